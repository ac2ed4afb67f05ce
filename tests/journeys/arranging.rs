//! The report is put together otherwise: chapters are left out and moved, both languages stand beside each other, and a
//! chart goes onto a slide. What was chosen is kept.

use crate::cases::{WORDS, waterworks};
use crate::tab::Tab;
use kamae::exchange::builtin;
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use std::fs;

/// Leaves out one chapter, moves another, reads both languages, and finds all of it again.
pub(crate) fn is_kept(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    let page = format!("{start}/report");
    tab.go(&page);
    tab.find("link", chapter(tab, 4, Key::ReportCharts).as_str());
    tab.unfold(Key::ReportArrange);
    tab.click("checkbox", Key::ReportCharts);
    tab.gone("link", chapter(tab, 4, Key::ReportCharts).as_str());
    let scope = tab.words().0.text(Key::ReportScopeMethod);
    let down = Sentence::new(Key::ReportArrangeDown, [("title", Arg::text(scope))]);
    tab.click("button", down.clone());
    tab.find("link", chapter(tab, 3, Key::ReportScopeMethod).as_str());
    assert_eq!(tab.eval("document.activeElement.id"), "scope-down", "the focus stays on what moves");
    tab.choose(Key::ReportTakeLanguage, Key::ReportTakeBoth);
    let other = &WORDS[Language::Japanese as usize].0;
    tab.says(other.text(Key::ReportEvidence));
    tab.reload();
    tab.says(other.text(Key::ReportEvidence));
    tab.unfold(Key::ReportTake);
    let file = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    let place = |key: Key| file.find(&format!("<span class=\"in\" lang=\"ja\">{}</span></span></a>", other.text(key)));
    assert!(place(Key::ReportCharts).is_none(), "a chapter that was left out is in the file");
    assert!(place(Key::ReportByFunction).unwrap() < place(Key::ReportScopeMethod).unwrap(), "the order is another");
    // An address leads to a chapter.
    tab.go(&format!("{page}/plan"));
    assert_eq!(tab.eval("document.activeElement.id"), "plan");
}

/// The directives of the management guidelines are taken in, and stand in the file too.
pub(crate) fn by_directive(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    tab.go(&format!("{start}/report"));
    tab.unfold(Key::ReportArrange);
    tab.click("checkbox", Key::ReportByDirective);
    let walk = builtin::crosswalks().unwrap().into_iter().find(|walk| walk.ours).unwrap();
    let label = |language: Language| walk.labels(language.code()).unwrap().of("9").to_owned();
    tab.says(label(Language::English));
    tab.reload();
    tab.says(label(Language::English));
    tab.unfold(Key::ReportTake);
    let file = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(file.contains(&label(Language::English)));
    tab.speak(Language::Japanese);
    tab.says(label(Language::Japanese));
}

/// A chart as SVG and PNG, light even where the page is dark.
pub(crate) fn draws(tab: &Tab) {
    let start = tab.open(&waterworks(1));
    tab.go("#/about");
    tab.choose(Key::SettingsTheme, Key::SettingsThemeDark);
    tab.go(&format!("{start}/report"));
    let of = |key: Key| {
        let title = tab.words().0.text(Key::ReportRadar);
        tab.say(Key::ChartOf, [("says", Arg::text(tab.words().0.text(key))), ("title", Arg::text(title))])
    };
    let svg = fs::read_to_string(tab.saved_by(of(Key::ChartSvg).as_str(), "svg")).unwrap();
    assert!(
        svg.starts_with("<svg") && svg.contains("xmlns=\"http://www.w3.org/2000/svg\"") && svg.contains(" fill=\"rgb(")
    );
    assert!(!svg.contains(" class=") && !svg.contains("var("), "it needs a style sheet");
    assert!(!svg.contains("rgb(163, 184, 236)"), "it wears the dark colours of the page");
    let png = fs::read(tab.saved_by(of(Key::ChartPng).as_str(), "png")).unwrap();
    assert_eq!((&png[..8], &png[16..20]), (&b"\x89PNG\r\n\x1a\n"[..], &1920_u32.to_be_bytes()[..]));
    assert!(png.len() > 20_000, "{} bytes: nothing was drawn", png.len());
}

/// A chapter in the contents.
fn chapter(tab: &Tab, number: usize, key: Key) -> String {
    format!("{number} {}", tab.words().0.text(key))
}
