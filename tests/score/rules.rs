//! The rules of docs/method.md §1 to §4 that examples do not reach, a row each.

use crate::sheet::{flat, mapped, questionnaire, scores};
use kamae::exchange::builtin;
use kamae::model::answer::{Effort, Importance};
use kamae::model::date::Date;
use kamae::score::item::{Horizon, ItemScore};
use kamae::score::numbers::Standing;
use kamae::score::projection::project;
use kamae::score::rank::{Settings, find_out, lowest_first, rank_into, set_horizons};
use kamae::score::row::{Row, State, rows};

#[test]
fn standing_and_counts() {
    let level = r#"{"status":"level","level":2}"#;
    let excused = r#"{"status":"not-applicable","reason":"sold"}"#;
    for (name, answers, standing, counts) in [
        ("nothing is answered", String::new(), Standing::Withheld, [4, 0, 0, 4, 0]),
        ("one of four", format!(r#""a":{level}"#), Standing::Withheld, [4, 1, 0, 3, 0]),
        ("exactly half is not withheld", format!(r#""a":{level},"b":{level}"#), Standing::Provisional, [4, 2, 0, 2, 0]),
        ("all", format!(r#""a":{level},"b":{level},"c":{level},"d":{level}"#), Standing::Full, [4, 4, 0, 0, 0]),
        (
            "half of what applies",
            format!(r#""a":{level},"b":{excused},"c":{excused}"#),
            Standing::Provisional,
            [4, 1, 0, 1, 2],
        ),
        (
            "nothing applies",
            format!(r#""a":{excused},"b":{excused},"c":{excused},"d":{excused}"#),
            Standing::None,
            [4, 0, 0, 0, 4],
        ),
        (
            "no reason is unanswered",
            r#""a":{"status":"not-applicable"},"b":{"status":"not-applicable","reason":" "}"#.to_owned(),
            Standing::Withheld,
            [4, 0, 0, 4, 0],
        ),
        ("don't know", r#""a":{"status":"unknown"}"#.to_owned(), Standing::Withheld, [4, 0, 1, 3, 0]),
    ] {
        let numbers = scores(&flat(4), &answers).groups[0];
        let tally = numbers.tally;
        assert_eq!(numbers.standing, standing, "{name}");
        assert_eq!(
            [tally.outcomes, tally.rated, tally.unknown, tally.unanswered, tally.not_applicable],
            counts,
            "{name}"
        );
    }
}

#[test]
fn one_withheld_function_withholds_the_whole_and_is_named() {
    let two =
        questionnaire(5, r#"{"id":"F","items":[{"id":"a"},{"id":"b"},{"id":"c"}]},{"id":"G","items":[{"id":"d"}]}"#);
    let level = r#"{"status":"level","level":4}"#;
    let made = scores(&two, &format!(r#""a":{level},"b":{level},"c":{level}"#));
    assert_eq!((made.overall.standing, made.withheld_by.as_slice()), (Standing::Withheld, &[1][..]));
    assert_eq!((made.overall.score, made.overall.coverage), (Some(1.0), Some(0.75)));
    let made = scores(&two, &format!(r#""a":{level},"d":{{"status":"level","level":0}}"#));
    assert_eq!((made.overall.standing, made.overall.score), (Standing::Withheld, Some(0.5)));
}

#[test]
fn targets_met_and_attained() {
    for (name, answers, met, met_high, attainment) in [
        ("no target", r#""a":{"status":"level","level":4}"#, [0, 0], [0, 0], None),
        (
            "target 0 is met by any rating and attains nothing",
            r#""a":{"status":"level","level":0,"target":0}"#,
            [1, 1],
            [0, 0],
            None,
        ),
        ("target 0 is not met unrated", r#""a":{"status":"unknown","target":0}"#, [0, 1], [0, 0], None),
        (
            "a surplus hides no gap",
            r#""a":{"status":"level","level":4,"target":2},"b":{"status":"level","level":0,"target":2}"#,
            [1, 2],
            [0, 0],
            Some(0.5),
        ),
        (
            "high",
            r#""a":{"status":"level","level":3,"target":3,"importance":"high"},"b":{"importance":"high","target":1}"#,
            [1, 2],
            [1, 2],
            Some(0.75),
        ),
        (
            "not applicable is left out",
            r#""a":{"status":"not-applicable","reason":"x","target":4}"#,
            [0, 0],
            [0, 0],
            None,
        ),
    ] {
        let numbers = scores(&flat(2), answers).groups[0];
        assert_eq!(
            (numbers.tally.met, numbers.tally.met_high, numbers.attainment),
            (met, met_high, attainment),
            "{name}"
        );
    }
}

/// A rated row with a gap.
fn row(level: u8, target: u8, importance: Importance, effort: Effort) -> Row {
    let target = Some(target);
    Row { state: State::Rated(level), target, importance, effort, weight: 1, ..Row::default() }.settled()
}

#[test]
fn the_rank_breaks_ties_in_order() {
    use Effort::{Large, Medium, Small};
    use Importance::{High, Low, Normal};
    let all = [
        row(0, 2, Normal, Medium), // 4, M, 0
        row(1, 3, Normal, Medium), // 4, M, 1
        row(0, 4, Low, Small),     // 4, S, 0
        row(0, 3, High, Large),    // 9
        row(3, 3, High, Small),    // no gap
        row(0, 2, Normal, Medium), // as the first, later
        row(0, 2, Normal, Large),  // 4, L
    ];
    let mut order = Vec::new();
    rank_into(&mut order, &mut Default::default(), &all);
    assert_eq!(order, [3, 2, 0, 5, 1, 6]);
    assert_eq!(lowest_first(&all), [3, 0, 5, 6, 2, 1, 4]);
}

#[test]
fn what_is_to_be_found_out_first() {
    let unknown =
        |target, importance| Row { state: State::Unknown, target, ..row(0, 0, importance, Effort::Small) }.settled();
    let all = [
        unknown(None, Importance::High),
        unknown(Some(1), Importance::High),
        unknown(Some(4), Importance::Low),
        row(0, 4, Importance::High, Effort::Small),
    ];
    assert_eq!(find_out(&all), [2, 1, 0]);
}

#[test]
fn horizons() {
    let today = Date::parse("2026-11-21").unwrap();
    for (days, horizon, overdue) in [
        (-1, Horizon::Now, true),
        (0, Horizon::Now, false),
        (90, Horizon::Now, false),
        (91, Horizon::Next, false),
        (365, Horizon::Next, false),
        (366, Horizon::Later, false),
    ] {
        let due = Row { due: Some(today.days() + days), ..row(0, 1, Importance::Normal, Effort::Medium) };
        let mut items = [ItemScore::default()];
        set_horizons(&mut items, &[due], &[0], &Settings::new(today));
        assert_eq!((items[0].horizon, items[0].overdue), (Some(horizon), overdue), "{days}");
    }
    for first in [3_u8, 7, 20] {
        let rows = vec![row(0, 1, Importance::Normal, Effort::Medium); 70];
        let mut items = vec![ItemScore::default(); 70];
        let order: Vec<_> = (0..rows.len()).collect();
        set_horizons(&mut items, &rows, &order, &Settings { as_of: today, first });
        let count = |horizon| items.iter().filter(|item| item.horizon == Some(horizon)).count();
        let first = usize::from(first);
        assert_eq!(
            [count(Horizon::Now), count(Horizon::Next), count(Horizon::Later)],
            [first, 2 * first, 70 - 3 * first]
        );
    }
}

#[test]
fn the_operators_effort_comes_first_then_the_contents_then_medium() {
    let questionnaire =
        questionnaire(5, r#"{"id":"F","items":[{"id":"a","effort":"L"},{"id":"b","effort":"L"},{"id":"c"}]}"#);
    let made = scores(&questionnaire, r#""a":{"effort":"S"}"#);
    assert_eq!(
        made.rows.iter().map(|row| row.effort).collect::<Vec<_>>(),
        [Effort::Small, Effort::Large, Effort::Medium]
    );
}

#[test]
fn what_is_not_asked_is_outside() {
    let questionnaire = questionnaire(
        5,
        r#"{"id":"F","items":[{"id":"a"},{"id":"b","ask_if":{"item":"a","at_least":2}},{"id":"c","ask_if":{"item":"b","at_least":0}}]}"#,
    );
    let outside = |answers: &str| {
        let assessment = crate::sheet::assessment(&questionnaire, answers);
        rows(&questionnaire, &assessment).iter().filter(|row| row.state == State::Outside).count()
    };
    let rated = r#"{"status":"level","level":3}"#;
    for (name, answers, count) in [
        ("not rated", String::new(), 2),
        ("too low", format!(r#""a":{{"status":"level","level":1}},"b":{rated},"c":{rated}"#), 2),
        ("high enough", format!(r#""a":{rated},"b":{rated},"c":{rated}"#), 0),
        ("asked but open, so what hangs on it is not", format!(r#""a":{rated}"#), 1),
        ("not applicable", format!(r#""a":{{"status":"not-applicable","reason":"x"}},"b":{rated}"#), 3),
    ] {
        assert_eq!(outside(&answers), count, "{name}");
    }
}

#[test]
fn a_mapped_questionnaire_is_projected_onto_the_functions_it_touches() {
    let csf = builtin::csf_2_0().unwrap();
    let questionnaire = mapped(
        r#"{"id":"q1","maps":["GV.OC-01","GV.OC-02"]},{"id":"q2","maps":["GV.OC-01","PR.AA-01"],"weight":2},{"id":"q3","maps":["GV.OC-03","PR.AA-01","DE.CM-01"]},{"id":"q4"}"#,
    );
    let level = |id: &str, level: u8| format!(r#""{id}":{{"status":"level","level":{level}}}"#);
    let made = scores(&questionnaire, &[level("q1", 4), level("q2", 1), level("q3", 2), level("q4", 4)].join(","));
    let all = project(&questionnaire, &csf, &made.rows);
    let touches: Vec<_> = all.iter().map(|one| one.touches).collect();
    assert_eq!(touches, [[3, 31], [0, 21], [1, 22], [1, 11], [0, 13], [0, 8]]);
    // Govern: 60·4 + 60·1 + 20·2 over 4·(60 + 60 + 20); Protect: 60·1 + 20·2 over 4·80; Detect: q3 alone.
    let score = |at: usize| all[at].numbers.score;
    assert_eq!([score(0), score(2), score(3)], [Some(340.0 / 560.0), Some(100.0 / 320.0), Some(0.5)]);
    assert_eq!((score(1), all[1].numbers.standing), (None, Standing::None));
    assert!(project(&csf, &csf, &[]).is_empty(), "a framework is not projected onto itself");
}
