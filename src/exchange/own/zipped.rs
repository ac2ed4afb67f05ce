//! A folder in a zip file: the structure of a questionnaire and the words beside it, taken out in memory.
//!
//! Nothing is believed of what the zip says of itself: how many files, how large, which names. Refuses to know: what
//! stands in a file.

use crate::exchange::document;
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::trace::short;
use crate::i18n::language::Language;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive, ZipVerification};

/// The file of the structure in a folder of its own; its words stand beside it, one file a language.
const STRUCTURE: &str = "questionnaire.json";

/// Most files and folders of a zip: more than any questionnaire has, with what a system adds of its own.
const MOST_ENTRIES: u32 = 100;

/// What is wanted of a zip.
pub(super) struct Zipped {
    pub(super) structure: Unpacked,
    pub(super) words: Vec<(Language, Unpacked)>,
}

/// One file.
pub(super) struct Unpacked {
    pub(super) name: String,
    bytes: Vec<u8>,
}

/// An entry by its path.
type Entry<'b> = (String, ZipFileHeaderRecord<'b>);

/// The text of a file; what is wrong with it stands in this file.
pub(super) fn text(file: &Unpacked) -> Result<&str, Problem> {
    document::text(&file.bytes).map_err(|problem| Problem { place: file.name.clone(), ..problem })
}

/// Takes out what is wanted.
pub(super) fn unpack(bytes: &[u8]) -> Result<Zipped, Problem> {
    let zip = ZipArchive::from_slice(bytes).map_err(|_| broken())?;
    let entries = entries(&zip)?;
    let file = |path: &str| -> Result<Option<Unpacked>, Problem> {
        let found: Vec<_> = entries.iter().filter(|(name, _)| name == path).collect();
        match found.as_slice() {
            [] => Ok(None),
            [entry] => take(&zip, entry).map(Some),
            _ => Err(Problem::whole(Fault::Twice(short(path)))),
        }
    };
    let folder = folder(&entries)?;
    let structure = file(&[folder, STRUCTURE].concat())?.ok_or(Problem::whole(Fault::ZipLacks))?;
    let mut words = Vec::new();
    for language in Language::ALL {
        let found = file(&[folder, language.code(), ".json"].concat())?;
        words.extend(found.map(|found| (language, found)));
    }
    Ok(Zipped { structure, words })
}

fn broken() -> Problem {
    Problem::whole(Fault::ZipBroken)
}

/// Every file, by a path that stays inside.
fn entries<'z>(zip: &'z ZipSliceArchive<&[u8]>) -> Result<Vec<Entry<'z>>, Problem> {
    let (mut all, mut entries) = (Vec::new(), zip.entries());
    while let Some(entry) = entries.next_entry().map_err(|_| broken())? {
        if all.len() >= MOST_ENTRIES as usize {
            return Err(Problem::whole(Fault::ZipCrowded(MOST_ENTRIES)));
        }
        // Names that are no UTF-8 come from old systems; those that are wanted are plain.
        let path = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if is_astray(&path) {
            return Err(Problem::whole(Fault::ZipAstray(short(&path))));
        }
        all.push((path, entry));
    }
    all.retain(|(path, _)| !path.ends_with('/'));
    Ok(all)
}

/// Whether a path leads anywhere but down. Nothing is written anywhere; whoever makes such a zip means no good.
fn is_astray(path: &str) -> bool {
    path.starts_with('/') || path.contains(['\\', ':', '\0']) || path.split('/').any(|step| step == "..")
}

/// The way to the one structure in it: at the top, or in one folder.
fn folder<'e>(entries: &'e [Entry<'_>]) -> Result<&'e str, Problem> {
    let way = |(path, _): &'e Entry<'_>| {
        let folder = path.strip_suffix(STRUCTURE)?;
        // macOS puts a shadow of every file into a folder of its own.
        let is_near = folder.is_empty() || folder.find('/') == Some(folder.len() - 1) && folder != "__MACOSX/";
        is_near.then_some(folder)
    };
    let mut found = entries.iter().filter_map(way);
    match (found.next(), found.next()) {
        (Some(folder), None) => Ok(folder),
        _ => Err(Problem::whole(Fault::ZipLacks)),
    }
}

/// What stands in a file, once all that the zip says of it has turned out true.
fn take(zip: &ZipSliceArchive<&[u8]>, (name, entry): &Entry<'_>) -> Result<Unpacked, Problem> {
    let fail = |fault| Problem { place: short(name), ..Problem::whole(fault) };
    let size = entry.uncompressed_size_hint();
    document::check_size(size).map_err(|problem| fail(problem.fault))?;
    if entry.flags().is_encrypted() {
        return Err(fail(Fault::ZipLocked));
    }
    let broken = || fail(Fault::ZipBroken);
    let packed = zip.get_entry(entry.wayfinder()).map_err(|_| broken())?;
    let bytes = match entry.compression_method() {
        CompressionMethod::STORE => packed.data().to_vec(),
        // Not a byte more than it says: a bomb ends here.
        CompressionMethod::DEFLATE => usize::try_from(size)
            .ok()
            .and_then(|size| decompress_to_vec_with_limit(packed.data(), size).ok())
            .ok_or_else(broken)?,
        _ => return Err(fail(Fault::ZipLocked)),
    };
    let is = ZipVerification { crc: rawzip::crc32(&bytes), uncompressed_size: bytes.len() as u64 };
    packed.claim_verifier().valid(is).map_err(|_| broken())?;
    Ok(Unpacked { name: name.clone(), bytes })
}
