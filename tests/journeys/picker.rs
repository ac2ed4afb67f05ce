//! Saving through the browser's picker: what was written is read back before anything is called saved.
//!
//! No driver can operate the real one, so a picker of the journey's own stands in its place before the page begins.

use crate::cases::waterworks;
use crate::files::text_of;
use crate::tab::{Tab, wait_for};
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use std::fs;

/// A disk with one file: how often one was asked for a place, what was written, and what it gives back.
const PICKER: &str = "globalThis.disk = { asked: 0, file: new Blob(), at: 1, how: 'well' };
    globalThis.showSaveFilePicker = async ({ suggestedName }) => {
        disk.asked += 1;
        if (disk.how === 'cancelled') throw new DOMException('wanted none', 'AbortError');
        const name = `own-${suggestedName}`;
        return {
            createWritable: async () => {
                if (disk.how === 'locked') throw new DOMException('locked', 'NoModificationAllowedError');
                const parts = [];
                return {
                    write: async (bytes) => { parts.push(bytes); },
                    close: async () => { disk.file = new Blob(parts); disk.at += 1; },
                };
            },
            getFile: async () => new File([disk.file, disk.how === 'worn' ? '!' : ''], name, { lastModified: disk.at }),
        };
    };";

/// Saves well and badly, to the same file and to another.
pub(crate) fn reads_back(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    tab.on_every_page(PICKER);
    tab.reload();
    tab.go(&format!("{start}/details"));
    tab.forget_downloads();
    save(tab, Key::FormSaveFile, "well", Key::FileSaved, 1);
    assert_eq!(tab.eval("disk.file.text()"), text_of(&case), "what was written");
    // The same file again, and nobody is asked.
    save(tab, Key::FormSaveFile, "well", Key::FileSaved, 1);
    save(tab, Key::FileSaveAs, "well", Key::FileSaved, 2);
    // Somebody else has written there.
    tab.eval("disk.at += 5000");
    save(tab, Key::FormSaveFile, "well", Key::FileSaved, 3);
    save(tab, Key::FileSaveAs, "worn", Key::FileDiffers, 4);
    save(tab, Key::FileSaveAs, "locked", Key::FileNotWritten, 5);
    tab.eval("disk.how = 'cancelled'");
    tab.click("button", Key::FileSaveAs);
    wait_for(|| "the picker".to_owned(), || (tab.eval("disk.asked") == 6).then_some(()));
    tab.gone("button", Key::AppClose);
    tab.go(&format!("{start}/report"));
    tab.unfold(Key::ReportTake);
    for (asked, format) in (7..).zip(Format::ALL) {
        save(tab, format.key(), "well", Key::FileSaved, asked);
        assert!(tab.eval("disk.file.size").as_u64() > Some(500), "{format:?}");
    }
    assert!(tab.downloads().is_empty(), "what has a place was handed over too");
}

/// Presses a button on a disk of this kind; says what the page must say, and how often one was asked by then.
#[track_caller]
fn save(tab: &Tab, button: Key, how: &str, says: Key, asked: u32) {
    tab.eval(&format!("disk.how = '{how}'"));
    tab.click("button", button);
    let beginning = tab.words().0.text(says).split("{name}").last().unwrap();
    tab.says(beginning);
    for other in [Key::FileSaved, Key::FileDiffers, Key::FileNotWritten, Key::FileHanded] {
        let text = tab.words().0.text(other).split("{name}").last().unwrap();
        assert_eq!(tab.text().contains(text), other == says, "{other:?} after {how}");
    }
    assert_eq!(tab.eval("disk.asked"), asked);
    tab.click("button", Key::AppClose);
}

/// Without a picker the browser gets the file, and nothing is called saved.
pub(crate) fn hands_over(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/details"));
    tab.forget_downloads();
    tab.click("button", Key::FormSaveFile);
    let ours = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "json");
    let saved = wait_for(|| "a saved file".to_owned(), || tab.downloads().into_iter().find(ours));
    let name = saved.file_name().unwrap().to_string_lossy().into_owned();
    tab.says(Sentence::new(Key::FileHanded, [("name", Arg::text(&name))]));
    assert!(tab.look("button", &Key::FileSaveAs).is_none(), "there is no place to leave");
    drop(fs::remove_file(saved));
}
