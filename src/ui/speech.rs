//! The words in the language that is chosen, as every component reaches them: through the context.

use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::number::{Rounding, decimal};
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use crate::model::date::Date;
use std::rc::Rc;
use yew::prelude::*;

/// Interface and questionnaire in one language. Cheap to clone and to compare.
#[derive(Clone, Debug)]
pub struct Speech(Rc<(Words, QuestionnaireWords)>);

impl PartialEq for Speech {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Speech {
    /// Words of the interface and of the framework.
    pub fn new(words: Words, questionnaire: QuestionnaireWords) -> Self {
        Self(Rc::new((words, questionnaire)))
    }

    /// Before any words have come.
    pub fn silent() -> Self {
        Self::new(Words::new(Language::default(), Vec::new()), QuestionnaireWords::default())
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.words().language()
    }

    /// Words of the interface, and of the questionnaire.
    pub fn parts(&self) -> &(Words, QuestionnaireWords) {
        &self.0
    }

    /// Words of the interface.
    pub fn words(&self) -> &Words {
        &self.0.0
    }

    /// Words of the questionnaire.
    pub fn questionnaire(&self) -> &QuestionnaireWords {
        &self.0.1
    }

    /// A text without places.
    pub fn t(&self, key: Key) -> AttrValue {
        AttrValue::from(self.words().text(key).to_owned())
    }

    /// A text with places.
    pub fn f(&self, key: Key, args: impl IntoIterator<Item = (&'static str, Arg)>) -> AttrValue {
        self.say(&Sentence::new(key, args))
    }

    /// A text with places whose wording depends on a count, which also fills `{n}`.
    pub fn n(&self, key: Key, n: usize, args: impl IntoIterator<Item = (&'static str, Arg)>) -> AttrValue {
        self.say(&Sentence::counted(key, n, args))
    }

    /// A sentence.
    pub fn say(&self, sentence: &Sentence) -> AttrValue {
        AttrValue::from(self.words().say_with(sentence, self.questionnaire()))
    }

    /// Title of a group or an item.
    pub fn title(&self, id: &str) -> AttrValue {
        AttrValue::from(self.questionnaire().title(id).to_owned())
    }

    /// Short name of a group.
    pub fn short(&self, id: &str) -> AttrValue {
        AttrValue::from(self.questionnaire().short(id).to_owned())
    }

    /// A level as number and name.
    pub fn level(&self, level: u8) -> AttrValue {
        AttrValue::from(self.words().level(level, self.questionnaire()))
    }

    /// A day written out.
    pub fn date(&self, day: Date) -> AttrValue {
        AttrValue::from(self.words().date(day.year(), day.month(), day.day()))
    }

    /// A range of levels, rounded outward.
    pub fn range(&self, low: f64, high: f64) -> AttrValue {
        self.f(Key::Range, [("low", Arg::Level(low, Rounding::Down)), ("high", Arg::Level(high, Rounding::Up))])
    }

    /// An average level, one decimal, halves up.
    pub fn average(&self, level: f64) -> AttrValue {
        AttrValue::from(decimal(level, Rounding::HalfUp))
    }
}

/// The words of the page.
#[hook]
pub fn use_speech() -> Speech {
    use_context::<Speech>().unwrap_or_else(Speech::silent)
}
