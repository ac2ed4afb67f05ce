//! Reads a questionnaire: its structure, and its words where they stand in the same file (docs/file-format/v1.md).

pub mod check;

use super::answer_json::EFFORT;
use super::document::{self, Kind as DocumentKind, Label};
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem, Warning};
use super::trace::{Trace, short};
use super::words_json::Languages;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::model::answer::Effort;
use crate::model::id::{ItemId, QuestionnaireId};
use crate::model::questionnaire::{AskIf, Group, Item, Kind, Questionnaire, Source};
use std::collections::BTreeMap;

/// Most items of a questionnaire; far above any framework, far below what could hang a page.
const MOST_ITEMS: u32 = 5000;
const MOST_GROUPS: u32 = 2000;
const MOST_MAPS: u32 = 200;

/// A questionnaire together with the words that stood in its file.
#[derive(Clone, Debug)]
pub struct WithWords {
    /// Its structure, checked.
    pub questionnaire: Questionnaire,
    /// Its words by language; empty when they stand in files of their own.
    pub words: Vec<QuestionnaireWords>,
    /// What does not hinder reading it.
    pub warnings: Vec<Warning>,
}

/// Reads a questionnaire. `framework` is asked for the framework that it maps to; ids of an unknown one are not checked.
///
/// # Errors
/// The first rule that it breaks, with its place.
pub fn read<'f>(
    text: &str,
    framework: impl Fn(&QuestionnaireId) -> Option<&'f Questionnaire>,
) -> Result<WithWords, Problem> {
    let mut draft = Draft::default();
    document::read_as(DocumentKind::Questionnaire, text, &mut draft)?;
    let words = std::mem::take(&mut draft.words).0;
    let questionnaire = draft.check(framework).map_err(|(fault, place)| Problem { place, ..Problem::whole(fault) })?;
    let warnings = check_words(&questionnaire, &words)?;
    Ok(WithWords { questionnaire, words, warnings })
}

/// Words must fit the scale; languages may be partial, and that is said.
fn check_words(questionnaire: &Questionnaire, words: &[QuestionnaireWords]) -> Result<Vec<Warning>, Problem> {
    let mut warnings = Vec::new();
    for one in words {
        if let Some((rest, fault)) = misfits(one, questionnaire.levels).next() {
            return Err(Problem { place: [&place_of(one), ".", &rest].concat(), ..Problem::whole(fault) });
        }
        let lacking = questionnaire.items.iter().filter(|item| !one.has(item.id.as_str())).count();
        if lacking > 0 {
            warnings.push(Warning::Untranslated(short(&one.language), count(lacking)));
        }
    }
    Ok(warnings)
}

/// Where the words of a language stand in the file of the structure.
fn place_of(words: &QuestionnaireWords) -> String {
    ["words.", &short(&words.language)].concat()
}

/// Level texts that are not as many as the scale has levels, and where they stand among the words.
fn misfits(words: &QuestionnaireWords, levels: u8) -> impl Iterator<Item = (String, Fault)> {
    let items = words.items.iter().map(|(id, item)| (Some(id), &item.levels));
    let wrong = std::iter::once((None, &words.levels))
        .chain(items)
        .filter(move |(_, texts)| !texts.is_empty() && texts.len() != usize::from(levels));
    wrong.map(move |(id, texts)| {
        let place = id.map_or_else(|| "levels".to_owned(), |id| ["items.", &short(id), ".levels"].concat());
        (place, Fault::LevelWords(count(texts.len()), levels.into()))
    })
}

/// A count for a message; the limits keep it far below.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[derive(Default)]
struct Draft {
    label: Label,
    id: Option<QuestionnaireId>,
    kind: Option<Kind>,
    framework: Option<QuestionnaireId>,
    source: Option<Source>,
    scale: ScaleDraft,
    groups: Vec<GroupDraft>,
    words: Languages,
}

struct ScaleDraft {
    levels: u8,
}

impl Default for ScaleDraft {
    fn default() -> Self {
        Self { levels: 5 }
    }
}

#[derive(Default)]
struct GroupDraft {
    id: Option<ItemId>,
    groups: Vec<GroupDraft>,
    items: Vec<ItemDraft>,
}

#[derive(Default)]
struct ItemDraft {
    id: Option<ItemId>,
    effort: Option<Effort>,
    weight: Option<u8>,
    needs: Vec<String>,
    maps: Vec<String>,
    ask_if: Option<AskDraft>,
    brief: bool,
}

#[derive(Default)]
struct AskDraft {
    item: String,
    at_least: Option<u8>,
}

impl<'de> Object<'de> for Draft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        const KINDS: [(&str, Kind); 2] = [("framework", Kind::Framework), ("questionnaire", Kind::Questionnaire)];
        match name {
            "id" => self.id = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            "kind" => self.kind = trace.one_of(value, &KINDS)?,
            "framework" => self.framework = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            "source" => self.source = trace.optional(value)?,
            "scale" => trace.object(value, &mut self.scale)?,
            "groups" => trace.objects(value, &mut self.groups, MOST_GROUPS)?,
            "words" => trace.object(value, &mut self.words)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let missing = self.required().iter().find(|(_, there)| !there).map(|(name, _)| Fault::Missing(name));
        self.label.fault(DocumentKind::Questionnaire).or(missing).map_or(Ok(()), Err)
    }
}

impl<'de> Object<'de> for Source {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "title" => self.title = trace.text(value)?.into_owned(),
            "identifier" => self.identifier = trace.text(value)?.into_owned(),
            "date" => self.date = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl<'de> Object<'de> for ScaleDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if name == "levels" {
            self.levels = trace.integer(value, 2, 11)?.unwrap_or(self.levels);
        }
        Ok(name == "levels")
    }
}

impl<'de> Object<'de> for GroupDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = trace.parsed(value, ItemId::parse, Fault::NoId)?,
            "groups" => trace.objects(value, &mut self.groups, MOST_GROUPS)?,
            "items" => trace.objects(value, &mut self.items, MOST_ITEMS)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        if self.id.is_some() { Ok(()) } else { Err(Fault::Missing("id")) }
    }
}

impl<'de> Object<'de> for ItemDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "id" => self.id = trace.parsed(value, ItemId::parse, Fault::NoId)?,
            "effort" => self.effort = trace.one_of(value, &EFFORT)?,
            "weight" => self.weight = trace.integer(value, 1, 10)?,
            "needs" => trace.texts(value, &mut self.needs, 2)?,
            "maps" => trace.texts(value, &mut self.maps, MOST_MAPS)?,
            "ask_if" => self.ask_if = trace.optional(value)?,
            "brief" => self.brief = trace.flag(value)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        if self.id.is_some() { Ok(()) } else { Err(Fault::Missing("id")) }
    }
}

impl<'de> Object<'de> for AskDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "item" => self.item = trace.text(value)?.into_owned(),
            "at_least" => self.at_least = trace.integer(value, 0, 10)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        match (self.item.is_empty(), self.at_least) {
            (true, _) => Err(Fault::Missing("item")),
            (false, None) => Err(Fault::Missing("at_least")),
            (false, Some(_)) => Ok(()),
        }
    }
}

/// A broken rule and the id or member where it was broken.
type Broken = (Fault, String);

impl Draft {
    /// Members that must be there, and whether they are.
    fn required(&self) -> [(&'static str, bool); 3] {
        [("id", self.id.is_some()), ("kind", self.kind.is_some()), ("groups", !self.groups.is_empty())]
    }

    fn check<'f>(
        self,
        framework: impl Fn(&QuestionnaireId) -> Option<&'f Questionnaire>,
    ) -> Result<Questionnaire, Broken> {
        let missing = |name| (Fault::Missing(name), String::new());
        let (id, kind) = (self.id.ok_or(missing("id"))?, self.kind.ok_or(missing("kind"))?);
        if kind == Kind::Questionnaire && self.framework.is_none() {
            return Err(missing("framework"));
        }
        let mut flat = Flat { levels: self.scale.levels, ..Flat::default() };
        for group in self.groups {
            flat.group(group, None)?;
        }
        let known = self.framework.as_ref().and_then(framework);
        flat.check_references(known)?;
        let mut made = Questionnaire::new(id, kind, self.scale.levels, flat.groups, flat.items);
        made.framework = self.framework;
        made.source = self.source;
        Ok(made)
    }
}

/// Groups and items while they are flattened in framework order.
#[derive(Default)]
struct Flat {
    levels: u8,
    groups: Vec<Group>,
    items: Vec<Item>,
    /// Every id, with its position if it is an item's.
    ids: BTreeMap<ItemId, Option<usize>>,
}

impl Flat {
    fn group(&mut self, draft: GroupDraft, parent: Option<usize>) -> Result<(), Broken> {
        let id = self.claim(draft.id, None)?;
        let at = self.groups.len();
        let start = self.items.len();
        self.groups.push(Group { id: id.clone(), parent, items: start..start });
        for item in draft.items {
            self.item(item, at)?;
        }
        for group in draft.groups {
            self.group(group, Some(at))?;
        }
        let end = self.items.len();
        if end == start {
            return Err((Fault::Missing("items"), id.to_string()));
        }
        if let Some(group) = self.groups.get_mut(at) {
            group.items = start..end;
        }
        Ok(())
    }

    fn item(&mut self, draft: ItemDraft, group: usize) -> Result<(), Broken> {
        if self.items.len() >= MOST_ITEMS as usize {
            return Err((Fault::TooMany(MOST_ITEMS), "groups".to_owned()));
        }
        let id = self.claim(draft.id, Some(self.items.len()))?;
        let place = |member: &str| format!("{id}.{member}");
        let ids = |list: Vec<String>, member: &str| {
            parse_ids(&list).collect::<Result<Vec<_>, _>>().map_err(|fault| (fault, place(member)))
        };
        let needs = ids(draft.needs, "needs")?;
        let maps = ids(draft.maps, "maps")?;
        let ask_if = draft.ask_if.map(|ask| self.ask_if(&ask)).transpose().map_err(|fault| (fault, place("ask_if")))?;
        let weight = draft.weight.unwrap_or(1);
        self.items.push(Item { id, group, effort: draft.effort, weight, needs, maps, ask_if, brief: draft.brief });
        Ok(())
    }

    fn ask_if(&self, ask: &AskDraft) -> Result<AskIf, Fault> {
        let named = ItemId::parse(&ask.item).and_then(|id| self.position(&id));
        let item = named.filter(|at| *at < self.items.len()).ok_or_else(|| Fault::NotEarlier(short(&ask.item)))?;
        let (at_least, top) = (ask.at_least.unwrap_or(0), self.levels - 1);
        if at_least > top {
            return Err(Fault::OutOfRange(at_least.to_string(), 0, top.into()));
        }
        Ok(AskIf { item, at_least })
    }

    /// An id that no other group or item has; `position` for an item.
    fn claim(&mut self, id: Option<ItemId>, position: Option<usize>) -> Result<ItemId, Broken> {
        let id = id.ok_or((Fault::Missing("id"), String::new()))?;
        let twice = self.ids.insert(id.clone(), position).is_some();
        if twice { Err((Fault::Twice(id.to_string()), id.to_string())) } else { Ok(id) }
    }

    fn position(&self, id: &ItemId) -> Option<usize> {
        self.ids.get(id).copied().flatten()
    }

    fn check_references(&self, framework: Option<&Questionnaire>) -> Result<(), Broken> {
        let mut all =
            self.items.iter().flat_map(|item| self.strangers(item, framework).map(move |found| (item, found)));
        all.next().map_or(Ok(()), |(item, (member, id, _))| {
            Err((Fault::UnknownId(id.to_string()), format!("{}.{member}", item.id)))
        })
    }

    /// Ids that an item names and that nothing has: the member, the id, and its position there.
    fn strangers<'i>(
        &'i self,
        item: &'i Item,
        framework: Option<&'i Questionnaire>,
    ) -> impl Iterator<Item = (&'static str, &'i ItemId, usize)> {
        let needs = item.needs.iter().enumerate().map(|(at, id)| ("needs", id, at));
        let maps = item.maps.iter().enumerate().map(|(at, id)| ("maps", id, at));
        needs.chain(maps).filter(move |(member, id, _)| match *member {
            "needs" => self.position(id).is_none(),
            _ => framework.is_some_and(|known| known.position(id.as_str()).is_none()),
        })
    }
}

/// Ids as they should be, or why they are none.
fn parse_ids(list: &[String]) -> impl Iterator<Item = Result<ItemId, Fault>> {
    list.iter().map(|text| ItemId::parse(text).ok_or_else(|| Fault::NoId(short(text))))
}
