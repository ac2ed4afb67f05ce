//! Answers before and after, of people who gave the same personal code twice: how many moved, and which way.
//!
//! The rules of the group hold for pairs as for answers (docs/method.md §7): fewer than k are only counted, and a few that
//! all moved alike are not told.

use crate::model::order::sort;
use crate::score::cohort::member::Member;
use crate::score::row::State;
use std::cmp::Ordering;
use std::rc::Rc;

/// How a question was answered the second time, as far as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Only how many rated it both times.
    Few(u32),
    /// All moved alike, and they are too few to say how.
    Alike(u32),
    /// How many went up, stayed, and went down.
    Open([u32; 3]),
}

/// The first and the last result of everybody who handed in more than one.
pub fn pairs(members: &[Rc<Member>]) -> Vec<[&Member; 2]> {
    let mut coded: Vec<&Member> =
        members.iter().map(|member| &**member).filter(|member| !member.traits.pair.is_empty()).collect();
    sort(&mut coded, |a, b| {
        let order = a.traits.pair.cmp(&b.traits.pair).then(a.modified.seconds().cmp(&b.modified.seconds()));
        order.then(a.id.as_str().cmp(b.id.as_str()))
    });
    coded.chunk_by(|a, b| a.traits.pair == b.traits.pair).filter_map(ends).collect()
}

/// The first and the last, where there are two.
fn ends<'m>(same: &[&'m Member]) -> Option<[&'m Member; 2]> {
    Some([*same.first()?, *same.last()?]).filter(|_| same.len() > 1)
}

/// What may be shown of a question; `at` is its position.
pub fn turn(pairs: &[[&Member; 2]], at: usize, k: u32) -> Turn {
    let mut moved = [0; 3];
    for pair in pairs {
        let [before, after] = pair.map(|member| member.cells.get(at));
        let (Some(State::Rated(before)), Some(State::Rated(after))) = (before, after) else { continue };
        let [up, same, down] = &mut moved;
        match after.cmp(before) {
            Ordering::Greater => *up += 1,
            Ordering::Equal => *same += 1,
            Ordering::Less => *down += 1,
        }
    }
    let n: u32 = moved.iter().sum();
    match n {
        n if n < k => Turn::Few(n),
        n if n < 2 * k && moved.contains(&n) => Turn::Alike(n),
        _ => Turn::Open(moved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Timestamp;
    use crate::model::id::AssessmentId;
    use crate::score::cohort::member::Traits;

    fn member(number: u8, pair: &str, hour: u8, level: u8) -> Rc<Member> {
        Rc::new(Member {
            id: AssessmentId::from_random([number; 16]),
            modified: Timestamp::parse(&format!("2026-11-21T{hour:02}:00:00Z")).unwrap(),
            traits: Traits { pair: pair.to_owned(), ..Traits::default() },
            cells: vec![State::Rated(level), State::Unknown],
            notes: Vec::new(),
        })
    }

    #[test]
    fn the_first_and_the_last_of_a_code_are_a_pair() {
        let members = [
            member(1, "fox", 9, 1),
            member(2, "", 9, 1),
            member(3, "owl", 9, 2),
            member(4, "fox", 17, 3),
            member(5, "fox", 12, 2),
            member(6, "", 17, 4),
        ];
        let found: Vec<_> = pairs(&members).iter().map(|pair| pair.map(|one| one.cells[0])).collect();
        assert_eq!(found, [[State::Rated(1), State::Rated(3)]]);
    }

    #[test]
    fn few_pairs_are_counted_and_a_few_alike_are_not_told() {
        let all = |moves: &[(u8, u8)]| -> Vec<Rc<Member>> {
            let both = moves.iter().zip(0u8..).flat_map(|((before, after), at)| {
                let pair = format!("code {at}");
                [member(2 * at, &pair, 9, *before), member(2 * at + 1, &pair, 17, *after)]
            });
            both.collect()
        };
        for (moves, shown) in [
            (vec![(1, 2); 4], Turn::Few(4)),
            (vec![(1, 2); 5], Turn::Alike(5)),
            (vec![(1, 2); 10], Turn::Open([10, 0, 0])),
            ([vec![(1, 2); 4], vec![(3, 3), (3, 1)]].concat(), Turn::Open([4, 1, 1])),
        ] {
            let members = all(&moves);
            let pairs = pairs(&members);
            assert_eq!(turn(&pairs, 0, 5), shown, "{moves:?}");
            assert_eq!(turn(&pairs, 1, 5), Turn::Few(0), "nobody rated it");
        }
    }
}
