//! Writes packs: what xtask needs and no browser does. Which words come first and which later is decided here.

use super::{Key, Language, Questionnaire, QuestionnaireWords, SEPARATOR, Text, Words};
use crate::exchange::builtin;
use crate::exchange::problem::Problem;
use crate::i18n::questionnaire::Offer;
use crate::model::answer::Effort;
use crate::model::questionnaire::Item;
use crate::model::template::Texts;

/// Beginnings of the keys that only the second part of the program says (src/ui/later.rs).
const LATER: [&str; 76] = [
    "app.close",
    "app.later",
    "app.newer",
    "app.renew",
    "app.undo",
    "assess.checked",
    "assess.due",
    "assess.effort",
    "assess.elsewhere",
    "assess.enter",
    "assess.evidence-",
    "assess.first",
    "assess.fold.",
    "assess.hall",
    "assess.importance",
    "assess.na-legit",
    "assess.note",
    "assess.owner",
    "assess.part",
    "assess.profile",
    "assess.reason-note",
    "assess.reason-save",
    "assess.reason-title",
    "assess.review",
    "assess.target",
    "chart.",
    "choice.",
    "date.era",
    "date.fiscal",
    "deeper.",
    "file.",
    "form.approved-by",
    "form.basics",
    "form.by-hint",
    "form.checked-by",
    "form.created",
    "form.details",
    "form.edition",
    "form.files",
    "form.handling",
    "form.prepared-by",
    "form.report-fields",
    "form.request",
    "form.save-file",
    "form.scope-in",
    "form.scope-out",
    "form.target-",
    "form.tlp",
    "home.again",
    "home.changed",
    "home.continue",
    "home.delete",
    "home.others",
    "home.progress",
    "home.purge",
    "home.restore",
    "home.strip",
    "home.trash",
    "kept.",
    "lock.",
    "mapped.",
    "official.examples",
    "official.fold",
    "official.source",
    "page.",
    "report.flags",
    "settings.days",
    "store.blocked",
    "store.damaged",
    "store.failed",
    "store.full",
    "store.gone",
    "store.newer",
    "store.unopened",
    "undo.",
    "why.",
];

/// Beginnings of the other keys that only pages far from the answers say: the report and what lies beside it.
const PAGES: [&str; 31] = [
    "about.",
    "again.",
    "bulk.",
    "carry.",
    "check.",
    "compare.",
    "enter.",
    "forget.",
    "group.",
    "guide.",
    "hall.",
    "hand-in.",
    "log.",
    "machine.",
    "merge.",
    "method.",
    "official.",
    "oscal.",
    "own.",
    "pairs",
    "part.",
    "problem.",
    "report.",
    "restore.",
    "sample.",
    "say.",
    "sheet.",
    "tiers.",
    "warning.",
    "what-if.",
    "workshop.",
];

/// Beginnings of the keys that only the command line says: no pack holds them.
const COMMAND: [&str; 1] = ["collect."];

/// Whether a browser gets the text of this key.
pub fn travels(key: Key) -> bool {
    !begins(key, &COMMAND)
}

/// The pack that comes first: the interface's words without those of [`LATER`] and [`PAGES`], the structure of the framework,
/// and of its words what every page needs.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn first(language: Language) -> Result<String, Problem> {
    let (words, framework) = (builtin::words::interface(language)?, builtin::words::csf_2_0(language)?);
    let questionnaire = builtin::csf_2_0()?;
    let mut row = Row::default();
    row.interface(&words, |key| !begins(key, &LATER) && !begins(key, &PAGES));
    row.questionnaire(&questionnaire);
    row.text(&builtin::digest(builtin::CSF_2_0).unwrap_or_default());
    row.words(&questionnaire, &framework);
    Ok(row.0)
}

/// The packs of the questionnaires beside the framework, each with its id.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn others(language: Language) -> Result<Vec<(&'static str, String)>, Problem> {
    let pack = |(id, questionnaire, words): (&'static str, Questionnaire, QuestionnaireWords)| {
        let mut row = Row::default();
        row.questionnaire(&questionnaire);
        row.text(&builtin::digest(id).unwrap_or_default());
        row.words(&questionnaire, &words);
        row.list(&questionnaire.items, |row, item| row.details(item, &words));
        (id, row.0)
    };
    Ok(beside(language)?.into_iter().map(pack).collect())
}

/// What can be answered beside the framework.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn offers(language: Language) -> Result<Vec<Offer>, Problem> {
    let framework = builtin::csf_2_0()?;
    let offer = |(id, questionnaire, words): (&'static str, Questionnaire, QuestionnaireWords)| Offer {
        id: id.to_owned(),
        title: words.title,
        summary: words.summary,
        items: questionnaire.items.len(),
        touches: questionnaire.touches(&framework),
        own: None,
    };
    Ok(beside(language)?.into_iter().map(offer).collect())
}

/// What is built in beside the framework, in the order in which it is offered.
fn beside(language: Language) -> Result<Vec<(&'static str, Questionnaire, QuestionnaireWords)>, Problem> {
    let rest = builtin::BUILT_IN.iter().map(|one| one.id).filter(|id| *id != builtin::CSF_2_0);
    rest.filter_map(|id| {
        builtin::read(id).zip(builtin::words::of(id, language)).map(|(all, words)| Ok((id, all?, words?)))
    })
    .collect()
}

/// The pack with the interface's words of [`LATER`], the glossary and what can be answered beside the framework.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn interface(language: Language) -> Result<String, Problem> {
    let mut row = Row::default();
    let words = builtin::words::interface(language)?;
    row.interface(&words, |key| begins(key, &LATER));
    row.list(&words.glossary().0, |row, term| row.texts([&term.term, &term.text]));
    row.list(&offers(language)?, |row, offer| {
        row.texts([&offer.id, &offer.title, &offer.summary]);
        [offer.items].iter().chain(&offer.touches).for_each(|n| row.number(*n));
    });
    Ok(row.0)
}

/// The pack with the interface's words of [`PAGES`].
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn pages(language: Language) -> Result<String, Problem> {
    let mut row = Row::default();
    row.interface(&builtin::words::interface(language)?, |key| begins(key, &PAGES) && !begins(key, &LATER));
    Ok(row.0)
}

/// The pack with the rest of the items' words. One for all: packs of each function were 5 kB more after gzip.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn details(language: Language) -> Result<String, Problem> {
    let (questionnaire, words) = (builtin::csf_2_0()?, builtin::words::csf_2_0(language)?);
    let mut row = Row::default();
    row.list(&questionnaire.items, |row, item| row.details(item, &words));
    Ok(row.0)
}

/// The pack of crosswalks, which is the same in every language: the search knows the labels of all of them.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn crosswalks() -> Result<String, Problem> {
    let mut row = Row::default();
    row.list(&builtin::crosswalks()?, |row, walk| {
        row.texts([&walk.id, &walk.title, &walk.source]);
        row.text(if walk.ours { "ours" } else { "" });
        row.list(&walk.labels, |row, labels| {
            row.texts([&labels.language, &labels.title]);
            row.list(&labels.ids, |row, (id, label)| row.texts([id, label]));
        });
        row.list(&walk.refs, |row, (ours, theirs)| {
            row.text(ours);
            row.list(theirs, |row, theirs| row.text(theirs));
        });
    });
    Ok(row.0)
}

/// The pack of starting points for targets.
///
/// # Errors
/// Never in a released build: a test reads every built-in file.
pub fn templates(language: Language) -> Result<String, Problem> {
    let mut row = Row::default();
    let said = |row: &mut Row, texts: &Texts| row.text(texts.of(language.code()));
    row.list(&builtin::templates()?, |row, template| {
        row.texts([&template.id, &template.framework.to_string(), &template.date.to_string()]);
        row.list(&template.sectors, |row, sector| row.text(sector));
        said(row, &template.title);
        said(row, &template.summary);
        row.number(template.target.into());
        row.list(&template.raised, |row, raised| {
            row.text(raised.item.as_str());
            row.number(raised.target.into());
            row.text(&raised.importance.map(|one| one.factor().to_string()).unwrap_or_default());
            said(row, &raised.why);
        });
    });
    Ok(row.0)
}

fn begins(key: Key, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| key.name().starts_with(beginning))
}

/// A pack while it is written.
#[derive(Default)]
struct Row(String);

impl Row {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(SEPARATOR);
    }

    fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            self.text(text);
        }
    }

    fn number(&mut self, number: usize) {
        self.text(&number.to_string());
    }

    fn list<T>(&mut self, list: &[T], mut one: impl FnMut(&mut Self, &T)) {
        self.number(list.len());
        for item in list {
            one(self, item);
        }
    }

    fn interface(&mut self, words: &Words, wanted: impl Fn(Key) -> bool) {
        self.list(Key::ALL, |row, key| match words.both(*key) {
            _ if !travels(*key) => row.text(""),
            Some(Text { one: Some(one), other }) if wanted(*key) => row.text(&format!("{other}\n{one}")),
            Some(Text { one: None, other }) if wanted(*key) => row.text(other),
            _ => row.text(""),
        });
    }

    fn questionnaire(&mut self, all: &Questionnaire) {
        self.text(all.id.as_str());
        self.text(all.framework.as_ref().map_or("", |id| id.as_str()));
        let source = all.source.clone().unwrap_or_default();
        self.texts([&source.title, &source.identifier, &source.date]);
        self.number(all.levels.into());
        self.list(&all.groups, |row, group| {
            row.text(group.id.as_str());
            row.text(&group.parent.map(|at| at.to_string()).unwrap_or_default());
            row.number(group.items.start);
            row.number(group.items.end);
        });
        self.list(&all.items, Self::item);
    }

    fn item(&mut self, item: &Item) {
        self.text(item.id.as_str());
        self.number(item.group);
        self.text(item.effort.map_or("", Effort::letter));
        self.number(item.weight.into());
        self.list(&item.needs, |row, id| row.text(id.as_str()));
        self.list(&item.maps, |row, id| row.text(id.as_str()));
        self.list(item.ask_if.as_slice(), |row, asked| {
            row.number(asked.item);
            row.number(asked.at_least.into());
        });
        self.text(if item.brief { "brief" } else { "" });
    }

    fn words(&mut self, questionnaire: &Questionnaire, words: &QuestionnaireWords) {
        self.text(&words.title);
        self.text(&words.summary);
        self.list(&words.levels, |row, name| row.text(name));
        for group in &questionnaire.groups {
            let text = words.groups.get(group.id.as_str()).cloned().unwrap_or_default();
            self.texts([&text.title, &text.short, &text.summary]);
        }
        for item in &questionnaire.items {
            let text = words.items.get(item.id.as_str()).cloned().unwrap_or_default();
            self.texts([&text.title, &text.question]);
        }
    }

    fn details(&mut self, item: &Item, words: &QuestionnaireWords) {
        let text = words.items.get(item.id.as_str()).cloned().unwrap_or_default();
        self.text(item.id.as_str());
        self.texts([&text.why, &text.next, &text.beside, &text.na]);
        self.list(&text.levels, |row, level| row.text(level));
        self.list(&text.evidence, |row, piece| row.text(piece));
    }
}
