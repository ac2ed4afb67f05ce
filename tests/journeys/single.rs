//! The one-file edition from a disk: answer, close, come back, report, and a second page of it beside.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use crate::watch::{errors, requests};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::{env, fs};
use thirtyfour::Key as Press;

/// Whether the second program was fetched.
const BEGUN: &str = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/worker-'))";

/// Names and digests of what the file carries, as static/carried.js unpacks it.
const CARRIED: &str = "Promise.all(document.getElementById('carried').dataset.files.split(' ').map(async (file) => {
    const [name] = file.split(':'), content = await (await kamae.carried(name)).arrayBuffer();
    return [name || 'index.html', [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))]];
}))";

/// The app gives itself away as one file, to the byte the one that was built; so does that file. It can be stopped.
pub(crate) fn is_made(tab: &Tab) {
    let built = env::var("KAMAE_SINGLE").unwrap();
    let built = fs::read(built).unwrap();
    tab.go("#/about");
    tab.forget_downloads();
    tab.click("button", Key::AboutTakeButton);
    wait_for(|| "the work to begin".to_owned(), || (tab.eval(BEGUN) == true).then_some(()));
    tab.press(Press::Escape);
    tab.gone("dialog", Key::FileMaking);
    assert!(tab.downloads().is_empty(), "it was stopped, and yet there is a file");
    let first = tab.saved_by(Key::AboutTakeButton, "html");
    assert!(fs::read(&first).unwrap() == built, "what the app makes is another file than what was built");
    let copy = tab.place.file("copy.html", &built);
    tab.run(tab.driver.goto(format!("file://{}#/about", copy.display())));
    let second = tab.saved_by(Key::AboutTakeButton, "html");
    assert!(fs::read(second).unwrap() == built, "a copy of a copy is another file");
    drop(requests(tab));
}

/// A copy that was not finished says so before anything is answered.
pub(crate) fn is_cut(tab: &Tab) {
    let built = fs::read(env::var("KAMAE_SINGLE").unwrap()).unwrap();
    for percent in [30, 60, 99] {
        let cut = tab.place.file("cut.html", &built[..built.len() / 100 * percent]);
        tab.run(tab.driver.goto(format!("file://{}", cut.display())));
        tab.find("heading", Begins("This copy of Kamae is not whole."));
    }
    tab.run(tab.driver.goto("about:blank"));
    drop((errors(tab), requests(tab)));
}

/// Works without any server, and asks nobody.
pub(crate) fn works(tab: &Tab) {
    let file =
        env::var("KAMAE_SINGLE").unwrap_or_else(|_| panic!("KAMAE_SINGLE is not set; `cargo xtask test` sets it"));
    let url = format!("file://{file}");
    // What the page before asked for is of no interest.
    tab.run(tab.driver.goto("about:blank"));
    drop(requests(tab));
    tab.run(tab.driver.goto(&url));
    tab.says(Key::HomeDisk);
    // The script that was run is gone: a page that a browser saves as it stands starts again.
    assert_eq!(tab.eval("[...document.scripts].filter((one) => !one.dataset.file && one.id !== 'carried').length"), 0);
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    tab.click("radio", tab.level(3));
    tab.find_with("radio", tab.level(3), "checked");
    tab.reload();
    // Without an outcome in the address it goes on with the first one that is open.
    tab.click("link", Begins("GV.OC-01"));
    tab.find_with("radio", tab.level(3), "checked");
    tab.click("link", Key::NavReport);
    tab.find("heading", Key::ReportStand);
    tab.speak(Japanese);
    tab.find("heading", Key::ReportStand);
    tab.speak(English);
    tab.run(tab.driver.goto(format!("{url}#/")));
    tab.click("link", Begins(Key::HomeContinue));
    tab.find_with("radio", tab.level(3), "checked");
    tab.run(tab.driver.goto(format!("{url}#/about")));
    tab.unfold(Key::AboutLibraries);
    tab.says("Permission is hereby granted");
    let carried: Vec<(String, Vec<u8>)> = serde_json::from_value(tab.eval(CARRIED)).unwrap();
    assert!(carried.iter().any(|(name, _)| name == "index.html"), "the page does not carry itself");
    for (name, digest) in carried {
        let built = fs::read(Path::new(&file).with_file_name(&name)).unwrap();
        assert!(digest == Sha256::digest(built).as_slice(), "{name} is unpacked otherwise than it was packed");
    }
    let asked = requests(tab);
    let inside = |url: &String| ["file:", "data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
    assert!(asked.iter().all(inside), "{asked:?}");
}
