//! The official wording beside ours, out of a catalog that the operator opens, or that came with the build.

use super::Clerk;
use super::filing::Came;
use crate::browser::packs;
use crate::browser::task::spawn_local;
use crate::exchange::oscal_json::{self, questions, wording};
use crate::exchange::problem::Problem;
use crate::exchange::{canonical, official_json, pack};
use crate::i18n::key::Key;
use crate::i18n::official::Official;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::desk::{Elsewhere, Toast, Wording};
use crate::ui::speech::Speech;
use std::rc::Rc;

/// Name of the setting under which this machine keeps it.
pub(super) const KEPT: &str = "official";

impl Clerk {
    /// Looks for it once, as soon as the store is open; tells whether that is now.
    pub(super) fn look_for_wording(&self) -> bool {
        let is_asked = self.look(|desk| desk.elsewhere.wording != Wording::Unasked);
        let Some(store) = self.store().filter(|_| !is_asked) else { return false };
        self.put_wording(Wording::Nowhere);
        let clerk = self.clone();
        spawn_local(async move {
            let found = match store.setting(KEPT).await {
                Ok(Some(text)) => {
                    official_json::read(&text).map_or(Wording::Damaged, |read| Wording::Kept(Rc::new(read)))
                }
                _ => built().await,
            };
            // Somebody may have brought it meanwhile.
            if clerk.look(|desk| desk.elsewhere.wording == Wording::Nowhere) {
                clerk.put_wording(found);
            }
        });
        true
    }

    /// What is in a catalog: the wording of the framework beside our questions, or questions of its own.
    pub(super) async fn read_catalog(&self, text: &str, bytes: &[u8]) -> Result<Came, Problem> {
        let catalog = oscal_json::read(text)?;
        let framework = self.framework();
        let official = framework.and_then(|one| wording::official(&catalog, &one, canonical::sha256_hex(bytes)));
        if let Some(official) = official {
            return Ok(Came::Wording(official));
        }
        let language = questions::language(&catalog);
        // Without its words the questions are put into those of the reader, which are here.
        self.learn_whole(language).await;
        let speech = self.tongue(language, |tongue| tongue.speech.clone());
        let speech = speech.or_else(|| self.look(|desk| desk.speech.clone())).unwrap_or_else(Speech::silent);
        questions::questionnaire(&catalog, speech.words()).map(|text| Came::Questionnaire(text.into_bytes()))
    }

    pub(super) async fn keep_wording(&self, official: Official) {
        let text = official_json::write(&official);
        let args = [("title", Arg::text(&official.title)), ("version", Arg::text(&official.version))];
        self.put_wording(Wording::Kept(Rc::new(official)));
        let kept = match self.store() {
            Some(store) => store.set_setting(KEPT, &text).await.is_ok(),
            None => false,
        };
        self.announce(if kept {
            Sentence::new(Key::OfficialKept, args)
        } else {
            Sentence::new(Key::OfficialNotKept, [])
        });
    }

    /// Removes what this machine keeps; what came with the build is there again.
    pub(super) fn remove_wording(&self) {
        let clerk = self.clone();
        spawn_local(async move {
            let Some(store) = clerk.store() else { return clerk.put_wording(Wording::Nowhere) };
            if let Err(error) = store.remove_setting(KEPT).await {
                return clerk.not_done(&error);
            }
            clerk.put_wording(built().await);
            clerk.announce(Sentence::new(Key::OfficialRemoved, []));
        });
    }

    fn put_wording(&self, wording: Wording) {
        self.alter(|desk| {
            let walks = desk.elsewhere.walks.clone();
            desk.elsewhere = Rc::new(Elsewhere { walks, wording });
        });
    }

    fn announce(&self, says: Sentence) {
        self.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
    }
}

/// What came with this build, if whoever built it has added it (`cargo xtask build --official FILE`).
async fn built() -> Wording {
    let text = packs::pack(pack::OFFICIAL).await.ok();
    let read = text.and_then(|text| official_json::read(&text).ok());
    read.map_or(Wording::Nowhere, |official| Wording::Built(Rc::new(official)))
}
