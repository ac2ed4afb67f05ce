//! What paper needs that no style sheet knows: the words of the running head and foot, and the size of the sheet.
//!
//! Refuses to know: margins, type, and who prints.

use crate::model::assessment::Head;
use crate::model::tlp::Tlp;

/// Countries whose paper is Letter (Unicode CLDR 47, supplemental data, paperSize).
const LETTER: [&str; 14] = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/// Whether the organization's printers hold Letter; all others hold A4.
pub fn is_letter(head: &Head) -> bool {
    is_letter_country(&head.organization.country)
}

/// Whether printers in a country, by its code, hold Letter.
pub fn is_letter_country(code: &str) -> bool {
    LETTER.contains(&code)
}

/// TLP label and own marking, as they stand at the head and the foot of every page.
pub fn marking(head: &Head) -> String {
    let marks = [head.tlp.map_or("", Tlp::label), head.handling.trim()];
    marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whose report it is; empty when neither organization nor title is given.
pub fn name(head: &Head) -> &str {
    let names = [head.organization.name.trim(), head.title.trim()];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
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
