//! Groups beside each other: this one and those whose pictures were opened, by function and category. Sites, years, or an
//! operator's group in each of two countries.
//!
//! Refuses to know: what may be shown, which was decided when each picture was made.

use super::outcomes::plain_range;
use crate::exchange::group_json::GroupFile;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::cohort::Picture;
use crate::ui::act::GroupAct;
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::components::tag::tag;
use crate::ui::hall::Gathered;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A column for every group; left out while there is one picture at most.
pub fn beside(speech: &Speech, group: &Gathered, on_group: &Callback<GroupAct>) -> Html {
    if group.others.is_empty() {
        return html! { <div></div> };
    }
    let own = group.picture.is_shown().then(|| (named(speech, &group.head), &*group.picture));
    let others = group.others.iter().map(|other| (named(speech, other), &other.picture));
    let all: Vec<(AttrValue, &Picture)> = own.into_iter().chain(others).collect();
    let head = |(name, picture): &(AttrValue, &Picture)| {
        Column::numbers(speech.n(Key::GroupPartHead, picture.n as usize, [("part", Arg::text(name))]))
    };
    let columns: Vec<Column> =
        std::iter::once(Column::words(speech.t(Key::ReportColCategory))).chain(all.iter().map(head)).collect();
    let rows = group.questionnaire.groups.iter().enumerate().map(|(at, one)| {
        let id = one.id.as_str();
        let first = html! { <span>{ tag(id) }{ " " }{ speech.short(id) }</span> };
        let cells = all.iter().map(|(_, picture)| middle(speech, picture, at));
        Row { key: id.to_owned(), cells: std::iter::once(first).chain(cells).collect() }
    });
    let removes = group.others.iter().enumerate().map(|(at, other)| {
        let onclick = on_group.reform(move |_: MouseEvent| GroupAct::Aside(at));
        let says = speech.f(Key::GroupBesideRemove, [("name", Arg::text(named(speech, other)))]);
        html! { <button key={at} class="button button-plain" type="button" {onclick}>{ says }</button> }
    });
    let inside = html! {
        <div>
            { table(&speech.t(Key::GroupBeside), &columns, rows, usize::MAX) }
            <p class="row screen-only">{ for removes }</p>
        </div>
    };
    section("group-beside", &speech.t(Key::GroupBeside), &speech.t(Key::GroupBesideNote), inside)
}

/// What a group is called, and the day of its picture.
fn named(speech: &Speech, file: &GroupFile) -> AttrValue {
    let name =
        if file.title.trim().is_empty() { speech.t(Key::GroupUnnamed) } else { AttrValue::from(file.title.clone()) };
    let day = file.created.date().map(|day| speech.date(day)).unwrap_or_default();
    speech.f(Key::GroupNamed, [("name", Arg::text(name)), ("day", Arg::text(day))])
}

fn middle(speech: &Speech, picture: &Picture, at: usize) -> Html {
    let Some([low, median, high]) = picture.groups.get(at).and_then(|five| five.quartiles) else {
        return html! { <span class="quiet">{ speech.t(Key::GroupPartHidden) }</span> };
    };
    html! { <span>{ speech.average(median) }<span class="below quiet small">{ plain_range(speech, low, high) }</span></span> }
}
