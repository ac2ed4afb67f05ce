//! Names that change with the content, so that a browser may keep a file for ever.

use sha2::{Digest, Sha256};

/// How many hexadecimal digits a name carries: 64 bits, far from any collision.
const DIGITS: usize = 16;

/// `<stem>-<digest>.<extension>`
pub(crate) fn name(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", short(content))
}

/// The first digits of the digest of a content.
pub(crate) fn short(content: &[u8]) -> String {
    let hex = format!("{:x}", Sha256::digest(content));
    format!("{hex:.DIGITS$}")
}

/// Whether a file's name was made by [`name`].
pub(crate) fn is_hashed(name: &str) -> bool {
    let digest = name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map_or("", |(_, digest)| digest);
    let hex = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    digest.len() == DIGITS && digest.chars().all(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_start_of_sha_256() {
        // NIST's example: SHA-256("abc") = ba7816bf 8f01cfea …
        assert_eq!(name("app", "js", b"abc"), "app-ba7816bf8f01cfea.js");
    }

    #[test]
    fn only_hashed_names_are_taken_for_such() {
        let table = [
            ("app-ba7816bf8f01cfea.js", true),
            ("words-pt-br-ba7816bf8f01cfea.json", true),
            ("icons/app-ba7816bf8f01cfea.png", true),
            ("app-ba7816bf8f01cfe.js", false),
            ("app-BA7816BF8F01CFEA.js", false),
            ("app-ba7816bf8f01cfea", false),
            ("ba7816bf8f01cfea.js", false),
            ("index.html", false),
        ];
        for (name, hashed) in table {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }
}
