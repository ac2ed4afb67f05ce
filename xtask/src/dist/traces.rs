//! Traces of the machine that built: paths in which its folders, or the name of whoever uses it, would travel.

use super::files::Files;
use crate::workspace::{cargo_home, root};
use anyhow::{Result, bail};
use std::env;

/// Beginnings of paths that no file may hold, whichever machine it was. The compiler's own sources are called
/// `/rustc/<its version>/…` wherever they lie.
const EVERYWHERE: [&str; 5] = ["/home/", "/Users/", "C:\\Users\\", "registry/src/", ".cargo/"];

/// Looks through every file.
///
/// # Errors
/// When one holds such a path; the error says which, and what stands around it.
pub(crate) fn none(files: &Files) -> Result<()> {
    let here = [Some(root()?), Some(cargo_home()), env::home_dir()];
    // A home that is `/` would be found in every address.
    let here = here.iter().flatten().filter(|path| path.components().count() > 1);
    let here: Vec<_> = here.map(|path| format!("{}{}", path.display(), std::path::MAIN_SEPARATOR)).collect();
    search(files, &here)
}

fn search(files: &Files, here: &[String]) -> Result<()> {
    let traces: Vec<&str> = here.iter().map(String::as_str).chain(EVERYWHERE).collect();
    for name in files.names() {
        // Not every byte is text, but a path is.
        let text = String::from_utf8_lossy(files.content(name)?);
        for trace in &traces {
            if let Some((before, after)) = text.split_once(trace) {
                let start = before.rsplit(|c: char| !c.is_ascii_graphic()).next().unwrap_or_default();
                let end = after.split(|c: char| !c.is_ascii_graphic()).next().unwrap_or_default();
                bail!("{name} holds a path of the machine that built it: {start:.60}{trace}{end:.60}");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_machine_is_found() {
        let table = [
            ("kamae/src/lib.rs, /rustc/59807616/library/core/src/str.rs", None),
            ("crates/yew-0.23.0/src/lib.rs", None),
            ("at /work/place/src/lib.rs", Some("/work/place/src/lib.rs")),
            ("x=/home/somebody/x", Some("x=/home/somebody/x")),
            ("cargo/registry/src/index/yew", Some("cargo/registry/src/index/yew")),
        ];
        for (content, says) in table {
            let mut files = Files::default();
            files.add("a.wasm", [b"\0\xff ", content.as_bytes(), b" \xfe"].concat()).unwrap();
            let result = search(&files, &["/work/place/".to_owned()]).map_err(|error| error.to_string());
            let says = says.map(|path| format!("a.wasm holds a path of the machine that built it: {path}"));
            assert_eq!(result.err(), says, "{content}");
        }
    }
}
