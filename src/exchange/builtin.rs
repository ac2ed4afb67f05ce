//! What is built in: the frameworks and, outside the browser, their words.

use super::problem::Problem;
use super::questionnaire_json;
#[cfg(not(target_arch = "wasm32"))]
use super::{sectors_csv, template_json};
#[cfg(not(target_arch = "wasm32"))]
use crate::i18n::language::Language;
use crate::model::assessment::{Assessment, Head};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::crosswalk::Crosswalk;
use crate::model::date::Timestamp;
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::model::questionnaire::Questionnaire;
#[cfg(not(target_arch = "wasm32"))]
use crate::model::template::Template;

/// Id of NIST CSF 2.0.
pub const CSF_2_0: &str = "nist-csf-2.0";

/// Id of NIST CSF 1.1, whose answers can be carried over to it.
pub const CSF_1_1: &str = "nist-csf-1.1";

/// The structure of NIST CSF 2.0.
const CSF_2_0_TEXT: &str = include_str!("../../frameworks/csf-2.0/questionnaire.json");

/// What is built in under one id: a folder of `frameworks/`. The browser gets packs.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// The file of its structure.
    text: &'static str,
    /// The files of its words, in the order of [`Language::ALL`](crate::i18n::language::Language::ALL).
    words: [&'static str; 2],
}

#[cfg(not(target_arch = "wasm32"))]
macro_rules! built_in {
    ($($id:expr, $folder:literal;)*) => {
        &[$(BuiltIn {
            id: $id,
            text: include_str!(concat!("../../frameworks/", $folder, "/questionnaire.json")),
            words: [
                include_str!(concat!("../../frameworks/", $folder, "/en.json")),
                include_str!(concat!("../../frameworks/", $folder, "/ja.json")),
            ],
        }),*]
    };
}

/// Every built-in questionnaire, in the order in which they are offered: another one is a folder and a line here.
#[cfg(not(target_arch = "wasm32"))]
pub const BUILT_IN: &[BuiltIn] = built_in! {
    CSF_2_0, "csf-2.0";
    "quick-check", "quick-check";
    "ot", "ot";
    "hospital", "hospital";
    "serious-incident", "serious-incident";
    "information-sharing", "information-sharing";
    "major-event", "major-event";
    "norms", "norms";
    CSF_1_1, "csf-1.1";
};

/// NIST CSF 2.0.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn csf_2_0() -> Result<Questionnaire, Problem> {
    parse(CSF_2_0_TEXT)
}

/// The built-in questionnaire with this id, if there is one.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(id: &str) -> Option<Result<Questionnaire, Problem>> {
    find(id).map(|found| parse(found.text))
}

fn parse(text: &str) -> Result<Questionnaire, Problem> {
    let mut questionnaire = questionnaire_json::read(text, |_| None)?.questionnaire;
    questionnaire.built_in = true;
    Ok(questionnaire)
}

/// SHA-256 of the bytes of a built-in questionnaire.
#[cfg(not(target_arch = "wasm32"))]
pub fn digest(id: &str) -> Option<String> {
    find(id).map(|found| super::canonical::sha256_hex(found.text.as_bytes()))
}

#[cfg(not(target_arch = "wasm32"))]
fn find(id: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|known| known.id == id)
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
        include_str!("../../frameworks/crosswalks/jp-management-guidelines-3.0.json"),
    ];
    files.into_iter().map(super::crosswalk_json::read).collect()
}

/// Starting points for the targets of NIST CSF 2.0, in the order in which they are offered: another one is a file and a
/// line here. The browser gets packs.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
#[cfg(not(target_arch = "wasm32"))]
pub fn templates() -> Result<Vec<Template>, Problem> {
    let files = [
        include_str!("../../frameworks/sectors/templates/electricity.json"),
        include_str!("../../frameworks/sectors/templates/water.json"),
        include_str!("../../frameworks/sectors/templates/hospital.json"),
        include_str!("../../frameworks/sectors/templates/port.json"),
        include_str!("../../frameworks/sectors/templates/local-government.json"),
        include_str!("../../frameworks/sectors/templates/rail.json"),
    ];
    let (framework, sectors) = (csf_2_0()?, sectors_csv::read(sectors_csv::BUILT_IN));
    files.into_iter().map(|text| template_json::read(text, &framework, &sectors)).collect()
}

/// The sample in a language: an invented assessment of NIST CSF 2.0, as a file holds it. The browser gets packs.
#[cfg(not(target_arch = "wasm32"))]
pub fn sample(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../frameworks/samples/waterworks/en.json"),
        Language::Japanese => include_str!("../../frameworks/samples/waterworks/ja.json"),
    }
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
    use super::{CSF_2_0, Problem, find};
    use crate::exchange::problem::Fault;
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
        let missing = || Err(Problem::whole(Fault::NoQuestionnaire(CSF_2_0.to_owned())));
        of(CSF_2_0, language).unwrap_or_else(missing)
    }

    /// The built-in questionnaire with this id in a language, if there is one.
    pub fn of(id: &str, language: Language) -> Option<Result<QuestionnaireWords, Problem>> {
        let at = Language::ALL.iter().position(|one| *one == language)?;
        find(id)?.words.get(at).map(|text| words_json::read_questionnaire(text))
    }
}
