//! A set of files in memory, which becomes a folder in one go. Knows no file of the app.

use super::digest;
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// Contents by name; a name is a path with `/`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file.
    ///
    /// # Errors
    /// When the name is taken.
    pub(crate) fn add(&mut self, name: &str, content: impl Into<Vec<u8>>) -> Result<()> {
        match self.0.insert(name.to_owned(), content.into()) {
            None => Ok(()),
            Some(_) => bail!("two files want the name {name} in dist: rename the one in static/"),
        }
    }

    /// Adds a file under a name that carries its digest, and gives that name.
    ///
    /// # Errors
    /// When the name is taken.
    pub(crate) fn add_hashed(&mut self, stem: &str, extension: &str, content: impl Into<Vec<u8>>) -> Result<String> {
        let content = content.into();
        let name = digest::name(stem, extension, &content);
        self.add(&name, content)?;
        Ok(name)
    }

    /// A digest of every name and content.
    pub(crate) fn digest(&self) -> String {
        let whole: Vec<u8> = self.0.iter().flat_map(|(name, content)| [name.as_bytes(), content].concat()).collect();
        digest::short(&whole)
    }

    /// The content of a file.
    ///
    /// # Errors
    /// When there is none of this name.
    pub(crate) fn content(&self, name: &str) -> Result<&[u8]> {
        self.0.get(name).map(Vec::as_slice).with_context(|| format!("{name} is not among the files"))
    }

    /// The content of a text file.
    ///
    /// # Errors
    /// When there is none of this name, or it is no text.
    pub(crate) fn text(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.content(name)?).with_context(|| format!("{name} is not UTF-8"))
    }

    /// The names, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Makes these files the whole content of a folder.
    ///
    /// # Errors
    /// When the folder holds something other than an earlier build, or cannot be written.
    pub(crate) fn replace(&self, folder: &Path) -> Result<()> {
        empty(folder)?;
        for (name, content) in &self.0 {
            let path = folder.join(name);
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, content))
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        Ok(())
    }
}

/// The files under a folder, sorted; hidden ones are left out.
///
/// # Errors
/// When the folder cannot be read, or a name is not Unicode.
pub(crate) fn list(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for (name, path) in entries(folder)? {
        if path.is_dir() {
            names.extend(list(&path)?.into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// What lies in a folder itself, but for hidden files.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.with_context(|| format!("{} cannot be read", folder.display()))?;
    let named = entries.into_iter().map(|entry| {
        let name = entry.file_name().into_string();
        let name = name.map_err(|name| anyhow!("the name {} is not Unicode: rename the file", name.display()))?;
        Ok((name, entry.path()))
    });
    named.filter(|entry| !entry.as_ref().is_ok_and(|(name, _)| name.starts_with('.'))).collect()
}

/// Removes an earlier build, and nothing else: `--out` may name any folder by mistake.
fn empty(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let entries = entries(folder)?;
    let is_app = |(name, _): &(String, PathBuf)| name.starts_with("app-") && digest::is_hashed(name);
    ensure!(
        entries.is_empty() || entries.iter().any(is_app),
        "{} holds files that no build made: name another folder, or empty this one",
        folder.display()
    );
    for (_, path) in entries {
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn files(name: &str) -> Files {
        let mut files = Files::default();
        files.add_hashed("app", "js", name).unwrap();
        files.add(name, "").unwrap();
        files
    }

    #[test]
    fn a_build_replaces_an_earlier_one() {
        let folder = Folder::with("replace", &[(".git/config", "")]);
        files("in/old").replace(folder.path()).unwrap();
        files("new").replace(folder.path()).unwrap();
        let names = list(folder.path()).unwrap();
        assert_eq!(names, files("new").names().collect::<Vec<_>>());
        assert!(folder.path().join(".git/config").exists());
    }

    #[test]
    fn other_folders_are_left_alone() {
        let folder = Folder::with("other", &[("index.html", "mine")]);
        assert!(files("new").replace(folder.path()).is_err());
        assert_eq!(list(folder.path()).unwrap(), ["index.html"]);
    }

    #[test]
    fn a_name_is_taken_once() {
        assert!(files("x").add("x", "").is_err());
    }
}
