//! Texts of a catalog with their parameters written out: "within [organization-defined: time period]".

use super::{Catalog, Element, Param};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Parameters inside parameters, at most: a catalog may name them in a circle.
const MOST_DEPTH: u8 = 6;
/// Most bytes that are put in for parameters, all texts together: what is small may name what is large again and again.
const MOST_BYTES: usize = 8_000_000;

/// The parameters of a catalog, and the words around what is left to the organization.
pub(super) struct Params<'c> {
    all: BTreeMap<&'c str, &'c Param>,
    words: &'c Words,
    /// How many bytes may still be put in.
    left: Cell<usize>,
}

impl<'c> Params<'c> {
    /// Those of the whole catalog: ids stand once in it. The first of several counts.
    pub(super) fn of(catalog: &'c Catalog, words: &'c Words) -> Self {
        let mut all = BTreeMap::new();
        let elements = std::iter::once(&catalog.root).chain(catalog.root.below());
        for param in elements.flat_map(|element: &Element| &element.params) {
            all.entry(param.id.as_str()).or_insert(param);
        }
        Self { all, words, left: Cell::new(MOST_BYTES) }
    }

    /// A text as it is read.
    pub(super) fn fill(&self, text: &str) -> String {
        self.filled(&unlinked(text), MOST_DEPTH)
    }

    fn filled(&self, text: &str, depth: u8) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, (inside, after))) =
            rest.split_once("{{").and_then(|(b, a)| Some((b, a.split_once("}}")?)))
        {
            out.push_str(before);
            out.push_str(&self.say(named(inside), depth));
            rest = after;
        }
        out + rest
    }

    /// What stands for a parameter: what the catalog says, what can be chosen, or what is wanted.
    fn say(&self, id: &str, depth: u8) -> String {
        let Some(param) = self.all.get(id).filter(|_| depth > 0) else { return self.wanted(id) };
        let all = |texts: &[String]| texts.iter().map_while(|text| self.put(text, depth - 1)).collect::<Vec<_>>();
        if !param.values.is_empty() {
            return all(&param.values).join(self.words.text(Key::ListComma));
        }
        if param.choices.is_empty() {
            return self.wanted(&self.put(&param.label, depth - 1).unwrap_or_default());
        }
        let key = if param.is_many { Key::OscalManyOf } else { Key::OscalOneOf };
        let choices = Arg::Text(all(&param.choices).join(self.words.text(Key::OscalOr)));
        self.words.say(&Sentence::new(key, [("choices", choices)]))
    }

    /// A text that is put in; none when that would be too much.
    fn put(&self, text: &str, depth: u8) -> Option<String> {
        self.pay(text.len() + 1)?;
        let filled = self.filled(text, depth);
        self.pay(filled.len())?;
        Some(filled)
    }

    fn pay(&self, bytes: usize) -> Option<()> {
        self.left.set(self.left.get().checked_sub(bytes)?);
        Some(())
    }

    /// Labels often say themselves that the organization defines it.
    fn wanted(&self, label: &str) -> String {
        let alone = self.words.text(Key::OscalDefined);
        match label.strip_prefix(alone).map(str::trim_start) {
            None if label.is_empty() => format!("[{alone}]"),
            Some("") => format!("[{alone}]"),
            Some(rest) => self.defined(rest),
            None => self.defined(label),
        }
    }

    fn defined(&self, label: &str) -> String {
        self.words.say(&Sentence::new(Key::OscalDefinedAs, [("label", Arg::text(label))]))
    }
}

/// `insert: param, ac-1_prm_1` names `ac-1_prm_1`; before OSCAL 1.0 it was the id alone.
fn named(inside: &str) -> &str {
    let inside = inside.trim();
    let insert = inside.strip_prefix("insert:").map(str::trim_start);
    insert.and_then(|rest| rest.strip_prefix("param,")).map_or(inside, str::trim)
}

/// `[AC-2](#ac-2)` reads `AC-2`: nothing of a catalog leads anywhere.
fn unlinked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let link = before.rsplit_once('[').zip(after.split_once(')'));
        let Some(((before, shown), (_, after))) = link else {
            out.extend([before, "]("]);
            rest = after;
            continue;
        };
        out.extend([before, shown]);
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::words::interface;
    use crate::i18n::language::Language;

    fn param(id: &str, label: &str, choices: &[&str]) -> Param {
        let choices = choices.iter().map(|&choice| choice.to_owned()).collect();
        Param { id: id.to_owned(), label: label.to_owned(), choices, ..Param::default() }
    }

    #[test]
    fn parameters_are_written_out() {
        let values = vec!["a year".to_owned()];
        let mut catalog = Catalog::default();
        catalog.root.params = vec![
            param("who", "night staff", &[]),
            param("said", "organization-defined doors", &[]),
            param("bare", "", &[]),
            param("one", "", &["a lock", "{{ insert: param, who }}"]),
            Param { is_many: true, ..param("many", "", &["x", "y"]) },
            Param { values, ..param("set", "a time", &[]) },
            param("circle", "{{ circle }}", &[]),
        ];
        let words = interface(Language::English).unwrap();
        let params = Params::of(&catalog, &words);
        for (text, want) in [
            ("plain", "plain"),
            ("by {{ insert: param, who }}.", "by [organization-defined: night staff]."),
            (
                "by {{insert:param,who}}, {{ who }}",
                "by [organization-defined: night staff], [organization-defined: night staff]",
            ),
            ("{{ insert: param, said }}", "[organization-defined: doors]"),
            ("{{ insert: param, bare }}", "[organization-defined]"),
            ("{{ insert: param, one }}", "[one of: a lock; [organization-defined: night staff]]"),
            ("{{ insert: param, many }}", "[one or more of: x; y]"),
            ("every {{ insert: param, set }}", "every a year"),
            ("{{ insert: param, lost }}", "[organization-defined: lost]"),
            ("a {{ b", "a {{ b"),
            ("see [D-2](#d-2) and [x] (y), f](z", "see D-2 and [x] (y), f](z"),
        ] {
            assert_eq!(params.fill(text), want, "{text}");
        }
        assert!(params.fill("{{ circle }}").len() < 300, "{}", params.fill("{{ circle }}"));
    }

    #[test]
    fn parameters_in_parameters_end() {
        let mut catalog = Catalog::default();
        let all = vec!["{{ bomb }}"; 100];
        catalog.root.params = vec![param("bomb", "", &all)];
        let words = interface(Language::English).unwrap();
        let text = Params::of(&catalog, &words).fill("{{ bomb }}");
        assert!(text.len() < 2 * MOST_BYTES, "{}", text.len());
    }
}
