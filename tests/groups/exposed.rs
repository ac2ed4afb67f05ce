//! Nobody is exposed (docs/method.md §7): the rules as a table, and somebody who tries to work out what is hidden.

use crate::made::{TWO, member, state};
use kamae::exchange::group_json;
use kamae::report::cohort::lists::{least_known, most_split, to_discuss, weakest};
use kamae::report::cohort::parts::{Part, parts};
use kamae::report::cohort::{Cell, Counts, K, Picture, wanted};
use kamae::score::cohort::Cohort;
use kamae::score::cohort::member::{Member, Trait};
use kamae::score::cohort::spread::Spread;
use kamae::score::cohort::unit::Unit;
use kamae::score::row::State::{self, Rated, Unanswered, Unknown};
use kamae::ui::group::Gathered;
use proptest::prelude::*;
use std::collections::HashSet;
use std::rc::Rc;

fn spread(states: &[State]) -> Spread {
    let mut spread = Spread::default();
    for state in states {
        spread.add(*state);
    }
    spread
}

/// A question that nobody has answered in any way was not asked; one that is hidden may have been.
#[test]
fn what_nobody_has_answered_was_not_asked() {
    for (states, asked) in [
        (vec![Unanswered; 9], false),
        (Vec::new(), false),
        ([vec![Unanswered; 8], vec![Unknown]].concat(), true),
        ([vec![Unanswered; 8], vec![State::Outside]].concat(), true),
        ([vec![Unanswered; 8], vec![Rated(2)]].concat(), true),
        (vec![Rated(2); 9], true),
        ([vec![Rated(1); 9], vec![Rated(2)]].concat(), true),
    ] {
        assert_eq!(Cell::of(spread(&states), 5).is_asked(), asked, "{states:?}");
    }
}

#[test]
fn few_answers_are_counted_and_equal_ones_not_named() {
    let [few, alike, open] = [0, 1, 2];
    for (states, k, wanted) in [
        (vec![Rated(3); 4], 5, few),
        (vec![Rated(3); 5], 5, alike),
        (vec![Rated(3); 9], 5, alike),
        (vec![Rated(3); 10], 5, open),
        ([vec![Rated(3); 4], vec![Rated(2)]].concat(), 5, open),
        ([vec![Rated(3); 4], vec![Unknown; 9]].concat(), 5, few),
        (vec![Rated(0); 3], 3, alike),
        (vec![Rated(0); 2], 3, few),
        (vec![Rated(0); 6], 3, open),
        (Vec::new(), 5, few),
    ] {
        let cell = Cell::of(spread(&states), k);
        let found = match cell {
            Cell::Hidden(_) => few,
            Cell::Alike(_) => alike,
            Cell::Open(_) => open,
        };
        assert_eq!(found, wanted, "{states:?}, k = {k}");
        assert_eq!(cell.counts(), Counts::of(&spread(&states)));
    }
}

/// How many of eight agree on the first question, and whether the average of both is shown: beside the second question,
/// which is, it would say on what they agree.
#[test]
fn no_average_says_on_what_a_few_agree() {
    for (alike, shown) in [(8, false), (7, true)] {
        let first = |at: usize| Rated(if at < alike { 3 } else { 1 });
        let units: Vec<_> = (0..8).map(|at| vec![first(at), Rated(u8::from(at % 2 == 1))]).collect();
        let picture = Picture::of(&TWO, &Cohort::of(&TWO, &units), K);
        assert_eq!(picture.groups[0].n, 8);
        assert_eq!(picture.groups[0].quartiles.is_some(), shown, "{alike} are alike");
    }
}

#[test]
fn of_fewer_than_k_nothing_is_shown_and_k_is_never_below_three() {
    let units = |n: usize| vec![vec![Rated(1), Rated(4)]; n];
    for (n, k, shown) in [(4, 5, false), (5, 5, true), (2, 1, false), (3, 1, true), (3, 0, true), (0, 5, false)] {
        let picture = Picture::of(&TWO, &Cohort::of(&TWO, &units(n)), k);
        assert_eq!(picture.is_shown(), shown, "{n} of {k}");
        assert_eq!(picture.n as usize, n);
    }
    // Four of six have an average: the box is not drawn.
    let mixed: Vec<_> = (0..6).map(|at| vec![if at < 4 { Rated(1) } else { Unanswered }; 2]).collect();
    let picture = Picture::of(&TWO, &Cohort::of(&TWO, &mixed), K);
    assert_eq!((picture.groups[0].n, picture.groups[0].quartiles), (4, None));
}

#[test]
fn a_picture_is_made_anew_by_batches() {
    for (shown, come, more) in [(0, 4, 1), (0, 5, 0), (5, 9, 1), (5, 10, 0), (20, 24, 1), (20, 27, 0)] {
        assert_eq!(wanted(K, shown, come), more, "{shown} then {come}");
    }
}

/// A group of two questions in which a team is one.
fn by_teams() -> Gathered {
    let text = r#"{ "format": "kamae.group", "version": 1, "id": "07070707-0707-4707-8707-070707070707",
      "created": "2026-11-30T10:00:00Z", "questionnaire": "two", "unit": "team", "k": 5, "n": 0 }"#;
    Gathered::new(Rc::new(TWO.clone()), group_json::read(text, &TWO).unwrap())
}

/// One more of a team, 0 for none; the picture is made anew if it may be. Gives how many units are new in it then.
fn comes(group: &mut Gathered, number: u16, team: u16, level: u8) -> Option<usize> {
    let mut member = member(number, "", vec![Rated(level), Rated(level)]);
    member.traits.team = (team > 0).then_some(team);
    let code = |member: &Rc<Member>| member.traits.team.ok_or(member.id.clone());
    let before: HashSet<_> = group.members.iter().map(code).collect();
    group.take(member);
    group.may_renew().then(|| {
        let all = group.gathering.members().to_vec();
        let units = Unit::Team.of(all.iter().map(|member| &**member));
        group.show(all, &Cohort::of(&TWO, &units));
        group.members.iter().map(code).collect::<HashSet<_>>().difference(&before).count()
    })
}

/// Five teams are shown. Four more of them and one alone are five files, and would show what the one has answered.
#[test]
fn nobody_comes_among_teams_that_are_known() {
    let mut group = by_teams();
    for (number, (team, shown)) in (0..).zip([
        (1, 0),
        (1, 0),
        (2, 0),
        (2, 0),
        (3, 0),
        (4, 0),
        (5, 7),
        (1, 7),
        (2, 7),
        (3, 7),
        (4, 7),
        (0, 7),
        (6, 7),
    ]) {
        comes(&mut group, number, team, 2);
        assert_eq!(group.members.len(), shown, "{number}");
    }
    assert_eq!((group.picture.n, group.wanted()), (5, 3));
    for (number, (team, shown)) in (20..).zip([(7, 7), (0, 7), (0, 16)]) {
        comes(&mut group, number, team, 2);
        assert_eq!(group.members.len(), shown, "{number}");
    }
}

#[test]
fn lists_name_what_to_talk_about() {
    let units = (0..12).map(|at| vec![Rated(if at % 2 == 0 { 0 } else { 4 }), if at < 8 { Rated(1) } else { Unknown }]);
    let picture = Picture::of(&TWO, &Cohort::of(&TWO, &units.collect::<Vec<_>>()), K);
    // A-2 has eight answers, all equal and fewer than 2k: nobody hears which level, so it is in no list of levels.
    assert_eq!(weakest(&picture), [0]);
    assert_eq!(most_split(&picture, 4), [0]);
    assert_eq!(least_known(&picture), [1]);
    assert_eq!(to_discuss(&picture, 4), [vec![0], vec![], vec![1]]);
}

#[test]
fn parts_that_are_too_few_take_a_second_one_with_them() {
    let group = |sizes: &[usize]| -> Vec<Rc<Member>> {
        let roles = ["a", "b", "c"].iter().zip(sizes).flat_map(|(role, n)| std::iter::repeat_n(*role, *n));
        (0..)
            .zip(roles)
            .map(|(at, role)| Rc::new(member(at, role, vec![Rated((at % 3) as u8), Rated((at % 5) as u8)])))
            .collect()
    };
    for (sizes, shown) in [
        (&[8, 9][..], &[true, true][..]),
        (&[8, 4], &[false, false]),
        (&[4, 8, 9], &[false, false, true]),
        (&[2, 2, 9], &[false, false, false]),
        (&[3, 3, 9], &[false, false, true]),
        (&[6, 7, 9], &[true, true, true]),
    ] {
        let found = parts(&TWO, &group(sizes), Trait::Role, Unit::Person, K);
        let open: Vec<bool> = found.iter().map(|part| part.picture.is_shown()).collect();
        assert_eq!(open, shown, "{sizes:?}");
    }
    assert!(parts(&TWO, &group(&[9]), Trait::Role, Unit::Person, K).is_empty(), "one part is the whole");
}

/// What the parts leave of the whole: how many levels of each are in those whose answers are not shown.
fn rest(whole: &Spread, parts: &[Part], item: usize) -> (Vec<u32>, usize) {
    let mut rest = whole.at_level.to_vec();
    for open in parts.iter().filter_map(|part| part.picture.cells.get(item)?.open()) {
        rest.iter_mut().zip(open.at_level).for_each(|(left, count)| *left -= count);
    }
    let hidden = |part: &&Part| match part.picture.cells.get(item) {
        Some(cell) => cell.open().is_none() && cell.counts().rated > 0,
        None => part.picture.n > 0,
    };
    (rest, parts.iter().filter(hidden).count())
}

proptest! {
    /// Whoever comes and in whatever order: no picture differs from the one before it by fewer than k units.
    #[test]
    fn pictures_differ_by_k_units(come in proptest::collection::vec((0u16..12, 0u8..5), 0..80)) {
        let mut group = by_teams();
        for (number, (team, level)) in (0..).zip(come) {
            if let Some(new) = comes(&mut group, number, team, level) {
                prop_assert!(new >= 5, "{new} new units");
            }
        }
    }

    /// Takes away from the whole what is shown of the parts: what is left is never that of one part alone, nor of fewer
    /// than k answers, nor of a few that are all equal.
    #[test]
    fn nothing_hidden_can_be_worked_out(
        answers in proptest::collection::vec((0usize..4, state(), state()), 5..60),
        k in 3u32..=6,
    ) {
        let members: Vec<Rc<Member>> = (0..).zip(&answers)
            .map(|(at, (role, one, two))| Rc::new(member(at, ["a", "b", "c", "d"][*role], vec![*one, *two]))).collect();
        let units = Unit::Person.of(members.iter().map(|member| &**member));
        let whole = Picture::of(&TWO, &Cohort::of(&TWO, &units), k);
        let parts = parts(&TWO, &members, Trait::Role, Unit::Person, k);
        for item in 0..2 {
            let Some(spread) = whole.cells.get(item).and_then(Cell::open) else { continue };
            let (left, hidden) = rest(spread, &parts, item);
            let sum: u32 = left.iter().sum();
            let levels = left.iter().filter(|count| **count > 0).count();
            prop_assert!(sum == 0 || hidden != 1, "one part alone: {left:?}");
            prop_assert!(sum == 0 || sum >= k, "{sum} answers are left: {left:?}");
            prop_assert!(sum == 0 || sum >= 2 * k || levels > 1, "all equal are left: {left:?}");
        }
        for part in &parts {
            prop_assert!(!part.picture.is_shown() || part.picture.n >= k);
            prop_assert!(part.picture.cells.iter().all(|cell| !matches!(cell, Cell::Alike(_))));
        }
    }
}
