//! How answers become numbers, in plain words: the sections of the page "Method" that need no drawing.
//!
//! Refuses to know: the rules themselves, which docs/method.md specifies and `score` applies.

use super::Subject;
use super::block::{Block, Fact, Section};
use super::text::Text;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::answer::Importance;
use crate::model::date::Date;
use crate::score::rank::Settings;

/// Highest level of the scale that these texts speak of.
const TOP: u8 = 4;

/// One part for each rule; left out for a scale of another length, of which "in short" (scope) says what is true.
pub fn sections(of: &Subject) -> Vec<Section> {
    if of.questionnaire.top() != TOP {
        return Vec::new();
    }
    let paragraphs = |keys: &[Key]| keys.iter().map(|key| Text::key(*key)).collect::<Vec<_>>();
    vec![
        part("open", Key::MethodOpen, vec![Block::Facts(without_level())]),
        text("average", Key::MethodAverage, average()),
        list("withheld", Key::MethodWithheld, &[Key::MethodWithheld1, Key::MethodWithheld2, Key::MethodWithheld3]),
        text("target", Key::MethodTarget, paragraphs(&[Key::MethodTarget1, Key::MethodTarget2])),
        text("first", Key::MethodFirst, first()),
        text("roadmap", Key::MethodRoadmap, roadmap()),
        text("find", Key::ReportFindOut, paragraphs(&[Key::MethodFind])),
        text("tiers", Key::MethodTiers, paragraphs(&[Key::MethodTiers1])),
        list("never", Key::MethodNever, &[Key::MethodNever1, Key::MethodNever2, Key::MethodNever3]),
        part("differs", Key::MethodDiffers, vec![Block::Facts(others())]),
    ]
}

fn part(name: &str, title: Key, blocks: Vec<Block>) -> Section {
    Section::new(name, Text::key(title), blocks)
}

fn text(name: &str, title: Key, texts: Vec<Text>) -> Section {
    part(name, title, texts.into_iter().map(Block::Paragraph).collect())
}

fn list(name: &str, title: Key, keys: &[Key]) -> Section {
    part(name, title, vec![Block::List(keys.iter().map(|key| Text::key(*key)).collect())])
}

/// Don't know, not applicable, not answered.
fn without_level() -> Vec<Fact> {
    let answers = [
        (Key::AssessUnknown, Key::MethodOpenUnknown),
        (Key::AssessNa, Key::MethodOpenNa),
        (Key::AssessFilterUnanswered, Key::MethodOpenUnanswered),
    ];
    answers.into_iter().filter_map(|(label, says)| Fact::wide(label, Text::key(says))).collect()
}

fn average() -> Vec<Text> {
    let counts = Text::say(Key::MethodAverage3, [("level", Arg::Named(2))]);
    vec![Text::key(Key::MethodAverage1), Text::key(Key::MethodAverage2), counts, Text::key(Key::MethodAverage4)]
}

fn first() -> Vec<Text> {
    let factor = |importance: Importance| Arg::from(u32::from(importance.factor()));
    let [low, normal, high] = Importance::ALL.map(factor);
    let ranking = Text::say(Key::MethodFirst1, [("low", low), ("normal", normal), ("high", high)]);
    vec![ranking, Text::key(Key::MethodFirst2), Text::key(Key::MethodFirst3), Text::key(Key::MethodFirst4)]
}

fn roadmap() -> Vec<Text> {
    let first = u32::from(Settings::new(Date::default()).first);
    let by_rank = [("first", Arg::from(first)), ("next", Arg::from(2 * first))];
    vec![Text::key(Key::MethodRoadmap1), Text::say(Key::MethodRoadmap2, by_rank)]
}

/// How the rungs of others differ.
fn others() -> Vec<Fact> {
    let rungs = [("checked", Arg::Named(3)), ("organized", Arg::Named(2))];
    let all = [
        (Key::MethodDiffersTiers, Text::say(Key::MethodDiffersTiersText, [("level", Arg::Named(3))])),
        (Key::MethodDiffersC2m2, Text::key(Key::MethodDiffersC2m2Text)),
        (Key::MethodDiffersIpa, Text::say(Key::MethodDiffersIpaText, rungs)),
    ];
    all.into_iter().filter_map(|(name, text)| Fact::wide(name, text)).collect()
}
