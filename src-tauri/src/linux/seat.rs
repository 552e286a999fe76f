//! The window's process: Tauri, and a line to the desk in place of a desk.

use std::collections::BTreeMap;
use std::fs::File;
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::Problem;
use app::controller::Closing;
use async_trait::async_trait;
use cli::WindowOptions;
use serde_json::Value;
use tauri::AppHandle;
use tokio::runtime::Runtime;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::oneshot::{self, Sender};

use super::pipe::{self, Down, Incoming, Up};
use crate::window::line::Line;
use crate::window::{self, bridge};

/// Shows the window until it is closed, or until the desk has ended.
pub(super) fn sit(options: &WindowOptions) -> ExitCode {
    cli::log::start();
    let runtime = match Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&error.to_string()),
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let _inside = runtime.enter();
    let taken = take_standard_input().and_then(pipe::take);
    let (incoming, up) = match taken {
        Ok(taken) => taken,
        Err(error) => return cli::fail(&error.to_string()),
    };
    let line = Arc::new(Remote::new(up));
    let theme = options.theme;
    let listening = Arc::clone(&line);
    let app = window::builder(options, line)
        .setup(move |app| {
            window::build(app.handle(), theme)?;
            // From here on there is a page to tell.
            tauri::async_runtime::spawn(listen(incoming, listening, app.handle().clone()));
            Ok(())
        })
        .build(window::context());
    match app {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => cli::fail(&error.to_string()),
    }
}

/// The socket, which WebKit's processes do not inherit: the desk would not notice the end of the window.
fn take_standard_input() -> std::io::Result<UnixStream> {
    let socket = std::io::stdin().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdin(File::open("/dev/null")?)?;
    Ok(UnixStream::from(socket))
}

/// Takes what the desk sends, until it ends; the window ends with it.
async fn listen(mut incoming: Incoming, line: Arc<Remote>, app: AppHandle) {
    while let Some(down) = incoming.next().await {
        match down {
            Down::Reply(number, reply) => line.answered(number, Answer::Reply(reply)),
            Down::Closing(number, closing) => line.answered(number, Answer::Closing(closing)),
            Down::Told(told) => bridge::obey(&app, told),
        }
    }
    line.hang_up();
    app.exit(0);
}

/// The desk in the other process.
struct Remote {
    up: UnboundedSender<Up>,
    number: AtomicU64,
    /// By the number of the request; `None` once the desk has ended.
    waiting: Mutex<Option<BTreeMap<u64, Sender<Answer>>>>,
}

enum Answer {
    Reply(Result<Value, Problem>),
    Closing(Closing),
}

impl Remote {
    fn new(up: UnboundedSender<Up>) -> Self {
        Self {
            up,
            number: AtomicU64::new(0),
            waiting: Mutex::new(Some(BTreeMap::new())),
        }
    }

    /// `None` when the desk has ended.
    async fn ask(&self, question: impl FnOnce(u64) -> Up) -> Option<Answer> {
        let number = self.number.fetch_add(1, Ordering::Relaxed);
        let (answer, answered) = oneshot::channel();
        self.waiting().as_mut()?.insert(number, answer);
        self.up.send(question(number)).ok()?;
        answered.await.ok()
    }

    fn answered(&self, number: u64, answer: Answer) {
        let asker = self
            .waiting()
            .as_mut()
            .and_then(|waiting| waiting.remove(&number));
        if let Some(asker) = asker {
            // Whoever asked may have gone.
            let _ = asker.send(answer);
        }
    }

    /// Nothing is answered any more.
    fn hang_up(&self) {
        self.waiting().take();
    }

    fn waiting(&self) -> MutexGuard<'_, Option<BTreeMap<u64, Sender<Answer>>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Line for Remote {
    async fn call(&self, name: String, arguments: Value) -> Result<Value, Problem> {
        match self.ask(|number| Up::Call(number, name, arguments)).await {
            Some(Answer::Reply(reply)) => reply,
            Some(Answer::Closing(_)) | None => Err(Problem::internal("the desk has ended")),
        }
    }

    async fn closing(&self) -> Closing {
        match self.ask(Up::Closing).await {
            Some(Answer::Closing(closing)) => closing,
            Some(Answer::Reply(_)) | None => Closing::End,
        }
    }
}
