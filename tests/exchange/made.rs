//! Made-up JSON, documents and assessments.

use crate::good::CSF;
use crate::hostile::types::{ASSESSMENT, QUESTIONNAIRE};
use kamae::model::answer::{Answer, Effort, Evidence, Importance, Proposal, Status};
use kamae::model::assessment::{Arrangement, Assessment, Head, Organization, TargetBasis};
use kamae::model::date::{Date, Timestamp};
use kamae::model::extra::Extra;
use kamae::model::id::{AssessmentId, ItemId, ScenarioId, SnapshotId};
use kamae::model::scenario::Scenario;
use kamae::model::tier::{Tier, TierPair, Tiers};
use kamae::model::tlp::Tlp;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Names that mean something, and some that do not.
fn name() -> impl Strategy<Value = String> {
    let lists = ASSESSMENT.iter().chain(QUESTIONNAIRE);
    let known: Vec<_> = lists.flat_map(|(_, _, names)| names.iter().copied()).chain(["GV.OC-02", "A-1", "x"]).collect();
    prop_oneof![8 => select(known).prop_map(str::to_owned), 1 => "[a-c]{0,2}", 1 => any::<String>()]
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// One value that holds no others; often one that some member wants.
fn plain() -> impl Strategy<Value = String> {
    let liked = [
        "null",
        "true",
        "false",
        "0",
        "1",
        "2",
        "4",
        "5",
        "-1",
        "2.0",
        "1e3",
        "\"level\"",
        "\"unknown\"",
        "\"not-applicable\"",
        "\"high\"",
        "\"S\"",
        "\"2027-03-31\"",
        "\"2026-11-21T18:00:00Z\"",
        "\"JP\"",
        "\"TLP:RED\"",
        "\"nist-csf-2.0\"",
        "\"kamae.assessment\"",
        "\"kamae.questionnaire\"",
        "\"7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f\"",
        "\"framework\"",
        "\"a\"",
        "\"GV.OC-01\"",
        "\"\\ud800\"",
    ];
    prop_oneof![
        6 => select(liked.to_vec()).prop_map(str::to_owned),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => any::<f64>().prop_filter("JSON", |number| number.is_finite()).prop_map(|number| number.to_string()),
        1 => any::<String>().prop_map(|text| quoted(&text)),
    ]
}

/// Any JSON.
pub(crate) fn json() -> impl Strategy<Value = String> {
    plain().prop_recursive(4, 24, 6, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4).prop_map(|all| format!("[{}]", all.join(",")));
        let object = prop::collection::vec((name(), inner), 0..6).prop_map(|all| object(&all));
        prop_oneof![list, object]
    })
}

fn object(members: &[(String, String)]) -> String {
    let members: Vec<_> = members.iter().map(|(name, raw)| format!("{}:{raw}", quoted(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// A value of roughly the right shape for the member `name`.
fn fitting(name: &'static str) -> BoxedStrategy<String> {
    let some = |names: &'static [&'static str], most: usize| members(names, most);
    match name {
        "id" => Just("\"7b0c1c52-6f0e-4d7e-9f8a-0d3c2b1a4e5f\"".to_owned()).boxed(),
        "created" | "modified" | "answered" => Just("\"2026-11-21T18:00:00+09:00\"".to_owned()).boxed(),
        "due" | "checked" | "approved_on" => Just("\"2028-02-29\"".to_owned()).boxed(),
        "status" => {
            select(vec!["\"level\"", "\"unknown\"", "\"not-applicable\"", "null"]).prop_map(str::to_owned).boxed()
        }
        "level" | "target" | "current" | "at_least" => (0..5_u8).prop_map(|level| level.to_string()).boxed(),
        "importance" => Just("\"low\"".to_owned()).boxed(),
        "effort" => Just("\"L\"".to_owned()).boxed(),
        "review" => any::<bool>().prop_map(|flag| flag.to_string()).boxed(),
        "country" => Just("\"JP\"".to_owned()).boxed(),
        "tlp" => Just("\"TLP:AMBER+STRICT\"".to_owned()).boxed(),
        "organization" => some(&["name", "sector", "country", "scope", "x"], 4),
        "target_basis" => some(&["text", "approved_by", "approved_on"], 3),
        "report" => some(&["chapters", "language", "x"], 3),
        "chapters" => Just("[\"plan\",\"x\"]".to_owned()).boxed(),
        "tiers" => some(&["governance", "management"], 2),
        "governance" | "management" => some(&["current", "target", "x"], 2),
        "answers" | "orphans" | "unplaced" => some(&["GV.OC-01", "GV.OC-02", "RC.CO-04", "Z"], 3),
        "GV.OC-01" | "GV.OC-02" | "RC.CO-04" | "Z" => some(ANSWER, 5),
        "snapshots" => some(&["name", "tiers", "answers", "orphans", "x"], 4)
            .prop_map(|rest| {
                let comma = if rest == "{}" { "" } else { "," };
                let answers = if rest.contains("\"answers\":") { "" } else { ",\"answers\":{}" };
                let id = "\"0d3c2b1a-6f0e-4d7e-9f8a-7b0c1c524e5f\"";
                format!("[{{\"id\":{id},\"taken\":\"2026-04-01T09:00:00Z\"{answers}{comma}{}]", &rest[1..])
            })
            .boxed(),
        "scenarios" => some(&["name", "outcomes", "x"], 3)
            .prop_map(|rest| {
                let comma = if rest == "{}" { "" } else { "," };
                format!("[{{\"id\":\"1f4d3c2b-6f0e-4d7e-9f8a-7b0c1c524e5f\"{comma}{}]", &rest[1..])
            })
            .boxed(),
        "outcomes" => Just("[\"GV.OC-01\",\"PR.DS-11\"]".to_owned()).boxed(),
        "evidence" => prop::collection::vec(some(&["title", "location", "x"], 3), 0..3)
            .prop_map(|all| format!("[{}]", all.join(",")))
            .boxed(),
        "proposal" => (0..=4_u8, prop::collection::vec("[A-Z]{1,3}-[0-9]{2}", 0..3))
            .prop_map(|(level, from)| format!("{{\"level\":{level},\"status\":\"level\",\"from\":{from:?}}}"))
            .boxed(),
        "x" => json().boxed(),
        _ => any::<String>().prop_map(|text| quoted(&text)).boxed(),
    }
}

const ANSWER: &[&str] = &[
    "status",
    "level",
    "target",
    "importance",
    "reason",
    "notes",
    "owner",
    "action",
    "by",
    "evidence",
    "due",
    "checked",
    "effort",
    "review",
    "answered",
    "proposal",
    "x",
];

/// An object with some of these members, mostly of the right shape and in any order.
fn members(names: &'static [&'static str], most: usize) -> BoxedStrategy<String> {
    let chosen = prop::sample::subsequence(names, 0..=most.min(names.len())).prop_shuffle();
    let filled = chosen.prop_flat_map(|names| {
        let value = |name: &'static str| {
            prop_oneof![19 => fitting(name), 1 => plain().boxed()].prop_map(move |raw| (name.to_owned(), raw))
        };
        names.into_iter().map(value).collect::<Vec<_>>()
    });
    filled.prop_map(|all| object(&all)).boxed()
}

/// An assessment as text, with members in any order, most of them of the right shape.
pub(crate) fn document() -> impl Strategy<Value = String> {
    let optional = [
        "title",
        "language",
        "organization",
        "tlp",
        "tiers",
        "target_basis",
        "report",
        "request",
        "handling",
        "orphans",
        "unplaced",
        "snapshots",
        "scenarios",
        "x",
    ];
    let optional = prop::sample::subsequence(optional.to_vec(), 0..4);
    let names = optional.prop_map(|more| [vec!["id", "created", "modified", "answers"], more].concat()).prop_shuffle();
    let filled = names.prop_flat_map(|names| {
        let value = |name: &'static str| fitting(name).prop_map(move |raw| (name.to_owned(), raw));
        names.into_iter().map(value).collect::<Vec<_>>()
    });
    filled.prop_map(|mut all| {
        for (name, raw) in [("format", "\"kamae.assessment\""), ("version", "1"), ("questionnaire", "\"nist-csf-2.0\"")]
        {
            all.push((name.to_owned(), raw.to_owned()));
        }
        object(&all)
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 2 => any::<String>(), 1 => "[ -~]{1,40}", 1 => "[ぁ-ん亜-熙]{1,12}"]
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("a day of the calendar", |(year, month, day)| Date::new(year, month, day))
}

fn time() -> impl Strategy<Value = Timestamp> {
    let zone = select(vec!["Z", "z", "+09:00", "-03:30", ".5Z", ".000001+00:00"]);
    (date(), 0..24_u8, 0..60_u8, 0..=60_u8, zone).prop_map(|(date, hour, minute, second, zone)| {
        Timestamp::parse(&format!("{date}T{hour:02}:{minute:02}:{second:02}{zone}")).unwrap()
    })
}

fn tier() -> impl Strategy<Value = TierPair> {
    let one = || option::of(select(&Tier::ALL[..]));
    (one(), one()).prop_map(|(current, target)| TierPair { current, target, ..TierPair::default() })
}

fn evidence() -> impl Strategy<Value = Vec<Evidence>> {
    let one = (text(), text()).prop_map(|(title, location)| Evidence { title, location, ..Evidence::default() });
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(one, 0..4)]
}

fn proposal() -> impl Strategy<Value = Box<Proposal>> {
    let status = prop_oneof![Just(Status::Unknown), Just(Status::NotApplicable), (0..=4_u8).prop_map(Status::Level)];
    let ids = prop::collection::vec("[A-Za-z0-9][A-Za-z0-9._()-]{0,5}", 0..3);
    (status, ids).prop_map(|(status, ids)| {
        let from = ids.iter().filter_map(|id| ItemId::parse(id)).collect();
        let given = ids.iter().map(|id| if id.len() > 3 { Status::Unanswered } else { status }).collect();
        Box::new(Proposal { status, from, given, ..Proposal::default() })
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    let status = prop_oneof![
        Just(Status::Unanswered),
        Just(Status::Unknown),
        Just(Status::NotApplicable),
        (0..=4_u8).prop_map(Status::Level)
    ];
    let texts = [text(), text(), text(), text(), text()];
    let dated = (option::of(date()), option::of(date()), option::of(time()));
    let kinds =
        (select(&Importance::ALL[..]), option::of(select(&Effort::ALL[..])), any::<bool>(), option::of(0..=4_u8));
    let rest = (evidence(), option::of(proposal()));
    (status, texts, dated, kinds, rest).prop_map(|(status, texts, (due, checked, answered), kinds, rest)| {
        let (evidence, proposal) = rest;
        let ([reason, notes, owner, action, by], (importance, effort, review, target)) = (texts, kinds);
        Answer {
            status,
            reason,
            target,
            importance,
            notes,
            evidence,
            owner,
            due,
            action,
            effort,
            review,
            checked,
            answered,
            by,
            proposal,
            ..Answer::default()
        }
    })
}

fn head() -> impl Strategy<Value = Head> {
    let id = any::<[u8; 16]>().prop_map(AssessmentId::from_random);
    let first = [text(), text(), text(), text(), text(), text()];
    let second = [text(), text(), text(), text(), text(), text()];
    let shaped = (option::of(select(&Tlp::ALL[..])), tier(), tier(), option::of(date()), option::of("[A-Z]{2}"));
    (id, time(), time(), first, second, shaped).prop_map(|(id, created, modified, first, second, shaped)| {
        let [title, language, edition, scope_in, scope_out, prepared_by] = first;
        let [checked_by, approved_by, handling, request, name, ground] = second;
        let (tlp, governance, management, approved_on, country) = shaped;
        let organization = Organization {
            sector: ground.clone(),
            scope: request.clone(),
            name,
            country: country.unwrap_or_default(),
            ..Organization::default()
        };
        let tiers = Tiers { governance, management, ..Tiers::default() };
        let target_basis =
            TargetBasis { approved_by: handling.clone(), text: ground, approved_on, ..TargetBasis::default() };
        let report = Arrangement {
            chapters: [&scope_in, &edition].into_iter().filter(|name| !name.is_empty()).cloned().collect(),
            language: language.clone(),
            ..Arrangement::default()
        };
        let part = (usize::from(id.as_str().as_bytes()[0])..CSF.items.len()).step_by(40).collect();
        let base = Head { modified, ..Head::new(id, created, CSF.id.clone()) };
        Head {
            title,
            language,
            edition,
            scope_in,
            scope_out,
            prepared_by,
            checked_by,
            approved_by,
            handling,
            request,
            organization,
            tlp,
            tiers,
            target_basis,
            report,
            part,
            ..base
        }
    })
}

/// An assessment of NIST CSF 2.0 with some answers.
pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let answers = prop::collection::vec((0..CSF.items.len(), answer()), 0..6);
    let kept = prop::collection::vec((any::<[u8; 16]>(), text(), time(), 0..CSF.items.len(), answer()), 0..3);
    let tried = prop::collection::vec((any::<[u8; 16]>(), text(), prop::sample::subsequence(ids(), 0..4)), 0..3);
    (head(), answers, kept, tried).prop_map(|(head, answers, kept, tried)| {
        let mut made = Assessment::new(head, CSF.items.len());
        for (at, answer) in answers {
            made.answers[at] = answer;
        }
        for (id, name, taken, at, answer) in kept {
            let mut snapshot = made.snapshot(SnapshotId::from_random(id), name, taken);
            snapshot.answers[at] = answer;
            made.apply(made.taking(snapshot), &made.head.modified.clone());
        }
        for (id, name, outcomes) in tried {
            let scenario = Scenario { id: ScenarioId::from_random(id), name, outcomes, extra: Extra::default() };
            made.apply(made.trying(scenario), &made.head.modified.clone());
        }
        made
    })
}

fn ids() -> Vec<ItemId> {
    CSF.items.iter().map(|item| item.id.clone()).collect()
}
