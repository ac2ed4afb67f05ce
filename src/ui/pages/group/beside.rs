//! Groups beside each other: this one and those whose pictures were opened, by function and category, each in its own
//! language with the other one tap away. Sites, years, or an operator's group in each of two countries.
//!
//! Refuses to know: what may be shown, which was decided when each picture was made.

use super::marked;
use super::outcomes::plain_range;
use super::years::years;
use crate::exchange::group_json::GroupFile;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Arg;
use crate::report::shown::Shown;
use crate::ui::act::{Act, GroupAct};
use crate::ui::components::cells::{average, range};
use crate::ui::components::fold::{Fold, FoldProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, table};
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::group::{Gathered, Group};
use crate::ui::mount::mount;
use crate::ui::pages::compare::sides::others;
use crate::ui::pages::start::country::name as country;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Most groups whose tables stand open; the drawings say what matters of more.
const MOST: usize = 4;

/// Properties of [`Beside`].
#[derive(Clone, PartialEq, Properties)]
pub struct BesideProps {
    /// The group.
    pub group: Group,
    /// The assessment that is open.
    pub open: Option<Rc<Open>>,
    /// Languages of which every word is here.
    pub voices: Rc<Vec<Speech>>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// A panel for every group; left out while there is none but this one.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let speech = use_speech();
    // By the order of the panels; none for the language of the group.
    let spoken = use_state(Vec::<Option<Language>>::new);
    let (places, files): (Vec<_>, Vec<_>) = props.group.look(Gathered::all).unwrap_or_default().into_iter().unzip();
    let language = |at: usize, file: &GroupFile| {
        let wanted = spoken.get(at).copied().flatten().or_else(|| Language::of_tag(&file.language));
        wanted.unwrap_or(speech.language())
    };
    let languages: Vec<Language> = files.iter().enumerate().map(|(at, file)| language(at, file)).collect();
    use_words(&languages, speech.language(), &props.on_act);
    let panels = files.iter().zip(&languages).enumerate().map(|(at, (file, language))| {
        let known = std::iter::once(&speech).chain(&*props.voices).find(|voice| voice.language() == *language);
        let on_speak = {
            let spoken = spoken.clone();
            Callback::from(move |language| {
                let mut all = (*spoken).clone();
                all.resize(all.len().max(at + 1), None);
                all.iter_mut().skip(at).take(1).for_each(|slot| *slot = Some(language));
                spoken.set(all);
            })
        };
        panel(&speech, known.unwrap_or(&speech), (at, file), &props.group, &on_speak)
    });
    let opened = props.group.look(|group| group.others.len()).unwrap_or(0);
    let own = props.open.as_deref().filter(|open| open.questionnaire.id == props.group.id && !files.is_empty());
    if opened == 0 && own.is_none() {
        return html! { <div></div> };
    }
    let removes = files.iter().zip(places).filter_map(|(file, at)| {
        let at = at?;
        let onclick = props.on_act.reform(move |_: MouseEvent| Act::Group(GroupAct::Aside(at)));
        let says = speech.f(Key::GroupBesideRemove, [("name", Arg::text(name(&speech, file)))]);
        Some(html! { <button key={at} class="button button-plain" type="button" {onclick}>{ says }</button> })
    });
    let glance = (opened > 0).then(|| props.group.look(|group| years(&speech, group, &props.on_act))).flatten();
    let own = own.map(|open| yours(&speech, open));
    let (open, folded): (Vec<Html>, Vec<Html>) =
        if files.len() > MOST { (Vec::new(), panels.collect()) } else { (panels.collect(), Vec::new()) };
    let fold = (!folded.is_empty()).then(|| {
        mount::<Fold>(props! { FoldProps { label: speech.t(Key::GroupBesideAll), children: Children::new(vec![html! { <div class="sides">{ for folded }</div> }]) } })
    });
    let inside = html! {
        <div>
            <div>{ glance }</div>
            <div>{ fold }</div>
            <div class="sides">{ for open }{ own }</div>
            <p class="row screen-only">{ for removes }</p>
        </div>
    };
    section("group-beside", &speech.t(Key::GroupBeside), &speech.t(Key::GroupBesideNote), inside)
}

/// Has the words of every panel on the desk.
#[hook]
fn use_words(languages: &[Language], reader: Language, on_act: &Callback<Act>) {
    let mut wanted: Vec<Language> = languages.iter().copied().filter(|language| *language != reader).collect();
    wanted.dedup();
    let on_act = on_act.clone();
    use_effect_with(wanted, move |wanted: &Vec<Language>| {
        if !wanted.is_empty() {
            on_act.emit(Act::Learn(wanted.clone()));
        }
    });
}

fn panel(
    speech: &Speech,
    voice: &Speech,
    (at, file): (usize, &GroupFile),
    group: &Group,
    on_speak: &Callback<Language>,
) -> Html {
    let id = format!("group-side-{at}");
    let title = name(voice, file);
    let day = file.created.date().map(|day| voice.date(day).to_string()).unwrap_or_default();
    let from = [
        country(voice, &file.country).to_string(),
        day,
        voice.n(Key::GroupReceived, file.picture.n as usize, []).to_string(),
    ];
    let from: Vec<String> = from.into_iter().filter(|part| !part.is_empty()).collect();
    let seen = |group: &Gathered| (rows(voice, group, file), file.is_other_edition(&group.head.digest));
    let (rows, is_other) = group.look(seen).unwrap_or_default();
    html! {
        <div key={at} role="group" aria-labelledby={id.clone()} lang={voice.language().code()}>
            <h3 {id}><bdi>{ title.clone() }</bdi></h3>
            <p class="small quiet">{ from.join(voice.words().text(Key::ListComma)) }</p>
            <p class="small" hidden={!is_other}>{ voice.t(Key::GroupOtherEdition) }</p>
            <p class="small" hidden={file.tlp.is_none()}>{ file.tlp.map(|tlp| marked(voice, tlp)) }</p>
            <p class="small" hidden={file.handling.is_empty()}><bdi>{ file.handling.clone() }</bdi></p>
            { others(speech, voice, &title, on_speak) }
            { table(&title, &columns(voice), rows, usize::MAX) }
        </div>
    }
}

/// The reader's own answers, as far as they may be shown.
fn yours(speech: &Speech, open: &Open) -> Html {
    let title = speech.t(Key::GroupOwn);
    let of = &open.questionnaire;
    let rows = of.groups.iter().enumerate().filter_map(|(at, one)| {
        let id = one.id.as_str();
        let shown = Shown::of_group(of, &open.scores, at)?;
        let name = html! { <span>{ tag(id) }{ " " }{ speech.short(id) }</span> };
        Some(Row { key: id.to_owned(), cells: vec![name, average(speech, &shown), html! { range(speech, &shown) }] })
    });
    let columns = [
        Column::words(speech.t(Key::ReportColCategory)),
        Column::numbers(speech.t(Key::ReportColAverage)),
        Column::numbers(speech.t(Key::ReportColRange)),
    ];
    let from = speech.f(Key::GroupOwnNote, [("title", Arg::text(&open.assessment.head.title))]);
    html! {
        <div key="own" role="group" aria-labelledby="group-own">
            <h3 id="group-own">{ title.clone() }</h3>
            <p class="small quiet">{ from }</p>
            { table(&title, &columns, rows, usize::MAX) }
        </div>
    }
}

fn rows(voice: &Speech, group: &Gathered, file: &GroupFile) -> Vec<Row> {
    let each = group.questionnaire.groups.iter().enumerate().map(|(at, one)| {
        let id = one.id.as_str();
        let name = match one.parent {
            Some(_) => html! { <span>{ tag(id) }{ " " }{ voice.short(id) }</span> },
            None => html! { <strong>{ tag(id) }{ " " }{ voice.title(id) }</strong> },
        };
        let five = file.picture.groups.get(at).copied().unwrap_or_default();
        let (median, middle) = match five.quartiles {
            Some([low, median, high]) => (voice.average(median), plain_range(voice, low, high)),
            None => (voice.t(Key::GroupPartHidden), AttrValue::Static("")),
        };
        let n = if five.n > 0 { AttrValue::from(five.n.to_string()) } else { AttrValue::Static("") };
        Row { key: id.to_owned(), cells: vec![name, html! { median }, html! { middle }, html! { n }] }
    });
    each.collect()
}

fn columns(voice: &Speech) -> [Column; 4] {
    [
        Column::words(voice.t(Key::ReportColCategory)),
        Column::numbers(voice.t(Key::GroupColMedian)),
        Column::numbers(voice.t(Key::GroupColMiddle)),
        Column::numbers(voice.t(Key::GroupColN)),
    ]
}

/// What a group is called.
fn name(speech: &Speech, file: &GroupFile) -> AttrValue {
    if file.title.trim().is_empty() { speech.t(Key::GroupUnnamed) } else { AttrValue::from(file.title.clone()) }
}
