//! The form itself: groups, questions, boxes to tick, and room to write. It says only what is to be read with a pen in hand.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::{Group, Item, Questionnaire};
use crate::ui::components::tag::tag;
use crate::ui::pages::assess::answer_form::level_words;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// A part of a questionnaire, by positions, as the voice says it; with the words of every level when it is `whole`.
pub fn form(voice: &Speech, questionnaire: &Questionnaire, part: &[usize], whole: bool) -> Html {
    let names = voice.questionnaire();
    let asks = |group: &Group| part.iter().any(|at| group.items.contains(at));
    let groups = questionnaire.groups.iter().enumerate().filter(|(_, group)| asks(group));
    html! {
        <article class="sheet" lang={voice.language().code()} data-whole={whole.then_some("")}>
            <h2 class="sheet-title">{ &names.title }</h2>
            <p class="sheet-head">
                { for [Key::FormOrganization, Key::SheetBy, Key::SheetDay].map(|key| html! { <span class="sheet-blank">{ voice.t(key) }</span> }) }
            </p>
            <p>{ voice.t(Key::SheetHow) }</p>
            <p class="sheet-scale" hidden={whole}>{ scale(voice, questionnaire) }</p>
            { for groups.map(|(at, _)| group(voice, questionnaire, at, part, whole)) }
        </article>
    }
}

/// The names of the levels, for a form that does not say them with each question.
fn scale(voice: &Speech, questionnaire: &Questionnaire) -> AttrValue {
    let levels = (0..=questionnaire.top()).map(|level| Arg::text(voice.level(level)));
    AttrValue::from(voice.f(Key::SheetScale, [("list", Arg::list(levels))]))
}

/// A group with the questions that stand in it; those of the groups inside follow under their own.
fn group(voice: &Speech, questionnaire: &Questionnaire, at: usize, part: &[usize], whole: bool) -> Html {
    let Some(group) = questionnaire.groups.get(at) else { return html! { <div></div> } };
    let id = group.id.as_str();
    let heading = html! { <>{ tag(id) }{ " " }{ voice.title(id) }</> };
    let heading = if group.parent.is_none() {
        html! { <h3>{ heading }</h3> }
    } else {
        html! { <h4>{ heading }</h4> }
    };
    let items = part.iter().filter_map(|at| questionnaire.item(*at)).filter(|item| item.group == at);
    html! {
        <section key={id.to_owned()}>
            { heading }
            { for items.map(|item| question(voice, questionnaire, item, whole)) }
        </section>
    }
}

fn question(voice: &Speech, questionnaire: &Questionnaire, item: &Item, whole: bool) -> Html {
    let id = item.id.as_str();
    let words = voice.questionnaire().items.get(id).cloned().unwrap_or_default();
    let top = questionnaire.top();
    let level = |level: u8| {
        let says = whole.then(|| {
            html! { <><b>{ voice.questionnaire().level(level).to_owned() }</b>{ " " }{ level_words(voice, &words, top, level) }</> }
        });
        html! { <li><span class="sheet-box"></span><span>{ level }</span><span>{ says }</span></li> }
    };
    let other = |letter: &'static str, key: Key| html! { <li><span class="sheet-box"></span><span>{ letter }</span><span>{ voice.t(key) }</span></li> };
    let asked = item.ask_if.and_then(|asked| Some((questionnaire.item(asked.item)?, asked.at_least)));
    let only = asked.map(|(item, level)| {
        let parts = [("id", Arg::text(item.id.as_str())), ("level", Arg::from(u32::from(level)))];
        html! { <p class="sheet-only">{ voice.f(Key::SheetOnly, parts) }</p> }
    });
    html! {
        <div key={id.to_owned()} class="sheet-item">
            <p>{ tag(id) }{ " " }<strong>{ voice.title(id) }</strong></p>
            <p>{ words.question.clone() }</p>
            { for only }
            <ul class="sheet-levels">{ for (0..=top).map(level) }</ul>
            <ul class="sheet-levels sheet-others">{ other("U", Key::AssessUnknown) }{ other("N", Key::SheetNa) }</ul>
            <p class="sheet-blank">{ voice.t(Key::AssessNote) }</p>
        </div>
    }
}
