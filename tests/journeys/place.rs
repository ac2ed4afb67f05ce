//! Where everything is that the journeys need: what xtask says, and a folder of their own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The server, the driver and the programs.
pub(crate) struct Place {
    /// Address of the app, with the sub-path under which it is served.
    pub(crate) url: String,
    /// Address of the browser's driver.
    pub(crate) driver: String,
    /// The browser.
    pub(crate) chrome: String,
    /// The command line of Kamae.
    program: String,
    /// Reads what was printed.
    pdftotext: String,
    /// Profile, downloads and files to open; goes away with this.
    folder: PathBuf,
    /// Whether the folder is another one's, and stays.
    is_lent: bool,
}

impl Place {
    /// None without `KAMAE_URL`: then nobody has started a server.
    pub(crate) fn from_environment() -> Option<Self> {
        let url = env::var("KAMAE_URL").ok()?;
        let said =
            |name: &str| env::var(name).unwrap_or_else(|_| panic!("{name} is not set; `cargo xtask test` sets it"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("journeys-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (driver, chrome) = (said("KAMAE_DRIVER"), said("KAMAE_CHROME"));
        let (program, pdftotext) = (said("KAMAE_BIN"), said("KAMAE_PDFTOTEXT"));
        Some(Self { url, driver, chrome, program, pdftotext, folder, is_lent: false })
    }

    /// Scheme, host and port of the app.
    pub(crate) fn origin(&self) -> String {
        self.url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
    }

    /// A folder below that of the journeys; it is made when it is not there.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// The same with another browser, in a folder below this one.
    pub(crate) fn beside(&self, folder: &str, chrome: &Path) -> Self {
        Self {
            url: self.url.clone(),
            driver: self.driver.clone(),
            chrome: chrome.to_str().unwrap().to_owned(),
            program: self.program.clone(),
            pdftotext: self.pdftotext.clone(),
            folder: self.folder(folder),
            is_lent: true,
        }
    }

    /// Puts a file where the browser can be told to open it.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder("files").join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// What the command line prints about a file with this in it.
    #[track_caller]
    pub(crate) fn kamae(&self, arguments: &[&str], content: &str) -> String {
        output(Command::new(&self.program).args(arguments).arg(self.file("asked.kamae.json", content)))
    }

    /// The text of a PDF, page by page; `arguments` as pdftotext knows them.
    #[track_caller]
    pub(crate) fn pdf_text(&self, arguments: &[&str], file: &Path) -> String {
        output(Command::new(&self.pdftotext).args(arguments).arg(file).arg("-"))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.is_lent {
            // What is left over lies in cargo's own folder for such files.
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

/// Where a journey that fails leaves its picture.
pub(crate) fn picture(journey: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failed-journeys");
    fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{}.png", journey.replace(' ', "-")))
}

#[track_caller]
fn output(command: &mut Command) -> String {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}
