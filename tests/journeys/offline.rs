//! The page and its server: after one visit it needs none; a newer build is offered; what the browser dropped comes back.

use crate::cases::waterworks;
use crate::find::Begins;
use crate::host::{Host, Site};
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::Japanese;

/// Whether the worker has kept all it keeps.
const KEPT: &str = "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')";
/// Whether a newer build waits.
const WAITS: &str = "navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null)";
/// Asks for a newer build; whether it could be fetched whole.
const ASK: &str = "navigator.serviceWorker.ready.then(async (registration) => {
    await registration.update().catch(() => {});
    const coming = registration.installing;
    if (coming) await new Promise((go) => { coming.onstatechange = go; });
    return registration.waiting !== null;
})";
/// How many files are kept.
const COUNT: &str = "caches.keys().then(async (names) => {
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().length;
})";
/// Drops every second file that is kept.
const HALVE: &str = "caches.keys().then(async ([name]) => {
    const cache = await caches.open(name), kept = await cache.keys();
    await Promise.all(kept.filter((_, at) => at % 2 === 0).map((file) => cache.delete(file)));
})";
/// Drops everything that is kept.
const CLEAR: &str = "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))";

/// Visits, and comes back when the server is gone.
pub(crate) fn opens(tab: &Tab) {
    let host = visited(tab, Site::built().redirecting());
    // What was redirected when it was kept is answered all the same.
    tab.run(tab.driver.goto(host.url()));
    tab.find("link", Key::NavMethod);
    host.vanish_after(0);
    tab.run(tab.driver.goto("about:blank"));
    tab.run(tab.driver.goto(format!("{}#/method", host.url())));
    tab.find("heading", Key::MethodTitle);
    tab.reload();
    tab.find("heading", Key::MethodTitle);
    tab.speak(Japanese);
    tab.find("heading", Key::MethodTitle);
    tab.run(tab.driver.goto(format!("{}#/", host.url())));
    tab.open(&waterworks(0));
    tab.click("link", Key::NavReport);
    tab.find("heading", Key::ReportStand);
    host.leave(tab);
}

/// The server vanishes before the first visit is reloaded: the page that is open has its second part all the same.
pub(crate) fn goes_on(tab: &Tab) {
    let host = visited(tab, Site::built());
    host.vanish_after(0);
    tab.click("link", Key::NavMethod);
    tab.find("heading", Key::MethodTitle);
    host.leave(tab);
}

/// A newer build that comes in pieces changes nothing; one that is whole is offered, and taken when the reader says so.
pub(crate) fn renews(tab: &Tab) {
    let site = Site::built();
    let next = site.next();
    let host = visited(tab, site.clone());
    tab.click("link", Begins(Key::HomeStart));
    tab.click("button", Key::FormStartButton);
    // With the outcome in its address, the page comes back to it.
    tab.eval("location.hash += '/GV.OC-01'");
    tab.click("radio", tab.level(3));
    for (what, half, files) in
        [("a file is missing", next.without(next.style()), usize::MAX), ("the server vanishes", next.clone(), 1)]
    {
        host.publish(half);
        host.vanish_after(files);
        assert_eq!(tab.eval(ASK), false, "{what}");
        host.vanish_after(0);
        tab.reload();
        shows(tab, &site);
        tab.find_with("radio", tab.level(3), "checked");
    }
    host.publish(next.clone());
    tab.reload();
    wait_for(|| "a newer build to wait".to_owned(), || (tab.eval(WAITS) == true).then_some(()));
    tab.says(Key::AppNewer);
    shows(tab, &site);
    tab.click("button", Key::AppLater);
    tab.find_with("radio", tab.level(3), "checked");
    tab.click("radio", tab.level(2));
    shows(tab, &site);
    tab.reload();
    // What waits is whole: no server is needed any more.
    tab.find("button", Key::AppRenew);
    host.vanish_after(0);
    tab.click("button", Key::AppRenew);
    wait_for(|| "the newer build".to_owned(), || style(tab).ends_with(next.style()).then_some(()));
    tab.find_with("radio", tab.level(2), "checked");
    tab.reload();
    shows(tab, &next);
    host.leave(tab);
}

/// The first words are not there, or the host answers with its own page: it is said, and a reload asks again.
pub(crate) fn words_are_missing(tab: &Tab) {
    let site = Site::built();
    let words = site.words().to_owned();
    let host = Host::of(site.without(&words));
    tab.run(tab.driver.goto(host.url()));
    tab.find("heading", Begins("Kamae has stopped."));
    host.publish(site);
    tab.click("button", Begins("Reload"));
    tab.find("link", Key::NavMethod);
    host.leave(tab);
}

/// Another build takes over from one that stopped.
pub(crate) fn mends_a_crash(tab: &Tab) {
    let site = Site::built();
    let next = site.next();
    let host = visited(tab, site.clone());
    host.publish(next.clone());
    tab.reload();
    wait_for(|| "a newer build to wait".to_owned(), || (tab.eval(WAITS) == true).then_some(()));
    shows(tab, &site);
    tab.eval("void kamae.crash(new Error('a test'))");
    tab.click("button", Begins("Reload"));
    wait_for(|| "the newer build".to_owned(), || style(tab).ends_with(next.style()).then_some(()));
    tab.find("link", Key::NavMethod);
    host.leave(tab);
}

/// What the browser has dropped of the files is fetched and kept again.
pub(crate) fn mends(tab: &Tab) {
    let host = visited(tab, Site::built());
    let all = tab.eval(COUNT);
    for drop in [HALVE, CLEAR] {
        tab.eval(drop);
        assert_ne!(tab.eval(COUNT), all);
        tab.reload();
        wait_for(|| "everything to be kept again".to_owned(), || (tab.eval(COUNT) == all).then_some(()));
    }
    host.vanish_after(0);
    tab.reload();
    host.leave(tab);
}

/// A host that was visited, until the worker has kept everything.
#[track_caller]
pub(crate) fn visited(tab: &Tab, site: Site) -> Host {
    let host = Host::of(site);
    tab.run(tab.driver.goto(host.url()));
    tab.find("link", Key::NavMethod);
    wait_for(|| "the worker to be ready".to_owned(), || (tab.eval(KEPT) == true).then_some(()));
    host
}

#[track_caller]
fn shows(tab: &Tab, site: &Site) {
    assert!(style(tab).ends_with(site.style()), "{} is not of {}", style(tab), site.style());
}

fn style(tab: &Tab) -> String {
    tab.eval("document.querySelector('link[rel=stylesheet]').href").as_str().unwrap().to_owned()
}
