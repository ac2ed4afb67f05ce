//! A workshop: one hands in, results are collected by file, by code and from paper, the group is seen, taken along and
//! set beside another, and all of it is deleted.

use crate::find::Begins;
use crate::tab::Tab;
use crate::zipped::{entry, zip};
use kamae::exchange::formats::Format;
use kamae::exchange::group_json;
use kamae::exchange::result_code::{self, Told};
use kamae::exchange::result_json::{self, Wish};
use kamae::exchange::{builtin, bundle};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language::{English, Japanese};
use kamae::i18n::say::{Arg, Sentence};
use kamae::model::answer::Status;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::model::tlp::Tlp;
use kamae::score::row::State;
use std::fs;
use thirtyfour::Key as Press;

const CHECK: &str = "quick-check";

/// The result of somebody who answered everything at about this level.
fn result(of: &Questionnaire, number: u8) -> String {
    let mut assessment = builtin::blank(of);
    assessment.head.id = AssessmentId::from_random([number; 16]);
    "Plant that nobody hears of".clone_into(&mut assessment.head.title);
    for (at, answer) in (0u8..).zip(&mut assessment.answers) {
        answer.status = Status::Level((at + number) % 5);
    }
    // Three let their notes travel.
    assessment.answers[1].notes = format!("Night shift {number} has its own");
    result_json::write(&assessment, of, &Wish { notes: number <= 3, ..Wish::default() })
}

fn counted(key: Key, n: usize) -> Sentence {
    Sentence::counted(key, n, [])
}

/// From the first result to the last.
pub(crate) fn is_collected(tab: &Tab) {
    let of = builtin::read(CHECK).unwrap().unwrap();
    tab.click("link", Key::NavGroup);
    tab.type_into(Key::GroupName, "Spring course");
    tab.click("button", Key::GroupBeginDo);
    tab.says(counted(Key::GroupReceived, 0));
    in_the_hall(tab, &of);
    come_in(tab, &of);
    reported(tab);
    let file = taken_along(tab, &of);
    beside(tab, &file);
    on_paper(tab, &of);
    tab.reload();
    tab.says(counted(Key::GroupReceived, 10));
    tab.unfold(tab.say(Key::GroupNotes, [("id", Arg::text("QC-02")), ("n", Arg::Count(3))]).as_str());
    tab.says("Night shift 2 has its own");
    // Three more have come since the picture was made: it is still the same.
    tab.says(counted(Key::GroupInPicture, 7));
    tab.click("button", Key::GroupClear);
    tab.click("button", Key::GroupClearDo);
    tab.says(Key::GroupCleared);
    tab.reload();
    tab.find("button", Key::GroupBeginDo);
}

/// The clock runs, and a question is talked about before anything has come.
fn in_the_hall(tab: &Tab, of: &Questionnaire) {
    tab.click("link", Key::WorkshopClock);
    tab.says("26:00");
    tab.click("button", Key::WorkshopClockStart);
    tab.says("25:58");
    tab.click("button", Key::WorkshopClockPause);
    tab.says(tab.say(Key::WorkshopClockAt, [("at", Arg::count(1)), ("total", Arg::count(28))]));
    tab.click("link", Key::AppClose);
    tab.click("link", Key::WorkshopPractice);
    let words = builtin::words::of(CHECK, English).unwrap().unwrap();
    tab.says(words.title(of.items[0].id.as_str()));
    tab.click("link", Key::AppClose);
}

/// Four are too few to be seen, seven are seen, two more do not change what is.
fn come_in(tab: &Tab, of: &Questionnaire) {
    let results: Vec<String> = (1..=7).map(|number| result(of, number)).collect();
    tab.give_to(Key::GroupAddFiles, bundle::write(results[..4].iter().map(String::as_str)));
    tab.says(counted(Key::GroupReceived, 4));
    tab.gone("heading", Key::GroupOutcomes);
    // The fourth comes again, and is not counted twice.
    let zipped: Vec<_> =
        results[3..].iter().zip(4..).map(|(text, at)| entry(&format!("row/{at}.json"), text.as_bytes())).collect();
    tab.give_to(Key::GroupAddFiles, zip(&zipped));
    tab.says(counted(Key::GroupReceived, 7));
    tab.says(counted(Key::GroupKnown, 1));
    tab.find("heading", Key::GroupOutcomes);
    tab.find("image", Key::GroupRadar);
    let before = tab.text_of("table", Key::GroupOutcomes);
    tab.give_to(Key::GroupAddFiles, results[0].replace("quick-check", "nist-csf-2.0"));
    let refused = tab.words().0.say(&counted(Key::GroupRefused, 1));
    tab.unfold(refused.as_str());
    let told = Told { team: Some(3), cells: vec![State::Rated(4); 28] };
    let code = result_code::write(of, &builtin::digest(CHECK).unwrap(), &told).unwrap();
    tab.type_into(Key::GroupCode, &code.replacen(code.chars().next().unwrap(), "I", 1));
    tab.click("button", Key::GroupCodeDo);
    tab.says(tab.say(Key::GroupCodeSign, [("sign", Arg::text("I"))]));
    tab.empty(Key::GroupCode);
    tab.type_into(Key::GroupCode, &code.to_lowercase());
    tab.click("button", Key::GroupCodeDo);
    tab.says(counted(Key::GroupReceived, 8));
    tab.type_into(Key::GroupCode, &code);
    tab.click("button", Key::GroupCodeDo);
    tab.says(Key::GroupCodeTwice);
    tab.click("button", Key::GroupCodeAgain);
    tab.says(counted(Key::GroupReceived, 9));
    tab.says(counted(Key::GroupInPicture, 7));
    assert_eq!(tab.text_of("table", Key::GroupOutcomes), before, "seen before it may be");
}

/// The report as a file, marked, in both languages beside each other and in one; it says what the page says.
fn reported(tab: &Tab) {
    let gloss = tab.words().0.text(Key::ReportTlpGreen);
    let green = [("label", Arg::text(Tlp::Green.label())), ("gloss", Arg::text(gloss))];
    tab.choose(Key::FormTlp, tab.say(Key::FormTlpOption, green));
    tab.says(Tlp::Green.label());
    tab.choose(Key::ReportTakeLanguage, Key::ReportTakeBoth);
    tab.forget_downloads();
    let html = fs::read_to_string(tab.saved_by(Format::Html.key(), "html")).unwrap();
    assert!(html.contains("Spring course") && html.contains("TLP:GREEN") && html.contains("<svg"), "{html}");
    for language in [English, Japanese] {
        let words = builtin::words::interface(language).unwrap();
        let names = builtin::words::of(CHECK, language).unwrap().unwrap();
        for said in [words.text(Key::GroupReport), words.text(Key::GroupOutcomes), names.title("QC-01")] {
            assert!(html.contains(said), "{said}");
        }
    }
    tab.choose(Key::ReportTakeLanguage, Key::ReportArrangeReader);
    tab.forget_downloads();
    let text = fs::read_to_string(tab.saved_by(Format::Markdown.key(), "md")).unwrap();
    let seven = format!("- **{}** 7\n", tab.words().0.text(Key::GroupReportN));
    assert!(text.starts_with("# Report of a group\n") && text.contains(&seven), "{text}");
    assert!(!text.contains("グループ"), "in one language");
}

/// The picture holds no member; it comes back as it was.
fn taken_along(tab: &Tab, of: &Questionnaire) -> String {
    tab.forget_downloads();
    let text = fs::read_to_string(tab.saved_by(Key::GroupTakePicture, "json")).unwrap();
    let file = group_json::read(&text, of).unwrap();
    assert_eq!((file.picture.n, file.title.as_str(), file.tlp), (7, "Spring course", Some(Tlp::Green)));
    assert!((1..=7).all(|number| !text.contains(AssessmentId::from_random([number; 16]).as_str())));
    tab.forget_downloads();
    let all = fs::read_to_string(tab.saved_by(Key::GroupTakeCollection, "ndjson")).unwrap();
    assert_eq!(bundle::documents(&all).len(), 10, "a head and nine results");
    assert!(!all.contains("Plant that nobody hears of"));
    assert_eq!((all.matches("Night shift").count(), text.contains("Night shift")), (3, false));
    let rows = fs::read_to_string(tab.saved_by(Key::GroupTakeAnswers, "csv")).unwrap();
    assert!(rows.starts_with("\u{feff}id,day,questionnaire,") && !rows.contains("Night shift"), "{rows}");
    assert_eq!(rows.lines().count(), 1 + 9 * of.items.len());
    text
}

/// Another group's picture stands beside this one, each in its own language.
fn beside(tab: &Tab, file: &str) {
    let other = file.replace("Spring course", "秋の研修").replace("\"language\": \"en\"", "\"language\": \"ja\"");
    let other = other.replacen("\"id\": \"", "\"id\": \"0", 1).replacen("\"0", "\"", 1);
    let other = other.replacen("\"created\": \"2", "\"created\": \"1", 1);
    // Given to the first page, where nothing of the group has been looked at since it was loaded.
    tab.go("#/");
    tab.reload();
    tab.give(other);
    tab.find("heading", Key::GroupBeside);
    tab.says(counted(Key::GroupReceived, 9));
    tab.find("group", "秋の研修");
    tab.find("image", Begins("秋の研修"));
    tab.gone("image", Key::GroupTrend);
    tab.click("checkbox", Key::GroupYears);
    tab.find("image", Key::GroupTrend);
    // Remembered with the group.
    tab.reload();
    tab.find("image", Key::GroupTrend);
    tab.forget_downloads();
    let table = fs::read_to_string(tab.saved_by(Key::GroupTakeCsvAll, "csv")).unwrap();
    // Of both every part and question, under one line of heads.
    assert_eq!((table.lines().count(), table.matches("秋の研修").count()), (1 + 2 * (8 + 28), 8 + 28), "{table}");
    let words = builtin::words::of(CHECK, Japanese).unwrap().unwrap();
    tab.says(words.title("QC1"));
    let args = [("name", Arg::text("秋の研修")), ("language", Arg::text(tab.words().0.text(Key::SettingsLanguageEn)))];
    tab.click("button", Sentence::new(Key::CompareSidesSpeak, args));
    tab.speak(Japanese);
    tab.says(counted(Key::GroupInPicture, 7));
    tab.speak(English);
    tab.click("button", tab.say(Key::GroupBesideRemove, [("name", Arg::text("秋の研修"))]));
    tab.gone("heading", Key::GroupBeside);
}

/// A form on which one section stands.
fn on_paper(tab: &Tab, of: &Questionnaire) {
    tab.unfold(Key::GroupPaper);
    tab.choose(Key::SheetWhich, Key::SheetWhichSections);
    let title = builtin::words::of(CHECK, English).unwrap().unwrap().title("QC2").to_owned();
    tab.click("checkbox", tab.say(Key::PartSection, [("title", Arg::text(title)), ("n", Arg::count(3))]));
    tab.type_into(Key::GroupPaperSigns, "4 3 x 1");
    tab.press(Press::Enter);
    tab.says(tab.say(Key::GroupPaperLength, [("found", Arg::count(4)), ("wanted", Arg::count(3))]));
    tab.empty(Key::GroupPaperSigns);
    tab.type_into(Key::GroupPaperSigns, "4 3 x");
    tab.type_into(Key::GroupTeam, "T4");
    tab.press(Press::Enter);
    tab.find_with("textbox", Key::GroupTeam, "invalid");
    tab.says(counted(Key::GroupReceived, 9));
    tab.empty(Key::GroupTeam);
    tab.type_into(Key::GroupTeam, "４");
    tab.press(Press::Enter);
    tab.says(counted(Key::GroupReceived, 10));
    tab.forget_downloads();
    let all = fs::read_to_string(tab.saved_by(Key::GroupTakeCollection, "ndjson")).unwrap();
    let last = result_json::read(bundle::documents(&all).last().unwrap().1, of).unwrap();
    let mut cells = vec![State::Unanswered; 28];
    cells[2..5].copy_from_slice(&[State::Rated(4), State::Rated(3), State::Outside]);
    assert_eq!((last.cells, last.traits.team), (cells, Some(4)));
}

/// What a participant hands in is seen first; the code on the page and the file say the same.
pub(crate) fn is_handed_in(tab: &Tab) {
    let of = builtin::read(CHECK).unwrap().unwrap();
    let title = builtin::words::of(CHECK, English).unwrap().unwrap().title;
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, "Secret plant");
    tab.click("radio", Begins(title.as_str()));
    tab.click("button", Key::FormStartButton);
    tab.find("radio", tab.level(0));
    tab.press("3");
    tab.find_with("radio", tab.level(3), "checked");
    tab.click("link", Key::NavReport);
    tab.click("link", Key::HandInGo);
    tab.type_into(Key::GroupTeam, "12");
    tab.find("image", Key::HandInQr);
    let mut cells = vec![State::Unanswered; 28];
    cells[0] = State::Rated(3);
    let told = Told { team: Some(12), cells };
    tab.says(result_code::write(&of, &builtin::digest(CHECK).unwrap(), &told).unwrap());
    tab.forget_downloads();
    let text = fs::read_to_string(tab.saved_by(Key::HandInSave, "json")).unwrap();
    assert!(!text.contains("Secret plant"), "{text}");
    let member = result_json::read(&text, &of).unwrap();
    assert_eq!((member.cells, member.traits.team), (told.cells, told.team));
}
