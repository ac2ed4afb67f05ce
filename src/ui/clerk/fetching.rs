//! The second part of the program: fetching it, and doing an errand as soon as it is here.

use super::Clerk;
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::pack;
use crate::ui::later::{self, Errand, Later, Part};

impl Clerk {
    /// Does an errand as soon as the second part is here. When it does not come, a notice says so.
    pub(super) fn errand(&self, errand: Errand) {
        if let Some(part) = self.look(|desk| desk.later.here()) {
            return (part.run)(self, errand);
        }
        let clerk = self.clone();
        spawn_local(async move {
            if let Some(part) = clerk.fetch_later().await {
                (part.run)(&clerk, errand);
            }
        });
    }

    /// Fetches the second part while something else goes on.
    pub(super) fn fetch(&self) {
        if self.look(|desk| desk.later.here().is_none()) {
            let clerk = self.clone();
            spawn_local(async move {
                clerk.fetch_later().await;
            });
        }
    }

    /// The second part, with the words that it says.
    async fn fetch_later(&self) -> Option<Part> {
        let language = || self.look(|desk| desk.language);
        let words = pack::within(language(), pack::LATER);
        // Words and code come at the same time.
        spawn_local(async move { drop(packs::pack(&words).await) });
        let part = match later::fetch().await {
            // The reader may have chosen another language meanwhile.
            Ok(part) => (part.learn)(self.clone(), language()).await.then_some(part),
            Err(_) => None,
        };
        if let (Some(part), None) = (part, self.look(|desk| desk.later.here())) {
            (part.dress)(self);
        }
        self.alter(|desk| desk.later = part.map_or(Later::Failed, Later::Here));
        part
    }
}
