//! Numbers as documents have them.

/// A number as ECMAScript writes it: in the fewest digits that name it. What std prints fractions with would come beside
/// this, 13 kB of the program before compression.
pub fn plain(number: f64) -> String {
    ryu_js::Buffer::new().format(number).to_owned()
}
