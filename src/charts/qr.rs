//! A text as a picture that cameras read (QR code, ISO/IEC 18004), for codes that would be typed otherwise.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around it that every reader wants (ISO/IEC 18004, §6.3.8).
const QUIET: i32 = 4;

/// Side of the picture in modules, with the light ones around, and the dark modules as the path of an SVG; none for a text
/// that is too long.
pub fn qr(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let [x, y] = [x, y].map(|at| (at + QUIET).to_string());
            path.extend(["M", &x, " ", &y, "h1v1h-1z"]);
        }
    }
    Some((code.size() + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_room_around() {
        let (side, path) = qr("ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2").unwrap();
        // Version 2 has 25 modules a side.
        assert_eq!(side, 25 + 8);
        for corner in ["M4 4h", "M28 4h", "M4 28h"] {
            assert!(path.contains(corner), "{corner} is light");
        }
        assert!(!path.contains("M3 ") && !path.contains("M29 "), "dark where it must be light");
        assert_eq!(qr(&"A".repeat(5000)), None);
    }
}
