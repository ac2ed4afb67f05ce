//! The two Tier questions, now and target, with the words of each Tier. They are not levels and enter no score.

use super::section::{SectionProps, section};
use super::table::{Column, Row, table};
use crate::i18n::key::Key;
use crate::model::tier::{Tier, TierPair};
use crate::ui::speech::Speech;
use yew::prelude::*;

const NAMES: [Key; 4] = [Key::Tiers1, Key::Tiers2, Key::Tiers3, Key::Tiers4];
const GOVERNANCE: [Key; 4] =
    [Key::TiersGovernance1, Key::TiersGovernance2, Key::TiersGovernance3, Key::TiersGovernance4];
const MANAGEMENT: [Key; 4] =
    [Key::TiersManagement1, Key::TiersManagement2, Key::TiersManagement3, Key::TiersManagement4];

/// Both questions, now and target.
pub fn tiers(speech: &Speech, props: &SectionProps) -> Html {
    let tiers = &props.open.assessment.head.tiers;
    let heads = [Key::TiersTitle, Key::TiersCurrent, Key::TiersTarget];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let heading = speech.t(Key::TiersTitle);
    let rows = [
        row(speech, Key::TiersGovernance, &tiers.governance, GOVERNANCE),
        row(speech, Key::TiersManagement, &tiers.management, MANAGEMENT),
    ];
    section("report-tiers", &heading, &speech.t(Key::TiersLede), table(&heading, &columns, rows, usize::MAX))
}

fn row(speech: &Speech, question: Key, pair: &TierPair, words: [Key; 4]) -> Row {
    let question = speech.t(question);
    let cells = vec![html! { question.clone() }, tier(speech, pair.current, words), tier(speech, pair.target, words)];
    Row { key: question.to_string(), cells }
}

fn tier(speech: &Speech, tier: Option<Tier>, words: [Key; 4]) -> Html {
    let Some(tier) = tier else { return html! { <span class="quiet">{ speech.t(Key::TiersNone) }</span> } };
    let of = |keys: [Key; 4]| keys.get(usize::from(tier.number().saturating_sub(1))).map(|key| speech.t(*key));
    html! { <span class="report-tier"><strong>{ of(NAMES) }</strong><small>{ of(words) }</small></span> }
}
