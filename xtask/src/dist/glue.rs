//! What wasm-bindgen makes, shorter: imports get names of a letter or two, comments and indents go. Nothing that runs
//! changes.

use anyhow::{Result, ensure};
use std::collections::BTreeMap;

/// Short names for `names`, in their order: a, b, …, z, aa, ab, …
pub(crate) fn short_names<'n>(names: impl IntoIterator<Item = &'n str>) -> BTreeMap<String, String> {
    names.into_iter().enumerate().map(|(at, name)| (name.to_owned(), short(at))).collect()
}

fn short(at: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => letter(at).to_string(),
        rest => short(rest - 1) + &letter(at).to_string(),
    }
}

/// The script with the imports renamed where it defines them, each on a line of its own.
///
/// # Errors
/// When it defines one of them not once.
pub(crate) fn rename(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut found = 0;
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        let defined = line.trim_start().split_once(": ").and_then(|(name, rest)| Some((names.get(name)?, rest)));
        match defined {
            Some((short, rest)) => {
                found += 1;
                out.extend([short, ": ", rest]);
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    ensure!(found == names.len(), "the script defines {found} of the {} imports of the app", names.len());
    Ok(out)
}

/// The script without indents, empty lines, and lines that are comments. No text in it spans lines.
pub(crate) fn without_air(script: &str) -> String {
    let comment = |line: &&str| ["//", "/*", "* ", "*/"].iter().any(|start| line.starts_with(start)) || *line == "*";
    let lines: Vec<_> = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line)).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_short_as_can_be() {
        for (at, name) in [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (26 + 26 * 26, "aaa")] {
            assert_eq!(short(at), name);
        }
    }

    #[test]
    fn imports_are_renamed_where_they_are_defined() {
        let names = short_names(["__wbg_x", "__wbg_y"]);
        let script = "const i = {\n  __wbg_x: function() { y.__wbg_x(); },\n  __wbg_y: f,\n};\n";
        assert_eq!(rename(script, &names).unwrap(), "const i = {\na: function() { y.__wbg_x(); },\nb: f,\n};\n");
        let error = rename("const i = { };\n", &names).unwrap_err().to_string();
        assert_eq!(error, "the script defines 0 of the 2 imports of the app");
    }

    #[test]
    fn air_is_what_does_not_run() {
        let script = "/**\n * What it is.\n */\nfunction f() {\n    // why\n\n    return 1; // kept\n}\n";
        assert_eq!(without_air(script), "function f() {\nreturn 1; // kept\n}\n");
    }
}
