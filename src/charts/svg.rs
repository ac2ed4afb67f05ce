//! A drawing as a plain tree: tags, classes, attributes, texts.
//!
//! Refuses to know: who shows it. The page makes elements of it, [`Svg::to_text`] a file.

/// One drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Svg {
    /// The class of the root, which is the chart's name.
    pub class: &'static str,
    /// The width of the view box.
    pub width: u32,
    /// The height of the view box.
    pub height: u32,
    /// The accessible name.
    pub title: String,
    /// The accessible description.
    pub desc: String,
    /// The language of all texts; empty says nothing.
    pub lang: String,
    /// Takes whatever width there is; for drawings without texts.
    pub stretches: bool,
    /// The shapes, first at the back.
    pub nodes: Vec<Node>,
}

/// One shape or text; it carries a text or children, never both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// The element: `line`, `polygon`, `text` and so on.
    pub tag: &'static str,
    /// Its classes, the only presentation it has; empty for none.
    pub class: String,
    /// Its geometry.
    pub attrs: Vec<(&'static str, String)>,
    /// What it says.
    pub text: Option<String>,
    /// Its parts: the runs of a text.
    pub children: Vec<Node>,
}

impl Svg {
    /// The attributes of the root element, for the page and for the file alike.
    pub fn attrs(&self) -> Vec<(&'static str, String)> {
        // What has no name only repeats the words beside it.
        let heard = if self.title.is_empty() { ("aria-hidden", "true") } else { ("role", "img") };
        let mut attrs = vec![
            ("class", self.class.to_owned()),
            (heard.0, heard.1.to_owned()),
            ("viewBox", format!("0 0 {} {}", self.width, self.height)),
        ];
        if !self.lang.is_empty() {
            attrs.push(("lang", self.lang.clone()));
        }
        if self.stretches {
            attrs.push(("preserveAspectRatio", "none".to_owned()));
        }
        attrs
    }

    /// The drawing as a file of its own, without a style: everything is said by classes.
    ///
    /// ```
    /// use kamae::charts::svg::Svg;
    /// let svg = Svg { class: "radar", width: 9, height: 9, title: "R&D".into(), ..Svg::default() };
    /// assert!(svg.to_text().contains("<title>R&amp;D</title>"));
    /// ```
    pub fn to_text(&self) -> String {
        self.to_text_with("")
    }

    /// The drawing as a part of a page; its name is an attribute, because a title would follow the pointer about.
    pub fn to_html(&self) -> String {
        let mut out = String::from("<svg");
        write_attrs(&mut out, &self.attrs());
        if !self.title.is_empty() {
            write_attrs(&mut out, &[("aria-label", self.title.clone())]);
        }
        out.push('>');
        let desc = Node { tag: "desc", text: Some(self.desc.clone()), ..Node::default() };
        std::iter::once(&desc)
            .filter(|desc| desc.text.as_deref() != Some(""))
            .chain(&self.nodes)
            .for_each(|node| write_node(&mut out, node));
        out.push_str("</svg>");
        out
    }

    /// The drawing as a file that carries its style sheet, for viewers outside the app.
    pub fn to_text_with(&self, css: &str) -> String {
        let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        write_attrs(&mut out, &self.attrs());
        write_attrs(&mut out, &[("width", self.width.to_string()), ("height", self.height.to_string())]);
        out.push_str(">\n");
        for (tag, text) in [("title", self.title.as_str()), ("desc", &self.desc), ("style", css)] {
            if !text.is_empty() {
                write_node(&mut out, &Node { tag, text: Some(text.to_owned()), ..Node::default() });
                out.push('\n');
            }
        }
        for node in &self.nodes {
            write_node(&mut out, node);
            out.push('\n');
        }
        out.push_str("</svg>\n");
        out
    }
}

fn write_node(out: &mut String, node: &Node) {
    out.push('<');
    out.push_str(node.tag);
    if !node.class.is_empty() {
        write_attrs(out, &[("class", node.class.clone())]);
    }
    write_attrs(out, &node.attrs);
    if node.text.is_none() && node.children.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    escape(out, node.text.as_deref().unwrap_or_default());
    node.children.iter().for_each(|child| write_node(out, child));
    out.push_str("</");
    out.push_str(node.tag);
    out.push('>');
}

fn write_attrs(out: &mut String, attrs: &[(&'static str, String)]) {
    for (name, value) in attrs {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(out, value);
        out.push('"');
    }
}

/// Text inside a document or an attribute, of XML or HTML. XML 1.0 §2.2 and §2.4: what may not stand in a document is
/// left out, what would end a text is named.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
}
