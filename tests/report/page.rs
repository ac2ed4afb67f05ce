//! The page, rendered natively: what is on it, and that its numbers are the scores'.

use crate::cases::{Case, WORDS, all, any, blank, busy, today, waterworks};
use kamae::i18n::number::{Rounding, decimal};
use kamae::model::answer::{Answer, Status};
use kamae::ui::desk::Open;
use kamae::ui::pages::report::ReportPage;
use kamae::ui::speech::Speech;
use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct HostProps {
    speech: Speech,
    open: Rc<Open>,
}

#[component]
fn Host(props: &HostProps) -> Html {
    html! {
        <ContextProvider<Speech> context={props.speech.clone()}>
            <ReportPage open={props.open.clone()} on_act={Callback::noop()} />
        </ContextProvider<Speech>>
    }
}

/// The page of a case in a language.
fn render(language: usize, case: &Case) -> String {
    let (words, names) = WORDS[language].clone();
    let open = Rc::new(Open::new(case.questionnaire.clone(), case.assessment.clone(), today()));
    let props = HostProps { speech: Speech::new(words, names), open };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = yew::LocalServerRenderer::<Host>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Every case that is looked at, by name.
fn cases(language: usize) -> Vec<(&'static str, Case)> {
    let full = waterworks(language);
    let no_targets = full.clone().with("", |answer| answer.target = None);
    vec![
        ("empty", blank()),
        (
            "unknown-only",
            blank()
                .status("GV.OC", Status::Unknown)
                .excused("RC.CO-04")
                .with("PR.DS-11", |answer| answer.target = Some(3)),
        ),
        ("partial", full.clone().status("DE.AE", Status::Unanswered).status("RC.CO", Status::Unanswered)),
        (
            "withheld-one",
            full.clone()
                .status("GV", Status::Unanswered)
                .status("GV.OC", Status::Level(1))
                .status("PR.AT-01", Status::Unanswered),
        ),
        ("withheld-all", blank().level("GV.OC-01", 2).level("DE.CM", 1)),
        ("no-targets", no_targets),
        ("at-target", all(3).target("", 3)),
        ("random", any(7)),
        ("busy", busy(language)),
        ("full", full),
    ]
}

#[test]
fn every_page_holds_every_answered_id_and_nothing_raw() {
    for language in [0, 1] {
        for (name, case) in cases(language) {
            let page = render(language, &case);
            let text = text(&page);
            for (item, answer) in case.questionnaire.items.iter().zip(&case.assessment.answers) {
                assert!(answer.is_blank() || text.contains(item.id.as_str()), "{name} {language}: {}", item.id);
            }
            for raw in ["NaN", "{", "}", "Some("] {
                assert!(!text.contains(raw), "{name} {language}: {raw}");
            }
            assert!(!page.contains(" style="), "{name} {language}: the policy drops style attributes");
            dump(language, name, &case, &page);
        }
    }
}

/// Every word of the operator is on paper.
#[test]
fn nothing_that_was_written_is_left_out() {
    let case = waterworks(0);
    let text = text(&render(0, &case));
    let head = &case.assessment.head;
    let mut written = vec![
        head.organization.name.clone(),
        head.title.clone(),
        head.edition.clone(),
        head.scope_in.clone(),
        head.scope_out.clone(),
        head.prepared_by.clone(),
        head.checked_by.clone(),
        head.handling.clone(),
        head.target_basis.text.clone(),
    ];
    written.extend(head.request.lines().map(str::to_owned));
    for Answer { notes, owner, action, evidence, .. } in &case.assessment.answers {
        written.extend([notes.clone(), owner.clone(), action.clone()]);
        written.extend(evidence.iter().flat_map(|evidence| [evidence.title.clone(), evidence.location.clone()]));
    }
    for words in written {
        assert!(text.contains(&words), "{words}");
    }
    assert!(text.contains("DE.DP-2"), "an answer that the questionnaire no longer has is said");
}

/// method.md §2: the numbers on the page are the scores', rounded once.
#[test]
fn the_functions_show_the_scores() {
    for (language, (name, case)) in [0, 1].into_iter().flat_map(|l| cases(l).into_iter().map(move |case| (l, case))) {
        let scores = case.scores();
        if scores.overall.tally.rated == 0 {
            continue;
        }
        let page = render(language, &case);
        let table = page.split("table-fn").nth(1).unwrap().split("</table>").next().unwrap();
        let rows: Vec<&str> = table.split("<tr").skip(2).collect();
        assert_eq!(rows.len(), 6, "{name}");
        for (row, (at, group)) in rows.iter().zip(case.questionnaire.functions()) {
            let numbers = &scores.groups[at];
            let cells: Vec<String> = row.split("<td").skip(1).map(|cell| text(&format!("<{cell}"))).collect();
            let (words, _) = &WORDS[language];
            let slash = words.text(kamae::i18n::key::Key::Fraction).replace("{part}", "").replace("{whole}", "");
            let of = |part: u32, whole: u32| if whole == 0 { String::new() } else { format!("{part}{slash}{whole}") };
            let level = numbers.level.filter(|_| numbers.is_shown());
            match level {
                Some(level) => assert_eq!(cells[0], decimal(level, Rounding::HalfUp), "{name} {}", group.id),
                None => assert!(cells[0].starts_with('–'), "{name} {}: {}", group.id, cells[0]),
            }
            let tally = &numbers.tally;
            assert_eq!(cells[3], of(tally.rated, tally.applicable()), "{name} {}", group.id);
            assert_eq!(cells[4], of(tally.reached(2), tally.applicable()), "{name} {}", group.id);
            assert_eq!(cells[5], of(tally.met[0], tally.met[1]), "{name} {}", group.id);
            let range = numbers.low.zip(numbers.high).filter(|_| tally.rated < tally.applicable());
            if let Some((low, high)) = range {
                assert!(cells[2].starts_with(&decimal(4.0 * low, Rounding::Down)), "{name} {}", group.id);
                assert!(cells[2].ends_with(&decimal(4.0 * high, Rounding::Up)), "{name} {}", group.id);
            } else {
                assert_eq!(cells[2], "", "{name} {}", group.id);
            }
        }
    }
}

/// method.md §2: a withheld group has no average anywhere, and is drawn without a point.
#[test]
fn withheld_is_a_range_alone() {
    let case = all(2).status("GV", Status::Unanswered).level("GV.OC-01", 3);
    let page = render(0, &case);
    let radar = page.split("<svg class=\"radar").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(radar.matches("radar-dot").count(), 5);
    assert!(text(&page).contains("No average is shown: Govern has 1 of 31 outcomes rated."));
    assert!(!text(&page).contains("The average level is"));
    let bar = page.split("aria-label=\"Govern:").nth(1).unwrap();
    assert!(bar.starts_with(" between 0.0 and 4.0"), "{}", bar.split('"').next().unwrap());
    assert!(!bar.split("</svg>").next().unwrap().contains("bar-now"));
}

#[test]
fn an_empty_report_leads_to_the_first_question() {
    let page = render(0, &blank());
    assert!(page.contains("/assess/GV.OC-01\""));
    assert!(!page.contains("table-fn") && !page.contains("radar"));
}

#[test]
fn nothing_to_act_on_is_said_in_the_words_that_are_true() {
    for (case, says) in [
        (all(2), "No targets are set."),
        (all(3).target("", 3), "All rated outcomes are at their target."),
        (all(3).target("GV", 3), "All rated outcomes that have a target are at it."),
        (
            all(3).status("GV.OC", Status::Unknown).target("GV.OC", 3),
            "None of the outcomes with a target is rated yet.",
        ),
        (all(3).excused("GV.OC").target("GV.OC", 3), "No targets are set."),
    ] {
        let page = render(0, &case);
        let first = page.split("id=\"report-first\"").nth(1).unwrap().split("</section>").next().unwrap();
        assert!(text(first).contains(says), "{says}: {}", text(first));
    }
}

/// Fifteen rows at first on a screen; all of them are there for paper.
#[test]
fn the_plan_is_whole() {
    let case = all(1).target("", 3);
    let page = render(0, &case);
    let plan = page.split("id=\"report-gaps\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(plan.matches("<tr").count(), 1 + 106);
    assert_eq!(plan.matches("data-more").count(), 106 - 15);
    assert!(text(&page).contains("Show all 106"));
}

/// The rest is counted: 6 categories are named, and the numbers add up.
#[test]
fn at_most_six_categories_are_named_as_unknown() {
    let mut case = all(1);
    for start in
        ["GV.OC-01", "GV.RM-01", "GV.SC-01", "GV.SC-02", "ID.AM-01", "ID.RA-01", "PR.DS-11", "RC.CO-04", "RC.RP-01"]
    {
        case = case.status(start, Status::Unknown);
    }
    let page = render(0, &case);
    let list = page.split("id=\"report-unknown\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(text(list).contains("9 outcomes to find out"));
    assert_eq!(list.matches("<li").count(), 7);
    assert!(list.find("GV.SC").unwrap() < list.find("GV.OC").unwrap(), "largest first");
    assert!(text(list).contains("2 more in other categories"), "{}", text(list));
}

/// The words of a page without its tags.
fn text(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// Writes the page to look at, where somebody wants to.
fn dump(language: usize, name: &str, case: &Case, page: &str) {
    let Some(folder) = env::var_os("KAMAE_DUMP").map(PathBuf::from) else { return };
    let style = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let order = fs::read_to_string(style.join("order.txt")).unwrap();
    let css: String = order
        .lines()
        .filter(|line| !line.is_empty())
        .map(|file| fs::read_to_string(style.join(file)).unwrap())
        .collect();
    let lang = ["en", "ja"][language];
    let head = &case.assessment.head;
    let run = format!(
        "--run-tlp: '{} {}'; --run-head: '{}'",
        head.tlp.map_or("", kamae::model::tlp::Tlp::label),
        head.handling,
        head.organization.name
    );
    let html = format!(
        "<!doctype html><html lang=\"{lang}\" style=\"{run}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{css}</style><body><div id=\"app\">{page}</div></body></html>"
    );
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}-{lang}.html")), html).unwrap();
}
