//! A chart on the page: the tree of shapes that `charts` has drawn, as elements.
//!
//! Refuses to know: what is drawn.

use crate::charts::svg::{Node, Svg};
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag, VText};

/// A drawing with its name and its description.
pub fn chart(svg: &Svg, class: &'static str) -> Html {
    let mut root = VTag::new("svg");
    for (name, value) in svg.attrs() {
        root.add_attribute(name, value);
    }
    root.add_attribute("class", classes!(svg.class, class).to_string());
    // Not a <title>: that would follow the pointer about as a tooltip.
    if !svg.title.is_empty() {
        root.add_attribute("aria-label", svg.title.clone());
    }
    let desc = Node { tag: "desc", text: Some(svg.desc.clone()), ..Node::default() };
    let desc = (!svg.desc.is_empty()).then_some(&desc);
    root.add_children(desc.into_iter().chain(&svg.nodes).map(element));
    root.into()
}

fn element(node: &Node) -> VNode {
    let mut tag = VTag::new(node.tag);
    if !node.class.is_empty() {
        tag.add_attribute("class", node.class.clone());
    }
    for (name, value) in &node.attrs {
        tag.add_attribute(name, value.clone());
    }
    if let Some(text) = &node.text {
        tag.add_child(VText::new(text.clone()).into());
    }
    tag.add_children(node.children.iter().map(element));
    tag.into()
}
