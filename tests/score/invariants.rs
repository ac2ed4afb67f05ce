//! docs/method.md §9: exhaustively on a small scale, and by chance on the whole framework.

use crate::naive::answer;
use crate::sheet::{flat, of, questionnaire};
use kamae::exchange::builtin;
use kamae::model::answer::{Answer, Importance, Status};
use kamae::model::assessment::Assessment;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::numbers::Numbers;
use proptest::prelude::*;

/// Every answer that matters on a scale of three levels.
fn every_answer() -> Vec<Answer> {
    let level = |level| (Status::Level(level), "");
    let states = [
        (Status::Unanswered, ""),
        (Status::Unknown, ""),
        (Status::NotApplicable, ""),
        (Status::NotApplicable, "sold"),
        level(0),
        level(1),
        level(2),
    ];
    let targets = [None, Some(0), Some(1), Some(2)];
    let all = states.iter().flat_map(|(status, reason)| {
        targets.map(|target| Answer { status: *status, reason: (*reason).to_owned(), target, ..Answer::default() })
    });
    all.collect()
}

fn with(questionnaire: &Questionnaire, answers: Vec<Answer>) -> Assessment {
    Assessment { answers, ..builtin::blank(questionnaire) }
}

/// What must hold of any numbers by themselves.
fn ordered(numbers: &Numbers) {
    if let (Some(score), Some(low), Some(high)) = (numbers.score, numbers.low, numbers.high) {
        assert!(low <= score && score <= high, "{numbers:?}");
        if numbers.coverage == Some(1.0) {
            assert!(low.to_bits() == score.to_bits() && score.to_bits() == high.to_bits(), "{numbers:?}");
        }
    }
    if let (Some(gap), Some(target), Some(attainment)) = (numbers.gap, numbers.target, numbers.attainment) {
        assert!((gap - target * (1.0 - attainment)).abs() < 1e-12, "{numbers:?}");
    }
    assert_eq!(numbers.low.is_none(), numbers.tally.applicable() == 0);
}

/// What must hold when one outcome goes from one answer to another.
fn stepped(before: &Numbers, after: &Numbers, from: &Answer, to: &Answer) {
    let rated = |answer: &Answer| answer.level();
    let raised = matches!((rated(from), rated(to)), (Some(old), Some(new)) if new >= old);
    if raised && from.target == to.target {
        assert!(after.score >= before.score && after.low >= before.low && after.high >= before.high);
        assert!((0..=2).all(|level| after.tally.reached(level) >= before.tally.reached(level)));
        assert!(after.gap <= before.gap);
    }
    let open = matches!(from.status, Status::Unanswered | Status::Unknown);
    if open && rated(to).is_some() {
        assert!(after.low >= before.low && after.high <= before.high, "rating narrows or keeps the range");
    }
}

#[test]
fn every_pair_of_answers_on_three_levels() {
    let questionnaire = questionnaire(3, r#"{"id":"F","items":[{"id":"a"},{"id":"b"}]}"#);
    let answers = every_answer();
    for (first, second) in answers.iter().flat_map(|a| answers.iter().map(move |b| (a, b))) {
        let before = of(&questionnaire, &with(&questionnaire, vec![first.clone(), second.clone()])).groups[0];
        ordered(&before);
        for next in &answers {
            let after = of(&questionnaire, &with(&questionnaire, vec![next.clone(), second.clone()])).groups[0];
            stepped(&before, &after, first, next);
        }
        let swapped = of(&questionnaire, &with(&questionnaire, vec![second.clone(), first.clone()])).groups[0];
        assert_eq!(before, swapped, "the order of answers is irrelevant, to the bit");
    }
}

#[test]
fn an_outcome_out_of_scope_touches_nothing_around_it() {
    let groups =
        |extra: &str| format!(r#"{{"id":"F","groups":[{{"id":"X","items":[{{"id":"a"}},{{"id":"b"}}]}}{extra}]}}"#);
    let small = questionnaire(5, &groups(""));
    let large = questionnaire(5, &groups(r#",{"id":"Y","items":[{"id":"c"}]}"#));
    let level = |level| Answer { status: Status::Level(level), ..Answer::default() };
    let excused = Answer { status: Status::NotApplicable, reason: "sold".to_owned(), ..Answer::default() };
    let alone = of(&small, &with(&small, vec![level(1), level(4)])).groups[0];
    let beside = of(&large, &with(&large, vec![level(1), level(4), excused]));
    assert_eq!(
        (alone.score, alone.low, alone.floor),
        (beside.groups[0].score, beside.groups[0].low, beside.groups[0].floor)
    );
    assert_eq!(beside.groups[2].score.or(beside.groups[2].low).or(beside.groups[2].coverage), None);
}

#[test]
fn multiplying_the_weights_of_a_group_changes_none_of_its_numbers() {
    let of_weights = |factor: u8| {
        let items: Vec<_> = [1, 2, 3].iter().map(|w| format!(r#"{{"id":"i{w}","weight":{}}}"#, w * factor)).collect();
        let questionnaire = questionnaire(5, &format!(r#"{{"id":"F","items":[{}]}}"#, items.join(",")));
        let rated = |level, target| Answer { status: Status::Level(level), target, ..Answer::default() };
        let open = Answer { status: Status::Unknown, target: Some(2), ..Answer::default() };
        of(&questionnaire, &with(&questionnaire, vec![rated(1, Some(3)), rated(4, None), open])).groups[0]
    };
    let (once, thrice) = (of_weights(1), of_weights(3));
    let given = |n: &Numbers| [n.score, n.low, n.high, n.coverage, n.level, n.target, n.gap, n.attainment];
    assert_eq!((given(&once), once.standing), (given(&thrice), thrice.standing));
    assert_eq!(once.score, Some(9.0 / 12.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn importance_only_ranks(answers in proptest::collection::vec(answer(4), 12), importance in 0_usize..3) {
        let questionnaire = flat(12);
        let before = of(&questionnaire, &with(&questionnaire, answers.clone()));
        let changed = answers.into_iter().map(|answer| Answer { importance: Importance::ALL[importance], ..answer });
        let after = of(&questionnaire, &with(&questionnaire, changed.collect()));
        let plain = |n: &Numbers| (n.score, n.low, n.high, n.coverage, n.target, n.gap, n.attainment, n.standing, n.tally.met);
        prop_assert_eq!(plain(&before.overall), plain(&after.overall));
        prop_assert_eq!(plain(&before.groups[0]), plain(&after.groups[0]));
    }

    #[test]
    fn every_number_of_the_framework_keeps_its_order(answers in proptest::collection::vec(answer(4), 106)) {
        let csf = builtin::csf_2_0().unwrap();
        let made = of(&csf, &with(&csf, answers));
        made.groups.iter().chain([&made.overall]).filter(|numbers| numbers.coverage != Some(1.0)).for_each(|numbers| {
            if let (Some(score), Some(low), Some(high)) = (numbers.score, numbers.low, numbers.high) {
                assert!(low <= score + 1e-15 && score <= high + 1e-15, "{numbers:?}");
            }
        });
        made.groups.iter().for_each(ordered);
    }
}
