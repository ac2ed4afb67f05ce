//! The states that were kept: their numbers, and the ways to rename and to remove one.

use super::states::State;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::change::Change;
use crate::model::id::SnapshotId;
use crate::report::shown::Shown;
use crate::ui::act::Act;
use crate::ui::components::cells::{average, fraction, range};
use crate::ui::components::field::TextField;
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Kept`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeptProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// Its states.
    pub states: Rc<Vec<State>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The list, oldest first. One name at a time can be written anew.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let speech = use_speech();
    let renaming = use_state(|| None::<(SnapshotId, String)>);
    let heading = speech.t(Key::CompareList);
    let list = List { speech: &speech, props, renaming: &renaming };
    let rows: Vec<_> = props.states.iter().filter_map(|state| list.row(state)).collect();
    let says = if rows.is_empty() { speech.t(Key::CompareNone) } else { AttrValue::Static("") };
    let columns = [
        Column::words(speech.t(Key::CompareColState)),
        Column::line(speech.t(Key::CompareColDay)),
        Column::numbers(speech.t(Key::ReportColAverage)),
        Column::numbers(speech.t(Key::ReportColRange)),
        Column::numbers(speech.t(Key::ReportColRated)),
        Column::words(speech.t(Key::CompareColDo)),
    ];
    let inside = if rows.is_empty() {
        html! { <div></div> }
    } else {
        table(&heading, &columns, rows, usize::MAX)
    };
    section("compare-kept", &heading, &says, inside)
}

struct List<'p> {
    speech: &'p Speech,
    props: &'p KeptProps,
    renaming: &'p UseStateHandle<Option<(SnapshotId, String)>>,
}

impl List<'_> {
    /// The row of a state that was kept.
    fn row(&self, state: &State) -> Option<Row> {
        let (id, speech, overall) = (state.id.as_ref()?, self.speech, &state.moment.scores.overall);
        let shown = Shown::of(overall, self.props.open.questionnaire.top());
        let draft = (**self.renaming).as_ref().filter(|(renamed, _)| renamed == id).map(|(_, name)| name.clone());
        let cells = vec![
            draft.clone().map_or_else(|| cell(&state.name), |draft| self.field(id, draft)),
            cell(&speech.date(state.moment.day)),
            average(speech, &shown),
            cell(&range(speech, &shown)),
            cell(&fraction(speech, overall.tally.rated, overall.tally.applicable())),
            self.buttons(id, state, draft),
        ];
        Some(Row { key: state.value.clone(), cells })
    }

    fn field(&self, id: &SnapshotId, draft: String) -> Html {
        let (renaming, id) = (self.renaming.clone(), id.clone());
        let on_text = Callback::from(move |text| renaming.set(Some((id.clone(), text))));
        html! { <TextField label={self.speech.t(Key::CompareName)} value={draft} {on_text} /> }
    }

    fn buttons(&self, id: &SnapshotId, state: &State, draft: Option<String>) -> Html {
        let (speech, name) = (self.speech, [("name", Arg::text(&state.name))]);
        let start = {
            let (renaming, begun) = (self.renaming.clone(), (id.clone(), state.name.to_string()));
            Callback::from(move |_: MouseEvent| renaming.set(Some(begun.clone())))
        };
        let remove = self.changing(self.props.open.assessment.removing(id), Key::CompareRemoved, &state.name);
        let rename = draft.filter(|draft| !draft.trim().is_empty()).map(|draft| {
            let change = self.props.open.assessment.renaming(id, draft.trim());
            let (change, renaming) = (self.changing(change, Key::CompareRenamed, draft.trim()), self.renaming.clone());
            Callback::from(move |event: MouseEvent| {
                change.emit(event);
                renaming.set(None);
            })
        });
        let (says, named, onclick) = match rename {
            Some(rename) => (Key::CompareRenameDo, None, rename),
            None => (Key::CompareRename, Some(speech.f(Key::CompareRenameNamed, name.clone())), start),
        };
        html! {
            <span class="row">
                <button class="button" type="button" aria-label={named} {onclick}>{ speech.t(says) }</button>
                <button class="button button-plain" type="button" onclick={remove}
                    aria-label={speech.f(Key::CompareRemoveNamed, name)}>
                    { speech.t(Key::CompareRemove) }
                </button>
            </span>
        }
    }

    /// Makes a change and says so, with an undo.
    fn changing(&self, change: Change, says: Key, name: &str) -> Callback<MouseEvent> {
        let says = Sentence::new(says, [("name", Arg::text(name))]);
        self.props.on_act.reform(move |_: MouseEvent| Act::ChangeAndSay(change.clone(), says.clone()))
    }
}
