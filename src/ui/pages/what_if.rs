//! What if: outcomes are chosen as if they were at their targets, and every number moves at once. A choice can be kept.
//!
//! Refuses to know: how things would stand, which is [`crate::report::what_if`]'s to say. No answer changes here.

pub mod choices;
pub mod kept;
pub mod result;

use super::compare::kept::said;
use crate::i18n::key::Key;
use crate::report::what_if::WhatIf;
use crate::ui::act::Act;
use crate::ui::components::keep::{Keep, KeepProps};
use crate::ui::desk::Open;
use crate::ui::mount::mount;
use crate::ui::speech::use_speech;
use choices::choices;
use kept::kept;
use result::{line, result};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

const KEEP: [Key; 4] = [Key::WhatIfKeep, Key::WhatIfKeepNote, Key::WhatIfNameHint, Key::WhatIfKeepDo];

/// Positions of the chosen outcomes, and how to choose others.
pub type Chosen = UseStateHandle<BTreeSet<usize>>;

/// Properties of [`WhatIfPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhatIfPageProps {
    /// The assessment.
    pub open: Rc<Open>,
    /// What is chosen at first.
    #[prop_or_default]
    pub chosen: BTreeSet<usize>,
    /// What is asked for.
    pub on_act: Callback<Act>,
}

/// The page on which outcomes are tried.
#[component]
pub fn WhatIfPage(props: &WhatIfPageProps) -> Html {
    let speech = use_speech();
    let WhatIfPageProps { open, on_act, .. } = props;
    let chosen: Chosen = use_state(|| props.chosen.clone());
    let what_if = use_memo((open.clone(), (*chosen).clone()), |(open, chosen)| {
        WhatIf::new(&open.questionnaire, &open.assessment, &open.scores, open.as_of, chosen.iter().copied())
    });
    let speech = &speech;
    let Some(what_if) = &*what_if else { return html! { <main id="main" tabindex="-1"></main> } };
    let on_keep = {
        let positions = what_if.chosen.clone();
        on_act.reform(move |name| Act::KeepScenario(name, positions.clone()))
    };
    html! {
        <main class="report" id="main" tabindex="-1">
            <header>
                <h1>{ speech.t(Key::ReportScenarios) }</h1>
                <p class="report-note">{ speech.t(Key::WhatIfLede) }</p>
            </header>
            <div class="what-if">
                { choices(speech, open, &chosen) }
                <div class="what-if-now">
                    <p class="what-if-line" role="status">{ line(speech, what_if) }</p>
                    { result(speech, open, what_if) }
                </div>
            </div>
            { mount::<Keep>(props! { KeepProps { says: KEEP, otherwise: speech.date(open.as_of), disabled: what_if.chosen.is_empty(), on_keep } }) }
            { kept(speech, open, &chosen, on_act) }
        </main>
    }
}
