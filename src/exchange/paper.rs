//! What paper needs that no style sheet knows: the words of the running head and foot, and the size of the sheet.
//!
//! Refuses to know: margins, type, and who prints.

use crate::model::tlp::Tlp;

/// Countries whose paper is Letter (Unicode CLDR 47, supplemental data, paperSize).
const LETTER: [&str; 14] = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/// Whether printers in a country, by its code, hold Letter; all others hold A4.
pub fn is_letter(country: &str) -> bool {
    LETTER.contains(&country)
}

/// TLP label and own marking, as they stand at the head and the foot of every page.
pub fn marking(tlp: Option<Tlp>, handling: &str) -> String {
    let marks = [tlp.map_or("", Tlp::label), handling.trim()];
    marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text as a CSS string (CSS Syntax 3 §4.3.5): quotes and backslashes escaped, control characters as spaces, and `<`
/// by its number, so that nothing in it ends a `style` element either.
///
/// ```
/// use kamae::exchange::paper::quoted;
/// assert_eq!(quoted("a \"b\""), "\"a \\\"b\\\"\"");
/// assert_eq!(quoted("</style>"), "\"\\3c /style>\"");
/// ```
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '<' => out.push_str("\\3c "),
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}
