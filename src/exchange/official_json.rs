//! The official wording as this machine keeps it and as a build carries it: only what is shown, and where it is from.

use super::assessment_text::quote;
use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::Trace;
use crate::i18n::official::Official;

/// What it says of itself; another form will have another name.
const FORMAT: &str = "kamae.official";
/// Most texts of an item.
const MOST: u32 = 500;

/// The wording as text.
pub fn write(official: &Official) -> String {
    let members =
        [("format", FORMAT), ("title", &official.title), ("version", &official.version), ("digest", &official.digest)];
    let members = members.map(|(name, text)| [&quote(name), ":", &quote(text)].concat());
    let texts = |texts: &[String]| texts.iter().map(|text| quote(text)).collect::<Vec<_>>().join(",");
    let items = official.items.iter().map(|(id, all)| [&quote(id), ":[", &texts(all), "]"].concat());
    ["{", &members.join(","), ",\"items\":{", &items.collect::<Vec<_>>().join(","), "}}"].concat()
}

/// Reads what [`write`] has written.
///
/// # Errors
/// Not JSON, of another form, or a value of another type.
pub fn read(text: &str) -> Result<Official, Problem> {
    let mut file = File::default();
    document::read(text, &mut file)?;
    if file.format != FORMAT {
        return Err(Problem::whole(Fault::OtherKind(file.format)));
    }
    Ok(file.official)
}

#[derive(Default)]
struct File {
    format: String,
    official: Official,
}

impl<'de> Object<'de> for File {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "format" => self.format = trace.text(value)?.into_owned(),
            "title" => self.official.title = trace.text(value)?.into_owned(),
            "version" => self.official.version = trace.text(value)?.into_owned(),
            "digest" => self.official.digest = trace.text(value)?.into_owned(),
            "items" => trace.object(value, &mut Items(&mut self.official))?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

struct Items<'o>(&'o mut Official);

impl<'de> Object<'de> for Items<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut texts = Vec::new();
        trace.texts(value, &mut texts, MOST)?;
        self.0.items.push((name.to_owned(), texts));
        Ok(true)
    }
}
