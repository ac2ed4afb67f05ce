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
        let (mut pieces, mut known, mut done, mut before) = (Vec::new(), Vec::new(), 0, None);
        for (at, first) in text.char_indices() {
            let (plain, rest) = (text.get(done..at), text.get(at..).unwrap_or_default());
            // Within what has been marked there is no plain text.
            if let (Some(plain), Some((which, term))) = (plain, self.at(rest, before, &known)) {
                pieces.extend((!plain.is_empty()).then_some(Piece::Plain(plain)));
                pieces.push(Piece::Term(term, which));
                known.push(which);
                done = at + term.len();
            }
            before = Some(first);
        }
        let plain = text.get(done..).unwrap_or_default();
        pieces.extend((!plain.is_empty()).then_some(Piece::Plain(plain)));
        pieces
    }

    /// The longest term with which `rest` begins, as a word of its own behind the character `before`.
    fn at<'t>(&self, rest: &'t str, before: Option<char>, known: &[usize]) -> Option<(usize, &'t str)> {
        let first = rest.as_bytes().first();
        // On every character of every text, at every click: what begins otherwise is passed over first.
        let begins = self.0.iter().enumerate().filter(|(_, term)| term.term.as_bytes().first() == first);
        let whole = begins.filter_map(|(which, Term { term, .. })| {
            let after = rest.strip_prefix(term.as_str())?;
            let joined = joined(before, term.chars().next()) || joined(term.chars().next_back(), after.chars().next());
            (!joined && !known.contains(&which)).then_some((which, rest.get(..term.len())?))
        });
        whole.max_by_key(|(_, term)| term.len())
    }
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
