//! All style sheets as one, in the order that `order.txt` gives. Knows no style sheet.

use super::{Profile, files, minify};
use crate::process;
use anyhow::{Result, bail, ensure};
use std::path::Path;

/// The list: one path a line, relative to its folder.
const ORDER: &str = "order.txt";

/// The style sheets of a folder, one after the other.
///
/// # Errors
/// When the list and the folder differ, or a file cannot be read.
pub(crate) fn bundle(folder: &Path, profile: Profile) -> Result<String> {
    let order = process::read(&folder.join(ORDER))?;
    let listed = lines(&order);
    let mut present = files::list(folder)?;
    // What comes later travels with the second part of the program (src/exchange/style.rs).
    present.retain(|name| name != ORDER && !name.starts_with("later/"));
    agree(&listed, &present)?;
    let mut all = String::new();
    for name in listed {
        all.push_str(&process::read(&folder.join(name))?);
        all.push('\n');
    }
    Ok(match profile {
        Profile::Release => minify::css(&all),
        Profile::Dev => all,
    })
}

fn lines(order: &str) -> Vec<&str> {
    let lines = order.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

/// A style sheet that nobody lists would have no effect, and nobody would notice.
fn agree(listed: &[&str], present: &[String]) -> Result<()> {
    for (line, name) in listed.iter().enumerate() {
        let again = listed.iter().skip(line + 1).any(|other| other == name);
        ensure!(!again, "{name} is listed twice in static/style/{ORDER}");
        let there = present.iter().any(|file| file == name);
        ensure!(there, "{name} is listed in static/style/{ORDER} but not there");
    }
    for name in present {
        if !listed.contains(&name.as_str()) {
            bail!("static/style/{name} is not listed: give it a line in static/style/{ORDER}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn the_list_and_the_folder_agree() {
        let table: [(&[&str], &[&str], Option<&str>); 5] = [
            (&["b.css", "a.css"], &["a.css", "b.css"], None),
            (&["x/a.css"], &["x/a.css"], None),
            (&["a.css"], &["a.css", "b.css"], Some("b.css is not listed")),
            (&["a.css", "a.css"], &["a.css"], Some("a.css is listed twice")),
            (&["a.css", "b.css"], &["a.css"], Some("but not there")),
        ];
        for (listed, present, problem) in table {
            let present: Vec<String> = present.iter().map(ToString::to_string).collect();
            match (agree(listed, &present), problem) {
                (Ok(()), None) => {}
                (Err(error), Some(part)) if error.to_string().contains(part) => {}
                (result, _) => panic!("{listed:?} {present:?}: {result:?}"),
            }
        }
    }

    #[test]
    fn the_list_gives_the_order() {
        let files = [("order.txt", "\n b.css \r\nx/a.css\n"), ("b.css", "b {}"), ("x/a.css", "a {}")];
        let folder = Folder::with("style", &files);
        let bundle = |profile| bundle(folder.path(), profile).unwrap();
        assert_eq!(bundle(Profile::Dev), "b {}\na {}\n");
        assert_eq!(bundle(Profile::Release), "b{}a{}");
    }
}
