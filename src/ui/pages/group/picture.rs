//! Medians of the parts of a questionnaire, and where the middle half of the members lies.

use crate::charts::of_group::{Source, group_bars, group_radar};
use crate::charts::of_report::Room;
use crate::i18n::key::Key;
use crate::ui::components::chart::chart;
use crate::ui::components::section::section;
use crate::ui::group::Gathered;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// The radar, and bars for a wide and a narrow page.
pub fn picture(speech: &Speech, group: &Gathered) -> Html {
    let source = Source {
        questionnaire: &group.questionnaire,
        picture: &group.picture,
        words: speech.words(),
        names: speech.questionnaire(),
    };
    let inside = html! {
        <div>
            <figure>{ chart(&group_radar(&source), "") }</figure>
            <figure class="drawings-wide">{ chart(&group_bars(&source, Room::Wide), "") }</figure>
            <figure class="drawings-narrow">{ chart(&group_bars(&source, Room::Narrow), "") }</figure>
        </div>
    };
    section("group-picture", &speech.t(Key::GroupBars), &speech.t(Key::GroupBarsNote), inside)
}
