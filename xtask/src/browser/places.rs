//! Where programs lie: where a variable says, on PATH, or where they usually do. Knows no program.

use std::{
    env::{self, consts::EXE_SUFFIX},
    path::{Path, PathBuf},
};

/// Where programs lie that are not on PATH.
const FOLDERS: [&str; 9] = [
    "/snap/bin",
    "/opt/google/chrome",
    "/opt/microsoft/msedge",
    "/usr/lib/chromium",
    "/usr/lib/chromium-browser",
    "/opt/homebrew/bin",
    "/Applications/Chromium.app/Contents/MacOS",
    "/Applications/Google Chrome.app/Contents/MacOS",
    "/Applications/Microsoft Edge.app/Contents/MacOS",
];

/// The same on Windows, below the folders that these variables name.
const WINDOWS_ROOTS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
const WINDOWS_FOLDERS: [&str; 3] =
    [r"Chromium\Application", r"Google\Chrome\Application", r"Microsoft\Edge\Application"];

/// Hosted build machines name their drivers' folders so.
const DRIVER_FOLDERS: [&str; 2] = ["CHROMEWEBDRIVER", "EDGEWEBDRIVER"];

/// What the variable names, and nothing else, or every program of these names.
pub(super) fn candidates(variable: &str, names: &[&str]) -> Vec<PathBuf> {
    let mut paths = match env::var_os(variable) {
        Some(path) => vec![PathBuf::from(path)],
        None => in_folders(&folders(), names),
    };
    paths.retain(|path| path.is_file());
    paths
}

fn in_folders(folders: &[PathBuf], names: &[&str]) -> Vec<PathBuf> {
    let file = |name: &&str| format!("{name}{EXE_SUFFIX}");
    let each = |name: String| folders.iter().map(move |folder| folder.join(&name));
    names.iter().map(file).flat_map(each).collect()
}

fn folders() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = env::split_paths(&path).collect();
    folders.extend(DRIVER_FOLDERS.iter().filter_map(env::var_os).map(PathBuf::from));
    folders.extend(FOLDERS.map(PathBuf::from));
    for root in WINDOWS_ROOTS.iter().filter_map(env::var_os) {
        folders.extend(WINDOWS_FOLDERS.map(|folder| Path::new(&root).join(folder)));
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn names_come_before_folders() {
        let folder = Folder::with("find", &[]);
        let folders = ["a", "b"].map(|name| folder.path().join(name));
        let found = in_folders(&folders, &["x", "y"]);
        let tails = ["a/x", "b/x", "a/y", "b/y"];
        for (path, tail) in found.iter().zip(tails) {
            assert_eq!(*path, folder.path().join(format!("{tail}{EXE_SUFFIX}")));
        }
        assert_eq!(found.len(), tails.len());
    }
}
