//! Finds what an author should know: words that are missing, questions that map to nothing, categories that nothing
//! touches. Refuses to know: what is wrong.

use super::remark::What;
use super::walk::Walk;
use crate::exchange::questionnaire_json::{Draft, Flat};
use crate::exchange::trace::short;
use crate::i18n::language::Language;
use crate::i18n::questionnaire::{ItemWords, QuestionnaireWords};
use crate::model::id::ItemId;
use crate::model::questionnaire::{Kind, Questionnaire};
use std::collections::BTreeMap;

/// Words of one language, the document that they stand in, and where in it.
pub(super) type Spoken<'a, 'de> = (&'a Walk<'de>, &'a QuestionnaireWords, String);

/// Levels of the scale whose names are Kamae's own (docs/method.md §1).
const DEFAULT_LEVELS: u8 = 5;

/// The texts of an item beside title and question.
const RESTS: [fn(&ItemWords) -> bool; 6] = [
    |words| !words.why.is_empty(),
    |words| !words.levels.is_empty(),
    |words| !words.evidence.is_empty(),
    |words| !words.next.is_empty(),
    |words| !words.beside.is_empty(),
    |words| !words.na.is_empty(),
];

/// Remarks on the structure.
pub(super) fn of_structure(walk: &Walk, draft: &Draft, flat: &Flat, framework: Option<&Questionnaire>) {
    if draft.kind != Some(Kind::Questionnaire) {
        return;
    }
    if let (Some(id), None) = (&draft.framework, framework) {
        walk.remark(What::Unchecked(id.to_string()), "framework");
    }
    let unmapped = flat.items.iter().filter(|item| item.maps.is_empty()).map(|item| item.id.to_string());
    some(unmapped.collect(), |list| walk.remark(What::Unmapped(list), "groups"));
    if let Some(framework) = framework {
        let touched = |at: usize| {
            let outcomes = framework.items.iter().filter(|outcome| outcome.group == at);
            outcomes.into_iter().any(|outcome| flat.items.iter().any(|item| item.maps.contains(&outcome.id)))
        };
        let untouched = framework.categories().filter(|(at, _)| !touched(*at)).map(|(_, group)| group.id.to_string());
        some(untouched.collect(), |list| walk.remark(What::Untouched(list), "groups"));
    }
}

/// Remarks on the words of all languages together.
pub(super) fn of_words(walk: &Walk, flat: &Flat, all: &[Spoken]) {
    if all.is_empty() {
        return walk.remark(What::Wordless, "");
    }
    for language in Language::ALL.map(Language::code) {
        if !all.iter().any(|(_, words, _)| words.language == language) {
            walk.remark(What::NoLanguage(language.to_owned()), "words");
        }
    }
    let said = said(all);
    for (walk, words, place) in all {
        of_language(walk, words, place, flat, &said);
    }
}

/// Which texts of [`RESTS`] each item has in some language.
type Said<'a> = BTreeMap<&'a str, [bool; RESTS.len()]>;

fn said<'a>(all: &'a [Spoken]) -> Said<'a> {
    let mut said = Said::new();
    for (id, item) in all.iter().flat_map(|(_, words, _)| &words.items) {
        let has = said.entry(id.as_str()).or_default();
        has.iter_mut().zip(RESTS).for_each(|(has, rest)| *has |= rest(item));
    }
    said
}

fn of_language(walk: &Walk, words: &QuestionnaireWords, place: &str, flat: &Flat, said: &Said) {
    let language = || short(&words.language);
    let at = |member: &str| if place.is_empty() { member.to_owned() } else { format!("{place}.{member}") };
    if flat.levels != DEFAULT_LEVELS && words.levels.is_empty() {
        walk.remark(What::Nameless(language()), place);
    }
    let untitled = |id: &&str| words.groups.get(*id).is_none_or(|group| group.title.is_empty());
    let groups = flat.groups.iter().map(|group| group.id.as_str()).filter(untitled).map(str::to_owned);
    some(groups.collect(), |list| walk.remark(What::Untitled(language(), list), &at("groups")));
    let items = || flat.items.iter().map(|item| item.id.as_str());
    let unasked = items().filter(|id| !words.has(id)).map(str::to_owned);
    some(unasked.collect(), |list| walk.remark(What::Untranslated(language(), list), &at("items")));
    let partial = items().filter(|id| words.has(id) && lacks(words, id, said)).map(str::to_owned);
    some(partial.collect(), |list| walk.remark(What::Partial(language(), list), &at("items")));
    let known = |id: &str| ItemId::parse(id).is_some_and(|id| flat.ids.contains_key(&id));
    let strange = words.groups.keys().chain(words.items.keys()).filter(|id| !known(id)).map(|id| short(id));
    some(strange.collect(), |list| walk.remark(What::NotThere(language(), list), place));
}

/// Whether another language says more of an item.
fn lacks(words: &QuestionnaireWords, id: &str, said: &Said) -> bool {
    let Some((own, said)) = words.items.get(id).zip(said.get(id)) else { return false };
    RESTS.iter().zip(said).any(|(has, said)| *said && !has(own))
}

fn some(list: Vec<String>, tell: impl FnOnce(Vec<String>)) {
    if !list.is_empty() {
        tell(list);
    }
}
