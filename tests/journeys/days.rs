//! Dates as the reader prefers them: on the page, after a reload, and in the report as a file.

use crate::cases::waterworks;
use crate::tab::Tab;
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use std::fs;

/// The day on which the targets were approved, by era and with its fiscal year.
const APPROVED: &str = "令和8年6月1日（令和8年度）";

/// Chooses eras and the fiscal year, and reads them in the report.
pub(crate) fn are_written(tab: &Tab) {
    let start = tab.open(&waterworks(1));
    tab.speak(Language::Japanese);
    let report = format!("{start}/report");
    tab.go(&report);
    tab.says("2026年6月1日");
    tab.go("#/about");
    tab.choose(Key::SettingsDaysYears, Key::SettingsDaysEra);
    tab.click("checkbox", Key::SettingsDaysFiscal);
    tab.find_with("checkbox", Key::SettingsDaysFiscal, "checked");
    tab.go(&report);
    tab.says(APPROVED);
    tab.reload();
    tab.says(APPROVED);
    tab.unfold(Key::ReportTake);
    let page = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(page.contains(APPROVED), "the file has other dates");
}
