//! The sentences about where the organization stands (docs/report.md, rules 1 to 5). First match wins; comparisons
//! are made between integers, never between rounded numbers.

use crate::i18n::key::Key;
use crate::i18n::number::Rounding;
use crate::i18n::say::{Arg, Sentence};
use crate::model::questionnaire::Questionnaire;
use crate::score::numbers::{Numbers, Standing};
use crate::score::rollup::Scores;
use crate::score::tally::Tally;
use std::cmp::Ordering;

/// Most functions that are named as tied.
const MOST_TIES: usize = 3;

/// Rule 1: the average with its range, or why there is none.
pub fn lead(questionnaire: &Questionnaire, scores: &Scores) -> Sentence {
    let overall = &scores.overall;
    let top = f64::from(questionnaire.top());
    let (Some(low), Some(high)) = (overall.low, overall.high) else { return nothing() };
    if overall.tally.rated == 0 {
        return nothing();
    }
    let range = [("low", Arg::Level(top * low, Rounding::Down)), ("high", Arg::Level(top * high, Rounding::Up))];
    let level =
        [("level", Arg::average(overall.level.unwrap_or(0.0))), ("top", Arg::from(u32::from(questionnaire.top())))];
    match overall.standing {
        Standing::Full => Sentence::new(Key::SayAverage, level),
        Standing::Provisional => Sentence::new(Key::SayAverageRange, level.into_iter().chain(range)),
        _ => {
            let why = ("functions", why_withheld(questionnaire, scores));
            Sentence::new(Key::SayWithheld, range.into_iter().chain([why]))
        }
    }
}

/// Rules 2 to 5; nothing while nothing is rated.
pub fn says(questionnaire: &Questionnaire, scores: &Scores) -> Vec<Sentence> {
    let tally = &scores.overall.tally;
    if tally.rated == 0 {
        return Vec::new();
    }
    let excused = (tally.not_applicable > 0).then(|| counted(Key::SayNotApplicable, tally.not_applicable, []));
    let all = [
        Some(rated(tally)),
        excused,
        extremes(questionnaire, scores),
        reached(tally, questionnaire.top()),
        Some(targets(tally)),
    ];
    all.into_iter().flatten().collect()
}

fn nothing() -> Sentence {
    Sentence::new(Key::SayNothing, [])
}

fn counted(key: Key, n: u32, args: impl IntoIterator<Item = (&'static str, Arg)>) -> Sentence {
    Sentence::counted(key, n as usize, args)
}

/// The functions of which less than half is rated; the whole, where even that is.
fn why_withheld(questionnaire: &Questionnaire, scores: &Scores) -> Arg {
    let part = |tally: &Tally| [("rated", Arg::from(tally.rated)), ("applicable", Arg::from(tally.applicable()))];
    let whole = &scores.overall.tally;
    if whole.standing() == Standing::Withheld {
        return Arg::Say(Box::new(Sentence::new(Key::SayWithheldAll, part(whole))));
    }
    let function = |&at: &usize| {
        let (group, numbers) = (questionnaire.groups.get(at)?, scores.groups.get(at)?);
        let title = ("title", Arg::Title(group.id.to_string()));
        let sentence = Sentence::new(Key::SayWithheldFunction, part(&numbers.tally).into_iter().chain([title]));
        Some(Arg::Say(Box::new(sentence)))
    };
    Arg::list(scores.withheld_by.iter().filter_map(function))
}

/// Rule 2.
fn rated(tally: &Tally) -> Sentence {
    let part = [("rated", Arg::from(tally.rated)), ("applicable", Arg::from(tally.applicable()))];
    match (tally.unknown, tally.unanswered) {
        (0, 0) => Sentence::new(Key::SayRatedAll, part),
        (unknown, 0) => counted(Key::SayRatedUnknown, unknown, part),
        (0, unanswered) => counted(Key::SayRatedUnanswered, unanswered, part),
        (unknown, unanswered) => {
            let open = [("unknown", Arg::from(unknown)), ("unanswered", Arg::from(unanswered))];
            Sentence::new(Key::SayRatedOpen, part.into_iter().chain(open))
        }
    }
}

/// Rule 3: highest and lowest of the functions whose average is shown.
fn extremes(questionnaire: &Questionnaire, scores: &Scores) -> Option<Sentence> {
    let numbers = questionnaire.functions().filter_map(|(at, group)| Some((group.id.as_str(), scores.groups.get(at)?)));
    let shown: Vec<(&str, &Numbers)> = numbers.filter(|(_, numbers)| numbers.is_shown()).collect();
    let highest = shown.iter().map(|(_, n)| *n).max_by(|a, b| compare(&a.tally, &b.tally))?;
    let lowest = shown.iter().map(|(_, n)| *n).min_by(|a, b| compare(&a.tally, &b.tally))?;
    if shown.len() < 2 {
        return None;
    }
    let level = |numbers: &Numbers| Arg::average(numbers.level.unwrap_or(0.0));
    if compare(&highest.tally, &lowest.tally) == Ordering::Equal {
        return Some(Sentence::new(Key::SayCloseEqual, [("low", level(lowest))]));
    }
    if !differ(&highest.tally, &lowest.tally) {
        return Some(Sentence::new(Key::SayClose, [("low", level(lowest)), ("high", level(highest))]));
    }
    let named = |like: &Numbers| tied(&shown, like);
    Some(Sentence::new(Key::SayHighestLowest, [("highest", named(highest)), ("lowest", named(lowest))]))
}

/// The functions that share an average.
fn tied(shown: &[(&str, &Numbers)], like: &Numbers) -> Arg {
    let same = shown.iter().filter(|(_, numbers)| compare(&numbers.tally, &like.tally) == Ordering::Equal);
    let titles: Vec<Arg> = same.map(|(id, _)| Arg::Title((*id).to_owned())).collect();
    let level = ("level", Arg::average(like.level.unwrap_or(0.0)));
    Arg::Say(Box::new(match titles.len() {
        1 => Sentence::new(Key::SayFunctionOne, [("title", Arg::List(titles)), level]),
        n if n <= MOST_TIES => Sentence::new(Key::SayFunctionTies, [("titles", Arg::List(titles)), level]),
        n => Sentence::new(Key::SayFunctionMany, [("n", Arg::count(n)), level]),
    }))
}

/// Compares two averages as fractions.
fn compare(a: &Tally, b: &Tally) -> Ordering {
    let cross = |x: u32, y: u32| u64::from(x) * u64::from(y);
    cross(a.level_sum, b.rated_weight).cmp(&cross(b.level_sum, a.rated_weight))
}

/// Whether the averages differ by at least 0.2 levels.
fn differ(high: &Tally, low: &Tally) -> bool {
    let cross = |x: u32, y: u32| i128::from(x) * i128::from(y);
    let difference = cross(high.level_sum, low.rated_weight) - cross(low.level_sum, high.rated_weight);
    5 * difference >= cross(high.rated_weight, low.rated_weight)
}

/// Rule 4: how many outcomes have come how far. A scale without a third level has no such sentence.
fn reached(tally: &Tally, top: u8) -> Option<Sentence> {
    if top < 3 {
        return None;
    }
    let (two, three) = (tally.reached(2), tally.reached(3));
    let zero = tally.rated - tally.reached(1);
    let key = match (two, three, zero) {
        (0, _, 0) => Key::SayReachedNoneNoZero,
        (0, _, _) => Key::SayReachedNone,
        (_, 0, 0) => Key::SayReachedNoThirdNoZero,
        (_, 0, _) => Key::SayReachedNoThird,
        (_, _, 0) => Key::SayReachedNoZero,
        _ => Key::SayReached,
    };
    let names = [("second", Arg::Named(2)), ("third", Arg::Named(3)), ("lowest", Arg::Named(0))];
    let counts = [("three", Arg::from(three)), ("zero", Arg::from(zero))];
    Some(counted(key, two, names.into_iter().chain(counts)))
}

/// Rule 5: how many have reached their target.
fn targets(tally: &Tally) -> Sentence {
    let ([met, all], [high, highs]) = (tally.met, tally.met_high);
    let whole = [("met", Arg::from(met)), ("all", Arg::from(all))];
    match (all, highs) {
        (0, _) => Sentence::new(Key::SayNoTargets, []),
        (_, 0) => counted(Key::SayTargetsAll, met, whole),
        _ => {
            let important = [("high", Arg::from(high)), ("highs", Arg::from(highs))];
            Sentence::new(Key::SayTargets, whole.into_iter().chain(important))
        }
    }
}
