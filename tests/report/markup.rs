//! HTML and Markdown taken apart again, as a browser and a reader would.

/// One start tag: its name and its attributes.
#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// What a page is made of.
#[derive(Debug)]
pub(crate) enum Piece {
    Open(Tag),
    Close(String),
    Text(String),
}

/// Elements without an end.
const VOID: [&str; 1] = ["meta"];

/// The pieces of a page; fails where tags do not nest.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let (mut pieces, mut open, mut rest) = (Vec::new(), Vec::<String>::new(), html);
    while let Some((text, after)) = rest.split_once('<') {
        pieces.push(Piece::Text(unescaped(text)));
        let (tag, mut after) = after.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closes what is open");
            pieces.push(Piece::Close(name.to_owned()));
        } else if !tag.starts_with('!') {
            let alone = tag.ends_with('/');
            let tag = parsed(tag.trim_end_matches('/'));
            let name = tag.name.clone();
            pieces.push(Piece::Open(tag));
            if alone || VOID.contains(&name.as_str()) {
                pieces.push(Piece::Close(name));
            } else if name == "style" {
                // What a browser takes for the end of a style.
                let (css, next) = after.split_once("</style").unwrap();
                pieces.push(Piece::Text(css.to_owned()));
                pieces.push(Piece::Close(name));
                after = next.strip_prefix('>').unwrap();
            } else {
                open.push(name);
            }
        }
        rest = after;
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest:?}");
    pieces
}

fn parsed(tag: &str) -> Tag {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{tag}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{tag}"));
        attributes.push((name.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    Tag { name: name.to_owned(), attributes }
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The cells of every row of every table, without the columns of bars and what is only heard.
pub(crate) fn rows_of_html(html: &str) -> Vec<Vec<String>> {
    let (mut rows, mut heard, mut depth) = (Vec::<Vec<String>>::new(), None, 0_usize);
    let mut inside = false;
    for piece in pieces(html) {
        match piece {
            Piece::Open(tag) => {
                depth += 1;
                let class = tag.get("class").unwrap_or_default().to_owned();
                match tag.name.as_str() {
                    "tr" => rows.push(Vec::new()),
                    "th" | "td" if class != "wide" => {
                        rows.last_mut().unwrap().push(String::new());
                        inside = true;
                    }
                    "td" => inside = false,
                    _ if class == "sr" => heard = heard.or(Some(depth)),
                    _ if class == "below" => push(&mut rows, inside, " "),
                    _ => {}
                }
            }
            Piece::Close(name) => {
                heard = heard.filter(|at| *at != depth);
                depth -= 1;
                inside = inside && !matches!(name.as_str(), "th" | "td");
            }
            Piece::Text(text) => push(&mut rows, inside && heard.is_none(), &text),
        }
    }
    rows
}

fn push(rows: &mut [Vec<String>], inside: bool, text: &str) {
    if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()).filter(|_| inside) {
        cell.push_str(text);
    }
}

/// The cells of every row of every table.
pub(crate) fn rows_of_markdown(markdown: &str) -> Vec<Vec<String>> {
    let row = |line: &str| {
        let inner = line.strip_prefix("| ")?.strip_suffix(" |")?.to_owned();
        Some(inner.replace("\\|", "\u{1}").split(" | ").map(|cell| cell.trim().replace('\u{1}', "|")).collect())
    };
    markdown.lines().filter_map(row).collect()
}
