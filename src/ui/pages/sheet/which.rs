//! Which questions stand on the form: all of them, the part that the open assessment asks, or the short set.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    All,
    Part,
    Brief,
}

impl Which {
    const ALL: [(&'static str, Self, Key); 3] = [
        ("all", Self::All, Key::SheetWhichAll),
        ("part", Self::Part, Key::SheetWhichPart),
        ("brief", Self::Brief, Key::SheetWhichBrief),
    ];

    /// The positions of those items; of all where there are none.
    pub(super) fn part(self, questionnaire: &Questionnaire, open: Option<&Open>) -> Vec<usize> {
        let part = match self {
            Self::All => Vec::new(),
            Self::Part => {
                let open = open.filter(|open| open.questionnaire.id == questionnaire.id);
                open.map(|open| open.assessment.head.part.clone()).unwrap_or_default()
            }
            Self::Brief => questionnaire.brief(),
        };
        if part.is_empty() { (0..questionnaire.items.len()).collect() } else { part }
    }
}

/// The choice; nothing where there is none.
pub(super) fn field(
    speech: &Speech,
    questionnaire: &Questionnaire,
    open: Option<&Open>,
    which: &UseStateHandle<Which>,
) -> Html {
    let all = questionnaire.items.len();
    let counted = |which: Which| which.part(questionnaire, open).len();
    let options = Which::ALL.into_iter().map(|(name, which, key)| (name, which, key, counted(which)));
    let offered: Vec<_> = options.filter(|(_, which, _, n)| *which == Which::All || *n < all).collect();
    if offered.len() < 2 {
        return html! { <></> };
    }
    let options: Vec<(AttrValue, AttrValue)> = offered
        .iter()
        .map(|(name, _, key, n)| (AttrValue::from(*name), speech.f(*key, [("n", Arg::count(*n))])))
        .collect();
    let value = offered.iter().find(|(_, known, ..)| known == &**which).map_or("all", |(name, ..)| name);
    let on_choice = {
        let which = which.setter();
        Callback::from(move |name: String| {
            which.set(
                Which::ALL.into_iter().find(|(known, ..)| *known == name).map_or(Which::All, |(_, which, _)| which),
            );
        })
    };
    select_field(&props!(SelectFieldProps { label: speech.t(Key::SheetWhich), value, options, on_choice }))
}
