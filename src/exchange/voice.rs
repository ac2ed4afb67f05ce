//! Who says the texts of a report: one language, or several beside each other.
//!
//! Refuses to know: where a text stands and what it looks like there.

use super::sectors_csv;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::number;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::i18n::say::{Arg, Sentence};
use crate::i18n::words::Words;
use crate::model::date::Date;
use crate::model::questionnaire::Questionnaire;
use crate::report::document::Subject;
use crate::report::document::about::About;
use crate::report::document::text::{Given, Text};
use crate::report::naming;

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// Of the interface.
    pub words: &'a Words,
    /// Of the questionnaire.
    pub names: &'a QuestionnaireWords,
}

/// Everybody who says a report. What they say the same way is said once.
#[derive(Clone, Copy, Debug)]
pub struct Voices<'a> {
    of: About<'a>,
    /// The language of the operator's own words, where it is known.
    own: Option<Language>,
    all: &'a [Voice<'a>],
}

/// A piece of a text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What it is.
    pub kind: RunKind,
    /// What it says.
    pub text: String,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// An id.
    Id,
    /// The same in every language.
    Plain,
    /// Words of one language among several.
    Words(Language),
    /// The operator's own words, and their language where it is known.
    Own(Option<Language>),
}

impl<'a> Voices<'a> {
    /// These voices for a report of `of`; the first says what is said once.
    pub fn new(of: impl Into<About<'a>>, all: &'a [Voice<'a>]) -> Self {
        let of = of.into();
        Self { own: Language::of_tag(of.cover().language), of, all }
    }

    /// What the report is made from.
    pub fn of(&self) -> &About<'a> {
        &self.of
    }

    /// Each of them.
    pub fn all(&self) -> &'a [Voice<'a>] {
        self.all
    }

    /// The language of what is not marked as another.
    pub fn language(&self) -> Language {
        self.all.first().map(|voice| voice.words.language()).unwrap_or_default()
    }

    /// A text in pieces, in the order in which they are read; what says nothing has none.
    pub fn runs(&self, text: &Text) -> Vec<Run> {
        match text {
            Text::Own(own) => self.own(own),
            Text::Figure(at) => self.runs(&Text::figure_of(&self.of, *at)),
            Text::Once(_) => self.all.iter().take(1).map(|voice| plain(voice.say(text, &self.of))).collect(),
            Text::Titled(id) | Text::Short(id) => {
                let id = Run { kind: RunKind::Id, text: id.clone() };
                let words = self.each(text).into_iter().filter(|run| run.text != id.text);
                std::iter::once(id.clone()).chain(words).collect()
            }
            Text::Level(level) if self.all.len() > 1 => {
                let names = self.words(|voice| voice.names.level(*level).to_owned());
                std::iter::once(plain(level.to_string())).chain(names).collect()
            }
            _ => self.each(text),
        }
    }

    /// A text as one line.
    pub fn line(&self, text: &Text) -> String {
        joined(&self.runs(text))
    }

    /// A word as one line.
    pub fn key(&self, key: Key) -> String {
        self.line(&Text::key(key))
    }

    /// What a function of the words says in each language.
    pub fn words(&self, say: impl Fn(&Voice) -> String) -> Vec<Run> {
        let all: Vec<(Language, String)> = self.all.iter().map(|voice| (voice.words.language(), say(voice))).collect();
        let same = all.iter().all(|(_, text)| all.first().is_some_and(|(_, first)| first == text));
        let run = |(language, text)| Run { kind: if same { RunKind::Plain } else { RunKind::Words(language) }, text };
        let count = if same { 1 } else { usize::MAX };
        all.into_iter().take(count).filter(|(_, text)| !text.is_empty()).map(run).collect()
    }

    fn each(&self, text: &Text) -> Vec<Run> {
        self.words(|voice| voice.say(text, &self.of))
    }

    fn own(&self, text: &str) -> Vec<Run> {
        let run = Run { kind: RunKind::Own(self.own), text: text.to_owned() };
        if text.is_empty() { Vec::new() } else { vec![run] }
    }
}

/// Pieces as one line; a stroke stands between two languages.
pub fn joined(runs: &[Run]) -> String {
    let (mut out, mut before) = (String::new(), None);
    for run in runs {
        out.push_str(match (before, run.kind) {
            (None, _) => "",
            (Some(RunKind::Words(_)), RunKind::Words(_)) => " / ",
            _ => " ",
        });
        before = Some(run.kind);
        out.push_str(&run.text);
    }
    out
}

fn plain(text: String) -> Run {
    Run { kind: RunKind::Plain, text }
}

impl Voice<'_> {
    /// A text in this language, without the id that may stand before it.
    pub fn say(&self, text: &Text, of: &About) -> String {
        let item = |id: &str| self.names.items.get(id);
        match text {
            Text::Say(sentence) => self.sentence(sentence),
            Text::Once(arg) => self.words.arg(arg, self.names),
            Text::Own(own) => own.clone(),
            Text::Titled(id) => self.names.title(id).to_owned(),
            Text::Short(id) => self.names.short(id).to_owned(),
            Text::Question(id) => item(id).map(|item| item.question.clone()).unwrap_or_default(),
            Text::Words(id, level) => {
                item(id).and_then(|item| item.levels.get(usize::from(*level))).cloned().unwrap_or_default()
            }
            Text::Next(id) => item(id).map(|item| item.next.clone()).unwrap_or_default(),
            Text::Level(level) => self.level(*level),
            Text::Movement(from, to) => {
                let ends = [("from", Arg::text(self.level(*from))), ("to", Arg::text(self.level(*to)))];
                self.sentence(&Sentence::new(Key::Movement, ends))
            }
            Text::Difference(by) => number::signed(*by),
            Text::Answer(given) => self.given(*given),
            Text::Date(day) => self.date(*day),
            Text::Sector(code) => self.sector(code),
            Text::Framework => self.framework(of.questionnaire()),
            Text::Sign(_, key) | Text::Alert(key) => self.words.text(*key).to_owned(),
            Text::Figure(at) => self.say(&Text::figure_of(of, *at), of),
            Text::Bar(at) => of.subject().map(|of| self.bar(of, *at)).unwrap_or_default(),
            Text::Why(_) => String::new(),
            Text::Walk(at) => self.elsewhere(of, *at, None),
            Text::Ref(at, id) => self.elsewhere(of, *at, Some(id)),
        }
    }

    fn sentence(&self, sentence: &Sentence) -> String {
        self.words.say_with(sentence, self.names)
    }

    /// A level as number and name; a scale may have no names in this language.
    fn level(&self, level: u8) -> String {
        let name = self.names.level(level);
        if name.is_empty() {
            return level.to_string();
        }
        let args = [("level", Arg::from(u32::from(level))), ("name", Arg::text(name))];
        self.sentence(&Sentence::new(Key::LevelShort, args))
    }

    fn given(&self, given: Given) -> String {
        let key = match given {
            Given::Level(level) if self.names.level(level).is_empty() => {
                return self.sentence(&Sentence::new(Key::LevelNumber, [("level", Arg::from(u32::from(level)))]));
            }
            Given::Level(level) => return self.words.level(level, self.names),
            _ => naming::unrated(given),
        };
        self.words.text(key).to_owned()
    }

    /// What another document is called, or one of its ids: by our labels, where there are any.
    fn elsewhere(&self, of: &About, at: usize, id: Option<&str>) -> String {
        let Some(walk) = of.subject().and_then(|of| of.walks.get(at)) else { return id.unwrap_or_default().to_owned() };
        let labels = walk.labels(self.words.language().code());
        match (labels, id) {
            (Some(labels), Some(id)) => labels.of(id).to_owned(),
            (Some(labels), None) => labels.title.clone(),
            (None, id) => id.unwrap_or(&walk.title).to_owned(),
        }
    }

    fn date(&self, day: Date) -> String {
        self.words.date(day.year(), day.month(), day.day())
    }

    /// The name of a sector that the built-in list knows, else the operator's own words.
    fn sector(&self, code: &str) -> String {
        let known = sectors_csv::read(sectors_csv::BUILT_IN).into_iter().find(|sector| sector.code == code);
        known.map_or_else(|| code.to_owned(), |sector| sector.name(self.words.language().code()).to_owned())
    }

    /// What was asked; that questions and levels are ours is said only where they are.
    fn framework(&self, questionnaire: &Questionnaire) -> String {
        let title = Some(self.names.title.as_str()).filter(|title| !title.is_empty());
        let args = [
            ("title", Arg::text(title.unwrap_or(questionnaire.id.as_str()))),
            ("n", Arg::count(questionnaire.items.len())),
            ("top", Arg::from(u32::from(questionnaire.top()))),
        ];
        let key = if questionnaire.built_in { Key::ReportFrameworkText } else { Key::ReportFrameworkOwn };
        self.sentence(&Sentence::new(key, args))
    }

    /// A bar for those who do not see it.
    fn bar(&self, of: &Subject, at: usize) -> String {
        let shown = crate::report::shown::Shown::of_group(of.questionnaire, of.scores, at);
        let group = of.questionnaire.groups.get(at);
        let says = shown.zip(group).map(|(shown, group)| shown.says(Arg::Title(group.id.to_string())));
        says.map(|says| self.sentence(&says)).unwrap_or_default()
    }
}
