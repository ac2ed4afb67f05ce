//! What is written, made by two threads and handed over in order.

use kamae::score::cohort::member::Member;
use std::thread;

/// Threads that make something of members.
const MAKERS: usize = 2;

/// Makes something of every so many members, and has it taken in their order, whichever thread was sooner.
///
/// # Errors
/// The first of `take`.
pub(crate) fn in_order<T: Send, E>(
    members: impl Iterator<Item = Member>,
    many: usize,
    make: impl Fn(&[Member]) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), E>,
) -> Result<(), E> {
    let mut members = members.peekable();
    while members.peek().is_some() {
        let pieces: [Vec<Member>; MAKERS] = std::array::from_fn(|_| members.by_ref().take(many).collect());
        let made = thread::scope(|scope| {
            let make = &make;
            let begun = pieces.each_ref().map(|piece| (!piece.is_empty()).then(|| scope.spawn(move || make(piece))));
            // A maker that panics is heard of when the scope ends.
            begun.map(|maker| maker.and_then(|maker| maker.join().ok()))
        });
        made.into_iter().flatten().try_for_each(&mut take)?;
    }
    Ok(())
}
