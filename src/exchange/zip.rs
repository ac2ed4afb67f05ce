//! Files in a zip, taken out in memory one by one.
//!
//! Nothing is believed of what the zip says of itself: how many files, how large, which names. Refuses to know: what
//! stands in a file.

use super::document;
use super::problem::{Fault, Problem};
use super::trace::short;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification};

/// Most files and folders in a zip of results.
const MOST_RESULTS: u32 = 20_000;
/// Largest collection of results in megabytes (10⁶ bytes).
pub const MOST_MEGABYTES: u32 = document::MOST_MEGABYTES * 5;

/// A zip that was opened.
pub struct Zip<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    /// Its files, in its order.
    pub files: Vec<Entry>,
}

/// A file in a zip, before it is taken out.
pub struct Entry {
    /// Its path, which stays inside.
    pub path: String,
    size: u64,
    locked: bool,
    method: CompressionMethod,
    place: ZipArchiveEntryWayfinder,
}

impl Entry {
    /// The same problem in this file.
    pub fn inside(&self, problem: Problem) -> Problem {
        let apart = if problem.place.is_empty() { "" } else { " " };
        Problem { place: [&short(&self.path), apart, &problem.place].concat(), ..problem }
    }
}

/// Whether a file is a zip, by how it begins.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'b> Zip<'b> {
    /// Lists the files of a zip with at most so many files and folders.
    ///
    /// # Errors
    /// When it is no whole zip, has more, or a path in it leads astray.
    pub fn open(bytes: &'b [u8], most: u32) -> Result<Self, Problem> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| broken())?;
        let files = list(&archive, most)?;
        Ok(Self { archive, files })
    }

    /// Lists the files of a zip of results; what a system adds of its own is passed over.
    ///
    /// # Errors
    /// As [`Zip::open`], and when its files are larger together than any collection.
    pub fn of_results(bytes: &'b [u8]) -> Result<Self, Problem> {
        let mut zip = Self::open(bytes, MOST_RESULTS)?;
        if zip.size() > u64::from(MOST_MEGABYTES) * 1_000_000 {
            return Err(Problem::whole(Fault::TooLarge(MOST_MEGABYTES)));
        }
        zip.files.retain(|file| !file.path.starts_with("__MACOSX/"));
        Ok(zip)
    }

    /// How large all its files are together, as far as it says.
    pub fn size(&self) -> u64 {
        self.files.iter().fold(0, |size, file| size.saturating_add(file.size))
    }

    /// What stands in a file, once all that the zip says of it has turned out true.
    ///
    /// # Errors
    /// When it is larger than any document, locked, packed in an unknown way, or not what the zip says.
    pub fn take(&self, entry: &Entry) -> Result<Vec<u8>, Problem> {
        let fail = |fault| entry.inside(Problem::whole(fault));
        document::check_size(entry.size).map_err(|problem| fail(problem.fault))?;
        if entry.locked {
            return Err(fail(Fault::ZipLocked));
        }
        let broken = || fail(Fault::ZipBroken);
        let packed = self.archive.get_entry(entry.place).map_err(|_| broken())?;
        let bytes = match entry.method {
            CompressionMethod::STORE => packed.data().to_vec(),
            // Not a byte more than it says: a bomb ends here.
            CompressionMethod::DEFLATE => usize::try_from(entry.size)
                .ok()
                .and_then(|size| decompress_to_vec_with_limit(packed.data(), size).ok())
                .ok_or_else(broken)?,
            _ => return Err(fail(Fault::ZipLocked)),
        };
        let is = ZipVerification { crc: checksum(&bytes), uncompressed_size: bytes.len() as u64 };
        packed.claim_verifier().valid(is).map_err(|_| broken())?;
        Ok(bytes)
    }
}

/// CRC-32 of what was taken out, four bits at a time: the tables of rawzip take 16 kB that nothing compresses.
fn checksum(bytes: &[u8]) -> u32 {
    const QUARTERS: [u32; 16] = [
        0x0000_0000,
        0x1db7_1064,
        0x3b6e_20c8,
        0x26d9_30ac,
        0x76dc_4190,
        0x6b6b_51f4,
        0x4db2_6158,
        0x5005_713c,
        0xedb8_8320,
        0xf00f_9344,
        0xd6d6_a3e8,
        0xcb61_b38c,
        0x9b64_c2b0,
        0x86d3_d2d4,
        0xa00a_e278,
        0xbdbd_f21c,
    ];
    let half = |sum: u32| QUARTERS.get(sum as usize & 15).map_or(0, |by| by ^ sum >> 4);
    !bytes.iter().fold(!0, |sum, byte| half(half(sum ^ u32::from(*byte))))
}

fn broken() -> Problem {
    Problem::whole(Fault::ZipBroken)
}

/// Every file, by a path that stays inside.
fn list(archive: &ZipSliceArchive<&[u8]>, most: u32) -> Result<Vec<Entry>, Problem> {
    let (mut files, mut seen, mut entries) = (Vec::new(), 0, archive.entries());
    while let Some(entry) = entries.next_entry().map_err(|_| broken())? {
        if seen >= most {
            return Err(Problem::whole(Fault::ZipCrowded(most)));
        }
        seen += 1;
        // Names that are no UTF-8 come from old systems; those that are wanted are plain.
        let path = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if is_astray(&path) {
            return Err(Problem::whole(Fault::ZipAstray(short(&path))));
        }
        if !path.ends_with('/') {
            let (size, locked) = (entry.uncompressed_size_hint(), entry.flags().is_encrypted());
            files.push(Entry { path, size, locked, method: entry.compression_method(), place: entry.wayfinder() });
        }
    }
    Ok(files)
}

/// Whether a path leads anywhere but down. Nothing is written anywhere; whoever makes such a zip means no good.
fn is_astray(path: &str) -> bool {
    path.starts_with('/') || path.contains(['\\', ':', '\0']) || path.split('/').any(|step| step == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_zip() {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        for end in 0..=bytes.len() {
            assert_eq!(checksum(&bytes[..end]), rawzip::crc32(&bytes[..end]));
        }
    }
}
