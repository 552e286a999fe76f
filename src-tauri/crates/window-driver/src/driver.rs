//! WebKit's WebDriver and the program it starts: one process group, ended as one.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::home::Home;
use crate::screen::Screen;
use crate::wait;

/// Runs the program and keeps what nobody else sees: what it writes on stderr and its exit code. In files, since a
/// pipe nobody empties would stop the program. The code's file is renamed into place, so that it is read whole.
const KEEPER: &str =
    r#""$@" 2>"$KEEP.stderr"; echo $? >"$KEEP.part"; mv "$KEEP.part" "$KEEP.code""#;

/// A driver with one program in it. Both end when dropped.
pub struct Driver {
    process: Child,
    keep: PathBuf,
}

impl Driver {
    /// Starts the program with these arguments and connects to its window.
    pub async fn start(home: &Home, arguments: &[String]) -> (Self, Client) {
        let keep = home.path("kept");
        // A story may start the program twice.
        _ = fs::remove_file(keep.with_extension("code"));
        let port = free_port();
        let log = File::create(home.path("driver.log")).unwrap();
        // Tied to this process by the kernel, should it end without a chance to tidy up.
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "KILL", "WebKitWebDriver", "--host=127.0.0.1"])
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("KEEP", &keep)
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .process_group(0);
        home.enter(&mut command);
        let process = command.spawn().expect("WebKitWebDriver can be started");
        let driver = Self { process, keep };
        wait::until("the driver listens", async || {
            TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
        })
        .await;
        let client = connect(port, home.program(), arguments).await;
        (driver, client)
    }

    /// What the program wrote on stderr so far.
    pub fn stderr(&self) -> String {
        fs::read_to_string(self.keep.with_extension("stderr")).unwrap_or_default()
    }

    /// WebKit's processes that belong to this program.
    pub fn web_processes(&self) -> Vec<String> {
        self.processes()
            .into_iter()
            .filter(|line| line.contains("WebKit") && !line.contains("WebKitWebDriver"))
            .collect()
    }

    /// The command lines of the driver's process group.
    fn processes(&self) -> Vec<String> {
        let everything = Command::new("ps")
            .args(["-e", "-o", "pgid=,args="])
            .output()
            .unwrap();
        let group = self.process.id().to_string();
        String::from_utf8_lossy(&everything.stdout)
            .lines()
            .filter_map(|line| line.trim().split_once(' '))
            .filter(|(pgid, _)| *pgid == group)
            .map(|(_, arguments)| arguments.to_owned())
            .collect()
    }

    /// How many processes of this program show a window.
    pub fn windows(&self) -> usize {
        let windows = self.processes().into_iter();
        windows.filter(|line| line.contains("--window-of=")).count()
    }

    /// The program's exit code, once it has ended.
    pub fn exit_code(&self) -> Option<i32> {
        let code = fs::read_to_string(self.keep.with_extension("code")).ok()?;
        Some(code.trim().parse().unwrap())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The group: the driver, the program, and WebKit's processes.
        let kill = format!("kill -s KILL -- -{}", self.process.id());
        _ = Command::new("sh").args(["-c", &kill]).status();
        _ = self.process.wait();
        // The next start must not meet this one on the session bus.
        let is_gone = wait::blocking(wait::LIMIT, || Screen::open().windows().is_empty());
        if !is_gone && !std::thread::panicking() {
            panic!("the window did not close");
        }
    }
}

/// Only the binary and its arguments: any browser name ends in "Failed to match capabilities".
async fn connect(port: u16, program: &Path, arguments: &[String]) -> Client {
    let mut all = vec!["-c", KEEPER, "keeper", utf8(program)];
    all.extend(arguments.iter().map(String::as_str));
    let capabilities = json!({"webkitgtk:browserOptions": {"binary": "/bin/sh", "args": all}});
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities.as_object().cloned().unwrap());
    builder
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .expect("the program opens a window that can be driven")
}

fn utf8(path: &Path) -> &str {
    path.to_str().expect("the program's path is text")
}

/// A port nobody has. Somebody could take it before the driver does; nobody here asks for ports by number.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}
