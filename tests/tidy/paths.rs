//! Which modules of this crate a file names.

use crate::source::Source;

/// Every path of this crate that a file names, with the line on which it begins: `crate::` and what follows, groups
/// in braces taken apart, and every `super::` that leaves the file's own layer.
pub(crate) fn named(source: &Source) -> Vec<(usize, String)> {
    let code: Vec<_> = source.code().collect();
    let text = code.iter().fold(String::new(), |text, (_, line)| text + line + "\n");
    let number = |at: usize| code[text[..at].matches('\n').count()].0;
    let mut all = Vec::new();
    for start in ["crate::", "kamae::"] {
        for (at, _) in text
            .match_indices(start)
            .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        {
            all.extend(tree(&text[at + start.len()..]).into_iter().map(|path| (number(at), path)));
        }
    }
    all.extend(escapes(source, &text).map(|(at, path)| (number(at), path)));
    all
}

/// `super::super::…` that reaches the root of the crate.
fn escapes<'s>(source: &Source, text: &'s str) -> impl Iterator<Item = (usize, String)> + 's {
    let ladder = "super::".repeat(source.depth());
    text.match_indices("super::").filter_map(move |(at, _)| {
        let first = !text[..at].ends_with("super::");
        let rest = text[at..].strip_prefix(&ladder).filter(|_| first && !ladder.is_empty())?;
        Some((at, tree(rest).join(" ")))
    })
}

/// The paths of a use tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn tree(text: &str) -> Vec<String> {
    let path: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect();
    let rest = &text[path.len()..];
    match rest.strip_prefix('{') {
        Some(inner) => branches(inner)
            .iter()
            .flat_map(|one| tree(one.trim_start()))
            .map(|below| format!("{path}{below}"))
            .collect(),
        None => vec![path.trim_end_matches(':').to_owned()],
    }
}

/// Parts between the commas up to the closing brace.
fn branches(text: &str) -> Vec<&str> {
    let mut depth = 1;
    let end = text.find(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0
    });
    let mut depth = 0;
    let parts = text[..end.unwrap_or(text.len())].split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    parts.filter(|part| !part.trim().is_empty()).collect()
}

#[test]
fn paths_are_found() {
    let text = "use crate::model::id::ItemId;\nuse crate::{score::row, i18n::{key::Key, say}};\nfn a(b: crate::charts::Draw) {}\nuse super::super::exchange::x;\nuse super::own;\n";
    let source = Source { path: "src/report/lists.rs".to_owned(), text: text.to_owned() };
    let found = named(&source);
    let paths: Vec<_> = found.iter().map(|(line, path)| (*line, path.as_str())).collect();
    let wanted = [
        (1, "model::id::ItemId"),
        (2, "score::row"),
        (2, "i18n::key::Key"),
        (2, "i18n::say"),
        (3, "charts::Draw"),
        (4, "exchange::x"),
    ];
    assert_eq!(paths, wanted);
}
