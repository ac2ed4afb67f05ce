//! Zip files made by hand, good ones and others.

use miniz_oxide::deflate::compress_to_vec;

/// One entry as it is written: what it says of itself may be wrong.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) path: Vec<u8>,
    pub(crate) flags: u16,
    pub(crate) method: u16,
    pub(crate) crc: u32,
    /// Size that it says it has when it is unpacked.
    pub(crate) size: u32,
    pub(crate) data: Vec<u8>,
}

/// A file that is packed as most programs do it.
pub(crate) fn entry(path: &str, content: &[u8]) -> Entry {
    let data = compress_to_vec(content, 6);
    let (crc, size) = (rawzip::crc32(content), u32::try_from(content.len()).unwrap());
    Entry { path: path.into(), flags: 0, method: 8, crc, size, data }
}

impl Entry {
    fn head(&self) -> Vec<u8> {
        let packed = u32::try_from(self.data.len()).unwrap();
        let mut head = Vec::new();
        for short in [20, self.flags, self.method, 0, 0x21] {
            head.extend(u16::to_le_bytes(short));
        }
        for long in [self.crc, packed, self.size] {
            head.extend(u32::to_le_bytes(long));
        }
        for short in [u16::try_from(self.path.len()).unwrap(), 0] {
            head.extend(u16::to_le_bytes(short));
        }
        head
    }
}

/// The file (APPNOTE 6.3.10, §4.3).
pub(crate) fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = u32::try_from(out.len()).unwrap();
        out.extend([b"PK\x03\x04", entry.head().as_slice(), &entry.path, &entry.data].concat());
        directory.extend(
            [b"PK\x01\x02\x14\x00", entry.head().as_slice(), &[0; 10], &at.to_le_bytes(), &entry.path].concat(),
        );
    }
    let (count, start) = (u16::try_from(entries.len()).unwrap(), u32::try_from(out.len()).unwrap());
    let size = u32::try_from(directory.len()).unwrap();
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    out.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
    out.extend([0, 0]);
    out
}
