//! Two editions, and two organizations, beside each other.

use super::fixture::{carried, filled, guest};
use super::html::{Tree, parse};
use super::stage::{Tongue, render};
use kamae::ui::later::{Later, Part};
use kamae::ui::pages::carry::CarryPage;
use kamae::ui::pages::compare::ComparePage;
use kamae::ui::shelf::Shelf;
use std::rc::Rc;
use yew::prelude::*;

/// What was answered stands beside what is proposed, with the words of both editions; at the end what is left.
#[test]
fn the_old_answer_stands_beside_the_new_question() {
    let page = |at: usize| {
        let (open, old) = (Rc::new(carried(Tongue::English)), Some(Tongue::English.earlier()));
        parse(&render(
            Tongue::English,
            html! { <CarryPage {open} {old} {at} keys=true later={Later::Here(Part::new())} on_act={Callback::noop()} /> },
        ))
    };
    let old = Tongue::English.earlier().words.clone();
    let first = page(0);
    let (id, text) = ("ID.BE-2", first.text());
    let words = &old.items[id];
    for part in [id, &words.title, "GV.OC-01", "Comes along", "Control room", "proposals decided"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(first.find("button", "id", "carry-accept").map(Tree::text).as_deref(), Some("Accept"));
    let rest = page(usize::MAX);
    assert_eq!(
        rest.all("li").iter().filter(|line| line.text().contains("not answered")).count(),
        16,
        "without a predecessor"
    );
    assert!(rest.text().contains("DE.DP-2") && rest.text().contains("proposals wait"), "{}", rest.text());
}

/// Each side speaks the language of its assessment, with every group; the words of another language come on their own.
#[test]
fn each_side_speaks_its_own_language() {
    let mut open = filled(Tongue::English);
    "en".clone_into(&mut open.assessment.head.language);
    let open = Rc::new(open);
    let mut other = guest(Tongue::Japanese, "2026-11-30T09:00:00Z");
    "港の町".clone_into(&mut other.assessment.head.organization.name);
    "JP".clone_into(&mut other.assessment.head.organization.country);
    let shelf = Rc::new(Shelf::default());
    let sides = |voices: Vec<_>| {
        let (open, shelf, guest, voices) = (open.clone(), shelf.clone(), Some(Rc::new(other.clone())), Rc::new(voices));
        parse(&render(
            Tongue::English,
            html! { <ComparePage {open} {shelf} {guest} {voices} on_act={Callback::noop()} /> },
        ))
    };
    let page = sides(vec![Tongue::Japanese.speech()]);
    let side = |lang: &str| page.find("div", "lang", lang).unwrap_or_else(|| panic!("{lang}")).text();
    let [ours, theirs] = ["en", "ja"].map(side);
    assert!(ours.contains("Govern") && !ours.contains("統治"), "{ours}");
    for part in ["港の町", "日本", "統治", "2026年11月30日"] {
        assert!(theirs.contains(part), "{part}\n{theirs}");
    }
    let tables = page.all("table");
    let both: Vec<_> = tables.iter().filter(|table| table.count("tr") == 1 + 1 + 6 + 22).collect();
    assert_eq!(both.len(), 2, "the whole, every function and every category on either side");
    let silent = sides(Vec::new());
    assert!(silent.find("section", "lang", "ja").is_none(), "until its words are here a side speaks the reader's");
}
