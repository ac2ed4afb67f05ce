//! Which outcomes are on the page: those of one category, those that a filter leaves, or those that words find.

use crate::model::answer::Status;
use crate::model::crosswalk::Crosswalk;
use crate::ui::desk::Open;
use crate::ui::later::Later;
use crate::ui::speech::Speech;

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those of one category.
    Category,
    /// Without an answer.
    Unanswered,
    /// "Don't know".
    Unknown,
    /// Marked for review.
    Review,
    /// Rated below their target, as the report counts them.
    Gap,
}

impl Filter {
    pub(super) const ALL: [Self; 5] = [Self::Category, Self::Unanswered, Self::Unknown, Self::Review, Self::Gap];

    /// Whether the item at a position is asked and left by this filter. The category is no filter.
    pub fn leaves(self, open: &Open, at: usize) -> bool {
        let Some(answer) = open.assessment.answer(at).filter(|_| open.asks(at)) else { return false };
        match self {
            Self::Category => true,
            Self::Unanswered => answer.status == Status::Unanswered || answer.lacks_reason(),
            Self::Unknown => answer.status == Status::Unknown,
            Self::Review => answer.review,
            Self::Gap => open.scores.ranked.contains(&at),
        }
    }

    /// How many items it leaves.
    pub fn count(self, open: &Open) -> usize {
        (0..open.questionnaire.items.len()).filter(|at| self.leaves(open, *at)).count()
    }
}

/// What is looked for, and where.
#[derive(Clone, Copy)]
pub struct Looking<'a> {
    pub(super) speech: &'a Speech,
    pub(super) open: &'a Open,
    pub(super) crosswalks: &'a [Crosswalk],
    pub(super) filter: Filter,
    /// Words; all of them must be found.
    pub(super) query: &'a str,
    /// What finds words.
    pub(super) later: Later,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finding {
    /// Position of the item that is open.
    pub(super) current: usize,
    /// Position of its category.
    pub(super) category: usize,
    /// Positions of the items that are shown, in framework order.
    pub(super) shown: Vec<usize>,
    /// Whether they come from a filter or a search, not from one category.
    pub(super) is_list: bool,
}

impl Finding {
    /// What `looking` finds; `at` is the id in the address, `began` where to begin without one.
    pub(super) fn new(looking: &Looking<'_>, (at, began): (Option<&str>, usize)) -> Self {
        let Looking { open, filter, query, later, .. } = *looking;
        let questionnaire = &open.questionnaire;
        let current = at.and_then(|id| position(open, id)).unwrap_or(began);
        // What is not asked leads to what is asked next.
        let current = left_from(open, current, Filter::Category).unwrap_or(current);
        let category = questionnaire.item(current).map_or(0, |item| item.group);
        let asked = !query.trim().is_empty();
        let is_list = filter != Filter::Category || asked;
        // What finds words knows the alphabets of the world, so it comes with the second part.
        let finds = |at: &usize| !asked || later.here().is_some_and(|part| (part.finds)(looking, *at));
        let all = 0..questionnaire.items.len();
        let group = || questionnaire.groups.get(category).map_or(0..0, |group| group.items.clone());
        let shown = if is_list { all } else { group() };
        let shown = shown.filter(|at| filter.leaves(open, *at) && finds(at)).collect();
        Self { current, category, shown, is_list }
    }

    /// Place of the current item among those that are shown, from 1, and their number.
    pub(super) fn place(&self) -> (usize, usize) {
        let at = self.shown.iter().position(|at| *at == self.current);
        (at.map_or(0, |at| at + 1), self.shown.len())
    }

    /// Position of the item before or after the current one: within a list, else over the whole questionnaire.
    pub(super) fn step(&self, forward: bool, open: &Open) -> Option<usize> {
        let fits = |at: &usize| if self.is_list { self.shown.contains(at) } else { open.asks(*at) };
        let (mut before, mut after) = (0..self.current, self.current + 1..open.questionnaire.items.len());
        if forward { after.find(fits) } else { before.rfind(fits) }
    }
}

/// Position of the item with this id, or of the first of the group with this id.
fn position(open: &Open, id: &str) -> Option<usize> {
    let questionnaire = &open.questionnaire;
    let in_group = || questionnaire.group(id).map(|group| group.items.start);
    questionnaire.position(id).or_else(in_group)
}

/// Position of the first item without an answer, else of the first that is asked.
pub(in crate::ui::pages) fn first_open(open: &Open) -> usize {
    left_from(open, 0, Filter::Unanswered).or_else(|| left_from(open, 0, Filter::Category)).unwrap_or(0)
}

/// Position of the next item without an answer after `current`, from the start again at the end.
pub(super) fn next_unanswered(open: &Open, current: usize) -> Option<usize> {
    left_from(open, current + 1, Filter::Unanswered).filter(|at| *at != current)
}

/// Position of the first item that a filter leaves, from a position on and then from the start.
fn left_from(open: &Open, from: usize, filter: Filter) -> Option<usize> {
    let items = open.questionnaire.items.len();
    (from..items).chain(0..from.min(items)).find(|at| filter.leaves(open, *at))
}

/// Whether an item's id, title, question or notes hold every word of the query, or another document names it so.
pub fn finds(looking: &Looking<'_>, at: usize) -> bool {
    let Looking { speech, open, crosswalks, query, .. } = *looking;
    let Some(item) = open.questionnaire.item(at) else { return false };
    let id = item.id.as_str();
    let words = speech.questionnaire().items.get(id);
    let notes = open.assessment.answer(at).map_or("", |answer| &answer.notes);
    let (title, question) = words.map_or(("", ""), |words| (words.title.as_str(), words.question.as_str()));
    let text = folded(&[id, title, question, notes].join("\n"));
    let named = |word: &str| crosswalks.iter().any(|walk| walk.names(id, word));
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    // "directive 5" is one name in two words.
    let pair = |at: usize| words.get(at..at + 2).is_some_and(|pair| named(&pair.concat()));
    let found = |(at, word): (usize, &&str)| {
        text.contains(*word) || named(word) || pair(at) || at.checked_sub(1).is_some_and(pair)
    };
    words.iter().enumerate().all(found)
}

/// In lower case, and in half width: a Japanese keyboard also writes letters and digits in full width.
fn folded(text: &str) -> String {
    let half = |c| if matches!(c, '！'..='～') { char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c) } else { c };
    text.chars().map(half).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::{self, words};
    use crate::i18n::language::Language;
    use crate::model::date::Date;
    use std::rc::Rc;

    /// Words, an id that they find, and one that they do not.
    #[test]
    fn words_find_ids_texts_notes_and_what_others_call_it() {
        let questionnaire = Rc::new(builtin::csf_2_0().unwrap());
        let mut assessment = builtin::blank(&questionnaire);
        assessment.answers[0].notes = "２号機 Unit B".to_owned();
        let open = Open::new(questionnaire, assessment, Date::new(2026, 11, 30).unwrap());
        let crosswalks = builtin::crosswalks().unwrap();
        for language in Language::ALL {
            let speech = Speech::new(words::interface(language).unwrap(), words::csf_2_0(language).unwrap());
            for (query, found, other) in [
                ("pr.ds-11", "PR.DS-11", "PR.DS-10"),
                ("ＰＲ．ＤＳ－１１", "PR.DS-11", "PR.DS-10"),
                ("2号機 unit", "GV.OC-01", "GV.OC-02"),
                ("A.8.13", "PR.DS-11", "PR.DS-10"),
                ("directive 8", "PR.DS-11", "ID.AM-08"),
                ("Directive 1", "GV.PO-01", "ID.RA-02"),
                ("directive 10", "ID.RA-02", "GV.PO-01"),
                ("指示8", "PR.DS-11", "ID.AM-08"),
                ("指示　８", "PR.DS-11", "ID.AM-08"),
                ("directive 5 pr.ds", "PR.DS-11", "PR.AA-01"),
                ("指示5 指示8", "PR.DS-11", "PR.DS-10"),
            ] {
                let (crosswalks, filter, later) = (crosswalks.as_slice(), Filter::Category, Later::Coming);
                let looking = Looking { speech: &speech, open: &open, crosswalks, filter, query, later };
                let finds = |id: &str| finds(&looking, open.questionnaire.position(id).unwrap());
                assert_eq!((finds(found), finds(other)), (true, false), "{query} in {language:?}");
            }
        }
    }
}
