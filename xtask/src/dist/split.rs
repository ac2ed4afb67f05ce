//! The app cut in two: what the first answer needs, and the part that is fetched later (src/ui/later.rs). Knows how
//! the splitter and wasm-bindgen speak to each other, not what is in a part.

use crate::process;
use anyhow::{Context, Result, anyhow, ensure};
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// What the linker must be told, so that the splitter knows which function needs which.
pub(crate) const LINKER: &str = "-Clink-arg=--emit-relocs";
/// The module by which the parts find each other, as the main part imports it.
const LINK: &str = "./__wasm_split.js";
/// The part that comes later, as the splitter calls it.
const LATER: &str = "split_later.wasm";
/// The last line of the script, and what takes its place: a script in a page has nobody who imports it.
const EXPORT: &str = "export { initSync, __wbg_init as default };\n";
const START: &str = "kamae.init = __wbg_init;\n";

/// The app in parts.
pub(crate) struct Split {
    /// WebAssembly that waits for wasm-bindgen.
    pub(crate) main: Vec<u8>,
    /// WebAssembly of the part that comes later.
    pub(crate) later: Vec<u8>,
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
    let later = process::read_bytes(&scratch.join(LATER))
        .context("nothing is left for later: does src/ui/later.rs still say what?")?;
    Ok(Split { main: process::read_bytes(&main)?, later, link: process::read(&scratch.join(LINK))? })
}

/// The smallest form of a part: the splitter leaves room in its numbers, and names, which nothing that runs reads.
///
/// # Errors
/// When it is not WebAssembly.
pub(crate) fn small(part: &[u8]) -> Result<Vec<u8>> {
    let mut config = walrus::ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(part).map_err(|error| anyhow!("a part of the app is not WebAssembly: {error}"))?;
    Ok(module.emit_wasm())
}

/// The script of the main part with the link module inside: one file, for the two import each other. The part that comes
/// later is asked for where this edition has it (static/boot.js).
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
    let fetch = format!("fetch(new URL(\"./{LATER}\", import.meta.url))");
    ensure!(body.contains(&fetch), "the link module does not fetch {LATER}");
    let body = body.replace("export const ", "const ").replace(&fetch, "kamae.part()");
    let rest = rest.strip_suffix(EXPORT).context("the script of the app exports something else")?;
    Ok(format!("const {name} = (() => {{\n{body}return {{ {} }};\n}})();\n{rest}{START}", exports.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKED: &str = "import { initSync } from \"./app.js\";\nlet a;\n\
        b(() => fetch(new URL(\"./split_later.wasm\", import.meta.url)));\nexport const load_b = c();\n";
    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nuse(import1);\n";

    #[test]
    fn two_scripts_become_one() {
        assert_eq!(
            join(&format!("{SCRIPT}{EXPORT}"), LINKED).unwrap(),
            "const import1 = (() => {\nlet a;\nb(() => kamae.part());\nconst load_b = c();\nreturn { load_b };\n})();\n\
             use(import1);\nkamae.init = __wbg_init;\n"
        );
    }

    #[test]
    fn names_go_and_numbers_shrink() {
        // A memory whose smallest size is written in five bytes, and a custom section.
        let part = b"\0asm\x01\0\0\0\x05\x07\x01\0\x81\x80\x80\x80\0\0\x05\x04name";
        assert_eq!(small(part).unwrap(), b"\0asm\x01\0\0\0\x05\x03\x01\0\x01");
        assert!(small(b"no").is_err());
    }

    #[test]
    fn what_another_version_makes_is_named() {
        let script = format!("{SCRIPT}{EXPORT}");
        let table = [
            ("use();\n", LINKED, "does not begin with its link module"),
            ("import * as a from \"./b.js\"\n", LINKED, "imports something else first"),
            (&script, "let a;\n", "does not begin with the app"),
            (&script, "import { initSync } from \"./app.js\";\nlet a;\n", "exports nothing"),
            (&script, "import { initSync } from \"./app.js\";\nexport const load_b = c();\n", "does not fetch"),
            (SCRIPT, LINKED, "exports something else"),
        ];
        for (script, link, says) in table {
            let error = join(script, link).unwrap_err().to_string();
            assert!(error.contains(says), "{error}");
        }
    }
}
