//! What a group should talk about: where it disagrees, where it is weak, where it does not know.

use crate::i18n::key::Key;
use crate::report::cohort::Cell;
use crate::report::cohort::lists::to_discuss;
use crate::ui::components::section::section;
use crate::ui::components::tag::tag;
use crate::ui::group::Gathered;
use crate::ui::route::Route;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Three short lists of questions.
pub fn discuss(speech: &Speech, group: &Gathered) -> Html {
    let titles = [Key::GroupDiscussSplit, Key::GroupDiscussWeak, Key::GroupDiscussUnknown];
    let lists = titles.into_iter().zip(to_discuss(&group.picture, group.questionnaire.top()));
    let lists = lists.filter(|(_, found)| !found.is_empty()).map(|(title, found)| {
        let lines = found.iter().filter_map(|at| {
            let id = group.questionnaire.item(*at)?.id.as_str();
            let href = Route::Group(Some(id.to_owned())).hash();
            Some(html! { <li key={id.to_owned()}>{ tag(id) }{ " " }<a {href}>{ question(speech, id) }</a></li> })
        });
        html! { <div key={title as usize}><h3>{ speech.t(title) }</h3><ul>{ for lines }</ul></div> }
    });
    let asked = group.picture.cells.iter().position(Cell::is_asked).unwrap_or(0);
    let first = group.questionnaire.item(asked).map(|item| item.id.to_string());
    let inside = html! {
        <div>
            <p class="row screen-only"><a class="button" href={Route::Group(first).hash()}>{ speech.t(Key::GroupPresent) }</a></p>
            <div class="group-lists">{ for lists }</div>
        </div>
    };
    section("group-discuss", &speech.t(Key::GroupDiscuss), &speech.t(Key::GroupDiscussNote), inside)
}

/// The question of an item, else its title.
pub fn question(speech: &Speech, id: &str) -> AttrValue {
    let asked = speech.questionnaire().items.get(id).map(|words| words.question.clone()).unwrap_or_default();
    if asked.is_empty() { speech.title(id) } else { AttrValue::from(asked) }
}
