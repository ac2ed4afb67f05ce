//! A new questionnaire to begin with: a folder of files that are valid as they stand. Knows no question but its examples.

use crate::workspace::root;
use anyhow::{Context, Result, ensure};
use kamae::model::id::QuestionnaireId;
use std::{fs, path::Path};

/// What stands for the id in the files.
const ID: &str = "my-questionnaire";

/// The files of a questionnaire, as they are copied.
const FILES: [(&str, &str); 3] = [
    ("questionnaire.json", include_str!("new/questionnaire.json")),
    ("en.json", include_str!("new/en.json")),
    ("ja.json", include_str!("new/ja.json")),
];

/// `cargo xtask new questionnaire ID`.
pub(crate) fn questionnaire(id: &str) -> Result<()> {
    write(&root()?.join("frameworks"), id)?;
    print!("{}", next(id));
    Ok(())
}

/// Writes the folder `id` in `frameworks`; one that is there stays as it is.
fn write(frameworks: &Path, id: &str) -> Result<()> {
    let good = QuestionnaireId::parse(id).is_some();
    ensure!(
        good,
        "`{id}` is no id: small letters, digits, `.` and `-`, beginning with a letter or a digit, at most 64"
    );
    let folder = frameworks.join(id);
    fs::create_dir(&folder).with_context(|| format!("{} could not be made; is it there already?", folder.display()))?;
    for (name, text) in FILES {
        fs::write(folder.join(name), text.replace(ID, id))?;
    }
    Ok(())
}

fn next(id: &str) -> String {
    format!(
        "\
frameworks/{id}/ has a questionnaire of two example questions. Next:

  1. Write your questions in questionnaire.json, their words in en.json and ja.json:
     docs/authors.md takes you through it in ten minutes, docs/writing.md says how levels are worded.
  2. Check it as often as you like:
       cargo run --no-default-features -- check frameworks/{id}
  3. To build it into Kamae, add to BUILT_IN in src/exchange/builtin.rs:
       \"{id}\", \"{id}\";
     and a row to tests/reference/questionnaires.csv; cargo xtask test says what else is missing.
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;
    use kamae::exchange::builtin;
    use kamae::exchange::questionnaire_json::check::{Beside, check, remark::What};

    #[test]
    fn what_is_made_is_valid_at_once() {
        let folder = Folder::with("new", &[]);
        write(folder.path(), "night-shift").unwrap();
        let [structure, en, ja] =
            FILES.map(|(name, _)| fs::read_to_string(folder.path().join("night-shift").join(name)).unwrap());
        assert!(structure.contains(r#""id": "night-shift""#) && !structure.contains(ID));
        let csf = builtin::csf_2_0().unwrap();
        let beside = [("en", &en), ("ja", &ja)].map(|(language, text)| Beside { language, text });
        for checked in check(&structure, &beside, |id| (*id == csf.id).then_some(&csf)) {
            assert_eq!(checked.problems, []);
            // Two questions cannot touch every category.
            assert!(checked.remarks.iter().all(|one| matches!(one.what, What::Untouched(_))), "{checked:?}");
        }
        assert!(next("night-shift").contains("check frameworks/night-shift\n"));
    }

    #[test]
    fn nothing_is_written_over_or_elsewhere() {
        let folder = Folder::with("new-twice", &[]);
        write(folder.path(), "a").unwrap();
        fs::write(folder.path().join("a/en.json"), "mine").unwrap();
        for id in ["a", "", "../b", "A", "a/b", "a b"] {
            assert!(write(folder.path(), id).is_err(), "{id}");
        }
        assert_eq!(fs::read_to_string(folder.path().join("a/en.json")).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
