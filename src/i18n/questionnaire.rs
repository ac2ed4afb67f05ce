//! The words of a questionnaire in one language, by id. Only title and question are there for every item.

use std::collections::BTreeMap;

/// Words of one questionnaire in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionnaireWords {
    /// Code of the language.
    pub language: String,
    /// Title of the questionnaire.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Names of the levels, lowest first.
    pub levels: Vec<String>,
    /// Words by group id.
    pub groups: BTreeMap<String, GroupWords>,
    /// Words by item id.
    pub items: BTreeMap<String, ItemWords>,
}

/// What can be answered beside the framework, as the form for a new assessment offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Id of the questionnaire.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Its questions.
    pub items: usize,
    /// Outcomes of the framework that they touch, and all; no outcomes at all for one that does not map to it.
    pub touches: [usize; 2],
    /// For one that somebody opened from a file: codes of its languages.
    pub own: Option<Vec<String>>,
}

/// Words of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupWords {
    /// Its name.
    pub title: String,
    /// A shorter name for charts and lists; empty where the title is short enough.
    pub short: String,
    /// What it is about and what goes wrong without it.
    pub summary: String,
}

/// Words of an item. What is empty is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemWords {
    /// Up to six words.
    pub title: String,
    /// The question.
    pub question: String,
    /// Why it is asked.
    pub why: String,
    /// What each level looks like; empty: the scale's names stand alone.
    pub levels: Vec<String>,
    /// What to ask for.
    pub evidence: Vec<String>,
    /// One action that moves it one level up.
    pub next: String,
    /// How it differs from its neighbours.
    pub beside: String,
    /// When "not applicable" is legitimate.
    pub na: String,
}

impl QuestionnaireWords {
    /// Whether an item can be asked in this language.
    pub fn has(&self, id: &str) -> bool {
        self.items.get(id).is_some_and(|item| !item.title.is_empty() && !item.question.is_empty())
    }

    /// Title of a group or an item; its id where there is none.
    pub fn title<'a>(&'a self, id: &'a str) -> &'a str {
        let item = || self.items.get(id).map(|item| item.title.as_str());
        let found = self.groups.get(id).map(|group| group.title.as_str()).or_else(item);
        found.filter(|title| !title.is_empty()).unwrap_or(id)
    }

    /// Short name of a group, else its title.
    pub fn short<'a>(&'a self, id: &'a str) -> &'a str {
        let short = self.groups.get(id).map(|group| group.short.as_str());
        short.filter(|short| !short.is_empty()).unwrap_or_else(|| self.title(id))
    }

    /// Adds the rest of some items' words, which have no title and no question of their own: words come in packs.
    pub fn fill(&mut self, details: Vec<(String, ItemWords)>) {
        for (id, rest) in details {
            let item = self.items.entry(id).or_default();
            let (title, question) = (std::mem::take(&mut item.title), std::mem::take(&mut item.question));
            *item = ItemWords { title, question, ..rest };
        }
    }

    /// Takes from the same words in another language what these lack: its title, groups, and questions that cannot be asked.
    pub fn lack(&mut self, other: &Self) {
        if self.title.is_empty() {
            self.title.clone_from(&other.title);
        }
        if self.levels.is_empty() {
            self.levels.clone_from(&other.levels);
        }
        for (id, words) in &other.groups {
            let own = self.groups.entry(id.clone()).or_default();
            if own.title.is_empty() {
                own.clone_from(words);
            }
        }
        for (id, words) in other.items.iter().filter(|(id, _)| other.has(id)) {
            if !self.has(id) {
                self.items.insert(id.clone(), words.clone());
            }
        }
    }

    /// These words, and the framework's titles for what only that names; its own title goes by its id.
    #[must_use]
    pub fn upon(mut self, id: &str, framework: &Self) -> Self {
        let own = GroupWords { title: framework.title.clone(), ..GroupWords::default() };
        let groups = framework.groups.iter().map(|(id, words)| (id.as_str(), words)).chain([(id, &own)]);
        for (id, words) in groups {
            self.groups.entry(id.to_owned()).or_insert_with(|| words.clone());
        }
        for (id, words) in &framework.items {
            let title = || ItemWords { title: words.title.clone(), ..ItemWords::default() };
            self.items.entry(id.clone()).or_insert_with(title);
        }
        self
    }

    /// Name of a level; empty past the scale.
    pub fn level(&self, level: u8) -> &str {
        self.levels.get(usize::from(level)).map_or("", String::as_str)
    }
}
