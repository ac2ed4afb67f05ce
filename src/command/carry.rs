//! `kamae carry`: from answers to CSF 1.1 to an assessment of CSF 2.0 in which they are proposals.

use super::files::{self, Trouble};
use clap::Args;
use kamae::exchange::builtin::{self, CSF_1_1, CSF_2_0};
use kamae::exchange::problem::{Fault, Problem};
use kamae::exchange::{assessment_text, carry_csv};
use kamae::i18n::words::Words;
use kamae::model::assessment::Head;
use kamae::model::id::AssessmentId;
use kamae::score::edition::{carried, successor};
use std::path::{Path, PathBuf};

/// What is carried over, and where to.
#[derive(Args)]
pub(crate) struct Options {
    /// An assessment of CSF 1.1
    file: PathBuf,
    /// Where to write that of CSF 2.0 (else standard output, as with -)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The same file always gives the same one: its id comes from the digest, its moment is that of the last change.
pub(crate) fn run(options: &Options, words: &Words) -> Result<String, Trouble> {
    let here = |problem| (options.file.clone(), problem);
    let opened = files::open(&options.file, None, words)?;
    let (old, given) = (&opened.asked.questionnaire, &opened.assessment);
    if old.id.as_str() != CSF_1_1 {
        let fault = Fault::OtherQuestionnaire(old.id.to_string(), CSF_1_1.to_owned());
        return Err(here(Problem::whole(fault)));
    }
    let new = builtin::csf_2_0().map_err(here)?;
    let id = AssessmentId::from_random(bytes(&opened.digest));
    let fresh = Head {
        questionnaire_digest: builtin::digest(CSF_2_0).unwrap_or_default(),
        ..Head::new(id, given.head.modified.clone(), new.id.clone())
    };
    let steps = carry_csv::read(carry_csv::BUILT_IN);
    let made = carried(successor(&given.head, fresh), [old, &new], &given.answers, &steps);
    let text = assessment_text::write(&made, &new);
    match options.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => files::write(path, &text, &options.file).map(|()| String::new()),
        None => Ok(text),
    }
}

/// The first 16 bytes of a digest in hex.
fn bytes(digest: &str) -> [u8; 16] {
    let mut bytes = [0; 16];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = digest.get(2 * at..2 * at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or_default();
    }
    bytes
}
