//! The group that this machine keeps: brought when the page is opened, kept after each change.
//!
//! Refuses to know what a line says, which is lines.rs's.

use super::super::Clerk;
use super::super::errand::said;
use super::lines::kept;
use crate::browser::clock;
use crate::exchange::group_json;
use crate::ui::desk::{Asking, Saving};
use crate::ui::route::Route;
use wasm_bindgen_futures::spawn_local;

/// Name of the setting under which it is kept.
const KEPT: &str = "group";

impl Clerk {
    /// Looks for the group that this machine keeps, once.
    pub(in super::super) fn look_for_group(&self) {
        let clerk = self.clone();
        spawn_local(async move { clerk.bring_group().await });
    }

    /// Brings the group that this machine keeps, unless it is there. Whatever changes a group waits for this: what is kept
    /// would be written over with less.
    pub(super) async fn bring_group(&self) {
        while self.0.bringing.get() {
            clock::turn().await;
        }
        let Some(store) = self.store().filter(|_| self.look(|desk| desk.group.is_none())) else { return };
        self.0.bringing.set(true);
        if let Ok(Some(text)) = store.setting(KEPT).await {
            self.take_text("", &text).await;
            // As many as were shown: starting again must not show one more.
            self.show_group(group_json::shown_of(&text)).await;
        }
        self.0.bringing.set(false);
    }

    /// A group came as a file to where assessments come.
    pub(in super::super) async fn open_group(&self, name: String, text: &str) {
        self.bring_group().await;
        if let Err(problem) = self.take_document(text).await {
            return self.alter(|desk| desk.asking = Asking::Refused(name, said(&problem)));
        }
        self.keep_group();
        self.go(Route::Group(None));
    }

    /// Keeps it on this machine, so that a page that is loaded again has it still.
    pub(super) fn keep_group(&self) {
        let Some(store) = self.store() else { return };
        let Some(text) = self.look(|desk| desk.group.clone()).and_then(|group| group.look(kept)) else { return };
        let clerk = self.clone();
        let kept = store.set_setting(KEPT, &text);
        spawn_local(async move {
            if let Err(error) = kept.await {
                clerk.alter(|desk| desk.saving = Saving::Failed(error));
            }
        });
    }

    /// Nothing of it stays on this machine.
    pub(super) fn keep_no_group(&self) {
        if let Some(store) = self.store() {
            spawn_local(async move { drop(store.remove_setting(KEPT).await) });
        }
    }
}
