//! axe-core finds nothing on any page: in both languages, both themes, wide and narrow.

use crate::backing::V1;
use crate::cases::{blank, waterworks};
use crate::files::text_of;
use crate::find::Begins;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::id::AssessmentId;
use serde_json::json;
use std::cell::RefCell;
use thirtyfour::Key as Press;

const AXE: &str = include_str!("../vendor/axe.min.js");
/// Rules of WCAG 2.2 AA and what is good beyond it; the answer is one line a finding.
const RUN: &str = "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`)))";
/// Nothing has to be scrolled sideways (WCAG 2.2, 1.4.10).
const WIDER: &str = "document.documentElement.scrollWidth - innerWidth";
/// Texts that end to the right of the page, and what they stand in.
const WIDEST: &str = "(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
    while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        const { parentElement: { localName, className }, textContent } = texts.currentNode;
        if (range.getBoundingClientRect().right > document.documentElement.clientWidth + 1) {
            found.push([localName, className, textContent.slice(0, 40)].join(' '));
        }
    }
    return found.slice(0, 3).join('; ');
})()";

/// Texts of which a part cannot be seen; a name in the bar may be cut, and what is only heard is.
const CUT: &str = "Array.from(document.querySelectorAll('body *'))
    .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
        && one.clientWidth > 1 && one.textContent.trim() && !one.closest('svg, .top-title, select'))
    .map((one) => `${one.className} ${one.textContent.slice(0, 40)}`)";

/// What axe-core finds on a page that is none of the app's.
pub(crate) fn findings(tab: &Tab) -> Vec<String> {
    tab.eval(AXE);
    serde_json::from_value(tab.eval(RUN)).unwrap()
}

/// How a page is looked at.
pub(crate) struct Look<'t> {
    pub(crate) tab: &'t Tab,
    pub(crate) how: String,
    /// Everything that is done to the page before it is looked at, and what it is called; nothing at all as well.
    pub(crate) ways: &'t [Way],
    pub(crate) found: RefCell<Vec<String>>,
}

/// Something that is done to a page, what it is called, and how it is taken back.
pub(crate) type Way = (&'static str, fn(&Tab));

/// Leaves the page as it is.
const AS_IT_IS: [Way; 1] = [("", |_| ())];

/// Wide, in every language and theme.
pub(crate) fn wide(tab: &Tab) {
    let themes = [Key::SettingsThemeLight, Key::SettingsThemeDark];
    let looks = Language::ALL.into_iter().flat_map(|language| themes.map(|theme| (language, theme)));
    let found: Vec<String> = looks.flat_map(|(language, theme)| look(tab, language, theme)).collect();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// On a phone.
pub(crate) fn narrow(tab: &Tab) {
    tab.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true }),
    );
    let found = look(tab, Language::Japanese, Key::SettingsThemeLight);
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

fn look(tab: &Tab, language: Language, theme: Key) -> Vec<String> {
    tab.run(tab.driver.goto("about:blank"));
    tab.forget();
    tab.hear(Language::English);
    tab.go("");
    tab.speak(language);
    tab.choose(Key::SettingsTheme, theme);
    let how = format!("{} {}", language.code(), theme.name());
    walk(Look { tab, how, ways: &AS_IT_IS, found: RefCell::default() })
}

/// Looks at every page; gives everything that was found.
pub(crate) fn walk(look: Look<'_>) -> Vec<String> {
    look.tab.eval(AXE);
    beginnings(&look);
    answering(&look);
    reading(&look);
    deciding(&look);
    look.found.take()
}

impl Look<'_> {
    /// Adds what is wrong with what is shown now.
    fn at(&self, what: &str) {
        for (name, way) in self.ways {
            way(self.tab);
            self.looked_at(&[what, name].join(" "));
        }
    }

    fn looked_at(&self, what: &str) {
        // What lies under the bar on top is not small, only scrolled away.
        self.tab.eval("scrollTo({ top: 0, behavior: 'instant' })");
        let found: Vec<String> = serde_json::from_value(self.tab.eval(RUN)).unwrap();
        let lines = found.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let wider = self.tab.eval(WIDER).as_i64().unwrap();
        let widest = || self.tab.eval(WIDEST).as_str().unwrap_or_default().to_owned();
        let lines = lines.chain((wider > 0).then(|| format!("{wider} pixels too wide: {}", widest())));
        let cut: Vec<String> = serde_json::from_value(self.tab.eval(CUT)).unwrap();
        let lines = lines.chain(cut.into_iter().map(|text| format!("cut off: {text}")));
        self.found.borrow_mut().extend(lines.map(|line| format!("{}, {what}: {line}", self.how)));
    }

    fn page(&self, address: &str, title: Key, what: &str) {
        self.tab.go(address);
        self.tab.find("heading", title);
        self.at(what);
    }

    fn dialog(&self, title: impl crate::find::Named + Clone, what: &str) {
        self.tab.find("dialog", title.clone());
        self.at(what);
        self.tab.press(Press::Escape);
        self.tab.gone("dialog", title);
    }
}

/// Nothing is here yet.
fn beginnings(look: &Look) {
    let tab = look.tab;
    look.at("home, empty");
    look.page("#/new", Key::FormStart, "start");
    tab.choose(Key::FormCountry, Key::FormCountryOther);
    tab.type_into(Key::FormCountryCode, "DEU");
    look.at("start, wrong country");
    let start = format!("#/{}", blank().assessment.head.id);
    tab.go("#/");
    tab.open(&blank());
    look.at("assess, empty");
    tab.go(&format!("{start}/report"));
    tab.says(Key::ReportEmpty);
    look.at("report, empty");
    tab.go("#/nothing/here");
    tab.find("heading", Key::PageNotFound);
    look.at("nowhere");
}

/// Questions, with everything folded out, and what lies above them.
fn answering(look: &Look) {
    let tab = look.tab;
    tab.go("#/");
    tab.give(text_of(&waterworks(tab.language() as usize)));
    tab.click("button", Key::FileReplace);
    tab.gone("dialog", Key::FileSameTitle);
    let start = start();
    tab.go(&format!("{start}/assess/PR.DS-11"));
    tab.find("radio", tab.level(0));
    look.at("assess");
    for fold in
        [Key::AssessTools, Key::AssessFoldEvidence, Key::AssessFoldTarget, Key::AssessFoldAction, Key::AssessFoldNotes]
    {
        tab.unfold(fold);
    }
    tab.click("button", Key::AssessEvidenceAdd);
    look.at("assess, unfolded");
    if there(tab, Key::ScoreWhy) {
        tab.click("button", Key::ScoreWhy);
        look.at("why this number");
        tab.press(Press::Escape);
    }
    if there(tab, Key::AssessKeys) {
        tab.click("button", Key::AssessKeys);
        look.dialog(Key::AssessKeys, "keys");
    }
    tab.click("radio", Key::AssessNa);
    look.dialog(Key::AssessReasonTitle, "reason");
}

/// Report, details and the pages of the app itself.
fn reading(look: &Look) {
    let start = start();
    look.page(&format!("{start}/report"), Key::ReportStand, "report");
    look.tab.unfold(Key::ReportArrange);
    look.tab.unfold(Key::ReportTake);
    look.at("report, arranged and taken along");
    look.page(&format!("{start}/compare"), Key::CompareTitle, "compare");
    look.tab.give_to(Key::CompareOtherFile, text_of(&waterworks(0).level("PR.", 1)));
    look.tab.find("heading", Key::CompareMoved);
    look.at("compare, with another");
    look.page(&format!("{start}/merge"), Key::MergeTitle, "merge");
    look.page(&format!("{start}/what-if"), Key::WhatIfResult, "what if");
    look.page(&format!("{start}/bulk"), Key::AssessSeveral, "several");
    look.tab.choose(Key::AssessImportance, Key::AssessImportanceHigh);
    look.tab.find("rowheader", Begins("GV.OC-01"));
    look.at("several, with what would change");
    look.page(&format!("{start}/bulk/profile"), Key::AssessProfile, "starting points");
    look.page(&format!("{start}/bulk/copy"), Key::BulkCopy, "copy");
    look.page(&format!("{start}/details"), Key::FormDetails, "details");
    look.page(&format!("{start}/enter"), Key::AssessEnter, "typed in");
    look.page(&format!("{start}/log"), Key::UndoLog, "log");
    look.page(&format!("{start}/hand-in"), Key::HandInTitle, "hand in");
    look.page("#/group", Key::NavGroup, "group");
    if there(look.tab, Key::GroupBeginDo) {
        look.tab.click("button", Key::GroupBeginDo);
    }
    look.tab.find("link", Key::WorkshopClock);
    look.at("group, begun");
    // From the clock no link leads there.
    for (address, title, what) in
        [("#/group/~clock", Key::WorkshopClock, "clock"), ("#/prepare", Key::WorkshopPrepare, "prepare")]
    {
        look.tab.run(look.tab.driver.goto(format!("{}{address}", look.tab.place.url)));
        look.tab.find("heading", title);
        look.at(what);
    }
    look.page("#/method", Key::MethodTitle, "method");
    look.page("#/guide", Key::GuideTitle, "guide");
    look.page("#/form/quick-check", Key::HomeForm, "form");
    look.tab.says("QC-01");
    look.at("form, laid out");
    look.page("#/about", Key::AboutTitle, "about");
    look.page("#/lock", Key::LockTitle, "encryption");
    look.page("#/forget", Key::ForgetTitle, "forget");
    look.tab.click("button", Key::ForgetGo);
    look.dialog(Key::ForgetAsk, "forget, asked");
    look.tab.run(look.tab.driver.goto(format!("{}{start}/hall/PR.DS-11", look.tab.place.url)));
    look.tab.find("button", Key::HallDark);
    look.at("hall");
    look.tab.click("button", Key::HallBoth);
    look.tab.says(look.tab.words().0.text(Key::AppClose));
    look.at("hall, in every language");
    look.tab.go(&format!("#/{}/assess", AssessmentId::sample()));
    look.tab.find("complementary", Key::SampleTitle);
    look.at("sample");
}

/// Home with everything on it, and its dialogs.
fn deciding(look: &Look) {
    let tab = look.tab;
    let (case, title) =
        (waterworks(tab.language() as usize), waterworks(tab.language() as usize).assessment.head.title);
    let named = |key| Sentence::new(key, [("title", Arg::text(&title))]);
    tab.go("#/");
    tab.give(text_of(&case));
    tab.find("dialog", Key::FileSameTitle);
    look.at("the same again");
    tab.click("button", Key::FileKeepBoth);
    tab.gone("dialog", Key::FileSameTitle);
    look.page("#/", Key::HomeTitle, "home");
    tab.give("");
    look.dialog(Key::FileNotOpened, "not opened");
    tab.give(V1);
    look.dialog(Key::RestoreTitle, "a backup");
    tab.click("button", named(Key::HomeAgainNamed));
    look.dialog(Key::HomeAgain, "next year");
    tab.click("button", named(Key::HomeDeleteNamed));
    look.dialog(named(Key::HomeDeleteAsk), "delete");
    tab.unfold(Key::HomeTrash);
    look.at("trash");
    tab.click("button", Begins(tab.words().0.text(Key::HomePurgeNamed).split('{').next().unwrap()));
    look.at("delete for good");
    tab.press(Press::Escape);
}

/// Whether a button is there at all: a phone has room for less.
fn there(tab: &Tab, button: Key) -> bool {
    tab.look("button", &button).is_some()
}

fn start() -> String {
    format!("#/{}", blank().assessment.head.id)
}
