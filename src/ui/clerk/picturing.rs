//! Charts as pictures.

use super::{Clerk, today};
use crate::browser::task::spawn_local;
use crate::browser::{files, picture};
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::act::Picture;
use crate::ui::desk::Toast;
use crate::ui::files::file_name;
use std::rc::Rc;
use web_sys::Element;

impl Clerk {
    /// Takes a chart of the page along.
    pub(super) fn picture(&self, within: Element, form: Picture) {
        let clerk = self.clone();
        spawn_local(async move {
            let says = clerk.pictured(&within, form).await;
            clerk.alter(|desk| desk.toast = Some(Rc::new(Toast { says, undo: None })));
        });
    }

    async fn pictured(&self, within: &Element, form: Picture) -> Sentence {
        let not = |key| Sentence::new(key, []);
        let Ok(drawings) = picture::drawings(within) else { return not(Key::FileNotMade) };
        let mut says = not(Key::FileNotMade);
        for (at, svg) in drawings.iter().enumerate() {
            if form == Picture::Svg {
                says = self.save_picture(at, "svg", "image/svg+xml", svg.as_bytes());
                continue;
            }
            let Ok(png) = picture::png(svg).await else { return not(Key::FileNotMade) };
            if form == Picture::Copy {
                return not(if picture::copy(&png).await.is_ok() { Key::ChartCopied } else { Key::ChartNotCopied });
            }
            let Ok(bytes) = picture::bytes(&png).await else { return not(Key::FileNotMade) };
            says = self.save_picture(at, "png", "image/png", &bytes);
        }
        says
    }

    /// Several drawings of one figure are numbered, and handed over: for more than one the browser lets nobody choose a
    /// place.
    fn save_picture(&self, at: usize, end: &str, media: &str, bytes: &[u8]) -> Sentence {
        let name = self.look(|desk| {
            let number = if at > 0 { ["-", &(at + 1).to_string()].concat() } else { String::new() };
            let fallback = desk.speech.as_ref().map(|speech| speech.t(Key::FileName)).unwrap_or_default();
            desk.open
                .as_ref()
                .map(|open| file_name(&open.assessment.head, &fallback, today(), &[&number, ".", end].concat()))
        });
        let name = name.unwrap_or_default();
        match files::hand(&name, media, bytes) {
            Ok(()) => Sentence::new(Key::FileHanded, [("name", Arg::text(&name))]),
            Err(_) => Sentence::new(Key::FileNotMade, []),
        }
    }
}
