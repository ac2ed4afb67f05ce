//! The charts: functions as a radar, categories as bars and as a map of levels, each with its table.

use super::action::level;
use super::figure::Figure;
use super::functions::{average, fraction, range};
use super::section::SectionProps;
use super::table::{Column, Row, cell, table};
use crate::charts::of_report::{Room, Source, bars, heat, radar};
use crate::charts::svg::Svg;
use crate::i18n::key::Key;
use crate::model::questionnaire::Group;
use crate::report::shown::Shown;
use crate::ui::components::tag::tag;
use crate::ui::desk::Open;
use crate::ui::speech::{Speech, use_speech};
use std::rc::Rc;
use yew::prelude::*;

/// The drawings, made once for an assessment and a language.
#[derive(PartialEq)]
struct Drawn {
    radar: Rc<Svg>,
    bars: [Rc<Svg>; 2],
    heat: [Rc<Svg>; 2],
}

/// The page of charts.
#[component]
pub fn Charts(props: &SectionProps) -> Html {
    let speech = use_speech();
    let drawn = use_memo((speech.clone(), props.clone()), |(speech, props)| draw(speech, props));
    let open = &props.open;
    let Drawn { radar, bars: [bars, bars_narrow], heat: [heat, heat_narrow] } = &*drawn;
    let drawing = |title: Key, note: AttrValue, wide: &Rc<Svg>, narrow: Option<&Rc<Svg>>, table: Html| {
        let figure = Figure {
            title: speech.t(title),
            note,
            wide: wide.clone(),
            narrow: narrow.cloned(),
            beside: narrow.is_none(),
            table,
        };
        super::figure::figure(&speech, figure)
    };
    let none = AttrValue::Static("");
    let by_function = levels(&speech, open, Key::ReportRadar, open.questionnaire.functions());
    let by_category = levels(&speech, open, Key::ReportBars, open.questionnaire.groups.iter().enumerate());
    html! {
        <section class="report-block report-charts" aria-labelledby="report-charts">
            <h2 id="report-charts">{ speech.t(Key::ReportCharts) }</h2>
            { drawing(Key::ReportRadar, none.clone(), radar, None, by_function) }
            { drawing(Key::ReportBars, speech.t(Key::ReportBarsNote), bars, Some(bars_narrow), by_category) }
            { drawing(Key::ReportHeat, none, heat, Some(heat_narrow), counts(&speech, open)) }
        </section>
    }
}

fn draw(speech: &Speech, props: &SectionProps) -> Drawn {
    let SectionProps { open, report } = props;
    let source = Source {
        questionnaire: &open.questionnaire,
        scores: &open.scores,
        words: speech.words(),
        names: speech.questionnaire(),
    };
    let rooms = [Room::Wide, Room::Narrow];
    Drawn {
        radar: Rc::new(radar(&source, report)),
        bars: rooms.map(|room| Rc::new(bars(&source, room))),
        heat: rooms.map(|room| Rc::new(heat(&source, room))),
    }
}

/// Radar and bars as a table.
fn levels<'a>(speech: &Speech, open: &Open, title: Key, groups: impl Iterator<Item = (usize, &'a Group)>) -> Html {
    let first = if title == Key::ReportRadar { Key::ReportColFunction } else { Key::ReportColCategory };
    let columns = [
        Column::words(speech.t(first)),
        Column::numbers(speech.t(Key::ReportColAverage)),
        Column::numbers(speech.t(Key::ReportColRange)),
        Column::numbers(speech.t(Key::ReportColTarget)),
        Column::numbers(speech.t(Key::ReportColRated)),
    ];
    let rows = groups.filter_map(|(at, group)| {
        let shown = Shown::of_group(&open.questionnaire, &open.scores, at)?;
        let tally = &open.scores.groups.get(at)?.tally;
        let target = shown.target.map(|target| speech.average(target)).unwrap_or_default();
        let rated = fraction(speech, tally.rated, tally.applicable());
        let cells = [average(speech, &shown), cell(&range(speech, &shown)), cell(&target), cell(&rated)];
        Some(row(speech, group, cells))
    });
    table(&speech.t(title), &columns, rows, usize::MAX)
}

/// The map of levels as a table.
fn counts(speech: &Speech, open: &Open) -> Html {
    let scale = 0..=open.questionnaire.top();
    let others = [Key::ReportHeatUnknown, Key::ReportHeatOpen, Key::ReportHeatNa];
    let heads = scale.map(|at| level(speech, at)).chain(others.map(|key| speech.t(key)));
    let columns = std::iter::once(Column::words(speech.t(Key::ReportColCategory))).chain(heads.map(Column::numbers));
    let columns: Vec<Column> = columns.collect();
    let rows = open.questionnaire.categories().filter_map(|(at, group)| {
        let tally = &open.scores.groups.get(at)?.tally;
        let levels = tally.at_level.iter().take(usize::from(open.questionnaire.levels));
        let numbers = levels.chain([&tally.unknown, &tally.unanswered, &tally.not_applicable]);
        Some(row(speech, group, numbers.map(|number| html! { number })))
    });
    table(&speech.t(Key::ReportHeat), &columns, rows, usize::MAX)
}

/// A row that is named by a group.
fn row(speech: &Speech, group: &Group, cells: impl IntoIterator<Item = Html>) -> Row {
    let id = group.id.to_string();
    let name = html! { <span>{ tag(&id) }{ " " }{ speech.short(&id) }</span> };
    Row { key: id, cells: std::iter::once(name).chain(cells).collect() }
}
