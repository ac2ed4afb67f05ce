//! How sure one can be of the answers (docs/report.md, rules 10 and 11).

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Answer;
use crate::model::assessment::Assessment;
use crate::model::date::Date;
use crate::model::questionnaire::Questionnaire;
use crate::score::rollup::Scores;
use crate::score::row::State;

/// From this level on a rating claims that somebody else looks, so its evidence is counted apart.
pub const CLAIMS_A_CHECK: u8 = 3;
/// Eighteen months in days.
const OLD_DAYS: i32 = 548;

/// Rule 10: what is written down to be shown, and who has looked. Nothing while nothing is rated.
pub fn evidence(assessment: &Assessment, scores: &Scores) -> Vec<Sentence> {
    let tally = &scores.overall.tally;
    if tally.rated == 0 {
        return Vec::new();
    }
    let rated = || ("rated", Arg::from(tally.rated));
    let high = rated_answers(assessment, scores).filter(|(level, _)| *level >= CLAIMS_A_CHECK);
    let shown = high.clone().filter(|(_, answer)| !answer.evidence.is_empty()).count();
    let checked = rated_answers(assessment, scores).filter(|(_, answer)| answer.checked.is_some()).count();
    let listed = [("evidence", Arg::from(tally.with_evidence)), rated()];
    let first = match high.count() {
        0 => Sentence::new(Key::SayEvidence, listed),
        n => Sentence::new(
            Key::SayEvidenceHigh,
            listed.into_iter().chain([("high", Arg::count(n)), ("evidencehigh", Arg::count(shown))]),
        ),
    };
    let second = match checked {
        0 => Sentence::new(Key::SayCheckedNone, []),
        n => Sentence::new(Key::SayChecked, [("checked", Arg::count(n)), rated()]),
    };
    vec![first, second]
}

/// Rule 11: one line each, only where it is true.
pub fn flags(questionnaire: &Questionnaire, assessment: &Assessment, scores: &Scores, as_of: Date) -> Vec<Sentence> {
    let tally = &scores.overall.tally;
    let share = |key, part: u32, whole: u32| Sentence::new(key, [("n", Arg::from(part)), ("all", Arg::from(whole))]);
    let bare: Vec<Arg> = questionnaire
        .items
        .iter()
        .zip(&assessment.answers)
        .filter(|(_, answer)| answer.lacks_reason())
        .map(|(item, _)| Arg::text(item.id.as_str()))
        .collect();
    let old = rated_answers(assessment, scores).filter(|(_, answer)| is_old(answer, as_of)).count();
    let proposed = assessment.answers.iter().filter(|answer| answer.proposed().is_some()).count();
    let all = [
        (10 * tally.not_applicable > tally.outcomes)
            .then(|| share(Key::SayFlagNa, tally.not_applicable, tally.outcomes)),
        (!bare.is_empty()).then(|| Sentence::new(Key::SayFlagReason, [("ids", Arg::List(bare))])),
        (4 * tally.high > tally.applicable()).then(|| share(Key::SayFlagHigh, tally.high, tally.applicable())),
        (old > 0).then(|| Sentence::counted(Key::SayFlagOld, old, [])),
        (proposed > 0).then(|| Sentence::counted(Key::SayFlagProposed, proposed, [])),
        (tally.rated == 0 && tally.met[1] > 0).then(|| Sentence::new(Key::SayFlagTargetsOnly, [])),
    ];
    all.into_iter().flatten().collect()
}

/// The answers that count as rated, with their levels.
fn rated_answers<'a>(assessment: &'a Assessment, scores: &'a Scores) -> impl Iterator<Item = (u8, &'a Answer)> + Clone {
    scores.rows.iter().zip(&assessment.answers).filter_map(|(row, answer)| match row.state {
        State::Rated(level) => Some((level, answer)),
        _ => None,
    })
}

fn is_old(answer: &Answer, as_of: Date) -> bool {
    let given = answer.answered.as_ref().and_then(crate::model::date::Timestamp::date);
    given.is_some_and(|day| day.days() < as_of.days() - OLD_DAYS)
}
