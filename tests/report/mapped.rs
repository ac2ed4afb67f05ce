//! Reports of a questionnaire that maps to the framework: sections and questions are called so, a chapter of its own shows
//! the functions, and nowhere are the two mixed (docs/method.md §4).

use crate::cases::{Both, Case, Dice, WORDS};
use crate::exports::Whole;
use crate::numbers::cells;
use kamae::exchange::builtin::{self, BUILT_IN, CSF_2_0};
use kamae::exchange::formats::{Format, Manner};
use kamae::exchange::voice::Voice;
use kamae::exchange::{csv, questionnaire_json, report_csv, report_html, report_markdown};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::model::answer::Status;
use kamae::report::document::block::Block;
use kamae::report::document::text::Text;
use kamae::report::document::{ChapterId, Document, Preset};
use kamae::score::projection::project;
use std::path::Path;
use std::rc::Rc;
use std::{env, fs};

/// What is called outcome, function or category only of the framework.
const FRAMEWORK: [&[&str]; 2] = [&["outcome", "unction", "ategor"], &["項目", "機能", "カテゴリー"]];

fn words(id: &str) -> [Both; 2] {
    let names = |at: usize| {
        let own = builtin::words::of(id, Language::ALL[at]).unwrap().unwrap();
        (WORDS[at].0.of_questions(), own.upon(CSF_2_0, &WORDS[at].1))
    };
    [names(0), names(1)]
}

fn voices<'w>(words: &'w [Both], who: &[usize]) -> Vec<Voice<'w>> {
    who.iter().map(|at| Voice { words: &words[*at].0, names: &words[*at].1 }).collect()
}

/// The questionnaire as a hall leaves it: most answered, some not known, one left out, targets.
fn hall(id: &str) -> Whole {
    let questionnaire = Rc::new(builtin::read(id).unwrap().unwrap());
    let mut case = Case { assessment: builtin::blank(&questionnaire), questionnaire };
    let mut dice = Dice(7);
    for answer in &mut case.assessment.answers {
        answer.status = match dice.roll(10) {
            0 => Status::Unknown,
            1 => Status::Unanswered,
            n => Status::Level(u8::try_from(n % 4).unwrap()),
        };
        answer.target = Some(3);
    }
    let excused = case.questionnaire.items[5].id.to_string();
    Whole::new(case.excused(&excused))
}

#[test]
fn the_report_of_the_quick_check_is_as_it_was() {
    let (whole, words) = (hall("quick-check"), words("quick-check"));
    for (at, code) in [(0, "en"), (1, "ja")] {
        let same = [ChapterId::Answers, ChapterId::Reading, ChapterId::Method, ChapterId::Glossary];
        let chapters: Vec<_> =
            Preset::Regulator.chapters().iter().copied().filter(|chapter| !same.contains(chapter)).collect();
        let document = Document::of_chapters(whole.subject(), &chapters);
        let now = report_markdown::write(&document, &voices(&words, &[at])).replace(kamae::VERSION, "VERSION");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/report/mapped-{code}.md"));
        if env::var_os("KAMAE_BLESS").is_some() {
            fs::write(&path, &now).unwrap();
        }
        assert!(
            now == fs::read_to_string(&path).unwrap_or_default(),
            "{}: KAMAE_BLESS=1 writes it anew",
            path.display()
        );
    }
}

#[test]
fn every_function_has_its_numbers_and_says_what_it_touches() {
    for one in BUILT_IN {
        let whole = hall(one.id);
        let document = whole.document(Preset::Board);
        let chapter = document.chapters.iter().find(|chapter| chapter.name == ChapterId::Mapped.name());
        let Some(framework) = whole.subject().framework else {
            assert!(chapter.is_none(), "{}: the framework has no such chapter", one.id);
            continue;
        };
        let functions = project(&whole.case.questionnaire, framework, &whole.scores.rows);
        let blocks: Vec<&Block> = chapter.unwrap().sections.iter().flat_map(|section| &section.blocks).collect();
        let table = blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        let rows = &table.unwrap().rows;
        assert_eq!(rows.len(), functions.len(), "{}", one.id);
        let words = words(one.id);
        let voice = voices(&words, &[0])[0];
        for (row, function) in rows.iter().zip(&functions) {
            let id = framework.groups[function.function].id.to_string();
            assert_eq!(row[0][0], Text::Titled(id.clone()), "{}", one.id);
            let [touched, all] = function.touches;
            let says = voice.say(&row[0][1], &whole.subject().into());
            assert_eq!(says, format!("touches {touched} of {all} outcomes"), "{} {id}", one.id);
            let rated = format!("{}/{}", function.numbers.tally.rated, function.numbers.tally.applicable());
            let found = voice.say(&row[3][0], &whole.subject().into());
            assert!(found == rated || function.numbers.tally.applicable() == 0, "{} {id}: {found}", one.id);
        }
        assert!(!blocks.iter().any(|block| matches!(block, Block::Chart(_))), "{}: no chart of functions", one.id);
    }
}

/// On page one and beside the functions it is said how much is touched; nothing else speaks of outcomes, functions or
/// categories, and no chart has those of the framework.
#[test]
fn sections_are_never_called_functions() {
    for one in BUILT_IN {
        let (whole, words) = (hall(one.id), words(one.id));
        if whole.subject().framework.is_none() {
            continue;
        }
        // Its own words may use any word.
        let own = [ChapterId::Answers, ChapterId::Glossary];
        for (at, strange) in FRAMEWORK.iter().enumerate() {
            let mut touched = 0;
            for chapter in ChapterId::all().filter(|chapter| !own.contains(chapter)) {
                let document = Document::of_chapters(whole.subject(), &[chapter]);
                let mut text = report_markdown::write(&document, &voices(&words, &[at]));
                for item in whole.case.questionnaire.items.iter().map(|item| &words[at].1.items[item.id.as_str()]) {
                    text = text.replace(&item.title, "").replace(&item.next, "");
                }
                let lines = text.lines().filter(|line| strange.iter().any(|word| line.contains(word)));
                let found: Vec<_> = lines.collect();
                if chapter == ChapterId::Mapped || chapter == ChapterId::Summary {
                    touched += found.iter().filter(|line| line.contains("106")).count();
                } else {
                    assert!(found.is_empty(), "{} {chapter:?}: {found:?}", one.id);
                }
            }
            assert_eq!(touched, 2, "{}: how much is touched", one.id);
            let charts = Document::of_chapters(whole.subject(), &[ChapterId::Charts]);
            let charts = report_html::write(&charts, &voices(&words, &[at]));
            let csf = ["GV", "ID", "PR", "DE", "RS", "RC"].map(|id| format!(">{id}<"));
            assert!(!csf.iter().any(|id| charts.contains(id)) && charts.contains("<svg"), "{}", one.id);
        }
    }
}

/// Whoever checks the mapping finds it beside every question.
#[test]
fn every_question_names_the_outcomes_that_it_touches() {
    let (whole, words) = (hall("quick-check"), words("quick-check"));
    for (at, says) in
        [(0, "Outcomes that it touches** GV.RR-01 and GV.OV-03"), (1, "対応する項目** GV.RR-01、GV.OV-03")]
    {
        let answers = Document::of_chapters(whole.subject(), &[ChapterId::Answers]);
        let text = report_markdown::write(&answers, &voices(&words, &[at]));
        assert!(text.contains(says), "{says}: {text:.900}");
    }
}

#[test]
fn every_form_is_written_from_the_same_numbers() {
    let (whole, words) = (hall("quick-check"), words("quick-check"));
    let manner = Manner { chapters: Preset::Board.chapters(), mark: false };
    let written = |format: Format| format.write(whole.subject(), manner, &voices(&words, &[0, 1]));
    let [html, markdown, scores] =
        [Format::Html, Format::Markdown, Format::Scores].map(|format| written(format).unwrap());
    let scores: serde_json::Value = serde_json::from_str(&scores).unwrap();
    for (id, touches) in [("GV", "touches 14 of 31 outcomes"), ("RC", "touches 5 of 8 outcomes")] {
        assert!(html.contains(touches) && markdown.contains(touches), "{id}");
        let numbers = &scores["functions"][id];
        assert_eq!(touches, format!("touches {} of {} outcomes", numbers["touches"][0], numbers["touches"][1]));
        let level = format!("{:.1}", (numbers["level"].as_f64().unwrap() * 10.0 + 0.5).floor() / 10.0);
        let row = markdown.lines().find(|line| line.contains(touches)).unwrap();
        assert!(row.contains(&format!("| {level} |")), "{id}: {level} in {row}");
    }
}

/// A question that was not asked keeps its answer and says so, in the appendix and in the CSV (docs/method.md §4).
#[test]
fn what_was_not_asked_is_kept_and_marked() {
    let text = include_str!("../../docs/authors/night-shift.json");
    let read = questionnaire_json::read(text, |_| None).unwrap();
    let questionnaire = Rc::new(read.questionnaire);
    let mut case = Case { assessment: builtin::blank(&questionnaire), questionnaire };
    for answer in &mut case.assessment.answers {
        answer.status = Status::Level(3);
    }
    let (asks, asked) = (case.questionnaire.position("M-1").unwrap(), case.questionnaire.position("M-2").unwrap());
    case.assessment.answers[asks].status = Status::Level(0);
    case.assessment.answers[asked].notes = "kept".to_owned();
    let whole = Whole::new(case);
    assert_eq!(whole.subject().scores.overall.tally.outcomes, 5);
    assert_eq!(whole.subject().scores.overall.tally.rated, 4);
    let names = read
        .words
        .into_iter()
        .zip(WORDS.iter())
        .map(|(own, (words, csf))| (words.of_questions(), own.upon(CSF_2_0, csf)));
    let words: Vec<Both> = names.collect();
    for (at, says) in [(0, "not asked"), (1, "条件により質問なし")] {
        let voices = voices(&words, &[at]);
        let document = whole.document(Preset::Regulator);
        let markdown = report_markdown::write(&document, &voices);
        assert!(markdown.contains(says) && markdown.contains("kept"), "{markdown}");
        let rows = cells(&csv::write(&report_csv::answers(whole.subject(), &voices)));
        let [head, .., last] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(
            (last[0].as_str(), last[2].as_str(), last[3].as_str(), last[12].as_str(), last[16].as_str()),
            ("M-2", says, "3", "kept", "GV.SC-07")
        );
        assert_eq!(head.last().map(String::as_str), Some(words[at].0.text(Key::MappedOutcomes)));
        assert_eq!(rows[2][16], "DE.AE-02 DE.AE-06");
    }
    assert!(cells(&hall(CSF_2_0).csv(&[0])[0]).iter().all(|row| row.len() == 16), "a framework maps to nothing");
}
