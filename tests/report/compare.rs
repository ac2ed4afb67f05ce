//! Rules 6, 7 and 12 of docs/report.md, and that a comparison is the difference of two states' scores.

use crate::cases::{Case, all, any, blank, say, today};
use kamae::i18n::say::Sentence;
use kamae::model::answer::{Answer, Status};
use kamae::model::date::{Date, Timestamp};
use kamae::model::id::{QuestionnaireId, SnapshotId};
use kamae::report::compare::{Comparison, Move, Refusal, Side, compare, since_last};
use kamae::score::rank::Settings;
use kamae::score::rollup::{Scores, score};
use kamae::score::row::State;
use std::collections::BTreeMap;

/// What two states make a part of the comparison say.
struct Rule {
    when: &'static str,
    then: Case,
    now: Case,
    says: [&'static str; 2],
}

fn rule(when: &'static str, then: Case, now: Case, says: [&'static str; 2]) -> Rule {
    Rule { when, then, now, says }
}

/// The present of `now`, with a snapshot of `then` taken a year before.
pub(crate) fn since(then: &Case, now: &Case, taken: &str) -> Case {
    let mut now = now.clone();
    let taken = Timestamp::parse(taken).unwrap();
    let snapshot = then.assessment.snapshot(SnapshotId::from_random([1; 16]), "x".into(), taken.clone());
    now.assessment.apply(now.assessment.taking(snapshot), &taken);
    now
}

pub(crate) const THEN: &str = "2025-11-21T17:00:00+09:00";

pub(crate) fn between(then: &Case, now: &Case) -> Comparison {
    let day = Date::new(2025, 11, 21).unwrap();
    let then = Side { assessment: &then.assessment, day };
    compare(&now.questionnaire, then, Side { assessment: &now.assessment, day: today() }).unwrap()
}

fn check(rules: Vec<Rule>, part: fn(&Comparison) -> &Vec<Sentence>) {
    for Rule { when, then, now, says } in rules {
        let case = since(&then, &now, THEN);
        let report = case.report();
        let since = report.since.as_ref().unwrap();
        assert_eq!(*since, between(&then, &now), "{when}: a snapshot is the state that it was");
        for (language, wanted) in says.into_iter().enumerate() {
            let said: Vec<_> = part(since).iter().map(|sentence| say(language, sentence)).collect();
            assert_eq!(said.join(" | "), wanted, "{when}");
        }
        let rated = report.has_ratings();
        assert_eq!(report.says.ends_with(&since.says), rated, "{when}: on page one while anything is rated");
    }
}

#[test]
fn rule_6_what_moved() {
    let few = |case: Case| case.status("", Status::Unanswered).level("GV.OC", 2);
    check(
        vec![
            rule(
                "nothing, and too few for an average",
                few(all(2)),
                few(all(2)),
                [
                    "From 21 November 2025 to 20 November 2026, no outcome moved up or down.",
                    "2025年11月21日から2026年11月20日までに、上がった項目も下がった項目もありません。",
                ],
            ),
            rule(
                "up by name",
                few(all(2)),
                few(all(2)).level("GV.OC-01", 3).level("GV.OC-02", 4),
                [
                    "From 21 November 2025 to 20 November 2026, 2 outcomes (GV.OC-01 @GV.OC-01 and GV.OC-02 @GV.OC-02) moved up; none moved down.",
                    "2025年11月21日から2026年11月20日までに、2項目（GV.OC-01 @GV.OC-01、GV.OC-02 @GV.OC-02）が上がりました。下がった項目はありません。",
                ],
            ),
            rule(
                "down, one by name",
                few(all(2)),
                few(all(2)).level("GV.OC-05", 1),
                [
                    "From 21 November 2025 to 20 November 2026, 1 outcome (GV.OC-05 @GV.OC-05) moved down; none moved up.",
                    "2025年11月21日から2026年11月20日までに、1項目（GV.OC-05 @GV.OC-05）が下がりました。上がった項目はありません。",
                ],
            ),
            rule(
                "both, four are counted",
                few(all(2)),
                few(all(2)).level("GV.OC", 3).level("GV.OC-01", 0),
                [
                    "From 21 November 2025 to 20 November 2026, 4 outcomes moved up and 1 outcome (GV.OC-01 @GV.OC-01) moved down.",
                    "2025年11月21日から2026年11月20日までに、4項目が上がり、1項目（GV.OC-01 @GV.OC-01）が下がりました。",
                ],
            ),
            rule(
                "newly and no longer rated are no movement",
                few(all(2)).status("GV.OC-01", Status::Unknown),
                few(all(2)).status("GV.OC-02", Status::Unanswered).level("DE.CM", 4),
                [
                    "From 21 November 2025 to 20 November 2026, no outcome moved up or down. | 6 outcomes are newly rated. | 1 outcome (GV.OC-02 @GV.OC-02) is no longer rated.",
                    "2025年11月21日から2026年11月20日までに、上がった項目も下がった項目もありません。 | 6項目を新たに評価しました。 | 1項目（GV.OC-02 @GV.OC-02）は、評価がなくなりました。",
                ],
            ),
            rule(
                "nothing is rated any more: not on page one, but in the comparison",
                few(all(2)),
                blank(),
                [
                    "From 21 November 2025 to 20 November 2026, no outcome moved up or down. | 5 outcomes are no longer rated.",
                    "2025年11月21日から2026年11月20日までに、上がった項目も下がった項目もありません。 | 5項目は、評価がなくなりました。",
                ],
            ),
        ]
        .into_iter()
        .map(titled)
        .collect(),
        |comparison| &comparison.says,
    );
}

/// Puts the titles where the table has `@id`.
fn titled(rule: Rule) -> Rule {
    let mut language = 0;
    let says = rule.says.map(|says| {
        let names = &crate::cases::WORDS[language].1;
        language += 1;
        let mut said = says.to_owned();
        for id in ["GV.OC-01", "GV.OC-02", "GV.OC-05", "RC.CO-03", "RC.CO-04"] {
            said = said.replace(&format!("@{id}"), names.title(id));
        }
        &*said.leak()
    });
    Rule { says, ..rule }
}

#[test]
fn rule_7_the_average_over_what_was_rated_both_times() {
    let open = |case: Case| case.status("DE.AE-08", Status::Unanswered);
    let two = |level| open(all(2)).level("RC", 3).level("DE.CM-01", level).level("DE.CM-02", 3);
    let some = |n: usize| {
        let mut case = blank();
        case.assessment.answers.iter_mut().take(n).for_each(|answer| answer.status = Status::Level(1));
        case
    };
    let last = |rule: Rule| {
        let said = between(&rule.then, &rule.now).says;
        for (language, wanted) in rule.says.into_iter().enumerate() {
            assert_eq!(said.last().map(|sentence| say(language, sentence)).as_deref(), Some(wanted), "{}", rule.when);
        }
    };
    for case in [
        rule(
            "one function of six, a level up: 0.17",
            all(2),
            all(2).level("RC", 3),
            [
                "On the 106 outcomes rated both times the average is about the same (2.0 and 2.2).",
                "両方の回で評価した106項目の平均レベルは、ほぼ同じです（2.0と2.2）。",
            ],
        ),
        rule(
            "a tenth of a level less than 0.2 over six functions",
            open(all(2)),
            two(2),
            [
                "On the 105 outcomes rated both times the average is about the same (2.0 and 2.2).",
                "両方の回で評価した105項目の平均レベルは、ほぼ同じです（2.0と2.2）。",
            ],
        ),
        rule(
            "exactly 0.2",
            open(all(2)),
            two(3),
            [
                "On the 105 outcomes rated both times the average rose from 2.0 to 2.2.",
                "両方の回で評価した105項目の平均レベルは、2.0から2.2に上がりました。",
            ],
        ),
        rule(
            "down",
            all(2),
            all(2).level("RC", 1).level("RS", 0),
            [
                "On the 106 outcomes rated both times the average fell from 2.0 to 1.5.",
                "両方の回で評価した106項目の平均レベルは、2.0から1.5に下がりました。",
            ],
        ),
        rule(
            "what was rated once does not count",
            all(2).status("DE", Status::Unanswered),
            all(2).level("DE", 4),
            [
                "On the 95 outcomes rated both times the average is about the same (2.0 and 2.0).",
                "両方の回で評価した95項目の平均レベルは、ほぼ同じです（2.0と2.0）。",
            ],
        ),
        rule(
            "twenty are enough",
            some(20),
            some(20).level("GV.OC", 3),
            [
                "On the 20 outcomes rated both times the average rose from 1.0 to 1.5.",
                "両方の回で評価した20項目の平均レベルは、1.0から1.5に上がりました。",
            ],
        ),
    ] {
        last(case);
    }
    assert_eq!(between(&some(19), &some(19).level("GV.OC", 3)).says.len(), 1, "nineteen are not");
}

#[test]
fn rule_12_what_else_is_different() {
    let scoped = |case: Case| {
        let mut case = case;
        case.assessment.head.scope_in = "one plant".into();
        case
    };
    check(
        vec![
            rule("nothing", all(2), all(3), ["", ""]),
            rule(
                "more and less applies",
                all(2).excused("RC.CO-03"),
                all(2).excused("GV.SC"),
                [
                    "10 outcomes no longer apply. | 1 outcome (RC.CO-03 @RC.CO-03) applies now and did not before.",
                    "10項目が該当しなくなりました。 | 1項目（RC.CO-03 @RC.CO-03）が該当するようになりました。",
                ],
            ),
            rule(
                "more applies",
                all(2).excused("GV.RM"),
                all(2),
                ["7 outcomes apply now and did not before.", "7項目が該当するようになりました。"],
            ),
            rule("without a reason it still applies", all(2), all(2).status("GV.SC", Status::NotApplicable), ["", ""]),
        ]
        .into_iter()
        .map(titled)
        .collect(),
        |comparison| &comparison.beside,
    );
    let mut other = scoped(all(2));
    other.assessment.head.questionnaire_digest = "00".into();
    let mut then = all(2);
    then.assessment.head.questionnaire_digest = "ff".into();
    let beside = between(&then, &other).beside;
    let said: Vec<_> = beside.iter().flat_map(|sentence| [say(0, sentence), say(1, sentence)]).collect();
    assert_eq!(
        said,
        [
            "The two were started with different editions of the questionnaire.",
            "2つの評価は、異なる版の調査票で始められています。",
            "The two describe their scope in different words.",
            "2つの評価では、対象範囲の記述が異なります。"
        ]
    );
}

#[test]
fn another_questionnaire_is_refused_with_the_reason() {
    let (then, mut now) = (all(2), all(2));
    now.assessment.head.questionnaire = QuestionnaireId::parse("town-hall").unwrap();
    let day = today();
    let sides = |then, now| (Side { assessment: then, day }, Side { assessment: now, day });
    let names = ["nist-csf-2.0", "town-hall"].map(|id| QuestionnaireId::parse(id).unwrap());
    for (a, b, [first, second]) in [
        (&then.assessment, &now.assessment, names.clone()),
        (&now.assessment, &then.assessment, [names[1].clone(), names[0].clone()]),
    ] {
        let (a, b) = sides(a, b);
        let refusal = compare(&then.questionnaire, a, b).err();
        assert_eq!(refusal, Some(Refusal::Questionnaires(first.clone(), second.clone())));
        let said = say(0, &refusal.unwrap().sentence());
        assert!(said.contains(first.as_str()) && said.contains(second.as_str()), "{said}");
    }
}

#[test]
fn the_newest_snapshot_of_an_earlier_day_is_chosen() {
    let day = |case: &Case| since_last(&case.questionnaire, &case.assessment, today()).map(|since| since.days[0]);
    for (taken, wanted) in [
        (vec![], None),
        (vec!["2026-11-20T08:00:00Z"], None),
        (vec!["2026-11-21T08:00:00Z"], None),
        (vec!["2026-11-19T08:00:00Z"], Date::new(2026, 11, 19)),
        (vec!["2025-01-01T08:00:00Z", "2026-11-20T08:00:00Z", "2026-01-01T08:00:00Z"], Date::new(2026, 1, 1)),
    ] {
        let case = taken.iter().fold(all(2), |case, taken| since(&all(1), &case, taken));
        assert_eq!(day(&case), wanted, "{taken:?}");
    }
}

/// Each number is that of the state it is of, and what moved is the difference of the two, counted here once more.
#[test]
fn a_comparison_is_the_difference_of_the_scores() {
    for seed in 0..200 {
        let (then, now) = (any(seed), any(seed + 1000));
        let comparison = between(&then, &now);
        let of = |case: &Case, day| score(&case.questionnaire, &case.assessment, &Settings::new(day));
        assert_eq!(comparison.scores, [of(&then, comparison.days[0]), of(&now, today())], "seed {seed}");
        moved(&then, &now, &comparison, seed);
        averages(&then, &now, &comparison, seed);
    }
}

fn moved(then: &Case, now: &Case, comparison: &Comparison, seed: u64) {
    let mut ways: BTreeMap<Move, usize> = BTreeMap::new();
    let mut sum = 0;
    for movement in &comparison.movements {
        *ways.entry(movement.way).or_default() += 1;
        let [before, after] = [then, now].map(|case| case.assessment.answers[movement.position].level());
        if let (State::Rated(a), State::Rated(b)) = (movement.then, movement.now) {
            assert_eq!((before, after), (Some(a), Some(b)), "seed {seed}");
            sum += i64::from(b) - i64::from(a);
        }
        assert_ne!(movement.then, movement.now, "seed {seed}");
    }
    let [first, second] = &comparison.both;
    let whole = |scores: &Scores| i64::from(scores.overall.tally.level_sum);
    assert_eq!(sum, whole(second) - whole(first), "seed {seed}");
    let rated = |scores: &Scores| scores.overall.tally.rated as usize;
    let [a, b] = [&comparison.scores[0], &comparison.scores[1]].map(rated);
    let count = |way| ways.get(&way).copied().unwrap_or(0);
    assert_eq!(a + count(Move::Newly) - count(Move::NoLonger), b, "seed {seed}");
    assert_eq!([rated(first), rated(second)], [a - count(Move::NoLonger); 2], "seed {seed}");
    let [both, same] = comparison.rated_in_both();
    assert_eq!((both, both - same), (rated(first), count(Move::Up) + count(Move::Down)), "seed {seed}");
}

fn averages(then: &Case, now: &Case, comparison: &Comparison, seed: u64) {
    let levels = |case: &Case| case.assessment.answers.iter().map(Answer::level).collect::<Vec<_>>();
    let pairs: Vec<_> = levels(then).into_iter().zip(levels(now)).collect();
    let mut means = [Vec::new(), Vec::new()];
    for (_, group) in now.questionnaire.functions() {
        let both: Vec<_> = pairs[group.items.clone()].iter().filter_map(|(a, b)| a.zip(*b)).collect();
        if !both.is_empty() {
            let count = f64::from(u32::try_from(both.len()).unwrap());
            means[0].push(both.iter().map(|(a, _)| f64::from(*a)).sum::<f64>() / count);
            means[1].push(both.iter().map(|(_, b)| f64::from(*b)).sum::<f64>() / count);
        }
    }
    for (means, scores) in means.iter().zip(&comparison.both) {
        let count = f64::from(u32::try_from(means.len()).unwrap());
        let mean = (!means.is_empty()).then(|| means.iter().sum::<f64>() / count);
        assert_eq!(scores.overall.level, mean, "seed {seed}");
    }
}
