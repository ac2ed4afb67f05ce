//! Reads word files: the interface's and a questionnaire's, one language each.

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::Trace;
use crate::i18n::questionnaire::{GroupWords, ItemWords, QuestionnaireWords};
#[cfg(not(target_arch = "wasm32"))]
use crate::i18n::{
    key::Key,
    language::Language,
    words::{Text, Words},
};

/// Most texts in one list of a questionnaire's words.
const MOST_TEXTS: u32 = 50;

/// Most languages of a questionnaire, and most groups and items with words in one: as many as it can have.
const MOST_LANGUAGES: u32 = 100;
const MOST_WORDS: u32 = 5000;

/// Refuses one more than `most`.
fn bound(count: usize, most: u32, trace: &Trace) -> Result<(), Stop> {
    if count < most as usize { Ok(()) } else { Err(trace.stop(Fault::TooMany(most))) }
}

/// Reads the interface's words by key, as the files hold them. The browser gets [packs](super::pack) instead, so that
/// the app need not carry the names of all keys.
///
/// # Errors
/// Not JSON, or a word is missing.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_interface(text: &str, language: Language) -> Result<Words, Problem> {
    let mut interface = Interface::default();
    document::read(text, &mut interface)?;
    interface.words(language)
}

/// Reads the words of a questionnaire.
///
/// # Errors
/// Not JSON, or a value of another type.
pub fn read_questionnaire(text: &str) -> Result<QuestionnaireWords, Problem> {
    let mut words = QuestionnaireWords::default();
    document::read(text, &mut words)?;
    Ok(words)
}

/// Words of the interface while they are read, by key.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Default)]
struct Interface(Vec<Option<Text>>);

#[cfg(not(target_arch = "wasm32"))]
impl Interface {
    fn words(self, language: Language) -> Result<Words, Problem> {
        let mut all = self.0;
        all.resize_with(Key::ALL.len(), || None);
        let missing = all.iter().position(Option::is_none).and_then(|at| Key::ALL.get(at));
        if let Some(key) = missing {
            return Err(Problem::whole(Fault::Missing(key.name())));
        }
        Ok(Words::new(language, all.into_iter().flatten().collect()))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<'de> Object<'de> for Interface {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let (name, one) = name.strip_suffix(".one").map_or((name, false), |base| (base, true));
        let Some(key) = Key::find(name) else { return Ok(false) };
        self.0.resize_with(Key::ALL.len(), || None);
        let text = trace.text(value)?.into_owned();
        if let Some(slot) = self.0.get_mut(key as usize) {
            let whole = slot.get_or_insert_with(Text::default);
            if one { whole.one = Some(text) } else { whole.other = text }
        }
        Ok(true)
    }
}

/// A questionnaire's own words, by language code.
#[derive(Default)]
pub(super) struct Languages(pub(super) Vec<QuestionnaireWords>);

impl<'de> Object<'de> for Languages {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        bound(self.0.len(), MOST_LANGUAGES, trace)?;
        let mut words = QuestionnaireWords { language: name.to_owned(), ..QuestionnaireWords::default() };
        if trace.given(value, &mut words)? {
            name.clone_into(&mut words.language);
            self.0.push(words);
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for QuestionnaireWords {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "language" => self.language = trace.text(value)?.into_owned(),
            "title" => self.title = trace.text(value)?.into_owned(),
            "summary" => self.summary = trace.text(value)?.into_owned(),
            "levels" => trace.texts(value, &mut self.levels, MOST_TEXTS)?,
            "groups" => trace.object(value, &mut Groups(self))?,
            "items" => trace.object(value, &mut Items(self))?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

struct Groups<'w>(&'w mut QuestionnaireWords);

impl<'de> Object<'de> for Groups<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        bound(self.0.groups.len(), MOST_WORDS, trace)?;
        let mut words = GroupWords::default();
        trace.object(value, &mut words)?;
        self.0.groups.insert(name.to_owned(), words);
        Ok(true)
    }
}

struct Items<'w>(&'w mut QuestionnaireWords);

impl<'de> Object<'de> for Items<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        bound(self.0.items.len(), MOST_WORDS, trace)?;
        let mut words = ItemWords::default();
        trace.object(value, &mut words)?;
        self.0.items.insert(name.to_owned(), words);
        Ok(true)
    }
}

impl<'de> Object<'de> for GroupWords {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = trace.text(value)?.into_owned(),
            "short" => self.short = trace.text(value)?.into_owned(),
            "summary" => self.summary = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for ItemWords {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = trace.text(value)?.into_owned(),
            "question" => self.question = trace.text(value)?.into_owned(),
            "why" => self.why = trace.text(value)?.into_owned(),
            "next" => self.next = trace.text(value)?.into_owned(),
            "beside" => self.beside = trace.text(value)?.into_owned(),
            "na" => self.na = trace.text(value)?.into_owned(),
            "levels" => trace.texts(value, &mut self.levels, MOST_TEXTS)?,
            "evidence" => trace.texts(value, &mut self.evidence, MOST_TEXTS)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}
