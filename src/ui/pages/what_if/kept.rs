//! The scenarios that were kept: what is left of each, how it would stand now, and the ways to open, rename and remove it.

use super::{Chosen, said};
use crate::i18n::key::Key;
use crate::model::scenario::Scenario;
use crate::report::reason::Reason;
use crate::report::what_if::{WhatIf, chosen};
use crate::ui::act::Act;
use crate::ui::components::cells::{asked, fraction};
use crate::ui::components::kept_ways::{KeptWays, KeptWaysProps};
use crate::ui::components::section::section;
use crate::ui::components::table::{Column, Row, cell, table};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// The list, by name.
pub fn kept(speech: &Speech, open: &Rc<Open>, chosen: &Chosen, on_act: &Callback<Act>) -> Html {
    let heading = speech.t(Key::WhatIfList);
    let rows: Vec<_> =
        open.assessment.scenarios.iter().filter_map(|one| row(speech, open, one, chosen, on_act)).collect();
    if rows.is_empty() {
        return section("what-if-kept", &heading, &speech.t(Key::WhatIfNone), html! { <div></div> });
    }
    let columns = [
        Column::words(speech.t(Key::WhatIfColName)),
        Column::numbers(speech.t(Key::WhatIfColLeft)),
        Column::numbers(speech.t(Key::WhatIfColAverage)),
        Column::words(speech.t(Key::CompareColDo)),
    ];
    section("what-if-kept", &heading, &AttrValue::Static(""), table(&heading, &columns, rows, usize::MAX))
}

fn row(speech: &Speech, open: &Rc<Open>, scenario: &Scenario, choice: &Chosen, on_act: &Callback<Act>) -> Option<Row> {
    let (id, name) = (scenario.id.clone(), scenario.name.trim());
    let name = if name.is_empty() { speech.t(Key::ReportScenarioUnnamed) } else { AttrValue::from(name.to_owned()) };
    let left = chosen(&open.questionnaire, &open.scores, scenario);
    let what_if = WhatIf::new(&open.questionnaire, &open.assessment, &open.scores, open.as_of, left.iter().copied())?;
    let [_, then] = &what_if.comparison.scores;
    let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    let on_open = {
        let (choice, left) = (choice.clone(), left.clone());
        Callback::from(move |()| choice.set(left.iter().copied().collect()))
    };
    let on_remove = {
        let (open, id, name) = (open.clone(), id.clone(), name.clone());
        on_act.reform(move |()| said(open.assessment.removing_scenario(&id), Key::CompareRemoved, &name))
    };
    let renamed = open.clone();
    let on_rename = on_act
        .reform(move |name: String| said(renamed.assessment.renaming_scenario(&id, &name), Key::CompareRenamed, &name));
    let cells = vec![
        cell(&name),
        cell(&fraction(speech, count(left.len()), count(scenario.outcomes.len()))),
        asked(speech, Some(&Reason::of_whole(&open.questionnaire, then)), &["why-", scenario.id.as_str()].concat()),
        mount::<KeptWays>(props! { KeptWaysProps { name, on_open, on_rename, on_remove } }),
    ];
    Some(Row { key: scenario.id.as_str().to_owned(), cells })
}
