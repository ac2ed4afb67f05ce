//! What a reader needs who was not there: what the levels mean and how one is chosen, the words, and the digest.

use super::Subject;
use super::block::{Block, Fact, Section};
use super::summary::digest as letters;
use super::text::Text;
use crate::i18n::key::Key;
use crate::report::naming::{MEANS, RULES};

/// How to read the numbers, the levels with their meaning, and the six rules.
pub fn sections(of: &Subject) -> Vec<Section> {
    let questionnaire = of.questionnaire;
    let ours = questionnaire.built_in && usize::from(questionnaire.levels) == MEANS.len();
    let level = |at: u8| {
        let means = MEANS.get(usize::from(at)).filter(|_| ours).map(|key| Text::key(*key));
        Fact { label: Text::Level(at), lines: means.into_iter().collect(), wide: true }
    };
    let numbers = [Key::MethodShort2, Key::MethodShort3, Key::MethodShort4].map(Text::key).into();
    let rules = RULES.map(Text::key).into();
    vec![
        Section::plain(vec![Block::List(numbers)]),
        Section::new(
            "levels",
            Text::key(Key::ReportScale),
            vec![Block::Facts((0..questionnaire.levels).map(level).collect())],
        ),
        Section::new("choose", Text::key(Key::AssessChoose), vec![Block::Steps(rules)]),
    ]
}

/// The terms that need an explanation.
pub fn glossary() -> Vec<Section> {
    vec![Section::plain(vec![Block::Terms])]
}

/// The digest, and how it is matched to a file.
pub fn digest(of: &Subject) -> Vec<Section> {
    let blocks = vec![Block::Paragraph(letters(of)), Block::Note(Text::key(Key::ReportDigestNote))];
    vec![Section::plain(blocks)]
}
