//! Another assessment to compare with: from a file, or one that lies on this machine.

use super::ComparePageProps;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::assessment::Head;
use crate::model::id::AssessmentId;
use crate::ui::act::{Act, Whom};
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::components::section::section;
use crate::ui::desk::{Guest, Open};
use crate::ui::pages::home::drop::chosen;
use crate::ui::pages::home::names::{book_name, day};
use crate::ui::pages::home::ways::ACCEPT;
use crate::ui::route::Route;
use crate::ui::shelf::Shelf;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// What stands for whoever came in a file.
const FILE: AttrValue = AttrValue::Static("file");

/// The ways in, and who is here; `is_over` while a file hangs above the page.
pub fn other(speech: &Speech, props: &ComparePageProps, is_over: bool) -> Html {
    let on_act = props.on_act.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = chosen(&event) {
            on_act.emit(Act::Beside(Whom::File(file)));
        }
    });
    let inside = html! {
        <div class="form screen-only"><div class="fields">
            <label class="drop" data-over={is_over.then_some("")}>
                <input type="file" accept={ACCEPT} {onchange} />
                <strong>{ speech.t(Key::CompareOtherFile) }</strong>
                <span class="small quiet">{ speech.t(Key::HomeOpenDrop) }</span>
            </label>
            { merge(speech, props) }
            { stored(speech, (&props.open, &props.shelf, props.guest.as_deref()), Key::CompareOtherWith, &props.on_act) }
        </div></div>
    };
    section("compare-other", &speech.t(Key::CompareOther), &speech.t(Key::CompareOtherNote), inside)
}

/// The way to make one of two that answer the same.
fn merge(speech: &Speech, props: &ComparePageProps) -> Option<Html> {
    props.guest.as_ref()?;
    let href = Route::Merge(props.open.assessment.head.id.clone()).hash();
    Some(html! { <p><a class="button" {href}>{ speech.t(Key::MergeGo) }</a></p> })
}

/// Who is here and who else is on this machine, while there is anybody, in a list of this name.
pub fn stored(
    speech: &Speech,
    (open, shelf, guest): (&Open, &Shelf, Option<&Guest>),
    label: Key,
    on_act: &Callback<Act>,
) -> Option<Html> {
    let named = |head: &Head, name: AttrValue| {
        let args = [("name", Arg::text(name)), ("date", day(&head.modified))];
        speech.f(Key::CompareOption, args)
    };
    let mut options = vec![(AttrValue::Static(""), speech.t(Key::CompareOtherNone))];
    let mut value = AttrValue::Static("");
    if let Some(guest) = guest {
        value = guest.stored.as_ref().map_or(FILE, |id| AttrValue::from(id.to_string()));
        if guest.stored.is_none() {
            options.push((FILE, named(&guest.assessment.head, guest.name.clone().into())));
        }
    }
    let others = shelf.books.iter().filter(|book| book.head.id != open.assessment.head.id);
    options.extend(others.map(|book| (book.head.id.to_string().into(), named(&book.head, book_name(speech, book)))));
    let choice = |id: String| Act::Beside(AssessmentId::parse(&id).map_or(Whom::Nobody, Whom::Stored));
    let on_choice = on_act.reform(choice);
    let label = speech.t(label);
    (options.len() > 1).then(|| select_field(&props! { SelectFieldProps { label, value, options, on_choice } }))
}
