//! A questionnaire of somebody's own as it comes in a file: one JSON with its words inside, or a zip of its folder.
//!
//! What is kept is the file, byte for byte; everything here is read from it again. Refuses to know: where it is kept.

mod zipped;

use super::canonical::sha256_hex;
use super::document;
use super::problem::{Fault, Problem};
use super::questionnaire_json::check::{self, Beside, Checked};
use super::questionnaire_json::{self, WithWords};
use super::words_json;
use super::zip;
use crate::i18n::language::Language;
use crate::i18n::questionnaire::{Offer, QuestionnaireWords};
use crate::model::id::QuestionnaireId;
use crate::model::questionnaire::Questionnaire;

/// A questionnaire of somebody's own.
#[derive(Clone, Debug)]
pub struct Own {
    /// Its structure, checked.
    pub questionnaire: Questionnaire,
    /// Its words by language; none where its ids must do.
    pub words: Vec<QuestionnaireWords>,
    /// SHA-256 of the bytes of its file, lower-case hex.
    pub digest: String,
}

/// What a file turned out to hold.
#[derive(Debug)]
pub struct Opened {
    /// The questionnaire, unless something is wrong with it.
    pub own: Option<Own>,
    /// What its author should hear of each file in it; one without a name for a file that is no folder.
    pub files: Vec<(String, Checked)>,
}

/// The framework that questionnaires may map to, and the ids that are not free.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The framework that is built in.
    pub framework: &'a Questionnaire,
    /// Whether a questionnaire with this id comes with Kamae.
    pub is_built_in: &'a dyn Fn(&QuestionnaireId) -> bool,
}

impl<'a> Known<'a> {
    fn find(self, id: &QuestionnaireId) -> Option<&'a Questionnaire> {
        (*id == self.framework.id).then_some(self.framework)
    }
}

/// SHA-256 of the bytes of a file, lower-case hex.
pub fn digest(bytes: &[u8]) -> String {
    sha256_hex(bytes)
}

/// How the name of a file ends, and its media type.
pub fn file_kind(bytes: &[u8]) -> (&'static str, &'static str) {
    if zip::is_zip(bytes) { (".zip", "application/zip") } else { (".json", "application/json") }
}

/// Opens a file for the first time: everything that is wrong with it is told at once, and what should be known.
///
/// # Errors
/// When it cannot be looked into at all: too large, no text, no whole zip.
pub fn open(bytes: &[u8], known: Known<'_>) -> Result<Opened, Problem> {
    let folder = Folder::of(bytes)?;
    let (text, words) = folder.texts()?;
    let beside: Vec<_> = words.iter().map(|(language, text)| Beside { language: language.code(), text }).collect();
    let found = check::check_own(text, &beside, |id| known.find(id), known.is_built_in);
    let is_good = found.iter().all(|one| one.problems.is_empty() && !one.more);
    let own = if is_good { Some(read(bytes, known)?) } else { None };
    Ok(Opened { own, files: folder.names().zip(found).collect() })
}

/// Reads a file that was kept.
///
/// # Errors
/// The first rule that it breaks: it was damaged, or another build has kept it.
pub fn read(bytes: &[u8], known: Known<'_>) -> Result<Own, Problem> {
    let folder = Folder::of(bytes)?;
    let (text, beside) = folder.texts()?;
    let WithWords { questionnaire, mut words, .. } = questionnaire_json::read(text, |id| known.find(id))?;
    if (known.is_built_in)(&questionnaire.id) {
        let fault = Fault::BuiltIn(questionnaire.id.to_string());
        return Err(Problem { place: "id".to_owned(), ..Problem::whole(fault) });
    }
    for (language, text) in beside {
        let read = words_json::read_questionnaire(text)?;
        words.push(QuestionnaireWords { language: language.code().to_owned(), ..read });
    }
    Ok(Own { questionnaire, words, digest: digest(bytes) })
}

/// The words of a questionnaire of somebody's own in a language. A question that this language does not have is asked
/// in another one; five levels without names have those of the framework's scale.
pub fn said(
    questionnaire: &Questionnaire,
    words: &[QuestionnaireWords],
    language: Language,
    framework: &QuestionnaireWords,
) -> QuestionnaireWords {
    let own = words.iter().position(|words| words.language == language.code()).unwrap_or(0);
    let mut said = words.get(own).cloned().unwrap_or_default();
    if said.levels.is_empty() && usize::from(questionnaire.levels) == framework.levels.len() {
        said.levels.clone_from(&framework.levels);
    }
    for other in words {
        said.lack(other);
    }
    said
}

impl Own {
    /// How it is offered to whoever speaks a language, beside the framework that is built in.
    pub fn offer(&self, said: &QuestionnaireWords, framework: &Questionnaire) -> Offer {
        let all = &self.questionnaire;
        let title = if said.title.is_empty() { all.id.as_str() } else { &said.title };
        let maps = all.framework.as_ref() == Some(&framework.id);
        Offer {
            id: all.id.to_string(),
            title: title.to_owned(),
            summary: said.summary.clone(),
            items: all.items.len(),
            touches: if maps { all.touches(framework) } else { [0, 0] },
            own: Some(self.words.iter().map(|words| words.language.clone()).collect()),
        }
    }
}

/// The files that a questionnaire is made of.
enum Folder<'b> {
    One(&'b [u8]),
    Zipped(zipped::Zipped),
}

/// The text of a structure, and those of the words that stand in files beside it.
type Texts<'f> = (&'f str, Vec<(Language, &'f str)>);

impl<'b> Folder<'b> {
    fn of(bytes: &'b [u8]) -> Result<Self, Problem> {
        document::check_size(bytes.len() as u64)?;
        if zip::is_zip(bytes) { zipped::unpack(bytes).map(Self::Zipped) } else { Ok(Self::One(bytes)) }
    }

    fn texts(&self) -> Result<Texts<'_>, Problem> {
        let zipped = match self {
            Self::One(bytes) => return document::text(bytes).map(|text| (text, Vec::new())),
            Self::Zipped(zipped) => zipped,
        };
        let text = zipped::text(&zipped.structure)?;
        if check::has_words(text) {
            return Ok((text, Vec::new()));
        }
        let words = zipped.words.iter().map(|(language, file)| Ok((*language, zipped::text(file)?)));
        Ok((text, words.collect::<Result<_, _>>()?))
    }

    /// What the files are called, in the order of [`Folder::texts`].
    fn names(&self) -> impl Iterator<Item = String> {
        let zipped = if let Self::Zipped(zipped) = self { Some(zipped) } else { None };
        let structure = zipped.map(|zipped| zipped.structure.name.clone()).unwrap_or_default();
        let words = zipped.into_iter().flat_map(|zipped| &zipped.words).map(|(_, file)| file.name.clone());
        std::iter::once(structure).chain(words)
    }
}
