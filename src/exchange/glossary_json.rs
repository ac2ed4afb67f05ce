//! Reads glossaries (frameworks/glossary/).

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::Problem;
use super::trace::Trace;
use crate::i18n::glossary::{Glossary, Term};

/// Reads a glossary.
///
/// # Errors
/// Not JSON, or a value of another type.
pub fn read(text: &str) -> Result<Glossary, Problem> {
    let mut file = File::default();
    document::read(text, &mut file)?;
    Ok(Glossary(file.0))
}

#[derive(Default)]
struct File(Vec<Term>);

impl<'de> Object<'de> for File {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "language" => drop(trace.text(value)?),
            "terms" => trace.object(value, &mut Terms(&mut self.0))?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

struct Terms<'t>(&'t mut Vec<Term>);

impl<'de> Object<'de> for Terms<'_> {
    fn member(&mut self, _id: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut term = Term::default();
        trace.object(value, &mut term)?;
        self.0.push(term);
        Ok(true)
    }
}

impl<'de> Object<'de> for Term {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "term" => self.term = trace.text(value)?.into_owned(),
            "text" => self.text = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }
}
