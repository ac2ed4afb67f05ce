//! Every number in every export is the score's: rows, facts and spreadsheets are walked and held against `score`.

use crate::cases::{any, waterworks};
use crate::exports::{LANGUAGES, Whole, kinds, voices};
use crate::markup::{rows_of_html, rows_of_markdown};
use kamae::i18n::key::Key;
use kamae::i18n::number::Rounding::{Down, HalfUp, Up};
use kamae::i18n::number::decimal;
use kamae::model::answer::Status;
use kamae::report::document::Preset;
use kamae::report::shown::{Figure, Shown};
use kamae::score::row::State;

/// How the first language writes what stands in cells.
pub(crate) struct Signs {
    pub(crate) fraction: String,
    range: String,
}

impl Signs {
    pub(crate) fn of(who: &[usize]) -> Self {
        let words = voices(who)[0].words;
        let between = |key| words.text(key).split('}').nth(1).unwrap().split('{').next().unwrap().to_owned();
        Self { fraction: between(Key::Fraction), range: between(Key::Range) }
    }

    fn of_all(&self, part: u32, whole: u32) -> String {
        if whole == 0 { String::new() } else { format!("{part}{}{whole}", self.fraction) }
    }
}

/// What the row of a group has to say: figure, range, target, rated, level 2 or more, at target.
struct Wanted {
    /// None where words stand for it.
    average: Option<String>,
    range: String,
    target: String,
    rated: String,
    second: String,
    met: String,
}

impl Wanted {
    fn of(whole: &Whole, at: usize, signs: &Signs) -> Self {
        let numbers = &whole.scores.groups[at];
        let (tally, all) = (&numbers.tally, numbers.tally.applicable());
        // The few levels of a category are words; everything else is computed here anew.
        let shown = Shown::of_group(&whole.case.questionnaire, &whole.scores, at).unwrap();
        let few = matches!(shown.figure, Figure::Levels(_) | Figure::Nothing);
        let open = numbers.low.zip(numbers.high).filter(|_| tally.rated < all);
        let ends = |(low, high)| decimal(4.0 * low, Down) + &signs.range + &decimal(4.0 * high, Up);
        Self {
            average: match numbers.level.filter(|_| numbers.is_shown()) {
                _ if few => None,
                Some(level) => Some(decimal(level, HalfUp)),
                None => Some("–".to_owned()),
            },
            range: open.map(ends).unwrap_or_default(),
            target: numbers.target.map(|target| decimal(4.0 * target, HalfUp)).unwrap_or_default(),
            rated: signs.of_all(tally.rated, all),
            second: signs.of_all(tally.reached(2), all),
            met: signs.of_all(tally.met[0], tally.met[1]),
        }
    }

    /// The cells of a row in the table of functions, or in that of a chart.
    fn cells(&self, count: usize) -> Vec<&String> {
        match count {
            6 => vec![&self.range, &self.rated, &self.second, &self.met],
            _ => vec![&self.range, &self.target, &self.rated],
        }
    }
}

/// Holds the rows of one export against the scores; gives the number of rows that were held.
fn held(whole: &Whole, rows: &[Vec<String>], signs: &Signs, name: &str) -> usize {
    let questionnaire = &whole.case.questionnaire;
    let mut held = 0;
    for (at, group) in questionnaire.groups.iter().enumerate() {
        let begins = |cell: &str| cell.split_whitespace().next() == Some(group.id.as_str());
        let wanted = Wanted::of(whole, at, signs);
        let tally = &whole.scores.groups[at].tally;
        // What moved is held by `changes`.
        let groups = rows.iter().filter(|row| row.first().is_some_and(|cell| begins(cell)));
        for row in groups.filter(|row| !row[1].contains('→')) {
            let name = format!("{name} {}: {row:?}", group.id);
            held += 1;
            if row.len() == 9 {
                let counts =
                    tally.at_level[..5].iter().chain([&tally.unknown, &tally.unanswered, &tally.not_applicable]);
                assert_eq!(row[1..], counts.map(u32::to_string).collect::<Vec<_>>(), "{name}");
                continue;
            }
            if let Some(average) = &wanted.average {
                assert_eq!(row[1], *average, "{name}");
            }
            assert_eq!(row[2..].iter().collect::<Vec<_>>(), wanted.cells(row.len()), "{name}");
        }
    }
    held
}

pub(crate) fn wholes() -> Vec<(String, Whole)> {
    let random = [3, 7, 20].map(|seed| (format!("random {seed}"), Whole::new(any(seed))));
    kinds(0).into_iter().map(|(name, whole)| (name.to_owned(), whole)).chain(random).collect()
}

#[test]
fn every_row_of_a_group_says_what_the_scores_say() {
    for (name, whole) in wholes() {
        for (code, who) in LANGUAGES {
            let signs = Signs::of(who);
            let html = rows_of_html(&whole.html(Preset::Regulator, who));
            let markdown = rows_of_markdown(&whole.markdown(Preset::Regulator, who));
            let rated = whole.scores.overall.tally.rated > 0;
            // Page one 6; function by function 22 categories; radar 6, bars 28, map 22.
            let count = if rated { 6 + 22 + 6 + 28 + 22 } else { 0 };
            assert_eq!(held(&whole, &html, &signs, &format!("HTML {name} {code}")), count, "{name} {code}");
            assert_eq!(held(&whole, &markdown, &signs, &format!("Markdown {name} {code}")), count, "{name} {code}");
        }
    }
}

/// The facts of a function: average, range, counts, floor, target, gap, reached.
#[test]
fn the_facts_of_a_function_are_its_numbers() {
    for (name, whole) in wholes().into_iter().filter(|(_, whole)| whole.scores.overall.tally.rated > 0) {
        let markdown = whole.markdown(Preset::Board, &[0]);
        let signs = Signs::of(&[0]);
        for (at, group) in whole.case.questionnaire.functions() {
            let part = markdown.split(&format!("\n### {} ", group.id)).nth(1).unwrap().split("\n|").next().unwrap();
            let fact = |label: &str| {
                let line = part.lines().find_map(|line| line.strip_prefix(&format!("- **{label}** ")));
                line.unwrap_or_default().to_owned()
            };
            let (numbers, wanted) = (&whole.scores.groups[at], Wanted::of(&whole, at, &signs));
            let tally = &numbers.tally;
            let count = |n: u32| if n > 0 { n.to_string() } else { String::new() };
            let name = format!("{name} {}", group.id);
            if let Some(average) = &wanted.average {
                assert_eq!(fact("Average"), *average, "{name}");
            }
            assert_eq!(fact("Range"), wanted.range, "{name}");
            assert_eq!(fact("Rated"), wanted.rated, "{name}");
            assert_eq!(fact("Don’t know"), count(tally.unknown), "{name}");
            assert_eq!(fact("Not answered"), count(tally.unanswered), "{name}");
            assert_eq!(fact("Not applicable"), count(tally.not_applicable), "{name}");
            assert_eq!(fact("Target"), wanted.target, "{name}");
            assert_eq!(fact("At target"), wanted.met, "{name}");
            let gap = numbers.gap.filter(|_| numbers.is_shown()).map(|gap| decimal(4.0 * gap, HalfUp));
            assert_eq!(fact("Average gap"), gap.unwrap_or_default(), "{name}");
            let floor = fact("Lowest level");
            assert_eq!(floor.split(' ').next().unwrap().parse().ok(), numbers.floor, "{name}: {floor}");
            for level in 1..=4 {
                let label =
                    part.lines().find(|line| line.starts_with(&format!("- **level {level} "))).unwrap_or_default();
                let want = signs.of_all(tally.reached(level), tally.applicable());
                assert!(label.ends_with(&want), "{name} {level}: {label} {want}");
            }
        }
    }
}

/// Rank, levels and what they are ranked by stand as they were ranked.
#[test]
fn gaps_stand_in_their_rank() {
    for (name, whole) in wholes() {
        let markdown = whole.markdown(Preset::Regulator, &[0]);
        let gaps = markdown.split("Gaps, most pressing first\n").nth(1).unwrap_or_default();
        let rows = rows_of_markdown(gaps.split("\n## ").next().unwrap());
        let rows: Vec<_> = rows.iter().filter(|row| row.len() == 7).skip(2).collect();
        assert_eq!(rows.len(), whole.scores.ranked.len(), "{name}");
        for ((rank, row), position) in (1..).zip(rows).zip(&whole.scores.ranked) {
            let (item, score) = (&whole.case.questionnaire.items[*position], &whole.scores.rows[*position]);
            let State::Rated(level) = score.state else { panic!("{name}: an unrated gap") };
            let target = score.target.unwrap();
            assert!(row[0].starts_with(item.id.as_str()), "{name} {rank}: {row:?}");
            assert_eq!(row[1], rank.to_string(), "{name}");
            let ends: Vec<&str> = row[2].split(" → ").collect();
            assert!(ends[0].starts_with(&level.to_string()) && ends[1].starts_with(&target.to_string()), "{row:?}");
            let (factor, missing) = (score.importance.factor(), target - level);
            assert_eq!(row[4], format!("{factor} × {missing} = {}", factor * missing), "{name}");
            assert_eq!(whole.scores.items[*position].priority(), Some(f64::from(factor * missing)), "{name}");
        }
    }
}

/// The cells of CSV (RFC 4180 §2).
pub(crate) fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut inside) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            '"' => inside = !inside,
            ',' if !inside => row.push(std::mem::take(&mut cell)),
            '\r' if !inside && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !inside, "cut short");
    rows
}

#[test]
fn spreadsheets_hold_every_answer_and_every_gap() {
    for (name, whole) in wholes() {
        for (code, who) in LANGUAGES {
            let [answers, plan] = whole.csv(who).map(|csv| cells(&csv));
            assert_eq!((answers.len(), plan.len()), (1 + 106, 1 + whole.scores.ranked.len()), "{name} {code}");
            assert!(
                answers.iter().all(|row| row.len() == 16) && plan.iter().all(|row| row.len() == 12),
                "{name} {code}"
            );
            let number = |level: Option<u8>| level.map(|level| level.to_string()).unwrap_or_default();
            let items = whole.case.questionnaire.items.iter().zip(&whole.case.assessment.answers);
            for (row, (item, answer)) in answers[1..].iter().zip(items) {
                let found = [&row[0], &row[3], &row[5], &row[11], &row[12]];
                let want = [item.id.to_string(), number(answer.level()), number(answer.target)];
                let texts = [answer.reason.clone(), answer.notes.clone()];
                assert_eq!(found.map(String::as_str).to_vec(), [&want[..], &texts[..]].concat(), "{name} {code}");
                assert_eq!(row[4].is_empty(), !matches!(answer.status, Status::Level(_)), "{name} {code}");
            }
            for ((rank, row), position) in (1..).zip(&plan[1..]).zip(&whole.scores.ranked) {
                let answer = &whole.case.assessment.answers[*position];
                let want = [rank.to_string(), whole.case.questionnaire.items[*position].id.to_string()];
                assert_eq!(row[..2], want, "{name} {code}");
                assert_eq!(row[4..6], [number(answer.level()), number(answer.target)], "{name} {code}");
            }
        }
    }
}

/// A broken export would be found: the walk is not blind.
#[test]
fn a_wrong_number_is_found() {
    let whole = Whole::new(waterworks(0));
    let rows = rows_of_markdown(&whole.markdown(Preset::Regulator, &[0]).replace("27/30", "28/30"));
    let walk = || held(&whole, &rows, &Signs::of(&[0]), "broken");
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(walk)).is_err());
}
