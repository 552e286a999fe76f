//! The pages a person meets at sign-in, as plain as they can be.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};

use crate::sign_in::{DeviceVisit, Form, Person};

/// A page with words only.
pub(super) fn words(words: &str) -> String {
    framed(&format!("<p>{}</p>", text(words)))
}

/// A page that asks who one is, and brings everything it was asked with along.
pub(super) fn who(people: &[Person], method: &str, form: &Form) -> String {
    let mut inside = String::new();
    for (name, value) in form.pairs().iter().filter(|(name, _)| name != "decision") {
        inside.push_str(&hidden(name, value));
    }
    for person in people {
        let label = format!("Sign in as {}", person.first_name());
        inside.push_str(&button(&person.email, &label));
    }
    inside.push_str(&button("refuse", "Refuse"));
    framed(&format!("<form method=\"{method}\">{inside}</form>"))
}

/// The page where one types a device code.
pub(super) fn device(people: &[Person], visit: DeviceVisit, form: &Form) -> String {
    let code = "<form method=\"get\"><label>Code <input name=\"user_code\" autofocus></label>\
                <button>Next</button></form>";
    match visit {
        DeviceVisit::WantsCode => framed(code),
        DeviceVisit::UnknownCode => framed(&format!(
            "<p>There is no such code, or it is too old.</p>{code}"
        )),
        DeviceVisit::Asks => who(people, "post", form),
        DeviceVisit::Approved => words("You are signed in. You can close this page."),
        DeviceVisit::Refused => words("Refused. You can close this page."),
    }
}

fn hidden(name: &str, value: &str) -> String {
    let (name, value) = (attribute(name), attribute(value));
    format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
}

fn button(decision: &str, label: &str) -> String {
    let (decision, label) = (attribute(decision), text(label));
    format!("<p><button name=\"decision\" value=\"{decision}\">{label}</button></p>")
}

fn framed(inside: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sandbox sign-in</title></head>\
         <body><h1>Sandbox sign-in</h1>{inside}</body></html>"
    )
}
