//! Every page, rendered without a browser: in English, in Japanese, and in a language that nobody speaks.
//!
//! In that third language every text stands in ⟦brackets⟧, so whatever stands outside them was written in Rust.
//! `KAMAE_VIEWS=folder cargo test --test views` also writes every render with its style sheet, to be looked at.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "views/check.rs"]
mod check;
#[path = "views/fixture.rs"]
mod fixture;
#[path = "views/group.rs"]
mod group;
#[path = "views/html.rs"]
mod html;
#[path = "views/machine.rs"]
mod machine;
#[path = "views/outside.rs"]
mod outside;
#[path = "views/own.rs"]
mod own;
#[path = "views/pages.rs"]
mod pages;
#[path = "views/shell.rs"]
mod shell;
#[path = "views/stage.rs"]
mod stage;
#[path = "views/two.rs"]
mod two;

use html::Tree;
use kamae::i18n::days::DayStyle;
use kamae::ui::speech::Speech;
use pages::View;
use stage::Tongue;

fn each(test: impl Fn(&View, Tongue, &Tree)) {
    for tongue in Tongue::ALL {
        for view in pages::all(tongue) {
            let text = stage::render(tongue, view.page.clone());
            test(&view, tongue, &html::parse(&text));
        }
    }
}

#[test]
fn no_visible_word_stands_in_rust() {
    each(|view, tongue, tree| {
        if tongue == Tongue::Brackets {
            check::words(tree, view);
        }
    });
}

#[test]
fn every_place_of_a_text_is_filled() {
    each(|view, tongue, tree| {
        if tongue != Tongue::Brackets {
            check::places(tree, view);
        }
    });
}

#[test]
fn every_page_is_built_well() {
    each(|view, _, tree| check::built(tree, view));
}

#[test]
fn every_render_can_be_looked_at() {
    let Ok(folder) = std::env::var("KAMAE_VIEWS") else { return };
    for tongue in Tongue::ALL {
        for view in pages::all(tongue) {
            stage::write(&folder, tongue, &view);
        }
    }
}

/// The render of one view in English.
fn english(name: &str) -> Tree {
    let view = pages::all(Tongue::English).into_iter().find(|view| view.name == name).unwrap();
    html::parse(&stage::render(Tongue::English, view.page))
}

#[test]
fn a_first_visit_shows_no_empty_list() {
    for name in ["home-first", "home-opening", "home-failed", "home-blocked"] {
        let tree = english(name);
        for tag in ["ul", "details", "section", "dialog"] {
            assert_eq!(tree.count(tag), 0, "{tag} in {name}");
        }
    }
    assert_eq!(english("home-one").count("ul"), 0);
    assert_eq!(english("home-many").count("section"), 2);
}

#[test]
fn the_strip_shows_every_outcome_and_says_how_many_are_answered() {
    let tree = english("home-one");
    assert_eq!(tree.count("rect"), 106);
    let label = tree.find("div", "class", "home-strip").unwrap().attribute("aria-label").unwrap().to_owned();
    assert!(label.starts_with("Answered: Govern 31 of 31, Identify 21 of 21, Protect 9 of 22"), "{label}");
}

#[test]
fn the_method_page_shows_the_numbers_of_the_specification() {
    let text = english("method").text();
    for part in [
        "2 of 3 rated, 1 don’t know",
        "6 ÷ 2 = 3.0, provisional",
        "Levels 2 and 4, because",
        "6 ÷ 3, shown as 2.0. As 4: (6 + 1 × 4) ÷ 3, shown as 3.4.",
        "10 levels on 3 outcomes, on average 3.3. 5 of these levels are there, 5 are missing: a gap of 1.7",
        "1 of 1 rated, 1 not applicable",
        "1 ÷ 1 = 1.0",
        "Level 1, because",
        "Every outcome that applies is at level 1 (Informal) or above",
        "3 of 4 rated, 1 don’t know, 1 not applicable",
        "7 ÷ 3 = 2.3, provisional",
        "7 ÷ 4, shown as 1.7. As 4: (7 + 1 × 4) ÷ 4, shown as 2.8.",
        "a (2). To find out, with importance times target: c (12).",
        "8 ÷ 2 = 4.0, provisional",
        "8 ÷ 4, shown as 2.0. As 10: (8 + 2 × 10) ÷ 4, shown as 7.0.",
        "the 8 outcomes of Recover weigh as much as the 31 of Govern",
        "2.25 is shown as 2.3",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

/// What else asks the same: ids as they are, labels in the reader's language, and which of it is our own.
#[test]
fn what_others_ask_stands_under_the_outcome_in_the_language_of_the_reader() {
    use kamae::i18n::key::Key;
    for (tongue, directives, other) in [
        (Tongue::English, ["Directive 5: Prevent", "Directive 8: Keep", "(Japan)"], "指示"),
        (Tongue::Japanese, ["指示5：防ぎ", "指示8：事業", "サイバーセキュリティ経営ガイドライン"], "Directive"),
    ] {
        let ours = tongue.speech().t(Key::AssessElsewhereOurs);
        for (id, served) in [("PR.DS-11", true), ("GV.RM-07", false)] {
            let tree = html::parse(&stage::render(tongue, pages::elsewhere(tongue, id)));
            let list = tree.find("dl", "class", "elsewhere small").unwrap().text();
            assert!(!list.contains(other) && list.contains("ISO/IEC 27001:2022"), "{list}");
            for part in directives.iter().copied().chain([ours.as_str()]) {
                assert_eq!(list.contains(part), served, "{part} in {id}: {list}");
            }
        }
    }
}

#[test]
fn the_sectors_are_those_of_the_country() {
    for (name, count) in [("sectors-jp", 15), ("sectors-us", 16), ("sectors-other", 0), ("sectors-none", 0)] {
        assert_eq!(english(name).count("option"), count, "{name}");
    }
}

#[test]
fn the_details_show_what_is_kept() {
    let tree = english("details-filled");
    for value in ["Plant North, 2026", "Electric power", "2026-04-01"] {
        assert!(tree.find("input", "value", value).is_some(), "{value}");
    }
    let chosen = tree.all("input").into_iter().filter(|input| input.attribute("checked").is_some());
    let chosen: Vec<_> = chosen.map(|input| input.attribute("aria-describedby").unwrap()).collect();
    assert_eq!(chosen, ["governance-2", "governance-3", "management-1", "management-3"]);
    let chosen: Vec<_> = tree
        .all("option")
        .iter()
        .filter(|option| option.attribute("selected").is_some())
        .map(|option| option.text())
        .collect();
    assert_eq!(chosen, ["Japan", "日本語", "TLP:AMBER: Need to know, within the organization and its clients"]);
}

#[test]
fn what_moved_stands_in_sentences_counts_and_a_table() {
    let (tree, text) = (english("compare-two"), english("compare-two").text());
    for part in [
        "From 1 April 2026 to 21 November 2026, 7 outcomes moved up and 5 outcomes moved down.",
        "Spring 2026, before the audit (1 April 2026)",
        "The night shift has its own list since May.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let chosen: Vec<_> =
        tree.all("option").into_iter().filter(|option| option.attribute("selected").is_some()).collect();
    let chosen: Vec<_> = chosen.iter().map(|option| option.text()).collect();
    assert_eq!(chosen, ["Spring 2026, before the audit (1 April 2026)", "Present state (21 November 2026)"]);
    assert_eq!(tree.count("svg"), 3, "an overlay, and a course for each room");
    let first = tree.all("option")[0].text();
    assert_eq!(first, "21 November 2025", "without a name its day stands for it, once");
    assert!(english("compare-none").text().contains("No state is kept yet."));
    assert_eq!(english("compare-none").count("select"), 0);
    let unmoved = english("compare-unmoved").text();
    assert!(unmoved.contains("No outcome stands otherwise than before."), "{unmoved}");
}

/// Another assessment is one side: the earlier one by its day, whatever day it is today.
/// docs/report.md: every score on screen can be asked why, also where two states stand beside each other.
#[test]
fn averages_of_several_states_say_why() {
    let sets = 1 + 6;
    for (name, expected, says) in [
        // Then, now and both over what is rated in both, which two functions lack; two that were kept; the course.
        ("compare-two", 4 * sets - 2 * 2 + 2 + 3 * sets, "rated outcomes of Govern add up to"),
        // Now and as it would stand; two scenarios that were kept.
        ("what-if-chosen", 2 * sets + 2, "It is the plain mean of the functions: ("),
    ] {
        let tree = english(name);
        let asked = |node: &&Tree| node.attribute("popovertarget").is_some();
        assert_eq!(tree.all("button").into_iter().filter(asked).count(), expected, "{name}");
        assert!(tree.text().contains(says), "{name}: {}", tree.text());
    }
}

#[test]
fn another_assessment_stands_in_its_place() {
    let chosen = |name: &str| -> Vec<String> {
        let tree = english(name);
        let options = tree.all("option").into_iter().filter(|option| option.attribute("selected").is_some());
        options.map(Tree::text).collect()
    };
    let own = "Present state";
    let [earlier, later] = ["21 November 2025", "30 November 2026"].map(|day| format!("Pumping station 2025 ({day})"));
    for (name, pair) in [
        ("compare-other", vec!["None".to_owned()]),
        ("compare-earlier", vec![earlier.clone(), earlier.clone(), format!("{own} (21 November 2026)")]),
        ("compare-later", vec![later.clone(), format!("{own} (21 November 2026)"), later]),
    ] {
        assert_eq!(chosen(name), pair, "{name}");
    }
    for (name, says) in [
        ("compare-earlier", "From 21 November 2025 to 21 November 2026, 46 outcomes moved down; none moved up."),
        ("compare-later", "From 21 November 2026 to 30 November 2026, 46 outcomes moved up; none moved down."),
    ] {
        let text = english(name).text();
        assert!(text.contains(says), "no {says} in {text}");
    }
    // The course is that of one assessment.
    assert_eq!(english("compare-earlier").count("svg"), 1, "an overlay");
    assert_eq!(english("compare-later").count("svg"), 3, "an overlay, and a course for each room");
    assert!(!english("compare-none").text().contains("Compared with"), "there is none");
}

#[test]
fn what_is_chosen_stands_beside_what_it_would_change() {
    let (tree, text) = (english("what-if-chosen"), english("what-if-chosen").text());
    for part in [
        "3 chosen: average level ",
        "With these 3 outcomes at their targets, ",
        "Effort: small ",
        "Scenario without a name",
        "2/3",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let ticked = tree.all("input").into_iter().filter(|input| input.attribute("checked").is_some()).count();
    assert_eq!(ticked, 3, "not all of a group");
    assert_eq!(tree.find("p", "role", "status").unwrap().attribute("class"), Some("what-if-line"));
    assert_eq!(tree.count("svg"), 2, "a radar and bars");
    let nothing = english("what-if-nothing").text();
    assert!(nothing.contains("Nothing is chosen: all numbers are those of now."), "{nothing}");
    assert!(english("what-if-none").text().contains("No targets are set."));
}

#[test]
fn what_would_be_set_is_counted_and_stands_beside_what_is_there() {
    let text = |name: &str| english(name).text();
    for (name, parts) in [
        ("bulk-hand", &["Nothing would change.", "Change 0 outcomes"][..]),
        (
            "bulk-hand-all",
            &[
                "Targets: 0 would be set, 0 raised, 21 lowered, 0 removed.",
                "3 Established → 2 Organized",
                "31 March 2027",
                "Change 21 outcomes",
            ],
        ),
        ("bulk-profile", &["Nothing would change.", "Choose your sector", "Rail: a starting point"]),
        (
            "bulk-profile-sector",
            &["For your sector", "What remote operation saves", "Normal → High", "As of 30 November 2026"],
        ),
        ("bulk-copy-none", &["Nothing would change.", "Copy from"]),
        ("bulk-copy", &["Targets: 63 would be set", "Change 63 outcomes"]),
        ("bulk-mapped", &["Starting points are there for NIST CSF 2.0 only."]),
    ] {
        let text = text(name);
        for part in parts {
            assert!(text.contains(part), "no {part} in {name}: {text}");
        }
    }
    let own = english("bulk-profile-sector");
    let chosen: Vec<_> = own.all("input").into_iter().filter(|input| input.attribute("checked").is_some()).collect();
    assert_eq!(chosen.iter().map(|input| input.attribute("value")).collect::<Vec<_>>(), [Some("electricity")]);
    assert_eq!(english("bulk-profile").count("fieldset"), 3, "one list of all starting points");
    for (name, wanted) in
        [("assess-blank", true), ("details-empty", true), ("assess-filled", false), ("details-filled", false)]
    {
        assert_eq!(text(name).contains("Start from a target profile"), wanted, "{name}");
    }
}

#[test]
fn days_stand_as_the_reader_has_chosen() {
    let (mut words, names) = Tongue::Japanese.speech().parts().clone();
    words.set_days(DayStyle { era: true, fiscal: true });
    let speech = Speech::new(words, names);
    for (name, has) in [
        ("compare-two", "令和8年4月1日（令和8年度）"),
        // On the axis of the course.
        ("compare-two", ">令和8年4月1日</text>"),
        ("about", "<option value=\"era\" selected"),
    ] {
        let view = pages::all(Tongue::Japanese).into_iter().find(|view| view.name == name).unwrap();
        let text = stage::render_with(speech.clone(), view.page);
        assert!(text.contains(has), "no {has} in {name}: {text}");
    }
}

#[test]
fn the_list_of_licences_comes_when_it_is_asked_for() {
    assert!(english("about").find("details", "class", "fold").is_some());
    assert_eq!(english("about").count("pre"), 0);
    assert!(english("licences-here").find("pre", "lang", "en").is_some());
    assert!(english("licences-failed").find("p", "role", "alert").is_some());
}

/// Questionnaires of the reader's own are listed a moment later than the rest, once their words are here.
#[test]
fn pages_near_the_answers_need_no_word_of_a_far_one() {
    for tongue in [Tongue::English, Tongue::Japanese] {
        for (whole, near) in pages::near(tongue).into_iter().zip(pages::near(tongue)) {
            let name = whole.name;
            let whole = stage::render_with(stage_words(tongue), whole.page);
            assert_eq!(stage::render_with(tongue.near_words(), near.page), whole, "{name} {tongue:?}");
        }
    }
}

/// All words, with what can be answered beside the framework.
fn stage_words(tongue: Tongue) -> Speech {
    let (words, questionnaire) = tongue.speech().parts().clone();
    let offers = tongue.near_words().words().offers().to_vec();
    Speech::new(words.offering(offers), questionnaire)
}

#[test]
fn the_first_pages_need_no_word_of_a_later_pack() {
    for tongue in [Tongue::English, Tongue::Japanese] {
        for (whole, first) in pages::first(tongue).into_iter().zip(pages::first(tongue)) {
            let name = whole.name;
            let whole = stage::render_with(tongue.words_without_glossary(), whole.page);
            assert_eq!(stage::render_with(tongue.first_words(), first.page), whole, "{name} {tongue:?}");
        }
    }
}

/// Only the questions of a part are shown, listed, counted and printed, and its groups; an address outside of it leads to
/// one of them.
#[test]
fn what_is_not_of_the_part_is_not_shown() {
    let outcome = |id: &str| format!("/{id}");
    for (name, says) in [
        ("notes-part", "Part: 3 of 106 questions"),
        ("assess-part", "2 of 3 answered"),
        ("hall-part", "1 of 3"),
        ("enter-part", "1 of 3, 2 of 3 answered"),
        ("form-part", "The part that is asked (3)"),
    ] {
        let text = english(name).text();
        assert!(text.contains(says), "{name}: {text}");
        // Beside the question others may be named.
        assert!(name == "assess-part" || !text.contains("PR.DS-01"), "{name}: {text}");
    }
    let tree = english("assess-part");
    let rail: Vec<_> = tree.all("a").into_iter().filter_map(|link| link.attribute("href")).collect();
    for (id, there) in [("PR", true), ("PR.DS", true), ("RC", true), ("PR.AA", false), ("GV", false)] {
        assert_eq!(rail.iter().any(|href| href.ends_with(&outcome(id))), there, "{id} in the rail: {rail:?}");
    }
    assert!(english("assess-filled").text().contains("Govern") && !tree.text().contains("Govern"));
}

/// A question that an earlier answer leaves out is nowhere on the page, and in no count; its address leads to one that
/// is asked.
#[test]
fn what_is_not_asked_is_not_shown() {
    for (name, items, sum) in [("assess-own", 2, "5 of 5"), ("assess-not-asked", 1, "4 of 4")] {
        let tree = english(name);
        let text = tree.text();
        assert!(text.contains(sum), "{name}: {text}");
        assert_eq!(tree.count("rect"), items + 3 + 1, "{name}: marks of the rail, and the range");
        assert_eq!(text.contains("A call back before it is opened"), items == 2, "{name}");
    }
}
