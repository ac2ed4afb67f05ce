//! The two Tier questions, now and target, with the words of each Tier. They are not levels and enter no score.

use super::section::{SectionProps, section};
use super::table::{Column, Row, table};
use crate::i18n::key::Key;
use crate::model::tier::{Tier, TierPair};
use crate::report::naming;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Both questions, now and target.
pub fn tiers(speech: &Speech, props: &SectionProps) -> Html {
    let tiers = &props.open.assessment.head.tiers;
    let heads = [Key::TiersTitle, Key::TiersCurrent, Key::TiersTarget];
    let columns = heads.map(|key| Column::words(speech.t(key)));
    let heading = speech.t(Key::TiersTitle);
    let rows = [
        row(speech, Key::TiersGovernance, &tiers.governance, |[governance, _]| governance),
        row(speech, Key::TiersManagement, &tiers.management, |[_, management]| management),
    ];
    section("report-tiers", &heading, &speech.t(Key::TiersLede), table(&heading, &columns, rows, usize::MAX))
}

fn row(speech: &Speech, question: Key, pair: &TierPair, about: fn([Key; 2]) -> Key) -> Row {
    let question = speech.t(question);
    let cells = vec![html! { question.clone() }, tier(speech, pair.current, about), tier(speech, pair.target, about)];
    Row { key: question.to_string(), cells }
}

fn tier(speech: &Speech, tier: Option<Tier>, about: fn([Key; 2]) -> Key) -> Html {
    let Some((name, says)) = tier.map(naming::tier) else {
        return html! { <span class="quiet">{ speech.t(Key::TiersNone) }</span> };
    };
    html! { <span class="report-tier"><strong>{ speech.t(name) }</strong><small>{ speech.t(about(says)) }</small></span> }
}
