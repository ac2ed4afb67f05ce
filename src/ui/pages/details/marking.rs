//! The marking of the report after the Traffic Light Protocol: its labels are never translated, only explained.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::tlp::Tlp;
use crate::report::naming;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// A list of the labels with what each means.
pub fn marking(speech: &Speech, chosen: Option<Tlp>, on_marking: &Callback<Option<Tlp>>) -> Html {
    let option = |tlp: Tlp| {
        let words = [("label", Arg::text(tlp.label())), ("gloss", Arg::text(speech.t(naming::tlp(tlp))))];
        (AttrValue::Static(tlp.label()), speech.f(Key::FormTlpOption, words))
    };
    let none = (AttrValue::Static(""), speech.t(Key::FormTlpNone));
    let options = std::iter::once(none).chain(Tlp::ALL.map(option)).collect::<Vec<_>>();
    select_field(
        &props! { SelectFieldProps { wide: true, label: speech.t(Key::FormTlp), note: speech.t(Key::FormTlpHint), options, value: chosen.map_or("", Tlp::label), on_choice: on_marking.reform(|label: String| Tlp::parse(&label)) } },
    )
}
