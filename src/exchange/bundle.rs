//! Several documents in one text: one a line (NDJSON), as collectors pass on what they have. A text that is one document
//! is a bundle of one.

/// The documents of a text, with the number of the line on which each begins, from 1.
pub fn documents(text: &str) -> Vec<(usize, &str)> {
    let lines = (1..).zip(text.lines()).map(|(at, line)| (at, line.trim())).filter(|(_, line)| !line.is_empty());
    let lines: Vec<(usize, &str)> = lines.collect();
    // A document over several lines never has one that opens and closes an object with more to come.
    let is_bundle = lines.len() > 1
        && lines.iter().any(|(_, line)| line.starts_with("{\"") && line.ends_with('}'))
        && lines.first().is_some_and(|(_, line)| *line != "{");
    if is_bundle { lines } else { vec![(1, text)] }
}

/// A document on one line: what is between its members is blank, and no text holds a line break as it is.
pub fn line(document: &str) -> String {
    document.lines().map(str::trim_start).collect()
}

/// A bundle of documents that stand on one line each.
pub fn write<'a>(documents: impl IntoIterator<Item = &'a str>) -> String {
    documents.into_iter().flat_map(|document| [document, "\n"]).collect()
}
