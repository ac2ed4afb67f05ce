//! The report as files: goldens of every kind of assessment, each in both languages, and what every preset holds.

use crate::cases::{Case, WORDS, blank, busy, earlier, tried, waterworks};
use crate::compare::{THEN, since};
use crate::hostile::{HOSTILE, hostile};
use kamae::exchange::builtin;
use kamae::exchange::formats::{Format, Manner};
use kamae::exchange::voice::Voice;
use kamae::exchange::{assessment_text, canonical, csv, report_csv, report_html, report_markdown, scores_json};
use kamae::model::answer::Status;
use kamae::model::crosswalk::Crosswalk;
use kamae::report::Report;
use kamae::report::document::ChapterId::{
    Answers, Changes, ChangesInShort, Glossary, Method, Plan, Reading, Scenarios,
};
use kamae::report::document::{ChapterId, Document, Preset, Subject};
use kamae::score::rollup::Scores;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

pub(crate) static WALKS: LazyLock<Vec<Crosswalk>> = LazyLock::new(|| builtin::crosswalks().unwrap());

/// Who speaks: English, Japanese, both.
pub(crate) const LANGUAGES: [(&str, &[usize]); 3] = [("en", &[0]), ("ja", &[1]), ("both", &[0, 1])];

/// A case with all that a report is made from.
pub(crate) struct Whole {
    pub(crate) case: Case,
    pub(crate) scores: Scores,
    report: Report,
    digest: String,
}

impl Whole {
    pub(crate) fn new(case: Case) -> Self {
        let (scores, report) = (case.scores(), case.report());
        let digest = canonical::digest(&assessment_text::write(&case.assessment, &case.questionnaire)).unwrap();
        Self { case, scores, report, digest }
    }

    pub(crate) fn subject(&self) -> Subject<'_> {
        Subject {
            questionnaire: &self.case.questionnaire,
            framework: self.case.framework(),
            assessment: &self.case.assessment,
            scores: &self.scores,
            report: &self.report,
            walks: &WALKS,
            digest: &self.digest,
        }
    }

    pub(crate) fn document(&self, preset: Preset) -> Document<'_> {
        Document::new(self.subject(), preset)
    }

    pub(crate) fn html(&self, preset: Preset, who: &[usize]) -> String {
        report_html::write(&self.document(preset), &voices(who))
    }

    pub(crate) fn markdown(&self, preset: Preset, who: &[usize]) -> String {
        report_markdown::write(&self.document(preset), &voices(who))
    }

    pub(crate) fn csv(&self, who: &[usize]) -> [String; 2] {
        let rows = [report_csv::answers(self.subject(), &voices(who)), report_csv::plan(self.subject(), &voices(who))];
        rows.map(|rows| csv::write(&rows))
    }
}

pub(crate) fn voices(who: &[usize]) -> Vec<Voice<'static>> {
    who.iter().map(|language| Voice { words: &WORDS[*language].0, names: &WORDS[*language].1 }).collect()
}

/// The six kinds of assessment that a report has to make sense of, one with a snapshot, and the worst day.
pub(crate) fn kinds(language: usize) -> Vec<(&'static str, Whole)> {
    let all = [
        ("empty", blank()),
        ("one-answer", blank().level("GV.OC-01", 2)),
        ("all-na", blank().excused("")),
        ("all-unknown", blank().status("", Status::Unknown)),
        ("only-targets", blank().target("", 3)),
        ("complete", waterworks(language)),
        ("since", since(&earlier(language), &waterworks(language), THEN)),
        ("tried", tried(waterworks(language), language)),
        ("busy", busy(language)),
    ];
    all.into_iter().map(|(name, case)| (name, Whole::new(case))).collect()
}

#[test]
fn reports_are_written_as_they_were() {
    for (language, code) in [(0, "en"), (1, "ja")] {
        for (name, whole) in kinds(language).into_iter().filter(|(name, _)| *name != "busy") {
            // What is the same in all of them stands in one.
            let same = [Answers, Reading, Method, Glossary];
            let regulator = Preset::Regulator.chapters().iter().copied();
            let chapters: Vec<ChapterId> = match name {
                "complete" => regulator.collect(),
                "since" => vec![ChangesInShort, Changes],
                "tried" => vec![Plan, Scenarios],
                _ => regulator.filter(|chapter| !same.contains(chapter)).collect(),
            };
            let document = Document::of_chapters(whole.subject(), &chapters);
            let now = report_markdown::write(&document, &voices(&[language])).replace(kamae::VERSION, "VERSION");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/report/{name}-{code}.md"));
            if env::var_os("KAMAE_BLESS").is_some() {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &now).unwrap();
            }
            let then = fs::read_to_string(&path).unwrap_or_default();
            assert!(now == then, "{name} differs from {}: KAMAE_BLESS=1 writes it anew", path.display());
        }
    }
}

#[test]
fn every_preset_has_each_chapter_once_and_begins_with_page_one() {
    for preset in Preset::ALL {
        let chapters = preset.chapters();
        let once: HashSet<_> = chapters.iter().collect();
        assert_eq!(once.len(), chapters.len(), "{preset:?}");
        assert_eq!(chapters[0], ChapterId::Summary, "{preset:?}");
        let names: HashSet<_> = chapters.iter().map(|chapter| chapter.name()).collect();
        assert_eq!(names.len(), chapters.len(), "{preset:?}");
    }
}

/// Only what has something to say is there, and it is numbered without gaps.
#[test]
fn chapters_are_those_that_say_something() {
    for (name, preset, wanted) in [
        ("empty", Preset::Board, "summary not-applicable reading glossary"),
        ("empty", Preset::Regulator, "summary scope not-applicable tiers reading method glossary digest"),
        ("all-unknown", Preset::Board, "summary find-out not-applicable reading glossary"),
        ("all-na", Preset::Regulator, "summary scope not-applicable tiers answers reading method glossary digest"),
        ("complete", Preset::Board, "summary request plan functions charts find-out not-applicable reading glossary"),
        (
            "since",
            Preset::Board,
            "summary request plan functions charts changes-in-short find-out not-applicable reading glossary",
        ),
        (
            "tried",
            Preset::Board,
            "summary request plan scenarios functions charts find-out not-applicable reading glossary",
        ),
        (
            "tried",
            Preset::Regulator,
            "summary scope functions charts find-out not-applicable unshown gaps plan scenarios tiers evidence answers reading method glossary digest",
        ),
        (
            "since",
            Preset::Regulator,
            "summary scope functions charts find-out not-applicable unshown gaps plan changes tiers evidence answers reading method glossary digest",
        ),
        (
            "complete",
            Preset::Regulator,
            "summary scope functions charts find-out not-applicable unshown gaps plan tiers evidence answers reading method glossary digest",
        ),
    ] {
        let whole = kinds(0).into_iter().find(|(kind, _)| *kind == name).unwrap().1;
        let document = whole.document(preset);
        let found: Vec<_> = document.numbered().map(|(_, chapter)| chapter.name).collect();
        assert_eq!(found.join(" "), wanted, "{name} {preset:?}");
        let last = document.numbered().last().unwrap();
        assert_eq!(last.0, found.len(), "{name} {preset:?}");
    }
}

/// Every word of the operator stands in the regulator's report, whatever the format.
#[test]
fn nothing_that_was_written_is_left_out() {
    let mut case = waterworks(0);
    case = case.with("GV.OC-01", |answer| {
        answer.review = true;
        answer.by = "Shift supervisor".to_owned();
        answer.reason = "kept under any status".to_owned();
        answer.owner = "Night shift".to_owned();
    });
    let whole = Whole::new(case);
    let head = &whole.case.assessment.head;
    let mut written = vec![
        &head.organization.name,
        &head.title,
        &head.edition,
        &head.scope_in,
        &head.scope_out,
        &head.prepared_by,
        &head.checked_by,
        &head.handling,
        &head.target_basis.text,
        &head.target_basis.approved_by,
    ];
    let requests: Vec<String> = head.request.lines().map(str::to_owned).collect();
    written.extend(&requests);
    for answer in &whole.case.assessment.answers {
        written.extend([&answer.notes, &answer.owner, &answer.action, &answer.reason, &answer.by]);
        written.extend(answer.evidence.iter().flat_map(|evidence| [&evidence.title, &evidence.location]));
    }
    for (code, who) in LANGUAGES {
        let (html, markdown) = (whole.html(Preset::Regulator, who), whole.markdown(Preset::Regulator, who));
        for words in &written {
            assert!(html.contains(words.as_str()), "HTML {code}: {words}");
            assert!(markdown.contains(words.as_str()), "Markdown {code}: {words}");
        }
        for item in &whole.case.questionnaire.items {
            assert!(html.contains(&format!("id=\"a-{}\"", item.id)), "HTML {code}: {}", item.id);
        }
        assert!(markdown.contains("DE.DP-2") && html.contains("DE.DP-2"), "an answer without an item is said");
    }
}

#[test]
fn nothing_raw_is_left() {
    for (language, (name, whole)) in [0, 1].into_iter().flat_map(|l| kinds(l).into_iter().map(move |kind| (l, kind))) {
        for (code, who) in LANGUAGES {
            for preset in Preset::ALL {
                let html = whole.html(preset, who);
                let body = html.split("</style>").nth(1).unwrap();
                let markdown = whole.markdown(preset, who);
                for text in [body, &markdown] {
                    for raw in ["NaN", "{", "}", "Some(", "\u{1f}"] {
                        assert!(!text.contains(raw), "{name} {code} {preset:?}: {raw}");
                    }
                }
                dump(&format!("{name}-{language}-{code}-{preset:?}.html"), &html);
                dump(&format!("{name}-{language}-{code}-{preset:?}.md"), &markdown);
            }
            let [answers, plan] = whole.csv(who);
            dump(&format!("{name}-{language}-{code}-answers.csv"), &answers);
            dump(&format!("{name}-{language}-{code}-plan.csv"), &plan);
        }
        dump(
            &format!("{name}-{language}.json"),
            &assessment_text::write(&whole.case.assessment, &whole.case.questionnaire),
        );
    }
}

/// Writes a file to look at, where somebody wants to.
fn dump(name: &str, text: &str) {
    let Some(folder) = env::var_os("KAMAE_DUMP").map(PathBuf::from) else { return };
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

/// docs/report.md: what was written is read again and compared. Every form of every kind of assessment passes, and none
/// with a sign changed, lost or added.
#[test]
fn every_form_reads_back_and_no_other_text_does() {
    let hostile = HOSTILE.map(|text| (text, Whole::new(hostile(text))));
    for (name, whole) in kinds(1).into_iter().step_by(2).chain(hostile) {
        for (_, who) in LANGUAGES {
            let (voices, chapters) = (voices(who), Preset::Regulator.chapters());
            let document = whole.document(Preset::Regulator);
            for format in Format::ALL {
                let text = format.write(whole.subject(), Manner { chapters, mark: true }, &voices);
                let text = text.unwrap_or_else(|| panic!("{name} as {}", format.name()));
                let holds = |text: &str| match format {
                    Format::Html => report_html::holds(text, &document, &voices),
                    Format::Markdown => report_markdown::holds(text, &document, &voices),
                    Format::CsvAnswers => csv::holds(text, &report_csv::answers(whole.subject(), &voices)),
                    Format::CsvPlan => csv::holds(text, &report_csv::plan(whole.subject(), &voices)),
                    Format::Scores => scores_json::holds(text, &whole.case.questionnaire, &whole.scores),
                };
                assert!(holds(&text));
                let body = text.find("<main").unwrap_or(0);
                let places = text.char_indices().map(|(at, _)| at).filter(|at| *at >= body).collect::<Vec<_>>();
                for at in places.iter().step_by(places.len() / 2 + 1) {
                    assert!(!holds(&text[..*at]), "{} cut at {at}", format.name());
                }
                assert!(!holds(&(text.clone() + "x")), "{}", format.name());
            }
        }
    }
}
