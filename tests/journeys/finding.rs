//! Search, filters, and the next outcome that is not answered.

use crate::cases::all;
use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;

/// Finds by id and by words in both languages, and filters.
pub(crate) fn search_and_filters(tab: &Tab) {
    let case = all(2).target("PR", 3).status("GV.OC", Status::Unanswered).status("DE.CM", Status::Unknown);
    let case = case.with("RC.CO", |answer| answer.review = true);
    tab.open(&case);
    tab.unfold(Key::AssessTools);
    for language in Language::ALL {
        tab.speak(language);
        for (filter, count) in [
            (Key::AssessFilterUnanswered, 5),
            (Key::AssessFilterUnknown, 5),
            (Key::AssessFilterReview, 2),
            (Key::AssessFilterGap, 22),
        ] {
            tab.click("button", format!("{} {count}", filter_name(tab, filter)));
            tab.says(found(count));
        }
        searches(tab);
    }
}

fn searches(tab: &Tab) {
    tab.click("button", Key::AssessFilterAll);
    let title = tab.words().1.title("PR.DS-11");
    for (query, line) in [("pr.ds-11", "PR.DS-11"), (title, "PR.DS-11"), ("A.8.13", "PR.DS-11"), ("指示8", "PR.DS-11")]
    {
        tab.type_into(Key::AssessFindLabel, query);
        tab.find("link", Begins(line));
        tab.empty(Key::AssessFindLabel);
    }
    tab.type_into(Key::AssessFindLabel, "xyzzy");
    tab.says(Sentence::new(Key::AssessFindNone, [("query", Arg::text("xyzzy"))]));
    tab.empty(Key::AssessFindLabel);
}

/// Goes from one open outcome to the next, past the end to the beginning, until there is none.
pub(crate) fn next_unanswered(tab: &Tab) {
    let open = ["RC.CO-04", "GV.OC-02"];
    let case = open.iter().fold(all(1), |case, id| case.status(id, Status::Unanswered));
    let start = tab.open(&case);
    tab.go(&format!("{start}/assess/RC.CO-03"));
    for id in open {
        tab.click("link", Key::AssessNextOpen);
        wait_for(|| format!("{id} in {}", tab.hash()), || tab.hash().ends_with(id).then_some(()));
        tab.click("radio", tab.level(2));
        tab.find_with("radio", tab.level(2), "checked");
    }
    tab.says(Sentence::counted(Key::AssessAllAnswered, 106, []));
    tab.gone("link", Key::AssessNextOpen);
}

/// What is in the file, but for the moment of the last change.
pub(crate) fn saved(tab: &Tab, start: &str) -> String {
    tab.go(&format!("{start}/details"));
    tab.find("heading", Key::FormDetails);
    let file = tab.save();
    tab.place.kamae(&["digest"], &file)
}

fn found(count: usize) -> Sentence {
    Sentence::counted(Key::AssessFiltered, count, [])
}

fn filter_name(tab: &Tab, filter: Key) -> &'static str {
    tab.words().0.text(filter)
}
