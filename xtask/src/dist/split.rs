//! The app cut in two: what the first answer needs, and the part that is fetched later (src/ui/later.rs). Knows how
//! the splitter and wasm-bindgen speak to each other, not what is in a part.

use super::files;
use crate::process;
use anyhow::{Context, Result, anyhow, ensure};
use std::{collections::BTreeMap, path::Path};
use wasm_split_cli_support::{Options, transform};

/// What the linker must be told, so that the splitter knows which function needs which.
pub(crate) const LINKER: &str = "-Clink-arg=--emit-relocs";
/// The module by which the parts find each other, as the main part imports it.
const LINK: &str = "./__wasm_split.js";

/// The app in parts.
pub(crate) struct Split {
    /// WebAssembly that waits for wasm-bindgen.
    pub(crate) main: Vec<u8>,
    /// WebAssembly of the parts that come later, by the file names that the link module uses.
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
    /// JavaScript that fetches the parts.
    pub(crate) link: String,
}

/// Cuts what the compiler made.
///
/// # Errors
/// When it cannot be cut: it must hold relocations ([`LINKER`]) and names.
pub(crate) fn cut(compiled: &[u8], scratch: &Path) -> Result<Split> {
    let main = scratch.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = scratch;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./app.js";
    transform(options).map_err(|report| anyhow!("the app cannot be cut in parts: {report:?}"))?;
    let mut parts = BTreeMap::new();
    for name in files::list(scratch)?.into_iter().filter(|name| is_part(name)) {
        let content = process::read_bytes(&scratch.join(&name))?;
        parts.insert(name, content);
    }
    ensure!(!parts.is_empty(), "nothing is left for later: does src/ui/later.rs still say what?");
    Ok(Split { main: process::read_bytes(&main)?, parts, link: process::read(&scratch.join(LINK))? })
}

/// Whether the splitter wrote a part under this name.
fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "wasm") && name != "main.wasm"
}

/// A part without its custom sections: names of functions, which nothing that runs reads.
///
/// # Errors
/// When it is not WebAssembly, or cut off.
pub(crate) fn without_names(part: &[u8]) -> Result<Vec<u8>> {
    let (head, mut rest) = part.split_at_checked(8).context("a part of the app has no head")?;
    let mut out = head.to_vec();
    while let [id, after @ ..] = rest {
        let (length, body) = leb(after).context("a part of the app is cut off")?;
        let whole = rest.len() - body.len() + length;
        let (section, next) = rest.split_at_checked(whole).context("a part of the app is cut off")?;
        if *id != 0 {
            out.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(out)
}

/// A length as WebAssembly writes it (LEB128), and what stands behind it.
fn leb(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (length, rest) = bytes.split_at(end + 1);
    let number = length.iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f));
    Some((number, rest))
}

/// The script of the main part with the link module inside: one file, for the two import each other.
///
/// # Errors
/// When one of them looks otherwise than the versions in Cargo.lock make them.
pub(crate) fn join(script: &str, link: &str) -> Result<String> {
    let import = format!("from \"{LINK}\"");
    let (head, rest) = script.split_once('\n').unwrap_or_default();
    let name = head.strip_prefix("import * as ").and_then(|rest| rest.split_once(' '));
    let (name, from) = name.context("the script of the app does not begin with its link module")?;
    ensure!(from.trim_end_matches(';') == import, "the script of the app imports something else first: {head}");
    let body = link.strip_prefix("import { initSync } from \"./app.js\";\n");
    let body = body.context("the link module does not begin with the app")?;
    let export = |line: &str| line.strip_prefix("export const ")?.split_once(' ').map(|(name, _)| name.to_owned());
    let exports: Vec<_> = body.lines().filter_map(export).collect();
    ensure!(!exports.is_empty(), "the link module exports nothing");
    let body = body.replace("export const ", "const ");
    Ok(format!("const {name} = (() => {{\n{body}return {{ {} }};\n}})();\n{rest}", exports.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKED: &str = "import { initSync } from \"./app.js\";\nlet a;\nexport const load_b = c();\n";

    #[test]
    fn two_scripts_become_one() {
        let script = "import * as import1 from \"./__wasm_split.js\"\nuse(import1);\n";
        assert_eq!(
            join(script, LINKED).unwrap(),
            "const import1 = (() => {\nlet a;\nconst load_b = c();\nreturn { load_b };\n})();\nuse(import1);\n"
        );
    }

    #[test]
    fn names_go_and_code_stays() {
        let part = |sections: &[u8]| [b"\0asm\x01\0\0\0", sections].concat();
        let long = [&[0, 0x81, 0x01][..], &[7; 129], &[10, 2, 1, 2]].concat();
        for (with, without) in
            [(&[][..], &[][..]), (&[1, 1, 5, 0, 2, 9, 9, 10, 0], &[1, 1, 5, 10, 0]), (&long, &[10, 2, 1, 2])]
        {
            assert_eq!(without_names(&part(with)).unwrap(), part(without));
        }
        assert!(without_names(&part(&[1, 9, 0])).is_err());
        assert!(without_names(b"no").is_err());
    }

    #[test]
    fn what_another_version_makes_is_named() {
        let table = [
            ("use();\n", LINKED, "does not begin with its link module"),
            ("import * as a from \"./b.js\"\n", LINKED, "imports something else first"),
            ("import * as a from \"./__wasm_split.js\"\n", "let a;\n", "does not begin with the app"),
            (
                "import * as a from \"./__wasm_split.js\"\n",
                "import { initSync } from \"./app.js\";\nlet a;\n",
                "exports nothing",
            ),
        ];
        for (script, link, says) in table {
            let error = join(script, link).unwrap_err().to_string();
            assert!(error.contains(says), "{error}");
        }
    }
}
