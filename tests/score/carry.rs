//! What answers to a questionnaire propose for the outcomes of the framework (docs/method.md §4), by a table.

use crate::sheet::{mapped, read_questionnaire, scores};
use kamae::exchange::builtin;
use kamae::model::answer::Status;
use kamae::score::carry::proposals;

/// Two questions on PR.AA-01, one of them also on ID.AM-01; a third is asked only when the first is organized.
const ITEMS: &str = r#"{"id":"a","maps":["PR.AA-01","ID.AM-01"]},{"id":"b","maps":["PR.AA-01"],"weight":9},
    {"id":"c","maps":["RC.RP-01"],"ask_if":{"item":"a","at_least":2}},{"id":"d"}"#;

#[test]
fn the_lowest_of_the_rated_questions_is_proposed() {
    let csf = builtin::csf_2_0().unwrap();
    let questionnaire = mapped(ITEMS);
    let (rated, unknown) = (|level: u8| format!(r#"{{"status":"level","level":{level}}}"#), r#"{"status":"unknown"}"#);
    let outside = r#"{"status":"not-applicable","reason":"none here"}"#;
    let bare = r#"{"status":"not-applicable"}"#;
    for (name, answers, wanted) in [
        ("nothing", vec![], vec![]),
        ("one of two", vec![("a", rated(3))], vec![("ID.AM-01", 3, "a"), ("PR.AA-01", 3, "a")]),
        ("the lower", vec![("a", rated(3)), ("b", rated(1))], vec![("ID.AM-01", 3, "a"), ("PR.AA-01", 1, "a b")]),
        ("a rated 0 counts", vec![("b", rated(0))], vec![("PR.AA-01", 0, "b")]),
        ("don't know proposes nothing", vec![("a", unknown.into()), ("b", rated(2))], vec![("PR.AA-01", 2, "b")]),
        ("nor what does not apply", vec![("a", outside.into()), ("b", rated(4))], vec![("PR.AA-01", 4, "b")]),
        ("nor without a reason", vec![("a", bare.into())], vec![]),
        ("not asked", vec![("a", rated(1)), ("c", rated(4))], vec![("ID.AM-01", 1, "a"), ("PR.AA-01", 1, "a")]),
        (
            "asked",
            vec![("a", rated(2)), ("c", rated(4))],
            vec![("ID.AM-01", 2, "a"), ("PR.AA-01", 2, "a"), ("RC.RP-01", 4, "c")],
        ),
        ("what maps to nothing", vec![("d", rated(4))], vec![]),
    ] {
        let answers: Vec<_> = answers.iter().map(|(id, answer)| format!(r#""{id}":{answer}"#)).collect();
        let made = scores(&questionnaire, &answers.join(","));
        let all = proposals(&questionnaire, &csf, &made.rows);
        assert_eq!(all.len(), csf.items.len(), "{name}");
        let found = csf.items.iter().zip(&all).filter_map(|(item, proposal)| {
            let proposal = proposal.as_ref()?;
            let from: Vec<_> = proposal.from.iter().map(ToString::to_string).collect();
            Some((item.id.to_string(), proposal.status, from.join(" ")))
        });
        let wanted: Vec<_> =
            wanted.into_iter().map(|(id, l, from)| (id.into(), Status::Level(l), from.into())).collect();
        assert_eq!(found.collect::<Vec<_>>(), wanted, "{name}");
    }
}

/// On another scale the level that is surely reached.
#[test]
fn another_scale_proposes_the_lower_level() {
    let csf = builtin::csf_2_0().unwrap();
    for (levels, level, wanted) in [(5, 3, 3), (11, 10, 4), (11, 9, 3), (11, 2, 0), (2, 1, 4), (2, 0, 0), (4, 2, 2)] {
        let questionnaire = read_questionnaire(&format!(
            r#"{{"format":"kamae.questionnaire","version":1,"id":"test","kind":"questionnaire","framework":"nist-csf-2.0",
            "scale":{{"levels":{levels}}},"groups":[{{"id":"S","items":[{{"id":"a","maps":["GV.OC-01"]}}]}}]}}"#
        ));
        let made = scores(&questionnaire, &format!(r#""a":{{"status":"level","level":{level}}}"#));
        let first = proposals(&questionnaire, &csf, &made.rows).remove(0);
        assert_eq!(first.map(|one| one.status), Some(Status::Level(wanted)), "{level} of {levels} levels");
    }
}

/// A proposal changes no number: the scores are those of an assessment in which nothing is answered.
#[test]
fn what_is_proposed_is_not_scored() {
    let csf = builtin::csf_2_0().unwrap();
    let proposal = r#""GV.OC-01":{"proposal":{"status":"level","level":3,"from":["a"]}}"#;
    assert_eq!(scores(&csf, proposal), scores(&csf, ""));
}
