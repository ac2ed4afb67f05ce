//! Without a machine, and in front of a hall: a form is printed and typed in, a question is shown large, one page helps.

use crate::cases::blank;
use crate::find::Begins;
use crate::paper::print;
use crate::tab::{Tab, wait_for};
use kamae::exchange::builtin;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::say::Arg;
use serde_json::json;
use thirtyfour::Key as Press;

/// Paper sizes as the list has them, in points.
const PAPERS: [(Key, [&str; 2]); 2] = [(Key::SheetPaperA4, ["595", "842"]), (Key::SheetPaperLetter, ["612", "792"])];

/// Every question of two questionnaires on paper, in both languages and on both papers.
pub(crate) fn is_printed(tab: &Tab) {
    for language in Language::ALL {
        tab.go("#/");
        tab.speak(language);
        tab.click("link", Key::HomeForm);
        tab.find("heading", Key::HomeForm);
        // The whole framework once; it is long.
        let papers = [("quick-check", 0), ("quick-check", 1), (builtin::CSF_2_0, 1)];
        let papers = papers.into_iter().filter(|(id, _)| *id != builtin::CSF_2_0 || language == Language::Japanese);
        for (id, paper) in papers {
            let (size, points) = PAPERS[paper];
            let all = builtin::read(id).unwrap().unwrap();
            let words = builtin::words::of(id, language).unwrap().unwrap();
            tab.choose(Key::SheetQuestionnaire, &*words.title);
            tab.choose(Key::SheetPaper, size);
            tab.says(&*words.items[all.items[0].id.as_str()].question);
            let pages = print(tab, points);
            let text = pages.join(" ");
            let places: Vec<_> = all.items.iter().map(|item| text.find(item.id.as_str())).collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "not all, or not in order: {places:?}");
            let other = all.items.last().unwrap().id.as_str();
            assert!(pages.last().unwrap().contains(other), "the last page is empty");
            no_heading_is_alone(&pages, &all.groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>());
        }
    }
    // In another language than the reader's, and short.
    let short = builtin::words::of("quick-check", Language::Japanese).unwrap().unwrap();
    tab.choose(Key::SheetQuestionnaire, &*short.title);
    tab.choose(Key::SheetLanguage, Key::SettingsLanguageEn);
    tab.says("Tick one box for each question");
    let whole = print(tab, PAPERS[1].1).len();
    tab.click("checkbox", Key::SheetWhole);
    tab.says("Levels: ");
    assert!(print(tab, PAPERS[1].1).len() < whole);
}

/// The last line above the page's number is no heading of a group.
fn no_heading_is_alone(pages: &[String], groups: &[&str]) {
    for page in pages {
        let last = page.lines().map(str::trim).rfind(|line| !line.is_empty() && !line.contains(" / "));
        let first = last.and_then(|line| line.split(' ').next()).unwrap_or_default();
        assert!(!groups.contains(&first), "a heading alone at the foot: {last:?}");
    }
}

/// 106 keys for 106 outcomes; going back, passing over, and reasons afterwards.
pub(crate) fn is_typed_in(tab: &Tab) {
    let start = tab.open(&blank());
    tab.tab_to("link", Key::AssessEnter);
    tab.press(Press::Enter);
    tab.find("heading", Key::AssessEnter);
    let focus = || tab.focused();
    wait_for(|| format!("the field; the focus is on {:?}", focus()), || (focus().role == "textbox").then_some(()));
    tab.press("3");
    tab.says(said(tab, "GV.OC-01", &tab.words().0.level(3, &tab.words().1), "GV.OC-02"));
    // Nothing of the scale: said, and nothing happens.
    tab.press("7");
    tab.says(tab.say(Key::EnterStrange, [("key", Arg::text("7"))]));
    // Taken back, then given anew, then passed over.
    tab.press(Press::Backspace);
    tab.says(said(tab, "GV.OC-01", tab.words().0.text(Key::AssessStateOpen), "GV.OC-01"));
    tab.press("2");
    tab.press(" ");
    tab.says(said(tab, "GV.OC-02", tab.words().0.text(Key::AssessStateOpen), "GV.OC-03"));
    tab.press(Press::Backspace);
    tab.press(format!("{}n", "0u".repeat(52)));
    tab.says(Key::EnterEnd);
    assert_eq!(tab.all("textbox").len(), 2, "the field, and one reason");
    tab.type_into(
        tab.say(Key::EnterReason, [("id", Arg::text("RC.CO-04")), ("title", Arg::Title("RC.CO-04".into()))]).as_str(),
        "None here",
    );
    tab.go(&format!("{start}/report"));
    let file = tab.save();
    let count = |what: &str| file.matches(what).count();
    assert_eq!((count("\"level\":2"), count("\"level\":0"), count("\"unknown\"")), (1, 52, 52));
    assert!(file.contains("\"status\":\"not-applicable\",\"reason\":\"None here\""), "{file}");
}

fn said(tab: &Tab, id: &str, answer: &str, next: &str) -> String {
    let given = [("id", Arg::text(id)), ("answer", Arg::text(answer))];
    let next = [("next", Arg::text(next)), ("title", Arg::Title(next.to_owned()))];
    tab.say(Key::EnterSaid, given.into_iter().chain(next))
}

/// The smallest type of what a hall reads, in parts of the height; and whether all of it is on the screen.
const SMALLEST: &str =
    "Math.min(...Array.from(document.querySelectorAll('.hall-top, .hall-top *, .hall-question *, .hall-level *'),
    (one) => parseFloat(getComputedStyle(one).fontSize) / innerHeight))";

/// Large enough, moved and answered by keys and by a clicker, dark and light, in one language and two.
pub(crate) fn is_shown(tab: &Tab) {
    tab.run(tab.driver.set_window_rect(0, 0, 1280, 720));
    let start = tab.open(&blank());
    tab.tab_to("link", Key::AssessHall);
    tab.press(Press::Enter);
    let question = |id: &str| tab.words().1.items[id].question.clone();
    tab.find("heading", question("GV.OC-01"));
    let smallest = tab.eval(SMALLEST).as_f64().unwrap();
    assert!(smallest >= 1.0 / 25.0, "type of {smallest} of the height");
    tab.press("2");
    let level = Begins(tab.level(2));
    wait_for(|| "level 2".to_owned(), || tab.look("button", &level).filter(|one| one.is("pressed")));
    tab.press(Press::PageDown);
    tab.find("heading", question("GV.OC-02"));
    tab.press("jk");
    tab.find("heading", question("GV.OC-02"));
    // Dark: whatever is pressed then only makes it light again.
    tab.press("b");
    tab.find("button", Key::HallIsDark);
    tab.gone("heading", question("GV.OC-02"));
    tab.press("3");
    tab.find("heading", question("GV.OC-02"));
    assert!(tab.all("button").iter().all(|one| !one.is("pressed")), "the key has answered");
    tab.press("l");
    let other = builtin::words::csf_2_0(Language::Japanese).unwrap();
    tab.says(&*other.items["GV.OC-02"].question);
    tab.says(&*other.items["GV.OC-02"].levels[4]);
    let screen = json!({ "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false });
    tab.cdp("Emulation.setDeviceMetricsOverride", screen);
    assert_eq!(tab.eval("document.documentElement.scrollHeight"), 720, "both languages are on the screen");
    tab.cdp("Emulation.clearDeviceMetricsOverride", json!({}));
    tab.press(Press::Escape);
    tab.find("radio", tab.level(0));
    assert!(tab.hash().ends_with("/assess/GV.OC-02"), "{}", tab.hash());
    // Without single keys the clicker still works.
    tab.click("button", Key::AssessKeys);
    tab.click("checkbox", Key::SettingsKeys);
    tab.run(tab.driver.goto(format!("{}{start}/hall/GV.OC-01", tab.place.url)));
    tab.find("heading", question("GV.OC-01"));
    tab.press("j4b");
    tab.press(Press::PageDown);
    tab.find("heading", question("GV.OC-02"));
}

/// One sheet, whichever language and paper.
pub(crate) fn helps(tab: &Tab) {
    for language in Language::ALL {
        tab.go("#/");
        tab.speak(language);
        tab.click("link", Key::HomeGuide);
        tab.find("heading", Key::GuideTitle);
        for (size, points) in PAPERS {
            tab.choose(Key::SheetPaper, size);
            let pages = print(tab, points);
            assert_eq!(pages.len(), 1, "{language:?}");
            assert!(pages[0].contains(tab.words().0.text(Key::GuideHelp)), "{pages:?}");
        }
    }
}
