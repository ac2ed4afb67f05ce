//! Any catalog as a questionnaire: its groups, and each control as a question with the default scale. The text is the
//! catalog's own; only the words around its parameters and the note on where it comes from are ours.

use super::params::Params;
use super::{Catalog, Element, Part};
use crate::exchange::assessment_text::quote;
use crate::exchange::document::{self, Kind};
use crate::exchange::problem::{Fault, Problem};
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use crate::model::id::{ItemId, MAX_ID};
use std::collections::{BTreeMap, BTreeSet};

/// Before the id of every questionnaire that is made of a catalog.
const PREFIX: &str = "oscal-";

/// The language of the words that a catalog wants: the one that it says, else the one that its title is written in.
pub fn language(catalog: &Catalog) -> Language {
    let kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let written = if catalog.about.title.contains(kana) { Language::Japanese } else { Language::English };
    Language::of_tag(&catalog.about.language).unwrap_or(written)
}

/// The questionnaire as a file: a `kamae.questionnaire` with its words inside (docs/file-format/v1.md §3). `words` are those
/// of [`language`]. Its scale is the default one, without names of its own.
///
/// # Errors
/// Nothing in it can be asked, or the questionnaire would be larger than any document.
pub fn questionnaire(catalog: &Catalog, words: &Words) -> Result<String, Problem> {
    let maker = Maker::new(catalog, words);
    let groups = maker.top();
    if groups.is_empty() {
        return Err(Problem { place: "catalog".to_owned(), ..Problem::whole(Fault::Missing("controls")) });
    }
    let mut said = Said::default();
    for group in &groups {
        maker.say(group, &mut said);
    }
    let about = &catalog.about;
    let source = object(&[
        ("title", quote(&about.title)),
        ("identifier", quote(&about.version)),
        ("date", quote(day(&about.date))),
    ]);
    let spoken = object(&[
        ("title", quote(&about.title)),
        ("summary", quote(&maker.note())),
        ("groups", braced(&said.groups)),
        ("items", braced(&said.items)),
    ]);
    let text = object(&[
        ("format", quote(Kind::Questionnaire.format())),
        ("version", Kind::Questionnaire.version().to_string()),
        ("id", quote(&id(catalog))),
        ("kind", quote("framework")),
        ("source", source),
        ("scale", object(&[("levels", "5".to_owned())])),
        ("groups", listed(&groups)),
        ("words", object(&[(words.language().code(), spoken)])),
    ]);
    document::check_size(text.len() as u64)?;
    Ok(text)
}

/// An id that the next version of the catalog has too: made of the title, because its UUID changes with every version.
fn id(catalog: &Catalog) -> String {
    let lower = catalog.about.title.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(MAX_ID - PREFIX.len()).collect();
    // A title without Latin letters still gives an id of its own.
    let name = if name.is_empty() { crate::exchange::canonical::sha256_hex(lower.as_bytes()) } else { name };
    [PREFIX, &name].concat().chars().take(MAX_ID).collect()
}

/// The day of a moment, as it is written.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or_default()
}

/// A group while the file is made: what is below it, by the ids that the file gives.
struct Group<'c> {
    id: String,
    items: Vec<Item<'c>>,
    groups: Vec<Group<'c>>,
    of: Option<&'c Element>,
}

struct Item<'c> {
    id: String,
    of: &'c Element,
}

/// The words of groups and items, each as a member.
#[derive(Default)]
struct Said {
    groups: Vec<String>,
    items: Vec<String>,
}

fn listed(groups: &[Group<'_>]) -> String {
    let one = |group: &Group<'_>| {
        let items = group.items.iter().map(|item| object(&[("id", quote(&item.id))])).collect::<Vec<_>>();
        let mut members = vec![("id", quote(&group.id))];
        if !items.is_empty() {
            members.push(("items", ["[", &items.join(","), "]"].concat()));
        }
        if !group.groups.is_empty() {
            members.push(("groups", listed(&group.groups)));
        }
        object(&members)
    };
    ["[", &groups.iter().map(one).collect::<Vec<_>>().join(","), "]"].concat()
}

fn object(members: &[(&str, String)]) -> String {
    braced(&members.iter().map(|(name, value)| [&quote(name), ":", value].concat()).collect::<Vec<_>>())
}

fn braced(members: &[String]) -> String {
    ["{", &members.join(","), "}"].concat()
}

struct Maker<'c> {
    catalog: &'c Catalog,
    params: Params<'c>,
    words: &'c Words,
    /// Labels that stand for one element alone, by the address of the element.
    ids: BTreeMap<*const Element, String>,
}

impl<'c> Maker<'c> {
    fn new(catalog: &'c Catalog, words: &'c Words) -> Self {
        Self { catalog, params: Params::of(catalog, words), words, ids: ids(catalog) }
    }

    /// Groups at the top; controls that stand in none come first, in one of their own.
    fn top(&self) -> Vec<Group<'c>> {
        let root = &self.catalog.root;
        let loose = Group { id: self.free(), items: self.items(&root.controls), groups: Vec::new(), of: None };
        let headed = headings(&root.controls).chain(root.groups.iter());
        let groups = headed.filter_map(|group| self.group(group));
        Some(loose).filter(|loose| !loose.items.is_empty()).into_iter().chain(groups).collect()
    }

    /// A group with something to ask at some depth.
    fn group(&self, of: &'c Element) -> Option<Group<'c>> {
        let groups = headings(&of.controls).chain(of.groups.iter()).filter_map(|group| self.group(group)).collect();
        let group = Group { id: self.id(of), items: self.items(&of.controls), groups, of: Some(of) };
        let is_empty = group.items.is_empty() && group.groups.is_empty();
        (!of.is_withdrawn && !is_empty).then_some(group)
    }

    /// Each control, and behind it its enhancements.
    fn items(&self, controls: &'c [Element]) -> Vec<Item<'c>> {
        let asked = controls.iter().filter(|control| !is_heading(control));
        let all = asked.flat_map(|control| std::iter::once(control).chain(control.below()));
        all.filter(|control| !control.is_withdrawn).map(|of| Item { id: self.id(of), of }).collect()
    }

    fn id(&self, of: &Element) -> String {
        self.ids.get(&std::ptr::from_ref(of)).cloned().unwrap_or_default()
    }

    /// An id for the controls that stand in no group.
    fn free(&self) -> String {
        let names = std::iter::once("controls".to_owned()).chain((2..).map(|n: u32| format!("controls-{n}")));
        names.into_iter().find(|name| self.ids.values().all(|taken| taken != name)).unwrap_or_default()
    }

    fn note(&self) -> String {
        let about = &self.catalog.about;
        let args = [("title", Arg::text(&about.title)), ("version", Arg::text(&about.version))];
        self.words.say(&Sentence::new(Key::OscalNote, args))
    }

    fn say(&self, group: &Group<'c>, said: &mut Said) {
        let (title, summary) = match group.of {
            Some(of) => (self.params.fill(&of.title), self.text(&of.parts, &SUMMARIES)),
            None => (self.catalog.about.title.clone(), String::new()),
        };
        let words = object(&[("title", quote(&title)), ("summary", quote(&summary))]);
        said.groups.push([&quote(&group.id), ":", &words].concat());
        said.items.extend(group.items.iter().map(|item| [&quote(&item.id), ":", &self.question(item)].concat()));
        for inner in &group.groups {
            self.say(inner, said);
        }
    }

    fn question(&self, item: &Item<'c>) -> String {
        let title = self.params.fill(&item.of.title);
        let title = if title.is_empty() { item.id.clone() } else { title };
        let statement = self.text(&item.of.parts, &["statement"]);
        let question = if statement.is_empty() { title.clone() } else { statement };
        let why = self.text(&item.of.parts, &["guidance", "example"]);
        object(&[("title", quote(&title)), ("question", quote(&question)), ("why", quote(&why))])
    }

    /// The parts with one of these names, one below the other, each with what is below it.
    fn text(&self, parts: &[Part], names: &[&str]) -> String {
        let mut lines = Vec::new();
        let wanted = parts.iter().filter(|part| names.contains(&part.name.as_str()));
        wanted.for_each(|part| self.lines(part, &mut lines));
        lines.join("\n")
    }

    fn lines(&self, part: &Part, lines: &mut Vec<String>) {
        let line = [part.label.as_str(), part.prose.as_str()].into_iter().filter(|text| !text.is_empty());
        let line = line.collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            lines.push(self.params.fill(&line));
        }
        part.parts.iter().for_each(|part| self.lines(part, lines));
    }
}

/// What says what a group is about.
const SUMMARIES: [&str; 3] = ["overview", "statement", "instruction"];

fn headings(controls: &[Element]) -> impl Iterator<Item = &Element> {
    controls.iter().filter(|control| is_heading(control))
}

/// Whether a control only heads what is below it, as the categories of the CSF do.
fn is_heading(control: &Element) -> bool {
    control.class == "category" && !control.controls.is_empty()
}

/// An id for every element that is unique and of the right form: its label, which readers know, else its own id, else what
/// is left of that.
fn ids(catalog: &Catalog) -> BTreeMap<*const Element, String> {
    let all: Vec<&Element> = catalog.root.below().collect();
    let mut claims: BTreeMap<&str, u32> = BTreeMap::new();
    for element in &all {
        let label = Some(element.label.as_str()).filter(|label| *label != element.id);
        label.into_iter().chain([element.id.as_str()]).for_each(|name| *claims.entry(name).or_default() += 1);
    }
    let good = |name: &str| claims.get(name) == Some(&1) && ItemId::parse(name).is_some();
    let mut taken = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for element in all {
        let own = [&element.label, &element.id].into_iter().find(|name| good(name)).cloned();
        let base = own.unwrap_or_else(|| plain(&element.id));
        let numbered = (2..).map(|n: u32| format!("{}-{n}", base.chars().take(MAX_ID - 6).collect::<String>()));
        let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
        taken.insert(id.clone());
        ids.insert(std::ptr::from_ref(element), id);
    }
    ids
}

/// What is left of an id when only what may stand in one is kept.
fn plain(id: &str) -> String {
    let kept: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || "._()-".contains(*c)).collect();
    let kept: String = kept.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()).chars().take(MAX_ID).collect();
    if kept.is_empty() { "G".to_owned() } else { kept }
}
