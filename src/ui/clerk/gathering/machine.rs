//! The group that this machine keeps: brought when the page is opened, kept after each change.
//!
//! Refuses to know what a line says, which is lines.rs's.

use super::super::Clerk;
use super::super::errand::said;
use super::lines::kept;
use crate::browser::clock::{self, Pace};
use crate::browser::settings;
use crate::browser::task::spawn_local;
use crate::exchange::{group_json, member_line};
use crate::ui::desk::{Asking, Saving};
use crate::ui::route::Route;

/// Name of the setting under which it is kept.
const KEPT: &str = "group";
/// Name of the preference that says whether it and those beside it are one group at different times, and what it says then.
const YEARS: &str = "group-years";
const YES: &str = "yes";

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
            let years = settings::get(YEARS).map(|years| years == YES);
            self.alter_group(|group| group.years = years);
        }
        self.0.bringing.set(false);
    }

    /// Whether it and those beside it are one group at different times, as the reader says.
    pub(super) fn set_years(&self, years: bool) {
        drop(settings::set(YEARS, if years { YES } else { "no" }));
        self.alter_group(|group| group.years = Some(years));
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

    /// Keeps it on this machine, so that a page that is loaded again has it still. What changes while it is written is
    /// written afterwards, once.
    pub(super) fn keep_group(&self) {
        let Some(store) = self.store() else { return };
        self.0.unkept.set(true);
        if self.0.keeping.replace(true) {
            return;
        }
        let clerk = self.clone();
        spawn_local(async move {
            while clerk.0.unkept.replace(false) {
                let Some(text) = clerk.lines_of_group().await else { break };
                if let Err(error) = store.set_setting(KEPT, &text).await {
                    clerk.alter(|desk| desk.saving = Saving::Failed(error));
                }
            }
            clerk.0.keeping.set(false);
        });
    }

    /// What is kept of it; none where it has gone away meanwhile.
    async fn lines_of_group(&self) -> Option<String> {
        let group = || self.look(|desk| desk.group.clone());
        let (mut text, members) = group()?.look(|group| (kept(group), group.gathering.members().to_vec()))?;
        let mut pace = Pace::new();
        for member in &members {
            member_line::write(member, &mut text);
            pace.rest().await;
        }
        group().map(|_| text)
    }

    /// Nothing of it stays on this machine.
    pub(super) fn keep_no_group(&self) {
        drop(settings::remove(YEARS));
        if let Some(store) = self.store() {
            spawn_local(async move { drop(store.remove_setting(KEPT).await) });
        }
    }
}
