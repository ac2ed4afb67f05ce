//! docs/method.md §8, to the last bit.

use crate::sheet::{questionnaire, scores};
use kamae::score::item::Horizon;
use kamae::score::numbers::Standing;

#[test]
fn the_worked_example() {
    let groups = r#"{"id":"F","groups":[{"id":"X","items":[{"id":"a"},{"id":"b"},{"id":"c"}]},{"id":"Y","items":[{"id":"d"},{"id":"e"}]}]}"#;
    let answers = r#""a":{"status":"level","level":2,"target":3},"b":{"status":"level","level":4,"importance":"low","target":3},
        "c":{"status":"unknown","importance":"high","target":4},"d":{"status":"not-applicable","reason":"sold"},"e":{"status":"level","level":1}"#;
    let made = scores(&questionnaire(5, groups), answers);
    let [f, x, y] = [0, 1, 2].map(|at| made.groups[at]);
    assert_eq!((x.coverage, x.score, x.level), (Some(2.0 / 3.0), Some(0.75), Some(3.0)));
    assert_eq!((x.low, x.high, x.floor, x.tally.reached(2)), (Some(0.5), Some(10.0 / 12.0), None, 2));
    assert_eq!((x.target, x.gap, x.attainment), (Some(10.0 / 12.0), Some(5.0 / 12.0), Some(0.5)));
    assert_eq!((y.coverage, y.score, y.low, y.high), (Some(1.0), Some(0.25), Some(0.25), Some(0.25)));
    assert_eq!((y.level, y.floor, y.target, y.gap, y.attainment), (Some(1.0), Some(1), None, None, None));
    assert_eq!(
        (f.coverage, f.score, f.low, f.high),
        (Some(0.75), Some(7.0 / 12.0), Some(7.0 / 16.0), Some(11.0 / 16.0))
    );
    assert_eq!((f.standing, made.overall.standing), (Standing::Provisional, Standing::Provisional));
    assert_eq!(
        made.items.iter().map(kamae::score::item::ItemScore::priority).collect::<Vec<_>>(),
        [Some(2.0), Some(0.0), None, None, None]
    );
    assert_eq!(made.items[2].find_out(), Some(12.0));
    assert_eq!((made.items[2].gap(), made.items[2].at_most()), (Some(1.0), true));
    assert_eq!((made.items[0].gap(), made.items[1].gap(), made.items[3].gap()), (Some(0.25), Some(0.0), None));
    assert_eq!((made.items[0].horizon, made.items[1].horizon), (Some(Horizon::Now), None));
}

#[test]
fn a_rated_zero_counts_and_an_unanswered_one_does_not() {
    let groups = r#"{"id":"F","items":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"}]}"#;
    let made =
        scores(&questionnaire(11, groups), r#""a":{"status":"level","level":8},"b":{"status":"level","level":0}"#);
    let one = made.groups[0];
    assert_eq!((one.score, one.level, one.coverage), (Some(0.4), Some(4.0), Some(0.5)));
    assert_eq!((one.low, one.high, one.standing), (Some(0.2), Some(0.7), Standing::Provisional));
}
