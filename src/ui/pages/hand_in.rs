//! What a participant hands in: seen before it is saved, as a file or as a code to read out.
//!
//! Refuses to know: who collects it.

use crate::browser::page;
use crate::charts::qr::qr;
use crate::exchange::result_code::{self, Told};
use crate::exchange::result_json::Wish;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::workshop::{Ask, Workshop};
use crate::score::cohort::member::{MOST_TEAMS, Traits, team};
use crate::ui::act::{Act, GroupAct};
use crate::ui::components::button::button;
use crate::ui::components::field::{CheckProps, TextFieldProps, check, text_field};
use crate::ui::components::section::section;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Id of the field for the team.
const TEAM: &str = "team";

/// Properties of [`HandInPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct HandInPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// The workshop that asks for it.
    #[prop_or_default]
    pub workshop: Option<Rc<Workshop>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    team: String,
    role: String,
    kind: String,
    pair: String,
    place: bool,
    notes: bool,
}

/// The page.
#[component]
pub fn HandInPage(props: &HandInPageProps) -> Html {
    let speech = use_speech();
    let asks = |ask| props.workshop.as_ref().is_none_or(|workshop| workshop.asks(ask));
    let draft = use_state(|| Draft { place: props.workshop.is_some() && asks(Ask::Place), ..Draft::default() });
    let (speech, open) = (&speech, &*props.open);
    let text = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        Callback::from(move |typed: String| {
            let mut new = (*draft).clone();
            change(&mut new, typed);
            draft.set(new);
        })
    };
    let ticked = |change: fn(&mut Draft, bool)| {
        let draft = draft.clone();
        Callback::from(move |on: bool| {
            let mut new = (*draft).clone();
            change(&mut new, on);
            draft.set(new);
        })
    };
    let wish = draft.wish(open);
    let (_, bad) = team(&draft.team);
    let save = {
        let (wish, on_act) = (wish.clone(), props.on_act.clone());
        Callback::from(move |_: MouseEvent| {
            if bad {
                drop(page::focus(TEAM));
            } else {
                on_act.emit(Act::Group(GroupAct::HandIn(Box::new(wish.clone()))));
            }
        })
    };
    let team_hint = speech.f(Key::HandInTeamHint, [("most", Arg::from(u32::from(MOST_TEAMS)))]);
    let fields = [
        (
            Ask::Team,
            props! { TextFieldProps { id: TEAM, label: speech.t(Key::GroupTeam), note: team_hint, bad, value: draft.team.clone(), on_text: text(|draft, team| draft.team = team) } },
        ),
        (
            Ask::Pair,
            props! { TextFieldProps { label: speech.t(Key::HandInPair), note: speech.t(Key::HandInPairHint), value: draft.pair.clone(), on_text: text(|draft, pair| draft.pair = pair) } },
        ),
        (
            Ask::Role,
            props! { TextFieldProps { label: speech.t(Key::GroupByRole), value: draft.role.clone(), on_text: text(|draft, role| draft.role = role) } },
        ),
        (
            Ask::Kind,
            props! { TextFieldProps { label: speech.t(Key::GroupByKind), value: draft.kind.clone(), on_text: text(|draft, kind| draft.kind = kind) } },
        ),
    ];
    let ticks = [
        (
            Ask::Place,
            props! { CheckProps { label: speech.t(Key::HandInPlace), checked: draft.place, on_check: ticked(|draft, on| draft.place = on) } },
        ),
        (
            Ask::Notes,
            props! { CheckProps { label: speech.t(Key::HandInNotes), checked: draft.notes, on_check: ticked(|draft, on| draft.notes = on) } },
        ),
    ];
    let handling = props.workshop.iter().map(|workshop| workshop.handling.clone()).filter(|said| !said.is_empty());
    html! {
        <main class="report" id="main" tabindex="-1">
            <header>
                <h1>{ speech.t(Key::HandInTitle) }</h1>
                <p class="report-note">{ speech.t(Key::HandInLede) }</p>
                { for handling.map(|said| html! { <p class="report-note"><strong>{ speech.t(Key::GroupHandling) }</strong>{ " " }<bdi>{ said }</bdi></p> }) }
            </header>
            <form class="form report-block" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                <fieldset>
                    <legend>{ speech.t(Key::HandInBeside) }</legend>
                    <p class="small quiet">{ speech.t(Key::HandInBesideNote) }</p>
                    <div class="fields">
                        { for fields.into_iter().filter(|(ask, _)| asks(*ask)).map(|(_, field)| text_field(&field)) }
                    </div>
                    { for ticks.into_iter().filter(|(ask, _)| asks(*ask)).map(|(_, tick)| check(&tick)) }
                    <p class="small quiet" hidden={!asks(Ask::Notes)}>{ speech.t(Key::HandInNotesNote) }</p>
                </fieldset>
            </form>
            { section("hand-in-what", &speech.t(Key::HandInWhat), &speech.t(Key::HandInWhatNote), what(speech, open, &wish)) }
            { code(speech, open, &wish) }
            <section class="report-block" aria-labelledby="hand-in-file">
                <h2 id="hand-in-file">{ speech.t(Key::HandInFile) }</h2>
                <p class="report-note">{ speech.t(Key::HandInFileNote) }</p>
                <p class="row">{ button(speech, "button button-main", Key::HandInSave, save) }</p>
            </section>
        </main>
    }
}

impl Draft {
    fn wish(&self, open: &Open) -> Wish {
        let head = &open.assessment.head;
        let place = |text: &str| if self.place { text.to_owned() } else { String::new() };
        let few = |text: &str| text.trim().chars().take(64).collect::<String>();
        let traits = Traits {
            team: team(&self.team).0,
            pair: few(&self.pair),
            language: head.language.clone(),
            sector: place(&head.organization.sector),
            country: place(&head.organization.country),
            role: few(&self.role),
            kind: few(&self.kind),
        };
        Wish { traits, notes: self.notes }
    }
}

/// Everything that leaves, by name, and what does not.
fn what(speech: &Speech, open: &Open, wish: &Wish) -> Html {
    let answered = open.scores.rows.iter().filter(|row| row.state != crate::score::row::State::Unanswered).count();
    let all = [("answered", Arg::count(answered)), ("total", Arg::count(open.scores.rows.len()))];
    let team = wish.traits.team.map(|team| team.to_string()).unwrap_or_default();
    let traits = &wish.traits;
    let said = [
        (Key::HandInAnswers, speech.f(Key::CoverageAnswered, all)),
        (Key::GroupByLanguage, AttrValue::from(traits.language.clone())),
        (Key::GroupTeam, AttrValue::from(team)),
        (Key::HandInPair, AttrValue::from(traits.pair.clone())),
        (Key::GroupByRole, AttrValue::from(traits.role.clone())),
        (Key::GroupByKind, AttrValue::from(traits.kind.clone())),
        (Key::GroupBySector, AttrValue::from(traits.sector.clone())),
        (Key::GroupByCountry, AttrValue::from(traits.country.clone())),
        (Key::AssessNote, if wish.notes { speech.t(Key::HandInNotesAll) } else { AttrValue::Static("") }),
    ];
    let lines = said.into_iter().filter(|(_, said)| !said.is_empty());
    html! {
        <dl class="facts">
            { for lines.map(|(key, said)| html! { <div key={key as usize}><dt>{ speech.t(key) }</dt><dd>{ said }</dd></div> }) }
        </dl>
    }
}

/// The code, where the questionnaire is short enough for one.
fn code(speech: &Speech, open: &Open, wish: &Wish) -> Html {
    let cells = open.scores.rows.iter().map(|row| row.state).collect();
    let told = Told { team: wish.traits.team, cells };
    let digest = &open.assessment.head.questionnaire_digest;
    let Some(code) = result_code::write(&open.questionnaire, digest, &told) else {
        return html! { <div></div> };
    };
    let picture = qr(&code).map(|(side, path)| {
        html! {
            <svg class="group-qr" role="img" aria-label={speech.t(Key::HandInQr)} viewBox={format!("0 0 {side} {side}")}><path d={path} /></svg>
        }
    });
    let inside = html! { <div class="row"><p class="group-code" translate="no">{ code }</p>{ picture }</div> };
    section("hand-in-code", &speech.t(Key::GroupCode), &speech.t(Key::HandInCodeNote), inside)
}
