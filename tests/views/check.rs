//! What holds for every page.

use super::html::{Node, Tree};
use super::pages::View;
use std::collections::BTreeSet;

/// Attributes whose value is read out or shown.
const SPOKEN: [&str; 10] = [
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "alt",
    "data-say",
    "label",
    "placeholder",
    "title",
];

/// What is never translated.
const NAMES: [&str; 7] = ["Kamae", "構え", "TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"];

/// Everything that is shown or read out stands in brackets, but for ids, names and punctuation.
pub(crate) fn words(tree: &Tree, view: &View) {
    for text in shown(tree) {
        for word in outside(&text).split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let fine = !word.chars().any(char::is_alphabetic)
                || is_id(bare)
                || NAMES.contains(&word)
                || view.names.contains(&word);
            assert!(fine, "“{word}” stands in Rust: {} shows “{text}”", view.name);
        }
    }
}

/// No `{place}` is left, and no text is empty where one is needed.
pub(crate) fn places(tree: &Tree, view: &View) {
    for text in shown(tree) {
        let left = text.split('{').skip(1).any(|rest| rest.split_once('}').is_some());
        assert!(!left && !text.contains('⟦'), "a place is left: {} shows “{text}”", view.name);
    }
}

/// What is shown or read out.
fn shown(tree: &Tree) -> Vec<String> {
    let spoken = |element: &&Tree| -> Vec<String> {
        let all = element.attributes.iter().filter(|(name, _)| SPOKEN.contains(&name.as_str()));
        all.map(|(_, value)| value.clone()).collect()
    };
    let attributes = tree.elements().iter().flat_map(spoken).collect::<Vec<_>>();
    tree.texts().into_iter().map(str::to_owned).chain(attributes).collect()
}

/// What stands outside all brackets, which may stand in one another.
fn outside(text: &str) -> String {
    let mut depth = 0;
    let mut left = String::new();
    for c in text.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            c if depth == 0 => left.push(c),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "brackets are paired in “{text}”");
    left
}

/// `GV`, `GV.OC` or `GV.OC-01`: ids of NIST CSF 2.0.
fn is_id(word: &str) -> bool {
    let (group, number) = word.split_once('-').unwrap_or((word, "01"));
    let (function, category) = group.split_once('.').unwrap_or((group, "XX"));
    let capitals = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let known = ["GV", "ID", "PR", "DE", "RS", "RC"].contains(&function);
    known && capitals(category) && number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Headings, landmarks, labels, names, references: what a keyboard and a screen reader need.
pub(crate) fn built(tree: &Tree, view: &View) {
    let elements = tree.elements();
    for element in &elements {
        assert_eq!(element.attribute("style"), None, "style in {}", view.name);
        let handlers = element.attributes.iter().any(|(name, _)| name.starts_with("on"));
        assert!(!handlers, "a handler as text in {}", view.name);
        named(element, tree, view);
    }
    ids(&elements, view);
    labels(tree, false, view);
    radios(tree, view);
    if view.is_page {
        headings(&elements, view);
        let mains = tree.all("main");
        assert_eq!(mains.len(), 1, "one main in {}", view.name);
        assert_eq!(
            (mains[0].attribute("id"), mains[0].attribute("tabindex")),
            (Some("main"), Some("-1")),
            "{}",
            view.name
        );
    }
}

/// One h1, and no level is left out.
fn headings(elements: &[&Tree], view: &View) {
    let level = |name: &str| name.strip_prefix('h').and_then(|rest| rest.parse::<u8>().ok());
    let levels: Vec<u8> = elements.iter().filter_map(|element| level(&element.name)).collect();
    assert!(!levels.iter().skip(1).any(|level| *level == 1), "one h1 in {}", view.name);
    assert_eq!(levels.first(), Some(&1), "the h1 comes first in {}", view.name);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings in order in {}: {levels:?}", view.name);
}

/// Ids stand once, and what names one finds it.
fn ids(elements: &[&Tree], view: &View) {
    let mut known = BTreeSet::new();
    for id in elements.iter().filter_map(|element| element.attribute("id")) {
        assert!(known.insert(id), "id {id} stands twice in {}", view.name);
    }
    for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "popovertarget"] {
        for value in elements.iter().filter_map(|element| element.attribute(name)) {
            for id in value.split_whitespace() {
                assert!(known.contains(id), "{name} names “{id}”, which is not in {}", view.name);
            }
        }
    }
}

/// What can be operated, and what is an image, a region or a table head, has a name.
fn named(element: &Tree, tree: &Tree, view: &View) {
    let by = element
        .attribute("aria-labelledby")
        .and_then(|id| tree.elements().into_iter().find(|other| other.attribute("id") == Some(id)));
    let name = by.map(Tree::text).or_else(|| element.attribute("aria-label").map(str::to_owned));
    let text = name.clone().unwrap_or_else(|| element.text());
    let has = |name: &str| element.attribute(name).is_some();
    let fine = match (element.name.as_str(), element.attribute("role")) {
        (_, Some("img" | "region" | "dialog")) | ("nav" | "dialog", _) => name.is_some_and(|name| !name.is_empty()),
        ("button", _) => has("type") && !text.trim().is_empty(),
        ("a", Some("link")) => has("aria-disabled") && !text.trim().is_empty(),
        ("a", _) => has("href") && !text.trim().is_empty(),
        ("th", _) => has("scope"),
        ("h1" | "h2" | "h3" | "legend" | "summary" | "label", _) => !text.trim().is_empty(),
        _ => true,
    };
    assert!(
        fine,
        "<{}> without a name, type, target or scope in {}: {:?}",
        element.name, view.name, element.attributes
    );
}

/// Every control stands in a label or has a name of its own.
fn labels(tree: &Tree, in_label: bool, view: &View) {
    let is_control = ["input", "select", "textarea"].contains(&tree.name.as_str());
    let has_name = tree.attribute("aria-label").or(tree.attribute("aria-labelledby")).is_some();
    assert!(!is_control || in_label || has_name, "a control without a label in {}: {:?}", view.name, tree.attributes);
    for child in &tree.children {
        if let Node::Element(child) = child {
            labels(child, in_label || tree.name == "label", view);
        }
    }
}

/// At most one radio button of each group is chosen.
fn radios(tree: &Tree, view: &View) {
    let radios = tree.all("input").into_iter().filter(|input| input.attribute("type") == Some("radio"));
    let radios: Vec<_> = radios.map(|input| (input.attribute("name"), input.attribute("checked").is_some())).collect();
    for name in radios.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>() {
        let chosen = radios.iter().filter(|(other, checked)| *other == name && *checked).count();
        assert!(name.is_some() && chosen <= 1, "{chosen} of {name:?} are chosen in {}", view.name);
    }
}
