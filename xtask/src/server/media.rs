//! What a file is, by the end of its name.

/// Ends of names and their media types; text is UTF-8.
const TYPES: [(&str, &str); 16] = [
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
];

/// The media type of a file.
pub(crate) fn of(name: &str) -> &'static str {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let known = TYPES.iter().find(|(known, _)| end == *known);
    known.map_or("application/octet-stream", |(_, media)| media)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_end_of_the_name_tells() {
        let table = [
            ("index.html", "text/html; charset=utf-8"),
            ("app-1.js", "text/javascript; charset=utf-8"),
            ("app-1.wasm", "application/wasm"),
            ("a.b/x.webmanifest", "application/manifest+json"),
            ("x.min.css", "text/css; charset=utf-8"),
            ("words-ja.json", "application/json"),
            ("CNAME", "application/octet-stream"),
            ("x.exe", "application/octet-stream"),
            ("js", "application/octet-stream"),
        ];
        for (name, media) in table {
            assert_eq!(of(name), media, "{name}");
        }
    }
}
