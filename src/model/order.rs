//! Puts things in order. One sort of places is compiled for all of them: every type that is sorted by itself brings 1 to
//! 4 kB of its own into the program that is loaded.

use std::cmp::Ordering;

/// Puts all in the order of `compare`; equals stay in theirs.
pub fn sort<T>(all: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut to = destinations(all.len(), &|a, b| match (all.get(a), all.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for at in 0..all.len() {
        // What comes here in exchange goes where it belongs, until that is here.
        while let Some(&place) = to.get(at).filter(|place| **place != at) {
            all.swap(at, place);
            to.swap(at, place);
        }
    }
}

/// Where each of so many goes.
fn destinations(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    from.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    let mut to = from.clone();
    for (place, at) in from.into_iter().enumerate() {
        if let Some(slot) = to.get_mut(at) {
            *slot = place;
        }
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_is_as_std_sorts_it(all in prop::collection::vec((0..9_u8, any::<u8>()), 0..200)) {
            let (mut own, mut want) = (all.clone(), all);
            sort(&mut own, |a, b| a.0.cmp(&b.0));
            want.sort_by_key(|one| one.0);
            prop_assert_eq!(own, want);
        }
    }
}
