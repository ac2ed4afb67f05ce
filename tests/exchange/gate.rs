//! What holds for any bytes whatever. Shared by the properties here and the fuzz target in fuzz/.

use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::assessment_text::{join, write, write_answer, write_head, write_kept};
use kamae::exchange::document::Kind;
use kamae::exchange::oscal_json::{self, questions, wording};
use kamae::exchange::problem::{Fault, Problem, Warning};
use kamae::exchange::questionnaire_json::check::{self, Beside, Checked};
use kamae::exchange::{
    backup, builtin, canonical, document, group_json, official_json, questionnaire_json, words_json, workshop_json,
};
use kamae::i18n::language::Language;
use kamae::i18n::say::Sentence;
use kamae::i18n::words::Words;
use kamae::model::assessment::Assessment;
use kamae::model::date::Date;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::projection::project;
use kamae::score::rank::Settings;
use kamae::score::rollup::score;
use std::sync::LazyLock;

static CSF: LazyLock<Questionnaire> = LazyLock::new(|| builtin::csf_2_0().unwrap());
static WORDS: LazyLock<[Words; 2]> =
    LazyLock::new(|| Language::ALL.map(|language| builtin::words::interface(language).unwrap()));

/// Puts bytes through every reader. Panics when a promise is broken; otherwise says whether anything was let in.
pub(crate) fn hold(bytes: &[u8]) -> bool {
    let text = match document::text(bytes) {
        Ok(text) => text,
        Err(problem) => return refused(&problem),
    };
    words_and_canonical(text);
    let answer = assessment_json::read_answer(text, 4).map(|answer| {
        let again = assessment_json::read_answer(&write_answer(&answer), 4);
        assert_eq!(again.as_ref(), Ok(&answer), "an answer");
    });
    answer.is_ok() | whole(text)
}

fn whole(text: &str) -> bool {
    // Whatever it is: none of it may make the reader of backups give up.
    drop(backup::read(text.as_bytes()));
    match document::kind(text) {
        Ok(Kind::Assessment) => assessment(text),
        Ok(Kind::Questionnaire) => questionnaire(text),
        Ok(Kind::Oscal) => catalog(text),
        Ok(Kind::Group) => group(text),
        Ok(Kind::Workshop) => workshop(text),
        Ok(Kind::Backup) => panic!("a backup is told by how it begins"),
        Err(problem) => refused(&problem),
    }
}

/// What was let in of a workshop is let in again.
fn workshop(text: &str) -> bool {
    match workshop_json::read(text) {
        Ok(workshop) => {
            assert_eq!(workshop_json::read(&workshop_json::write(&workshop)), Ok(workshop));
            true
        }
        Err(problem) => refused(&problem),
    }
}

/// What was let in of a group is let in again.
fn group(text: &str) -> bool {
    match group_json::questionnaire_of(text).and_then(|_| group_json::read(text, &CSF)) {
        Ok(file) => {
            let again = group_json::read(&group_json::write(&file, &CSF), &CSF);
            assert_eq!(again.map(|again| (again.picture.cells, again.title)), Ok((file.picture.cells, file.title)));
            true
        }
        Err(problem) => refused(&problem),
    }
}

fn assessment(text: &str) -> bool {
    if let Err(problem) = assessment_json::questionnaire_of(text) {
        assert!(read(text, Strangers::Keep).is_err(), "read without a questionnaire");
        return refused(&problem);
    }
    match (read(text, Strangers::Refuse), read(text, Strangers::Keep)) {
        (Ok((strict, _)), Ok((loose, warnings))) => {
            assert_eq!(strict, loose, "with and without strangers");
            keeps(text, &strict, &warnings)
        }
        (Err(_), Ok((loose, warnings))) => keeps(text, &loose, &warnings),
        (Err(problem), Err(_)) => refused(&problem),
        (Ok(_), Err(problem)) => panic!("refused only where more is allowed: {problem:?}"),
    }
}

fn read(text: &str, strangers: Strangers) -> Result<(Assessment, Vec<Warning>), Problem> {
    assessment_json::read(text, &CSF, strangers)
}

/// What was let in can be written, stored, digested and scored.
fn keeps(text: &str, before: &Assessment, warnings: &[Warning]) -> bool {
    let written = write(before, &CSF);
    let (after, again) = read(&written, Strangers::Keep).unwrap();
    assert_eq!((&after, again.as_slice()), (before, warnings), "read again");
    assert_eq!(write(&after, &CSF), written, "written again");
    assert!(canonical::digest(text).is_ok() && canonical::digest(&written).is_ok(), "without a digest");
    stored(before);
    numbers(&CSF, before);
    for warning in warnings {
        said(&warning.sentence());
    }
    true
}

fn stored(before: &Assessment) {
    let known = CSF.items.iter().zip(&before.answers).map(|(item, answer)| (&item.id, answer));
    let kept = write_kept(before, None, &CSF).into_iter().map(|(name, piece)| (name, piece.unwrap()));
    let pieces: Vec<_> = known.map(|(id, answer)| (id.to_string(), write_answer(answer))).chain(kept).collect();
    let text = join(&write_head(before, &CSF), pieces.iter().map(|(name, piece)| (name.as_str(), piece.as_str())));
    // Orphans travel in the head, where even the strict gate of a built-in framework lets them in.
    assert_eq!(read(&text, Strangers::Refuse).map(|(read, _)| read).as_ref(), Ok(before), "as stored");
}

fn numbers(questionnaire: &Questionnaire, assessment: &Assessment) {
    let scores = score(questionnaire, assessment, &Settings::new(Date::new(2026, 11, 21).unwrap()));
    let projected = project(questionnaire, &CSF, &scores.rows);
    let all = scores.groups.iter().chain(projected.iter().map(|one| &one.numbers)).chain([&scores.overall]);
    for numbers in all {
        for number in [
            numbers.score,
            numbers.low,
            numbers.high,
            numbers.coverage,
            numbers.target,
            numbers.gap,
            numbers.attainment,
        ] {
            assert!(number.is_none_or(|number| (0.0..=1.0).contains(&number)), "{numbers:?}");
        }
    }
}

/// What an author is told of a questionnaire and the files of its words.
pub(crate) fn check(text: &str, beside: &[Beside]) -> Vec<Checked> {
    check::check(text, beside, |id| (*id == CSF.id).then_some(&*CSF))
}

/// How many problems an author is told of; none when it is no questionnaire. Panics where the gate thinks otherwise.
pub(crate) fn agree(text: &str) -> Option<usize> {
    if document::kind(text) != Ok(Kind::Questionnaire) {
        return None;
    }
    let gate = questionnaire_json::read(text, |id| (*id == CSF.id).then_some(&*CSF)).err();
    let checked = check(text, &[]).remove(0);
    let Some(gate) = gate else {
        assert_eq!((&checked.problems[..], checked.more), (&[][..], false), "the gate lets it in");
        return Some(0);
    };
    let is_it = |one: &&Problem| one.fault == gate.fault && (one.place == gate.place || gate.place.contains('…'));
    let same = checked.problems.iter().find(is_it);
    let whole = matches!(gate.fault, Fault::OtherKind(_) | Fault::Newer(..));
    assert!(same.is_some_and(|one| one.line > 0 || whole), "{gate:?} is not among {:?}", checked.problems);
    for problem in &checked.problems {
        refused(problem);
    }
    for remark in &checked.remarks {
        remark.location().iter().chain([&remark.sentence()]).for_each(said);
    }
    Some(checked.problems.len() + usize::from(checked.more))
}

fn questionnaire(text: &str) -> bool {
    agree(text);
    let read = match questionnaire_json::read(text, |id| (*id == CSF.id).then_some(&*CSF)) {
        Ok(read) => read,
        Err(problem) => return refused(&problem),
    };
    for warning in &read.warnings {
        said(&warning.sentence());
    }
    let own = read.questionnaire;
    let blank = builtin::blank(&own);
    let again = assessment_json::read(&write(&blank, &own), &own, Strangers::Refuse);
    assert_eq!(again.map(|(read, _)| read).as_ref(), Ok(&blank), "a blank assessment of it");
    numbers(&own, &blank);
    for (at, item) in own.items.iter().enumerate() {
        assert_eq!(own.position(item.id.as_str()), Some(at), "found by its id");
        assert!(item.ask_if.is_none_or(|ask| ask.item < at && ask.at_least <= own.top()), "asked too early");
    }
    true
}

/// What is made of a catalog is a questionnaire of which nobody has anything to say.
fn catalog(text: &str) -> bool {
    let read = oscal_json::read(text);
    if let Ok(catalog) = &read
        && let Some(official) = wording::official(catalog, &CSF, String::new())
    {
        assert_eq!(official_json::read(&official_json::write(&official)).as_ref(), Ok(&official), "kept wording");
    }
    let made = read.and_then(|catalog| {
        let language = questions::language(&catalog);
        let words = WORDS.iter().find(|words| words.language() == language).unwrap();
        questions::questionnaire(&catalog, words)
    });
    match made {
        Ok(made) => {
            assert_eq!(agree(&made), Some(0), "{made}");
            questionnaire(&made)
        }
        Err(problem) => refused(&problem),
    }
}

fn words_and_canonical(text: &str) {
    let _ = words_json::read_questionnaire(text);
    if let Ok(canonical) = canonical::canonical(text) {
        assert_eq!(canonical::canonical(&canonical).as_ref(), Ok(&canonical), "canonical of canonical");
    }
}

fn refused(problem: &Problem) -> bool {
    said(&problem.sentence());
    problem.location().iter().for_each(said);
    false
}

/// A sentence of one line in every language.
fn said(sentence: &Sentence) {
    for words in WORDS.iter() {
        let text = words.say(sentence);
        assert!(!text.is_empty() && !text.contains(char::is_control), "{text:?}");
    }
}
