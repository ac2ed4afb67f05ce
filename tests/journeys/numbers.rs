//! The report shows the numbers that the command line computes from the saved file.

use crate::cases::{Case, waterworks};
use crate::find::plain;
use crate::tab::Tab;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::number::Rounding::{Down, HalfUp, Up};
use kamae::i18n::number::decimal;
use kamae::i18n::say::Arg;
use kamae::model::answer::Status;
use serde_json::Value;

/// Highest level of the scale.
const TOP: f64 = 4.0;
/// What stands where there is no number.
const NONE: &str = "–";

/// Compares in both languages: everything rated that can be, one function withheld, and everything open.
pub(crate) fn agree(tab: &Tab) {
    let full = waterworks(0);
    let withheld = full.clone().status("RC", Status::Unanswered).status("DE.CM", Status::Unknown);
    let hardly = full.clone().status("", Status::Unanswered).level("GV.OC-01", 3).level("PR.DS", 1);
    for case in [full, withheld, hardly] {
        tab.fresh();
        let start = tab.open(&case);
        tab.go(&format!("{start}/report"));
        let scores = scores(tab, &tab.save());
        for language in Language::ALL {
            tab.speak(language);
            the_whole(tab, &scores["overall"]);
            the_functions(tab, &case, &scores["groups"]);
        }
    }
}

/// What the command line says of a file, as of the browser's day.
fn scores(tab: &Tab, file: &str) -> Value {
    let today =
        tab.eval("((now) => new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10))(new Date())");
    let printed = tab.place.kamae(&["score", "--as-of", today.as_str().unwrap()], file);
    serde_json::from_str(&printed).unwrap()
}

fn the_whole(tab: &Tab, overall: &Value) {
    let average = || [("level", Arg::average(overall["level"].as_f64().unwrap())), ("top", Arg::count(4))];
    tab.says(match overall["standing"].as_str().unwrap() {
        "full" => tab.say(Key::SayAverage, average()),
        "provisional" => tab.say(Key::SayAverageRange, average().into_iter().chain(ends(overall))),
        _ => ends_of_withheld(tab, ends(overall)),
    });
}

/// The sentence after the functions that withhold it.
fn ends_of_withheld(tab: &Tab, ends: [(&'static str, Arg); 2]) -> String {
    let sentence = tab.say(Key::SayWithheld, ends);
    sentence.rsplit('}').next().unwrap().trim_start_matches(['.', '。', ' ']).to_owned()
}

fn the_functions(tab: &Tab, case: &Case, groups: &Value) {
    let table = tab.find("table", Key::ReportFunctions);
    let rows = tab.call(
        &table,
        "function () { return [...this.rows].map((row) => [...row.cells].map((cell) => cell.innerText)); }",
    );
    let rows: Vec<Vec<String>> = serde_json::from_value(rows.unwrap()).unwrap();
    let functions: Vec<_> = case.questionnaire.functions().collect();
    assert_eq!(rows.len(), functions.len() + 1, "{rows:?}");
    for (row, (_, group)) in rows.iter().skip(1).zip(functions) {
        let id = group.id.as_str();
        let cells: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
        let [name, average, _, range, rated, reached, met] = cells.try_into().unwrap();
        assert_eq!(name, format!("{id} {}", tab.words().1.title(id)));
        // Behind the average stands the button that asks why.
        let average = average.trim_end_matches(['?', ' ']).to_owned();
        assert_eq!([average, range, rated, reached, met], shown(tab, &groups[id]), "{id}");
    }
}

/// A row of the table as the scores would have it.
fn shown(tab: &Tab, group: &Value) -> [String; 5] {
    let count = |value: &Value| value.as_u64().unwrap();
    let counts = &group["counts"];
    let applicable = count(&counts["outcomes"]) - count(&counts["not_applicable"]);
    let of = |part: u64, whole: u64| {
        if whole == 0 {
            String::new()
        } else {
            tab.say(Key::Fraction, [("part", Arg::Count(part)), ("whole", Arg::Count(whole))])
        }
    };
    let is_open = count(&counts["rated"]) < applicable;
    [
        average(tab, group),
        if is_open { tab.say(Key::Range, ends(group)) } else { String::new() },
        of(count(&counts["rated"]), applicable),
        of(count(&group["reached"][1]), applicable),
        of(count(&group["met"][0]), count(&group["met"][1])),
    ]
}

/// One decimal, the levels of fewer than three, or a dash and why.
fn average(tab: &Tab, group: &Value) -> String {
    match group["standing"].as_str().unwrap() {
        "withheld" => format!("{NONE} {}", tab.words().0.text(Key::ReportWithheld)),
        _ => decimal(group["level"].as_f64().unwrap(), HalfUp),
    }
}

/// The range, which the scores give as a share of the highest level.
fn ends(numbers: &Value) -> [(&'static str, Arg); 2] {
    let level = |name: &str| TOP * numbers[name].as_f64().unwrap_or_default();
    [("low", Arg::Level(level("low"), Down)), ("high", Arg::Level(level("high"), Up))]
}
