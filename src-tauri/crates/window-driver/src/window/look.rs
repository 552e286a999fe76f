//! Looking at the window: pictures, and the accessibility checks of axe-core.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::Window;
use crate::home;

/// The rules of WCAG 2.2, levels A and AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Turning wheels never end.
const STILL: &str = "const done = arguments[arguments.length - 1];
    const ending = document.getAnimations().filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity);
    Promise.allSettled(ending.map((motion) => motion.finished))
      .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";

/// One line for each element that breaks a rule.
const CHECK: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } }).then(
      ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target} ${node.html}\\n${node.failureSummary}`))),
      (error) => done([String(error)]));";

impl Window {
    /// Waits until everything that moves and ends has ended, and is drawn: a dialog that fades in is not legible yet.
    pub async fn is_still(&self) {
        self.page.execute_async(STILL, vec![]).await.unwrap();
    }

    /// Saves a picture of the page and returns where.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.try_picture(name).await.unwrap()
    }

    /// The same for a window that may be gone.
    pub async fn try_picture(&self, name: &str) -> Result<PathBuf, CmdError> {
        let folder = home::pictures();
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.page.screenshot().await?).unwrap();
        Ok(file)
    }

    /// What breaks a rule of WCAG 2.2 AA on the screen as it is now.
    pub async fn violations(&self) -> Vec<String> {
        if self.script("return !window.axe", vec![]).await == Value::Bool(true) {
            let axe = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../../ui/node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(axe).expect("the UI's packages are installed");
            self.script(&axe, vec![]).await;
        }
        self.is_still().await;
        let found = self
            .page
            .execute_async(CHECK, vec![json!(TAGS)])
            .await
            .unwrap();
        serde_json::from_value(found).unwrap()
    }
}
