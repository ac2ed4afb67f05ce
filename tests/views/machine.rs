//! What this machine keeps: the page on which everything is forgotten, what is in a backup, next year, and the notes above
//! a page.

use super::fixture::{blank, halfway, official, parted, shelf};
use super::pages::{View, page, part};
use super::stage::Tongue;
use kamae::browser::storage::error::StoreError;
use kamae::exchange::backup::Kept;
use kamae::exchange::problem::{Fault, Problem};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::id::AssessmentId;
use kamae::ui::components::next_year::NextYear;
use kamae::ui::components::notes::notes;
use kamae::ui::components::restoring::RestoringDialog;
use kamae::ui::desk::{Arrival, Desk, Lock, Saving, Theme, Wording};
use kamae::ui::pages::forget::ForgetPage;
use kamae::ui::pages::lock::{FIRST, LockPage, OFF};
use kamae::ui::restored::{Item, Load, Restoring, State};
use kamae::ui::route::Route;
use kamae::ui::shelf::{Gone, Shelf, ShelfState};
use std::rc::Rc;
use yew::prelude::*;

/// Every view of them.
pub(crate) fn views(tongue: Tongue) -> Vec<View> {
    let all = shelf(tongue, ShelfState::Ready, 3, 2);
    let gone = |gone| Rc::new(Shelf { gone: Some(gone), damaged: damaged(), ..(*all).clone() });
    let forget = |name, shelf: &Rc<Shelf>, wording| {
        page(name, html! { <ForgetPage shelf={shelf.clone()} {wording} on_act={Callback::noop()} /> })
    };
    let lock = |name, is_shut, lock| page(name, html! { <LockPage {lock} {is_shut} on_act={Callback::noop()} /> });
    let nothing = shelf(tongue, ShelfState::Ready, 0, 0);
    vec![
        forget(
            "forget-all",
            &Rc::new(Shelf { damaged: damaged(), ..(*all).clone() }),
            Wording::Kept(Rc::new(official())),
        ),
        forget("forget-nothing", &nothing, Wording::Nowhere),
        forget("forget-done", &gone(Gone::Forgotten), Wording::Nowhere),
        lock("lock-off", false, Lock { can: Some(true), ..Lock::default() }),
        lock("lock-cannot", false, Lock { can: Some(false), ..Lock::default() }),
        lock("lock-on", false, Lock { on: true, says: Some(Key::LockDone), ..Lock::default() }),
        lock("lock-not-off", false, Lock { on: true, says: Some(Key::LockWrong), at: OFF, ..Lock::default() }),
        lock("lock-shut", true, Lock { says: Some(Key::LockWrong), at: FIRST, ..Lock::default() }),
        lock("lock-broken", true, Lock { says: Some(Key::LockBroken), ..Lock::default() }),
        lock("lock-busy", true, Lock { busy: true, ..Lock::default() }),
        part("restore", restoring(tongue, false)),
        part("restore-broken", restoring(tongue, true)),
        part("next-year", next_year(tongue)),
        part(
            "notes-home",
            above(tongue, Route::Home, |desk| {
                desk.saving = Saving::Failed(StoreError::Unwanted);
                desk.shelf = Rc::new(Shelf { gone: Some(Gone::Evicted), damaged: damaged(), ..Shelf::default() });
            }),
        ),
        part(
            "notes-part",
            above(tongue, Route::Assess(AssessmentId::from_random([1; 16]), None), |desk| {
                desk.open = Some(Rc::new(parted(tongue)));
            }),
        ),
        part(
            "notes-reminder",
            above(tongue, Route::Assess(AssessmentId::from_random([1; 16]), None), |desk| {
                desk.open = Some(Rc::new(blank()));
                desk.remind = true;
            }),
        ),
    ]
}

/// A record that cannot be read; its id stands in no brackets, because it is in no language.
fn damaged() -> Vec<(String, Sentence)> {
    let reason = Arg::Say(Box::new(Problem::whole(Fault::Truncated).sentence()));
    vec![("7".to_owned(), Sentence::new(Key::StoreDamaged, [("reason", reason)]))]
}

fn above(tongue: Tongue, route: Route, lay: impl FnOnce(&mut Desk)) -> Html {
    let mut desk = Desk::new(route, tongue.language(), Theme::System, true);
    lay(&mut desk);
    html! { <div>{ notes(&tongue.speech(), &desk, &Callback::noop()) }</div> }
}

fn next_year(tongue: Tongue) -> Html {
    let (id, title) = (AssessmentId::from_random([1; 16]), tongue.own("Plant North 2026", "北浄水場 2026年度"));
    html! { <NextYear {id} {title} on_act={Callback::noop()} on_close={Callback::noop()} /> }
}

fn restoring(tongue: Tongue, broken: bool) -> Html {
    let open = halfway(tongue);
    let arrival = Rc::new(Arrival {
        questionnaire: open.questionnaire.clone(),
        assessment: open.assessment.clone(),
        warnings: Vec::new(),
    });
    let item = |state, load| Item {
        title: tongue.own("Pumping station", "ポンプ場"),
        changed: Some(open.assessment.head.modified.clone()),
        state,
        load,
    };
    let mut items: Vec<_> = [State::New, State::Same, State::Newer, State::Older, State::Stays]
        .map(|state| item(state, Load::Assessment(arrival.clone())))
        .into();
    items.push(item(State::New, Load::Trash(Rc::new(Kept::default()))));
    let damaged =
        if broken { vec![("7".to_owned(), vec![Problem::whole(Fault::Truncated).sentence()])] } else { Vec::new() };
    let restoring = Rc::new(Restoring {
        name: tongue.own("backup", "バックアップ"),
        items,
        damaged,
        missing: usize::from(broken) * 2,
        wording: None,
        preferences: Vec::new(),
    });
    html! { <RestoringDialog {restoring} on_act={Callback::noop()} /> }
}
