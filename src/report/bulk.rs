//! What a bulk edit would do, in counts.
//!
//! Refuses to know: where its values come from.

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Answer;
use crate::model::bulk::Bulk;

/// One sentence for each field that would change, then how many outcomes stay; that nothing would change, where that is so.
pub fn says(bulk: &Bulk, answers: &[Answer]) -> Vec<Sentence> {
    let counts = bulk.counts(answers);
    let targets = [counts.set, counts.raised, counts.lowered, counts.removed];
    let of_targets = || {
        let places = ["set", "raised", "lowered", "removed"].into_iter().zip(targets.map(Arg::count));
        Sentence::new(Key::BulkSayTargets, places)
    };
    let counted = |key, n: usize| (n > 0).then(|| Sentence::counted(key, n, []));
    let excused = || Sentence::counted(Key::BulkSayNa, counts.excused, [("answers", Arg::count(counts.answers))]);
    let says = [
        bulk.steps.is_empty().then(|| Sentence::new(Key::BulkSayNone, [])),
        (targets != [0; 4]).then(of_targets),
        counted(Key::BulkSayImportance, counts.importance),
        counted(Key::BulkSayOwner, counts.owner),
        counted(Key::BulkSayDue, counts.due),
        (counts.excused > 0).then(excused),
        counted(Key::BulkSayLeft, bulk.left),
    ];
    says.into_iter().flatten().collect()
}
