//! What the members of a group wrote beside an answer and handed in, as far as it may be shown.

use super::{Cell, Picture};
use crate::model::order::sort;
use crate::score::cohort::member::Member;
use std::rc::Rc;

/// The notes on the outcome at a position, in an order that says nothing of who wrote them: none where its answers are not
/// shown. `members` are those that the picture is made of.
pub fn notes<'a>(picture: &Picture, members: &'a [Rc<Member>], at: usize) -> Vec<&'a str> {
    if picture.cells.get(at).and_then(Cell::open).is_none() {
        return Vec::new();
    }
    let all = members.iter().flat_map(|member| &member.notes);
    let mut notes: Vec<&str> = all.filter(|(of, _)| *of == at).map(|(_, note)| note.as_str()).collect();
    sort(&mut notes, Ord::cmp);
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::Timestamp;
    use crate::model::id::AssessmentId;
    use crate::score::cohort::Cohort;
    use crate::score::cohort::member::Traits;
    use crate::score::row::State::{Rated, Unanswered};
    use crate::{exchange::builtin, score::row::State};

    fn member(number: u8, first: State, note: &str) -> Rc<Member> {
        let mut cells = vec![Unanswered; 28];
        cells[0] = first;
        let notes = [(0, note.to_owned())].into_iter().filter(|(_, note)| !note.is_empty()).collect();
        let (id, modified) = (AssessmentId::from_random([number; 16]), Timestamp::default());
        Rc::new(Member { id, modified, traits: Traits::default(), cells, notes })
    }

    /// Levels of those who answered, and how many of the notes that two of them wrote are shown.
    #[test]
    fn notes_are_shown_only_beside_answers_that_are() {
        let of = builtin::read("quick-check").unwrap().unwrap();
        for (levels, shown) in [
            (&[0, 1, 2, 3, 4][..], &["a shift", "the night"][..]),
            // Too few have answered.
            (&[0, 1, 2, 3], &[]),
            // They all say the same, and a note could tell what.
            (&[2, 2, 2, 2, 2], &[]),
        ] {
            let note = |at: usize| ["the night", "", "a shift"].get(at).copied().unwrap_or_default();
            let mut members: Vec<_> =
                (0_u8..).zip(levels).map(|(at, level)| member(at, Rated(*level), note(at.into()))).collect();
            // They are in the room, and have not answered this one.
            members.extend((10..14).map(|number| member(number, Unanswered, "")));
            let cells: Vec<_> = members.iter().map(|member| member.cells.clone()).collect();
            let picture = Picture::of(&of, &Cohort::of(&of, &cells), 5);
            assert_eq!(notes(&picture, &members, 0), shown, "{levels:?}");
            assert_eq!(notes(&picture, &members, 1), [""; 0], "{levels:?}");
        }
    }
}
