//! `kamae report`: the whole report of an assessment or a group as a file.

mod group;

use super::files::{self, Trouble};
use clap::{Args, ValueEnum};
use kamae::exchange::builtin::{CSF_2_0, crosswalks, words};
use kamae::exchange::document::{self, Kind};
use kamae::exchange::formats::{Format, Manner};
use kamae::exchange::own;
use kamae::exchange::problem::{Fault, Problem};
use kamae::exchange::questionnaire_json::WithWords;
use kamae::exchange::voice::Voice;
use kamae::i18n::days::DayStyle;
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::i18n::words::Words;
use kamae::model::date::Date;
use kamae::report::Report;
use kamae::report::document::{ChapterId, Preset, Subject};
use kamae::score::rank::Settings;
use kamae::score::rollup::score;
use std::path::{Path, PathBuf};

/// What a report is asked for with.
#[derive(Args)]
pub(crate) struct Options {
    /// The assessment, or the picture of a group
    file: PathBuf,
    /// Of a group: the picture of another one to set beside it (may be given several times)
    #[arg(long, value_name = "FILE")]
    beside: Vec<PathBuf>,
    /// For whom: regulator holds every answer, board what to decide and to do
    #[arg(long, value_enum, default_value = "regulator")]
    preset: Audience,
    /// A chapter more: the outcomes by what another document asks (may be given several times)
    #[arg(long, value_parser = by, value_name = "DOCUMENT")]
    by: Vec<ChapterId>,
    /// What to write: the whole report, or one row an answer or an action for a spreadsheet
    #[arg(long, value_parser = format, default_value = Format::Html.name())]
    format: Format,
    /// Begin CSV with a byte order mark, which Excel wants
    #[arg(long)]
    bom: bool,
    /// Day for which due dates are judged, YYYY-MM-DD (else today)
    #[arg(long, value_parser = crate::date)]
    as_of: Option<Date>,
    /// Years by Japanese era (令和8年), where the report is in Japanese
    #[arg(long)]
    era: bool,
    /// The fiscal year, April to March, behind every date
    #[arg(long)]
    fiscal_year: bool,
    /// File of the questionnaire, when it is not a built-in one
    #[arg(long)]
    questionnaire: Option<PathBuf>,
    /// Where to write it (else standard output, as with -)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A preset by the name that is typed.
#[derive(Clone, Copy, ValueEnum)]
enum Audience {
    Board,
    Regulator,
}

/// The words of one language, read.
type Spoken = (Words, QuestionnaireWords);

/// Makes the report, and writes it where it was asked for; what is to be printed comes back.
pub(crate) fn run(options: &Options, languages: &[Language], words: &Words) -> Result<String, Trouble> {
    let text = files::read(&options.file)?;
    let kind = document::kind(&text).map_err(|problem| (options.file.clone(), problem))?;
    // Beside an assessment there is no group: it is said that it is none.
    let made = if kind == Kind::Group || !options.beside.is_empty() {
        group::report(options, &text, languages)?
    } else {
        report(options, &text, languages, words)?
    };
    match options.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => files::write(path, &made, &options.file).map(|()| String::new()),
        None => Ok(made),
    }
}

/// The report of an assessment.
fn report(options: &Options, text: &str, languages: &[Language], words: &Words) -> Result<String, Trouble> {
    let here = |problem| (options.file.clone(), problem);
    let opened = files::opened(&options.file, text, options.questionnaire.as_deref(), words)?;
    let spoken = options.spoken(languages, &opened.asked).map_err(here)?;
    let as_of = options.as_of.unwrap_or_else(crate::today);
    let (questionnaire, assessment) = (&opened.asked.questionnaire, &opened.assessment);
    let scores = score(questionnaire, assessment, &Settings::new(as_of));
    let report = Report::new(questionnaire, assessment, &scores, as_of);
    let framework = crate::framework(questionnaire);
    let walks = crosswalks().map_err(here)?;
    let of = Subject {
        questionnaire,
        framework: framework.as_ref(),
        assessment,
        scores: &scores,
        report: &report,
        walks: &walks,
        digest: &opened.digest,
    };
    options.write(of, &voices(&spoken)).ok_or_else(|| here(Problem::whole(Fault::Garbled)))
}

fn voices(spoken: &[Spoken]) -> Vec<Voice<'_>> {
    spoken.iter().map(|(words, names)| Voice { words, names }).collect()
}

impl Options {
    /// The words of these languages, as they are said of what was asked, with days as they are wanted.
    fn spoken(&self, languages: &[Language], asked: &WithWords) -> Result<Vec<Spoken>, Problem> {
        let days = DayStyle { era: self.era, fiscal: self.fiscal_year };
        let one = |language: Language| {
            let (mut words, names) = (words::interface(language)?, names(language, asked)?);
            words.set_days(days);
            let is_mapped = asked.questionnaire.framework.is_some();
            Ok((if is_mapped { words.of_questions() } else { words }, names))
        };
        languages.iter().map(|&language| one(language)).collect()
    }

    fn write(&self, of: Subject, voices: &[Voice]) -> Option<String> {
        let preset = match self.preset {
            Audience::Board => Preset::Board,
            Audience::Regulator => Preset::Regulator,
        };
        let chapters = [preset.chapters(), &self.by].concat();
        self.format.write(of, Manner { chapters: &chapters, mark: self.bom }, voices)
    }
}

/// The questionnaire's words: its own, else in another of its languages, else the built-in ones; and the names of the
/// default scale, where it has as many levels and none of its own.
pub(crate) fn names(language: Language, asked: &WithWords) -> Result<QuestionnaireWords, Problem> {
    let built_in = words::csf_2_0(language)?;
    if let Some(words) = words::of(asked.questionnaire.id.as_str(), language).filter(|_| asked.questionnaire.built_in) {
        return words.map(|words| words.upon(CSF_2_0, &built_in));
    }
    let names = own::said(&asked.questionnaire, &asked.words, language, &built_in);
    let mapped = asked.questionnaire.framework.is_some();
    Ok(if mapped { names.upon(CSF_2_0, &built_in) } else { names })
}

fn by(name: &str) -> Result<ChapterId, String> {
    let names = ChapterId::BY.map(|chapter| (chapter.name().trim_start_matches("by-"), chapter));
    let found = names.iter().find(|(known, _)| *known == name);
    found.map(|(_, chapter)| *chapter).ok_or_else(|| format!("one of: {}", names.map(|(known, _)| known).join(", ")))
}

fn format(name: &str) -> Result<Format, String> {
    let known = || Format::ALL.map(Format::name).join(", ");
    Format::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| format!("one of: {}", known()))
}
