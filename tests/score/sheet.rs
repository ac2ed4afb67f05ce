//! Small questionnaires and assessments, written as files and read through the gate like any other.

use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::{builtin, questionnaire_json};
use kamae::model::assessment::Assessment;
use kamae::model::date::Date;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::rank::Settings;
use kamae::score::rollup::{Scores, score};

/// The day for which every test here is judged.
pub(super) fn as_of() -> Date {
    Date::parse("2026-11-21").unwrap()
}

/// A questionnaire of `levels` levels with these groups, as JSON.
pub(super) fn questionnaire(levels: u8, groups: &str) -> Questionnaire {
    let text = format!(
        r#"{{"format":"kamae.questionnaire","version":1,"id":"test","kind":"framework","scale":{{"levels":{levels}}},"groups":[{groups}]}}"#
    );
    read_questionnaire(&text)
}

/// A questionnaire that maps to NIST CSF 2.0.
pub(super) fn mapped(items: &str) -> Questionnaire {
    read_questionnaire(&format!(
        r#"{{"format":"kamae.questionnaire","version":1,"id":"test","kind":"questionnaire","framework":"nist-csf-2.0","groups":[{{"id":"S","items":[{items}]}}]}}"#
    ))
}

/// A questionnaire as it stands in a file.
pub(super) fn read_questionnaire(text: &str) -> Questionnaire {
    let csf = builtin::csf_2_0().unwrap();
    questionnaire_json::read(text, |id| (*id == csf.id).then_some(&csf)).unwrap().questionnaire
}

/// An assessment of `questionnaire` with these answers, as JSON.
pub(super) fn assessment(questionnaire: &Questionnaire, answers: &str) -> Assessment {
    let text = format!(
        r#"{{"format":"kamae.assessment","version":1,"id":"7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f","created":"2026-11-21T18:00:00Z","modified":"2026-11-21T18:00:00Z","questionnaire":"{}","answers":{{{answers}}}}}"#,
        questionnaire.id
    );
    assessment_json::read(&text, questionnaire, Strangers::Refuse).unwrap().0
}

/// Scores of these answers.
pub(super) fn scores(questionnaire: &Questionnaire, answers: &str) -> Scores {
    of(questionnaire, &assessment(questionnaire, answers))
}

/// Scores of an assessment.
pub(super) fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Scores {
    score(questionnaire, assessment, &Settings::new(as_of()))
}

/// One category of items a, b, c … on the default scale.
pub(super) fn flat(items: usize) -> Questionnaire {
    let items: Vec<_> = ('a'..).take(items).map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    questionnaire(5, &format!(r#"{{"id":"F","items":[{}]}}"#, items.join(",")))
}
