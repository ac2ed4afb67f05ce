//! The chapters by another document: each row is counted anew from the pairs of the crosswalk.

use crate::cases::{Case, WORDS, any, blank, waterworks};
use crate::exports::{WALKS, Whole, voices};
use kamae::exchange::voice::Voices;
use kamae::exchange::{report_html, report_markdown};
use kamae::model::answer::Status;
use kamae::report::document::block::{Block, Table};
use kamae::report::document::{ChapterId, Document, Preset};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

/// The chapters and the crosswalks that they are made from.
const BY: [(ChapterId, &str); 5] = [
    (ChapterId::ByDirective, "jp-management-guidelines-3.0"),
    (ChapterId::BySp80053, "sp-800-53-r5"),
    (ChapterId::ByIso27001, "iso-27001-2022"),
    (ChapterId::ByCis, "cis-8.1"),
    (ChapterId::ByCsf11, "csf-1.1"),
];

fn table(whole: &Whole, chapter: ChapterId) -> Option<Table> {
    let document = Document::of_chapters(whole.subject(), &[chapter]);
    let blocks = document.chapters.first()?.sections[0].blocks.clone();
    blocks.into_iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// What every row should say, from nothing but the pairs and the answers: rated of all, at level 2 or more of all, the
/// average where at least half is rated and three are, and every id once.
fn rows(case: &Case, crosswalk: &str) -> BTreeMap<String, (String, String, Option<String>, BTreeSet<String>)> {
    let walk = WALKS.iter().find(|walk| walk.id == crosswalk).unwrap();
    let mut rows = BTreeMap::new();
    for theirs in walk.refs.iter().flat_map(|(_, theirs)| theirs) {
        let ids: BTreeSet<String> =
            walk.refs.iter().filter(|(_, all)| all.contains(theirs)).map(|(ours, _)| ours.clone()).collect();
        let mapped = case.questionnaire.items.iter().zip(&case.assessment.answers);
        let mapped: Vec<_> = mapped.filter(|(item, _)| ids.contains(item.id.as_str())).collect();
        let all: Vec<_> = mapped.iter().filter(|(_, answer)| !answer.is_excused()).collect();
        let levels: Vec<u32> = all.iter().filter_map(|(_, answer)| answer.level()).map(u32::from).collect();
        let of = |part: usize| if all.is_empty() { String::new() } else { format!("{part}/{}", all.len()) };
        let average = (levels.len() > 2 && 2 * levels.len() >= all.len()).then(|| {
            // Tenths, halves up.
            let (sum, n) = (levels.iter().sum::<u32>(), u32::try_from(levels.len()).unwrap());
            let tenths = (20 * sum + n) / (2 * n);
            format!("{}.{}", tenths / 10, tenths % 10)
        });
        let two = of(levels.iter().filter(|level| **level > 1).count());
        let ids = mapped.iter().map(|(item, _)| item.id.to_string()).collect::<BTreeSet<_>>();
        if !ids.is_empty() {
            rows.insert(theirs.clone(), (of(levels.len()), two, average, ids));
        }
    }
    rows
}

#[test]
fn every_row_is_what_its_outcomes_say() {
    for case in [waterworks(0), any(3), blank().level("GV.OC-01", 2).excused("PR.DS-11")] {
        let whole = Whole::new(case.clone());
        let who = voices(&[0]);
        let voices = Voices::new(whole.subject(), &who);
        for (chapter, walk) in BY {
            let (table, wanted) = (table(&whole, chapter).unwrap(), rows(&case, walk));
            assert_eq!(table.rows.len(), wanted.len(), "{walk}");
            for row in &table.rows {
                let cell = |at: usize| row[at].iter().map(|line| voices.line(line)).collect::<Vec<_>>();
                let name = cell(0).concat();
                let id = match name.strip_prefix("Directive ") {
                    Some(rest) => rest.split(':').next().unwrap().to_owned(),
                    None => name,
                };
                let (rated, two, average, ids) = &wanted[&id];
                assert_eq!((&cell(3).concat(), &cell(4).concat()), (rated, two), "{walk} {id}");
                let shown = cell(1).concat();
                let shown = (shown.len() == 3 && shown.contains('.')).then_some(shown);
                assert_eq!(shown, *average, "{walk} {id}");
                let lines = cell(5);
                let said = lines.iter().flat_map(|line| line.rsplit_once(": ").unwrap().0.split(", "));
                let said: Vec<String> = said.flat_map(|ids| ids.split(" and ")).map(str::to_owned).collect();
                assert_eq!(said.len(), ids.len(), "{walk} {id}: each once");
                assert_eq!(said.into_iter().collect::<BTreeSet<_>>(), *ids, "{walk} {id}");
            }
        }
    }
}

/// In no preset; nothing while nothing is rated; and it says whose mapping it is.
#[test]
fn it_stands_where_it_was_chosen_and_says_whose_it_is() {
    assert_eq!(ChapterId::BY, BY.map(|(chapter, _)| chapter));
    let whole = Whole::new(waterworks(0));
    for (chapter, _) in BY {
        assert!(Preset::ALL.iter().all(|preset| !preset.chapters().contains(&chapter)));
        assert!(table(&Whole::new(blank().status("", Status::Unknown)), chapter).is_none());
        let document = Document::of_chapters(whole.subject(), &[chapter]);
        let page = report_html::write(&document, &voices(&[0, 1]));
        let ours = [&WORDS[0], &WORDS[1]].map(|(words, _)| words.text(kamae::i18n::key::Key::AssessElsewhereOurs));
        assert!(ours.iter().all(|says| page.contains(says) == (chapter == ChapterId::ByDirective)));
    }
}

#[test]
fn directives_stand_in_their_order_as_they_did() {
    for (language, code) in [(0, "en"), (1, "ja")] {
        let whole = Whole::new(waterworks(language));
        let document = Document::of_chapters(whole.subject(), &[ChapterId::ByDirective]);
        let now = report_markdown::write(&document, &voices(&[language]));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/report/directives-{code}.md"));
        if env::var_os("KAMAE_BLESS").is_some() {
            fs::write(&path, &now).unwrap();
        }
        assert!(now == fs::read_to_string(&path).unwrap_or_default(), "{}: KAMAE_BLESS=1 writes it", path.display());
    }
}
