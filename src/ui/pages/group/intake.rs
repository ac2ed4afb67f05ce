//! How results come in: as files, as typed codes, from forms on paper. What has come, and what was not taken.

use crate::browser::page;
use crate::exchange::result_code;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::score::cohort::member::{self, MOST_TEAMS};
use crate::score::cohort::unit::Unit;
use crate::ui::act::GroupAct;
use crate::ui::components::button::button;
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::portion::{Choice, Which, use_portion};
use crate::ui::group::{Gathered, Group};
use crate::ui::mount::mount;
use crate::ui::pages::group::clock;
use crate::ui::pages::home::drop::all_chosen;
use crate::ui::route::Route;
use crate::ui::speech::{Speech, use_speech};
use yew::prelude::*;
use yew::props;

/// What the browser offers first when files are to be chosen.
const ACCEPT: &str = ".json,.ndjson,.jsonl,application/json";

/// Id of the field for the team of a form on paper.
const TEAM: &str = "paper-team";

/// Properties of [`Intake`].
#[derive(Clone, PartialEq, Properties)]
pub struct IntakeProps {
    /// The group.
    pub group: Group,
    /// What is asked for.
    pub on_group: Callback<GroupAct>,
}

/// What has come, and the ways for more.
#[component]
pub fn Intake(props: &IntakeProps) -> Html {
    let speech = use_speech();
    let on_group = &props.on_group;
    let seen = props.group.look(|group| {
        let code = result_code::fits(&group.questionnaire).then(|| mount::<CodeForm>(props! { IntakeProps { group: props.group.clone(), on_group: on_group.clone() } }));
        html! {
            <section class="report-block" aria-labelledby="group-add">
                <h2 id="group-add">{ speech.t(Key::GroupAdd) }</h2>
                { counts(&speech, group) }
                <div class="screen-only">
                    { files(&speech, on_group) }
                    { busy(&speech, group, on_group) }
                    { code }
                    { mount::<Fold>(props! { FoldProps { label: speech.t(Key::GroupPaper), children: Children::new(vec![html! { <>{ mount::<PaperForm>(props! { IntakeProps { group: props.group.clone(), on_group: on_group.clone() } }) }</> }]) } }) }
                    <p class="row">
                        <a class="button button-plain" href={Route::Group(Some(clock::AT.to_owned())).hash()}>{ speech.t(Key::WorkshopClock) }</a>
                        <a class="button button-plain" href={practice(group)}>{ speech.t(Key::WorkshopPractice) }</a>
                    </p>
                    <div role="status">{ group.says.as_ref().map(|says| speech.say(says)) }</div>
                    { refused(&speech, group) }
                </div>
            </section>
        }
    });
    seen.unwrap_or_default()
}

/// The first question, to be talked about before anything has come: votes on it are counted nowhere.
fn practice(group: &Gathered) -> String {
    Route::Group(group.questionnaire.items.first().map(|item| item.id.to_string())).hash()
}

/// How many have come, how many of them are in the picture, and when it is made anew. Spoken politely.
fn counts(speech: &Speech, group: &Gathered) -> Html {
    let (come, shown, wanted) = (group.gathering.members().len(), group.members.len(), group.wanted());
    let [newer, known] = group.again;
    let more = [(Key::GroupNewer, newer), (Key::GroupKnown, known)].into_iter().filter(|(_, n)| *n > 0);
    let wait = match (group.head.unit, group.picture.is_shown()) {
        (Unit::Person, false) => Key::GroupWaiting,
        (Unit::Person, true) => Key::GroupRenews,
        (Unit::Team, false) => Key::GroupWaitingTeams,
        (Unit::Team, true) => Key::GroupRenewsTeams,
    };
    html! {
        <div class="group-counts" role="status">
            <p class="group-come">{ speech.n(Key::GroupReceived, come, []) }</p>
            <p hidden={shown == 0}>{ speech.n(Key::GroupInPicture, shown, []) }</p>
            <p hidden={group.picture.n as usize == shown}>{ speech.n(Key::GroupUnits, group.picture.n as usize, []) }</p>
            <p class="quiet" hidden={wanted == 0}>{ speech.n(wait, wanted, []) }</p>
            { for more.map(|(key, n)| html! { <p key={n.to_string()} class="quiet">{ speech.n(key, n, []) }</p> }) }
        </div>
    }
}

/// Files, or a whole folder of them.
pub fn files(speech: &Speech, on_group: &Callback<GroupAct>) -> Html {
    let choose = |label: Key, folder: bool| {
        let on_group = on_group.clone();
        let onchange = Callback::from(move |event: Event| on_group.emit(GroupAct::Take(all_chosen(&event))));
        let accept = (!folder).then_some(ACCEPT);
        html! {
            <label class="button group-choose">
                <input type="file" multiple=true {accept} webkitdirectory={folder} {onchange} />
                { speech.t(label) }
            </label>
        }
    };
    html! {
        <div class="row group-files">
            { choose(Key::GroupAddFiles, false) }
            { choose(Key::GroupAddFolder, true) }
            <span class="quiet small">{ speech.t(Key::GroupAddDrop) }</span>
        </div>
    }
}

/// How far reading has come, and the way to stop it.
fn busy(speech: &Speech, group: &Gathered, on_group: &Callback<GroupAct>) -> Html {
    let Some([done, all]) = group.busy.filter(|[_, all]| *all > 1) else { return html! { <div></div> } };
    let says = speech.f(Key::GroupReading, [("done", Arg::count(done)), ("all", Arg::count(all))]);
    html! {
        <p class="row" role="status">
            <progress max={all.to_string()} value={done.to_string()} aria-label={says.clone()}></progress>
            <span>{ says }</span>
            { button(speech, "button", Key::GroupStop, on_group.reform(|_: MouseEvent| GroupAct::Stop)) }
        </p>
    }
}

/// What was not taken: which file, and why.
fn refused(speech: &Speech, group: &Gathered) -> Html {
    let line = |(at, (name, says)): (usize, &(String, Vec<crate::i18n::say::Sentence>))| {
        let says: Vec<String> = says.iter().map(|says| speech.say(says).to_string()).collect();
        html! { <li key={at}><bdi>{ name }</bdi>{ ": " }{ says.join(" ") }</li> }
    };
    html! {
        <div hidden={group.refused.is_empty()}>
            { mount::<Fold>(props! { FoldProps { label: speech.n(Key::GroupRefused, group.refused.len(), []), children: Children::new(vec![html! { <>
                <ul class="group-refused">{ for group.refused.iter().enumerate().map(line) }</ul>
            </> }]) } }) }
        </div>
    }
}

/// A code: Enter takes it, and the field waits for the next one.
#[component]
fn CodeForm(props: &IntakeProps) -> Html {
    let speech = use_speech();
    let text = use_state(String::new);
    let twice = props.group.look(|group| group.twice.clone()).flatten();
    let onsubmit = {
        let (text, on_group) = (text.clone(), props.on_group.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !text.trim().is_empty() {
                on_group.emit(GroupAct::Code((*text).clone(), false));
            }
        })
    };
    // What was taken makes room for the next; what was not stands to be mended.
    use_effect_with(props.group.look(|group| group.gathering.members().len()), {
        let text = text.clone();
        move |_| text.set(String::new())
    });
    let on_text = {
        let text = text.clone();
        Callback::from(move |typed| text.set(typed))
    };
    let again = twice.map(|code| {
        let onclick = props.on_group.reform(move |_: MouseEvent| GroupAct::Code(code.clone(), true));
        button(&speech, "button", Key::GroupCodeAgain, onclick)
    });
    html! {
        <form class="form group-type" {onsubmit}>
            { text_field(&props! { TextFieldProps { id: "group-code", label: speech.t(Key::GroupCode), note: speech.t(Key::GroupCodeHint), value: (*text).clone(), on_text, wide: true } }) }
            <p class="row"><button class="button" type="submit">{ speech.t(Key::GroupCodeDo) }</button>{ again }</p>
        </form>
    }
}

/// A form on paper: a sign for every question that stands on it, typed in one go.
#[component]
fn PaperForm(props: &IntakeProps) -> Html {
    let speech = use_speech();
    let text = use_state(String::new);
    let team = use_state(String::new);
    let portion = use_portion(props.group.id.as_str(), Which::Whole);
    let Some(of) = props.group.look(|group| group.questionnaire.clone()) else { return html! { <></> } };
    let asked = portion.asked(&of, &[]);
    let (items, top) = (asked.len(), of.top());
    let onsubmit = {
        let (text, team, on_group) = (text.clone(), team.clone(), props.on_group.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match member::team(&team) {
                (_, true) => drop(page::focus(TEAM)),
                (team, false) => on_group.emit(GroupAct::Paper((*text).clone(), asked.clone(), team)),
            }
        })
    };
    use_effect_with(props.group.look(|group| group.gathering.members().len()), {
        let text = text.clone();
        move |_| text.set(String::new())
    });
    let set = |slot: &UseStateHandle<String>| {
        let slot = slot.clone();
        Callback::from(move |typed| slot.set(typed))
    };
    let on_choice = {
        let portion = portion.setter();
        Callback::from(move |new| portion.set(new))
    };
    let choice = Choice { speech: &speech, of: (&of, &speech), open: &[], portion: &portion, on_choice };
    let typed = text.chars().filter(|sign| !sign.is_whitespace()).count();
    let (_, bad) = member::team(&team);
    let most = [("most", Arg::from(u32::from(MOST_TEAMS)))];
    let team_note = if bad { speech.f(Key::HandInTeamHint, most) } else { speech.t(Key::GroupTeamHint) };
    let note = speech.f(
        Key::GroupPaperHint,
        [("n", Arg::count(items)), ("top", Arg::from(u32::from(top))), ("typed", Arg::count(typed))],
    );
    html! {
        <form class="form group-type" {onsubmit}>
            <div class="fields">
                { choice.field() }
                { text_field(&props! { TextFieldProps { id: TEAM, label: speech.t(Key::GroupTeam), note: team_note, bad, value: (*team).clone(), on_text: set(&team) } }) }
                { text_field(&props! { TextFieldProps { label: speech.t(Key::GroupPaperSigns), note, value: (*text).clone(), on_text: set(&text), wide: true } }) }
            </div>
            { choice.boxes() }
            <p class="row"><button class="button" type="submit">{ speech.t(Key::GroupCodeDo) }</button></p>
        </form>
    }
}
