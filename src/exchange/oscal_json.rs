//! Reads OSCAL catalogs (NIST, OSCAL 1.0 to 1.2): what is asked for in them, and nothing else.
//!
//! Tolerant of whatever it does not need, strict about what it does: ids that stand once, texts that are texts. What is
//! made of a catalog stands beside: [`wording`] for a framework that is here, [`questions`] for every other one.

pub mod params;
pub mod questions;
pub mod wording;

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::{Trace, short};
use std::collections::BTreeSet;

/// Most elements of one kind in one list: far above any catalog, far below what could hang a page.
const MOST: u32 = 5000;

/// The models of OSCAL, of which only the first holds what can be asked.
pub(super) const MODELS: [&str; 8] = [
    "catalog",
    "profile",
    "mapping-collection",
    "component-definition",
    "system-security-plan",
    "assessment-plan",
    "assessment-results",
    "plan-of-action-and-milestones",
];

/// A catalog, as far as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// Its title, version, day and language.
    pub about: About,
    /// What holds for all of it: groups, controls, parameters.
    pub root: Element,
}

/// What a catalog says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Its version, as its publisher counts.
    pub version: String,
    /// The moment at which it was published, else changed last; empty when neither is said.
    pub date: String,
    /// Code of the language that it says it is in; mostly empty, because OSCAL has no member for it.
    pub language: String,
    /// The version of OSCAL that it is written in.
    oscal: String,
    changed: String,
}

/// A group or a control: OSCAL nests both, and both are read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its id; a group may have none.
    pub id: String,
    /// What kind it is, in the publisher's own terms: `category`, `SP800-53-enhancement`.
    pub class: String,
    /// Its title.
    pub title: String,
    /// The id as readers know it, `AC-2(1)`; empty without one.
    pub label: String,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
    /// Parameters that its texts name.
    pub params: Vec<Param>,
    /// Its texts.
    pub parts: Vec<Part>,
    /// Groups inside.
    pub groups: Vec<Element>,
    /// Controls inside; those of a control are its enhancements.
    pub controls: Vec<Element>,
}

/// A text and the texts below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// What it is: `statement`, `guidance`, `example`, `item`.
    pub name: String,
    /// What stands before it, `a.`
    pub label: String,
    /// The text.
    pub prose: String,
    /// Texts below it.
    pub parts: Vec<Part>,
}

/// A place in a text that the reader of the catalog fills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Param {
    /// Its id.
    pub id: String,
    /// What is wanted there.
    pub label: String,
    /// What the catalog says there itself.
    pub values: Vec<String>,
    /// What can be chosen there.
    pub choices: Vec<String>,
    /// Whether several can be chosen.
    pub is_many: bool,
}

/// Reads a catalog.
///
/// # Errors
/// XML, another model, no title, an id that stands twice, nothing to ask: the first rule that is broken, with its place.
pub fn read(text: &str) -> Result<Catalog, Problem> {
    if is_xml(text) {
        return Err(Problem::whole(Fault::Xml));
    }
    let mut file = File::default();
    document::read(text, &mut file)?;
    file.catalog.ok_or_else(|| {
        Problem::whole(
            file.other.map_or_else(|| Fault::OtherKind(String::new()), |name| Fault::OscalModel(name.to_owned())),
        )
    })
}

/// OSCAL comes in XML too, where its catalog and everything else begins with a tag.
pub(super) fn is_xml(text: &str) -> bool {
    text.trim_start().starts_with('<') && (text.contains("http://csrc.nist.gov/ns/oscal") || text.contains("<catalog"))
}

#[derive(Default)]
struct File {
    catalog: Option<Catalog>,
    other: Option<&'static str>,
}

impl<'de> Object<'de> for File {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if name == "catalog" {
            self.catalog = trace.optional(value)?;
            return Ok(true);
        }
        self.other = self.other.or_else(|| MODELS.into_iter().find(|model| *model == name));
        Ok(false)
    }
}

impl<'de> Object<'de> for Catalog {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "metadata" => trace.object(value, &mut self.about)?,
            "groups" | "controls" | "params" => return self.root.member(name, value, trace),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        if self.about.title.trim().is_empty() {
            return Err(Fault::Missing("metadata.title"));
        }
        let mut ids = BTreeSet::new();
        let twice = self.root.below().find(|one| !one.id.is_empty() && !ids.insert(one.id.as_str()));
        twice.map_or(Ok(()), |one| Err(Fault::Twice(short(&one.id))))
    }
}

impl<'de> Object<'de> for About {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = line(&trace.text(value)?),
            "version" => self.version = line(&trace.text(value)?),
            "published" => self.date = line(&trace.text(value)?),
            "last-modified" => self.changed = line(&trace.text(value)?),
            "oscal-version" => self.oscal = line(&trace.text(value)?),
            "props" => {
                let props = props(value, trace)?;
                let language = found(&props, "language").or(found(&props, "lang"));
                language.unwrap_or_default().clone_into(&mut self.language);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        if self.date.is_empty() {
            self.date = std::mem::take(&mut self.changed);
        }
        // What a later OSCAL means by the same names, nobody knows yet.
        let version = self.oscal.trim_start_matches('v');
        let known = version.is_empty() || version.starts_with("1.");
        if known { Ok(()) } else { Err(Fault::NotOneOf(short(&self.oscal), "1.0, 1.1, 1.2".to_owned())) }
    }
}

impl Element {
    /// Every group and control below, in the order of the catalog; a control stands before its enhancements.
    pub fn below(&self) -> impl Iterator<Item = &Element> {
        let mut waiting: Vec<&Element> = self.inside().rev().collect();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.inside().rev());
            Some(next)
        })
    }

    fn inside(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.controls.iter().chain(&self.groups)
    }
}

impl<'de> Object<'de> for Element {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = line(&trace.text(value)?),
            "class" => self.class = line(&trace.text(value)?),
            "title" => self.title = line(&trace.text(value)?),
            "props" => {
                let props = props(value, trace)?;
                found(&props, "label").unwrap_or_default().clone_into(&mut self.label);
                let status = found(&props, "status").unwrap_or_default();
                self.is_withdrawn = status.eq_ignore_ascii_case("withdrawn");
            }
            "params" => trace.objects(value, &mut self.params, MOST)?,
            "parts" => trace.objects(value, &mut self.parts, MOST)?,
            "groups" => trace.objects(value, &mut self.groups, MOST)?,
            "controls" => {
                trace.objects(value, &mut self.controls, MOST)?;
                if let Some(at) = self.controls.iter().position(|control| control.id.is_empty()) {
                    let stop = trace.stop(Fault::Missing("id"));
                    return Err(trace.inside(&at.to_string(), stop));
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for Part {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "name" => self.name = line(&trace.text(value)?),
            "prose" => self.prose = lines(&trace.text(value)?),
            "props" => found(&props(value, trace)?, "label").unwrap_or_default().clone_into(&mut self.label),
            "parts" => trace.objects(value, &mut self.parts, MOST)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for Param {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = line(&trace.text(value)?),
            "label" => self.label = line(&trace.text(value)?),
            "values" => trace.texts(value, &mut self.values, MOST)?,
            "select" => trace.object(value, &mut Select(self))?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// What can be chosen at a parameter.
struct Select<'p>(&'p mut Param);

impl<'de> Object<'de> for Select<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "how-many" => self.0.is_many = trace.text(value)? == "one-or-more",
            "choice" => trace.texts(value, &mut self.0.choices, MOST)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Something that is said of an element beside its texts.
#[derive(Default)]
struct Prop {
    name: String,
    value: String,
}

impl<'de> Object<'de> for Prop {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "name" => self.name = line(&trace.text(value)?),
            "value" => self.value = line(&trace.text(value)?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn props(value: &mut dyn Value<'_>, trace: &Trace) -> Result<Vec<Prop>, Stop> {
    let mut props = Vec::new();
    trace.objects(value, &mut props, MOST)?;
    Ok(props)
}

/// The value of the first property with a name.
fn found<'p>(props: &'p [Prop], name: &str) -> Option<&'p str> {
    props.iter().find(|prop| prop.name == name).map(|prop| prop.value.as_str())
}

/// A text on one line, without signs that control something.
fn line(text: &str) -> String {
    text.split(|c: char| c.is_control() || c == ' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same with its line ends; blank lines go.
fn lines(text: &str) -> String {
    text.lines().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
