//! What saved files are called.

use crate::model::assessment::Head;
use crate::model::date::Date;

/// Most characters of a title that go into a file name.
const MOST: usize = 60;

/// What the name of an assessment's file ends with.
pub const ASSESSMENT: &str = ".kamae.json";

/// Name of a file about an assessment: its title or organization, else `fallback`, then the day and `end`.
///
/// Only letters, digits and hyphens of any script are left, so that every system takes it.
pub fn file_name(head: &Head, fallback: &str, day: Date, end: &str) -> String {
    let title = if plain(&head.title).is_empty() { &head.organization.name } else { &head.title };
    named(title, fallback, day, end)
}

/// The same of anything that has a title.
pub fn named(title: &str, fallback: &str, day: Date, end: &str) -> String {
    let name = plain(title);
    format!("{}-{day}{end}", if name.is_empty() { fallback } else { &name })
}

fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (title, want) in [
            ("Plant North, 2026", "Plant-North-2026-2026-11-21.kamae.json"),
            ("北浄水場／2026", "北浄水場-2026-2026-11-21.kamae.json"),
            ("../../etc/passwd", "etc-passwd-2026-11-21.kamae.json"),
            ("  ", "assessment-2026-11-21.kamae.json"),
        ] {
            assert_eq!(name(title), want, "{title}");
        }
    }

    fn name(title: &str) -> String {
        let id = crate::model::id::QuestionnaireId::parse("q").unwrap();
        let mut head = Head::new(
            crate::model::id::AssessmentId::from_random([0; 16]),
            crate::model::date::Timestamp::default(),
            id,
        );
        head.title = title.to_owned();
        file_name(&head, "assessment", Date::new(2026, 11, 21).unwrap(), ASSESSMENT)
    }
}
