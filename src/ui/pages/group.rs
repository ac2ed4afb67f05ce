//! A group: results are collected, seen together and taken along. In a hall, over sites, or beside other groups.
//!
//! Refuses to know: what may be shown of anybody, which `report::cohort` says.

pub mod begin;
pub mod beside;
pub mod clock;
pub mod discuss;
pub mod intake;
pub mod outcomes;
mod pairs;
pub mod parts;
pub mod picture;
pub mod present;
pub mod take;
mod years;

use crate::exchange::group_json::GroupFile;
use crate::exchange::paper;
use crate::i18n::key::Key;
use crate::model::date::Date;
use crate::model::tlp::Tlp;
use crate::report::cohort::Picture;
use crate::report::naming;
use crate::ui::act::{Act, GroupAct};
use crate::ui::desk::Open;
use crate::ui::group::{Gathered, Group};
use crate::ui::mount::mount;
use crate::ui::pages::home::drop::use_drops;
use crate::ui::pages::report::paper::{Sheet, run_head, use_paper};
use crate::ui::speech::{Speech, use_speech};
use begin::{BeginForm, BeginFormProps};
use beside::{Beside, BesideProps};
use discuss::discuss;
use intake::{Intake, IntakeProps};
use outcomes::outcomes;
use pairs::pairs;
use parts::{Apart, parts};
use picture::picture;
use std::rc::Rc;
use take::{Take, TakeProps};
use yew::prelude::*;
use yew::props;

/// Properties of [`GroupPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct GroupPageProps {
    /// The group, once there is one.
    pub group: Option<Group>,
    /// The assessment that is open.
    #[prop_or_default]
    pub open: Option<Rc<Open>>,
    /// Languages of which every word is here.
    #[prop_or_default]
    pub voices: Rc<Vec<Speech>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page.
#[component]
pub fn GroupPage(props: &GroupPageProps) -> Html {
    let speech = use_speech();
    let on_group = props.on_act.reform(Act::Group);
    let zone = use_drops(on_group.reform(GroupAct::Take));
    let inside = match &props.group {
        None => mount::<BeginForm>(props! { BeginFormProps { on_group: on_group.clone() } }),
        Some(group) => {
            let picture = group.look(|group| group.picture.clone()).unwrap_or_default();
            html! {
                <div class="report-more">
                    { mount::<Intake>(props! { IntakeProps { group: group.clone(), on_group: on_group.clone() } }) }
                    { mount::<Seen>(props! { SeenProps { group: group.clone(), picture } }) }
                    { mount::<Beside>(props! { BesideProps { group: group.clone(), open: props.open.clone(), voices: props.voices.clone(), on_act: props.on_act.clone() } }) }
                    { mount::<Take>(props! { TakeProps { group: group.clone(), on_group } }) }
                </div>
            }
        }
    };
    let head = props.group.as_ref().and_then(|group| group.look(|group| (group.head.clone(), group.day())));
    use_paper(sheet(&speech, head.as_ref()));
    let (name, tlp) = head.map(|(head, _)| (head.title, head.tlp)).unwrap_or_default();
    html! {
        <main class="report group" id="main" tabindex="-1" ref={zone.node} data-over={zone.is_over.then_some("")}
            ondragover={zone.on_over} ondragleave={zone.on_leave} ondrop={zone.on_drop}>
            <header>
                <h1>{ speech.t(Key::NavGroup) }</h1>
                <p class="group-name" hidden={name.is_empty()}><bdi>{ name }</bdi></p>
                <p class="small" hidden={tlp.is_none()}>{ tlp.map(|tlp| marked(&speech, tlp)) }</p>
                <p class="report-note">{ speech.t(Key::GroupLede) }</p>
            </header>
            { inside }
        </main>
    }
}

/// What stands at the head and the foot of what is printed.
fn sheet(speech: &Speech, of: Option<&(GroupFile, Date)>) -> Sheet {
    let Some((head, day)) = of else { return Sheet::default() };
    Sheet {
        marking: paper::marking(head.tlp, ""),
        title: run_head(speech, head.title.trim(), Key::GroupReport, *day),
        is_letter: paper::is_letter(&head.country),
    }
}

/// Who may receive what is said of a group: the label, and what it means.
pub fn marked(speech: &Speech, tlp: Tlp) -> Html {
    html! { <><strong>{ tlp.label() }</strong>{ " " }<span class="quiet">{ speech.t(naming::tlp(tlp)) }</span></> }
}

/// Properties of [`Seen`].
#[derive(Clone, Properties)]
struct SeenProps {
    group: Group,
    picture: Rc<Picture>,
}

impl PartialEq for SeenProps {
    /// What comes in is not seen before the picture is made anew.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture)
    }
}

/// What is shown of the group.
#[component]
fn Seen(props: &SeenProps) -> Html {
    let speech = use_speech();
    let apart = use_state_eq(Apart::default);
    let seen = |group: &Gathered| {
        html! {
            <>
                { discuss(&speech, group) }
                { picture(&speech, group) }
                { outcomes(&speech, group) }
                { parts(&speech, group, &apart) }
                { pairs(&speech, group) }
            </>
        }
    };
    let shown = props.picture.is_shown().then(|| props.group.look(seen)).flatten();
    html! { <div>{ shown }</div> }
}
