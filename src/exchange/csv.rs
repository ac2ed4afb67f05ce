//! Rows of cells as CSV (RFC 4180), and back.
//!
//! Refuses to know: which program opens it. No cell is a formula in any; a byte order mark is the caller's choice.
//! A library would quote as well, but knows nothing of formulas.

/// What tells a spreadsheet that the file is UTF-8; Excel needs it, above all in Japan.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A line a row.
pub fn write(rows: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect()
}

/// Whether a file, with a byte order mark or without, holds exactly these rows.
pub fn holds(text: &str, rows: &[Vec<String>]) -> bool {
    let mut rest = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            let Some((read, end, after)) = cell_of(rest) else { return false };
            let last = at + 1 == row.len();
            if read != guarded(cell) || (end == "\r\n") != last {
                return false;
            }
            rest = after;
        }
    }
    rest.is_empty()
}

/// The first cell of a text, what ends it, and what follows; none where a quotation mark is wrong or the line has no end.
fn cell_of(text: &str) -> Option<(String, &str, &str)> {
    let mut cell = String::new();
    let mut rest;
    if let Some(quoted) = text.strip_prefix('"') {
        rest = quoted;
        loop {
            let (inside, after) = rest.split_once('"')?;
            cell.push_str(inside);
            rest = after;
            let Some(doubled) = rest.strip_prefix('"') else { break };
            cell.push('"');
            rest = doubled;
        }
    } else {
        let (plain, after) = text.split_at(text.find([',', '\r', '\n', '"'])?);
        cell.push_str(plain);
        rest = after;
    }
    let end = if rest.starts_with(',') { 1 } else { 2 };
    let (end, after) = rest.split_at_checked(end)?;
    matches!(end, "," | "\r\n").then_some((cell, end, after))
}

/// A cell (RFC 4180 §2).
pub fn quoted(cell: &str) -> String {
    let cell = guarded(cell);
    if cell.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// What a spreadsheet would take for a formula, full-width signs included, gets an apostrophe before it.
fn guarded(cell: &str) -> String {
    let formula =
        cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_text() {
        for (cell, want) in [
            ("", ""),
            ("plain", "plain"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"),
            ("+81", "'+81"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("=\"a\",1", "\"'=\"\"a\"\",1\""),
            ("a=1", "a=1"),
        ] {
            assert_eq!(quoted(cell), want, "{cell:?}");
        }
    }

    #[test]
    fn rows_come_back() {
        let rows: Vec<Vec<String>> = [["a", "say \"no\", twice"], ["", "two\r\nlines"], ["=1+1", "終わり"]]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec();
        let text = write(&rows);
        assert!(holds(&text, &rows) && holds(&format!("{BYTE_ORDER_MARK}{text}"), &rows));
        for (at, _) in text.char_indices() {
            assert!(!holds(&text[..at], &rows), "cut at {at}");
        }
        for broken in
            [text.replace("no", "on"), text.replace(',', ";"), text.clone() + "more\r\n", text.replace("\r\n", "\n")]
        {
            assert!(!holds(&broken, &rows), "{broken}");
        }
    }
}
