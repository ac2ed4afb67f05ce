//! The report as a file: a button for every form.
//!
//! Refuses to know: how a form is written (`exchange::formats`).

use crate::exchange::formats::Format;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::ui::act::{Act, Wish};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// A fold with a button for every form, in these languages.
pub fn take(speech: &Speech, languages: &[Language], on_act: &Callback<Act>) -> Html {
    let buttons = Format::ALL.map(|format| {
        let wish = Wish { format, languages: languages.to_vec() };
        let onclick = on_act.reform(move |_: MouseEvent| Act::SaveReport(wish.clone()));
        html! { <button key={format.name()} class="button" type="button" {onclick}>{ speech.t(format.key()) }</button> }
    });
    mount::<Fold>(props! { FoldProps { label: speech.t(Key::ReportTake), children: Children::new(vec![html! { <>
        <p class="quiet small">{ speech.t(Key::ReportTakeNote) }</p>
        <p class="row">{ for buttons }</p>
    </> }]) } })
}
