//! A crosswalk: which parts of another document speak of the same as our outcomes. Ids only, as its source gives them.

/// One other document, seen from a framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crosswalk {
    /// What the other document is called.
    pub title: String,
    /// Who made the mapping, and of which day it is.
    pub source: String,
    /// Id of a group or an item, and the ids of the other document that map to it, in the framework's order.
    pub refs: Vec<(String, Vec<String>)>,
}

impl Crosswalk {
    /// What maps to a group or an item.
    pub fn of(&self, id: &str) -> &[String] {
        self.refs.iter().find(|(ours, _)| ours == id).map_or(&[], |(_, theirs)| theirs)
    }

    /// Whether a word names something that maps to `id`: a whole id (`A.8.13`), or the beginning of one up to a
    /// separator (`PR.AC`), in lower case.
    pub fn names(&self, id: &str, word: &str) -> bool {
        let is = |part: &str| {
            let rest = part.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
        };
        self.of(id).iter().any(|theirs| theirs.to_ascii_lowercase().split(' ').any(is))
    }
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
}
