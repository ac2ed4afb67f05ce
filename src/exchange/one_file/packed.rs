//! What the one-file edition carries, as text: everything in one stream of LZMA, so that a file is told by what stands
//! in the others, and the stream in signs that UTF-8 and HTML leave as they are. static/carried.js reads it.
//!
//! Refuses to know: which files these are.

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType, Write};

/// How far back the stream looks: further than it is long.
const WINDOW: u32 = 4 << 20;

/// The options of the stream, which no header tells: static/carried.js knows `lc`, `lp` and `pb`.
fn options() -> LzmaOptions {
    LzmaOptions {
        dict_size: WINDOW,
        lc: 4,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 0,
        preset_dict: None,
    }
}

/// Takes one content after the other, then gives all of them as text; none when there is not the memory for it.
pub(super) struct Packing(Option<LzmaWriter<Vec<u8>>>);

impl Packing {
    /// Nothing yet.
    pub(super) fn begin() -> Self {
        Self(LzmaWriter::new_no_header(Vec::new(), &options(), false).ok())
    }

    /// The next content.
    pub(super) fn add(&mut self, content: &[u8]) {
        self.0 = self.0.take().and_then(|mut writer| writer.write_all(content).is_ok().then_some(writer));
    }

    /// All of it.
    pub(super) fn end(self) -> Option<String> {
        Some(signs(&self.0?.finish().ok()?))
    }
}

/// Bits as signs, 13 % longer than the bytes. All 125 signs of one byte that HTML leaves alone stand for seven or eight
/// bits, all 1920 of two bytes for fourteen: the next fourteen decide. At the end zeros are added.
fn signs(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() / 7 * 8 + 16);
    let (mut held, mut bits, mut bytes) = (0_u64, 0_u32, bytes.iter());
    loop {
        while let (true, Some(byte)) = (bits < 14, bytes.as_slice().first()) {
            held = held << 8 | u64::from(*byte);
            bits += 8;
            bytes.next();
        }
        if bits == 0 {
            return out;
        }
        let next = u32::try_from(held << 14 >> bits & 0x3fff).unwrap_or_default();
        let (sign, taken) = match next {
            0..1920 => (0x80 + next, 14),
            1920..3456 => (single((next >> 6) - 30), 8),
            _ => (single((next >> 7) - 3), 7),
        };
        out.extend(char::from_u32(sign));
        bits = bits.saturating_sub(taken);
    }
}

/// The signs of one byte, without those that HTML changes or that begin an element: NUL, CR and `<`.
fn single(index: u32) -> u32 {
    let code = index + 1 + u32::from(index > 11);
    code + u32::from(code > 59)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lzma_rust2::{LzmaReader, Read};
    use proptest::prelude::*;

    /// What static/carried.js does.
    fn bytes(signs: &str) -> Vec<u8> {
        let plain: String = (0..125).filter_map(|index| char::from_u32(single(index))).collect();
        let (mut bits, mut out) = (Vec::new(), Vec::new());
        for sign in signs.chars() {
            let (value, count) = match plain.chars().position(|plain| plain == sign) {
                None => (sign as usize - 0x80, 14),
                Some(index @ 0..24) => (index + 30, 8),
                Some(index) => (index + 3, 7),
            };
            bits.extend((0..count).rev().map(|bit| value >> bit & 1));
        }
        out.extend(bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit > 0))));
        out
    }

    fn round(content: &[u8]) {
        let text = signs(content);
        assert!(!text.contains(['\0', '\r', '<']) && text.chars().all(|sign| sign < '\u{800}'), "{text:?}");
        let back = bytes(&text);
        let (back, rest) = back.split_at(content.len());
        assert_eq!(back, content);
        assert!(rest.len() < 2 && rest.iter().all(|byte| *byte == 0), "{rest:?}");
    }

    #[test]
    fn every_sign_of_one_byte_is_used_once() {
        let mut left: Vec<u32> = (0..128).collect();
        left.retain(|code| !(0..125).any(|index| single(index) == *code));
        assert_eq!(left, [0x00, 0x0d, 0x3c]);
    }

    #[test]
    fn bytes_become_signs_and_bytes_again() {
        for (content, text) in [
            (&[][..], ""),
            (&[0], "\u{80}"),
            (&[0x1d, 0xfc], "\u{7ff}\u{80}"),
            (&[0x1e], "\u{1}"),
            (&[0x35], "\u{19}"),
            (&[0x36], "\u{1a}\u{80}"),
            (&[0xff; 7], "\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}"),
        ] {
            assert_eq!(signs(content), text, "{content:?}");
            round(content);
        }
        (0..=u16::MAX).for_each(|pair| round(&pair.to_be_bytes()));
        // What is random, as a compressed stream is, takes 13 % more.
        let random: Vec<u8> = (0..100_000_u32).map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
        assert!((112_000..114_000).contains(&signs(&random).len()), "{}", signs(&random).len());
    }

    proptest! {
        #[test]
        fn any_contents_come_back(contents in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..5)) {
            round(&contents.concat());
            let mut packing = Packing::begin();
            for content in &contents {
                packing.add(content);
            }
            let packed = bytes(&packing.end().unwrap());
            let size = contents.concat().len();
            let mut reader = LzmaReader::new(&packed[..], size as u64, 4, 0, 0, WINDOW, None).unwrap();
            let mut back = vec![0; size];
            reader.read_exact(&mut back).unwrap();
            prop_assert_eq!(back, contents.concat());
        }
    }
}
