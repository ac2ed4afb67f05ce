//! What is built in: the frameworks and, outside the browser, their words.

use super::problem::Problem;
use super::questionnaire_json;
use crate::model::assessment::{Assessment, Head};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::crosswalk::Crosswalk;
use crate::model::date::Timestamp;
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::model::questionnaire::Questionnaire;

/// Id of NIST CSF 2.0.
pub const CSF_2_0: &str = "nist-csf-2.0";

/// Every built-in questionnaire: its id and the bytes of its structure.
pub const BUILT_IN: [(&str, &str); 1] = [(CSF_2_0, include_str!("../../frameworks/csf-2.0/questionnaire.json"))];

/// NIST CSF 2.0.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn csf_2_0() -> Result<Questionnaire, Problem> {
    read(CSF_2_0).unwrap_or_else(|| Err(Problem::whole(super::problem::Fault::NoQuestionnaire(CSF_2_0.to_owned()))))
}

/// The built-in questionnaire with this id, if there is one.
pub fn read(id: &str) -> Option<Result<Questionnaire, Problem>> {
    let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == id)?;
    Some(questionnaire_json::read(text, |_| None).map(|read| read.questionnaire))
}

/// SHA-256 of the bytes of a built-in questionnaire.
pub fn digest(id: &str) -> Option<String> {
    let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == id)?;
    Some(super::canonical::sha256_hex(text.as_bytes()))
}

/// What other documents say of the same as NIST CSF 2.0, in the order in which it is shown. The browser gets a pack.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
#[cfg(not(target_arch = "wasm32"))]
pub fn crosswalks() -> Result<Vec<Crosswalk>, Problem> {
    let files = [
        include_str!("../../frameworks/crosswalks/sp-800-53-r5.json"),
        include_str!("../../frameworks/crosswalks/iso-27001-2022.json"),
        include_str!("../../frameworks/crosswalks/cis-8.1.json"),
        include_str!("../../frameworks/crosswalks/csf-1.1.json"),
    ];
    files.into_iter().map(super::crosswalk_json::read).collect()
}

/// An assessment in which nothing is answered, for examples and tests.
pub fn blank(questionnaire: &Questionnaire) -> Assessment {
    let id: QuestionnaireId = questionnaire.id.clone();
    let head = Head::new(AssessmentId::from_random([0; 16]), Timestamp::default(), id);
    Assessment::new(head, questionnaire.items.len())
}

/// Words for the command line, tests and exports; the browser fetches the same files as packs.
#[cfg(not(target_arch = "wasm32"))]
pub mod words {
    use super::Problem;
    use crate::exchange::{glossary_json, words_json};
    use crate::i18n::language::Language;
    use crate::i18n::questionnaire::QuestionnaireWords;
    use crate::i18n::words::Words;

    /// The interface in a language, with the glossary.
    ///
    /// # Errors
    /// Never in a released build: a test reads every built-in file.
    pub fn interface(language: Language) -> Result<Words, Problem> {
        let (text, glossary) = match language {
            Language::English => {
                (include_str!("../../static/words/en.json"), include_str!("../../frameworks/glossary/en.json"))
            }
            Language::Japanese => {
                (include_str!("../../static/words/ja.json"), include_str!("../../frameworks/glossary/ja.json"))
            }
        };
        Ok(words_json::read_interface(text, language)?.with(glossary_json::read(glossary)?))
    }

    /// NIST CSF 2.0 in a language.
    ///
    /// # Errors
    /// Never in a released build: a test reads every built-in file.
    pub fn csf_2_0(language: Language) -> Result<QuestionnaireWords, Problem> {
        let text = match language {
            Language::English => include_str!("../../frameworks/csf-2.0/en.json"),
            Language::Japanese => include_str!("../../frameworks/csf-2.0/ja.json"),
        };
        words_json::read_questionnaire(text)
    }
}
