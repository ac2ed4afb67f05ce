//! The second part of the program: what nobody needs for the first answer. It is compiled into a file of its own, which
//! is fetched when something asks for it, and at the latest in the background of the first question.
//!
//! [`Part`] lists what it can do; whatever only [`fetch`] reaches stands in that file. Refuses to know: how the program
//! is cut in two and how a part travels (xtask/src/dist/split.rs).

use super::act::Act;
use super::app::loading;
use super::clerk::{Clerk, errand, noting};
use super::components::asking::asking;
use super::components::explained::explained;
use super::components::notes::notes;
use super::components::toast::toast;
use super::components::why::why_open;
use super::desk::{Desk, Guest, Open};
use super::pages::about::{AboutPage, AboutPageProps};
use super::pages::assess::finding::{Looking, finds};
use super::pages::assess::folds::{Folds, folds};
use super::pages::assess::over::{Over, over};
use super::pages::assess::proposed::{proposed, waiting};
use super::pages::assess::steps::steps;
use super::pages::bulk::plan::Way;
use super::pages::bulk::{BulkPage, BulkPageProps};
use super::pages::carry::{CarryPage, CarryPageProps};
use super::pages::compare::{ComparePage, ComparePageProps};
use super::pages::details::{DetailsPage, DetailsPageProps};
use super::pages::entry::{EntryPage, EntryPageProps};
use super::pages::forget::{ForgetPage, ForgetPageProps};
use super::pages::group::clock::{self, ClockPage, ClockPageProps};
use super::pages::group::present::{PresentPage, PresentPageProps};
use super::pages::group::{GroupPage, GroupPageProps};
use super::pages::guide::{GuidePage, GuidePageProps};
use super::pages::hall::{HallPage, HallPageProps};
use super::pages::hand_in::{HandInPage, HandInPageProps};
use super::pages::home::stored::{Stored, others, recent};
use super::pages::lock::{LockPage, LockPageProps};
use super::pages::log::{LogPage, LogPageProps};
use super::pages::lost::lost;
use super::pages::merge::{MergePage, MergePageProps};
use super::pages::method::MethodPage;
use super::pages::prepare::{PreparePage, PreparePageProps};
use super::pages::report::{ReportPage, ReportPageProps};
use super::pages::sheet::{SheetPage, SheetPageProps};
use super::pages::start::choice::{Choice, choice};
use super::pages::what_if::{WhatIfPage, WhatIfPageProps};
use super::route::Route;
use super::speech::Speech;
use crate::browser::settings;
use crate::exchange::style;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::model::id::AssessmentId;
use crate::model::step::{Kind, Record};
use crate::ui::mount::mount;
use std::pin::Pin;
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;
use yew::props;

/// Whether words are here, once that is known.
pub type Learning = Pin<Box<dyn Future<Output = bool>>>;

/// What the second part can do.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Draws the page that the address names.
    pub page: fn(&Speech, &Desk, &Callback<Act>) -> Html,
    /// What should be known of what is kept.
    pub notes: fn(&Speech, &Desk, &Callback<Act>) -> Html,
    /// What passes at the foot of the page.
    pub toast: fn(&Speech, &Desk, &Callback<Act>) -> Html,
    /// Home: the assessment that was changed last.
    pub recent: fn(&Speech, &Stored<'_>) -> Html,
    /// Home: the other assessments and the trash.
    pub others: fn(&Speech, &Stored<'_>) -> Html,
    /// Start: what is to be answered.
    pub choice: fn(&Speech, &Choice<'_>) -> Html,
    /// A text in which terms explain themselves.
    pub explained: fn(&Speech, &str, &str) -> Html,
    /// Assess: how many proposals wait.
    pub waiting: fn(&Speech, &Open, usize) -> Html,
    /// Assess: what is proposed for an outcome.
    pub proposed: fn(&Speech, &Folds<'_>) -> Html,
    /// Assess: the ways to take a step back, and to the log of all of them.
    pub steps: fn(&Speech, &Open, &Callback<Act>) -> Html,
    /// Assess: everything about an outcome that is not the answer itself.
    pub folds: fn(&Speech, &Folds<'_>) -> Html,
    /// Assess: what is open on top of the page.
    pub over: fn(&Speech, &Over<'_>) -> Html,
    /// Assess: whether what is looked for is in the item at a position.
    pub finds: fn(&Looking<'_>, usize) -> bool,
    /// How a score comes about: see [`why_open`].
    pub why: fn(&Speech, &Open, Option<usize>, &str) -> Html,
    /// What is to be decided about a file.
    pub asking: fn(&Speech, &Desk, &Callback<Act>) -> Html,
    /// Puts down what a change did.
    pub note: fn(&Clerk, &Open, &mut Open, &[usize], Kind) -> u32,
    /// What is stored of the step of this number; also stores those before it that are not stored, when everything is
    /// stored anew.
    pub record: fn(&Clerk, &Open, u32, bool) -> Option<Record>,
    /// Learns the words of both parts in a language. Tells whether they are here.
    pub learn: fn(Clerk, Language) -> Learning,
    /// Does an errand.
    pub run: fn(&Clerk, Errand),
    /// Gives the page the styles of what comes later, once, and looks for the official wording.
    pub dress: fn(&Clerk),
}

impl Part {
    /// Everything that the second part can do. Only [`fetch`] and tests may name this: whoever does has it inside.
    #[expect(clippy::new_without_default, reason = "there is no other part")]
    pub fn new() -> Self {
        Self {
            page,
            notes,
            toast,
            recent,
            others,
            choice,
            explained,
            waiting,
            proposed,
            steps,
            folds,
            over,
            finds,
            why: why_open,
            asking,
            note: noting::note,
            record: noting::record,
            learn: |clerk, language| Box::pin(async move { clerk.learn_whole(language).await }),
            run: errand::run,
            dress,
        }
    }
}

/// What the clerk leaves to the second part.
#[derive(Clone, Debug)]
pub enum Errand {
    /// What the reader asked for: files and the trash.
    Act(Act),
    /// Read what lies on this machine.
    Refresh,
    /// Read one assessment and put it on the desk.
    Take(AssessmentId),
    /// Something was stored.
    Stored,
    /// Learn every word of the questionnaire that is open, and of the pages far from the answers.
    Words,
    /// Learn that, and before it what stands beside the framework's outcomes and every word in the other languages.
    Rest,
}

/// How it stands with the second part.
#[derive(Clone, Copy, Debug, Default)]
pub enum Later {
    /// Nobody has asked for it yet, or it is on its way.
    #[default]
    Coming,
    /// It is here.
    Here(Part),
    /// It did not come; asking again tries again.
    Failed,
}

impl Later {
    /// The part, once it is here.
    pub fn here(self) -> Option<Part> {
        if let Self::Here(part) = self { Some(part) } else { None }
    }
}

impl PartialEq for Later {
    /// There is one part: only whether it is here can differ.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The second part, fetched unless it is here. Outside the browser it always is.
///
/// # Errors
/// When it cannot be fetched now.
#[wasm_split(later, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "fetching can fail, and gives its error here")]
pub fn fetch() -> Result<Part, SplitLoaderError> {
    Ok(Part::new())
}

/// A page without them is plain, and can be read all the same.
fn dress(clerk: &Clerk) {
    drop(settings::adopt(&style::LATER.concat()));
    clerk.watch_steps();
    clerk.look_for_lock();
    clerk.settle_in();
    clerk.look_for_workshop();
}

/// The pages that come later.
fn page(speech: &Speech, desk: &Desk, on_act: &Callback<Act>) -> Html {
    let is_shut = desk.is_shut();
    if desk.route == Route::Lock || is_shut && desk.route != Route::Forget {
        return mount::<LockPage>(props! { LockPageProps { lock: desk.lock, is_shut, on_act: on_act.clone() } });
    }
    if desk.route == Route::Lost || desk.open.is_none() && desk.route.assessment().is_some() {
        return lost(speech, desk.missing.as_ref());
    }
    // Their words come in a pack of their own.
    if speech.words().text(Key::MethodTitle).is_empty() {
        return loading(speech);
    }
    let on_act = on_act.clone();
    match (&desk.route, desk.open.clone()) {
        (Route::Method, _) => mount::<MethodPage>(()),
        (Route::Group(at), _) => {
            if let Some((group, at)) = desk.group.clone().zip(at.clone()) {
                if at == clock::AT {
                    return mount::<ClockPage>(props! { ClockPageProps { group } });
                }
                let (at, keys, voices) = (AttrValue::from(at), desk.keys, desk.voices.clone());
                return mount::<PresentPage>(props! { PresentPageProps { group, at, keys, voices, on_act } });
            }
            mount::<GroupPage>(
                props! { GroupPageProps { group: desk.group.clone(), open: desk.open.clone(), voices: desk.voices.clone(), on_act } },
            )
        }
        (Route::HandIn(_), Some(open)) => {
            let workshop = desk.workshop.clone();
            mount::<HandInPage>(props! { HandInPageProps { open, workshop, on_act } })
        }
        (Route::Prepare, _) => {
            let sheet = desk.sheet.clone();
            mount::<PreparePage>(props! { PreparePageProps { sheet, on_act } })
        }
        (Route::Guide, _) => mount::<GuidePage>(props! { GuidePageProps { on_act } }),
        (Route::Form(id), _) => {
            let (framework, sheet, open) = (desk.framework.clone(), desk.sheet.clone(), desk.open.clone());
            mount::<SheetPage>(props! { SheetPageProps { id: id.clone(), framework, sheet, open, on_act } })
        }
        (Route::About, _) => {
            mount::<AboutPage>(props! { AboutPageProps { wording: desk.elsewhere.wording.clone(), on_act } })
        }
        (Route::Forget, _) => mount::<ForgetPage>(
            props! { ForgetPageProps { shelf: desk.shelf.clone(), wording: desk.elsewhere.wording.clone(), on_act } },
        ),
        (Route::Report(_, at), Some(open)) => {
            let (voices, crosswalks) = (desk.voices.clone(), desk.elsewhere.walks.clone());
            mount::<ReportPage>(props! { ReportPageProps { open, at: at.clone(), voices, crosswalks, on_act } })
        }
        (Route::Bulk(_, way), Some(open)) => {
            let (way, guest) = (Way::of_name(way.as_deref()), guest(desk, &open));
            mount::<BulkPage>(props! { BulkPageProps { open, way, shelf: desk.shelf.clone(), guest, on_act } })
        }
        (Route::Compare(_), Some(open)) => {
            let (guest, shelf, voices) = (guest(desk, &open), desk.shelf.clone(), desk.voices.clone());
            mount::<ComparePage>(props! { ComparePageProps { open, shelf, guest, voices, on_act } })
        }
        (Route::Merge(_), Some(open)) => {
            let guest = guest(desk, &open);
            mount::<MergePage>(props! { MergePageProps { open, guest, on_act } })
        }
        (Route::Details(_), Some(open)) => {
            let place = desk.place.as_ref().filter(|place| place.0 == open.assessment.head.id);
            let place = place.map(|place| AttrValue::from(place.1.name.clone()));
            mount::<DetailsPage>(props! { DetailsPageProps { open, place, on_act } })
        }
        (Route::Log(_), Some(open)) => mount::<LogPage>(props! { LogPageProps { open, on_act } }),
        (Route::Carry(_), Some(open)) => {
            mount::<CarryPage>(props! { CarryPageProps { open, keys: desk.keys, later: desk.later, on_act } })
        }
        (Route::Entry(_), Some(open)) => mount::<EntryPage>(props! { EntryPageProps { open, on_act } }),
        (Route::Hall(_, at), Some(open)) => {
            let (at, voices) = (at.clone().map(AttrValue::from), desk.voices.clone());
            mount::<HallPage>(props! { HallPageProps { open, at, keys: desk.keys, voices, on_act } })
        }
        (Route::WhatIf(_), Some(open)) => mount::<WhatIfPage>(props! { WhatIfPageProps { open, on_act } }),
        _ => lost(speech, desk.missing.as_ref()),
    }
}

/// What stands beside the open assessment.
fn guest(desk: &Desk, open: &Open) -> Option<Rc<Guest>> {
    desk.guest.clone().filter(|guest| guest.of == open.assessment.head.id)
}
