//! Packs: what a browser fetches of the words and of the built-in framework, in a form that is read without JSON, so
//! that the first load need not carry the gate. xtask writes them from the same files that the command line reads.
//! A pack belongs to the build that it came with; no other program reads it.
//!
//! A pack is a row of texts with [`SEPARATOR`] behind each, in an order that writer and reader share. Lists begin
//! with their length.

#[cfg(not(target_arch = "wasm32"))]
pub mod writing;

use crate::i18n::glossary::{Glossary, Term};
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::questionnaire::{GroupWords, ItemWords, Offer, QuestionnaireWords};
use crate::i18n::words::{Text, Words};
use crate::model::answer::{Effort, Importance};
use crate::model::crosswalk::{Crosswalk, Labels};
use crate::model::date::Date;
use crate::model::id::{ItemId, QuestionnaireId};
use crate::model::questionnaire::{AskIf, Group, Item, Kind, Questionnaire, Source};
use crate::model::template::{Raised, Template, Texts};

/// Behind each text: "unit separator" of ASCII, which no text of ours holds.
const SEPARATOR: char = '\u{1f}';

/// Name of the pack that every language shares: see [`read_crosswalks`].
pub const CROSSWALKS: &str = "crosswalks";

/// Name, within a language, of the pack with the rest of the interface's words: see [`read_interface`].
pub const LATER: &str = "later";

/// Name, within a language, of the pack with the words of pages far from the answers: see [`read_pages`].
pub const PAGES: &str = "pages";

/// Name, within a language, of the pack with the rest of the framework's words: see [`read_details`].
pub const DETAILS: &str = "details";

/// Name of the pack with the official wording, where whoever built the app has added it: see
/// [`official_json`](super::official_json).
pub const OFFICIAL: &str = "official";
/// Name, before that of the language, of the pack with starting points for targets: see [`read_templates`].
pub const TEMPLATES: &str = "templates";

/// Name, before that of the language, of the pack with the sample: an assessment as a file holds it.
pub const SAMPLE: &str = "sample";

/// Name of a pack of a language that has a name within it.
pub fn within(language: Language, name: &str) -> String {
    [language.code(), "/", name].concat()
}

/// What the first page needs: see [`first`].
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// The interface; what only later pages say is empty.
    pub words: Words,
    /// Title and question of every item, and everything about groups.
    pub framework: QuestionnaireWords,
    /// The structure.
    pub questionnaire: Questionnaire,
    /// SHA-256 of the file that holds the structure.
    pub digest: String,
}

/// Reads the pack that comes first; none when it is of another build or cut off.
pub fn read_first(text: &str, language: Language) -> Option<First> {
    let mut row = Row::of(text);
    let words = Words::new(language, row.list(Row::interface)?);
    (words.len() == Key::ALL.len()).then_some(())?;
    let (questionnaire, digest) = (row.questionnaire()?, row.text()?);
    let framework = row.words(language, &questionnaire)?;
    row.end()?;
    Some(First { words, framework, questionnaire, digest })
}

/// A questionnaire beside the framework, with every word of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The structure.
    pub questionnaire: Questionnaire,
    /// SHA-256 of the file that holds the structure.
    pub digest: String,
    /// Its words.
    pub words: QuestionnaireWords,
}

/// Name of the pack of the questionnaire with an id: see [`read_other`].
pub fn other(id: &str, language: Language) -> String {
    [id, "/", language.code()].concat()
}

/// Reads the pack of a questionnaire beside the framework; none when it is of another build or cut off.
pub fn read_other(text: &str, language: Language) -> Option<Other> {
    let mut row = Row::of(text);
    let (questionnaire, digest) = (row.questionnaire()?, row.text()?);
    let mut words = row.words(language, &questionnaire)?;
    words.fill(row.list(Row::details)?);
    row.end()?;
    Some(Other { questionnaire, digest, words })
}

/// Reads the pack with what the second part of the program says, the glossary and what can be answered beside the framework;
/// none when it is of another build or cut off.
pub fn read_interface(text: &str, language: Language) -> Option<Words> {
    let mut row = Row::of(text);
    let words = Words::new(language, row.list(Row::interface)?);
    let words = words.with(Glossary(row.list(|row| Some(Term { term: row.text()?, text: row.text()? }))?));
    let words = words.offering(row.list(Row::offer)?);
    row.end()?;
    (words.len() == Key::ALL.len()).then_some(words)
}

/// Reads the pack with the words of pages far from the answers; none when it is of another build or cut off.
pub fn read_pages(text: &str) -> Option<Vec<Text>> {
    let mut row = Row::of(text);
    let texts = row.list(Row::interface)?;
    row.end()?;
    (texts.len() == Key::ALL.len()).then_some(texts)
}

/// Reads the pack with the rest of the items' words: each id with its words, of which title and question are empty.
/// None when it is of another build or cut off.
pub fn read_details(text: &str) -> Option<Vec<(String, ItemWords)>> {
    let mut row = Row::of(text);
    let items = row.list(Row::details)?;
    row.end()?;
    Some(items)
}

/// Reads the pack of crosswalks; none when it is of another build or cut off.
pub fn read_crosswalks(text: &str) -> Option<Vec<Crosswalk>> {
    let mut row = Row::of(text);
    let walks = row.list(Row::crosswalk)?;
    row.end()?;
    Some(walks)
}

/// Reads the pack of starting points in a language; none when it is of another build or cut off.
pub fn read_templates(text: &str, language: Language) -> Option<Vec<Template>> {
    let mut row = Row::of(text);
    let templates = row.list(|row| row.template(language))?;
    row.end()?;
    Some(templates)
}

/// A pack while it is read.
struct Row<'p>(std::str::Split<'p, char>);

impl<'p> Row<'p> {
    fn of(text: &'p str) -> Self {
        Self(text.split(SEPARATOR))
    }

    fn next(&mut self) -> Option<&'p str> {
        self.0.next()
    }

    fn text(&mut self) -> Option<String> {
        self.next().map(str::to_owned)
    }

    fn number<N: std::str::FromStr>(&mut self) -> Option<N> {
        self.next()?.parse().ok()
    }

    /// Nothing may follow, and the last text must be whole: a separator stands behind it.
    fn end(mut self) -> Option<()> {
        (self.next() == Some("") && self.next().is_none()).then_some(())
    }

    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length: u16 = self.number()?;
        let mut list = Vec::new();
        for _ in 0..length {
            list.push(one(self)?);
        }
        Some(list)
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        self.list(Self::text)
    }

    /// A second line is the form for one thing.
    fn interface(&mut self) -> Option<Text> {
        let text = self.next()?;
        Some(match text.split_once('\n') {
            Some((other, one)) => Text { one: Some(one.to_owned()), other: other.to_owned() },
            None => Text { one: None, other: text.to_owned() },
        })
    }

    fn questionnaire(&mut self) -> Option<Questionnaire> {
        let id = QuestionnaireId::parse(self.next()?)?;
        let framework = QuestionnaireId::parse(self.next()?);
        let kind = if framework.is_some() { Kind::Questionnaire } else { Kind::Framework };
        let source = Source { title: self.text()?, identifier: self.text()?, date: self.text()? };
        let (levels, groups, items) = (self.number()?, self.list(Self::group)?, self.list(Self::item)?);
        let mut questionnaire = Questionnaire::new(id, kind, levels, groups, items);
        (questionnaire.framework, questionnaire.built_in) = (framework, true);
        questionnaire.source = (source != Source::default()).then_some(source);
        Some(questionnaire)
    }

    fn group(&mut self) -> Option<Group> {
        let (id, parent) = (ItemId::parse(self.next()?)?, self.next()?);
        let items = self.number()?..self.number()?;
        Some(Group { id, parent: parent.parse().ok(), items })
    }

    fn item(&mut self) -> Option<Item> {
        let (id, group) = (ItemId::parse(self.next()?)?, self.number()?);
        let letter = self.next()?;
        let effort = Effort::ALL.into_iter().find(|effort| effort.letter() == letter);
        let weight = self.number()?;
        let ids = |row: &mut Self| row.list(|row| ItemId::parse(row.next()?));
        let (needs, maps) = (ids(self)?, ids(self)?);
        let ask_if = self.list(|row| Some(AskIf { item: row.number()?, at_least: row.number()? }))?.pop();
        let brief = !self.next()?.is_empty();
        Some(Item { id, group, effort, weight, needs, maps, ask_if, brief })
    }

    fn words(&mut self, language: Language, questionnaire: &Questionnaire) -> Option<QuestionnaireWords> {
        let mut words = QuestionnaireWords { language: language.code().to_owned(), ..QuestionnaireWords::default() };
        (words.title, words.summary, words.levels) = (self.text()?, self.text()?, self.texts()?);
        for group in &questionnaire.groups {
            let text = GroupWords { title: self.text()?, short: self.text()?, summary: self.text()? };
            words.groups.insert(group.id.to_string(), text);
        }
        for item in &questionnaire.items {
            let text = ItemWords { title: self.text()?, question: self.text()?, ..ItemWords::default() };
            words.items.insert(item.id.to_string(), text);
        }
        Some(words)
    }

    fn offer(&mut self) -> Option<Offer> {
        let (id, title, summary) = (self.text()?, self.text()?, self.text()?);
        let (items, touches) = (self.number()?, [self.number()?, self.number()?]);
        Some(Offer { id, title, summary, items, touches, own: None })
    }

    fn crosswalk(&mut self) -> Option<Crosswalk> {
        let (id, title) = (self.text()?, self.text()?);
        let (source, ours) = (self.text()?, !self.next()?.is_empty());
        let labels = self.list(Self::labels)?;
        let refs = self.list(|row| Some((row.text()?, row.texts()?)))?;
        Some(Crosswalk { id, title, source, refs, ours, labels })
    }

    fn labels(&mut self) -> Option<Labels> {
        let ids = |row: &mut Self| row.list(|row| Some((row.text()?, row.text()?)));
        Some(Labels { language: self.text()?, title: self.text()?, ids: ids(self)? })
    }

    fn said(&mut self, language: Language) -> Option<Texts> {
        Some(Texts(vec![(language.code().to_owned(), self.text()?)]))
    }

    fn template(&mut self, language: Language) -> Option<Template> {
        Some(Template {
            id: self.text()?,
            framework: QuestionnaireId::parse(self.next()?)?,
            date: Date::parse(self.next()?)?,
            sectors: self.texts()?,
            title: self.said(language)?,
            summary: self.said(language)?,
            target: self.number()?,
            raised: self.list(|row| row.raised(language))?,
        })
    }

    fn raised(&mut self, language: Language) -> Option<Raised> {
        let (item, target) = (ItemId::parse(self.next()?)?, self.number()?);
        let factor = self.next()?;
        let importance = Importance::ALL.into_iter().find(|one| one.factor().to_string() == factor);
        Some(Raised { item, target, importance, why: self.said(language)? })
    }

    fn details(&mut self) -> Option<(String, ItemWords)> {
        let (id, why, next) = (self.text()?, self.text()?, self.text()?);
        let (beside, na, levels, evidence) = (self.text()?, self.text()?, self.texts()?, self.texts()?);
        Some((id, ItemWords { why, levels, evidence, next, beside, na, ..ItemWords::default() }))
    }
}
