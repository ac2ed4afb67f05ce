//! The elements of the report as nodes of the page, with what only a screen can do: links into the app, and the reason
//! of every score.
//!
//! Refuses to know: what stands on the page (`exchange::report_page`).

use crate::charts::svg::Svg;
use crate::exchange::report_page::elements::{Elements, Place};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::act::{Act, Picture};
use crate::ui::components::chart::chart;
use crate::ui::components::why::{why, why_of};
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use std::borrow::Cow;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

/// Nodes while they are made.
pub struct Nodes<'a> {
    speech: &'a Speech,
    open: &'a Open,
    on_act: &'a Callback<Act>,
    unfinished: Vec<VTag>,
    done: Vec<VNode>,
    /// What was drawn last.
    drawn: String,
    /// How many scores have been given a reason; each has an id of its own.
    reasons: usize,
}

impl<'a> Nodes<'a> {
    /// No nodes yet.
    pub fn new(speech: &'a Speech, open: &'a Open, on_act: &'a Callback<Act>) -> Self {
        Self { speech, open, on_act, unfinished: Vec::new(), done: Vec::new(), drawn: String::new(), reasons: 0 }
    }

    /// All that were made, in order.
    pub fn finish(self) -> Html {
        self.done.into_iter().collect()
    }

    fn add(&mut self, node: VNode) {
        match self.unfinished.last_mut() {
            Some(around) => around.add_child(node),
            None => self.done.push(node),
        }
    }

    /// The hash is the address of the page: a place in the report has a route, and so has the question of an answer.
    fn address<'b>(&self, href: &'b str) -> Cow<'b, str> {
        let Some(place) = href.strip_prefix('#') else { return Cow::Borrowed(href) };
        let id = self.open.assessment.head.id.clone();
        Cow::Owned(match place.strip_prefix("a-") {
            Some(item) => Route::Assess(id, Some(item.to_owned())).hash(),
            None => Route::Report(id, Some(place.to_owned())).hash(),
        })
    }
}

impl Elements for Nodes<'_> {
    fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        let mut node = VTag::new(tag);
        for &(name, value) in attributes {
            let value = if name == "href" { self.address(value) } else { Cow::Borrowed(value) };
            node.add_attribute(name, value.into_owned());
        }
        if tag == "section" {
            node.add_attribute("tabindex", "-1"); // a link leads here
        }
        self.unfinished.push(node);
    }

    fn text(&mut self, text: &str) {
        self.add(VText::new(text.to_owned()).into());
    }

    fn close(&mut self) {
        if let Some(node) = self.unfinished.pop() {
            self.add(node.into());
        }
    }

    fn draw(&mut self, drawing: &Svg) {
        drawing.title.clone_into(&mut self.drawn);
        self.add(chart(drawing, ""));
    }

    fn beside(&mut self, place: Place<'_>) {
        match place {
            Place::Chart => self.add(ways(self.speech, &self.drawn, self.on_act)),
            Place::Lead(reason) => self.add(why(self.speech, reason, "why")),
            Place::Score(reason) => {
                self.reasons += 1;
                self.add(why_of(self.speech, reason, &["why-", &self.reasons.to_string()].concat()));
            }
        }
    }
}

/// The ways to take a chart along.
fn ways(speech: &Speech, title: &str, on_act: &Callback<Act>) -> Html {
    let forms = [(Picture::Copy, Key::ChartCopy), (Picture::Svg, Key::ChartSvg), (Picture::Png, Key::ChartPng)];
    let way = |(form, key): (Picture, Key)| {
        let on_act = on_act.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            if let Some(button) = event.target_dyn_into() {
                on_act.emit(Act::Picture(button, form));
            }
        });
        let (says, title) = (speech.t(key), ("title", Arg::text(title)));
        let label = speech.f(Key::ChartOf, [("says", Arg::text(&says)), title]);
        html! { <button class="why" type="button" aria-label={label} {onclick}>{ says }</button> }
    };
    html! { <p class="row screen-only">{ for forms.map(way) }</p> }
}
