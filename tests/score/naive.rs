//! A second scorer, written from the page with fractions of whole numbers and nothing shared, held against the first
//! over thousands of assessments of NIST CSF 2.0 and of small questionnaires with weights.

use crate::sheet::{as_of, of, questionnaire};
use kamae::exchange::builtin;
use kamae::model::answer::{Answer, Effort, Evidence, Importance, Status};
use kamae::model::assessment::Assessment;
use kamae::model::date::Date;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::item::Horizon;
use kamae::score::numbers::Numbers;
use kamae::score::rollup::Scores;
use proptest::prelude::*;

/// A fraction; none when its lower part is 0.
type Fraction = Option<(i128, i128)>;

/// S/(L·r), low, high, coverage, level, target, gap, attainment, in this order.
#[allow(clippy::many_single_char_names, reason = "the letters are those of the page")]
fn fractions(questionnaire: &Questionnaire, answers: &[Answer], range: std::ops::Range<usize>) -> [Fraction; 8] {
    let top = i128::from(questionnaire.levels) - 1;
    let (mut a, mut r, mut s, mut wt, mut t, mut g, mut met) = (0, 0, 0, 0, 0, 0, 0);
    for at in range {
        let (item, answer) = (&questionnaire.items[at], &answers[at]);
        let w = i128::from(item.weight);
        if answer.status == Status::NotApplicable && !answer.reason.trim().is_empty() {
            continue;
        }
        a += w;
        let level = if let Status::Level(level) = answer.status { i128::from(level) } else { 0 };
        if let Status::Level(_) = answer.status {
            r += w;
            s += w * level;
        }
        if let Some(target) = answer.target.map(i128::from) {
            wt += w;
            t += w * target;
            g += w * (target - level).max(0);
            met += w * level.min(target);
        }
    }
    let over = |part: i128, whole: i128| (whole > 0).then_some((part, whole));
    [
        over(s, top * r),
        over(s, top * a),
        over(s + top * (a - r), top * a),
        over(r, a),
        over(s, r),
        over(t, top * wt),
        over(g, top * wt),
        over(met, t),
    ]
}

fn doubles(fractions: &[Fraction; 8]) -> [Option<f64>; 8] {
    fractions.map(|fraction| fraction.map(|(part, whole)| part as f64 / whole as f64))
}

fn given(numbers: &Numbers) -> [Option<f64>; 8] {
    let n = numbers;
    [n.score, n.low, n.high, n.coverage, n.level, n.target, n.gap, n.attainment]
}

/// The order of the roadmap, by comparing pairs.
fn ranked(questionnaire: &Questionnaire, answers: &[Answer]) -> Vec<usize> {
    let key = |at: usize| {
        let answer = &answers[at];
        let (Status::Level(level), Some(target)) = (answer.status, answer.target) else { return None };
        let missing = i32::from(target) - i32::from(level);
        let weight = match answer.importance {
            Importance::Low => 1,
            Importance::Normal => 2,
            Importance::High => 3,
        };
        let effort = answer.effort.or(questionnaire.items[at].effort).unwrap_or(Effort::Medium);
        (missing > 0).then_some((-weight * missing, effort, level, at))
    };
    let mut keys: Vec<_> = (0..answers.len()).filter_map(key).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(.., at)| at).collect()
}

fn horizon(answers: &[Answer], order: &[usize], at: usize) -> Option<Horizon> {
    order.iter().position(|ranked| *ranked == at)?;
    let by = |place: usize, first: usize| match place {
        place if place < first => Horizon::Now,
        place if place < 3 * first => Horizon::Next,
        _ => Horizon::Later,
    };
    Some(match answers[at].due.map(|due| due.days() - as_of().days()) {
        Some(days) if days <= 90 => Horizon::Now,
        Some(days) if days <= 365 => Horizon::Next,
        Some(_) => Horizon::Later,
        None => by(order.iter().filter(|one| answers[**one].due.is_none()).position(|one| *one == at)?, 7),
    })
}

fn compare(questionnaire: &Questionnaire, assessment: &Assessment) {
    let made: Scores = of(questionnaire, assessment);
    let answers = &assessment.answers;
    for (group, numbers) in questionnaire.groups.iter().zip(&made.groups) {
        let naive = doubles(&fractions(questionnaire, answers, group.items.clone()));
        assert_eq!(naive, given(numbers), "{}", group.id);
    }
    let order = ranked(questionnaire, answers);
    assert_eq!(order, made.ranked);
    for (at, item) in made.items.iter().enumerate() {
        assert_eq!(item.horizon, horizon(answers, &order, at), "{at}");
    }
    let tops: Vec<_> = questionnaire.functions().map(|(at, _)| given(&made.groups[at])).collect();
    for (number, overall) in given(&made.overall).into_iter().enumerate().filter(|(number, _)| *number != 3) {
        let have: Vec<f64> = tops.iter().filter_map(|numbers| numbers[number]).collect();
        let mean = (!have.is_empty()).then(|| have.iter().sum::<f64>() / have.len() as f64);
        assert_eq!(overall, mean, "overall {number}");
    }
    let whole = fractions(questionnaire, answers, 0..answers.len())[3];
    assert_eq!(made.overall.coverage, whole.map(|(part, all)| part as f64 / all as f64));
}

/// Any answer on a scale whose highest level is `top`.
pub(super) fn answer(top: u8) -> impl Strategy<Value = Answer> {
    let status = prop_oneof![
        Just(Status::Unanswered),
        Just(Status::Unknown),
        Just(Status::NotApplicable),
        (0..=top).prop_map(Status::Level),
        (0..=top).prop_map(Status::Level),
        (0..=top).prop_map(Status::Level),
    ];
    let reason = prop_oneof![Just(""), Just("  "), Just("sold")];
    let target = proptest::option::of(0..=top);
    let importance = prop_oneof![Just(Importance::Low), Just(Importance::Normal), Just(Importance::High)];
    let effort = proptest::option::of(prop_oneof![Just(Effort::Small), Just(Effort::Large)]);
    let due =
        proptest::option::of((2025_u16..2029, 1_u8..13, 1_u8..29).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap()));
    let evidence = prop_oneof![Just(Vec::new()), Just(vec![Evidence::default()])];
    (status, reason, target, importance, effort, due, evidence).prop_map(
        |(status, reason, target, importance, effort, due, evidence)| Answer {
            status,
            reason: reason.to_owned(),
            target,
            importance,
            effort,
            due,
            evidence,
            ..Answer::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_scorers_agree_on_the_framework(answers in proptest::collection::vec(answer(4), 106)) {
        let csf = builtin::csf_2_0().unwrap();
        let mut assessment = builtin::blank(&csf);
        assessment.answers = answers;
        compare(&csf, &assessment);
    }

    #[test]
    fn both_scorers_agree_on_weights_scales_and_nesting(levels in 2_u8..=11, weights in proptest::collection::vec(1_u8..=10, 6), seed in proptest::collection::vec(answer(10), 6)) {
        let item = |at: usize| format!(r#"{{"id":"i{at}","weight":{}}}"#, weights[at]);
        let groups = format!(
            r#"{{"id":"A","items":[{}],"groups":[{{"id":"A.B","items":[{},{}],"groups":[{{"id":"A.B.C","items":[{}]}}]}}]}},{{"id":"D","items":[{},{}]}}"#,
            item(0), item(1), item(2), item(3), item(4), item(5)
        );
        let questionnaire = questionnaire(levels, &groups);
        let top = levels - 1;
        let mut assessment = builtin::blank(&questionnaire);
        for (slot, mut answer) in assessment.answers.iter_mut().zip(seed) {
            answer.target = answer.target.map(|target| target % (top + 1));
            if let Status::Level(level) = answer.status {
                answer.status = Status::Level(level % (top + 1));
            }
            *slot = answer;
        }
        compare(&questionnaire, &assessment);
    }
}
