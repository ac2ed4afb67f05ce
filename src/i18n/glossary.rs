//! Words that need an explanation, and where they stand in a text. Knows languages only as far as to tell where a word
//! ends.

/// One word and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The word, as it stands in texts.
    pub term: String,
    /// One plain sentence.
    pub text: String,
}

/// The terms of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary(pub Vec<Term>);

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words that speak for themselves.
    Plain(&'t str),
    /// A term as it stands here, and its position in the glossary.
    Term(&'t str, usize),
}

impl Glossary {
    /// The text in pieces; each term is marked where it stands first. Of terms that begin at one place the longest wins.
    pub fn pieces<'t>(&self, text: &'t str) -> Vec<Piece<'t>> {
        let (mut pieces, mut rest, mut known) = (Vec::new(), text, Vec::new());
        while let Some((at, length, which)) = self.first(rest, text.len() - rest.len(), text, &known) {
            let (before, after) = rest.split_at(at);
            let (term, after) = after.split_at(length);
            if !before.is_empty() {
                pieces.push(Piece::Plain(before));
            }
            pieces.push(Piece::Term(term, which));
            known.push(which);
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Plain(rest));
        }
        pieces
    }

    /// The first term in `rest`, which begins at `offset` of `text`: place, length, position in the glossary.
    fn first(&self, rest: &str, offset: usize, text: &str, known: &[usize]) -> Option<(usize, usize, usize)> {
        let open = self.0.iter().enumerate().filter(|(which, _)| !known.contains(which));
        let found =
            open.filter_map(|(which, term)| Some((place(&term.term, rest, offset, text)?, term.term.len(), which)));
        found.min_by_key(|(at, length, _)| (*at, usize::MAX - length))
    }
}

/// Where a term stands in `rest` as a word of its own.
fn place(term: &str, rest: &str, offset: usize, text: &str) -> Option<usize> {
    let starts = rest.match_indices(term).map(|(at, _)| at);
    let mut whole = starts.filter(|at| {
        let (start, end) = (offset + at, offset + at + term.len());
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(end..).and_then(|after| after.chars().next());
        !joined(before, term.chars().next()) && !joined(term.chars().next_back(), after)
    });
    whole.next()
}

/// Whether two characters belong to one word: letters of the alphabet, or katakana. Kanji and hiragana may meet anywhere.
fn joined(one: Option<char>, next: Option<char>) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric();
    let katakana = |c: char| ('\u{30a1}'..='\u{30fa}').contains(&c) || c == 'ー';
    let (Some(one), Some(next)) = (one, next) else { return false };
    (latin(one) && latin(next)) || (katakana(one) && katakana(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_as_words() {
        let term = |term: &str| Term { term: term.to_owned(), text: String::new() };
        let glossary = Glossary(["log", "log server", "ログ", "脆弱性"].map(term).to_vec());
        for (text, found) in [
            ("the log of the day", vec!["log"]),
            ("a login is no log", vec!["log"]),
            ("the log server, the log", vec!["log server", "log"]),
            ("a log and a log", vec!["log"]),
            ("ログインとプログラム", vec![]),
            ("ログを残す", vec!["ログ"]),
            ("脆弱性情報", vec!["脆弱性"]),
            ("", vec![]),
        ] {
            let pieces = glossary.pieces(text);
            let terms: Vec<_> = pieces
                .iter()
                .filter_map(|piece| if let Piece::Term(term, _) = piece { Some(*term) } else { None })
                .collect();
            assert_eq!(terms, found, "{text}");
            let whole: String = pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Plain(text) | Piece::Term(text, _) => *text,
                })
                .collect();
            assert_eq!(whole, text);
        }
    }
}
