//! The numbers of a group against values worked out by hand and by a second way (docs/method.md §7).

use kamae::exchange::builtin;
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::score::cohort::Cohort;
use kamae::score::cohort::five::Five;
use kamae::score::cohort::gathering::{Gathering, Taken};
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::cohort::spread::{Agreement, Spread};
use kamae::score::cohort::unit::Unit;
use kamae::score::row::State::{self, Outside, Rated, Unanswered, Unknown};
use proptest::prelude::*;

fn spread(levels: &[u8]) -> Spread {
    let mut spread = Spread::default();
    for level in levels {
        spread.add(Rated(*level));
    }
    spread
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

#[test]
fn quartiles_mean_and_agreement() {
    // Levels of a scale 0 to 4; quartiles of type 7 as R, NumPy and Excel (QUARTILE.INC) give them; consensus by hand.
    for (levels, quartiles, mean, consensus, name) in [
        (&[2][..], [2.0, 2.0, 2.0], 2.0, 1.0, Agreement::Agree),
        (&[0, 4], [1.0, 2.0, 3.0], 2.0, 0.0, Agreement::Split),
        (&[3, 3, 3, 3, 3], [3.0, 3.0, 3.0], 3.0, 1.0, Agreement::Agree),
        (&[0, 1, 2, 3, 4], [1.0, 2.0, 3.0], 2.0, 0.433_985_000_288_462_43, Agreement::Split),
        (&[0, 0, 4, 4], [0.0, 2.0, 4.0], 2.0, 0.0, Agreement::Split),
        (&[1, 2, 2, 3], [1.75, 2.0, 2.25], 2.0, 0.792_481_250_360_578, Agreement::Mixed),
        (&[2, 2, 2, 3], [2.0, 2.0, 2.25], 2.25, 0.855_277_876_241_662, Agreement::Agree),
        (&[0, 1, 1, 2, 4, 4], [1.0, 1.5, 3.5], 2.0, 0.361_654_166_907_052, Agreement::Split),
    ] {
        let spread = spread(levels);
        assert_eq!(spread.quartiles(), Some(quartiles), "{levels:?}");
        assert!(near(spread.mean().unwrap(), mean), "{levels:?}");
        let found = spread.consensus(4).unwrap();
        assert!(near(found, consensus), "{levels:?}: {found}");
        assert_eq!(Agreement::of(found), name, "{levels:?}");
        let averages = Five::of(levels.iter().map(|level| f64::from(*level)).collect());
        assert_eq!(averages.quartiles, Some(quartiles), "{levels:?}");
    }
    assert_eq!((spread(&[]).quartiles(), spread(&[]).mean(), spread(&[]).consensus(4)), (None, None, None));
    assert_eq!(Five::of(Vec::new()), Five::default());
    for (consensus, name) in
        [(0.8, Agreement::Agree), (0.799, Agreement::Mixed), (0.6, Agreement::Mixed), (0.599, Agreement::Split)]
    {
        assert_eq!(Agreement::of(consensus), name);
    }
    assert_eq!(spread(&[0, 1, 2, 3, 4]).near(), Some(3));
    assert_eq!(spread(&[2, 2, 3, 3]).near(), Some(4));
}

#[test]
fn answers_are_counted_apart() {
    let mut spread = Spread::default();
    for state in [Rated(1), Unknown, Unanswered, Outside, Outside, Rated(4)] {
        spread.add(state);
    }
    assert_eq!((spread.rated(), spread.unknown, spread.unanswered, spread.outside, spread.all()), (2, 1, 1, 2, 6));
}

fn member(number: u8, team: Option<u16>, cells: &[State], at: &str) -> Member {
    let traits = Traits { team, ..Traits::default() };
    let id = AssessmentId::from_random([number; 16]);
    Member { id, modified: Timestamp::parse(at).unwrap(), traits, cells: cells.to_vec(), notes: Vec::new() }
}

#[test]
fn a_team_is_one_at_its_median() {
    const AT: &str = "2026-11-30T10:00:00Z";
    for (answers, merged) in [
        (&[Rated(1), Rated(2), Rated(4)][..], Rated(2)),
        (&[Rated(2), Rated(3)], Rated(2)),
        (&[Rated(0), Rated(3)], Rated(0)),
        (&[Rated(1), Rated(1), Rated(3), Rated(4)], Rated(1)),
        (&[Rated(3), Unknown, Outside], Rated(3)),
        (&[Unknown, Outside, Unanswered], Unknown),
        (&[Outside, Unanswered], Outside),
        (&[Unanswered, Unanswered], Unanswered),
    ] {
        let members: Vec<Member> = (0u8..).zip(answers).map(|(at, state)| member(at, Some(7), &[*state], AT)).collect();
        assert_eq!(Unit::Team.of(members.iter()), [[merged]], "{answers:?}");
        assert_eq!(Unit::Person.of(members.iter()).len(), answers.len());
    }
    let mixed =
        [member(1, None, &[Rated(1)], AT), member(2, Some(3), &[Rated(2)], AT), member(3, Some(4), &[Rated(3)], AT)];
    assert_eq!(Unit::Team.of(mixed.iter()).len(), 3);
}

#[test]
fn the_newest_of_an_id_counts() {
    let mut gathering = Gathering::default();
    for (level, at, taken) in [
        (1, "2026-11-30T10:00:00Z", Taken::New),
        (2, "2026-11-30T10:05:00Z", Taken::Newer),
        (3, "2026-11-30T10:01:00Z", Taken::Known),
        // The same moment by another clock.
        (4, "2026-11-30T19:05:00+09:00", Taken::Known),
    ] {
        assert_eq!(gathering.take(member(1, None, &[Rated(level)], at)), taken, "{level}");
    }
    assert_eq!(gathering.take(member(2, None, &[Unknown], "2026-11-30T10:00:00Z")), Taken::New);
    let cells: Vec<_> = gathering.members().iter().map(|member| member.cells[0]).collect();
    assert_eq!(cells, [Rated(2), Unknown]);
}

/// A group's averages are over those members whose average there may be shown.
#[test]
fn groups_are_over_members_with_an_average() {
    let questionnaire = builtin::read("quick-check").unwrap().unwrap();
    let all = questionnaire.items.len();
    let first = questionnaire.groups[0].items.clone();
    let unit = |level: u8, rated: usize| {
        let cell = |at| if first.contains(&at) && at - first.start < rated { Rated(level) } else { Unanswered };
        (0..all).map(cell).collect::<Vec<_>>()
    };
    let half = first.len().div_ceil(2);
    let units = [unit(1, first.len()), unit(3, half), unit(4, half - 1)];
    let cohort = Cohort::of(&questionnaire, &units);
    assert_eq!((cohort.n, cohort.groups[0].n), (3, 2));
    assert_eq!(cohort.groups[0].quartiles, Some([1.5, 2.0, 2.5]));
    assert_eq!(cohort.items[first.start].rated(), if half > 1 { 3 } else { 2 });
}

proptest! {
    /// Quartiles from counts are those of the sorted answers, worked out another way: on the list itself.
    #[test]
    fn quartiles_are_those_of_the_list(mut levels in proptest::collection::vec(0u8..=10, 1..60)) {
        let counted = spread(&levels);
        levels.sort_unstable();
        for (quarters, found) in (1..).zip(counted.quartiles().unwrap()) {
            let (at, rest) = ((levels.len() - 1) * quarters / 4, (levels.len() - 1) * quarters % 4);
            let (low, high) = (levels[at], levels[at + usize::from(rest > 0)]);
            let wanted = f64::from(low) + f64::from(u8::try_from(rest).unwrap()) / 4.0 * (f64::from(high) - f64::from(low));
            prop_assert!(near(found, wanted));
        }
        let consensus = counted.consensus(10).unwrap();
        prop_assert!((-1e-9..=1.0 + 1e-9).contains(&consensus));
    }
}
