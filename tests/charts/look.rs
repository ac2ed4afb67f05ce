//! Looking at a drawing without a browser: boxes of texts, corners of shapes, and whether a file is XML.

use kamae::charts::mark::Mark;
use kamae::charts::svg::{Node, Svg};

/// An attribute, empty when it is missing.
pub(super) fn attr<'a>(node: &'a Node, name: &str) -> &'a str {
    node.attrs.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

/// An attribute that is a number with one decimal.
pub(super) fn number(node: &Node, name: &str) -> f64 {
    let text = attr(node, name);
    assert!(text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 1), "{name}={text:?}");
    text.parse().unwrap()
}

/// Where a shape reaches.
pub(super) fn corners(node: &Node) -> Vec<(f64, f64)> {
    let at = |name| number(node, name);
    match node.tag {
        "line" => vec![(at("x1"), at("y1")), (at("x2"), at("y2"))],
        "rect" => {
            assert!(at("width") >= 0.0 && at("height") >= 0.0, "{node:?}");
            vec![(at("x"), at("y")), (at("x") + at("width"), at("y") + at("height"))]
        }
        "circle" => vec![(at("cx") - at("r"), at("cy") - at("r")), (at("cx") + at("r"), at("cy") + at("r"))],
        "polygon" | "polyline" => {
            let pair = |p: &str| p.split_once(',').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).unwrap();
            attr(node, "points").split(' ').map(pair).collect()
        }
        "text" => Vec::new(),
        other => panic!("<{other}> is not a shape"),
    }
}

/// Every text and the box it takes.
pub(super) fn boxes(svg: &Svg) -> Vec<(String, [f64; 4])> {
    svg.nodes.iter().filter(|node| node.tag == "text").flat_map(parts).collect()
}

/// The runs of a text share one box; each is said on its own.
fn parts(node: &Node) -> Vec<(String, [f64; 4])> {
    let mark = mark(&node.class);
    let runs: Vec<_> = if node.children.is_empty() {
        vec![(mark, node.text.clone().unwrap_or_default())]
    } else {
        let run =
            |run: &Node| (if run.class.is_empty() { mark } else { self::mark(&run.class) }, run.text.clone().unwrap());
        node.children.iter().map(run).collect()
    };
    let width: f64 = runs.iter().map(|(mark, text)| mark.width(text)).sum();
    let (x, y, size) = (number(node, "x"), number(node, "y"), mark.size());
    let mut left = match attr(node, "text-anchor") {
        "start" => x,
        "middle" => x - width / 2.0,
        "end" => x - width,
        other => panic!("text-anchor {other:?}"),
    };
    let place = |(mark, text): (Mark, String)| {
        let from = left;
        left += mark.width(&text);
        (text, [from, y - size * 0.85, left, y + size * 0.2])
    };
    runs.into_iter().map(place).collect()
}

fn mark(class: &str) -> Mark {
    let first = class.split(' ').next().unwrap();
    *Mark::ALL.iter().find(|mark| mark.class() == first).unwrap_or_else(|| panic!("class {class:?}"))
}

/// A small reader of XML 1.0: elements nest, attributes are quoted and unique, entities are known, characters legal.
pub(super) fn well_formed(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text.trim_end();
    if rest.chars().any(|c| (c < ' ' && !"\t\n".contains(c)) || "\u{fffe}\u{ffff}".contains(c)) {
        return Err("an illegal character".into());
    }
    while let Some((before, after)) = rest.split_once('<') {
        entities(before)?;
        if !before.trim().is_empty() && open.len() < 2 {
            return Err(format!("text outside elements: {before:?}"));
        }
        let (tag, tail) = after.split_once('>').ok_or("an open tag")?;
        match (tag.strip_prefix('/'), tag.strip_suffix('/')) {
            (Some(name), _) => {
                let opened = open.pop();
                (opened == Some(name)).then_some(()).ok_or_else(|| format!("{opened:?} closed by {name}"))?;
            }
            (None, Some(empty)) => attributes(empty).map(drop)?,
            (None, None) => open.push(attributes(tag)?),
        }
        rest = tail;
        if open.is_empty() && !rest.is_empty() {
            return Err(format!("after the root: {rest:?}"));
        }
    }
    if open.is_empty() && rest.is_empty() { Ok(()) } else { Err(format!("left open: {open:?} {rest:?}")) }
}

fn attributes(tag: &str) -> Result<&str, String> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut seen = Vec::new();
    while !rest.is_empty() {
        let (key, tail) = rest.split_once("=\"").ok_or_else(|| format!("not an attribute: {rest:?}"))?;
        let (value, tail) = tail.split_once('"').ok_or("an open quote")?;
        entities(value)?;
        if seen.contains(&key) || key.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
            return Err(format!("attribute {key:?}"));
        }
        seen.push(key);
        rest = tail.strip_prefix(' ').unwrap_or(tail);
    }
    if name.is_empty() || name.contains(|c: char| !c.is_ascii_alphanumeric()) {
        Err(format!("<{name}>"))
    } else {
        Ok(name)
    }
}

fn entities(text: &str) -> Result<(), String> {
    let known = |tail: &str| ["amp;", "lt;", "gt;", "quot;"].iter().any(|name| tail.starts_with(name));
    if text.contains('>') || !text.split('&').skip(1).all(known) {
        Err(format!("not escaped: {text:?}"))
    } else {
        Ok(())
    }
}

/// The bodies of all rules whose selector names a class.
pub(super) fn rules_of(sheet: &str, class: &str) -> Vec<String> {
    let names = |selector: &str| {
        let subject = selector.split_whitespace().next_back().unwrap_or_default();
        subject.split(['.', ':']).skip(1).any(|name| name == class)
    };
    let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let rules = rules.filter(|(selectors, _)| selectors.split([',', '{', '/']).any(names));
    rules.map(|(_, body)| body.trim().to_owned()).collect()
}

/// The size of type that the rules set, through at most one token.
pub(super) fn font_size(rules: &[String], tokens: &str) -> Option<f64> {
    let value = |text: &str, name: &str| {
        let after = text.split(&format!("{name}:")).nth(1)?;
        Some(after.split([';', '}']).next()?.trim().to_owned())
    };
    let set = rules.iter().filter_map(|rule| value(rule, "font-size")).next_back()?;
    let size = match set.strip_prefix("var(").and_then(|s| s.strip_suffix(')')) {
        Some(token) => value(tokens, token)?,
        None => set,
    };
    size.strip_suffix("px")?.parse().ok()
}
