//! Assessments as files: given to the page, saved by it, and compared by the command line.

use crate::cases::Case;
use crate::find::{Begins, Named};
use crate::tab::{Tab, wait_for};
use kamae::exchange::assessment_text;
use kamae::i18n::key::Key;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

impl Tab {
    /// Opens a case on the home page and waits until it can be answered. Gives the start of its addresses.
    #[track_caller]
    pub(crate) fn open(&self, case: &Case) -> String {
        self.give(text_of(case));
        self.find("radio", self.level(0));
        format!("#/{}", case.assessment.head.id)
    }

    /// Gives a file to the home page, as if it had been chosen there.
    #[track_caller]
    pub(crate) fn give(&self, content: impl AsRef<[u8]>) {
        self.give_to(Key::HomeOpen, content);
    }

    /// Gives a file to the input of this name.
    #[track_caller]
    pub(crate) fn give_to(&self, name: Key, content: impl AsRef<[u8]>) {
        let file = self.place.file("given.kamae.json", content);
        let input = self.find("button", Begins(name));
        self.cdp("DOM.setFileInputFiles", json!({ "files": [file], "backendNodeId": input.node }));
    }

    /// Saves the open assessment with the button of the report or the details; gives what is in the file.
    #[track_caller]
    pub(crate) fn save(&self) -> String {
        let saved = self.saved_by(Key::FormSaveFile, "json");
        fs::read_to_string(saved).unwrap()
    }

    /// The file that a button saves; its name ends so.
    #[track_caller]
    pub(crate) fn saved_by(&self, button: impl Named, end: &str) -> PathBuf {
        self.forget_downloads();
        let saved = self.saved_under(button, end);
        self.click("button", Key::AppClose);
        saved
    }

    /// The same where a dialog stays open above what is said of it.
    #[track_caller]
    pub(crate) fn saved_under(&self, button: impl Named, end: &str) -> PathBuf {
        self.click("button", button);
        wait_for(|| "a saved file".to_owned(), || self.downloads().into_iter().find(|path| is_whole(path, end)))
    }

    /// Everything that was saved.
    pub(crate) fn downloads(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.place.folder("downloads")).unwrap();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// Deletes what was saved.
    pub(crate) fn forget_downloads(&self) {
        self.downloads().iter().for_each(|file| fs::remove_file(file).unwrap());
    }

    /// Everything that the browser keeps for the app, in the order of its keys.
    #[track_caller]
    pub(crate) fn stored(&self) -> Value {
        self.eval(STORED)
    }
}

/// What the file of a case says.
pub(crate) fn text_of(case: &Case) -> String {
    assessment_text::write(&case.assessment, &case.questionnaire)
}

/// Whether a file has a name of its own and something in it: what is still being written has not.
fn is_whole(path: &Path, end: &str) -> bool {
    path.extension().is_some_and(|kind| kind == end) && fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

const STORED: &str = "(async () => {
    const answer = (request) => new Promise((give, refuse) => Object.assign(request, {
        onsuccess: () => give(request.result), onerror: () => refuse(request.error) }));
    const stores = [];
    for (const { name } of await indexedDB.databases()) {
        const database = await answer(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
            const reading = database.transaction(store).objectStore(store);
            stores.push([store, await answer(reading.getAllKeys()), await answer(reading.getAll())]);
        }
        database.close();
    }
    return stores;
})()";
