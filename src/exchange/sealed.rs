//! Records that nobody can read without the passphrase: how one is sealed, how it is opened, and the lock that keeps the
//! key (docs/file-format/v1.md, §9).
//!
//! A random key seals every record; the passphrase's key seals that one, in the lock. Refuses to know: how a passphrase
//! becomes a key, where salt and nonces come from, and what a record says.

use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use std::fmt;

/// How every sealed text begins; a later form has another number.
const BEGINNING: &str = "kamae.sealed:";
const VERSION: &str = "1:";
/// How every lock begins.
const LOCK: &str = "kamae.lock";
/// What the key in a lock is bound to.
const PLACE: &str = "lock";
/// Bytes of a nonce.
pub const NONCE: usize = 24;
/// Rounds of a new lock: what OWASP asks of PBKDF2 with SHA-256.
pub const ROUNDS: u32 = 600_000;
/// A lock that asks for more would only keep the page busy, one that asks for less would protect nothing.
const FIT: std::ops::RangeInclusive<u32> = 100_000..=10_000_000;

/// Why a sealed text or a lock does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// It is none.
    Other,
    /// It is of a later version.
    Newer,
    /// It is damaged, or the key or the place is another.
    Broken,
}

/// A key. It is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct SealKey([u8; 32]);

impl fmt::Debug for SealKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("SealKey")
    }
}

impl SealKey {
    /// The key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Seals bytes for one place, by a nonce that is never used again. None only when they are too many for the cipher.
    pub fn seal(&self, nonce: &[u8; NONCE], place: &str, bytes: &[u8]) -> Option<String> {
        let payload = Payload { msg: bytes, aad: place.as_bytes() };
        let sealed = self.cipher().encrypt(XNonce::from_slice(nonce), payload).ok()?;
        Some([BEGINNING, VERSION, &STANDARD.encode([nonce.as_slice(), &sealed].concat())].concat())
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// Nothing of it is given then.
    pub fn open(&self, place: &str, text: &str) -> Result<Vec<u8>, Shut> {
        let rest = text.strip_prefix(BEGINNING).ok_or(Shut::Other)?;
        let bytes = STANDARD.decode(rest.strip_prefix(VERSION).ok_or(Shut::Newer)?).map_err(|_| Shut::Broken)?;
        let (nonce, msg) = bytes.split_at_checked(NONCE).ok_or(Shut::Broken)?;
        let payload = Payload { msg, aad: place.as_bytes() };
        self.cipher().decrypt(XNonce::from_slice(nonce), payload).map_err(|_| Shut::Broken)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.0).into())
    }
}

/// Whether a text is sealed, in whichever version.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(BEGINNING)
}

/// What stands in the store beside the records: how the passphrase becomes a key, and the key of the records, sealed by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What goes into the passphrase's key beside the passphrase.
    pub salt: [u8; 16],
    /// How often it is turned over.
    pub rounds: u32,
    key: String,
}

impl Lock {
    /// A lock for the key of the records. None only when the cipher refuses.
    pub fn new(salt: [u8; 16], by: &SealKey, nonce: &[u8; NONCE], records: &SealKey) -> Option<Self> {
        let key = by.seal(nonce, &place(salt, ROUNDS), &records.0)?;
        Some(Self { salt, rounds: ROUNDS, key })
    }

    /// The key of the records.
    ///
    /// # Errors
    /// The passphrase is another one: damage would have been found by [`Lock::read`].
    pub fn open(&self, by: &SealKey) -> Result<SealKey, Shut> {
        let bytes = by.open(&place(self.salt, self.rounds), &self.key)?;
        bytes.try_into().map(SealKey).map_err(|_| Shut::Broken)
    }

    /// One line: the version, the rounds, the salt, the sealed key, and a sum of all that.
    pub fn write(&self) -> String {
        let line = [LOCK, "1", &self.rounds.to_string(), &STANDARD.encode(self.salt), &self.key].join(" ");
        [line.as_str(), &sum(&line)].join(" ")
    }

    /// Reads it again.
    ///
    /// # Errors
    /// `Broken` for one whose sum is not right, so that a wrong passphrase is told from damage.
    pub fn read(text: &str) -> Result<Self, Shut> {
        let rest = text.strip_prefix(LOCK).and_then(|rest| rest.strip_prefix(' ')).ok_or(Shut::Other)?;
        let rest = rest.strip_prefix("1 ").ok_or(Shut::Newer)?;
        let (line, last) = text.rsplit_once(' ').ok_or(Shut::Broken)?;
        let mut parts = rest.split(' ');
        let mut part = || parts.next().ok_or(Shut::Broken);
        let rounds = part()?.parse().ok().filter(|rounds| FIT.contains(rounds)).ok_or(Shut::Broken)?;
        let salt = STANDARD.decode(part()?).ok().and_then(|salt| salt.try_into().ok()).ok_or(Shut::Broken)?;
        let key = part()?.to_owned();
        if sum(line) == last { Ok(Self { salt, rounds, key }) } else { Err(Shut::Broken) }
    }
}

fn place(salt: [u8; 16], rounds: u32) -> String {
    [PLACE, &rounds.to_string(), &STANDARD.encode(salt)].join(",")
}

fn sum(line: &str) -> String {
    STANDARD.encode(Sha256::digest(line).split_at(8).0)
}
