//! Reads word files: the interface's and a questionnaire's, one language each.

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::Trace;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::questionnaire::{GroupWords, ItemWords, QuestionnaireWords};
use crate::i18n::words::{Text, Words};

/// Most texts in one list of a questionnaire's words.
const MOST_TEXTS: u32 = 50;

/// Reads a pack as xtask puts it together: `interface`, a list of the interface's texts in the order of their keys,
/// where a second line is the form for one thing; and the words of the built-in framework.
///
/// # Errors
/// Not JSON, or not as many texts as there are keys: the pack of another version.
pub fn read_pack(text: &str, language: Language) -> Result<(Words, QuestionnaireWords), Problem> {
    let mut pack = Pack::default();
    document::read(text, &mut pack)?;
    if pack.interface.len() != Key::ALL.len() {
        return Err(Problem::whole(Fault::Missing("interface")));
    }
    let texts = pack.interface.iter().map(|text| match text.split_once('\n') {
        Some((other, one)) => Text { one: Some(one.to_owned()), other: other.to_owned() },
        None => Text { one: None, other: text.clone() },
    });
    Ok((Words::new(language, texts.collect()), pack.framework))
}

/// Reads the interface's words by key, as the files hold them. The browser gets packs instead, so that the app need
/// not carry the names of all keys.
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

/// Most texts of an interface; far above the keys there are.
const MOST_KEYS: u32 = 10_000;

#[derive(Default)]
struct Pack {
    interface: Vec<String>,
    framework: QuestionnaireWords,
}

impl<'de> Object<'de> for Pack {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "interface" => trace.texts(value, &mut self.interface, MOST_KEYS)?,
            super::builtin::CSF_2_0 => trace.object(value, &mut self.framework)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
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
        let mut words = GroupWords::default();
        trace.object(value, &mut words)?;
        self.0.groups.insert(name.to_owned(), words);
        Ok(true)
    }
}

struct Items<'w>(&'w mut QuestionnaireWords);

impl<'de> Object<'de> for Items<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
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
