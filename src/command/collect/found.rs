//! The files that paths stand for: a folder stands for all that are in it, at any depth.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Most folders inside each other.
const DEEPEST: usize = 64;

/// Every file, in the order of the paths and below each in that of their names. What cannot be looked into stands for
/// itself: reading it says why.
pub(crate) fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        walk(path, DEEPEST, &mut found);
    }
    found
}

fn walk(path: &Path, deep: usize, found: &mut Vec<PathBuf>) {
    let inside = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let Some(inside) = inside.ok().filter(|_| deep > 0) else {
        found.push(path.to_owned());
        return;
    };
    let mut inside: Vec<PathBuf> = inside.into_iter().map(|entry| entry.path()).collect();
    inside.sort_unstable();
    for path in inside {
        // A link to a folder could lead round in a circle.
        let is_link = path.is_symlink() && path.is_dir();
        if !is_link && !is_marginal(&path) {
            walk(&path, deep - 1, found);
        }
    }
}

/// What systems leave beside the files of others, and nobody has put there.
fn is_marginal(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    let starts = |text: &str| name.as_encoded_bytes().starts_with(text.as_bytes());
    starts(".") || ["Thumbs.db", "desktop.ini"].into_iter().any(|other| name == OsStr::new(other))
}
