//! The program as a test runs it.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs, process};

/// A folder that is gone when the test is.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("kamae-command-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program, in an environment that says nothing about languages.
pub(crate) fn program(args: &[&OsStr]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kamae"));
    command.args(args).stdin(Stdio::null());
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "TZ"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn ran(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    Ran { status: status.code(), out: String::from_utf8(stdout).unwrap(), err: String::from_utf8(stderr).unwrap() }
}

pub(crate) fn kamae(args: &[&dyn AsRef<OsStr>]) -> Ran {
    ran(&mut program(&args.iter().map(|arg| (*arg).as_ref()).collect::<Vec<_>>()))
}

impl Ran {
    /// Status 2, nothing on standard output, one line on standard error that names the file.
    pub(crate) fn is_refused(&self, file: &Path) {
        assert_eq!((self.status, self.out.as_str()), (Some(2), ""), "{self:?}");
        assert!(self.err.ends_with('\n') && self.err.lines().count() == 1, "{self:?}");
        let shown = file.display().to_string().replace('\n', "\u{fffd}");
        assert!(self.err.starts_with(&format!("kamae: {shown}: ")) && self.err.len() > shown.len() + 20, "{self:?}");
    }

    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.status, Some(0), "{self:?}");
        serde_json::from_str(&self.out).unwrap()
    }
}
