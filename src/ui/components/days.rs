//! How dates are written: a preference of the reader.

use super::field::{CheckProps, SelectFieldProps, check, select_field};
use crate::i18n::days::DayStyle;
use crate::i18n::key::Key;
use crate::ui::act::Act;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Values of the two ways to write years.
const WESTERN: &str = "western";
const ERA: &str = "era";

/// Years by era or not, and the fiscal year.
pub fn days(speech: &Speech, on_act: &Callback<Act>) -> Html {
    let now = speech.words().days();
    let options = [(WESTERN, Key::SettingsDaysWestern), (ERA, Key::SettingsDaysEra)];
    let options = options.map(|(value, key)| (AttrValue::Static(value), speech.t(key)));
    let value = if now.era { ERA } else { WESTERN };
    let on_choice = on_act.reform(move |value: String| Act::Days(DayStyle { era: value == ERA, ..now }));
    let on_check = on_act.reform(move |fiscal| Act::Days(DayStyle { fiscal, ..now }));
    html! {
        <div class="form">
            { select_field(&props! { SelectFieldProps { label: speech.t(Key::SettingsDaysYears), value, options: options.to_vec(), on_choice } }) }
            { check(&props! { CheckProps { label: speech.t(Key::SettingsDaysFiscal), checked: now.fiscal, on_check } }) }
        </div>
    }
}
