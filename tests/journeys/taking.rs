//! The report as files: each form is saved, in the language that was asked for, and the page among them stands alone.

use crate::access::findings;
use crate::cases::{WORDS, waterworks};
use crate::tab::Tab;
use crate::watch::{nothing_went_wrong, requests};
use kamae::exchange::formats::Format;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use std::fs;

/// How each form begins, in English.
const BEGINNINGS: [(Format, &str); 5] = [
    (Format::Html, "<!doctype html>\n<html lang=\"en\""),
    (Format::Markdown, "# Cybersecurity self-assessment"),
    (Format::CsvAnswers, "\u{feff}Id,"),
    (Format::CsvPlan, "\u{feff}Rank,"),
    (Format::Scores, "{"),
];

/// Saves every form, then opens the page from the disk.
pub(crate) fn saves(tab: &Tab) {
    let case = waterworks(0);
    let start = tab.open(&case);
    tab.go(&format!("{start}/report"));
    tab.unfold(Key::ReportTake);
    for (format, beginning) in BEGINNINGS {
        let text = fs::read_to_string(tab.saved_by(format.key(), last(format.end()))).unwrap();
        assert!(text.starts_with(beginning), "{format:?}: {}", text.chars().take(80).collect::<String>());
    }
    tab.unfold(Key::ReportArrange);
    tab.choose(Key::ReportTakeFor, Key::ReportTakeBoard);
    let board = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(!board.contains(tab.words().0.text(Key::ReportAnswers)), "the board gets every answer");
    nothing_went_wrong(tab);
    stands_alone(tab, &board);
    // Both languages beside each other.
    tab.go(&format!("{start}/report"));
    tab.unfold(Key::ReportTake);
    tab.unfold(Key::ReportArrange);
    tab.choose(Key::ReportTakeFor, Key::ReportTakeRegulator);
    tab.choose(Key::ReportTakeLanguage, Key::ReportTakeBoth);
    let both = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    for language in Language::ALL {
        let words = WORDS[language as usize].0.text(Key::ReportAnswers);
        assert!(both.contains(words), "{words} is not in the report in both languages");
    }
    stands_alone(tab, &both);
}

/// The end of a file's name.
fn last(end: &str) -> &str {
    end.rsplit('.').next().unwrap_or_default()
}

/// It opens from the disk, asks for nothing, runs nothing, and has its chapters.
fn stands_alone(tab: &Tab, text: &str) {
    let file = tab.place.file("report.html", text);
    drop(requests(tab));
    tab.run(tab.driver.goto(format!("file://{}", file.display())));
    let title = tab.eval("document.querySelector('h1').innerText");
    assert!(title.as_str().unwrap().starts_with(tab.words().0.text(Key::ReportTitle)), "{title}");
    assert_eq!(tab.eval("document.scripts.length + document.querySelectorAll('[style], [src], link').length"), 0);
    assert_eq!(findings(tab), Vec::<String>::new());
    let asked = requests(tab);
    assert!(asked.iter().all(|url| url.starts_with("file:") || url.starts_with("data:")), "{asked:?}");
}
