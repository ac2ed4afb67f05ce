//! Files to members, on two threads: whole documents, zips of them, and bundles of any size line by line.
//!
//! What comes out is in the order in which it stood, whichever thread was sooner. It refuses to know what becomes of it.

use crate::command::files;
use kamae::exchange::problem::{Fault, Problem};
use kamae::exchange::result_json::{self, plain};
use kamae::exchange::zip::{self, Zip};
use kamae::exchange::{bundle, document};
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::Member;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Error, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Threads that read.
const READERS: usize = 2;
/// Pieces of work that wait for each of them.
const WAITING: usize = 3;
/// Bytes of a piece of a bundle, and of files that are read one after the other.
const PIECE: usize = 256 * 1024;
/// Files that a piece of work has at most.
const FILES: usize = 64;
/// What bundles are called; of any size, they are read line by line.
const BUNDLES: [&str; 3] = ["ndjson", "jsonl", "jsonlines"];

/// A document as it was read, and where it stood.
pub(crate) struct Come<T> {
    /// Which file, in the order of all.
    pub(crate) file: usize,
    pub(crate) read: Result<T, Problem>,
}

/// Work for one thread.
enum Piece {
    /// Files from here to there, whole.
    Files(Vec<usize>),
    /// Lines of a bundle, and the number of the first.
    Lines(usize, usize, Vec<u8>),
    /// A bundle that could not be read to its end.
    Broken(usize, Problem),
}

/// Reads every document of `paths` as a member of a group that answers `questionnaire`.
pub(crate) fn members(paths: &[PathBuf], questionnaire: &Questionnaire, mut take: impl FnMut(Come<Member>)) {
    let read = |text: &str| match plain::read(text, questionnaire) {
        Some(member) => Ok(member),
        None => result_json::read(text, questionnaire),
    };
    thread::scope(|scope| {
        let readers: [_; READERS] = std::array::from_fn(|_| {
            let (work, pieces) = sync_channel::<Piece>(WAITING);
            let (done, come) = sync_channel(WAITING);
            scope.spawn(move || {
                for piece in pieces {
                    let mut all = Vec::new();
                    piece.read(paths, &read, &mut |come| {
                        all.push(come);
                        true
                    });
                    if done.send(all).is_err() {
                        return;
                    }
                }
            });
            (work, come)
        });
        let (work, come): (Vec<SyncSender<_>>, Vec<Receiver<Vec<_>>>) = readers.into_iter().unzip();
        let mut waiting = come.iter().cycle();
        let mut next = || waiting.next().and_then(|come| come.recv().ok()).into_iter().flatten().for_each(&mut take);
        let mut open = 0;
        for (piece, work) in Pieces::of(paths).zip(work.iter().cycle()) {
            if open == READERS * WAITING {
                next();
                open -= 1;
            }
            // A reader goes away only when it panics, and then so does the scope.
            let _ = work.send(piece);
            open += 1;
        }
        drop(work);
        (0..open).for_each(|_| next());
    });
}

/// Reads document after document until `take` has had enough.
pub(crate) fn until<T>(
    paths: &[PathBuf],
    read: impl Fn(&str) -> Result<T, Problem>,
    mut take: impl FnMut(Come<T>) -> bool,
) {
    for piece in Pieces::of(paths) {
        if !piece.read(paths, &read, &mut take) {
            return;
        }
    }
}

impl Piece {
    /// Reads its documents; false when `take` has had enough.
    fn read<T>(
        self,
        paths: &[PathBuf],
        read: &impl Fn(&str) -> Result<T, Problem>,
        take: &mut impl FnMut(Come<T>) -> bool,
    ) -> bool {
        match self {
            Self::Broken(file, problem) => take(Come { file, read: Err(problem) }),
            Self::Files(list) => list.into_iter().all(|file| {
                let Some(path) = paths.get(file) else { return true };
                let mut take = |read| take(Come { file, read });
                match files::bytes(path) {
                    Ok(bytes) if zip::is_zip(&bytes) => unpacked(&bytes, read, &mut take),
                    Ok(bytes) => match document::text(&bytes) {
                        Ok(text) => each(text, read, &mut take),
                        Err(problem) => take(Err(problem)),
                    },
                    Err((_, problem)) => take(Err(problem)),
                }
            }),
            Self::Lines(file, first, bytes) => {
                let lines = (first..).zip(bytes.split(|byte| *byte == b'\n'));
                lines.map(|(at, line)| (at, line.trim_ascii())).filter(|(_, line)| !line.is_empty()).all(
                    |(at, line)| {
                        let read = document::text(line).and_then(read).map_err(|problem| on(at, problem));
                        take(Come { file, read })
                    },
                )
            }
        }
    }
}

/// Reads what stands in a text, one document or a bundle of them, until `take` has had enough.
fn each<T>(
    text: &str,
    read: &impl Fn(&str) -> Result<T, Problem>,
    take: &mut impl FnMut(Result<T, Problem>) -> bool,
) -> bool {
    let all = bundle::documents(text);
    let is_bundle = all.len() > 1;
    let read = |line, text| read(text).map_err(|problem| if is_bundle { on(line, problem) } else { problem });
    all.into_iter().all(|(line, text)| take(read(line, text)))
}

/// Reads what stands in every file of a zip.
fn unpacked<T>(
    bytes: &[u8],
    read: &impl Fn(&str) -> Result<T, Problem>,
    take: &mut impl FnMut(Result<T, Problem>) -> bool,
) -> bool {
    let zip = match document::check_size(bytes.len() as u64).and_then(|()| Zip::of_results(bytes)) {
        Ok(zip) => zip,
        Err(problem) => return take(Err(problem)),
    };
    zip.files.iter().all(|file| match zip.take(file) {
        Ok(bytes) => {
            let mut take = |read: Result<T, Problem>| take(read.map_err(|problem| file.inside(problem)));
            match document::text(&bytes) {
                Ok(text) => each(text, read, &mut take),
                Err(problem) => take(Err(problem)),
            }
        }
        Err(problem) => take(Err(problem)),
    })
}

/// The same problem on this line of a bundle.
fn on(line: usize, problem: Problem) -> Problem {
    Problem { line, column: problem.column.max(1), ..problem }
}

/// The work that files are, piece by piece.
struct Pieces<'p> {
    paths: &'p [PathBuf],
    next: usize,
    bundle: Option<Bundle>,
}

/// A bundle while it is read.
struct Bundle {
    file: usize,
    line: usize,
    text: BufReader<File>,
    /// Why the line that comes next cannot be read.
    broken: Option<Fault>,
}

impl<'p> Pieces<'p> {
    fn of(paths: &'p [PathBuf]) -> Self {
        Self { paths, next: 0, bundle: None }
    }

    /// Files that are read whole, as far as the next bundle.
    fn files(&mut self) -> Vec<usize> {
        let (mut list, mut bytes) = (Vec::new(), 0);
        while let Some(path) = self.paths.get(self.next).filter(|_| bytes < PIECE && list.len() < FILES) {
            if is_bundle(path) {
                break;
            }
            bytes += fs::metadata(path).map_or(0, |about| usize::try_from(about.len()).unwrap_or(PIECE));
            list.push(self.next);
            self.next += 1;
        }
        list
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some(piece) = self.bundle.as_mut().and_then(Bundle::lines) {
                if matches!(piece, Piece::Broken(..)) {
                    self.bundle = None;
                }
                return Some(piece);
            }
            self.bundle = None;
            let files = self.files();
            if !files.is_empty() {
                return Some(Piece::Files(files));
            }
            let (file, path) = (self.next, self.paths.get(self.next)?);
            self.next += 1;
            match File::open(path) {
                Ok(text) => {
                    let text = BufReader::with_capacity(PIECE, text);
                    self.bundle = Some(Bundle { file, line: 1, text, broken: None });
                }
                Err(error) => return Some(Piece::Broken(file, Problem::whole(unreadable(&error)))),
            }
        }
    }
}

impl Bundle {
    /// The next lines, whole; none at the end.
    fn lines(&mut self) -> Option<Piece> {
        let (first, mut bytes) = (self.line, Vec::new());
        while bytes.len() < PIECE && self.broken.is_none() {
            // A line without an end (/dev/zero) is not read to it.
            let most = u64::from(document::MOST_MEGABYTES) * 1_000_000 + 2;
            let before = bytes.len();
            let read = (&mut self.text).take(most).read_until(b'\n', &mut bytes);
            let fault = match read {
                Ok(0) => break,
                Ok(read) if read as u64 == most && !bytes.ends_with(b"\n") => Fault::TooLarge(document::MOST_MEGABYTES),
                Ok(_) => {
                    self.line += 1;
                    continue;
                }
                Err(error) => unreadable(&error),
            };
            // What was read before it counts; the next piece says what is wrong.
            bytes.truncate(before);
            self.broken = Some(fault);
            break;
        }
        if !bytes.is_empty() {
            return Some(Piece::Lines(self.file, first, bytes));
        }
        let fault = self.broken.take()?;
        Some(Piece::Broken(self.file, on(self.line, Problem::whole(fault))))
    }
}

fn unreadable(error: &Error) -> Fault {
    Fault::Unreadable(error.kind().to_string())
}

/// Whether a file is read line by line: by its name, or because it is larger than any document and begins as a bundle.
fn is_bundle(path: &Path) -> bool {
    let is_named = |end: &str| BUNDLES.iter().any(|bundle| end.eq_ignore_ascii_case(bundle));
    if path.extension().and_then(|end| end.to_str()).is_some_and(is_named) {
        return true;
    }
    let large = fs::metadata(path).is_ok_and(|about| document::check_size(about.len().max(1)).is_err());
    let begins = || {
        let mut first = [0; 2];
        File::open(path).and_then(|mut file| file.read_exact(&mut first)).is_ok_and(|()| &first == b"{\"")
    };
    large && begins()
}
