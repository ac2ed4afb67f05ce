//! Which questions of a questionnaire: all, the part that is open, the short set, or some sections.

use super::field::{SelectFieldProps, select_field};
use super::sections::sections;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    Whole,
    /// Those that the open assessment asks; all where it asks all, or none is open.
    Open,
    /// Those that are marked for a short workshop.
    Brief,
    /// Those of the sections that are ticked; all while there is none.
    Sections,
}

const ALL: [(&str, Which, Key); 4] = [
    ("all", Which::Whole, Key::SheetWhichAll),
    ("part", Which::Open, Key::SheetWhichPart),
    ("brief", Which::Brief, Key::SheetWhichBrief),
    ("sections", Which::Sections, Key::SheetWhichSections),
];

/// A choice of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// Which of them.
    pub which: Which,
    /// What is in the sections that are ticked, by positions.
    pub ticked: Vec<usize>,
}

impl Portion {
    /// The positions that it leaves, in order; none where it leaves all. `open` are those that the open assessment asks.
    /// A question stays with the one that it depends on.
    pub fn part(&self, of: &Questionnaire, open: &[usize]) -> Vec<usize> {
        of.with_conditions(&match self.which {
            Which::Whole => Vec::new(),
            Which::Open => open.to_vec(),
            Which::Brief => of.brief(),
            Which::Sections => self.ticked.clone(),
        })
    }

    /// The same, with all of them named where it leaves all.
    pub fn asked(&self, of: &Questionnaire, open: &[usize]) -> Vec<usize> {
        let part = self.part(of, open);
        if part.is_empty() { (0..of.items.len()).collect() } else { part }
    }
}

/// The choice as the page holds it, begun anew with another questionnaire.
#[hook]
pub fn use_portion(id: &str, which: Which) -> UseStateHandle<Portion> {
    let portion = use_state_eq(|| Portion { which, ticked: Vec::new() });
    use_effect_with(id.to_owned(), {
        let portion = portion.setter();
        move |_| portion.set(Portion { which, ticked: Vec::new() })
    });
    portion
}

/// Whatever the choice needs.
pub struct Choice<'a> {
    /// Who asks.
    pub speech: &'a Speech,
    /// The questionnaire, and who names its sections.
    pub of: (&'a Questionnaire, &'a Speech),
    /// What the open assessment asks of it; none where it asks all.
    pub open: &'a [usize],
    /// What is chosen.
    pub portion: &'a Portion,
    /// What is to be chosen.
    pub on_choice: Callback<Portion>,
}

impl Choice<'_> {
    /// The list of what can be chosen, each with how many questions it leaves.
    pub fn field(&self) -> Html {
        let Self { speech, of: (of, _), open, portion, .. } = self;
        let named = |(name, which, key): (&'static str, Which, Key)| {
            let n = Portion { which, ticked: Vec::new() }.asked(of, open).len();
            let offered = matches!(which, Which::Whole | Which::Sections) || n < of.items.len();
            offered.then(|| (AttrValue::Static(name), speech.f(key, [("n", Arg::count(n))])))
        };
        let options: Vec<_> = ALL.into_iter().filter_map(named).collect();
        let value = ALL.iter().find(|(_, which, _)| *which == portion.which).map_or("", |(name, ..)| name);
        let value = if options.iter().any(|(offered, _)| offered == value) { value } else { "all" };
        let (ticked, on_choice) = (portion.ticked.clone(), self.on_choice.clone());
        let on_choice = Callback::from(move |name: String| {
            let which = ALL.iter().find(|(known, ..)| *known == name).map(|(_, which, _)| *which).unwrap_or_default();
            on_choice.emit(Portion { which, ticked: ticked.clone() });
        });
        select_field(&props! { SelectFieldProps { label: speech.t(Key::SheetWhich), value, options, on_choice } })
    }

    /// The sections to tick, while these are what is chosen.
    pub fn boxes(&self) -> Option<Html> {
        let Self { of: (of, voice), portion, .. } = self;
        let on_tick = self.on_choice.reform(|ticked| Portion { which: Which::Sections, ticked });
        (portion.which == Which::Sections).then(|| sections(voice, of, &portion.ticked, &on_tick))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin;

    #[test]
    fn a_portion_names_its_questions() {
        let of = builtin::read("quick-check").unwrap().unwrap();
        let brief = of.brief().len();
        for (which, ticked, open, part, asked) in [
            (Which::Whole, vec![1], vec![2], 0, 28),
            (Which::Open, vec![1], vec![2, 3], 2, 2),
            (Which::Open, vec![1], vec![], 0, 28),
            (Which::Brief, vec![], vec![2], brief, brief),
            (Which::Sections, vec![0, 1, 2], vec![3], 3, 3),
            (Which::Sections, vec![], vec![3], 0, 28),
            (Which::Sections, (0..28).collect(), vec![], 0, 28),
        ] {
            let portion = Portion { which, ticked };
            let found = (portion.part(&of, &open).len(), portion.asked(&of, &open).len());
            assert_eq!(found, (part, asked), "{portion:?} {open:?}");
        }
    }
}
