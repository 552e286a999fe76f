//! The window as somebody uses it: what can be seen and what can be done. Stories assert; this only waits.

mod desk;
mod keyboard;
mod look;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use i18n::{Language, Words};
use serde_json::Value;

use crate::driver::Driver;
use crate::home::Home;
use crate::screen::Screen;
use crate::wait;

pub use desk::Acceptance;
pub use keyboard::chord;

/// How the window is opened.
pub struct Opening {
    /// On the sample workspace.
    pub demo: bool,
    /// In this language.
    pub language: Language,
    /// `light` or `dark`.
    pub theme: &'static str,
    /// Started without a window; somebody opens it later.
    pub hidden: bool,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            demo: false,
            language: Language::English,
            theme: "light",
            hidden: false,
        }
    }
}

/// An open window.
pub struct Window {
    page: Client,
    driver: Driver,
    /// Its words: elements are found by what they say in its language.
    pub words: &'static Words,
}

impl Window {
    /// Opens the window on a home's data folder and waits until something is on the glass.
    pub async fn open(home: &Home, opening: Opening) -> Self {
        let data_dir = home.data_dir();
        let mut arguments = vec!["--data-dir".to_owned(), data_dir.display().to_string()];
        arguments.extend(["--language".to_owned(), opening.language.tag().to_owned()]);
        arguments.extend(["--theme".to_owned(), opening.theme.to_owned()]);
        if opening.demo {
            arguments.push("--demo".to_owned());
        }
        if opening.hidden {
            arguments.push("--hidden".to_owned());
        }
        let (driver, page) = Driver::start(home, &arguments).await;
        let window = Self {
            page,
            driver,
            words: i18n::words(opening.language),
        };
        window
            .until("the first screen", "return document.querySelector('main')")
            .await;
        window
    }

    /// Closes the window as its user would and returns the program's exit code.
    pub async fn close(self) -> i32 {
        self.ask_to_close();
        self.ended().await
    }

    /// The same where the window asks whether to go on without it: no.
    pub async fn quit(self) -> i32 {
        self.ask_to_close();
        self.answer(&self.words.closing_quit()).await;
        self.ended().await
    }

    /// Presses a button that takes the window with it: the driver may find it gone before the click is over.
    pub async fn answer(&self, button: &str) {
        let button = self.find("button", button).await;
        _ = button.click().await;
    }

    /// Closes every window as the cross in its corner does.
    pub fn ask_to_close(&self) {
        let screen = Screen::open();
        for window in screen.windows() {
            screen.close(window);
        }
    }

    async fn ended(&self) -> i32 {
        wait::until("the program ends", async || self.driver.exit_code()).await
    }

    /// The program the window belongs to.
    pub fn program(&self) -> &Driver {
        &self.driver
    }

    /// What the program wrote on stderr so far.
    pub fn stderr(&self) -> String {
        self.driver.stderr()
    }

    /// How many windows WebDriver knows.
    pub async fn count(&self) -> usize {
        self.page.windows().await.unwrap().len()
    }

    /// Waits for an element by role and accessible name, or the beginning of the name.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let what = format!("a {role} named “{name}”");
        self.waited(
            &what,
            wait::seen(async || self.present(role, name).await).await,
        )
        .await
    }

    /// The element, if it is there now.
    pub async fn present(&self, role: &str, name: &str) -> Option<Element> {
        let found = self
            .page
            .execute(
                include_str!("find.js"),
                vec![Value::from(role), Value::from(name)],
            )
            .await
            .unwrap();
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(
            self.page.clone(),
            ElementRef::from(id),
        ))
    }

    /// Clicks the element once it is there. One that is drawn anew at that moment is looked for again.
    pub async fn click(&self, role: &str, name: &str) {
        let what = format!("a click on the {role} “{name}”");
        let clicked = wait::seen(async || {
            let element = self.present(role, name).await?;
            element.click().await.ok()
        })
        .await;
        self.waited(&what, clicked).await;
    }

    /// Replaces what is in a text field.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find("textbox", name).await;
        field.clear().await.unwrap();
        if !text.is_empty() {
            field.send_keys(text).await.unwrap();
        }
    }

    /// Waits until a text is to be read somewhere.
    pub async fn reads(&self, text: &str) {
        let what = format!("the text “{text}”");
        let seen = wait::seen(async || self.text().await.contains(text).then_some(())).await;
        self.waited(&what, seen).await;
    }

    /// Waits until a text is to be read nowhere any more.
    pub async fn reads_no_more(&self, text: &str) {
        let what = format!("the text “{text}” to go");
        let gone = wait::seen(async || (!self.text().await.contains(text)).then_some(())).await;
        self.waited(&what, gone).await;
    }

    /// Everything that can be read, white space as one blank.
    pub async fn text(&self) -> String {
        let text = self.script("return document.body.innerText", vec![]).await;
        let words = text.as_str().unwrap_or_default().split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    }

    /// Waits until a script returns something true or an object, and returns it.
    pub async fn until(&self, what: &str, script: &str) -> Value {
        let seen = wait::seen(async || {
            let value = self.script(script, vec![]).await;
            (!value.is_null() && value != Value::Bool(false)).then_some(value)
        })
        .await;
        self.waited(what, seen).await
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.page.execute(script, arguments).await.unwrap()
    }

    /// What was waited for; else the test ends with a picture and with what stands on the screen.
    async fn waited<T>(&self, what: &str, seen: Option<T>) -> T {
        if let Some(seen) = seen {
            return seen;
        }
        // A test's thread is named after the test.
        let story = std::thread::current()
            .name()
            .unwrap_or("story")
            .replace("::", "-");
        let picture = self.try_picture(&format!("failed-{story}")).await;
        let text = self
            .page
            .execute("return document.body.innerText", vec![])
            .await;
        panic!(
            "waited in vain for {what}\npicture: {picture:?}\nthe window reads: {text:?}\nstderr: {}",
            self.stderr()
        );
    }
}
