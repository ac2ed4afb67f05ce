//! Bytes that nobody can guess. Refuses to know what is made of them.

use super::{refusal::Refusal, window::window};

/// Sixteen random bytes, also where the page is no secure context.
///
/// # Errors
/// When the browser has no source of randomness.
pub fn bytes16() -> Result<[u8; 16], Refusal> {
    let mut bytes = [0; 16];
    window()?.crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}
