//! Files of every version that was released, kept as they were written: all of them open, and those of the future do not.

use crate::good::{CSF, Opened, open};
use kamae::exchange::own::{self, Known};
use kamae::exchange::problem::Fault;
use kamae::exchange::{assessment_text, backup};
use std::fs;
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released");
    let mut all: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.retain(|path| path.is_dir());
    all.sort();
    all
}

/// An assessment as it is written when it has been read.
fn written(bytes: &[u8]) -> String {
    let Ok((Opened::Assessment(read), _)) = open(bytes) else { panic!("{:?}", open(bytes)) };
    assessment_text::write(&read, &CSF)
}

#[test]
fn every_version_opens() {
    assert_eq!(folders().len(), 1, "a folder a version");
    for folder in folders() {
        let file = |name: &str| fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = written(&file("assessment.kamae.json"));
        assert!(text.contains("○○市水道局"), "{text}");
        let known = Known { framework: &CSF, is_built_in: &|_| false };
        for name in ["questionnaire.json", "questionnaire.zip"] {
            let own = own::read(&file(name), known).unwrap();
            assert_eq!((own.questionnaire.id.as_str(), own.words.len()), ("night-shift", 2), "{name}");
        }
        let backup = backup::read(&file("backup.json")).unwrap();
        assert_eq!((backup.damaged.len(), backup.missing), (0, 0), "{:?}", backup.damaged);
        assert_eq!((backup.assessments.len(), backup.trash.len(), backup.questionnaires.len()), (2, 1, 1));
        let whole = backup.assessments.iter().find(|one| one.id.starts_with("7b0c")).unwrap();
        let pieces = whole.pieces.iter().map(|(name, piece)| (name.as_str(), piece.as_str()));
        let stored = written(assessment_text::join(&whole.head, pieces).as_bytes());
        for part in ["○○市水道局", "2026 春", "来年度", "\"GV.OC-03\": {\"status\":\"not-applicable\""] {
            assert!(stored.contains(part), "{part}: {stored}");
        }
    }
}

/// Whatever would be wrong with it else; nothing of it is read.
#[test]
fn the_future_is_refused() {
    for folder in folders() {
        for name in ["assessment.kamae.json", "backup.json"] {
            let text = fs::read_to_string(folder.join(name)).unwrap();
            let later =
                text.replacen("\"version\": 1", "\"version\": 2", 1).replacen("\"version\":1", "\"version\":2", 1);
            assert_ne!(text, later);
            let fault =
                if name == "backup.json" { backup::read(later.as_bytes()).err() } else { open(later.as_bytes()).err() };
            assert_eq!(fault.map(|problem| problem.fault), Some(Fault::Newer(2, 1)), "{name}");
        }
    }
}
