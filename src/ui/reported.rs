//! The open assessment, and the group, as what a report is made from, and those who say it: for the screen and for files alike.

use super::desk::Open;
use super::group::Gathered;
use super::speech::Speech;
use crate::exchange::voice::Voice;
use crate::exchange::{assessment_text, canonical};
use crate::model::crosswalk::Crosswalk;
use crate::report::Report;
use crate::report::document::Subject;
use crate::report::document::group::{Group, Other};

/// Makes something of the report of an assessment, as said by `voices`.
pub fn reported<T>(
    open: &Open,
    walks: &[Crosswalk],
    voices: &[Speech],
    make: impl FnOnce(Subject, &[Voice]) -> T,
) -> T {
    let (questionnaire, assessment) = (&*open.questionnaire, &open.assessment);
    let report = Report::new(questionnaire, assessment, &open.scores, open.as_of);
    // What we write ourselves always has a canonical form.
    let digest = canonical::digest(&assessment_text::write(assessment, questionnaire)).unwrap_or_default();
    let (framework, scores) = (open.framework.as_deref(), &open.scores);
    let of = Subject { questionnaire, framework, assessment, scores, report: &report, walks, digest: &digest };
    make(of, &voices_of(voices))
}

/// Makes something of the report of a group, as said by `voices`.
pub fn reported_group<T>(group: &Gathered, voices: &[Speech], make: impl FnOnce(Group, &[Voice]) -> T) -> T {
    let head = &group.head;
    let others: Vec<Other> = group.others.iter().map(|other| other.beside(&head.digest)).collect();
    let of = Group {
        day: group.day(),
        picture: &group.picture,
        members: &group.members,
        is_years: group.is_years(),
        ..head.alone(&group.questionnaire, &others)
    };
    make(of, &voices_of(voices))
}

fn voices_of(voices: &[Speech]) -> Vec<Voice<'_>> {
    voices.iter().map(|speech| Voice { words: speech.words(), names: speech.questionnaire() }).collect()
}
