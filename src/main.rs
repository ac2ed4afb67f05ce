//! The command line: the same core as the app, natively. The only place outside the browser that reads files,
//! the clock and the environment.

mod command;

use clap::{Parser, Subcommand};
use command::files::{Trouble, complain, line, open, print, read};
use command::{carry, check, collect, compare, questions, report};
use kamae::exchange::assessment_json;
use kamae::exchange::{builtin, canonical, scores_json};
use kamae::i18n::language::Language;
use kamae::i18n::words::Words;
use kamae::model::date::Date;
use kamae::model::questionnaire::Questionnaire;
use kamae::score::rank::Settings;
use kamae::score::rollup::score;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What stands for every language, beside their codes.
const BOTH: &str = "both";

/// Self-assessment along the NIST Cybersecurity Framework: the scores behind the app, and its report.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Language of messages and of the report: en or ja, for a report also both (else LANG, else English)
    #[arg(long, global = true, value_parser = languages)]
    language: Option<Languages>,
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
    /// Write the report of an assessment: HTML, Markdown or CSV
    Report(report::Options),
    /// Print what moved from one assessment to a later one as JSON
    Compare(compare::Options),
    /// Make an assessment of CSF 2.0 from one of CSF 1.1: its answers become proposals
    Carry(carry::Options),
    /// Make one table, bundle or picture of any number of results: one questionnaire, many people or sites
    Collect(collect::Options),
    /// Print the SHA-256 of the canonical form of an assessment
    Digest {
        /// The assessment
        file: PathBuf,
    },
    /// Make a questionnaire of an OSCAL catalog and print it as JSON
    Questions {
        /// The catalog
        file: PathBuf,
    },
    /// Check assessments, questionnaires and OSCAL catalogs: of a questionnaire, everything that is wrong at once
    Check {
        /// The files; a folder stands for its questionnaire.json and the words beside it
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// File of the questionnaire, when it is not a built-in one
        #[arg(long)]
        questionnaire: Option<PathBuf>,
    },
}

/// Languages as they are asked for: one, or all of them beside each other.
#[derive(Clone)]
struct Languages(Vec<Language>);

fn main() -> ExitCode {
    let cli = Cli::parse();
    let own = from_environment().unwrap_or_default();
    let Languages(languages) = cli.language.unwrap_or_else(|| Languages(vec![own]));
    // A report may be in several; what is said about it is in the reader's.
    let language = if let [language] = languages[..] { language } else { own };
    let words = match builtin::words::interface(language) {
        Ok(words) => words,
        Err(problem) => return complain(&format!("{problem:?}")),
    };
    let done = match &cli.command {
        Command::Score { file, as_of, questionnaire } => run_score(file, *as_of, questionnaire.as_deref(), &words),
        Command::Report(options) => report::run(options, &languages, &words),
        Command::Compare(options) => compare::run(options, &words),
        Command::Carry(options) => carry::run(options, &words),
        Command::Collect(options) => return collect::run(options, &words),
        Command::Digest { file } => digest(file),
        Command::Questions { file } => questions::run(file),
        Command::Check { files, questionnaire } => return check::run(files, questionnaire.as_deref(), &words),
    };
    match done {
        Ok(text) => print(&text),
        Err((file, problem)) => complain(&line(&file, &problem, &words)),
    }
}

fn run_score(file: &Path, as_of: Option<Date>, given: Option<&Path>, words: &Words) -> Result<String, Trouble> {
    let opened = open(file, given, words)?;
    let questionnaire = opened.asked.questionnaire;
    let as_of = as_of.unwrap_or_else(today);
    let scores = score(&questionnaire, &opened.assessment, &Settings::new(as_of));
    Ok(scores_json::write(&questionnaire, framework(&questionnaire).as_ref(), &scores, as_of) + "\n")
}

fn digest(file: &Path) -> Result<String, Trouble> {
    let text = read(file)?;
    let made = assessment_json::questionnaire_of(&text).and_then(|_| canonical::digest(&text));
    made.map(|digest| digest + "\n").map_err(|problem| (file.to_owned(), problem))
}

/// The framework that a questionnaire maps to, if it is a built-in one.
fn framework(questionnaire: &Questionnaire) -> Option<Questionnaire> {
    builtin::read(questionnaire.framework.as_ref()?.as_str())?.ok()
}

fn languages(code: &str) -> Result<Languages, String> {
    if code == BOTH {
        return Ok(Languages(Language::ALL.into()));
    }
    let known = || Language::ALL.map(Language::code).join(", ");
    let language = Language::of_tag(code).ok_or_else(|| format!("one of: {}, {BOTH}", known()));
    language.map(|language| Languages(vec![language]))
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
