//! The page of the app, rendered natively: it is the file's, with links into the app and the reason of every score.
//! What a report holds is looked at in the file.

use crate::cases::{Case, WORDS, all, any, blank, busy, today, waterworks};
use crate::exports::{WALKS, Whole, voices};
use crate::markup::{Piece, pieces};
use kamae::exchange::style::LATER;
use kamae::exchange::{assessment_text, report_html};
use kamae::model::answer::{Answer, Status};
use kamae::model::assessment::Arrangement;
use kamae::model::crosswalk::Crosswalk;
use kamae::report::document::{ChapterId, Document, Preset};
use kamae::ui::desk::Open;
use kamae::ui::pages::report::ReportPage;
use kamae::ui::route::Route;
use kamae::ui::speech::Speech;
use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct HostProps {
    speech: Speech,
    voices: Rc<Vec<Speech>>,
    open: Rc<Open>,
    walks: Rc<Vec<Crosswalk>>,
}

#[component]
fn Host(props: &HostProps) -> Html {
    html! {
        <ContextProvider<Speech> context={props.speech.clone()}>
            <ReportPage open={props.open.clone()} voices={props.voices.clone()} crosswalks={props.walks.clone()}
                on_act={Callback::noop()} />
        </ContextProvider<Speech>>
    }
}

/// The page of a case in a language.
fn render(language: usize, case: &Case) -> String {
    let (words, names) = WORDS[language].clone();
    let open = Rc::new(Open::new(case.questionnaire.clone(), case.assessment.clone(), today()));
    let voices = Rc::new(WORDS.iter().map(|(words, names)| Speech::new(words.clone(), names.clone())).collect());
    let walks = Rc::new(WALKS.clone());
    let props = HostProps { speech: Speech::new(words, names), voices, open, walks };
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

/// One report, two surfaces: the same words in the same order, the same elements around them, as it was arranged.
#[test]
fn the_page_is_that_of_the_file() {
    for (language, (name, mut case)) in [0, 1].into_iter().flat_map(|l| cases(l).into_iter().map(move |case| (l, case)))
    {
        for (code, chapters) in [
            ("", &[][..]),
            ("both", &["plan", "no such chapter", "answers", "plan"]),
            ("ja", &["charts", "by-directive", "by-sp-800-53"]),
        ] {
            let report = &mut case.assessment.head.report;
            (report.language, report.chapters) =
                (code.to_owned(), chapters.iter().map(|name| (*name).to_owned()).collect());
            let who: &[usize] = match code {
                "both" => &[0, 1],
                "ja" => &[1],
                _ => &[language],
            };
            let whole = Whole::new(case.clone());
            let arranged = ChapterId::arranged(&case.assessment.head.report);
            let file = report_html::write(&Document::of_chapters(whole.subject(), &arranged), &voices(who));
            let file = file.split_once("<main ").unwrap().1.split_once("</main>").unwrap().0;
            let page = without(&render(language, &case), "<span class=\"why-of\">", "</span>");
            let page = without(&page, "<p class=\"row screen-only\">", "</p>");
            // Behind the report stands the way to next year's.
            let page = &page[..page.find("tools again").and_then(|at| page[..at].rfind("<div")).unwrap()];
            let page = page.split_once("\"document").unwrap().1.strip_suffix("</div>").unwrap();
            let inside = |html: &str| bones(&format!("<div>{}</div>", html.split_once('>').unwrap().1));
            assert_eq!(inside(page), inside(file), "{name} {language} {code}");
        }
    }
}

/// docs/report.md §5: page one stands first and stays, a chapter stands once, a name that nobody knows is passed over.
#[test]
fn chapters_are_left_out_and_reordered() {
    let arranged = |chapters: &[&str]| {
        let chapters = chapters.iter().map(|name| (*name).to_owned()).collect();
        ChapterId::arranged(&Arrangement { chapters, ..Arrangement::default() })
    };
    assert_eq!(arranged(&[]), Preset::Regulator.chapters());
    let board: Vec<&str> = Preset::Board.chapters().iter().map(|chapter| chapter.name()).collect();
    assert_eq!(arranged(&board), Preset::Board.chapters());
    assert_eq!(arranged(&["x"]), [ChapterId::Summary]);
    assert_eq!(arranged(&["plan", "summary", "gaps", "plan"]), [ChapterId::Summary, ChapterId::Plan, ChapterId::Gaps]);
    let all: Vec<ChapterId> = ChapterId::all().collect();
    assert!(Preset::ALL.iter().flat_map(|preset| preset.chapters()).all(|chapter| all.contains(chapter)));
}

/// A place in the report and the question of an answer have addresses in the app.
#[test]
fn links_lead_into_the_app() {
    let (case, language) = (all(2), 0);
    let (id, page) = (case.assessment.head.id.clone(), render(language, &case));
    let links: Vec<&str> = page.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let [mut chapters, mut questions] = [0, 0];
    for link in links {
        match Route::of_hash(link) {
            Route::Report(of, Some(chapter)) => {
                assert!(of == id && page.contains(&format!("<section class=\"chapter\" id=\"{chapter}\"")), "{link}");
                chapters += 1;
            }
            Route::Assess(of, Some(item)) => {
                assert!(of == id && case.questionnaire.position(&item).is_some(), "{link}");
                questions += 1;
            }
            // What stands on the report is written there.
            Route::Details(of) | Route::Bulk(of, _) | Route::HandIn(of) => assert_eq!(of, id, "{link}"),
            other => assert_eq!(other, Route::Method, "{link}"),
        }
    }
    assert!(chapters > 10 && questions > 106, "{chapters} {questions}");
}

/// docs/report.md: every score that is shown can be asked why, once for each place where it stands.
#[test]
fn every_score_says_why() {
    let page = render(0, &all(2));
    let asked: Vec<&str> =
        page.split(" popovertarget=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    // The whole; six functions on page one and again at the head of their part; 22 categories. Then the tables of the
    // radar and of the bars.
    assert_eq!(asked.len(), 1 + 6 + 6 + 22 + 6 + (6 + 22));
    for id in asked {
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    assert!(text(&page).contains("The levels of the 31 rated outcomes of Govern add up to 62. 62 ÷ 31 = 2.0."));
}

#[test]
fn an_empty_report_leads_to_the_first_question() {
    let page = render(0, &blank());
    assert!(page.contains("/assess/GV.OC-01\""));
    assert!(!page.contains("radar"));
}

/// Every word of the operator is in it.
#[test]
fn nothing_that_was_written_is_left_out() {
    let case = waterworks(0);
    let text = text(&file(&case));
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

/// method.md §2: a withheld group has no average anywhere, and is drawn without a point.
#[test]
fn withheld_is_a_range_alone() {
    let case = all(2).status("GV", Status::Unanswered).level("GV.OC-01", 3);
    let page = file(&case);
    let radar = page.split("<svg class=\"radar").nth(1).unwrap().split("</svg>").next().unwrap();
    assert_eq!(radar.matches("radar-dot").count(), 5);
    assert!(text(&page).contains("No average is shown: Govern has 1 of 31 outcomes rated."));
    assert!(!text(&page).contains("The average level is"));
    let bar = page.split("aria-label=\"Govern:").nth(1).unwrap();
    assert!(bar.starts_with(" between 0.0 and 4.0"), "{}", bar.split('"').next().unwrap());
    assert!(!bar.split("</svg>").next().unwrap().contains("bar-now"));
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
        let page = file(&case);
        let first = page.split("part-first").nth(1).unwrap().split("<h3").nth(1).unwrap();
        assert!(text(&format!("<h3{first}")).contains(says), "{says}: {first}");
    }
}

/// All gaps are there, not only those that come first.
#[test]
fn the_plan_is_whole() {
    let page = file(&all(1).target("", 3));
    let gaps = page.split("id=\"gaps\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(gaps.matches("<tr").count(), 1 + 106);
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
    let page = file(&case);
    let list = page.split("part-unknown").nth(1).unwrap().split("part-").next().unwrap();
    assert!(text(list).contains("9 outcomes to find out"));
    assert_eq!(list.matches("<dt").count(), 6);
    assert!(list.find("GV.SC").unwrap() < list.find("GV.OC").unwrap(), "largest first");
    assert!(text(list).contains("2 more in other categories"), "{}", text(list));
}

/// The report of a case as a file, in English.
fn file(case: &Case) -> String {
    let page = Whole::new(case.clone()).html(Preset::default(), &[0]);
    page.split_once("<main").map(|(_, body)| format!("<main{body}")).unwrap()
}

/// A page without every element that begins like this; none of them holds another of its kind but once.
fn without(page: &str, begin: &str, end: &str) -> String {
    let tag = format!("<{}", end.trim_start_matches("</").trim_end_matches('>'));
    let (mut out, mut rest) = (String::new(), page);
    while let Some((before, after)) = rest.split_once(begin) {
        out.push_str(before);
        let (mut depth, mut at) = (1, 0);
        while depth > 0 {
            let close = after[at..].find(end).unwrap() + at;
            depth += after[at..close].matches(&tag).count();
            depth -= 1;
            at = close + end.len();
        }
        rest = &after[at..];
    }
    out + rest
}

/// Elements and texts in order, without attributes and white space between elements.
fn bones(html: &str) -> Vec<String> {
    let mut bones = Vec::new();
    for piece in pieces(&html.replace("</body>", "").replace("</html>", "")) {
        match piece {
            Piece::Open(tag) => bones.push(format!("<{} {}", tag.name, tag.get("class").unwrap_or_default().trim())),
            Piece::Close(name) => bones.push(format!("/{name}")),
            Piece::Text(text) if text.trim().is_empty() => {}
            Piece::Text(text) => bones.push(text.trim().to_owned()),
        }
    }
    bones
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

/// Writes the page to look at and the file to open, where somebody wants to.
fn dump(language: usize, name: &str, case: &Case, page: &str) {
    let Some(folder) = env::var_os("KAMAE_DUMP").map(PathBuf::from) else { return };
    let style = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let order = fs::read_to_string(style.join("order.txt")).unwrap();
    let css: String = order
        .lines()
        .filter(|line| !line.is_empty())
        .map(|file| fs::read_to_string(style.join(file)).unwrap())
        .chain(LATER.map(str::to_owned))
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
    let file = assessment_text::write(&case.assessment, &case.questionnaire);
    fs::write(folder.join(format!("{name}-{lang}.kamae.json")), file).unwrap();
}
