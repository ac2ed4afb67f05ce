//! A folder of files for a test, gone when the test is.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

/// A temporary folder.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A folder with these files; `name` must be the test's own.
    pub(crate) fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = env::temp_dir().join(format!("kamae-xtask-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
