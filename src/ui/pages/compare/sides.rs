//! Two organizations side by side, function by function and category by category: each called by its name and country,
//! and each in its own language, with the other one tap away.
//!
//! Refuses to know: what may be shown of a number, and which averages may be compared.

use super::states::State;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::model::assessment::{Assessment, Head};
use crate::report::compare::Comparison;
use crate::report::reason::Reason;
use crate::score::rollup::Scores;
use crate::ui::components::cells::{asked, fraction, range};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::pages::start::country::name as country;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// What each language calls itself, in the order of [`Language::ALL`].
const NAMES: [Key; 2] = [Key::SettingsLanguageEn, Key::SettingsLanguageJa];

/// Which language each side was asked to speak; none for its own.
pub type Spoken = UseStateHandle<[Option<Language>; 2]>;

/// The language of a side: the one that was asked for, else that of the assessment, else the reader's.
pub fn language(assessment: &Assessment, wanted: Option<Language>, reader: Language) -> Language {
    wanted.or_else(|| Language::of_tag(&assessment.head.language)).unwrap_or(reader)
}

/// Both sides. Until the words of a language are here, its side speaks the reader's.
pub fn sides(
    speech: &Speech,
    open: &Open,
    comparison: &Comparison,
    states: [&State; 2],
    (voices, spoken): (&[Speech], &Spoken),
) -> Html {
    // The open assessment stands first, whichever is the older.
    let order = if states[0].is_guest() { [1, 0] } else { [0, 1] };
    let each = order.iter().enumerate().filter_map(|(place, at)| {
        let state = states.get(*at)?;
        let wanted = spoken.get(place).copied().flatten();
        let language = language(&state.assessment, wanted, speech.language());
        let known = std::iter::once(speech).chain(voices).find(|voice| voice.language() == language);
        let side = Side { open, state, all: comparison.scores.get(*at)?, both: comparison.both.get(*at)?, place };
        Some(side.draw(speech, known.unwrap_or(speech), spoken))
    });
    let inside = html! { <div class="sides">{ for each }</div> };
    section("compare-sides", &speech.t(Key::CompareSides), &speech.t(Key::CompareSidesNote), inside)
}

/// One of the two.
struct Side<'a> {
    open: &'a Open,
    state: &'a State,
    /// Its own numbers.
    all: &'a Scores,
    /// Those over what both have rated.
    both: &'a Scores,
    /// Whether it stands first or second.
    place: usize,
}

impl Side<'_> {
    fn draw(&self, speech: &Speech, voice: &Speech, spoken: &Spoken) -> Html {
        let head = &self.state.assessment.head;
        let id = format!("side-{}", self.place);
        let name = AttrValue::from(name(head).unwrap_or(&self.state.name).to_owned());
        let label = name.clone();
        html! {
            <div key={self.place} role="group" aria-labelledby={id.clone()} lang={voice.language().code()}>
                <h3 {id}><bdi>{ name.clone() }</bdi></h3>
                <p class="small quiet">{ self.from(voice, head) }</p>
                { others(speech, voice, &name, &self.on_speak(spoken)) }
                { table(&label, &columns(voice), self.rows(voice), usize::MAX) }
            </div>
        }
    }

    /// Country and day.
    fn from(&self, voice: &Speech, head: &Head) -> String {
        let country = country(voice, &head.organization.country);
        let parts = [country.to_string(), voice.date(self.state.moment.day).to_string()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(voice.words().text(Key::ListComma))
    }

    /// Has this side speak another language.
    fn on_speak(&self, spoken: &Spoken) -> Callback<Language> {
        let (spoken, place) = (spoken.clone(), self.place);
        Callback::from(move |language| {
            let mut all = *spoken;
            if let Some(slot) = all.get_mut(place) {
                *slot = Some(language);
            }
            spoken.set(all);
        })
    }

    /// The whole, then every function with its categories.
    fn rows(&self, voice: &Speech) -> Vec<Row> {
        let whole = self.row(voice, None, html! { <strong>{ voice.t(Key::CompareWhole) }</strong> });
        let groups = self.open.questionnaire.groups.iter().enumerate().map(|(at, group)| {
            let id = group.id.as_str();
            let name = match group.parent {
                Some(_) => html! { <span>{ tag(id) }{ " " }{ voice.short(id) }</span> },
                None => html! { <strong>{ tag(id) }{ " " }{ voice.title(id) }</strong> },
            };
            self.row(voice, Some(at), name)
        });
        std::iter::once(whole).chain(groups).flatten().collect()
    }

    /// The whole or the group at a position: its own numbers, and its average over what both have rated.
    fn row(&self, voice: &Speech, group: Option<usize>, name: Html) -> Option<Row> {
        let key = format!("{}-{}", self.place, group.map_or(0, |at| at + 1));
        let [own, over] = [self.all, self.both].map(|scores| Reason::of(&self.open.questionnaire, scores, group));
        let (own, over) = (own?, over?);
        let both = (over.rated() > 0).then(|| {
            let of = voice.f(Key::CompareSidesOf, [("n", Arg::from(over.rated()))]);
            html! { <span>{ asked(voice, Some(&over), &["why-both-", &key].concat()) }{ " " }<small class="quiet">{ of }</small></span> }
        });
        let cells = vec![
            name,
            asked(voice, Some(&own), &["why-own-", &key].concat()),
            cell(&range(voice, &own.shown)),
            cell(&fraction(voice, own.rated(), own.applicable())),
            html! { <>{ for both }</> },
        ];
        Some(Row { key, cells })
    }
}

/// The buttons that have a side with this name speak the languages that it does not.
pub fn others(speech: &Speech, voice: &Speech, name: &AttrValue, on_speak: &Callback<Language>) -> Html {
    let others = Language::ALL.into_iter().zip(NAMES).filter(|(language, _)| *language != voice.language());
    let buttons = others.map(|(language, called)| {
        let args = [("name", Arg::text(name)), ("language", Arg::text(speech.t(called)))];
        html! {
            <button key={language.code()} type="button" class="button button-plain" lang={language.code()}
                aria-label={speech.f(Key::CompareSidesSpeak, args)} onclick={on_speak.reform(move |_: MouseEvent| language)}>
                { speech.t(called) }
            </button>
        }
    });
    html! { <p class="row screen-only">{ for buttons }</p> }
}

/// What an assessment is called: by its organization, else by its title.
fn name(head: &Head) -> Option<&str> {
    [&head.organization.name, &head.title].into_iter().map(|name| name.trim()).find(|name| !name.is_empty())
}

fn columns(voice: &Speech) -> [Column; 5] {
    [
        Column::words(voice.t(Key::ReportColCategory)),
        Column::numbers(voice.t(Key::ReportColAverage)),
        Column::numbers(voice.t(Key::ReportColRange)),
        Column::numbers(voice.t(Key::ReportColRated)),
        Column::numbers(voice.t(Key::CompareSidesColBoth)),
    ]
}
