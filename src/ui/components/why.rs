//! "Why this number?": how a score comes about, with its own numbers, one tap away.

use super::score_line::numbers;
use crate::i18n::key::Key;
use crate::i18n::number::Rounding::{Down, HalfUp, Up};
use crate::i18n::say::Arg;
use crate::report::shown::{Figure, Shown};
use crate::score::tally::Tally;
use crate::ui::desk::Open;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The sign of a question.
const SIGN: &str = "?";

/// A button, and the popover that explains the number of the group at a position, or of the whole; `id` is unique on
/// the page.
pub fn why(speech: &Speech, open: &Open, group: Option<usize>, id: &str) -> Html {
    let asks = speech.t(Key::ScoreWhy);
    let button = html! { <button class="why" type="button" popovertarget={id.to_owned()}>{ asks }</button> };
    explained(speech, open, group, id, button)
}

/// The same with a sign for a button, where many stand in a table; its name says whose number it asks for.
pub fn why_of(speech: &Speech, open: &Open, group: usize, id: &str) -> Html {
    let title =
        open.questionnaire.groups.get(group).map_or("", |group| speech.questionnaire().title(group.id.as_str()));
    let asks = AttrValue::from([&*speech.t(Key::ScoreWhy), " ", title].concat());
    let button = html! {
        <button class="why why-sign" type="button" popovertarget={id.to_owned()} aria-label={asks}>{ SIGN }</button>
    };
    explained(speech, open, Some(group), id, button)
}

fn explained(speech: &Speech, open: &Open, group: Option<usize>, id: &str, button: Html) -> Html {
    let Some((shown, tally, title)) = numbers(speech, open, group) else { return html! { <span></span> } };
    let lines = match group {
        Some(_) => of_group(speech, &shown, &tally, &title, open.questionnaire.top()),
        None => of_whole(speech, open, &shown),
    };
    let heading = match shown.average() {
        Some(level) => speech.f(Key::WhyTitle, [("level", Arg::average(level))]),
        None => speech.t(Key::WhyTitleWithheld),
    };
    html! {
        <span class="why-of">
            { button }
            <div class="dialog" id={id.to_owned()} popover="auto">
                <div class="stack">
                    <h2>{ heading }</h2>
                    { for lines.iter().map(|line| html! { <p>{ line }</p> }) }
                    <p class="quiet small">{ speech.t(Key::WhyImportance) }{ " " }
                        <a href={Route::Method.hash()}>{ speech.t(Key::WhyMethod) }</a></p>
                </div>
            </div>
        </span>
    }
}

fn of_group(speech: &Speech, shown: &Shown, tally: &Tally, title: &AttrValue, top: u8) -> Vec<AttrValue> {
    let name = ("title", Arg::text(title));
    let rated = ("rated", Arg::from(tally.rated));
    let first = match &shown.figure {
        Figure::Nothing => speech.t(Key::ScoreNothing),
        Figure::Withheld => {
            speech.f(Key::WhyGroupWithheld, [name, rated, ("applicable", Arg::from(tally.applicable()))])
        }
        Figure::Levels(_) => speech.t(Key::WhyFew),
        Figure::Average(level) => {
            speech.f(Key::WhyGroup, [name, rated, ("sum", Arg::from(tally.level_sum)), ("level", Arg::average(*level))])
        }
    };
    let open = (tally.unknown + tally.unanswered) as usize;
    let range = shown.low.zip(shown.high).filter(|_| open > 0).map(|(low, high)| {
        let ends = [("low", Arg::Level(low, Down)), ("high", Arg::Level(high, Up)), ("top", Arg::from(u32::from(top)))];
        speech.n(Key::WhyGroupRange, open, ends.into_iter().chain([("open", Arg::count(open))]))
    });
    [Some(first), range].into_iter().flatten().collect()
}

fn of_whole(speech: &Speech, open: &Open, shown: &Shown) -> Vec<AttrValue> {
    let (questionnaire, scores) = (&open.questionnaire, &open.scores);
    let Some(level) = shown.average() else {
        let title = |at: &usize| questionnaire.groups.get(*at).map(|group| Arg::Title(group.id.to_string()));
        let functions = Arg::list(scores.withheld_by.iter().filter_map(title));
        return vec![speech.f(Key::WhyOverallWithheld, [("functions", functions)])];
    };
    let levels: Vec<f64> = questionnaire.functions().filter_map(|(at, _)| scores.groups.get(at)?.level).collect();
    let parts = levels.iter().map(|level| crate::i18n::number::decimal(*level, HalfUp)).collect::<Vec<_>>().join(" + ");
    let args = [("parts", Arg::text(parts)), ("n", Arg::count(levels.len())), ("level", Arg::average(level))];
    vec![speech.f(Key::WhyOverall, args)]
}
