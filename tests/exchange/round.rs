//! Nothing is lost on the way through: what is read, written and read again is the same.

use crate::good::{CSF, FULL, HALL, Opened, assessment, open, own, read};
use crate::kept;
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::assessment_text::{join, write, write_answer, write_head, write_kept};
use kamae::exchange::canonical;
use kamae::exchange::problem::Warning;
use kamae::model::answer::{Evidence, Status};
use kamae::model::assessment::Assessment;
use kamae::model::change::{Change, Edit};
use kamae::model::date::Timestamp;
use kamae::model::questionnaire::Questionnaire;
use std::time::{Duration, Instant};

#[test]
fn what_is_odd_and_good_is_let_in_and_kept() {
    let wrong: Vec<_> = kept::all()
        .into_iter()
        .filter_map(|case| keeps(&case).err().map(|why| format!("{}: {why}", case.name)))
        .collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
    println!("{} named cases", kept::all().len());
}

fn keeps(case: &kept::Kept) -> Result<(), String> {
    let (opened, _) = open(case.text.as_bytes()).map_err(|problem| format!("{problem:?}"))?;
    let Opened::Assessment(before) = opened else { return Ok(()) };
    let hall = own(HALL).unwrap().questionnaire;
    let (questionnaire, strangers) =
        if before.head.questionnaire == hall.id { (&hall, Strangers::Keep) } else { (&*CSF, Strangers::Refuse) };
    let text = write(&before, questionnaire);
    let (after, _) =
        assessment_json::read(&text, questionnaire, strangers).map_err(|problem| format!("again: {problem:?}"))?;
    match () {
        () if *before != after => Err("differs when read again".to_owned()),
        () if write(&after, questionnaire) != text => Err("written in another way the second time".to_owned()),
        () if joined(&after, questionnaire) != *before => Err("differs as this machine stores it".to_owned()),
        () if canonical::digest(&text).is_err() => Err("has no digest".to_owned()),
        () if !text.contains(&case.holds) => Err(format!("{:?} is missing in {:.2000}", case.holds, text)),
        () => Ok(()),
    }
}

/// As the browser stores it: the head, and every answer that says something, by id.
fn joined(assessment: &Assessment, questionnaire: &Questionnaire) -> Assessment {
    let ids = questionnaire.items.iter().map(|item| item.id.as_str());
    let answers = ids.zip(&assessment.answers).filter(|(_, answer)| !answer.is_blank());
    let kept = write_kept(assessment, None, questionnaire).into_iter().map(|(name, piece)| (name, piece.unwrap()));
    let stored: Vec<_> = answers.map(|(id, answer)| (id.to_owned(), write_answer(answer))).chain(kept).collect();
    let text = join(
        &write_head(assessment, questionnaire),
        stored.iter().rev().map(|(id, piece)| (id.as_str(), piece.as_str())),
    );
    assessment_json::read(&text, questionnaire, Strangers::Keep).unwrap().0
}

/// Snapshots and scenarios are pieces: those that stayed as they were are not written again.
#[test]
fn only_what_is_other_than_before_is_stored_again() {
    let (full, now) = (read(FULL).unwrap(), Timestamp::default());
    let (snapshot, scenario) = (&full.snapshots[0].id, &full.scenarios[0].id);
    for (name, change, pieces) in [
        ("an answer", Change::Edit(0, Edit::Review(true)), vec![]),
        ("a snapshot renamed", full.renaming(snapshot, "n"), vec![("snapshot:0d3c", true)]),
        ("a snapshot removed", full.removing(snapshot), vec![("snapshot:0d3c", false)]),
        ("a scenario renamed", full.renaming_scenario(scenario, "n"), vec![("scenario:1f4d", true)]),
        ("a scenario removed", full.removing_scenario(scenario), vec![("scenario:1f4d", false)]),
    ] {
        let mut after = full.clone();
        let undo = after.apply(change, &now);
        let found = write_kept(&after, Some(&full), &CSF);
        let found: Vec<_> = found.iter().map(|(name, piece)| (&name[..13], piece.is_some())).collect();
        assert_eq!(found, pieces, "{name}");
        let mut back = after.clone();
        back.apply(undo, &now);
        assert!(write_kept(&back, Some(&full), &CSF).is_empty(), "{name} undone");
    }
}

#[test]
fn each_stored_answer_is_read_alone() {
    let full = read(FULL).unwrap();
    for answer in &full.answers {
        assert_eq!(assessment_json::read_answer(&write_answer(answer), CSF.top()).as_ref(), Ok(answer));
    }
    for text in ["", "null", "[]", "{", r#"{"level":2}"#, r#"{"status":"level","level":5}"#] {
        assert!(assessment_json::read_answer(text, 4).is_err(), "{text:?}");
    }
}

#[test]
fn a_head_of_something_else_is_not_joined() {
    for head in ["", "{}", "{\"format\":1}", " {\"answers\":{}}"] {
        assert_eq!(join(head, [("GV.OC-01", "{}")]), head);
    }
}

#[test]
fn hostile_unknown_members_do_not_move_the_answers() {
    let members = [
        r#"{"answers":{}}"#,
        r#"{"answers":{"GV.OC-01":{"status":"unknown"}}}"#,
        r#""{\"answers\":{}""#,
        r#"[{"answers":{}},"}"]"#,
    ];
    for raw in members {
        let text = assessment().and("a", raw).and("answers\\u0000", raw).and("{\\\"answers\\\":{}", raw).text();
        let mut before = read(&text).unwrap();
        before.answers[3].notes = "n".to_owned();
        assert_eq!(joined(&before, &CSF), before, "{raw}");
    }
}

/// What [`FULL`] holds of unknown members, in the order in which they must be written.
const UNKNOWN: [&str; 15] = [
    r#""scope":"浄水場","y":[1,  2]}"#,
    r#""target":3,"g":null}"#,
    r#""current":1,"m":""}"#,
    r#","t":1.50}"#,
    r#","b":{}}"#,
    r#""location":"shelf","e":true}"#,
    r#","n":{"a":  [] }}"#,
    r#"{"current":1},"u":[]}"#,
    r#""level":1,"s":1}"#,
    "\n    \"w\": [ 2 ]\n  }]",
    r#""outcomes": ["PR.DS-11","GV.OC-01"],"#,
    "\n    \"v\": 3\n  }]",
    "\n  \"z\": 1e2",
    "\n  \"a\": \"\\u0041\"",
    "\n}\n",
];

fn check_unknown(text: &str) {
    let mut rest = text;
    for piece in UNKNOWN {
        let at = rest.find(piece).unwrap_or_else(|| panic!("{piece} is missing or too early in {text}"));
        rest = &rest[at + piece.len()..];
    }
}

#[test]
fn unknown_members_survive_to_the_letter_and_in_order() {
    check_unknown(&write(&read(FULL).unwrap(), &CSF));
}

#[test]
fn unknown_members_survive_an_edit() {
    let mut edited = read(FULL).unwrap();
    let at = Timestamp::parse("2027-01-01T00:00:00Z").unwrap();
    let mut head = edited.head.clone();
    head.title = "other".to_owned();
    head.organization.name = "other".to_owned();
    let mut evidence = edited.answers[0].evidence.clone();
    evidence.push(Evidence { title: "new".to_owned(), ..Evidence::default() });
    edited.apply(Change::Head(Box::new(head)), &at);
    edited.apply(Change::Edit(0, Edit::Evidence(evidence)), &at);
    edited.apply(Change::Edit(0, Edit::Status(Status::NotApplicable)), &at);
    let text = write(&edited, &CSF);
    check_unknown(&text);
    assert_eq!(read(&text).unwrap(), edited);
}

#[test]
fn null_is_the_same_as_absent() {
    let bare = read(&assessment().text()).unwrap();
    for case in kept::all().iter().filter(|case| case.name.ends_with(" null") && case.text.contains("kamae.assessment"))
    {
        let inside = ["unknown null", "evidence.0", "snapshots.0", "scenarios.0"];
        if !inside.iter().any(|part| case.name.contains(part)) {
            let read = read(&case.text).unwrap();
            assert_eq!(write(&read, &CSF), write(&bare, &CSF), "{}", case.name);
        }
    }
}

#[test]
fn warnings_say_what_should_be_known() {
    let na = r#"{"GV.OC-01":{"status":"not-applicable"},"GV.OC-02":{"status":"not-applicable","reason":" "},"GV.OC-03":{"status":"not-applicable","reason":"r"}}"#;
    let lacking = HALL.replace(r#""B-1": { "title": "計画", "#, r#""B-2": { "title": "計画", "#);
    let empty = HALL.replace(r#""question": "Is there a plan?""#, r#""question": """#);
    let hostile = HALL
        .replace(r#""ja": {"#, r#""j\na": {"#)
        .replace("鍵は誰が", "")
        .replace("\"question\": \"持っていますか。\"", "\"q\": \"\"");
    let strange =
        assessment().with("questionnaire", r#""town-hall""#).with("answers", r#"{"Z":{"notes":"n"},"Y":{}}"#).text();
    let ids = |list: &[&str]| list.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    for (name, text, want) in [
        ("nothing", FULL.to_owned(), vec![]),
        (
            "no reason",
            assessment().with("answers", na).text(),
            vec![Warning::ReasonMissing(ids(&["GV.OC-01", "GV.OC-02"]))],
        ),
        ("orphans", strange, vec![Warning::Orphans(ids(&["Z", "Y"]))]),
        ("all words", HALL.to_owned(), vec![]),
        ("an item without words", lacking, vec![Warning::Untranslated("ja".into(), 1)]),
        ("an item without a question", empty, vec![Warning::Untranslated("en".into(), 1)]),
        ("a language that ends the line", hostile, vec![Warning::Untranslated("j\u{fffd}a".into(), 1)]),
    ] {
        assert_eq!(open(text.as_bytes()).unwrap().1, want, "{name}");
    }
}

#[test]
fn time_grows_with_size_and_no_faster() {
    let document = |members: usize| {
        let unknown = (0..members).fold(String::new(), |text, n| text + &format!("\"m{n}\":{{\"a\":{n}}},"));
        format!("{{{unknown}{}", &assessment().text()[1..])
    };
    let time = |text: &str| {
        let start = Instant::now();
        assert!(read(text).is_ok());
        start.elapsed()
    };
    let (few, many) = (document(3_000), document(30_000));
    let slow = (0..3).map(|_| (time(&few), time(&many))).all(|(few, many)| many > few * 40 + Duration::from_millis(50));
    assert!(!slow, "ten times the members took more than forty times as long, three times in a row");
}
