//! Before next year's assessment is opened: what it is called, and what comes along.

use super::dialog::{Dialog, DialogProps};
use super::field::{CheckProps, TextFieldProps, check, text_field};
use crate::i18n::key::Key;
use crate::model::id::AssessmentId;
use crate::ui::act::{Act, KeptAct};
use crate::ui::components::button::button;
use crate::ui::mount::mount;
use crate::ui::speech::use_speech;
use yew::prelude::*;
use yew::props;

/// Properties of [`NextYear`].
#[derive(Clone, PartialEq, Properties)]
pub struct NextYearProps {
    /// This year's.
    pub id: AssessmentId,
    /// Its title.
    pub title: AttrValue,
    /// What is asked for.
    pub on_act: Callback<Act>,
    /// Closed without a decision, or with one.
    pub on_close: Callback<()>,
}

/// A dialog with a title and a choice.
#[component]
pub fn NextYear(props: &NextYearProps) -> Html {
    let speech = use_speech();
    let title = use_state_eq(|| next_title(&props.title));
    let along = use_state_eq(|| true);
    let on_text = Callback::from({
        let title = title.setter();
        move |text| title.set(text)
    });
    let on_check = Callback::from({
        let along = along.setter();
        move |on| along.set(on)
    });
    let onsubmit = Callback::from({
        let NextYearProps { id, on_act, on_close, .. } = props.clone();
        let (title, along) = ((*title).clone(), *along);
        move |event: SubmitEvent| {
            event.prevent_default();
            on_close.emit(());
            on_act.emit(Act::Kept(KeptAct::Again(id.clone(), title.trim().to_owned(), along)));
        }
    });
    mount::<Dialog>(
        props! { DialogProps { id: "again", title: speech.t(Key::HomeAgain), on_close: props.on_close.clone(), children: Children::new(vec![html! { <>
            <form class="stack" {onsubmit}>
                <p>{ speech.t(Key::AgainNote) }</p>
                { text_field(&props! { TextFieldProps { label: speech.t(Key::FormTitle), value: (*title).clone(), on_text } }) }
                { check(&props! { CheckProps { label: speech.t(Key::AgainAlong), checked: *along, on_check } }) }
                <div class="row">
                    { button(&speech, "button", Key::AppCancel, props.on_close.reform(|_| ())) }
                    <button class="button button-main row-end" type="submit">{ speech.t(Key::AgainStart) }</button>
                </div>
            </form>
        </> }]) } },
    )
}

/// The title with the last year of this century in it one higher; as it is where there is none.
fn next_title(title: &str) -> String {
    let is_year = |at: usize| {
        let digit = |at: usize| title.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let alone = !digit(at + 4) && at.checked_sub(1).is_none_or(|before| !digit(before));
        alone && (at..at + 4).all(digit)
    };
    let at = title.match_indices("20").map(|(at, _)| at).filter(|at| is_year(*at)).last();
    let parts =
        at.and_then(|at| Some((title.get(..at)?, title.get(at..at + 4)?.parse::<u16>().ok()?, title.get(at + 4..)?)));
    parts.map_or_else(|| title.to_owned(), |(before, year, after)| format!("{before}{}{after}", year + 1))
}

#[cfg(test)]
mod tests {
    use super::next_title;

    #[test]
    fn the_year_in_a_title_goes_on() {
        for (title, next) in [
            ("Plant North 2026", "Plant North 2027"),
            ("2026年度 北浄水場", "2027年度 北浄水場"),
            ("2025/2026", "2025/2027"),
            ("Line 20, 2099.", "Line 20, 2100."),
            ("Valve 120264", "Valve 120264"),
            ("令和8年", "令和8年"),
            ("", ""),
        ] {
            assert_eq!(next_title(title), next, "{title}");
        }
    }
}
