//! How fast `kamae collect` is and what memory it takes, from a thousand results to a million:
//! `cargo bench --no-default-features --features parquet --bench collect`, with `-- 1000 100000` for these numbers only.
//! The curve that was measured last stands in docs/analysis.md. Memory is told where /proc is (Linux).

use kamae::exchange::problem::Problem;
use kamae::exchange::{builtin, result_json};
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::row::State;
use std::fs::{self, File};
use std::io::{BufWriter, Result, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How many results, unless others are asked for.
const NUMBERS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// What is answered.
const ASKED: &str = "quick-check";
/// Ticks of a second, as Linux has them everywhere.
const TICKS: f64 = 100.0;
/// What is written, one at a time.
const FORMS: [&str; 4] = ["json", "ndjson", "csv", "parquet"];

fn main() -> Result<()> {
    let asked: Vec<u32> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let numbers = if asked.is_empty() { NUMBERS.to_vec() } else { asked };
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("collect");
    fs::create_dir_all(&folder)?;
    for number in numbers {
        let bundle = folder.join("results.ndjson");
        results(&bundle, number).map_err(|problem| std::io::Error::other(format!("{problem:?}")))?;
        for form in FORMS {
            measure(&bundle, &folder.join("out").with_extension(form), number)?;
        }
    }
    fs::remove_dir_all(folder)
}

/// Writes a bundle of anonymous results, the same every time.
fn results(bundle: &Path, number: u32) -> std::result::Result<(), Problem> {
    let (Some(questionnaire), Some(digest)) = (builtin::read(ASKED), builtin::digest(ASKED)) else { return Ok(()) };
    let (questionnaire, mut dice) = (questionnaire?, Dice(0x9E37_79B9_7F4A_7C15));
    let Ok(file) = File::create(bundle) else { return Ok(()) };
    let mut out = BufWriter::new(file);
    for _ in 0..number {
        let line = result_json::write_member(&member(&questionnaire, &mut dice), &questionnaire, &digest);
        let _ = writeln!(out, "{line}");
    }
    Ok(())
}

/// Somebody: most of it rated, some of it not known, and what is asked about people at a workshop.
fn member(questionnaire: &Questionnaire, dice: &mut Dice) -> Member {
    let cell = |dice: &mut Dice| match dice.below(20) {
        0 => State::Unknown,
        1 => State::Unanswered,
        2 => State::Outside,
        _ => State::Rated(u8::try_from(dice.below(5)).unwrap_or(0)),
    };
    let of = |dice: &mut Dice, words: &[&str]| {
        let at = usize::try_from(dice.below(words.len() as u64)).unwrap_or(0);
        words.get(at).map(|word| (*word).to_owned()).unwrap_or_default()
    };
    let (day, second) = (1 + dice.below(28), dice.below(86_400));
    let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    let modified = Timestamp::parse(&format!("2026-11-{day:02}T{clock}+09:00")).unwrap_or_default();
    let traits = Traits {
        team: u16::try_from(1 + dice.below(200)).ok(),
        pair: format!("{:06}", dice.below(1_000_000)),
        language: of(dice, &["en", "ja"]),
        sector: of(dice, &["jp-water", "jp-electricity", "jp-medical", ""]),
        country: of(dice, &["JP", "TH", "VN"]),
        role: of(dice, &["operator", "manager", "engineer"]),
        kind: of(dice, &["utility", "hospital", ""]),
    };
    let mut bytes = [0; 16];
    bytes.fill_with(|| u8::try_from(dice.below(256)).unwrap_or(0));
    let cells = questionnaire.items.iter().map(|_| cell(dice)).collect();
    Member { id: AssessmentId::from_random(bytes), modified, traits, cells, notes: Vec::new() }
}

/// Runs the program once, and says how long it took, how long processors worked on it (on a machine that does other
/// things too, that is what can be compared), and how much memory it had at most.
fn measure(bundle: &Path, out: &Path, number: u32) -> Result<()> {
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_kamae"));
    let mut run = program.arg("collect").arg(bundle).arg("-o").arg(out).stderr(Stdio::null()).spawn()?;
    let (mut most, mut worked) = (None, None);
    let status = loop {
        (most, worked) = (peak(run.id()).max(most), work(run.id()).max(worked));
        if let Some(status) = run.try_wait()? {
            break status;
        }
        sleep(Duration::from_millis(2));
    };
    let seconds = start.elapsed().as_secs_f64();
    let memory = most.map_or_else(|| "–".to_owned(), |kib| format!("{:.1} MiB", kib as f64 / 1024.0));
    let [read, written] = [bundle, out].map(|path| fs::metadata(path).map_or(0, |about| about.len()) / 1_000_000);
    let form = out.extension().unwrap_or_default().display();
    let rate = f64::from(number) / seconds;
    let worked = worked.map_or_else(|| "–".to_owned(), |ticks| format!("{:.2} s", f64::from(ticks) / TICKS));
    println!(
        "{number} to {form}: {seconds:.2} s, {rate:.0} /s, {memory}; processors {worked}; {read} MB in, {written} MB out; {status}"
    );
    fs::remove_file(out)
}

/// The most memory that a process has had so far, in KiB.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// How long processors have worked on a process, in ticks.
fn work(process: u32) -> Option<u32> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<u32>().ok();
    Some(next()? + next()?)
}

/// Numbers that look random and are the same every time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most.max(1)
    }
}
