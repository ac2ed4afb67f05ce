//! The rules that single values obey, the first one that is broken, and the way to it.
//!
//! The way is put together only when a rule is broken, from the inside out, so that a good document pays nothing.

use super::number::plain;
use super::object::{List, ListSeed, Object, ObjectSeed, Stop, TextsSeed, Value};
use super::problem::{Expected, Fault, visible};
use super::scalar::Scalar;
use crate::model::date::{Date, Timestamp};
use serde::de::Error;
use std::borrow::Cow;
use std::cell::RefCell;

/// Where the first broken rule is kept while a document is read.
#[derive(Default)]
pub(super) struct Trace {
    fault: RefCell<Option<Fault>>,
    way: RefCell<Vec<String>>,
}

impl Trace {
    /// Stops reading because of `fault`.
    pub(super) fn stop(&self, fault: Fault) -> Stop {
        self.fault.borrow_mut().get_or_insert(fault);
        Stop
    }

    /// The same, as the error of a visitor.
    pub(super) fn refuse<E: Error>(&self, fault: Fault) -> E {
        self.stop(fault);
        E::custom("stopped")
    }

    /// Names one more step on the way out.
    pub(super) fn inside<E>(&self, name: &str, error: E) -> E {
        self.way.borrow_mut().push(short(name));
        error
    }

    /// The fault, if a rule was broken, and the way to it; the middle of a very long one is left out.
    pub(super) fn take(&self) -> (Option<Fault>, String) {
        const ENDS: usize = 6;
        let mut way = self.way.take();
        way.reverse();
        if way.len() > 2 * ENDS {
            way.splice(ENDS..way.len() - ENDS, ["…".to_owned()]);
        }
        (self.fault.take(), way.join("."))
    }

    /// Reads text; null is no text.
    pub(super) fn text<'de>(&self, value: &mut dyn Value<'de>) -> Result<Cow<'de, str>, Stop> {
        match value.scalar()? {
            Scalar::Null => Ok(Cow::Borrowed("")),
            Scalar::Text(text) => Ok(text),
            _ => Err(self.stop(Fault::WrongType(Expected::Text))),
        }
    }

    /// Reads a whole number from `least` to `most`; null is none.
    pub(super) fn integer(&self, value: &mut dyn Value<'_>, least: u8, most: u8) -> Result<Option<u8>, Stop> {
        match value.scalar()? {
            Scalar::Null => Ok(None),
            Scalar::Integer(number) => match u8::try_from(number) {
                Ok(fits) if (least..=most).contains(&fits) => Ok(Some(fits)),
                _ => Err(self.stop(Fault::OutOfRange(number.to_string(), least.into(), most.into()))),
            },
            _ => Err(self.stop(Fault::WrongType(Expected::Integer))),
        }
    }

    /// Reads a count from `least` to `most`; null is none.
    pub(super) fn count(&self, value: &mut dyn Value<'_>, least: u32, most: u32) -> Result<Option<u32>, Stop> {
        match value.scalar()? {
            Scalar::Null => Ok(None),
            Scalar::Integer(number) => match u32::try_from(number) {
                Ok(fits) if (least..=most).contains(&fits) => Ok(Some(fits)),
                _ => Err(self.stop(Fault::OutOfRange(number.to_string(), least, most))),
            },
            _ => Err(self.stop(Fault::WrongType(Expected::Integer))),
        }
    }

    /// Reads a number from 0 to `top`, with a fraction or without; null is none.
    pub(super) fn number(&self, value: &mut dyn Value<'_>, top: u8) -> Result<Option<f64>, Stop> {
        let number = match value.scalar()? {
            Scalar::Null => return Ok(None),
            #[expect(clippy::cast_precision_loss, reason = "what is lost is far past the limit")]
            Scalar::Integer(number) => number as f64,
            Scalar::Number(number) => number,
            _ => return Err(self.stop(Fault::WrongType(Expected::Integer))),
        };
        if (0.0..=f64::from(top)).contains(&number) {
            return Ok(Some(number));
        }
        Err(self.stop(Fault::OutOfRange(plain(number), 0, top.into())))
    }

    /// Reads `true` or `false`; null is false.
    pub(super) fn flag(&self, value: &mut dyn Value<'_>) -> Result<bool, Stop> {
        match value.scalar()? {
            Scalar::Null => Ok(false),
            Scalar::Flag(flag) => Ok(flag),
            _ => Err(self.stop(Fault::WrongType(Expected::Flag))),
        }
    }

    /// Reads one of the given words; null is none.
    pub(super) fn one_of<T: Copy>(&self, value: &mut dyn Value<'_>, words: &[(&str, T)]) -> Result<Option<T>, Stop> {
        let text = self.text(value)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_some() || text.is_empty() {
            return Ok(found);
        }
        let allowed = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        Err(self.stop(Fault::NotOneOf(short(&text), allowed)))
    }

    /// Reads a day; null or empty is none.
    pub(super) fn date(&self, value: &mut dyn Value<'_>) -> Result<Option<Date>, Stop> {
        self.parsed(value, Date::parse, Fault::NoDate)
    }

    /// Reads a moment; null or empty is none.
    pub(super) fn time(&self, value: &mut dyn Value<'_>) -> Result<Option<Timestamp>, Stop> {
        self.parsed(value, Timestamp::parse, Fault::NoTime)
    }

    /// Reads text that must be understood by `parse`; null or empty is none.
    pub(super) fn parsed<T>(
        &self,
        value: &mut dyn Value<'_>,
        parse: impl Fn(&str) -> Option<T>,
        fault: impl Fn(String) -> Fault,
    ) -> Result<Option<T>, Stop> {
        let text = self.text(value)?;
        match parse(&text) {
            Some(parsed) => Ok(Some(parsed)),
            None if text.is_empty() => Ok(None),
            None => Err(self.stop(fault(short(&text)))),
        }
    }

    /// Reads an object into `object`; null leaves it as it is.
    pub(super) fn object<'de>(&self, value: &mut dyn Value<'de>, object: &mut dyn Object<'de>) -> Result<(), Stop> {
        self.given(value, object).map(|_| ())
    }

    /// Reads an object into `object`, and says whether there was one: null is none.
    pub(super) fn given<'de>(&self, value: &mut dyn Value<'de>, object: &mut dyn Object<'de>) -> Result<bool, Stop> {
        value.object(ObjectSeed { object, trace: self })
    }

    /// Reads an object that may be absent; null is none.
    pub(super) fn optional<'de, T: Object<'de> + Default>(
        &self,
        value: &mut dyn Value<'de>,
    ) -> Result<Option<T>, Stop> {
        let mut object = T::default();
        let given = self.given(value, &mut object)?;
        Ok(given.then_some(object))
    }

    /// Reads a list of objects; null is an empty list, but in a list there is nothing that could be absent.
    pub(super) fn objects<'de>(
        &self,
        value: &mut dyn Value<'de>,
        out: &mut dyn List<'de>,
        most: u32,
    ) -> Result<(), Stop> {
        value.objects(ListSeed { out, most, trace: self })
    }

    /// Reads a list of texts; null is an empty list.
    pub(super) fn texts(&self, value: &mut dyn Value<'_>, out: &mut Vec<String>, most: u32) -> Result<(), Stop> {
        value.texts(TextsSeed { out, most, trace: self })
    }
}

/// First characters of a text that is quoted in a message: enough to find it, never a page.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let mut shown: String = text.chars().take(MOST).map(visible).collect();
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}
