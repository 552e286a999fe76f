//! A folder of our own that goes when we are done.

use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, process};

use anyhow::{Context, Result};

/// A temporary folder, removed when dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes an empty one.
    ///
    /// # Errors
    /// The system's folder for such things cannot be written.
    pub(crate) fn create() -> Result<Self> {
        let tick = SystemTime::UNIX_EPOCH
            .elapsed()
            .map_or(0, |elapsed| elapsed.subsec_nanos());
        let path = env::temp_dir().join(format!("referral-desk-{}-{tick}", process::id()));
        fs::create_dir(&path).with_context(|| format!("creating {}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A folder inside that only we may look into, as a runtime folder must be.
    ///
    /// # Errors
    /// It cannot be made.
    pub(crate) fn private(&self, name: &str) -> Result<PathBuf> {
        let path = self.0.join(name);
        fs::create_dir(&path).with_context(|| format!("creating {}", path.display()))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o700))
                .with_context(|| format!("protecting {}", path.display()))?;
        }
        Ok(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left behind is in the system's temporary folder.
        _ = fs::remove_dir_all(&self.0);
    }
}
