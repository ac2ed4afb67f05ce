//! A label, a control, a note below it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`text_field`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextFieldProps {
    /// What it is.
    pub label: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// A note below it.
    #[prop_or_default]
    pub note: AttrValue,
    /// The note says what is wrong.
    #[prop_or_default]
    pub bad: bool,
    /// Rows, more than one for longer texts.
    #[prop_or(1)]
    pub rows: u8,
    /// Kind of the input: text, date, search.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Id of a `<datalist>` with suggestions.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Id of the control.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Takes both columns of a form.
    #[prop_or_default]
    pub wide: bool,
    /// Every new text, as it is typed.
    pub on_text: Callback<String>,
}

/// One line or several lines of text.
pub fn text_field(props: &TextFieldProps) -> Html {
    let on_text = props.on_text.clone();
    let oninput = Callback::from(move |event: InputEvent| on_text.emit(typed(&event)));
    let value = props.value.clone();
    // All that stands in a label would be the name.
    let (name, note) = (props.label.clone(), props.note.clone());
    let control = if props.rows > 1 {
        html! {
            <textarea id={props.id.clone()} rows={props.rows.to_string()} {value} {oninput} aria-label={name}
                aria-description={note} autocomplete="off" />
        }
    } else {
        html! {
            <input id={props.id.clone()} type={props.kind.clone()} list={props.list.clone()} {value} {oninput}
                aria-invalid={props.bad.then_some("true")} aria-label={name} aria-description={note} autocomplete="off" />
        }
    };
    html! {
        <label class="field" data-bad={props.bad.then_some("")} data-wide={props.wide.then_some("")}>
            <span>{ &props.label }</span>
            { control }
            <span class="field-note" hidden={props.note.is_empty()}>{ &props.note }</span>
        </label>
    }
}

/// What stands in the field that an event comes from.
pub fn typed(event: &InputEvent) -> String {
    let target = event.target();
    let input = target.clone().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value());
    let area = || target.and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()).map(|area| area.value());
    input.or_else(area).unwrap_or_default()
}

/// Properties of [`select_field`].
#[derive(Clone, PartialEq, Properties)]
pub struct SelectFieldProps {
    /// What it is.
    pub label: AttrValue,
    /// Value of the option that is chosen.
    pub value: AttrValue,
    /// Value and words of each option.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// A note below it.
    #[prop_or_default]
    pub note: AttrValue,
    /// Shows the label only to those who hear it.
    #[prop_or_default]
    pub quiet: bool,
    /// Takes both columns of a form.
    #[prop_or_default]
    pub wide: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// Value of the newly chosen option.
    pub on_choice: Callback<String>,
}

/// One of several.
pub fn select_field(props: &SelectFieldProps) -> Html {
    let on_choice = props.on_choice.clone();
    let onchange = Callback::from(move |event: Event| on_choice.emit(chosen(&event)));
    let options = props.options.iter().map(|(value, words)| {
        html! { <option key={value.to_string()} value={value.clone()} selected={*value == props.value}>{ words }</option> }
    });
    html! {
        <label class={classes!((!props.quiet).then_some("field"), props.class.clone())} data-wide={props.wide.then_some("")}>
            <span class={props.quiet.then_some("sr")}>{ &props.label }</span>
            <select {onchange}>{ for options }</select>
            <span class="field-note" hidden={props.note.is_empty()}>{ &props.note }</span>
        </label>
    }
}

fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}

/// Properties of [`check`].
#[derive(Clone, PartialEq, Properties)]
pub struct CheckProps {
    /// What it says.
    pub label: AttrValue,
    /// Whether it is ticked.
    pub checked: bool,
    /// The new state.
    pub on_check: Callback<bool>,
}

/// A box to tick.
pub fn check(props: &CheckProps) -> Html {
    let (on_check, checked) = (props.on_check.clone(), props.checked);
    let onchange = Callback::from(move |_: Event| on_check.emit(!checked));
    html! {
        <label class="check"><input type="checkbox" {checked} {onchange} /><span>{ &props.label }</span></label>
    }
}
