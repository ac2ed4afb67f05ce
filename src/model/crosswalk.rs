//! A crosswalk: which parts of another document speak of the same as our outcomes. Ids as its source gives them, and
//! labels only where they are our own: no text of the other document.

use super::questionnaire::Item;
use std::collections::BTreeMap;

/// One other document, seen from a framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crosswalk {
    /// Its id among the crosswalks.
    pub id: String,
    /// What the other document is called.
    pub title: String,
    /// Who made the mapping, and of which day it is.
    pub source: String,
    /// Id of a group or an item, and the ids of the other document that map to it, in the framework's order.
    pub refs: Vec<(String, Vec<String>)>,
    /// Whether mapping and labels are Kamae's own, not those of whoever published the other document.
    pub ours: bool,
    /// What its ids are called, once per language; none where the ids speak for themselves.
    pub labels: Vec<Labels>,
}

/// What a document and its ids are called in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The language, as its files are named.
    pub language: String,
    /// What the document is called.
    pub title: String,
    /// An id, and its name and our short label with a colon between: `Directive 5: Prevent, detect and analyze`.
    pub ids: Vec<(String, String)>,
}

impl Labels {
    /// The label of an id; the id itself when it has none.
    pub fn of<'l>(&'l self, id: &'l str) -> &'l str {
        self.ids.iter().find(|(known, _)| known == id).map_or(id, |(_, label)| label)
    }

    /// The labels of several ids.
    pub fn each(&self, ids: &[String]) -> Vec<String> {
        ids.iter().map(|id| self.of(id).to_owned()).collect()
    }
}

impl Crosswalk {
    /// What maps to a group or an item.
    pub fn of(&self, id: &str) -> &[String] {
        self.refs.iter().find(|(ours, _)| ours == id).map_or(&[], |(_, theirs)| theirs)
    }

    /// What its ids are called in a language.
    pub fn labels(&self, language: &str) -> Option<&Labels> {
        self.labels.iter().find(|labels| labels.language == language)
    }

    /// Ids of the other document, each with the positions of the items that map to it, in the order of its labels, else
    /// by their words and numbers. What maps to a group alone is not among them.
    pub fn turned(&self, items: &[Item]) -> Vec<(&str, Vec<usize>)> {
        let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let labels = self.labels.first().map_or(&[][..], |labels| &labels.ids);
        for (at, item) in items.iter().enumerate() {
            for theirs in self.of(item.id.as_str()) {
                let place = labels.iter().position(|(id, _)| id == theirs);
                found.entry((place, natural(theirs), theirs.as_str())).or_default().push(at);
            }
        }
        found.into_iter().map(|((_, _, theirs), items)| (theirs, items)).collect()
    }

    /// Whether a word names something that maps to `id`: a whole id (`A.8.13`), or the beginning of one up to a
    /// separator (`PR.AC`), in lower case. Ids with labels are named as these begin, in any language, without spaces
    /// (`directive5`): a bare number names nothing.
    pub fn names(&self, id: &str, word: &str) -> bool {
        if !self.labels.is_empty() {
            let called = |label: &str| {
                let name = label.split([':', '：']).next().unwrap_or_default();
                name.to_lowercase().split(' ').flat_map(str::chars).eq(word.chars())
            };
            return self.of(id).iter().any(|theirs| self.labels.iter().any(|labels| called(labels.of(theirs))));
        }
        let is = |part: &str| {
            let rest = part.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
        };
        self.of(id).iter().any(|theirs| theirs.to_ascii_lowercase().split(' ').any(is))
    }
}

/// What an id is sorted by: `A.5.9` stands before `A.5.10`.
fn natural(id: &str) -> Vec<(String, u32)> {
    let mut parts = vec![(String::new(), 0_u32)];
    for c in id.chars() {
        match (c.to_digit(10), parts.last_mut()) {
            (Some(digit), Some(last)) => last.1 = last.1.saturating_mul(10).saturating_add(digit),
            (None, Some(last)) if last.1 == 0 => last.0.push(c),
            (None, _) => parts.push((c.to_string(), 0)),
            (Some(_), None) => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_a_whole_id_or_its_beginning() {
        let theirs = ["A.8.13", "Clause 6.1", "PR.AC-1"].map(str::to_owned).to_vec();
        let walk = Crosswalk { refs: vec![("PR.DS-11".to_owned(), theirs)], ..Crosswalk::default() };
        for (word, found) in [
            ("a.8.13", true),
            ("a.8", true),
            ("a.8.1", false),
            ("6.1", true),
            ("clause", true),
            ("pr.ac", true),
            ("pr.a", false),
            ("8.13", false),
        ] {
            assert_eq!(walk.names("PR.DS-11", word), found, "{word}");
            assert!(!walk.names("PR.DS-01", word), "{word}");
        }
    }

    #[test]
    fn numbers_are_sorted_as_numbers() {
        let mut ids =
            ["A.5.10", "Clause 10.1", "A.5.9", "AC-02", "AC-02(10)", "AC-02(09)", "Clause 6.1", "2.1", "14.9"];
        ids.sort_by_key(|id| natural(id));
        let want = ["2.1", "14.9", "A.5.9", "A.5.10", "AC-02", "AC-02(09)", "AC-02(10)", "Clause 6.1", "Clause 10.1"];
        assert_eq!(ids, want);
    }

    #[test]
    fn a_word_names_a_label_by_its_beginning_in_any_language() {
        let labels = |language: &str, five: &str| Labels {
            language: language.to_owned(),
            ids: vec![("5".to_owned(), five.to_owned())],
            ..Labels::default()
        };
        let walk = Crosswalk {
            labels: vec![labels("en", "Directive 5: Watch"), labels("ja", "指示5：見張る")],
            refs: vec![("PR.DS-11".to_owned(), vec!["5".to_owned()])],
            ..Crosswalk::default()
        };
        for (word, found) in [
            ("directive5", true),
            ("指示5", true),
            ("5", false),
            ("directive", false),
            ("指示", false),
            ("directive50", false),
            ("watch", false),
        ] {
            assert_eq!(walk.names("PR.DS-11", word), found, "{word}");
            assert!(!walk.names("PR.DS-01", word), "{word}");
        }
    }
}
