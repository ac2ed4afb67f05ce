//! How the numbers come about, in one paragraph, for a reader of paper.

use super::section::{SectionProps, section};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The method in short, and on a screen the way to all of it.
pub fn method(speech: &Speech, props: &SectionProps) -> Html {
    let top = ("top", Arg::from(u32::from(props.open.questionnaire.top())));
    let text = speech.f(Key::ReportMethodText, [top, ("date", Arg::text(speech.date(props.report.as_of)))]);
    let made = speech.f(Key::ReportMadeWith, [("version", Arg::text(env!("CARGO_PKG_VERSION")))]);
    let inside = html! {
        <div class="stack">
            <p class="report-text">{ text }</p>
            <p class="report-note">{ made }</p>
            <p class="screen-only"><a href={Route::Method.hash()}>{ speech.t(Key::WhyMethod) }</a></p>
        </div>
    };
    section("report-method", &speech.t(Key::ReportMethod), &AttrValue::Static(""), inside)
}
