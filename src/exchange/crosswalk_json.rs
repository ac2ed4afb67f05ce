//! Reads crosswalks (frameworks/crosswalks/).

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::Trace;
use crate::model::crosswalk::{Crosswalk, Labels};

/// What `format` says.
const FORMAT: &str = "kamae.crosswalk";
/// What `by` says where mapping and labels are ours.
const OURS: &str = "kamae";
/// Most ids that map to one of ours.
const MOST: u32 = 500;

/// Reads a crosswalk from NIST CSF 2.0.
///
/// # Errors
/// Not JSON, another kind of document, or a value of another type.
pub fn read(text: &str) -> Result<Crosswalk, Problem> {
    let mut file = File::default();
    document::read(text, &mut file)?;
    Ok(file.walk)
}

#[derive(Default)]
struct File {
    format: String,
    walk: Crosswalk,
}

impl<'de> Object<'de> for File {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "format" => self.format = trace.text(value)?.into_owned(),
            "id" => self.walk.id = trace.text(value)?.into_owned(),
            "title" => self.walk.title = trace.text(value)?.into_owned(),
            "source" => self.walk.source = trace.text(value)?.into_owned(),
            "by" => self.walk.ours = trace.text(value)? == OURS,
            "labels" => trace.object(value, &mut Tongues(&mut self.walk.labels))?,
            "refs" => trace.object(value, &mut Refs(&mut self.walk.refs))?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _trace: &Trace) -> Result<(), Fault> {
        if self.format == FORMAT { Ok(()) } else { Err(Fault::OtherKind(self.format.clone())) }
    }
}

struct Tongues<'l>(&'l mut Vec<Labels>);

impl<'de> Object<'de> for Tongues<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut labels = Labels { language: name.to_owned(), ..Labels::default() };
        trace.object(value, &mut labels)?;
        self.0.push(labels);
        Ok(true)
    }
}

impl<'de> Object<'de> for Labels {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = trace.text(value)?.into_owned(),
            "ids" => trace.object(value, &mut Ids(&mut self.ids))?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

struct Ids<'i>(&'i mut Vec<(String, String)>);

impl<'de> Object<'de> for Ids<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        self.0.push((name.to_owned(), trace.text(value)?.into_owned()));
        Ok(true)
    }
}

struct Refs<'r>(&'r mut Vec<(String, Vec<String>)>);

impl<'de> Object<'de> for Refs<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut theirs = Vec::new();
        trace.texts(value, &mut theirs, MOST)?;
        self.0.push((name.to_owned(), theirs));
        Ok(true)
    }
}
