//! What if chosen outcomes were at their targets (docs/method.md §3; docs/report.md, rule 13): the same numbers as of
//! answers that are changed by hand, and in the report what the comparison of the two says.

use crate::cases::{Case, Dice, all, any, blank, say, today, tried, waterworks};
use crate::exports::{LANGUAGES, Whole, voices};
use crate::markup::{rows_of_html, rows_of_markdown};
use crate::numbers::Signs;
use kamae::exchange::{report_html, report_markdown};
use kamae::i18n::number::Rounding::HalfUp;
use kamae::i18n::number::decimal;
use kamae::model::answer::{Effort, Status};
use kamae::report::document::{ChapterId, Document};
use kamae::report::what_if::{WhatIf, can_choose, chosen};
use kamae::score::numbers::Numbers;
use kamae::score::rollup::Scores;

fn what_if(case: &Case, chosen: impl IntoIterator<Item = usize>) -> WhatIf {
    WhatIf::new(&case.questionnaire, &case.assessment, &case.scores(), today(), chosen).unwrap()
}

fn everything(case: &Case) -> WhatIf {
    what_if(case, 0..case.questionnaire.items.len())
}

/// Nothing but the chosen answers is other than before, and the numbers are those of the answers.
#[test]
fn chosen_outcomes_stand_at_their_targets_and_all_else_stays() {
    let mut moved = 0;
    for seed in 0..300 {
        let (case, mut dice) = (any(seed), Dice(seed));
        let wanted: Vec<usize> = (0..106).filter(|_| dice.roll(3) == 0).collect();
        let found = what_if(&case, wanted.iter().copied());
        let mut by_hand = case.clone();
        for at in &wanted {
            let answer = &mut by_hand.assessment.answers[*at];
            // As docs/method.md says it: applies, has a target; the level never falls.
            let is_outside = answer.status == Status::NotApplicable && !answer.reason.trim().is_empty();
            let level = answer.level().unwrap_or(0);
            if let Some(target) = answer.target.filter(|target| !is_outside && *target > level) {
                answer.status = Status::Level(target);
            }
        }
        assert_eq!(found.assessment, by_hand.assessment, "{seed}");
        assert_eq!(found.comparison.scores, [case.scores(), by_hand.scores()], "{seed}");
        assert_eq!(found.efforts.iter().sum::<usize>(), found.chosen.len(), "{seed}");
        moved += found.chosen.len();
    }
    assert!(moved > 1000, "{moved}");
}

#[test]
fn what_can_be_chosen() {
    for (name, case, wanted) in [
        ("below its target", all(1).target("GV.OC-01", 2), true),
        ("at its target", all(2).target("GV.OC-01", 2), false),
        ("past its target", all(3).target("GV.OC-01", 2), false),
        ("without a target", all(1), false),
        ("unknown", all(1).status("GV.OC-01", Status::Unknown).target("GV.OC-01", 2), true),
        ("unanswered", blank().target("GV.OC-01", 2), true),
        ("does not apply", all(1).target("GV.OC-01", 2).excused("GV.OC-01"), false),
        ("no reason", all(1).target("GV.OC-01", 2).status("GV.OC-01", Status::NotApplicable), true),
    ] {
        assert_eq!(can_choose(&case.scores().rows[0]), wanted, "{name}");
        assert_eq!(what_if(&case, [0]).chosen.len(), usize::from(wanted), "{name}");
    }
}

#[test]
fn rule_13_says_how_it_would_stand() {
    let gaps = |case: Case| case.target("RC.RP-01", 3).target("RC.RP-02", 3);
    let open = blank().level("RC.RP-01", 1).target("RC", 3);
    for (when, case, says) in [
        (
            "two outcomes",
            gaps(all(1)),
            [
                "With these 2 outcomes at their targets, 2 of the 2 outcomes that have a target would have reached it (now 0), and the average level would be 1.1 (now 1.0).",
                "この2項目が目標に達した場合、目標のある2項目のうち目標に達するのは2項目（現在は0項目）、平均レベルは1.1（現在は1.0）になります。",
            ],
        ),
        (
            "one outcome",
            all(1).target("RC.RP-01", 3),
            [
                "With this outcome at its target, 1 of the 1 outcomes that have a target would have reached it (now 0), and the average level would be 1.0 (now 1.0).",
                "この1項目が目標に達した場合、目標のある1項目のうち目標に達するのは1項目（現在は0項目）、平均レベルは1.0（現在は1.0）になります。",
            ],
        ),
        (
            "an average where there was none",
            gaps(all(1)).status("RC", Status::Unknown).target("RC", 2),
            [
                "With these 8 outcomes at their targets, 8 of the 8 outcomes that have a target would have reached it (now 0), and the average level would be 1.2 (none is shown now).",
                "この8項目が目標に達した場合、目標のある8項目のうち目標に達するのは8項目（現在は0項目）、平均レベルは1.2（現在は示していません）になります。",
            ],
        ),
        (
            "no average",
            open,
            [
                "With these 8 outcomes at their targets, 8 of the 8 outcomes that have a target would have reached it (now 0). No average would be shown, because too few outcomes are rated.",
                "この8項目が目標に達した場合、目標のある8項目のうち目標に達するのは8項目（現在は0項目）になります。評価した項目が少ないため、平均は示しません。",
            ],
        ),
        (
            "nothing",
            all(2).target("", 2),
            ["None of the chosen outcomes is below its target.", "選んだ項目に、目標に届いていないものはありません。"],
        ),
    ] {
        for (language, wanted) in says.into_iter().enumerate() {
            assert_eq!(say(language, &everything(&case).says()), wanted, "{when}");
        }
    }
}

#[test]
fn efforts_are_counted_as_they_are_ranked() {
    let case = all(1).target("GV.OC", 2).with("GV.OC-0", |answer| answer.effort = Some(Effort::Large));
    let case = case.with("GV.OC-02", |answer| answer.effort = Some(Effort::Small));
    let found = everything(&case);
    assert_eq!(found.efforts, [1, 0, 4]);
    assert_eq!(
        [0, 1].map(|language| say(language, &found.effort())),
        ["Effort: small 1, medium 0, large 4", "負担：小1件、中0件、大4件"]
    );
}

/// What a row has to say about the whole or a function.
fn cells([now, then]: [&Numbers; 2], signs: &Signs) -> [String; 3] {
    let level = |numbers: &Numbers| numbers.level.filter(|_| numbers.is_shown());
    let written = |numbers| level(numbers).map_or("–".to_owned(), |level| decimal(level, HalfUp));
    let met = |numbers: &Numbers| format!("{}{}{}", numbers.tally.met[0], signs.fraction, numbers.tally.met[1]);
    let difference = level(now).zip(level(then)).map(|(from, to)| match decimal((to - from).abs(), HalfUp) {
        zero if zero == "0.0" => zero,
        moved => format!("{}{moved}", if to > from { '+' } else { '−' }),
    });
    let has_targets = then.tally.met[1] > 0;
    [
        format!("{} → {}", written(now), written(then)),
        difference.unwrap_or_default(),
        if has_targets { format!("{} → {}", met(now), met(then)) } else { String::new() },
    ]
}

#[test]
fn the_chapter_holds_the_numbers_of_both_states() {
    let cases = [waterworks(0), any(3), any(7), blank().target("", 3)];
    for (at, case) in cases.into_iter().enumerate() {
        let whole = Whole::new(tried(case, 0));
        for (code, who) in LANGUAGES {
            let document = Document::of_chapters(whole.subject(), &[ChapterId::Scenarios]);
            let signs = Signs::of(who);
            let html = rows_of_html(&report_html::write(&document, &voices(who)));
            let markdown = rows_of_markdown(&report_markdown::write(&document, &voices(who)));
            let of = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
                let rows = rows.into_iter().filter(|row| row[1].contains('→') && !row[1].contains(char::is_alphabetic));
                rows.map(|row| row[1..].iter().map(|cell| cell.replace('\\', "")).collect()).collect()
            };
            let mut wanted = Vec::new();
            for scenario in &whole.case.assessment.scenarios {
                let found = what_if(&whole.case, chosen(&whole.case.questionnaire, &whole.scores, scenario));
                let functions = whole.case.questionnaire.functions().map(|(at, _)| Some(at));
                let numbers = |at: Option<usize>| {
                    let of = |scores: &Scores| at.map_or(scores.overall, |at| scores.groups[at]);
                    found.comparison.scores.each_ref().map(of)
                };
                if !found.chosen.is_empty() {
                    let all = std::iter::once(None).chain(functions).map(numbers);
                    wanted.extend(all.map(|[now, then]| cells([&now, &then], &signs)));
                }
            }
            assert_eq!(of(html), wanted, "HTML {at} {code}");
            assert_eq!(of(markdown), wanted, "Markdown {at} {code}");
        }
    }
}
