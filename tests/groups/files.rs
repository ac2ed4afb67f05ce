//! Files of groups: what is handed in says nothing of who did, bundles come apart as they were, a picture comes back.

use crate::made::{QUICK, member, state};
use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::group_json::{self, GroupFile};
use kamae::exchange::problem::Fault;
use kamae::exchange::result_json::{self, Wish};
use kamae::exchange::{assessment_text, bundle, member_line};
use kamae::model::answer::{Answer, Evidence, Status};
use kamae::model::assessment::{Assessment, Head, Organization};
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::report::cohort::{K, Picture};
use kamae::score::cohort::Cohort;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::cohort::unit::Unit;
use kamae::score::row::State::{Outside, Rated, Unanswered, Unknown};
use proptest::prelude::*;

/// An assessment in which everything that could be written is the word SECRET.
fn telling() -> Assessment {
    let secret = || "SECRET".to_owned();
    let at = || Timestamp::parse("2026-11-30T10:07:09+09:00").unwrap();
    let mut head = Head::new(AssessmentId::from_random([3; 16]), at(), QUICK.id.clone());
    head.title = secret();
    "ja".clone_into(&mut head.language);
    head.organization = Organization {
        name: secret(),
        scope: secret(),
        sector: "jp-water".to_owned(),
        country: "JP".to_owned(),
        ..Organization::default()
    };
    for text in [
        &mut head.edition,
        &mut head.scope_in,
        &mut head.scope_out,
        &mut head.prepared_by,
        &mut head.checked_by,
        &mut head.approved_by,
        &mut head.handling,
        &mut head.request,
        &mut head.target_basis.text,
    ] {
        *text = secret();
    }
    let mut assessment = Assessment::new(head, QUICK.items.len());
    for (at, answer) in assessment.answers.iter_mut().enumerate() {
        *answer = Answer {
            status: [Status::Level(2), Status::Unknown, Status::NotApplicable, Status::Unanswered][at % 4],
            reason: secret(),
            notes: secret(),
            evidence: vec![Evidence { title: secret(), location: secret(), ..Evidence::default() }],
            owner: secret(),
            action: secret(),
            by: secret(),
            ..Answer::default()
        };
    }
    assessment
}

fn wish(notes: bool) -> Wish {
    let traits = Traits {
        team: Some(12),
        pair: "7Q".to_owned(),
        language: "ja".to_owned(),
        sector: "jp-water".to_owned(),
        country: "JP".to_owned(),
        role: "operator".to_owned(),
        kind: "utility".to_owned(),
    };
    Wish { traits, notes }
}

#[test]
fn a_result_tells_nobody_who_answered() {
    let assessment = telling();
    let text = result_json::write(&assessment, &QUICK, &wish(false));
    assert!(!text.contains("SECRET") && !text.contains(assessment.head.id.as_str()), "{text}");
    assert!(!text.trim_end().contains('\n'), "one line");
    assert!(text.contains("\"anonymous\": true") || text.contains("\"anonymous\":true"), "{text}");
    let noted = result_json::write(&assessment, &QUICK, &wish(true));
    assert_eq!(noted.matches("SECRET").count(), 2 * QUICK.items.len(), "notes and reasons, nothing else");
    // It is an ordinary assessment with the same scores.
    let (again, _) = assessment_json::read(&text, &QUICK, Strangers::Refuse).unwrap();
    let cells = |assessment: &Assessment| Member::of(&QUICK, assessment).cells;
    assert_eq!(cells(&again), cells(&assessment));
    // A second one takes the place of the first.
    assert_eq!(again.head.id, result_json::read(&noted, &QUICK).unwrap().id);
}

#[test]
fn a_result_is_read_as_a_member() {
    let member = result_json::read(&result_json::write(&telling(), &QUICK, &wish(false)), &QUICK).unwrap();
    assert_eq!(member.traits, wish(false).traits);
    assert_eq!(member.cells[..4], [Rated(2), Unknown, Outside, Unanswered]);
    // Any other assessment is one too.
    let plain = result_json::read(&assessment_text::write(&telling(), &QUICK), &QUICK).unwrap();
    assert_eq!((plain.traits.team, plain.traits.sector.as_str(), plain.traits.role.as_str()), (None, "jp-water", ""));
    assert_eq!(result_json::read(&result_json::write_member(&member, &QUICK, "00"), &QUICK), Ok(member));
}

/// Notes come with a result whose participant has ticked them, on one line, and stay with it as it is kept and passed on.
#[test]
fn notes_come_only_where_they_were_handed_in() {
    let mut assessment = telling();
    for answer in &mut assessment.answers {
        answer.notes = String::new();
    }
    assessment.answers[2].notes = " Two\tlines:\r\nall \u{7} of it ".to_owned();
    assessment.answers[3].notes = "x".repeat(1001);
    let plain = assessment_text::write(&assessment, &QUICK);
    let noted = result_json::write(&assessment, &QUICK, &wish(true));
    let told = vec![(2, "Two lines: all of it".to_owned()), (3, "x".repeat(1000))];
    for (text, notes) in [
        (&result_json::write(&assessment, &QUICK, &wish(false)), &[][..]),
        (&noted, &told),
        // Nobody has decided that for any other assessment.
        (&plain, &[]),
        (&noted.replace("\"anonymous\": true", "\"anonymous\": false"), &[]),
    ] {
        let member = result_json::read(text, &QUICK).unwrap();
        assert_eq!(member.notes, notes, "{text}");
        let mut line = String::new();
        member_line::write(&member, &mut line);
        assert_eq!(member_line::read(&line, &QUICK).as_ref(), Some(&member), "{line}");
        let passed = result_json::write_member(&member, &QUICK, "00");
        assert_eq!(result_json::read(&passed, &QUICK), Ok(member), "{passed}");
    }
}

/// What this machine keeps of a member comes back; a damaged line is none.
#[test]
fn a_kept_line_is_read_again() {
    let member = result_json::read(&result_json::write(&telling(), &QUICK, &wish(false)), &QUICK).unwrap();
    let mut line = String::new();
    member_line::write(&member, &mut line);
    assert_eq!(member_line::read(&line, &QUICK), Some(member));
    for (from, to) in
        [("\t", " "), ("\t12\t", "\tx\t"), ("2?x-", "2?x"), ("2?x-", "5?x-"), ("2026", "26"), ("-4", "-3")]
    {
        let broken = line.replacen(from, to, 1);
        assert_ne!(broken, line, "{from:?} is not there: {line:?}");
        assert_eq!(member_line::read(&broken, &QUICK), None, "{to:?}");
    }
    assert_eq!(member_line::read("", &QUICK), None);
}

#[test]
fn what_is_said_of_who_answered_is_checked() {
    let good = result_json::write(&telling(), &QUICK, &wish(false));
    for (from, to, place) in [
        ("\"team\":12", "\"team\":1000", "team"),
        ("\"team\":12", "\"team\":0", "team"),
        ("\"team\":12", "\"team\":\"12\"", "team"),
        ("\"pair\":\"7Q\"", "\"pair\":[]", "pair"),
        ("\"anonymous\":true", "\"anonymous\":1", "anonymous"),
        ("\"role\":\"operator\"", "\"role\":{}", "respondent.role"),
        ("\"role\":\"operator\"", &["\"role\":\"", &"x".repeat(65), "\""].concat(), "respondent.role"),
    ] {
        let text = good.replace(": ", ":").replace(from, to);
        assert_ne!(text, good.replace(": ", ":"), "{from} is not there");
        assert_eq!(result_json::read(&text, &QUICK).map_err(|problem| problem.place), Err(place.to_owned()), "{to}");
    }
}

#[test]
fn bundles_come_apart_as_they_were() {
    let one = result_json::write(&telling(), &QUICK, &wish(false));
    let pretty = assessment_text::write(&telling(), &QUICK);
    for (text, wanted) in [
        (one.clone(), vec![(1, one.trim())]),
        (pretty.clone(), vec![(1, pretty.as_str())]),
        (bundle::write([one.as_str(), &one]), vec![(1, one.as_str()), (2, one.as_str())]),
        (format!("\n{one}\r\n\n{one}\n{{\"broken"), vec![(2, one.as_str()), (4, one.as_str()), (5, "{\"broken")]),
        (String::new(), vec![(1, "")]),
    ] {
        assert_eq!(bundle::documents(&text), wanted);
    }
}

fn file(picture: Picture) -> GroupFile {
    GroupFile {
        id: AssessmentId::from_random([9; 16]),
        created: Timestamp::parse("2026-11-30T12:00:00+09:00").unwrap(),
        questionnaire: QUICK.id.clone(),
        digest: "00ff".to_owned(),
        title: "研修 \"A\"".to_owned(),
        language: "ja".to_owned(),
        country: "JP".to_owned(),
        tlp: Some(kamae::model::tlp::Tlp::ALL[0]),
        handling: "deleted on the day".to_owned(),
        unit: Unit::Team,
        picture,
    }
}

#[test]
fn a_group_that_is_broken_is_refused() {
    let units: Vec<_> = (0..12).map(|at| vec![Rated(at % 5); 28]).collect();
    let text = group_json::write(&file(Picture::of(&QUICK, &Cohort::of(&QUICK, &units), K)), &QUICK);
    let id = QUICK.items[0].id.to_string();
    for (from, to, fault) in [
        ("kamae.group", "kamae.assessment", Fault::OtherKind("kamae.assessment".into())),
        ("\"version\": 1", "\"version\": 2", Fault::Newer(2, 1)),
        ("\"k\": 5", "\"k\": 2", Fault::OutOfRange("2".into(), 3, 100_000_000)),
        ("\"n\": 12,\n", "", Fault::Missing("n")),
        (id.as_str(), "XX-99", Fault::UnknownId("XX-99".into())),
        ("\"0\": 3", "\"0\": 4", Fault::OutOfRange("13".into(), 12, 12)),
        ("\"0\": 3", "\"5\": 3", Fault::OutOfRange("5".into(), 0, 4)),
        ("\"0\": 3", "\"00\": 3", Fault::OutOfRange("00".into(), 0, 4)),
        ("\"median\": ", "\"median\": 9", Fault::OutOfRange("91.5".into(), 0, 4)),
        ("quick-check", "ot", Fault::OtherQuestionnaire("ot".into(), "quick-check".into())),
    ] {
        let broken = text.replacen(from, to, 1);
        assert_ne!(broken, text, "{from} is not there:\n{text}");
        assert_eq!(group_json::read(&broken, &QUICK).map_err(|problem| problem.fault), Err(fault), "{to}");
    }
    for end in (0..text.len()).step_by(97).filter(|end| text.is_char_boundary(*end)) {
        assert!(group_json::read(&text[..end], &QUICK).is_err(), "{end}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// A picture comes back as it was, and holds no member.
    #[test]
    fn a_group_comes_back(answers in proptest::collection::vec(proptest::collection::vec(state(), 28), 0..40), k in 3u32..8) {
        let members: Vec<Member> = (0..).zip(answers).map(|(at, cells)| member(at, "", cells)).collect();
        let picture = Picture::of(&QUICK, &Cohort::of(&QUICK, &Unit::Person.of(members.iter())), k);
        let text = group_json::write(&file(picture.clone()), &QUICK);
        prop_assert!(members.iter().all(|member| !text.contains(member.id.as_str())));
        prop_assert_eq!(group_json::questionnaire_of(&text).unwrap(), QUICK.id.clone());
        let mut again = group_json::read(&text, &QUICK).unwrap();
        // Reading a number may cost its last bit.
        for (found, wanted) in again.picture.groups.iter_mut().zip(&picture.groups) {
            let both = found.quartiles.into_iter().flatten().zip(wanted.quartiles.into_iter().flatten());
            prop_assert!(both.into_iter().all(|(a, b)| (a - b).abs() < 1e-12));
            prop_assert_eq!(found.quartiles.is_some(), wanted.quartiles.is_some());
            found.quartiles = wanted.quartiles;
        }
        prop_assert_eq!(again, file(picture));
    }
}
