//! Turns `ui/locales/{en,es}.ftl` into one typed function per message.
//!
//! A wrong locale file stops the build with `file:line`: text that is not Fluent, a
//! message or variable that only one language has, a reference to nothing. So at run
//! time no message can be missing and no argument can be forgotten.
#![expect(
    clippy::print_stdout,
    reason = "cargo reads its instructions from a build script's stdout"
)]

mod agreement;
mod catalogue;
mod functions;
mod references;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use catalogue::{Catalogue, Problem};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<Problem>> {
    println!("cargo::rerun-if-changed=build");
    let english = read("en.ftl");
    let spanish = read("es.ftl");
    // Both files are read before either is judged, so one build shows every mistake.
    let (english, spanish) = match (english, spanish) {
        (Ok(english), Ok(spanish)) => (english, spanish),
        (english, spanish) => {
            return Err([english.err(), spanish.err()]
                .into_iter()
                .flatten()
                .flatten()
                .collect());
        }
    };
    let differences = agreement::differences(&english, &spanish);
    if !differences.is_empty() {
        return Err(differences);
    }
    let code = functions::generate(&english).map_err(|problem| vec![problem])?;
    write("messages.rs", &code)
}

fn read(name: &str) -> Result<Catalogue, Vec<Problem>> {
    let path = locales().join(name);
    println!("cargo::rerun-if-changed={}", path.display());
    let shown = format!("ui/locales/{name}");
    let text = fs::read_to_string(&path)
        .map_err(|error| vec![Problem::new(&shown, 1, format!("cannot be read: {error}"))])?;
    Catalogue::parse(&shown, &text)
}

/// Cargo runs a build script in the folder of its package, also when the program was built in another checkout.
fn locales() -> PathBuf {
    PathBuf::from("../../../ui/locales")
}

fn write(name: &str, code: &str) -> Result<(), Vec<Problem>> {
    let folder = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(folder.join(name), code)
        .map_err(|error| vec![Problem::new(name, 1, format!("cannot be written: {error}"))])
}
