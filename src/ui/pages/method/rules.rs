//! The rules, a section each. Numbers in them come from the code that applies them.

use super::parts::{bullets, paragraphs, plain_terms, section, terms};
use crate::charts::ramp::depth;
use crate::exchange::builtin;
use crate::exchange::number::plain;
use crate::i18n::key::Key;
use crate::i18n::number::{Rounding, decimal};
use crate::i18n::say::Arg;
use crate::model::answer::Importance;
use crate::model::date::Date;
use crate::report::naming::RULES;
use crate::score::rank::Settings;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Highest level of the default scale.
const TOP: u8 = 4;
/// The page that specifies all this.
const SPECIFICATION: &str = "docs/method.md";
/// A number to show rounding with.
const HALF: f64 = 2.25;

/// What one has to know.
pub fn in_short(speech: &Speech) -> Html {
    let scale = speech.f(Key::MethodShort1, [("lowest", Arg::Named(0)), ("highest", Arg::Named(TOP))]);
    let rest = [Key::MethodShort2, Key::MethodShort3, Key::MethodShort4, Key::MethodShort5].map(|key| speech.t(key));
    section(speech, Key::MethodShort, bullets(std::iter::once(scale).chain(rest)))
}

/// The five levels.
pub fn scale(speech: &Speech) -> Html {
    let levels = (0..=TOP).zip([Key::Scale0, Key::Scale1, Key::Scale2, Key::Scale3, Key::Scale4]);
    let levels = terms(levels.map(|(level, words)| (chip(speech, level), speech.t(words))));
    let (before, after) = (paragraphs(speech, &[Key::MethodScale1]), paragraphs(speech, &[Key::MethodScale2]));
    section(speech, Key::MethodScale, html! { <>{ before }{ levels }{ after }</> })
}

fn chip(speech: &Speech, level: u8) -> Html {
    let name = [("level", Arg::from(u32::from(level))), ("name", Arg::text(speech.questionnaire().level(level)))];
    let class = classes!("chip", format!("chip-{}", depth(level, TOP)));
    html! { <span {class}>{ speech.f(Key::AssessLevelHeading, name) }</span> }
}

/// The six rules that stand beside every question.
pub fn how_to_choose(speech: &Speech) -> Html {
    let rules = RULES.map(|rule| html! { <li>{ speech.t(rule) }</li> });
    section(speech, Key::AssessChoose, html! { <ol>{ for rules }</ol> })
}

/// Don't know, not applicable, not answered.
pub fn without_level(speech: &Speech) -> Html {
    let answers = [
        (Key::AssessUnknown, Key::MethodOpenUnknown),
        (Key::AssessNa, Key::MethodOpenNa),
        (Key::AssessFilterUnanswered, Key::MethodOpenUnanswered),
    ];
    section(speech, Key::MethodOpen, plain_terms(speech, &answers))
}

/// Average, range, coverage.
pub fn average(speech: &Speech) -> Html {
    let counts = speech.f(Key::MethodAverage3, [("level", Arg::Named(2))]);
    let before = paragraphs(speech, &[Key::MethodAverage1, Key::MethodAverage2]);
    let after = paragraphs(speech, &[Key::MethodAverage4]);
    section(speech, Key::MethodAverage, html! { <>{ before }<p>{ counts }</p>{ after }</> })
}

/// When only the range or the levels are shown.
pub fn withheld(speech: &Speech) -> Html {
    let cases = [Key::MethodWithheld1, Key::MethodWithheld2, Key::MethodWithheld3];
    section(speech, Key::MethodWithheld, bullets(cases.map(|case| speech.t(case))))
}

/// The overall average, with the smallest and the largest function of the framework.
pub fn whole(speech: &Speech) -> Html {
    let Ok(questionnaire) = builtin::csf_2_0() else { return html! { <div></div> } };
    let functions: Vec<_> = questionnaire.functions().map(|(_, group)| group).collect();
    let least = functions.iter().min_by_key(|group| group.items.len());
    let most = functions.iter().max_by_key(|group| group.items.len());
    let (Some(least), Some(most)) = (least, most) else { return html! { <div></div> } };
    let text = speech.f(
        Key::MethodWhole1,
        [
            ("functions", Arg::count(functions.len())),
            ("few", Arg::count(least.items.len())),
            ("small", Arg::Title(least.id.to_string())),
            ("many", Arg::count(most.items.len())),
            ("large", Arg::Title(most.id.to_string())),
        ],
    );
    section(speech, Key::MethodWhole, html! { <p>{ text }</p> })
}

/// Questionnaires beside the framework, and what they propose for it.
pub fn mapped(speech: &Speech) -> Html {
    let texts = [Key::MethodMapped1, Key::MethodMapped2, Key::MethodMapped3, Key::MethodMapped4];
    section(speech, Key::MethodMapped, paragraphs(speech, &texts))
}

/// Many answers together, and what is shown of them.
pub fn group(speech: &Speech) -> Html {
    section(speech, Key::MethodGroup, paragraphs(speech, &[Key::MethodGroup1, Key::MethodGroup2, Key::MethodGroup3]))
}

/// Targets and gaps.
pub fn target(speech: &Speech) -> Html {
    section(speech, Key::MethodTarget, paragraphs(speech, &[Key::MethodTarget1, Key::MethodTarget2]))
}

/// What comes first, and what that does not mean.
pub fn first(speech: &Speech) -> Html {
    let factor = |importance: Importance| Arg::from(u32::from(importance.factor()));
    let ranking = speech.f(
        Key::MethodFirst1,
        [("low", factor(Importance::Low)), ("normal", factor(Importance::Normal)), ("high", factor(Importance::High))],
    );
    let words = [
        (Key::AssessImportanceHigh, Key::AssessImportanceHighNote),
        (Key::AssessImportanceNormal, Key::AssessImportanceNormalNote),
        (Key::AssessImportanceLow, Key::AssessImportanceLowNote),
    ];
    let words = plain_terms(speech, &words);
    let rest = paragraphs(speech, &[Key::MethodFirst2, Key::MethodFirst3, Key::MethodFirst4]);
    section(speech, Key::MethodFirst, html! { <><p>{ ranking }</p>{ words }{ rest }</> })
}

/// Now, next, later.
pub fn roadmap(speech: &Speech) -> Html {
    let first = u32::from(Settings::new(Date::default()).first);
    let by_rank = speech.f(Key::MethodRoadmap2, [("first", Arg::from(first)), ("next", Arg::from(2 * first))]);
    let by_date = paragraphs(speech, &[Key::MethodRoadmap1]);
    section(speech, Key::MethodRoadmap, html! { <>{ by_date }<p>{ by_rank }</p></> })
}

/// The list of what is not known.
pub fn find_out(speech: &Speech) -> Html {
    section(speech, Key::ReportFindOut, paragraphs(speech, &[Key::MethodFind]))
}

/// Tiers are something else.
pub fn tiers(speech: &Speech) -> Html {
    section(speech, Key::MethodTiers, paragraphs(speech, &[Key::MethodTiers1]))
}

/// What no number here says, and how the rungs of others differ.
pub fn never(speech: &Speech) -> Html {
    let never = bullets([Key::MethodNever1, Key::MethodNever2, Key::MethodNever3].map(|key| speech.t(key)));
    let rungs = [("checked", Arg::Named(3)), ("organized", Arg::Named(2))];
    let others = terms(
        [
            (Key::MethodDiffersTiers, speech.f(Key::MethodDiffersTiersText, [("level", Arg::Named(3))])),
            (Key::MethodDiffersC2m2, speech.t(Key::MethodDiffersC2m2Text)),
            (Key::MethodDiffersIpa, speech.f(Key::MethodDiffersIpaText, rungs)),
        ]
        .map(|(name, text)| (html! { speech.t(name) }, text)),
    );
    section(speech, Key::MethodNever, html! { <>{ never }<h3>{ speech.t(Key::MethodDiffers) }</h3>{ others }</> })
}

/// How numbers are cut to be shown.
pub fn rounding(speech: &Speech) -> Html {
    let args = [("exact", Arg::text(plain(HALF))), ("shown", Arg::text(decimal(HALF, Rounding::HalfUp)))];
    section(speech, Key::MethodRound, html! { <p>{ speech.f(Key::MethodRound1, args) }</p> })
}

/// Where all this is written down to the last formula.
pub fn specification(speech: &Speech) -> Html {
    let text = speech.f(Key::MethodSpec1, [("file", Arg::text(SPECIFICATION))]);
    section(speech, Key::MethodSpec, html! { <p>{ text }</p> })
}
