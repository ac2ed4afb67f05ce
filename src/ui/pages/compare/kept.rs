//! The states that were kept: their numbers, and the ways to rename and to remove one.

use super::states::State;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::change::Change;
use crate::report::reason::Reason;
use crate::ui::act::Act;
use crate::ui::components::cells::{asked, fraction, range};
use crate::ui::components::kept_ways::{KeptWays, KeptWaysProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// The list, oldest first.
pub fn kept(speech: &Speech, open: &Rc<Open>, states: &[State], on_act: &Callback<Act>) -> Html {
    let heading = speech.t(Key::CompareList);
    let rows: Vec<_> = states.iter().filter_map(|state| row(speech, open, state, on_act)).collect();
    if rows.is_empty() {
        return section("compare-kept", &heading, &speech.t(Key::CompareNone), html! { <div></div> });
    }
    let columns = [
        Column::words(speech.t(Key::CompareColState)),
        Column::line(speech.t(Key::CompareColDay)),
        Column::numbers(speech.t(Key::ReportColAverage)),
        Column::numbers(speech.t(Key::ReportColRange)),
        Column::numbers(speech.t(Key::ReportColRated)),
        Column::words(speech.t(Key::CompareColDo)),
    ];
    section("compare-kept", &heading, &AttrValue::Static(""), table(&heading, &columns, rows, usize::MAX))
}

/// The row of a state that was kept.
fn row(speech: &Speech, open: &Rc<Open>, state: &State, on_act: &Callback<Act>) -> Option<Row> {
    let (id, overall) = (state.id.clone()?, &state.moment.scores.overall);
    let reason = Reason::of_whole(&open.questionnaire, &state.moment.scores);
    let on_remove = {
        let (open, id, name) = (open.clone(), id.clone(), state.name.clone());
        on_act.reform(move |()| said(open.assessment.removing(&id), Key::CompareRemoved, &name))
    };
    let open = open.clone();
    let on_rename =
        on_act.reform(move |name: String| said(open.assessment.renaming(&id, &name), Key::CompareRenamed, &name));
    let cells = vec![
        cell(&state.name),
        cell(&speech.date(state.moment.day)),
        asked(speech, Some(&reason), &["why-", &state.value].concat()),
        cell(&range(speech, &reason.shown)),
        cell(&fraction(speech, overall.tally.rated, overall.tally.applicable())),
        mount::<KeptWays>(props! { KeptWaysProps { name: state.name.clone(), on_rename, on_remove } }),
    ];
    Some(Row { key: state.value.clone(), cells })
}

/// A change that is said, with an undo.
pub fn said(change: Change, says: Key, name: &str) -> Act {
    Act::ChangeAndSay(change, Sentence::new(says, [("name", Arg::text(name))]))
}
