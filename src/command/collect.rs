//! `kamae collect`: any number of results as one tidy table, one bundle, or the picture of their group.
//!
//! Refuses to know: what of a group may be shown; that is decided in `report::cohort`.

mod codebook;
mod csv;
mod found;
#[cfg(feature = "parquet")]
mod parquet;
mod picture;
mod reading;
mod store;
mod together;

use super::files::{self, Trouble, complain, line, print};
use clap::{Args, ValueEnum};
use kamae::exchange::problem::{Fault, Problem};
use kamae::exchange::questionnaire_json::WithWords;
use kamae::exchange::{assessment_json, builtin, result_json};
use kamae::i18n::key::Key;
use kamae::i18n::say::{Arg, Sentence};
use kamae::i18n::words::Words;
use kamae::report::cohort::{K, LEAST_K};
use kamae::score::cohort::gathering::Taken;
use kamae::score::cohort::member::Member;
use kamae::score::cohort::unit::Unit;
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use store::Store;
use together::in_order;

/// Assessments whose lines are written at once.
const LINES: usize = 500;
/// How often it is said how far it is.
const PROGRESS: Duration = Duration::from_millis(200);

/// What is collected, and what is made of it.
#[derive(Args)]
pub(crate) struct Options {
    /// Results, other assessments, bundles with one of them a line (NDJSON), zips and folders of these
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Where to write it: one row per assessment and outcome (.csv, .parquet), all members as a bundle (.ndjson), or the
    /// group's picture (.json); may be given several times (else the picture on standard output, as with -)
    #[arg(short, long, value_name = "FILE", value_parser = output)]
    output: Vec<Output>,
    /// File of the questionnaire, when it is not a built-in one
    #[arg(long, value_name = "FILE")]
    questionnaire: Option<PathBuf>,
    /// What counts as one in the picture: everybody, or all with one team code at their median
    #[arg(long, value_enum, default_value = "person")]
    unit: What,
    /// Fewest answers of which the picture shows more than their number; 3 only where the group itself agrees
    #[arg(long, value_name = "N", default_value_t = K, value_parser = clap::value_parser!(u32).range(i64::from(LEAST_K)..=100_000))]
    k: u32,
    /// What the group is called in its picture
    #[arg(long, default_value = "")]
    title: String,
    /// Where to write what every column of the table means, in English and Japanese (CSV)
    #[arg(long, value_name = "FILE")]
    codebook: Option<PathBuf>,
}

/// What counts as one, by the name that is typed.
#[derive(Clone, Copy, ValueEnum)]
enum What {
    Person,
    Team,
}

/// A file to be written.
#[derive(Clone)]
struct Output {
    path: PathBuf,
    form: Form,
}

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Bundle,
    Picture,
    #[cfg(feature = "parquet")]
    Parquet,
}

/// What has come of the reading.
#[derive(Default)]
struct Tally {
    again: usize,
    refused: usize,
}

/// Collects, says what was left out and why, and writes what was asked for.
pub(crate) fn run(options: &Options, words: &Words) -> ExitCode {
    let paths = found::files(&options.paths);
    let all = collected(options, &paths, words).and_then(|all| {
        if let Some((asked, store)) = all { written(options, &asked, &store, words).map(Some) } else { Ok(None) }
    });
    match all {
        Ok(Some(text)) => print(&text),
        Ok(None) => complain(words.text(Key::CollectNothing)),
        Err((file, problem)) => complain(&line(&file, &problem, words)),
    }
}

/// The questionnaire and all that have answered it; none where nobody has.
fn collected(options: &Options, paths: &[PathBuf], words: &Words) -> Result<Option<(WithWords, Store)>, Trouble> {
    let targets = options.output.iter().map(|output| &output.path).chain(&options.codebook);
    for target in targets.filter(|target| *target != Path::new("-")) {
        let inputs = paths.iter().chain(&options.questionnaire);
        if let Some(true) = inputs.map(|input| is_same(target, input)).find(|same| *same) {
            return Err((target.clone(), Problem::whole(Fault::SameFile)));
        }
    }
    let Some(asked) = questionnaire(options, paths, words)? else { return Ok(None) };
    let mut store = Store::new(asked.questionnaire.items.len());
    let (mut tally, mut progress) = (Tally::default(), Progress::new());
    reading::members(paths, &asked.questionnaire, |come| {
        match come.read.map(|member| store.take(member)) {
            Ok(Some(Taken::New)) => {}
            Ok(Some(Taken::Newer | Taken::Known)) => tally.again += 1,
            Ok(None) => tally.refuse(paths, come.file, &Problem::whole(Fault::TooMany(u32::MAX)), words, &progress),
            Err(problem) => tally.refuse(paths, come.file, &problem, words, &progress),
        }
        progress.tell(store.len() + tally.again + tally.refused, words);
    });
    progress.end();
    tally.tell(store.len(), words);
    Ok((store.len() > 0).then_some((asked, store)))
}

/// The questionnaire that is given, else that of the first document that is good; where none is, every reason is said.
fn questionnaire(options: &Options, paths: &[PathBuf], words: &Words) -> Result<Option<WithWords>, Trouble> {
    if let Some(file) = &options.questionnaire {
        return files::given(file).map(Some);
    }
    let read = |text: &str| {
        let id = assessment_json::questionnaire_of(text)?;
        let missing = || Problem::whole(Fault::NoQuestionnaire(id.to_string()));
        let questionnaire = builtin::read(id.as_str()).ok_or_else(missing)??;
        result_json::read(text, &questionnaire)?;
        Ok(WithWords { questionnaire, words: Vec::new(), warnings: Vec::new() })
    };
    let mut first = None;
    reading::until(paths, read, |come| {
        first = come.read.ok();
        first.is_none()
    });
    if first.is_none() {
        let (mut tally, progress) = (Tally::default(), Progress::new());
        reading::until(paths, read, |come| {
            if let Err(problem) = come.read {
                tally.refuse(paths, come.file, &problem, words, &progress);
            }
            true
        });
    }
    Ok(first)
}

/// Writes every file; what is to be printed comes back.
fn written(options: &Options, asked: &WithWords, store: &Store, words: &Words) -> Result<String, Trouble> {
    let questionnaire = &asked.questionnaire;
    let digest = || digest(options, questionnaire.id.as_str());
    let picture = || {
        let unit = match options.unit {
            What::Person => Unit::Person,
            What::Team => Unit::Team,
        };
        let of =
            picture::Of { unit, k: options.k, title: &options.title, digest: digest(), language: words.language() };
        picture::write(&of, questionnaire, store)
    };
    let mut printed = String::new();
    for Output { path, form } in &options.output {
        let is_printed = path == Path::new("-");
        let made = match form {
            Form::Picture if is_printed => {
                printed = picture();
                Ok(())
            }
            Form::Picture => stream(path, |out| out.write_all(picture().as_bytes())),
            Form::Csv => stream(path, |out| csv::write(out, store.members(), questionnaire)),
            Form::Bundle => stream(path, |out| {
                let digest = digest();
                let line = |member: &Member| result_json::write_member(member, questionnaire, &digest) + "\n";
                let lines = |members: &[Member]| members.iter().map(line).collect::<String>();
                in_order(store.members(), LINES, lines, |lines| out.write_all(lines.as_bytes()))
            }),
            #[cfg(feature = "parquet")]
            Form::Parquet => {
                stream(path, |out| parquet::write(out, store.members(), questionnaire).map_err(io::Error::other))
            }
        };
        made.map_err(|error| (path.clone(), Problem::whole(Fault::Unwritable(error.kind().to_string()))))?;
    }
    if options.output.is_empty() {
        printed = picture();
    }
    if let Some(path) = &options.codebook {
        let text = codebook::write(asked).map_err(|problem| (path.clone(), problem))?;
        stream(path, |out| out.write_all(text.as_bytes()))
            .map_err(|error| (path.clone(), Problem::whole(Fault::Unwritable(error.kind().to_string()))))?;
    }
    Ok(printed)
}

fn stream(path: &Path, fill: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, File::create(path)?);
    fill(&mut out)?;
    out.flush()
}

/// SHA-256 of the questionnaire's bytes; empty where they cannot be read again.
fn digest(options: &Options, id: &str) -> String {
    match &options.questionnaire {
        Some(path) => fs::read(path).map(|bytes| kamae::exchange::canonical::sha256_hex(&bytes)).unwrap_or_default(),
        None => builtin::digest(id).unwrap_or_default(),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

fn output(text: &str) -> Result<Output, String> {
    let path = PathBuf::from(text);
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    let form = match end.as_str() {
        _ if text == "-" => Form::Picture,
        "csv" => Form::Csv,
        "ndjson" => Form::Bundle,
        "json" => Form::Picture,
        #[cfg(feature = "parquet")]
        "parquet" => Form::Parquet,
        _ => return Err("a file that ends in .csv, .parquet, .ndjson or .json".to_owned()),
    };
    Ok(Output { path, form })
}

impl Tally {
    fn refuse(&mut self, paths: &[PathBuf], file: usize, problem: &Problem, words: &Words, progress: &Progress) {
        self.refused += 1;
        progress.clear();
        let path = paths.get(file).map_or(Path::new(""), PathBuf::as_path);
        complain(&line(path, problem, words));
    }

    fn tell(&self, taken: usize, words: &Words) {
        let counts = [(Key::CollectTaken, taken), (Key::CollectAgain, self.again), (Key::CollectRefused, self.refused)];
        for (key, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
            complain(&words.say(&Sentence::counted(key, n, [])));
        }
    }
}

/// How far it is, for somebody who looks on.
struct Progress {
    is_seen: bool,
    told: Instant,
}

impl Progress {
    fn new() -> Self {
        Self { is_seen: stderr().is_terminal(), told: Instant::now() }
    }

    fn tell(&mut self, n: usize, words: &Words) {
        if self.is_seen && n.is_multiple_of(256) && self.told.elapsed() >= PROGRESS {
            self.told = Instant::now();
            let said = words.say(&Sentence::new(Key::CollectProgress, [("n", Arg::count(n))]));
            let _ = write!(stderr(), "\r{said}");
        }
    }

    /// Makes its line blank for another.
    fn clear(&self) {
        if self.is_seen {
            let _ = write!(stderr(), "\r{:60}\r", "");
        }
    }

    fn end(&self) {
        self.clear();
    }
}
