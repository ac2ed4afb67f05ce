//! The report of a group as files: goldens in both languages, what stands in it, and that what is hidden is in none of it.

use crate::made::{QUICK, member};
use kamae::exchange::builtin::{self, words};
use kamae::exchange::formats::Format;
use kamae::exchange::group_json::GroupFile;
use kamae::exchange::voice::Voice;
use kamae::exchange::{csv, group_csv};
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::i18n::words::Words;
use kamae::model::date::{Date, Timestamp};
use kamae::model::id::AssessmentId;
use kamae::model::tlp::Tlp;
use kamae::report::cohort::{Cell, K, Picture};
use kamae::report::document::Document;
use kamae::report::document::group::{Group, Other};
use kamae::score::cohort::Cohort;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::cohort::unit::Unit;
use kamae::score::row::State::{Outside, Rated, Unanswered, Unknown};
use proptest::prelude::*;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;
use std::{env, fs};

static WORDS: LazyLock<[(Words, QuestionnaireWords); 2]> = LazyLock::new(|| {
    Language::ALL
        .map(|language| (words::interface(language).unwrap(), words::of("quick-check", language).unwrap().unwrap()))
});

/// Who speaks: English, Japanese, both.
const LANGUAGES: [(&str, &[usize]); 3] = [("en", &[0]), ("ja", &[1]), ("both", &[0, 1])];

fn voices(who: &[usize]) -> Vec<Voice<'static>> {
    who.iter().map(|at| Voice { words: &WORDS[*at].0, names: &WORDS[*at].1 }).collect()
}

/// Twelve results of two roles, half of them handed in twice. Of the first three questions one is hidden, one is alike,
/// and one is open.
fn members(hidden: u8, alike: u8) -> Vec<Rc<Member>> {
    let state = |number: u16, at: u16| match (number + at) % 7 {
        _ if at == 0 => {
            if number < 3 {
                Rated(hidden)
            } else {
                Unknown
            }
        }
        _ if at == 1 => {
            if number < 8 {
                Rated(alike)
            } else {
                Unanswered
            }
        }
        0 => Unknown,
        1 if at.is_multiple_of(2) => Outside,
        other => Rated(u8::try_from((other + at) % 5).unwrap()),
    };
    let one = |number: u16| {
        let role = ["Operator", "Manager"][usize::from(number % 2)];
        let plain = member(number, role, (0..28).map(|at| state(number, at)).collect());
        let pair = if number < 12 { (number / 2).to_string() } else { String::new() };
        let hour = if number.is_multiple_of(2) { "09" } else { "17" };
        let modified = Timestamp::parse(&format!("2026-11-30T{hour}:00:00Z")).unwrap();
        Rc::new(Member { modified, traits: Traits { pair, ..plain.traits.clone() }, ..plain })
    };
    (0..14).map(one).collect()
}

fn picture(members: &[Rc<Member>]) -> Picture {
    let units = Unit::Person.of(members.iter().map(|member| &**member));
    Picture::of(&QUICK, &Cohort::of(&QUICK, &units), K)
}

/// A file of the report of these members.
fn file(members: &[Rc<Member>], format: Format, who: &[usize]) -> String {
    let (picture, before) = (picture(members), picture(&members[..members.len().min(9)]));
    let few = Picture { k: K, n: 3, ..Picture::default() };
    let day = |year| Date::new(year, 4, 1);
    let other = |title, begun, tlp, is_other_edition, picture| Other { title, begun, tlp, is_other_edition, picture };
    let others =
        [other("Autumn *course*", day(2025), Some(Tlp::Green), true, &before), other("", day(2027), None, false, &few)];
    let of = Group {
        questionnaire: &QUICK,
        digest: &builtin::digest("quick-check").unwrap(),
        title: "Spring <course>",
        language: "en",
        country: "US",
        tlp: Some(Tlp::Amber),
        handling: "Deleted on 1 April.",
        unit: Unit::Person,
        begun: day(2026),
        day: Date::new(2026, 11, 30).unwrap(),
        picture: &picture,
        members,
        others: &others,
        is_years: true,
    };
    let text = format.document(&Document::of_group(of), &voices(who)).expect("reads back as it was written");
    // The digest changes with every word of the questionnaire.
    text.replace(&of.digest[..12], "EDITION")
}

#[test]
fn it_is_written_as_it_was() {
    for (code, who) in LANGUAGES {
        let now = file(&members(4, 3), Format::Markdown, who);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/report/group-{code}.md"));
        if env::var_os("KAMAE_BLESS").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read_to_string(&path).unwrap_or_default();
        assert!(now == then, "{code} differs from {}: KAMAE_BLESS=1 writes it anew", path.display());
        if let Some(folder) = env::var_os("KAMAE_DUMP") {
            fs::write(Path::new(&folder).join(format!("group-{code}.html")), file(&members(4, 3), Format::Html, who))
                .unwrap();
        }
    }
}

/// Chapters with their rows and drawings, in order, the same in every language.
#[test]
fn the_page_has_every_chapter() {
    for (code, who) in LANGUAGES {
        let html = file(&members(4, 3), Format::Html, who);
        let chapters = html.split("<section class=\"chapter\" id=\"").skip(1).map(|chapter| {
            let rows = chapter.matches("<tr role=\"row\">").count() - chapter.matches("<thead").count();
            // A drawing for each language; bars also for a phone, where one language has a page for itself.
            format!("{} {rows} {}", chapter.split('"').next().unwrap(), chapter.matches("<svg").count() / who.len())
        });
        let (bars, both) = if who.len() > 1 { (2, "beside 3 4") } else { (3, "beside 3 5") };
        let functions = format!("functions {} {bars}", QUICK.groups.len() + QUICK.functions().count());
        let wanted =
            ["summary 0 0", "discuss 9 0", &functions, "outcomes 28 0", "parts 2 0", "pairs 28 0", both, "method 0 0"];
        assert_eq!(chapters.collect::<Vec<_>>(), wanted, "{code}");
        assert!(html.contains("data-paper=\"letter\"") && html.contains("--run-tlp: \"TLP:AMBER\""), "{code}");
        assert!(html.contains("Spring &lt;course>") || html.contains("Spring &lt;course&gt;"), "{code}");
        for raw in ["NaN", "Some(", "<script", "http:", "https:"] {
            assert!(!html.split("</style>").nth(1).unwrap().contains(raw), "{code}: {raw}");
        }
    }
}

/// A group of which nothing may be shown has a report of those beside it, and says nothing else.
#[test]
fn of_too_few_nothing_is_said() {
    let html = file(&members(4, 3)[..4], Format::Html, &[0]);
    let chapters =
        html.split("<section class=\"chapter\" id=\"").skip(1).map(|chapter| chapter.split('"').next().unwrap());
    assert_eq!(chapters.collect::<Vec<_>>(), ["summary", "beside", "method"]);
}

/// A chapter of a page.
fn chapter<'t>(html: &'t str, name: &str) -> &'t str {
    let rest = html.split_once(&format!("<section class=\"chapter\" id=\"{name}\"")).unwrap().1;
    rest.split_once("</section>").unwrap().0
}

proptest! {
    /// What is hidden can be anything: no question of any file says it.
    #[test]
    fn what_is_hidden_is_in_no_form(hidden in 0u8..=4, alike in 0u8..=4, who in 0usize..3) {
        let (one, other) = (members(4, 3), members(hidden, alike));
        prop_assert!(matches!(picture(&other).cells[..2], [Cell::Hidden(_), Cell::Alike(_)]));
        let who = LANGUAGES[who].1;
        let [before, after] = [&one, &other].map(|members| file(members, Format::Html, who));
        for name in ["discuss", "outcomes"] {
            prop_assert_eq!(chapter(&before, name), chapter(&after, name));
        }
        let (words, names) = &WORDS[who[0]];
        let [before, after] =
            [&one, &other].map(|members| csv::write(&group_csv::rows(&QUICK, &picture(members), words, names)));
        prop_assert_eq!(before, after);
    }
}

fn other(year: Option<u16>, picture: &Picture) -> Other<'_> {
    let begun = year.and_then(|year| Date::new(year, 4, 1));
    Other { title: "", begun, tlp: None, is_other_edition: false, picture }
}

/// A line over time is drawn only of one group, from what is shown, on more than one day; groups stand by their days.
#[test]
fn medians_over_time_are_those_of_one_group() {
    let (many, few) = (picture(&members(4, 3)), Picture { k: K, n: 3, ..Picture::default() });
    for (is_years, own, others, wanted) in [
        (true, &many, vec![other(Some(2025), &many)], vec![2025, 2026]),
        (true, &many, vec![other(Some(2027), &many), other(Some(2024), &many)], vec![2024, 2026, 2027]),
        (false, &many, vec![other(Some(2025), &many)], vec![]),
        (true, &many, vec![other(Some(2026), &many)], vec![]),
        (true, &many, vec![other(Some(2025), &few), other(None, &many)], vec![]),
        (true, &few, vec![other(Some(2025), &many)], vec![]),
        (true, &few, vec![other(Some(2025), &many), other(Some(2024), &many)], vec![2024, 2025]),
        (true, &many, vec![], vec![]),
    ] {
        let of = Group { is_years, others: &others, picture: own, ..plain() };
        let days: Vec<u16> = of.moments().iter().map(|(day, _)| day.year()).collect();
        assert_eq!(days, wanted, "{is_years} {others:?}");
        let all: Vec<_> = of.all().iter().map(|other| other.begun).collect();
        assert!(all.is_sorted() && all.len() == others.len() + usize::from(own.is_shown()), "{all:?}");
    }
}

/// A group of 2026 of which nothing is known.
fn plain() -> Group<'static> {
    static NOTHING: LazyLock<Picture> = LazyLock::new(Picture::default);
    Group {
        questionnaire: &QUICK,
        digest: "",
        title: "",
        language: "",
        country: "",
        tlp: None,
        handling: "",
        unit: Unit::Person,
        begun: Date::new(2026, 4, 1),
        day: Date::default(),
        picture: &NOTHING,
        members: &[],
        others: &[],
        is_years: false,
    }
}

/// One row a group and part or question, all as wide as the heads; of a group that is not shown there is none.
#[test]
fn the_table_of_all_groups_is_tidy() {
    let file = |title: &str, digest: &str, picture: &Picture| {
        Rc::new(GroupFile {
            id: AssessmentId::from_random([9; 16]),
            created: Timestamp::parse("2026-04-01T12:00:00+09:00").unwrap(),
            questionnaire: QUICK.id.clone(),
            digest: digest.to_owned(),
            title: title.to_owned(),
            language: "en".to_owned(),
            country: String::new(),
            tlp: None,
            handling: String::new(),
            unit: Unit::Team,
            picture: picture.clone(),
        })
    };
    let (many, few) = (picture(&members(4, 3)), Picture { k: K, n: 3, ..Picture::default() });
    let files = [file("Spring", "aa", &many), file("Few", "bb", &few), file("Autumn", "bb", &many)];
    for (words, names) in &*WORDS {
        let rows = group_csv::tidy(&QUICK, &files, words, names);
        let each = QUICK.groups.len() + QUICK.items.len();
        assert_eq!(rows.len(), 1 + 2 * each);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()) && rows.iter().all(|row| row[0] != "Few"));
        let of = |group: &str, id: &str| rows.iter().find(|row| row[0] == group && row[7] == id).unwrap().clone();
        for (group, id, wanted) in [
            // n, don't know, not answered, not applicable, median, first and third quartile.
            ("Spring", "QC-01", ["3", "11", "0", "0", "", "", ""]),
            ("Autumn", "QC-02", ["8", "0", "6", "0", "", "", ""]),
            ("Spring", "QC-04", ["12", "2", "0", "0", "2.5", "1", "4"]),
            ("Autumn", "QC2", ["14", "", "", "", "2.5", "1.5", "2.9166666666666665"]),
        ] {
            let row = of(group, id);
            assert_eq!(row[9..16], wanted, "{group} {id}");
            assert_eq!([&row[1], &row[4], &row[5]], ["2026-04-01", "14", "5"], "{group} {id}");
            assert_eq!(row[2], if group == "Spring" { "aa" } else { "bb" });
        }
    }
    for (one, other, wanted) in [("aa", "aa", false), ("aa", "bb", true), ("", "bb", false), ("aa", "", false)] {
        assert_eq!(file("", one, &few).is_other_edition(other), wanted, "{one} {other}");
    }
}

/// What nobody answered was not asked: it has no row, and is counted below those that have.
#[test]
fn what_was_not_asked_has_no_row() {
    let mut few = members(4, 3);
    for member in &mut few {
        let mut cells = member.cells.clone();
        cells[20..].fill(Unanswered);
        *member = Rc::new(Member { cells, ..(**member).clone() });
    }
    let html = file(&few, Format::Html, &[0]);
    let outcomes = chapter(&html, "outcomes");
    assert_eq!(outcomes.matches("<tr role=\"row\">").count(), 1 + 20);
    assert!(outcomes.contains("8 questions were not asked.") && !chapter(&html, "discuss").contains("QC-21"));
}
