//! The little HTML that a render consists of, as a tree.

/// An element, or the document around all of them.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Its name; empty for the document.
    pub(crate) name: String,
    /// Its attributes.
    pub(crate) attributes: Vec<(String, String)>,
    /// What is in it.
    pub(crate) children: Vec<Node>,
}

/// What is in an element.
#[derive(Debug)]
pub(crate) enum Node {
    /// Another element.
    Element(Tree),
    /// Text, without its entities.
    Text(String),
}

const VOID: [&str; 4] = ["input", "br", "hr", "img"];

/// Reads a render.
pub(crate) fn parse(text: &str) -> Tree {
    let mut open = vec![Tree::default()];
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        push_text(&mut open, before);
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let done = open.pop().unwrap();
            assert_eq!(done.name, name, "what is closed is what was opened");
            open.last_mut().unwrap().children.push(Node::Element(done));
        } else {
            let element = element(tag.trim_end_matches('/'));
            if VOID.contains(&element.name.as_str()) {
                open.last_mut().unwrap().children.push(Node::Element(element));
            } else {
                open.push(element);
            }
        }
    }
    push_text(&mut open, rest);
    assert_eq!(open.len(), 1, "everything is closed");
    open.pop().unwrap()
}

fn push_text(open: &mut [Tree], text: &str) {
    if !text.trim().is_empty() {
        open.last_mut().unwrap().children.push(Node::Text(plain(text)));
    }
}

fn element(tag: &str) -> Tree {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some(start) = rest.find(|c: char| !c.is_whitespace()) {
        let (name, after) = rest[start..].split_at(rest[start..].find([' ', '=']).unwrap_or(rest.len() - start));
        let quoted = after.strip_prefix("=\"").map(|after| after.split_once('"').expect("a value ends"));
        let (value, after) = quoted.unwrap_or(("", after));
        attributes.push((name.to_owned(), plain(value)));
        rest = after;
    }
    Tree { name: name.to_owned(), attributes, children: Vec::new() }
}

fn plain(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}

impl Tree {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every element in it, in the order of the document.
    pub(crate) fn elements(&self) -> Vec<&Self> {
        let mut all = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                all.push(element);
                all.extend(element.elements());
            }
        }
        all
    }

    /// Every element of that name.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        self.elements().into_iter().filter(|element| element.name == name).collect()
    }

    /// How many elements of that name there are.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.all(name).len()
    }

    /// The first element of that name whose attribute has that value.
    pub(crate) fn find(&self, name: &str, attribute: &str, value: &str) -> Option<&Self> {
        self.all(name).into_iter().find(|element| element.attribute(attribute) == Some(value))
    }

    /// Its text nodes.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let inner = self.children.iter().flat_map(|child| match child {
            Node::Element(element) => element.texts(),
            Node::Text(text) => vec![text.as_str()],
        });
        inner.collect()
    }

    /// All its text.
    pub(crate) fn text(&self) -> String {
        self.texts().concat()
    }
}
