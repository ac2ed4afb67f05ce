//! The report on paper, as the browser prints it: every answer is on it, in both languages, on A4 and on Letter.

use crate::cases::{Case, waterworks};
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use std::fs;
use thirtyfour::common::print::PrintParameters;

/// The countries of two papers, and how wide and high those are in points.
const PAPERS: [(&str, [&str; 2]); 2] = [("JP", ["595", "842"]), ("US", ["612", "792"])];

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

/// The text of every page; they must have this size.
fn print(tab: &Tab, size: [&str; 2]) -> Vec<String> {
    // Not shrunk: on the paper that the style sheet names.
    let wanted = PrintParameters { shrink_to_fit: false, ..PrintParameters::default() };
    let pdf = tab.place.file("report.pdf", tab.run(tab.driver.print_page(wanted)));
    let boxes = tab.place.pdf_text(&["-bbox"], &pdf);
    let sizes: Vec<[String; 2]> = boxes.lines().filter(|line| line.contains("<page ")).map(size_of).collect();
    assert!(!sizes.is_empty() && sizes.iter().all(|other| *other == size), "{sizes:?}");
    let text = tab.place.pdf_text(&["-enc", "UTF-8"], &pdf);
    fs::remove_file(pdf).unwrap();
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// Width and height in whole points of `<page width="594.960000" height="841.920000">`.
fn size_of(line: &str) -> [String; 2] {
    [1, 3].map(|at| format!("{:.0}", line.split('"').nth(at).unwrap().parse::<f64>().unwrap()))
}

fn every_answer(case: &Case, text: &str) {
    let answered =
        case.questionnaire.items.iter().zip(&case.assessment.answers).filter(|(_, answer)| !answer.is_blank());
    let missing: Vec<&str> = answered.map(|(item, _)| item.id.as_str()).filter(|id| !text.contains(id)).collect();
    assert!(missing.is_empty(), "not on paper: {missing:?}");
}

/// The marking at head and foot, and which page of how many it is.
fn every_page(tab: &Tab, case: &Case, pages: &[String]) {
    let marking = case.assessment.head.tlp.unwrap().label();
    for (at, page) in pages.iter().enumerate() {
        let number = format!("{} / {}", at + 1, pages.len());
        assert!(page.contains(&number), "no {number:?} in {page}");
        assert!(page.matches(marking).count() >= 2, "page {} without its marking: {page}", at + 1);
        assert!(page.contains(&case.assessment.head.organization.name), "page {} says not whose it is", at + 1);
    }
    // Cover and contents, then page one, which stands alone on one sheet.
    assert!(pages[0].contains(tab.words().0.text(Key::ReportContents)), "no contents: {}", pages[0]);
    for key in [Key::ReportStand, Key::ReportFirst, Key::ReportNot] {
        assert!(pages[1].contains(tab.words().0.text(key)), "page one does not stand on one sheet: {}", pages[1]);
    }
}
