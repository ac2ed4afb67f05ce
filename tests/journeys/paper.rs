//! The report on paper, as the browser prints it, from the app and from the file that the command line writes: every
//! answer is on it and nothing reaches over its edges, in both languages, on A4 and on Letter.

use crate::cases::{Case, waterworks};
use crate::files::text_of;
use crate::tab::Tab;
use crate::watch::requests;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use std::fs;
use std::ops::RangeInclusive;
use thirtyfour::common::print::PrintParameters;

/// The countries of two papers, and how wide and high those are in points.
const PAPERS: [(&str, [&str; 2]); 2] = [("JP", ["595", "842"]), ("US", ["612", "792"])];

/// What is left free to the left and to the right, in points: 16 mm, less half a full-width bracket, whose blank half
/// a browser lets hang over.
const MARGIN: f64 = 45.3 - 8.0;
/// Languages of a report, the case, and how many pages it takes to hold every answer.
const FILES: [(&str, usize, RangeInclusive<usize>); 3] = [("en", 0, 25..=45), ("ja", 1, 25..=45), ("both", 1, 45..=75)];

/// Prints and reads what was printed.
pub(crate) fn holds_every_answer(tab: &Tab) {
    for (country, size) in PAPERS {
        for language in Language::ALL {
            tab.fresh();
            let mut case = waterworks(language as usize);
            case.assessment.head.organization.country = country.into();
            let start = tab.open(&case);
            tab.speak(language);
            tab.go(&format!("{start}/report"));
            tab.find("heading", Key::ReportStand);
            let pages = print(tab, size);
            every_answer(&case, &pages.join(" "));
            every_page(tab, &case, &pages);
        }
    }
}

/// The same of the file that `kamae report` writes.
pub(crate) fn of_a_file(tab: &Tab) {
    // What the app has asked for is not the file's.
    tab.run(tab.driver.goto("about:blank"));
    drop(requests(tab));
    for (country, size) in PAPERS {
        // In two languages it takes its time: once is enough.
        for (code, language, count) in FILES.into_iter().filter(|(code, ..)| *code != "both" || country == "JP") {
            let mut case = waterworks(language);
            case.assessment.head.organization.country = country.into();
            let page = tab.place.kamae(&["report", "--as-of", "2026-11-20", "--language", code], &text_of(&case));
            let file = tab.place.file("printed.html", page);
            tab.run(tab.driver.goto(format!("file://{}", file.display())));
            let pages = print(tab, size);
            every_answer(&case, &pages.join(" "));
            marked(&case, &pages);
            assert!(requests(tab).iter().all(|url| url.starts_with("file:")), "the file asks somebody");
            assert!(count.contains(&pages.len()), "{} pages in {code} for {country}", pages.len());
        }
    }
}

/// The text of every page; they must have this size.
pub(crate) fn print(tab: &Tab, size: [&str; 2]) -> Vec<String> {
    // Not shrunk: on the paper that the style sheet names.
    let wanted = PrintParameters { shrink_to_fit: false, ..PrintParameters::default() };
    let pdf = tab.place.file("report.pdf", tab.run(tab.driver.print_page(wanted)));
    let boxes = tab.place.pdf_text(&["-bbox"], &pdf);
    let sizes: Vec<[String; 2]> = boxes.lines().filter(|line| line.contains("<page ")).map(size_of).collect();
    assert!(!sizes.is_empty() && sizes.iter().all(|other| *other == size), "{sizes:?}");
    let over: Vec<&str> = boxes.lines().filter(|line| line.contains("<word ") && is_over(line, size)).collect();
    assert!(over.is_empty(), "cut at the edge: {over:#?}");
    let text = tab.place.pdf_text(&["-enc", "UTF-8"], &pdf);
    fs::remove_file(pdf).unwrap();
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// Width and height in whole points of `<page width="594.960000" height="841.920000">`.
fn size_of(line: &str) -> [String; 2] {
    [1, 3].map(|at| format!("{:.0}", line.split('"').nth(at).unwrap().parse::<f64>().unwrap()))
}

/// Whether a word reaches over the edge: `<word xMin="45.4" yMin="60.2" xMax="80.1" yMax="70.3">word</word>`.
fn is_over(line: &str, size: [&str; 2]) -> bool {
    let ends: Vec<f64> = [1, 3, 5, 7].map(|at| line.split('"').nth(at).unwrap().parse().unwrap()).into();
    let [width, height] = size.map(|side| side.parse::<f64>().unwrap());
    ends[0] < MARGIN || ends[2] > width - MARGIN || ends[1] < 0.0 || ends[3] > height
}

fn every_answer(case: &Case, text: &str) {
    let answered =
        case.questionnaire.items.iter().zip(&case.assessment.answers).filter(|(_, answer)| !answer.is_blank());
    let missing: Vec<&str> = answered.map(|(item, _)| item.id.as_str()).filter(|id| !text.contains(id)).collect();
    assert!(missing.is_empty(), "not on paper: {missing:?}");
}

/// On every page what the paper needs.
fn every_page(tab: &Tab, case: &Case, pages: &[String]) {
    marked(case, pages);
    // Cover and contents, then page one, which stands alone on one sheet.
    assert!(pages[0].contains(tab.words().0.text(Key::ReportContents)), "no contents: {}", pages[0]);
    for key in [Key::ReportStand, Key::ReportFirst, Key::ReportSure] {
        let text = tab.words().0.text(key);
        assert!(pages[1].contains(text), "page one does not stand on one sheet: {text}");
    }
}

/// The marking at head and foot, whose it is, and which page of how many it is.
fn marked(case: &Case, pages: &[String]) {
    let marking = case.assessment.head.tlp.unwrap().label();
    for (at, page) in pages.iter().enumerate() {
        let number = format!("{} / {}", at + 1, pages.len());
        assert!(page.contains(&number), "no {number:?} in {page}");
        assert!(page.matches(marking).count() >= 2, "page {} without its marking: {page}", at + 1);
        assert!(page.contains(&case.assessment.head.organization.name), "page {} says not whose it is", at + 1);
    }
}
