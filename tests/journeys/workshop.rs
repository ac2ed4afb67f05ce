//! A workshop: prepared, handed out as a page of its own, answered from a disk, handed in; and as a file for Kamae.

use crate::find::Begins;
use crate::tab::Tab;
use crate::watch::requests;
use kamae::exchange::formats::Format;
use kamae::exchange::{builtin, result_json, workshop_json};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::workshop::{Ask, Targets, Workshop};
use kamae::score::row::State;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use thirtyfour::Key as Press;

const TITLE: &str = "Spring \"course\" </head> & more";
const TOLD: &str = "Answer for your own site.";
const KEPT: &str = "The institute, until March";

/// From the form to the first result.
pub(crate) fn is_prepared(tab: &Tab) {
    tab.go("#/group");
    tab.click("link", Key::WorkshopPrepare);
    tab.type_into(Key::GroupName, TITLE);
    let told = tab.say(Key::WorkshopInstructions, [("language", Arg::text("English"))]);
    tab.type_into(told.as_str(), TOLD);
    tab.type_into(Key::GroupHandling, KEPT);
    tab.click("checkbox", Key::GroupByRole);
    let all = builtin::read("quick-check").unwrap().unwrap();
    let brief = [("n", Arg::count(all.brief().len()))];
    let brief = tab.say(Key::SheetWhichBrief, brief);
    tab.choose(Key::SheetWhich, brief.as_str());
    let counts = [("n", Arg::count(all.brief().len())), ("total", Arg::count(all.items.len()))];
    tab.says(tab.say(Key::WorkshopAsks, counts));
    let level = tab.say(Key::WorkshopTargetsLevel, [("level", Arg::Named(3))]);
    tab.choose(Key::WorkshopTargets, level.as_str());
    tab.says(Key::WorkshopRun7You);
    tab.forget_downloads();
    let file = fs::read_to_string(tab.saved_by(Key::WorkshopSaveFile, "json")).unwrap();
    let workshop = workshop_json::read(&file).unwrap();
    assert_eq!((workshop.title.as_str(), workshop.questionnaire.as_str()), (TITLE, "quick-check"));
    assert_eq!((workshop.ask.as_slice(), workshop.keep), ([Ask::Team, Ask::Role].as_slice(), false));
    assert_eq!((workshop.outcomes.len(), &workshop.targets), (16, &Some(Targets::Level(3))));
    tab.forget_downloads();
    let page = tab.saved_by(Key::WorkshopSavePage, "html");
    // Elsewhere than where it was saved, as from a stick.
    let page = tab.place.file("stick.html", fs::read(page).unwrap());
    drop(requests(tab));
    tab.run(tab.driver.goto("about:blank"));
    tab.run(tab.driver.goto(format!("file://{}", page.display())));
    takes_part(tab);
    let inside = |url: &String| ["file:", "data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme));
    let asked = requests(tab);
    assert!(asked.iter().all(inside), "{asked:?}");
    // Nothing was kept: it begins again.
    tab.reload();
    tab.click("button", Key::WorkshopGo);
    tab.find("radio", tab.level(0));
    drop(requests(tab));
    // The same for those who have Kamae.
    tab.go("#/");
    tab.reload();
    tab.give(file);
    let result = takes_part(tab);
    tab.go("#/group");
    tab.click("button", Key::GroupBeginDo);
    tab.give_to(Key::GroupAddFiles, result);
    tab.says(Sentence::counted(Key::GroupReceived, 1, []));
    // Targets that cannot be had are missed out loud.
    tab.go("#/");
    tab.give(workshop_json::write(&Workshop { targets: Some(Targets::Template("unheard-of".into())), ..workshop }));
    tab.click("button", Key::WorkshopGo);
    tab.says(Key::WorkshopTargetsMissing);
}

/// Gives the result.
fn takes_part(tab: &Tab) -> String {
    tab.says(TOLD);
    tab.says(Key::WorkshopNotKept);
    tab.says(KEPT);
    tab.click("button", Key::WorkshopGo);
    tab.find("radio", tab.level(0));
    tab.says(tab.say(Key::AssessRailAnswered, [("answered", Arg::Count(0)), ("total", Arg::Count(16))]));
    tab.press("3");
    tab.find_with("radio", tab.level(3), "checked");
    tab.click("link", Key::HandInTitle);
    tab.type_into(Key::GroupTeam, "12");
    tab.gone("textbox", Key::HandInPair);
    tab.gone("checkbox", Key::HandInNotes);
    tab.type_into(Key::GroupByRole, "operator");
    tab.says(KEPT);
    tab.forget_downloads();
    let text = fs::read_to_string(tab.saved_by(Key::HandInSave, "json")).unwrap();
    let of = builtin::read("quick-check").unwrap().unwrap();
    let member = result_json::read(&text, &of).unwrap();
    assert_eq!(member.cells.first(), Some(&State::Rated(3)));
    assert_eq!((member.traits.team, member.traits.role.as_str()), (Some(12), "operator"));
    assert!(!text.contains("Spring"), "the result says whose it is: {text}");
    assert!(!text.contains("target"), "the result holds targets: {text}");
    text
}

/// The whole hour: prepared, answered by five people in five browsers from a disk in two languages, handed in, collected,
/// revealed on the wall, and taken along as a report.
pub(crate) fn takes_its_hour(tab: &Tab) {
    const PEOPLE: usize = 5;
    tab.go("#/group");
    tab.click("link", Key::WorkshopPrepare);
    tab.type_into(Key::GroupName, "Spring course");
    tab.forget_downloads();
    let page = fs::read(tab.saved_by(Key::WorkshopSavePage, "html")).unwrap();
    let page = tab.place.file("spring.html", page);
    let results: Vec<PathBuf> =
        (0..PEOPLE).map(|at| tab.place.file(&format!("hour-{at}.json"), answered(tab, &page, at))).collect();
    tab.run(tab.driver.goto(format!("{}#/group", tab.place.url)));
    tab.click("button", Key::GroupBeginDo);
    tab.says(Sentence::counted(Key::GroupReceived, 0, []));
    let input = tab.find("button", Begins(Key::GroupAddFiles));
    tab.cdp("DOM.setFileInputFiles", json!({ "files": results, "backendNodeId": input.node }));
    tab.says(Sentence::counted(Key::GroupInPicture, PEOPLE, []));
    tab.click("link", Key::GroupPresent);
    let of = builtin::words::of("quick-check", English).unwrap().unwrap();
    let two_at_zero = format!("0 {} 2", of.level(0));
    assert!(!tab.text().contains(&two_at_zero), "the answers are shown before they are revealed");
    tab.press("r");
    tab.says(two_at_zero);
    tab.press(Press::Escape);
    tab.find("heading", Key::GroupTake);
    tab.forget_downloads();
    let report = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(report.contains(of.title("QC-01")), "the report does not say what was asked");
}

/// What somebody hands in who answers in a browser of their own; every other one in Japanese.
fn answered(tab: &Tab, page: &Path, at: usize) -> String {
    let own = Tab::start(tab.place.beside(&format!("person-{at}"), Path::new(&tab.place.chrome)));
    own.run(own.driver.goto(format!("file://{}", page.display())));
    own.click("button", Key::WorkshopGo);
    if at % 2 == 1 {
        own.speak(Japanese);
    }
    let level = u8::try_from(at % 4).unwrap();
    own.click("radio", own.level(level));
    own.find_with("radio", own.level(level), "checked");
    own.click("link", Key::HandInTitle);
    own.type_into(Key::GroupTeam, "7");
    own.forget_downloads();
    fs::read_to_string(own.saved_by(Key::HandInSave, "json")).unwrap()
}
