//! The chapter of what changed since last time: its numbers and its rows are the comparison's.

use crate::cases::{WORDS, all, any};
use crate::compare::{THEN, since};
use crate::exports::{LANGUAGES, Whole, kinds, voices};
use crate::markup::{rows_of_html, rows_of_markdown};
use crate::numbers::Signs;
use kamae::exchange::{report_html, report_markdown};
use kamae::i18n::key::Key;
use kamae::i18n::number::Rounding::HalfUp;
use kamae::i18n::number::decimal;
use kamae::report::compare::Comparison;
use kamae::report::document::{ChapterId, Document, Preset};
use kamae::report::naming;
use kamae::score::numbers::Numbers;
use kamae::score::rollup::Scores;
use kamae::score::row::State;

/// The rows of a chapter's tables under their heads, in HTML and in Markdown.
fn rows(whole: &Whole, chapter: ChapterId, who: &[usize]) -> [Vec<Vec<String>>; 2] {
    let document = Document::of_chapters(whole.subject(), &[chapter]);
    let html = rows_of_html(&report_html::write(&document, &voices(who)));
    let markdown = rows_of_markdown(&report_markdown::write(&document, &voices(who)));
    let rule = |row: &Vec<String>| row.iter().all(|cell| cell.trim_matches(['-', ':']).is_empty());
    [html, markdown].map(|rows| {
        let rows = rows.into_iter().filter(|row| !rule(row));
        rows.map(|row| row.into_iter().map(|cell| cell.replace('\\', "")).collect()).collect()
    })
}

/// What the rows of the averages have to say: the whole, then every function.
fn averages(whole: &Whole, since: &Comparison, signs: &Signs) -> Vec<[String; 4]> {
    let functions = whole.case.questionnaire.functions().map(|(at, _)| at);
    let of = |scores: &Scores, at: Option<usize>| at.map_or(scores.overall, |at| scores.groups[at]);
    let row = |at: Option<usize>| {
        let [then, now] = since.scores.each_ref().map(|scores| of(scores, at));
        let [before, after] = since.both.each_ref().map(|scores| of(scores, at));
        let rated = |of: &Numbers| format!("{}{}{}", of.tally.rated, signs.fraction, of.tally.applicable());
        let (mut average, mut difference) = (String::new(), String::new());
        if let (Some(from), Some(to)) = (before.level, after.level) {
            average = format!("{} → {}", decimal(from, HalfUp), decimal(to, HalfUp));
            difference = decimal((to - from).abs(), HalfUp);
            if difference != "0.0" {
                difference.insert(0, if to > from { '+' } else { '−' });
            }
        }
        [format!("{} → {}", rated(&then), rated(&now)), before.tally.rated.to_string(), average, difference]
    };
    std::iter::once(None).chain(functions.map(Some)).map(row).collect()
}

/// How an answer stood, as it is called in every language.
fn stood(state: State, who: &[usize]) -> Vec<String> {
    let key = match state {
        State::Rated(level) => {
            return who.iter().map(|language| WORDS[*language].0.level(level, &WORDS[*language].1)).collect();
        }
        State::Unknown => Key::AssessStateUnknown,
        State::Unanswered => Key::AssessStateOpen,
        State::Outside => Key::AssessStateNa,
    };
    who.iter().map(|language| WORDS[*language].0.text(key).to_owned()).collect()
}

/// Holds the rows of a chapter against the comparison; a list too long for it is counted.
fn check(whole: &Whole, rows: &[Vec<String>], who: &[usize], is_short: bool, name: &str) {
    let since = whole.subject().report.since.as_ref().unwrap();
    let mut rows = rows.iter();
    if since.rated_in_both()[0] > 0 {
        rows.next().expect("heads");
        for wanted in averages(whole, since, &Signs::of(who)) {
            assert_eq!(rows.next().map(|row| &row[1..]), Some(&wanted[..]), "{name}");
        }
    }
    if !since.movements.is_empty() {
        rows.next().expect("heads");
    }
    if is_short && since.movements.len() > 15 {
        for (_, n) in since.counts() {
            assert_eq!(rows.next().map(|row| row[1].clone()), Some(n.to_string()), "{name}");
        }
    } else {
        for movement in &since.movements {
            let (id, row) = (&whole.case.questionnaire.items[movement.position].id, rows.next().expect(name));
            assert_eq!(row[0].split_whitespace().next(), Some(id.as_str()), "{name}");
            for language in who {
                let way = WORDS[*language].0.text(naming::way(movement.way));
                assert!(row[1].contains(way), "{name} {id}: {row:?}");
            }
            assert!(stood(movement.then, who).iter().all(|says| row[2].contains(says)), "{name} {id}: {row:?}");
            let answer = &whole.case.assessment.answers[movement.position];
            if movement.now != State::Unanswered {
                assert!(stood(movement.now, who).iter().all(|says| row[3].contains(says)), "{name} {id}: {row:?}");
            }
            let reason = if movement.now == State::Outside { &answer.reason } else { &answer.notes };
            assert_eq!(row[4], *reason, "{name} {id}");
        }
    }
    assert_eq!(rows.next(), None, "{name}");
}

fn wholes() -> Vec<(String, Whole)> {
    let random = (0..6).map(|seed| (format!("random {seed}"), since(&any(seed + 100), &any(seed), THEN)));
    let edges = [
        ("nothing moved", since(&all(2), &all(2), THEN)),
        ("two moved", since(&all(2), &all(2).level("GV.OC-01", 3).level("RC.CO-04", 0), THEN)),
        ("15 moved", since(&all(2), &all(2).level("GV.OC", 3).level("GV.SC", 3), THEN)),
        ("16 moved", since(&all(2), &all(2).level("GV.OC", 3).level("GV.SC", 3).level("DE.CM-01", 3), THEN)),
    ];
    let edges = edges.into_iter().map(|(name, case)| (name.to_owned(), case));
    let cases = edges.chain(random).map(|(name, case)| (name, Whole::new(case)));
    let whole = [0, 1].map(|language| {
        let kind = kinds(language).into_iter().find(|(name, _)| *name == "since").unwrap();
        (format!("waterworks {language}"), kind.1)
    });
    cases.chain(whole).collect()
}

#[test]
fn what_changed_is_what_the_comparison_found() {
    for (name, whole) in wholes() {
        for (code, who) in LANGUAGES {
            for (chapter, is_short) in [(ChapterId::Changes, false), (ChapterId::ChangesInShort, true)] {
                for (format, rows) in ["HTML", "Markdown"].into_iter().zip(rows(&whole, chapter, who)) {
                    check(&whole, &rows, who, is_short, &format!("{name} {code} {format} {chapter:?}"));
                }
            }
        }
    }
}

/// Rules 12, 6 and 7 stand before the numbers, in both presets and languages; without an earlier state nothing does.
#[test]
fn the_sentences_come_first() {
    for (name, whole) in kinds(0).into_iter().chain(kinds(1)) {
        for (preset, language) in Preset::ALL.into_iter().flat_map(|preset| [(preset, 0), (preset, 1)]) {
            let markdown = whole.markdown(preset, &[language]);
            let title = ["What changed since last time\n", "前回からの変化\n"][language];
            let chapter = markdown.split(title).nth(1);
            assert_eq!(chapter.is_some(), name == "since", "{name} {preset:?}");
            let (Some(chapter), Some(since)) = (chapter, &whole.subject().report.since) else { continue };
            let before = chapter.split('|').next().unwrap();
            let said: Vec<_> = before.lines().filter_map(|line| line.strip_prefix("- ")).collect();
            let wanted = since.beside.iter().chain(&since.says);
            let wanted: Vec<_> = wanted.map(|sentence| crate::cases::say(language, sentence)).collect();
            assert_eq!(said, wanted, "{preset:?}");
        }
    }
}
