//! How much room a text takes, and how to make it fit: no font is asked, so every machine agrees.
//!
//! Refuses to know: what the text says and where it stands.

use super::mark::Mark;

/// A text broken into lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fitted {
    /// The lines; the first may be empty when the text begins on the second.
    pub lines: Vec<String>,
    /// Whether nothing was cut and no word was broken.
    pub whole: bool,
}

/// The width in ems: East Asian wide characters 1, others by four classes of Latin around 0.56.
///
/// ```
/// use kamae::charts::text::ems;
/// assert_eq!(ems("統治"), 2.0);
/// assert!(ems("Govern") < 3.7);
/// ```
pub fn ems(text: &str) -> f64 {
    f64::from(text.chars().map(hundredths).sum::<u32>()) / 100.0
}

/// Breaks a text into at most as many lines as there are rooms; what does not fit ends in an ellipsis.
pub(super) fn fit(text: &str, mark: Mark, rooms: &[f64]) -> Fitted {
    let text = clean(text);
    let mut rest = text.trim();
    let mut fitted = Fitted { lines: Vec::new(), whole: true };
    for (line, room) in rooms.iter().enumerate() {
        if rest.is_empty() || !fitted.whole {
            break;
        }
        let next = rooms.get(line + 1);
        let (head, tail) = take(rest, mark, *room, next.copied());
        if head.is_empty() && next.is_none_or(|next| next <= room) {
            fitted.lines.extend(Some(cut(rest, mark, *room)).filter(|short| !short.is_empty()));
            fitted.whole = false;
        } else {
            fitted.lines.push(head.trim_end().to_owned());
            rest = tail.trim_start();
        }
    }
    fitted
}

/// Control characters as spaces: none of them may be drawn, and one of them is ours.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Splits off what stands on this line; nothing when the text has to be cut or to wait for the next line.
fn take(rest: &str, mark: Mark, room: f64, next: Option<f64>) -> (&str, &str) {
    if mark.width(rest) <= room {
        return (rest, "");
    }
    let Some(next) = next else { return ("", rest) };
    let ends = |at: &usize| mark.width(rest.split_at(*at).1.trim_start()) <= next;
    let strong = break_at(rest, mark, room, ends_clause).filter(ends);
    let soft = || break_at(rest, mark, room, ends_phrase);
    let hard = || if next > room { None } else { break_at(rest, mark, room, can_break) };
    rest.split_at(strong.or_else(soft).or_else(hard).unwrap_or(0))
}

/// The last place that still fits and where a line may end.
fn break_at(rest: &str, mark: Mark, room: f64, allowed: fn(char, char) -> bool) -> Option<usize> {
    let pairs = rest.char_indices().zip(rest.char_indices().skip(1));
    pairs
        .filter(|((_, before), (_, after))| allowed(*before, *after))
        .map(|(_, (at, _))| at)
        .take_while(|at| mark.width(rest.split_at(*at).0.trim_end()) <= room)
        .last()
}

/// The longest beginning that fits together with an ellipsis.
fn cut(rest: &str, mark: Mark, room: f64) -> String {
    let ends = rest.char_indices().map(|(at, _)| format!("{}…", rest.split_at(at).0.trim_end()));
    ends.take_while(|short| mark.width(short) <= room).last().unwrap_or_default()
}

/// After a space or a Japanese comma.
fn ends_clause(before: char, after: char) -> bool {
    can_break(before, after) && " 、，・／）」".contains(before)
}

/// Where the script changes, but not into hiragana: most of those continue a word.
fn ends_phrase(before: char, after: char) -> bool {
    can_break(before, after)
        && (ends_clause(before, after) || (script(before) != script(after) && script(after) != 'あ'))
}

fn can_break(before: char, after: char) -> bool {
    before == ' ' || (after != ' ' && (east_asian(before) || east_asian(after)) && !opens(before) && !closes(after))
}

fn east_asian(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// One character for all of its script.
fn script(c: char) -> char {
    match c {
        'ぁ'..='ゟ' => 'あ',
        'ァ'..='ヿ' => 'ア',
        _ if east_asian(c) => '漢',
        _ => 'A',
    }
}

/// JIS X 4051: what may not end a line.
fn opens(c: char) -> bool {
    "（「『【〔〈《［｛(".contains(c)
}

/// JIS X 4051: what may not begin a line.
fn closes(c: char) -> bool {
    "、。，．・：；？！）」』】〕〉》］｝)ーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ々〜～…％".contains(c)
}

fn hundredths(c: char) -> u32 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '('
        | ')' | '[' | ']' | '/' | '-' => 35,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 90,
        '\u{2000}'..='\u{2013}' | '\u{2018}'..='\u{201d}' | '\u{ff61}'..='\u{ffdc}' => 56,
        '\u{1f000}'..='\u{1ffff}' => 130,
        '\u{1100}'.. => 100,
        _ if c.is_uppercase() => 74,
        _ => 56,
    }
}
