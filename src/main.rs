//! The command line: the same core as the app, natively. The only place outside the browser that reads files,
//! the clock and the environment.

use clap::{Parser, Subcommand};
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::document::{self, Kind};
use kamae::exchange::problem::{Fault, Problem, Warning, visible};
use kamae::exchange::scores_json::{self, Functions};
use kamae::exchange::{builtin, canonical, questionnaire_json};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::words::Words;
use kamae::model::date::Date;
use kamae::model::id::QuestionnaireId;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::projection::project;
use kamae::score::rank::Settings;
use kamae::score::rollup::score;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Exit status of a file that cannot be used.
const BAD_FILE: u8 = 2;

/// Self-assessment along the NIST Cybersecurity Framework: the scores behind the app.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Language of messages: en or ja (else LANG, else English)
    #[arg(long, global = true, value_parser = language)]
    language: Option<Language>,
}

#[derive(Subcommand)]
enum Command {
    /// Print the scores of an assessment as JSON
    Score {
        /// The assessment
        file: PathBuf,
        /// Day for which due dates are judged, YYYY-MM-DD (else today)
        #[arg(long, value_parser = date)]
        as_of: Option<Date>,
        /// File of the questionnaire, when it is not a built-in one
        #[arg(long)]
        questionnaire: Option<PathBuf>,
    },
    /// Print the SHA-256 of the canonical form of an assessment
    Digest {
        /// The assessment
        file: PathBuf,
    },
    /// Check assessments and questionnaires
    Check {
        /// The files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// File of the questionnaire, when it is not a built-in one
        #[arg(long)]
        questionnaire: Option<PathBuf>,
    },
}

/// A problem and the file that has it.
type Trouble = (PathBuf, Problem);

fn main() -> ExitCode {
    let cli = Cli::parse();
    let language = cli.language.or_else(from_environment).unwrap_or_default();
    let words = match builtin::words::interface(language) {
        Ok(words) => words,
        Err(problem) => return complain(&format!("{problem:?}")),
    };
    let done = match &cli.command {
        Command::Score { file, as_of, questionnaire } => run_score(file, *as_of, questionnaire.as_deref(), &words),
        Command::Digest { file } => digest(file),
        Command::Check { files, questionnaire } => return check_all(files, questionnaire.as_deref(), &words),
    };
    match done {
        Ok(text) => print(&text),
        Err((file, problem)) => complain(&line(&file, &problem, &words)),
    }
}

fn run_score(file: &Path, as_of: Option<Date>, given: Option<&Path>, words: &Words) -> Result<String, Trouble> {
    let text = read(file)?;
    let questionnaire = questionnaire_for(file, &text, given)?;
    let read = assessment_json::read(&text, &questionnaire, Strangers::Refuse);
    let (assessment, warnings) = read.map_err(|problem| (file.to_owned(), problem))?;
    warn(file, &warnings, words);
    let as_of = as_of.unwrap_or_else(today);
    let scores = score(&questionnaire, &assessment, &Settings::new(as_of));
    let framework = questionnaire.framework.as_ref().and_then(framework);
    let projections = framework.as_ref().map(|framework| project(&questionnaire, framework, &scores.rows));
    let functions = framework.as_ref().zip(projections.as_ref());
    let functions = functions.map(|(framework, projections)| Functions { framework, projections });
    Ok(scores_json::write(&questionnaire, &scores, as_of, functions))
}

fn digest(file: &Path) -> Result<String, Trouble> {
    let text = read(file)?;
    let made = assessment_json::questionnaire_of(&text).and_then(|_| canonical::digest(&text));
    made.map_err(|problem| (file.to_owned(), problem))
}

fn check_all(files: &[PathBuf], given: Option<&Path>, words: &Words) -> ExitCode {
    let mut status = ExitCode::SUCCESS;
    for file in files {
        match check(file, given, words) {
            Ok(()) => {
                print(&format!("{}: {}", shown(file), words.text(Key::CheckGood)));
            }
            Err((file, problem)) => status = complain(&line(&file, &problem, words)),
        }
    }
    status
}

fn check(file: &Path, given: Option<&Path>, words: &Words) -> Result<(), Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let text = read(file)?;
    let warnings = match document::kind(&text).map_err(here)? {
        Kind::Questionnaire => read_questionnaire(&text).map_err(here)?.warnings,
        Kind::Assessment => {
            let questionnaire = questionnaire_for(file, &text, given)?;
            let strangers = if given.is_some() { Strangers::Keep } else { Strangers::Refuse };
            assessment_json::read(&text, &questionnaire, strangers).map_err(here)?.1
        }
    };
    warn(file, &warnings, words);
    Ok(())
}

/// The questionnaire that an assessment answers: the given file, else a built-in one.
fn questionnaire_for(file: &Path, text: &str, given: Option<&Path>) -> Result<Questionnaire, Trouble> {
    let here = |problem| (file.to_owned(), problem);
    let id = assessment_json::questionnaire_of(text).map_err(here)?;
    if let Some(path) = given {
        let text = read(path)?;
        return read_questionnaire(&text).map(|read| read.questionnaire).map_err(|problem| (path.to_owned(), problem));
    }
    let missing = || here(Problem::whole(Fault::NoQuestionnaire(id.to_string())));
    builtin::read(id.as_str()).ok_or_else(missing)?.map_err(here)
}

fn read_questionnaire(text: &str) -> Result<questionnaire_json::WithWords, Problem> {
    let csf = builtin::csf_2_0()?;
    questionnaire_json::read(text, |id| (*id == csf.id).then_some(&csf))
}

fn framework(id: &QuestionnaireId) -> Option<Questionnaire> {
    builtin::read(id.as_str())?.ok()
}

/// The text of a file. What is larger than any document is not read to its end: it may have none (/dev/zero).
fn read(file: &Path) -> Result<String, Trouble> {
    let unreadable =
        |error: std::io::Error| (file.to_owned(), Problem::whole(Fault::Unreadable(error.kind().to_string())));
    let enough = u64::from(document::MOST_MEGABYTES) * 1_000_000 + 1;
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file).map_err(unreadable)?;
    opened.take(enough).read_to_end(&mut bytes).map_err(unreadable)?;
    document::text(&bytes).map(str::to_owned).map_err(|problem| (file.to_owned(), problem))
}

fn warn(file: &Path, warnings: &[Warning], words: &Words) {
    for warning in warnings {
        let _ = writeln!(std::io::stderr(), "kamae: {}: {}", shown(file), words.say(&warning.sentence()));
    }
}

/// One line: file, place, cure.
fn line(file: &Path, problem: &Problem, words: &Words) -> String {
    let place = problem.location().map(|place| words.say(&place) + " ").unwrap_or_default();
    format!("{}: {place}{}", shown(file), words.say(&problem.sentence()))
}

fn shown(file: &Path) -> String {
    file.display().to_string().chars().map(visible).collect()
}

/// Prints a line; a reader that has gone away is no reason to panic.
fn print(text: &str) -> ExitCode {
    let done = writeln!(std::io::stdout().lock(), "{text}");
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn complain(text: &str) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "kamae: {text}");
    ExitCode::from(BAD_FILE)
}

fn language(code: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::code).join(", ");
    Language::of_tag(code).ok_or_else(|| format!("one of: {}", known()))
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "a day such as 2027-03-31".to_owned())
}

fn from_environment() -> Option<Language> {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).and_then(|tag| Language::of_tag(&tag))
}

/// The local day.
fn today() -> Date {
    let now = jiff::Zoned::now();
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.year()).unwrap_or(1970);
    Date::new(year, part(now.month()), part(now.day())).unwrap_or_default()
}
