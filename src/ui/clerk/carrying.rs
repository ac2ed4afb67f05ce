//! The app as one file, for a stick: composed beside the page from the files that it came with.

use super::Clerk;
use crate::browser::refusal::Refusal;
use crate::browser::task::spawn_local;
use crate::browser::worker::{News, Work};
use crate::browser::{files, packs, page as shown};
use crate::exchange::one_file;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::ui::desk::{Asking, Toast};
use js_sys::{Array, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsValue;

const MIME: &str = "text/html";

impl Clerk {
    /// Makes the file; what has come of it is shown, and can be stopped.
    pub(super) fn take_along(&self) {
        self.make_page(format!("kamae-{}.html", crate::VERSION), Some);
    }

    /// Makes the file with something done to it at the end.
    pub(super) fn make_page(&self, name: String, finish: impl Fn(String) -> Option<String> + 'static) {
        self.alter(|desk| desk.asking = Asking::Making(0, 0));
        let (clerk, finish) = (self.clone(), Rc::new(finish));
        spawn_local(async move {
            let listener = clerk.clone();
            match begin(move |news| listener.hear_of_work(news, &name, &*finish)).await {
                // Who has stopped it meanwhile wants nothing more.
                Ok(work) if clerk.is_making() => *clerk.0.work.borrow_mut() = Some(work),
                Ok(_) => {}
                Err(_) => clerk.end_work(Sentence::new(Key::FileNotMade, [])),
            }
        });
    }

    fn hear_of_work(&self, news: News, name: &str, finish: &dyn Fn(String) -> Option<String>) {
        if !self.is_making() {
            return;
        }
        match news {
            News::Step(done, all) => self.alter(|desk| desk.asking = Asking::Making(done, all)),
            News::Done(page) => {
                // The click is long ago: no browser asks for a place now.
                let page = finish(page);
                let saved = page.is_some_and(|page| files::hand(name, MIME, page.as_bytes()).is_ok());
                let said = Sentence::new(Key::FileHanded, [("name", Arg::text(name))]);
                self.end_work(if saved { said } else { Sentence::new(Key::FileNotMade, []) });
            }
            News::Lacking(_) => self.end_work(Sentence::new(Key::FileNotMade, [])),
        }
    }

    fn is_making(&self) -> bool {
        self.look(|desk| matches!(desk.asking, Asking::Making(..)))
    }

    fn end_work(&self, says: Sentence) {
        let clerk = self.clone();
        // The one who tells of it goes away with it, so not before it has told.
        spawn_local(async move { drop(clerk.0.work.take()) });
        self.alter(|desk| {
            desk.asking = Asking::Nothing;
            desk.toast = Some(Rc::new(Toast { says, undo: None }));
        });
    }
}

/// Gathers what the file is made of, and has it made.
async fn begin(on_news: impl Fn(News) + Clone + 'static) -> Result<Work, Refusal> {
    let page = text(&packs::file(one_file::PAGE).await?);
    let names = one_file::names(&page).map_err(|_| Refusal::Missing("page"))?;
    // A page that was open when a newer build came would mix the two.
    let ours = shown::program();
    if !ours.is_some_and(|program| names.contains(&program.as_str())) {
        return Err(Refusal::Missing("build"));
    }
    let job = Array::of1(&JsValue::from_str(&page));
    for name in names {
        job.push(&JsValue::from_str(name));
        job.push(packs::file(name).await?.as_ref());
    }
    Work::start(&job, on_news).await
}

fn text(bytes: &Uint8Array) -> String {
    String::from_utf8_lossy(&bytes.to_vec()).into_owned()
}
