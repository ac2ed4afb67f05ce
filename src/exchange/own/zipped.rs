//! A folder in a zip file: the structure of a questionnaire and the words beside it, taken out in memory.
//!
//! Refuses to know: what stands in a file.

use crate::exchange::document;
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::trace::short;
use crate::exchange::zip::{Entry, Zip};
use crate::i18n::language::Language;

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

/// The text of a file; what is wrong with it stands in this file.
pub(super) fn text(file: &Unpacked) -> Result<&str, Problem> {
    document::text(&file.bytes).map_err(|problem| Problem { place: file.name.clone(), ..problem })
}

/// Takes out what is wanted.
pub(super) fn unpack(bytes: &[u8]) -> Result<Zipped, Problem> {
    let zip = Zip::open(bytes, MOST_ENTRIES)?;
    let file = |path: &str| -> Result<Option<Unpacked>, Problem> {
        let found: Vec<_> = zip.files.iter().filter(|file| file.path == path).collect();
        match found.as_slice() {
            [] => Ok(None),
            [file] => zip.take(file).map(|bytes| Some(Unpacked { name: file.path.clone(), bytes })),
            _ => Err(Problem::whole(Fault::Twice(short(path)))),
        }
    };
    let folder = folder(&zip.files)?;
    let structure = file(&[folder, STRUCTURE].concat())?.ok_or(Problem::whole(Fault::ZipLacks))?;
    let mut words = Vec::new();
    for language in Language::ALL {
        let found = file(&[folder, language.code(), ".json"].concat())?;
        words.extend(found.map(|found| (language, found)));
    }
    Ok(Zipped { structure, words })
}

/// The way to the one structure in it: at the top, or in one folder.
fn folder<'f>(files: &'f [Entry]) -> Result<&'f str, Problem> {
    let way = |path: &'f str| {
        let folder = path.strip_suffix(STRUCTURE)?;
        // macOS puts a shadow of every file into a folder of its own.
        let is_near = folder.is_empty() || folder.find('/') == Some(folder.len() - 1) && folder != "__MACOSX/";
        is_near.then_some(folder)
    };
    let mut found = files.iter().map(|file| file.path.as_str()).filter_map(way);
    match (found.next(), found.next()) {
        (Some(folder), None) => Ok(folder),
        _ => Err(Problem::whole(Fault::ZipLacks)),
    }
}
