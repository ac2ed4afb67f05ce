//! Does what the reader asks for: changes what lies on the desk, writes it down, and says how that went.
//!
//! The desk changes first and at once; storing starts in the same call, so that a page left right afterwards has
//! stored the change all the same. What comes back later (a file, a word pack, the store) is one more change.

mod again;
mod answering;
mod carrying;
mod choosing;
mod comparing;
mod deeper;
pub mod errand;
mod fetching;
mod filing;
mod gathering;
mod holding;
mod keeping;
mod lasting;
mod laying;
mod learning;
pub mod locking;
mod machine;
pub mod noting;
mod owning;
mod parting;
mod picturing;
mod preferring;
mod reporting;
mod restoring;
mod retracing;
mod sampling;
mod shelving;
mod speaking;
mod starting;
mod wording;

use super::act::Act;
use super::desk::{Desk, Open, Theme, Toast};
use super::later::Errand;
use super::route::Route;
use super::shelf::{Shelf, ShelfState};
use crate::browser::storage::Store;
use crate::browser::task::spawn_local;
use crate::browser::worker::Work;
use crate::browser::{clock, language, location, page, renewal, settings};
use crate::i18n::language::Language;
use crate::model::date::{Date, Timestamp};
use crate::model::questionnaire::Questionnaire;
use crate::model::step::Kind;
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::mem::discriminant;
use std::rc::Rc;
use yew::prelude::*;

/// Names of the settings that are kept in this browser; static/boot.js reads some of them.
const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const KEYS: &str = "keys";
const DAYS: &str = "days";
/// Which assessments were stored or deleted last, and a sign of its own for each time: other pages of this copy hear of it and
/// read them again.
const CHANGED: &str = "changed";
/// Whether an assessment is kept: then the first page has more to show than what stands in it already.
const KEPT: &str = "kept";

/// What an address asks for where nothing is to be kept; static/boot.js knows it too.
const MEMORY: &str = "keep=no";

/// The one who keeps the desk. Cheap to clone.
#[derive(Clone)]
pub struct Clerk(Rc<Inner>);

struct Inner {
    desk: RefCell<Desk>,
    store: RefCell<Option<Store>>,
    tongues: RefCell<Vec<speaking::Tongue>>,
    /// Questionnaires beside the built-in framework that are here.
    known: RefCell<Vec<choosing::Known>>,
    /// SHA-256 of the file of the built-in framework.
    digest: RefCell<String>,
    redraw: RefCell<Option<UseForceUpdateHandle>>,
    listeners: RefCell<Vec<EventListener>>,
    guard: RefCell<Option<EventListener>>,
    pending: Cell<u32>,
    /// Another page has changed what lies on the desk, while something of it was on its way.
    heard: Cell<bool>,
    /// Something could not be stored: the next change stores everything.
    missed: Cell<bool>,
    /// What could not be stored and has left the desk.
    held: RefCell<Vec<Rc<Open>>>,
    /// What goes on beside the page.
    work: RefCell<Option<Work>>,
    /// The visit to a text field that goes on now, and the one in which the last step was done; 0 is none.
    visits: Cell<[u32; 2]>,
    /// What was open before each change that nobody could put down as a step yet.
    unnoted: RefCell<Vec<Rc<Open>>>,
    /// How many steps of the open assessment are stored.
    kept: Cell<usize>,
    /// What is to be taken back, and what done again, in order.
    wishes: RefCell<Vec<bool>>,
    /// Whether the group that this machine keeps is being read.
    bringing: Cell<bool>,
    /// Whether it is being written, and whether it has changed since that began.
    keeping: Cell<bool>,
    unkept: Cell<bool>,
}

/// The desk as it lies now, and where to ask for something.
#[hook]
pub fn use_clerk() -> (Desk, Callback<Act>) {
    let redraw = use_force_update();
    let clerk = use_memo((), |()| Clerk::new());
    use_effect_with((), {
        let clerk = clerk.clone();
        move |()| clerk.start(redraw)
    });
    let on_act = use_callback((), {
        let clerk = clerk.clone();
        move |act, ()| clerk.act(act)
    });
    let desk = clerk.0.desk.borrow().clone();
    (desk, on_act)
}

impl Clerk {
    fn new() -> Self {
        if location::asks(MEMORY) || page::baked().is_some_and(|(keep, _)| !keep) {
            settings::keep_nothing();
        }
        let route = Route::of_hash(&location::hash().unwrap_or_default());
        let tags = settings::get(LANGUAGE).into_iter().chain(language::preferred().unwrap_or_default());
        let language = tags.into_iter().find_map(|tag| Language::of_tag(&tag)).unwrap_or_default();
        let theme = Theme::of_name(settings::get(THEME).as_deref());
        let keys = settings::get(KEYS).as_deref() != Some("off");
        let mut desk = Desk::new(route, language, theme, keys);
        if settings::get(KEPT).is_none() || settings::keeps_nothing() {
            desk.shelf = Rc::new(Shelf { state: ShelfState::Ready, ..Shelf::default() });
        }
        Self(Rc::new(Inner {
            desk: RefCell::new(desk),
            store: RefCell::default(),
            tongues: RefCell::default(),
            known: RefCell::default(),
            digest: RefCell::default(),
            redraw: RefCell::default(),
            listeners: RefCell::default(),
            guard: RefCell::default(),
            pending: Cell::default(),
            heard: Cell::default(),
            missed: Cell::default(),
            held: RefCell::default(),
            work: RefCell::default(),
            visits: Cell::default(),
            unnoted: RefCell::default(),
            kept: Cell::default(),
            wishes: RefCell::default(),
            bringing: Cell::default(),
            keeping: Cell::default(),
            unkept: Cell::default(),
        }))
    }

    fn start(&self, redraw: UseForceUpdateHandle) {
        *self.0.redraw.borrow_mut() = Some(redraw);
        self.listen();
        self.speak(self.look(|desk| desk.language));
        let clerk = self.clone();
        spawn_local(async move { clerk.open_store().await });
        let clerk = self.clone();
        spawn_local(async move {
            if renewal::newer().await.is_ok() {
                clerk.alter(|desk| desk.newer = true);
                // Which says so.
                clerk.fetch();
            }
        });
    }

    fn listen(&self) {
        let clerk = self.clone();
        let hash = location::on_hash(move |hash| clerk.arrive(Route::of_hash(&hash)));
        let clerk = self.clone();
        let changed = settings::on_change(CHANGED, move |id| clerk.heed(&id));
        self.0.listeners.borrow_mut().extend(hash.into_iter().chain(changed));
    }

    /// Does one thing.
    fn act(&self, act: Act) {
        match act {
            Act::Go(route) => self.go(route),
            Act::Speak(language) => self.choose_language(language),
            Act::Dress(theme) => self.dress(theme),
            Act::Keys(on) => self.choose_keys(on),
            Act::Start(new) if new.is_plain() => self.start_assessment(*new),
            Act::Change(change) => drop(self.change(change, Kind::Done)),
            Act::ChangeAndSay(change, says) => {
                let undo = self.change(change, Kind::Done);
                self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo })));
            }
            Act::Dismiss => self.dismiss(),
            Act::Noted => self.alter(|desk| desk.warnings = Rc::default()),
            Act::Renew => drop(renewal::renew()),
            Act::Cancel => {
                drop(self.0.work.take());
                self.alter(|desk| desk.asking = super::desk::Asking::Nothing);
            }
            Act::Fetch => {
                self.fetch();
                self.detail();
            }
            Act::Retry => self.store_whole(),
            Act::Print => drop(page::print()),
            Act::Days(_)
            | Act::OpenFile(_)
            | Act::Start(_)
            | Act::Deeper
            | Act::KeepBoth
            | Act::Replace
            | Act::Own(_)
            | Act::Group(_)
            | Act::Kept(_)
            | Act::SaveFile
            | Act::Learn(_)
            | Act::Sheet(..)
            | Act::Picture(..)
            | Act::SaveFileAs
            | Act::SavePart(_)
            | Act::SaveReport(_)
            | Act::TakeAlong
            | Act::RemoveWording
            | Act::Keep(_)
            | Act::KeepScenario(..)
            | Act::Beside(_)
            | Act::Step(_)
            | Act::Undo
            | Act::SaveLog
            | Act::ClearLog
            | Act::Delete(_)
            | Act::Restore(..)
            | Act::Purge(..) => self.errand(Errand::Act(act)),
        }
    }

    /// Closes the passing message; the offer of a newer build is the one that waits behind the others.
    fn dismiss(&self) {
        self.alter(|desk| match desk.toast.take() {
            Some(_) => {}
            None => desk.newer = false,
        });
    }

    /// Goes to an address at once: the browser tells of it only later, and the next key must not find the old page.
    fn go(&self, route: Route) {
        drop(location::set_hash(&route.hash()));
        self.arrive(route);
    }

    /// Follows the address.
    fn arrive(&self, route: Route) {
        let before = self.look(|desk| desk.route.clone());
        let id = route.assessment().cloned();
        let focus = focus_after(&before, &route);
        let moved = before != route;
        let turned = discriminant(&before) != discriminant(&route);
        self.alter(|desk| {
            desk.route = route;
            // What was said in passing is of the page that one has left; what can be taken back stays.
            desk.toast = desk.toast.take().filter(|toast| !turned || toast.undo.is_some());
        });
        match id {
            Some(id) => self.take_from_shelf(id),
            None => self.alter(|desk| desk.missing = None),
        }
        self.say(self.look(|desk| desk.language));
        self.provide(&before);
        // The first page keeps the place where the browser puts the reader.
        if moved {
            drop(page::focus(&focus));
        }
    }

    /// Has fetched what the page needs that the address names now.
    fn provide(&self, before: &Route) {
        let route = self.look(|desk| desk.route.clone());
        match &route {
            // Answering has changed what is listed there.
            Route::Home | Route::Forget if *before != route => {
                let clerk = self.clone();
                spawn_local(async move { clerk.look_at_shelf().await });
            }
            _ => {}
        }
        if route != Route::Home {
            self.fetch();
            self.detail();
        }
    }

    /// The framework that is built in, once its pack is here.
    fn framework(&self) -> Option<Rc<Questionnaire>> {
        self.look(|desk| desk.framework.clone())
    }

    /// Looks at the desk.
    fn look<T>(&self, see: impl FnOnce(&Desk) -> T) -> T {
        see(&self.0.desk.borrow())
    }

    /// Changes what lies on the desk, and has it drawn again.
    fn alter(&self, change: impl FnOnce(&mut Desk)) {
        change(&mut self.0.desk.borrow_mut());
        self.redraw();
    }

    fn redraw(&self) {
        if let Some(redraw) = self.0.redraw.borrow().as_ref() {
            redraw.force_update();
        }
    }

    fn store(&self) -> Option<Store> {
        self.0.store.borrow().clone()
    }
}

/// Where the focus goes: to the outcome when only the outcome changes, else to the page.
fn focus_after(before: &Route, after: &Route) -> String {
    match (before, after) {
        (Route::Assess(..), Route::Assess(_, Some(_))) => "outcome".to_owned(),
        _ => "main".to_owned(),
    }
}

/// The moment, from the browser's clock.
fn now() -> Timestamp {
    Timestamp::parse(&clock::now()).unwrap_or_default()
}

/// The day where the reader is.
fn today() -> Date {
    let (year, month, day) = clock::today();
    Date::new(year, month, day).unwrap_or_default()
}
