//! `kamae compare`: what moved between two files.

use super::files::{self, Trouble};
use clap::Args;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::comparison_json;
use kamae::exchange::problem::{Fault, Problem};
use kamae::i18n::words::Words;
use kamae::model::assessment::Assessment;
use kamae::model::questionnaire::Questionnaire;
use kamae::report::compare::{Refusal, Side, compare, day};
use std::path::{Path, PathBuf};

/// Which two are compared.
#[derive(Args)]
pub(crate) struct Options {
    /// The earlier assessment
    old: PathBuf,
    /// The later assessment
    new: PathBuf,
    /// File of the questionnaire, when it is not a built-in one
    #[arg(long)]
    questionnaire: Option<PathBuf>,
}

/// Compares both as of the day on which they were last changed.
pub(crate) fn run(options: &Options, words: &Words) -> Result<String, Trouble> {
    let Options { old, new, questionnaire } = options;
    let questionnaire = files::questionnaire_for(old, &files::read(old)?, questionnaire.as_deref())?.questionnaire;
    let (then, now) = (open(old, &questionnaire, words)?, open(new, &questionnaire, words)?);
    // The gate has refused another questionnaire already.
    let refused = |Refusal::Questionnaires(then, now)| {
        (new.clone(), Problem::whole(Fault::OtherQuestionnaire(now.to_string(), then.to_string())))
    };
    let comparison = compare(&questionnaire, side(&then), side(&now)).map_err(refused)?;
    Ok(comparison_json::write(&questionnaire, &comparison) + "\n")
}

fn open(file: &Path, questionnaire: &Questionnaire, words: &Words) -> Result<Assessment, Trouble> {
    let read = assessment_json::read(&files::read(file)?, questionnaire, Strangers::Refuse);
    let (assessment, warnings) = read.map_err(|problem| (file.to_owned(), problem))?;
    files::warn(file, &warnings, words);
    Ok(assessment)
}

fn side(assessment: &Assessment) -> Side<'_> {
    Side { assessment, day: day(&assessment.head.modified) }
}
