//! What is never said (docs/report.md §4), looked for in every sentence of many assessments.
//!
//! Names of functions and categories are NIST's and may hold such words ("Data Security", 認証), so ids stand for them
//! here; the operator's own words are the operator's.

use crate::cases::{Case, WORDS, all, any, blank, tried};
use crate::compare::{THEN, between, since};
use crate::exports::Whole;
use kamae::i18n::key::Key;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::i18n::say::Sentence;
use kamae::model::answer::Status;
use kamae::report::compare::Comparison;
use kamae::report::document::block::{Block, Fact};
use kamae::report::document::text::Text;
use kamae::report::document::{ChapterId, Preset};

/// Whole words or phrases, in lower case.
const NEVER: &[&str] = &[
    "secure",
    "safe",
    "safely",
    "protected",
    "no problem",
    "no problems",
    "fine",
    "sufficient",
    "sufficiently",
    "adequate",
    "adequately",
    "compliant",
    "compliance",
    "certified",
    "certificate",
    "conforms",
    "conform",
    "meets",
    "meet",
    "organization is",
    "we are at",
    "tier",
    "tiers",
    "maturity level",
    "grade",
    "stars",
    "score",
    "above average",
    "below average",
    "ahead of",
    "industry",
    "benchmark",
    "others",
    "peers",
    "improved",
    "worsened",
    "better",
    "worse",
    "likely",
    "likelihood",
    "risk reduced",
    "prevent",
    "prevented",
    "saves",
    "strength",
    "strengths",
    "strong",
    "excellent",
    "good",
    "best",
    "weak",
    "weakness",
    "poor",
    "failing",
    "failed",
    "negligent",
    "bad",
    "should",
    "must",
    "urgent",
    "urgently",
    "immediately",
    "complete",
    "completely",
    "all risks",
    "fully",
    "no gaps",
];

/// Anywhere, because Japanese has no spaces.
const NEVER_JA: &[&str] = &[
    "安全",
    "問題ありません",
    "問題なし",
    "十分",
    "適切",
    "万全",
    "適合",
    "準拠",
    "合格",
    "認証",
    "基準を満た",
    "当組織は",
    "組織はレベル",
    "ティア",
    "総合評価",
    "スコア",
    "到達レベル",
    "％",
    "%",
    "A評価",
    "赤",
    "黄",
    "青",
    "星",
    "他社",
    "業界",
    "平均より",
    "平均を上回",
    "平均を下回",
    "標準的",
    "改善しました",
    "悪化",
    "防げ",
    "低減",
    "可能性",
    "強み",
    "優れ",
    "弱",
    "怠",
    "劣",
    "すべき",
    "必ず",
    "至急",
    "ただちに",
    "しなければ",
    "すべてのリスク",
    "完全",
];

fn all_sentences(case: &Case) -> Vec<Sentence> {
    let report = case.report();
    let plans = report.gaps.iter().map(|action| action.plan.clone());
    let fixed =
        [Key::ReportFirstNone, Key::ReportFirstMet, Key::ReportFirstUnrated, Key::ReportWithheld, Key::ReportEmpty];
    let fixed = fixed.map(|key| Sentence::new(key, []));
    let lists = [
        Sentence::counted(Key::ReportFirstOf, report.gaps.len(), []),
        Sentence::counted(Key::ReportUnknownN, report.find_out.len(), []),
    ];
    let said = std::iter::once(report.lead).chain(report.says).chain(report.flags).chain(report.sure);
    said.chain(plans).chain(fixed).chain(lists).collect()
}

/// Chapters whose texts are fixed and name what they deny, or are somebody else's words (docs/report.md §4).
const EXEMPT: [ChapterId; 7] = [
    ChapterId::Scope,
    ChapterId::Tiers,
    ChapterId::Answers,
    ChapterId::Reading,
    ChapterId::Method,
    ChapterId::Glossary,
    ChapterId::Digest,
];

/// Every heading, label and sentence of the document, but for the exempt ones.
fn of_document(case: &Case) -> Vec<Sentence> {
    let whole = Whole::new(case.clone());
    let document = whole.document(Preset::Regulator);
    let chapters = document.chapters.iter().filter(|chapter| !EXEMPT.iter().any(|id| id.name() == chapter.name));
    let parts = chapters.clone().flat_map(|chapter| &chapter.sections).filter(|section| section.name != "not");
    let texts = parts.flat_map(|section| section.title.iter().cloned().chain(section.blocks.iter().flat_map(texts)));
    let said = texts.filter_map(|text| match text {
        Text::Say(sentence) => Some(sentence),
        Text::Alert(key) | Text::Sign(_, key) => Some(Sentence::new(key, [])),
        _ => None,
    });
    chapters.map(|chapter| Sentence::new(chapter.title, [])).chain(said).collect()
}

fn texts(block: &Block) -> Vec<Text> {
    let facts = |facts: &[Fact]| -> Vec<Text> {
        facts.iter().flat_map(|fact| std::iter::once(fact.label.clone()).chain(fact.lines.iter().cloned())).collect()
    };
    match block {
        Block::Lead(text) | Block::Paragraph(text) | Block::Note(text) => vec![text.clone()],
        Block::List(lines) | Block::Steps(lines) => lines.clone(),
        Block::Flags(title, lines) => std::iter::once(Text::key(*title)).chain(lines.iter().cloned()).collect(),
        Block::Facts(list) => facts(list),
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.head.clone());
            std::iter::once(table.label.clone()).chain(heads).chain(table.rows.concat().concat()).collect()
        }
        Block::Record(record) => record.says.iter().cloned().chain(facts(&record.facts)).collect(),
        Block::Legend(marks) => marks.iter().map(|(_, text)| text.clone()).collect(),
        Block::Chart(_) | Block::Marking(..) | Block::Terms => Vec::new(),
    }
}

/// The words of the levels, and ids instead of names.
fn nameless(language: usize) -> QuestionnaireWords {
    QuestionnaireWords { levels: WORDS[language].1.levels.clone(), ..QuestionnaireWords::default() }
}

/// The first thing in a text that is never said.
fn found(language: usize, text: &str) -> Option<&'static str> {
    let spaced: String =
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '%' { c } else { ' ' }).collect();
    let words = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
    match language {
        0 if text.contains('%') => Some("%"),
        0 => NEVER.iter().find(|never| words.contains(&format!(" {never} "))).copied(),
        _ => NEVER_JA.iter().find(|never| text.contains(**never)).copied(),
    }
}

#[test]
fn no_assessment_makes_the_report_say_it() {
    let edges = [
        blank(),
        all(0),
        all(1),
        all(4),
        all(2).target("", 4),
        blank().status("", Status::Unknown),
        blank().excused(""),
    ];
    let names = [0, 1].map(nameless);
    let other = all(2).excused("GV.SC");
    for (at, case) in edges.into_iter().chain((0..600).map(any)).enumerate() {
        // The document says the same of all; a part of them will do.
        let document =
            if at.is_multiple_of(8) { of_document(&tried(since(&other, &case, THEN), 0)) } else { Vec::new() };
        let Comparison { says, beside, .. } = between(&other, &case);
        for sentence in all_sentences(&case).into_iter().chain(says).chain(beside).chain(document) {
            for language in [0, 1] {
                let text = WORDS[language].0.say_with(&sentence, &names[language]);
                assert_eq!(found(language, &text), None, "case {at}, {}: {text}", sentence.key.name());
                assert!(!text.contains(['{', '}']) && !text.contains("NaN"), "case {at}: {text}");
            }
        }
    }
}

/// The same, of every template that a sentence can be made from, whether or not a case above has come upon it.
#[test]
fn no_template_says_it() {
    for key in Key::ALL.iter().filter(|key| key.name().starts_with("say.")) {
        for language in [0, 1] {
            let text = WORDS[language].0.text(*key);
            assert_eq!(found(language, text), None, "{}: {text}", key.name());
        }
    }
}

#[test]
fn the_list_finds_what_it_should() {
    for (language, text) in [
        (0, "You are 34 % secure."),
        (0, "The plant is safe."),
        (0, "A strong result"),
        (0, "You should act."),
        (1, "当組織はレベル2です。"),
        (1, "基準を満たしています。"),
        (1, "80％"),
    ] {
        assert!(found(language, text).is_some(), "{text}");
    }
    assert_eq!(found(0, "Highest: PR (1.9). None is at level 0 (Not done)."), None);
}
