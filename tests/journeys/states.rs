//! Everything that can be there or not there comes and goes, and every page is shown with it and without it.
//!
//! yew 0.23 can panic where a component that renders nothing stands beside conditional ones (yewstack/yew #4092), so
//! what matters here is only that every page appears.

use crate::cases::blank;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::tlp::Tlp;
use thirtyfour::Key as Press;

/// Something that is filled in, chosen or taken away.
type Step = fn(&Tab);

const ANSWERING: [Step; 20] = [
    |tab| tab.press("2"),
    |tab| tab.press("u"),
    |tab| tab.click("button", Key::AssessClear),
    excuse,
    |tab| tab.press("3"),
    |tab| choose(tab, Key::AssessFoldTarget, Key::AssessTarget, level(tab, 4)),
    |tab| choose(tab, Key::AssessFoldTarget, Key::AssessImportance, text(tab, Key::AssessImportanceHigh)),
    |tab| fill(tab, Key::AssessFoldAction, Key::AssessAction),
    |tab| fill(tab, Key::AssessFoldAction, Key::AssessOwner),
    |tab| fill(tab, Key::AssessFoldNotes, Key::AssessNote),
    |tab| date(tab, Key::AssessFoldAction, Key::AssessOwner, Key::AssessDue),
    |tab| date(tab, Key::AssessFoldNotes, Key::AssessNote, Key::AssessChecked),
    |tab| press_in(tab, Key::AssessFoldEvidence, Key::AssessEvidenceAddThis),
    |tab| press_in(tab, Key::AssessFoldEvidence, Key::AssessEvidenceAdd),
    |tab| fill(tab, Key::AssessFoldEvidence, Key::AssessEvidenceLocation),
    |tab| tab.click("checkbox", Key::AssessReview),
    |tab| empty(tab, Key::AssessFoldAction, Key::AssessOwner),
    |tab| empty(tab, Key::AssessFoldNotes, Key::AssessNote),
    |tab| choose(tab, Key::AssessFoldTarget, Key::AssessTarget, text(tab, Key::AssessTargetNone)),
    |tab| tab.click("button", Key::AssessClear),
];

const DETAILS: [Step; 11] = [
    |tab| tab.type_into(Key::FormTitle, "Plant"),
    |tab| tab.type_into(Key::FormRequest, "a spare server\na rule"),
    |tab| tab.choose(Key::FormTlp, tlp(tab)),
    |tab| tab.choose(Key::FormCountry, Key::FormCountryJp),
    |tab| tab.type_into(Key::FormSector, "Water"),
    another_country,
    |tab| tab.click("radio", tier(tab)),
    |tab| tab.choose(Key::FormTlp, Key::FormTlpNone),
    |tab| tab.choose(Key::FormCountry, Key::FormCountryNone),
    |tab| tab.empty(Key::FormRequest),
    |tab| tab.empty(Key::FormTitle),
];

/// After every step, every page.
pub(crate) fn come_and_go(tab: &Tab) {
    let start = tab.open(&blank());
    for (at, step) in ANSWERING.iter().enumerate() {
        tab.go(&format!("{start}/assess/PR.DS-11"));
        tab.says("PR.DS-11");
        step(tab);
        visit(tab, &start, at);
    }
    for (at, step) in DETAILS.iter().enumerate() {
        tab.go(&format!("{start}/details"));
        tab.find("heading", Key::FormDetails);
        step(tab);
        visit(tab, &start, at);
    }
}

/// Shows every page, each time in another order.
fn visit(tab: &Tab, start: &str, at: usize) {
    let mut pages = vec![
        (format!("{start}/report"), Key::ReportTitle),
        (format!("{start}/details"), Key::FormDetails),
        (format!("{start}/assess/GV.OC-01"), Key::AssessChoose),
        ("#/".to_owned(), Key::HomeTitle),
        ("#/method".to_owned(), Key::MethodTitle),
    ];
    pages.rotate_left(at % 5);
    if at % 2 == 1 {
        pages.reverse();
    }
    for (address, title) in pages {
        tab.go(&address);
        tab.find("heading", crate::find::Begins(title));
    }
}

fn excuse(tab: &Tab) {
    tab.press("n");
    tab.type_into(Key::AssessReason, "There is none.");
    tab.click("button", Key::AssessReasonSave);
    tab.gone("dialog", Key::AssessReasonTitle);
}

fn another_country(tab: &Tab) {
    tab.choose(Key::FormCountry, Key::FormCountryOther);
    tab.type_into(Key::FormCountryCode, "DE");
}

fn fill(tab: &Tab, fold: Key, field: Key) {
    tab.unfold(fold);
    tab.type_into(field, "Control Systems Section");
}

/// A day as one types it into an American browser, which this one is, coming from the field before it.
fn date(tab: &Tab, fold: Key, before: Key, field: Key) {
    tab.unfold(fold);
    tab.type_into(before, "");
    tab.press(Press::Tab);
    tab.press("01312026");
    let stands = || tab.call(&tab.field(field)?, "function () { return this.value; }").ok();
    wait_for(|| format!("a day in {field:?}"), || stands().filter(|day| day == "2026-01-31"));
}

fn empty(tab: &Tab, fold: Key, field: Key) {
    tab.unfold(fold);
    tab.empty(field);
}

fn choose(tab: &Tab, fold: Key, list: Key, option: String) {
    tab.unfold(fold);
    tab.choose(list, option);
}

fn press_in(tab: &Tab, fold: Key, button: Key) {
    tab.unfold(fold);
    // What is on the list is part of the name.
    tab.click("button", Begins(button));
}

fn text(tab: &Tab, key: Key) -> String {
    tab.words().0.text(key).to_owned()
}

fn level(tab: &Tab, level: u8) -> String {
    let (words, names) = tab.words();
    words.level(level, names)
}

fn tlp(tab: &Tab) -> String {
    let gloss = text(tab, Key::ReportTlpAmber);
    tab.say(Key::FormTlpOption, [("label", Arg::text(Tlp::Amber.label())), ("gloss", Arg::text(gloss))])
}

fn tier(tab: &Tab) -> Sentence {
    let says = [("when", Arg::text(text(tab, Key::TiersCurrent))), ("tier", Arg::text(text(tab, Key::Tiers2)))];
    Sentence::new(Key::TiersChoice, says)
}
