//! Two builds of the same sources, in two folders, give the same bytes. Knows no file of the app.

use crate::{
    dist::files,
    process,
    workspace::{cargo, root},
};
use anyhow::{Context, Result, bail, ensure};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folders of the two builds. Their paths have different lengths, because what holds a path also holds its length.
const FOLDERS: [&str; 2] = ["a", "another-place/with a space/and-a-longer-name"];

/// Builds twice, each time with nothing but the tracked files, and compares.
///
/// # Errors
/// When git knows no files here, a build fails, or the two differ; the error names the files.
pub(crate) fn command() -> Result<()> {
    let scratch = Scratch(env::temp_dir().join(format!("kamae-soak-{}", std::process::id())));
    let tracked = tracked(&root()?)?;
    let mut dists = Vec::new();
    for folder in FOLDERS.map(|folder| scratch.0.join(folder)) {
        copy(&root()?, &tracked, &folder)?;
        process::run(&mut build(&folder)?)?;
        dists.push(folder.join("dist"));
    }
    let [one, other] = dists.as_slice() else { bail!("there are not two builds") };
    same(one, other)
}

/// A build as a stranger would start it: xtask, too, is compiled anew.
fn build(folder: &Path) -> Result<Command> {
    let mut build = cargo(&["xtask", "build"])?;
    build.current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    Ok(build)
}

/// What git tracks, by its path below the folder.
fn tracked(root: &Path) -> Result<Vec<String>> {
    let list = process::text(Command::new("git").current_dir(root).args(["ls-files", "-z"]));
    let list = list.context("`git ls-files` failed: the sources to build twice are those that git tracks")?;
    Ok(list.split_terminator('\0').map(str::to_owned).collect())
}

fn copy(from: &Path, names: &[String], to: &Path) -> Result<()> {
    for name in names {
        let path = to.join(name);
        let folder = path.parent().unwrap_or(to);
        fs::create_dir_all(folder)
            .and_then(|()| fs::copy(from.join(name), &path))
            .with_context(|| format!("{name} cannot be copied to {}", to.display()))?;
    }
    Ok(())
}

/// Compares two folders, byte for byte.
///
/// # Errors
/// Names the first file that only one of them has, else every file that differs, because one may name the digest of
/// another.
fn same(one: &Path, other: &Path) -> Result<()> {
    let (names, others) = (files::list(one)?, files::list(other)?);
    if let Some(name) = names.iter().find(|name| !others.contains(name)) {
        bail!("only the first build has {name}");
    }
    if let Some(name) = others.iter().find(|name| !names.contains(name)) {
        bail!("only the second build has {name}");
    }
    let mut different = Vec::new();
    for name in names {
        let (first, second) = (process::read_bytes(&one.join(&name))?, process::read_bytes(&other.join(&name))?);
        if first != second {
            let at = first.iter().zip(&second).take_while(|(first, second)| first == second).count();
            different.push(format!("{name} (from byte {at} on)"));
        }
    }
    ensure!(different.is_empty(), "the two builds differ in {}", different.join(", "));
    Ok(())
}

/// A folder that is gone when this is.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn what_differs_is_named() {
        let table = [
            (vec![("one/a", "x"), ("two/a", "x")], ""),
            (vec![("one/a", "x"), ("one/b", "x"), ("two/a", "x")], "only the first build has b"),
            (vec![("one/b", "x"), ("two/b", "x"), ("two/in/a", "")], "only the second build has in/a"),
            (vec![("one/a", "xy"), ("two/a", "xz")], "the two builds differ in a (from byte 1 on)"),
            (
                vec![("one/b", "x"), ("two/b", "xx"), ("one/in/a", ""), ("two/in/a", "x")],
                "the two builds differ in b (from byte 1 on), in/a (from byte 0 on)",
            ),
        ];
        for (files, says) in table {
            let folder = Folder::with("same", &files);
            let result = same(&folder.path().join("one"), &folder.path().join("two"));
            assert_eq!(result.map_or_else(|error| error.to_string(), |()| String::new()), says);
        }
    }

    #[test]
    fn what_is_built_twice_is_what_git_tracks() {
        let root = root().unwrap();
        // Somebody may build from an archive.
        if root.join(".git").exists() {
            let tracked = tracked(&root).unwrap();
            assert!(tracked.iter().any(|name| name == "Cargo.lock"));
            assert!(!tracked.iter().any(|name| name.starts_with("target/")));
        }
    }
}
