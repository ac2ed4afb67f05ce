//! Bytes that nobody can guess. Refuses to know what is made of them.

use super::{refusal::Refusal, window::window};

/// Sixteen random bytes, also where the page is no secure context.
///
/// # Errors
/// When the browser has no source of randomness.
pub fn bytes16() -> Result<[u8; 16], Refusal> {
    bytes()
}

/// So many of them.
///
/// # Errors
/// As [`bytes16`].
pub fn bytes<const N: usize>() -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    window()?.crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}
