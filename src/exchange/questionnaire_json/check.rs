//! Checks a questionnaire for its author: everything that is wrong with it at once, each with its line, and what does
//! not hinder reading it but should be known.
//!
//! The objects of the gate read it here too, one value at a time, and reading goes on after a broken one. Refuses to
//! know: who reads it. What it lets in the gate does (tests/exchange/check.rs).

pub mod remark;
mod remarks;
mod rules;
mod walk;

use super::{Draft, misfits, place_of};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::words_json;
use crate::i18n::questionnaire::QuestionnaireWords;
use crate::model::id::QuestionnaireId;
use crate::model::questionnaire::Questionnaire;
use remark::Remark;
use rules::Rules;
use walk::Walk;

/// Most problems that are told of one file; then reading ends.
pub const MOST_PROBLEMS: usize = 100;

/// A file of words that stands beside the structure.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'t> {
    /// The language that its name gives it.
    pub language: &'t str,
    /// What it says.
    pub text: &'t str,
}

/// What was found in one file, in the order in which it stands there.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is wrong; without one, the gate lets it in.
    pub problems: Vec<Problem>,
    /// Whether there are more.
    pub more: bool,
    /// What should be known.
    pub remarks: Vec<Remark>,
}

/// Whether a questionnaire has its words inside; when it has none, they are looked for beside it.
pub fn has_words(text: &str) -> bool {
    let mut draft = Draft::default();
    let _ = Walk::read(text, &mut draft);
    !draft.words.0.is_empty()
}

/// Checks a questionnaire and the files of its words: what was found in its own file comes first, then in those.
pub fn check<'f>(
    text: &str,
    beside: &[Beside],
    framework: impl Fn(&QuestionnaireId) -> Option<&'f Questionnaire>,
) -> Vec<Checked> {
    check_own(text, beside, framework, &|_| false)
}

/// The same for a questionnaire that is to stand beside others: whose id is one of theirs, `is_taken` says.
pub fn check_own<'f>(
    text: &str,
    beside: &[Beside],
    framework: impl Fn(&QuestionnaireId) -> Option<&'f Questionnaire>,
    is_taken: &dyn Fn(&QuestionnaireId) -> bool,
) -> Vec<Checked> {
    let gate = super::read(text, &framework).err();
    if let Some(problem) = gate.as_ref().filter(|problem| is_last(&problem.fault)) {
        return vec![Checked { problems: vec![problem.clone()], ..Checked::default() }];
    }
    let mut draft = Draft::default();
    let walk = Walk::read(text, &mut draft);
    let framework = draft.framework.as_ref().and_then(framework);
    let flat = Rules::apply(&walk, &draft, framework);
    let levels = (!walk.noted("scale")).then_some(flat.levels);
    if let Some(id) = draft.id.as_ref().filter(|id| is_taken(id)) {
        walk.note(Fault::BuiltIn(id.to_string()), "id", "id");
    }
    for words in &draft.words.0 {
        fit(&walk, words, levels, &place_of(words));
    }
    let files: Vec<_> = beside.iter().map(|file| read_words(file, levels)).collect();
    if !walk.lost() && !walk.is_full() {
        let inside = draft.words.0.iter().map(|words| (&walk, words, place_of(words)));
        let all: Vec<_> = inside.chain(files.iter().map(|(walk, words)| (walk, words, String::new()))).collect();
        remarks::of_structure(&walk, &draft, &flat, framework);
        remarks::of_words(&walk, &flat, &all);
    }
    let gates = beside.iter().map(|file| words_json::read_questionnaire(file.text).err());
    let others = files.into_iter().zip(gates).map(|((walk, _), gate)| walk.finish(gate));
    std::iter::once(walk.finish(gate)).chain(others).collect()
}

/// Whether nothing else can be said of a document: it could not be read to its end, or is of another kind.
fn is_last(fault: &Fault) -> bool {
    matches!(fault, Fault::NotJson | Fault::Truncated | Fault::TooDeep | Fault::OtherKind(_) | Fault::Newer(..))
}

/// Reads a file of words. Its name says its language, whatever stands inside.
fn read_words<'t>(file: &Beside<'t>, levels: Option<u8>) -> (Walk<'t>, QuestionnaireWords) {
    let mut words = QuestionnaireWords::default();
    let walk = Walk::read(file.text, &mut words);
    file.language.clone_into(&mut words.language);
    fit(&walk, &words, levels, "");
    (walk, words)
}

/// Notes level texts that are not as many as the scale has levels.
fn fit(walk: &Walk, words: &QuestionnaireWords, levels: Option<u8>, around: &str) {
    let misfits = levels.into_iter().flat_map(|levels| misfits(words, levels));
    for (rest, fault) in misfits {
        let place = if around.is_empty() { rest } else { [around, ".", &rest].concat() };
        if !walk.noted(&place) {
            walk.note(fault, &place, &place);
        }
    }
}
