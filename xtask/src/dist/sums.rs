//! The digests of all files, as `sha256sum -c` reads them. Knows no file of the app.

use super::files::Files;
use anyhow::Result;
use sha2::{Digest, Sha256};

/// Its name in the folder that is hosted.
pub(crate) const NAME: &str = "SHA256SUMS";

/// One line a file, in the order of their names.
///
/// # Errors
/// When a file that is listed is not there.
pub(crate) fn list(files: &Files) -> Result<String> {
    files.names().map(|name| Ok(format!("{:x}  {name}\n", Sha256::digest(files.content(name)?)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_line() {
        let mut files = Files::default();
        files.add("b/c", "").unwrap();
        files.add("a", "abc").unwrap();
        // NIST's examples.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n\
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c\n";
        assert_eq!(list(&files).unwrap(), expected);
    }
}
