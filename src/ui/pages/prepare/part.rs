//! Which questions a workshop asks, and the targets that it begins with.

use crate::exchange::builtin::CSF_2_0;
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::questionnaire::Questionnaire;
use crate::model::template::Template;
use crate::model::workshop::{Targets, Workshop};
use crate::ui::components::field::{SelectFieldProps, select_field};
use crate::ui::components::portion::{Choice, Portion};
use crate::ui::speech::Speech;
use yew::prelude::*;
use yew::props;

/// Whatever the choice needs.
pub(super) struct Part<'a> {
    pub(super) speech: &'a Speech,
    /// The questionnaire, and who says it.
    pub(super) of: &'a Questionnaire,
    pub(super) voice: &'a Speech,
    pub(super) draft: &'a UseStateHandle<Workshop>,
    pub(super) portion: &'a UseStateHandle<Portion>,
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
        let on_choice = self.choosing();
        let choice = Choice { speech, of: (of, self.voice), open: &[], portion: self.portion, on_choice };
        html! {
            <fieldset>
                <legend>{ speech.t(Key::SheetWhich) }</legend>
                <div class="fields">{ choice.field() }{ self.targets() }</div>
                { choice.boxes() }
                <p class="small quiet" role="status">{ speech.f(Key::WorkshopAsks, counts) }</p>
            </fieldset>
        }
    }

    fn choosing(&self) -> Callback<Portion> {
        let (draft, slot, of) = (self.draft.clone(), self.portion.setter(), self.of.clone());
        Callback::from(move |portion: Portion| {
            let named = |at: usize| of.item(at).map(|item| item.id.to_string());
            let outcomes = portion.part(&of, &[]).into_iter().filter_map(named).collect();
            slot.set(portion);
            draft.set(Workshop { outcomes, ..(*draft).clone() });
        })
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
