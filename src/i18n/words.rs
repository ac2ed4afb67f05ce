//! The words of the interface in one language, and how a sentence is put together from them.

use super::days::DayStyle;
use super::glossary::Glossary;
use super::key::Key;
use super::language::Language;
use super::number::decimal;
use super::questionnaire::{Offer, QuestionnaireWords};
use super::say::{Arg, Sentence};

/// What is said of the framework that a questionnaire maps to.
const OF_FRAMEWORK: [Key; 8] = [
    Key::MappedColFunction,
    Key::MappedLede,
    Key::MappedOutcomes,
    Key::MappedTerms,
    Key::MappedTitle,
    Key::MappedTouches,
    Key::MappedTouchesFunction,
    Key::WhyShares,
];

/// One text: a plain one, or with a form of its own for one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// For one; absent where the language makes no difference.
    pub one: Option<String>,
    /// For every other number, and for texts without a number.
    pub other: String,
}

/// Every word of the interface in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
    texts: Vec<Text>,
    glossary: Glossary,
    offers: Vec<Offer>,
    days: DayStyle,
}

impl Words {
    /// Words from texts in the order of [`Key::ALL`].
    pub fn new(language: Language, texts: Vec<Text>) -> Self {
        Self { language, texts, glossary: Glossary::default(), offers: Vec::new(), days: DayStyle::default() }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The same words with the terms that need an explanation.
    #[must_use]
    pub fn with(self, glossary: Glossary) -> Self {
        Self { glossary, ..self }
    }

    /// The terms that need an explanation.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// How days are written.
    pub fn days(&self) -> DayStyle {
        self.days
    }

    /// Writes days like this from now on.
    pub fn set_days(&mut self, days: DayStyle) {
        self.days = days;
    }

    /// The same words with what can be answered beside the framework.
    #[must_use]
    pub fn offering(self, offers: Vec<Offer>) -> Self {
        Self { offers, ..self }
    }

    /// What can be answered beside the framework.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// The same, to be changed: questionnaires of somebody's own come and go.
    pub fn offers_mut(&mut self) -> &mut Vec<Offer> {
        &mut self.offers
    }

    /// Takes glossary, offers and texts that are still missing from `rest`: words come in packs.
    pub fn fill(&mut self, rest: Self) {
        self.glossary = rest.glossary;
        self.offers = rest.offers;
        self.fill_texts(rest.texts);
    }

    /// Takes texts that are still missing from `rest`, which are in the order of [`Key::ALL`].
    pub fn fill_texts(&mut self, rest: Vec<Text>) {
        for (text, more) in self.texts.iter_mut().zip(rest) {
            if text.other.is_empty() {
                *text = more;
            }
        }
    }

    /// The same words for a questionnaire that maps to a framework: it has questions and sections, where the framework has
    /// outcomes, functions and categories. What is said of the framework itself stays.
    #[must_use]
    pub fn of_questions(&self) -> Self {
        let terms: Vec<_> = self.text(Key::MappedTerms).split('|').filter_map(|pair| pair.split_once('=')).collect();
        let mut words = self.clone();
        for (at, text) in words.texts.iter_mut().enumerate() {
            if !OF_FRAMEWORK.iter().any(|key| *key as usize == at) {
                text.other = retold(&text.other, &terms);
                text.one = text.one.as_deref().map(|one| retold(one, &terms));
            }
        }
        words
    }

    /// Both forms of a text.
    pub fn both(&self, key: Key) -> Option<&Text> {
        self.texts.get(key as usize)
    }

    /// A text without places.
    pub fn text(&self, key: Key) -> &str {
        self.texts.get(key as usize).map_or("", |text| &text.other)
    }

    /// A sentence in which nothing is named by id.
    pub fn say(&self, sentence: &Sentence) -> String {
        self.say_with(sentence, &QuestionnaireWords::default())
    }

    /// A sentence; titles and level names come from `questionnaire`.
    pub fn say_with(&self, sentence: &Sentence, questionnaire: &QuestionnaireWords) -> String {
        let template = self.texts.get(sentence.key as usize).map_or("", |text| match (&text.one, sentence.count) {
            (Some(one), Some(1)) => one,
            _ => &text.other,
        });
        fill(template, &|name| {
            let arg = sentence.args.iter().find(|(place, _)| *place == name);
            arg.map(|(_, arg)| self.arg(arg, questionnaire))
        })
    }

    /// One argument in this language.
    pub fn arg(&self, arg: &Arg, questionnaire: &QuestionnaireWords) -> String {
        match arg {
            Arg::Count(n) => n.to_string(),
            Arg::Level(level, rounding) => decimal(*level, *rounding),
            Arg::Named(level) => self.level(*level, questionnaire),
            Arg::Title(id) => questionnaire.title(id).to_owned(),
            Arg::Short(id) => questionnaire.short(id).to_owned(),
            Arg::Date(year, month, day) => self.date(*year, *month, *day),
            Arg::Say(sentence) => self.say_with(sentence, questionnaire),
            Arg::Text(text) => text.clone(),
            Arg::List(all) => self.list(&all.iter().map(|one| self.arg(one, questionnaire)).collect::<Vec<_>>()),
        }
    }

    /// A level as number and name, never a bare number (docs/method.md §1).
    pub fn level(&self, level: u8, questionnaire: &QuestionnaireWords) -> String {
        let number = level.to_string();
        fill(self.text(Key::LevelNamed), &|place| match place {
            "level" => Some(number.clone()),
            "name" => Some(questionnaire.level(level).to_owned()),
            _ => None,
        })
    }

    /// Several things in a row, joined as the language joins them.
    pub fn list(&self, all: &[String]) -> String {
        let (last, head) = match all {
            [] => return String::new(),
            [one] => return one.clone(),
            [head @ .., last] => (last, head),
        };
        let head = head.join(self.text(Key::ListComma));
        fill(self.text(Key::ListLast), &|place| match place {
            "head" => Some(head.clone()),
            "last" => Some(last.clone()),
            _ => None,
        })
    }
}

/// A text in other terms; the names of its places are none of it.
fn retold(text: &str, terms: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, piece) in text.split('{').enumerate() {
        let (place, rest) = piece.split_once('}').filter(|_| at > 0).unwrap_or(("", piece));
        if at > 0 {
            out.extend(["{", place, "}"]);
        }
        out.push_str(&terms.iter().fold(rest.to_owned(), |rest, (from, to)| rest.replace(from, to)));
    }
    out
}

/// Puts values into the places of a template; a place without a value stays as it stands.
pub(super) fn fill(template: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((place, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match value(place) {
            Some(text) => out.push_str(&text),
            None => out.extend(["{", place, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}
