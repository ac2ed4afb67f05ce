//! Which questions a workshop asks, and the targets that it begins with.

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::model::template::Template;
use crate::model::workshop::{Targets, Workshop};
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::components::sections::sections;
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Which questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Which {
    /// All of them.
    #[default]
    Whole,
    /// Those that are marked for a short workshop.
    Brief,
    /// Those of some sections.
    Sections,
}

const ALL: [(&str, Which, Key); 3] = [
    ("whole", Which::Whole, Key::WorkshopWhole),
    ("brief", Which::Brief, Key::WorkshopBrief),
    ("sections", Which::Sections, Key::WorkshopSections),
];

/// Whatever the choice needs.
pub(super) struct Part<'a> {
    pub(super) speech: &'a Speech,
    /// The questionnaire, and who says it.
    pub(super) of: &'a Questionnaire,
    pub(super) voice: &'a Speech,
    pub(super) draft: &'a UseStateHandle<Workshop>,
    pub(super) which: &'a UseStateHandle<Which>,
    /// Starting points for targets, where it has any.
    pub(super) templates: &'a [Template],
}

/// How many questions it asks.
pub(super) fn asked(workshop: &Workshop, of: &Questionnaire) -> usize {
    if workshop.outcomes.is_empty() { of.items.len() } else { workshop.outcomes.len() }
}

impl Part<'_> {
    /// The fields.
    pub(super) fn fields(&self) -> Html {
        let (speech, of) = (self.speech, self.of);
        let counts = [("n", Arg::count(asked(self.draft, of))), ("total", Arg::count(of.items.len()))];
        let chosen = self.draft.part(of).unwrap_or_default();
        let on_choice = self.choosing();
        let boxes = (**self.which == Which::Sections).then(|| sections(self.voice, of, &chosen, &on_choice));
        html! {
            <fieldset>
                <legend>{ speech.t(Key::SheetWhich) }</legend>
                <div class="fields">{ self.which_field() }{ self.targets() }</div>
                { boxes }
                <p class="small quiet" role="status">{ speech.f(Key::WorkshopAsks, counts) }</p>
            </fieldset>
        }
    }

    /// Takes positions; none stands for all.
    fn choosing(&self) -> Callback<Vec<usize>> {
        let draft = self.draft.clone();
        let ids: Vec<String> = self.of.items.iter().map(|item| item.id.to_string()).collect();
        let of = self.of.clone();
        Callback::from(move |chosen: Vec<usize>| {
            let part = of.with_conditions(&chosen);
            let outcomes = part.iter().filter_map(|at| ids.get(*at).cloned()).collect();
            draft.set(Workshop { outcomes, ..(*draft).clone() });
        })
    }

    fn which_field(&self) -> Html {
        let speech = self.speech;
        let offered = ALL.iter().filter(|(_, which, _)| *which != Which::Brief || !self.of.brief().is_empty());
        let options: Vec<_> = offered.map(|(name, _, key)| (AttrValue::Static(name), speech.t(*key))).collect();
        let value = ALL.iter().find(|(_, which, _)| *which == **self.which).map_or("", |(name, ..)| name);
        let on_choice = {
            let (which, choose, brief) = (self.which.setter(), self.choosing(), self.of.brief());
            Callback::from(move |name: String| {
                let chosen = ALL.iter().find(|(known, ..)| *known == name).map_or(Which::Whole, |(_, which, _)| *which);
                which.set(chosen);
                choose.emit(if chosen == Which::Brief { brief.clone() } else { Vec::new() });
            })
        };
        select_field(&props! { SelectFieldProps { label: speech.t(Key::SheetWhich), value, options, on_choice } })
    }

    fn targets(&self) -> Html {
        let speech = self.speech;
        let level = |level: u8| {
            let name = self.voice.level(level);
            (AttrValue::from(level.to_string()), speech.f(Key::WorkshopTargetsLevel, [("level", Arg::text(name))]))
        };
        let code = speech.language().code();
        let fit = self.templates.iter().filter(|_| self.of.id.as_str() == CSF_2_0);
        let templates =
            fit.map(|one| (AttrValue::from(one.id.clone()), AttrValue::from(one.title.of(code).to_owned())));
        let none = (AttrValue::Static(""), speech.t(Key::WorkshopTargetsNone));
        let options: Vec<_> = std::iter::once(none).chain((1..=self.of.top()).map(level)).chain(templates).collect();
        let value = match &self.draft.targets {
            None => String::new(),
            Some(Targets::Level(level)) => level.to_string(),
            Some(Targets::Template(id)) => id.clone(),
        };
        let on_choice = {
            let draft = self.draft.clone();
            Callback::from(move |chosen: String| {
                let targets = match chosen.parse() {
                    Ok(level) => Some(Targets::Level(level)),
                    Err(_) => (!chosen.is_empty()).then_some(Targets::Template(chosen)),
                };
                draft.set(Workshop { targets, ..(*draft).clone() });
            })
        };
        let (label, note) = (speech.t(Key::WorkshopTargets), speech.t(Key::WorkshopTargetsNote));
        select_field(&props! { SelectFieldProps { label, note, value, options, on_choice } })
    }
}
