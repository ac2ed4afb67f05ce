//! A group as lines of text: as it is taken along, as this machine keeps it, and a form as it is typed.
//!
//! Refuses to know: where they go and come from.

use crate::browser::clock::Pace;
use crate::exchange::group_json::{self, GroupFile};
use crate::exchange::tidy::rows::{self, Rows};
use crate::exchange::{bundle, csv, group_csv, result_json};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Status;
use crate::model::questionnaire::{AskIf, Questionnaire};
use crate::report::cohort::Picture;
use crate::score::cohort::member::Member;
use crate::score::row::State;
use crate::ui::act::GroupForm;
use crate::ui::group::Gathered;
use crate::ui::pages::entry::strokes::{Stroke, stroke};
use crate::ui::speech::Speech;
use std::rc::Rc;

/// The group in this form; of those that hold every member, what stands before the first.
pub(super) fn written(group: &Gathered, form: GroupForm, speech: &Speech) -> String {
    let (of, words, names) = (&group.questionnaire, speech.words(), speech.questionnaire());
    let rows = match form {
        GroupForm::Collection => return heads(group),
        GroupForm::Answers => return [csv::BYTE_ORDER_MARK, &rows::head()].concat(),
        GroupForm::Picture => return group_json::write(&group.file(), of),
        GroupForm::Csv => group_csv::rows(of, &group.picture, words, names),
        GroupForm::CsvAll => {
            let files: Vec<_> = group.all().into_iter().map(|(_, file)| file).collect();
            group_csv::tidy(of, &files, words, names)
        }
    };
    [csv::BYTE_ORDER_MARK, &csv::write(&rows)].concat()
}

/// What another collector can take: the head and the pictures beside it, behind which stands a line a member.
fn heads(group: &Gathered) -> String {
    let head = bundle::line(&group_json::write(&group.head, &group.questionnaire));
    let others = group.others.iter().map(|other| bundle::line(&group_json::write(other, &group.questionnaire)));
    let all: Vec<String> = std::iter::once(head).chain(others).collect();
    bundle::write(all.iter().map(String::as_str))
}

/// Adds every member in a form that holds them: every answer as a row of the tidy table, as the command line writes it, or
/// what was handed in. Ten thousand take longer than a page may wait.
pub(super) async fn add_members(text: &mut String, form: GroupForm, group: (&Questionnaire, &str), all: &[Rc<Member>]) {
    let (of, digest) = group;
    let rows = match form {
        GroupForm::Answers => Some(Rows::new(of)),
        GroupForm::Collection => None,
        GroupForm::Picture | GroupForm::Csv | GroupForm::CsvAll => return,
    };
    let mut pace = Pace::new();
    for member in all {
        match &rows {
            Some(rows) => rows.add(member, text),
            None => text.extend([&*result_json::write_member(member, of, digest), "\n"]),
        }
        pace.rest().await;
    }
}

/// The same as this machine keeps it, as far as the members, each of which is a short line.
pub(super) fn kept(group: &Gathered) -> String {
    let of = &group.questionnaire;
    let shown = Picture { n: u32::try_from(group.members.len()).unwrap_or(0), ..group.head.picture.clone() };
    let mut text = bundle::line(&group_json::write(&GroupFile { picture: shown, ..group.head.clone() }, of)) + "\n";
    for other in &group.others {
        text += &(bundle::line(&group_json::write(other, of)) + "\n");
    }
    text
}

/// The answers of a form on which these questions stand: the keys of [`stroke`], also `?` for "don't know" and `x` for "does
/// not apply"; `-` for none. Blanks do not matter. As from a file, a question whose condition is not met is outside, whatever
/// stands there.
pub(super) fn paper(row: &str, asked: &[usize], of: &Questionnaire) -> Result<Vec<State>, Sentence> {
    let top = of.top();
    let mut cells = Vec::new();
    for sign in row.chars().filter(|sign| !sign.is_whitespace()) {
        cells.push(match (stroke(sign, top), sign) {
            (Some(Stroke::Give(Status::Level(level))), _) => State::Rated(level),
            (Some(Stroke::Give(Status::Unknown)), _) | (_, '?' | '？') => State::Unknown,
            (Some(Stroke::Give(Status::NotApplicable)), _) | (_, 'x' | 'X') => State::Outside,
            (_, '-' | 'ー' | '－' | '.') => State::Unanswered,
            _ => return Err(Sentence::new(Key::GroupPaperSign, [("sign", Arg::text(sign.to_string()))])),
        });
    }
    if cells.len() != asked.len() {
        let counts = [("found", Arg::count(cells.len())), ("wanted", Arg::count(asked.len()))];
        return Err(Sentence::new(Key::GroupPaperLength, counts));
    }
    let mut all = vec![State::Unanswered; of.items.len()];
    for (at, cell) in asked.iter().zip(cells) {
        if let Some(slot) = all.get_mut(*at) {
            *slot = cell;
        }
    }
    for (at, item) in of.items.iter().enumerate() {
        let is_met = |condition: AskIf| matches!(all.get(condition.item), Some(State::Rated(level)) if *level >= condition.at_least);
        if !item.ask_if.is_none_or(is_met)
            && let Some(slot) = all.get_mut(at)
        {
            *slot = State::Outside;
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{builtin, questionnaire_json};

    #[test]
    fn a_form_has_the_answers_of_its_questions() {
        use State::{Outside, Rated, Unanswered, Unknown};
        let of = builtin::read("quick-check").unwrap().unwrap();
        let (all, brief) = ((0..28).collect::<Vec<_>>(), of.brief());
        let whole = "3210 4?x- 2222 2222 2222 2222 2222";
        for (row, asked, wanted) in [
            (whole, &all[..], Ok([Rated(3), Rated(2), Rated(1), Rated(0), Rated(4), Unknown, Outside])),
            // The third, the fourth and the seventh question are not in it.
            (
                "32?x 2222 2222 2222",
                &brief[..],
                Ok([Rated(3), Rated(2), Unanswered, Unanswered, Unknown, Outside, Unanswered]),
            ),
            ("４ u", &[1, 6], Ok([Unanswered, Rated(4), Unanswered, Unanswered, Unanswered, Unanswered, Unknown])),
            (whole, &brief, Err(Key::GroupPaperLength)),
            ("3210", &all, Err(Key::GroupPaperLength)),
            ("5210 4?x- 2222 2222 2222 2222 2222", &all, Err(Key::GroupPaperSign)),
        ] {
            let read = paper(row, asked, &of).map_err(|sentence| sentence.key);
            assert_eq!(
                read.as_ref().map(|cells| &cells[..7]).map_err(|key| *key),
                wanted.as_ref().map(|cells| &cells[..]).map_err(|key| *key),
                "{row}"
            );
            assert!(read.is_err() || read.is_ok_and(|cells| cells.len() == 28), "{row}");
        }
    }

    /// The second question is asked from level 2 of the first on, the third from level 1 of the second on.
    #[test]
    fn a_form_has_no_answer_to_what_was_not_asked() {
        use State::{Outside, Rated, Unanswered, Unknown};
        let text = r#"{ "format": "kamae.questionnaire", "version": 1, "id": "three", "kind": "framework", "scale": { "levels": 5 },
          "groups": [ { "id": "A", "items": [ { "id": "A-1" },
            { "id": "A-2", "ask_if": { "item": "A-1", "at_least": 2 } },
            { "id": "A-3", "ask_if": { "item": "A-2", "at_least": 1 } } ] } ] }"#;
        let of = questionnaire_json::read(text, |_| None).unwrap().questionnaire;
        for (row, asked, wanted) in [
            ("234", &[0, 1, 2][..], [Rated(2), Rated(3), Rated(4)]),
            ("134", &[0, 1, 2], [Rated(1), Outside, Outside]),
            ("?34", &[0, 1, 2], [Unknown, Outside, Outside]),
            ("204", &[0, 1, 2], [Rated(2), Rated(0), Outside]),
            ("2--", &[0, 1, 2], [Rated(2), Unanswered, Outside]),
            ("34", &[1, 2], [Unanswered, Outside, Outside]),
        ] {
            assert_eq!(paper(row, asked, &of), Ok(wanted.to_vec()), "{row}");
        }
    }
}
