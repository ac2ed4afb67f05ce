//! A score with its manners: the figure, its range as a bar and in words, its coverage, and why it is what it is.

use super::range_bar::range_bar;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::report::shown::{Figure, Shown};
use crate::score::tally::Tally;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The score of the group at a position; `why` explains it.
pub fn score_line(speech: &Speech, open: &Open, group: usize, why: Option<Html>) -> Html {
    let Some((shown, tally, title)) = numbers(speech, open, Some(group)) else { return html! { <div></div> } };
    let top = open.questionnaire.top();
    html! {
        <div class="cat-score">
            <span><strong>{ speech.f(Key::ScoreLine, [("figure", Arg::text(figure(speech, &shown)))]) }</strong>{ " " }{ coverage(speech, &tally) }</span>
            <span class="scale"><span aria-hidden="true">{ "0" }</span>{ range_bar(speech, &title, &shown, top) }<span aria-hidden="true">{ top }</span></span>
            <span>{ range(speech, &shown) }{ " " }{ why }</span>
        </div>
    }
}

/// Numbers and title of a group, or of the whole.
pub fn numbers(speech: &Speech, open: &Open, group: Option<usize>) -> Option<(Shown, Tally, AttrValue)> {
    let (questionnaire, scores) = (&open.questionnaire, &open.scores);
    let Some(at) = group else {
        let title = AttrValue::from(speech.questionnaire().title.clone());
        return Some((Shown::of(&scores.overall, questionnaire.top()), scores.overall.tally, title));
    };
    let title = speech.title(questionnaire.groups.get(at)?.id.as_str());
    Some((Shown::of_group(questionnaire, scores, at)?, scores.groups.get(at)?.tally, title))
}

/// What stands for the average, in words.
pub fn figure(speech: &Speech, shown: &Shown) -> AttrValue {
    match &shown.figure {
        Figure::Nothing => speech.t(Key::ScoreNothing),
        Figure::Withheld => speech.t(Key::ScoreWithheld),
        Figure::Levels(levels) => {
            let list = Arg::list(levels.iter().map(|level| Arg::from(u32::from(*level))));
            speech.n(Key::ScoreLevelsShown, levels.len(), [("levels", list)])
        }
        Figure::Average(level) => {
            let key = if shown.is_open { Key::ScoreProvisional } else { Key::ScoreAverage };
            speech.f(key, [("level", Arg::average(*level))])
        }
    }
}

/// The range in words; empty where nothing is open.
pub fn range(speech: &Speech, shown: &Shown) -> AttrValue {
    use crate::i18n::number::Rounding::{Down, Up};
    let open = shown.low.zip(shown.high).filter(|_| shown.is_open);
    open.map_or(AttrValue::Static(""), |(low, high)| {
        speech.f(Key::RangeBetween, [("low", Arg::Level(low, Down)), ("high", Arg::Level(high, Up))])
    })
}

/// The coverage as counts, never as a percentage.
pub fn coverage(speech: &Speech, tally: &Tally) -> AttrValue {
    let rated = [("rated", Arg::from(tally.rated)), ("applicable", Arg::from(tally.applicable()))];
    let mut parts = vec![speech.f(Key::CoverageRated, rated).to_string()];
    for (key, count) in [
        (Key::CoverageUnknown, tally.unknown),
        (Key::CoverageUnanswered, tally.unanswered),
        (Key::CoverageNotApplicable, tally.not_applicable),
    ] {
        if count > 0 {
            parts.push(speech.n(key, count as usize, []).to_string());
        }
    }
    AttrValue::from(parts.join(speech.words().text(Key::CoverageJoin)))
}
