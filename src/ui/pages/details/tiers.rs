//! The two Tier questions, now and as a target, with the words of every Tier in view.

use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::model::tier::{Tier, Tiers};
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Both questions, each with a column of radio buttons for now and one for the target.
pub fn tier_questions(speech: &Speech, tiers: &Tiers, on_tiers: &Callback<Tiers>) -> Html {
    let sheet = Sheet { speech, tiers, on_tiers };
    html! {
        <fieldset>
            <legend><h2>{ speech.t(Key::TiersTitle) }</h2></legend>
            <p class="small quiet">{ speech.t(Key::TiersLede) }</p>
            <div class="tiers">{ for QUESTIONS.iter().map(|question| sheet.question(question)) }</div>
        </fieldset>
    }
}

#[derive(Clone, Copy)]
struct Sheet<'p> {
    speech: &'p Speech,
    tiers: &'p Tiers,
    on_tiers: &'p Callback<Tiers>,
}

impl Sheet<'_> {
    fn question(&self, question: &'static Question) -> Html {
        let rows = Tier::ALL.into_iter().map(Some).zip(NAMES.into_iter().zip(question.words.map(Some)));
        let none = (None, (Key::TiersNotGiven, None));
        let rows = rows.chain([none]).map(|(tier, (name, words))| self.row(question, tier, name, words));
        let heads = [Key::TiersCurrent, Key::TiersTarget, Key::TiersTier];
        let heads = heads.map(|key| html! { <th scope="col">{ self.speech.t(key) }</th> });
        html! {
            <fieldset key={question.id}>
                <legend><h3>{ self.speech.t(question.title) }</h3></legend>
                <table class="table">
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </fieldset>
        }
    }

    fn row(&self, question: &'static Question, tier: Option<Tier>, name: Key, words: Option<Key>) -> Html {
        let number = tier.map_or(0, Tier::number);
        let (name, id) = (self.speech.t(name), format!("{}-{number}", question.id));
        let cell = |slot| html! { <td>{ self.choice(slot, tier, &name, &id) }</td> };
        html! {
            <tr key={number}>
                { for question.slots.iter().map(cell) }
                <td>
                    <strong class={tier.is_none().then_some("quiet")}>{ &name }</strong>
                    <span id={id.clone()}>{ words.map(|key| self.speech.t(key)) }</span>
                </td>
            </tr>
        }
    }

    fn choice(&self, slot: &'static Slot, tier: Option<Tier>, name: &AttrValue, words: &str) -> Html {
        let tiers = self.tiers.clone();
        let checked = (slot.get)(&tiers) == tier;
        let onchange = self.on_tiers.reform(move |_: Event| {
            let mut tiers = tiers.clone();
            (slot.set)(&mut tiers, tier);
            tiers
        });
        let says = [("when", Arg::text(self.speech.t(slot.when))), ("tier", Arg::text(name))];
        html! {
            <label class="tiers-pick">
                <input type="radio" name={slot.name} {checked} {onchange} aria-describedby={words.to_owned()} />
                <span class="sr">{ self.speech.f(Key::TiersChoice, says) }</span>
            </label>
        }
    }
}

/// One of the two questions.
struct Question {
    id: &'static str,
    title: Key,
    words: [Key; 4],
    slots: [Slot; 2],
}

/// One answer to a question: its name in the form, and where it is kept.
struct Slot {
    name: &'static str,
    when: Key,
    get: fn(&Tiers) -> Option<Tier>,
    set: fn(&mut Tiers, Option<Tier>),
}

const NAMES: [Key; 4] = [Key::Tiers1, Key::Tiers2, Key::Tiers3, Key::Tiers4];

macro_rules! slots {
    ($question:ident) => {
        [slots!($question, current, TiersCurrent), slots!($question, target, TiersTarget)]
    };
    ($question:ident, $when:ident, $words:ident) => {
        Slot {
            name: concat!(stringify!($question), "-", stringify!($when)),
            when: Key::$words,
            get: |tiers| tiers.$question.$when,
            set: |tiers, tier| tiers.$question.$when = tier,
        }
    };
}

static QUESTIONS: [Question; 2] = [
    Question {
        id: "governance",
        title: Key::TiersGovernance,
        words: [Key::TiersGovernance1, Key::TiersGovernance2, Key::TiersGovernance3, Key::TiersGovernance4],
        slots: slots!(governance),
    },
    Question {
        id: "management",
        title: Key::TiersManagement,
        words: [Key::TiersManagement1, Key::TiersManagement2, Key::TiersManagement3, Key::TiersManagement4],
        slots: slots!(management),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_a_name_and_a_place_of_its_own() {
        let mut tiers = Tiers::default();
        let slots = || QUESTIONS.iter().flat_map(|question| &question.slots);
        for (slot, tier) in slots().zip(Tier::ALL) {
            (slot.set)(&mut tiers, Some(tier));
        }
        let kept: Vec<_> = slots().map(|slot| (slot.name, (slot.get)(&tiers).map(Tier::number))).collect();
        let names = ["governance-current", "governance-target", "management-current", "management-target"];
        assert_eq!(kept, names.into_iter().zip((1..=4).map(Some)).collect::<Vec<_>>());
        assert_eq!(tiers.management.target, Tier::new(4));
    }
}
