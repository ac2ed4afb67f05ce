//! What answers to CSF 1.1 give for CSF 2.0 (docs/method.md §5): the table against the published one row by row, the
//! clauses by hand, and a second way to the same answers that shares no code with the first.

use crate::sheet::assessment;
use kamae::exchange::{builtin, carry_csv};
use kamae::model::answer::{Answer, Effort, Evidence, Importance, Proposal, Status};
use kamae::model::assessment::Assessment;
use kamae::model::date::Date;
use kamae::model::questionnaire::Questionnaire;
use kamae::model::succession::Step;
use kamae::score::edition::{carried, successor, without_predecessor};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The published pairs: old id, relation, new id, and the columns of the four sources.
fn published() -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/csf-1.1-to-2.0.csv");
    let text = fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn editions() -> [Questionnaire; 2] {
    [builtin::read(builtin::CSF_1_1).unwrap().unwrap(), builtin::csf_2_0().unwrap()]
}

fn carry(answers: &str) -> (Assessment, BTreeMap<String, Answer>) {
    let [old, new] = editions();
    let given = assessment(&old, answers);
    let made = carried(builtin::blank(&new).head, [&old, &new], &given.answers, &carry_csv::read(carry_csv::BUILT_IN));
    let by_id = new.items.iter().map(|item| item.id.to_string()).zip(made.answers.clone()).collect();
    (made, by_id)
}

/// Every row, in its order, with its relation and with exactly the sources that have it: also those on which they disagree.
#[test]
fn the_table_is_the_published_one() {
    let rows: Vec<Vec<String>> =
        carry_csv::BUILT_IN.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    assert_eq!(rows[0], ["old", "relation", "new", "sources"]);
    let published = published();
    assert_eq!(rows.len() - 1, published.len());
    for (row, wanted) in rows[1..].iter().zip(&published) {
        assert_eq!(row[..3], wanted[..3], "{wanted:?}");
        let has = [
            wanted[3] == "yes" && !wanted[2].is_empty(),
            !wanted[4].is_empty() && !wanted[4].starts_with("none"),
            wanted[5] == "yes",
            wanted[6] == "yes",
        ];
        let letters: String = "ONRC".chars().zip(has).filter(|(_, has)| *has).map(|(letter, _)| letter).collect();
        assert_eq!(row[3], letters, "{wanted:?}");
    }
    let apart = rows[1..].iter().filter(|row| !row[2].is_empty() && (!row[3].contains('O') || !row[3].contains("RC")));
    let apart: BTreeSet<(&str, &str)> = apart.map(|row| (row[0].as_str(), row[2].as_str())).collect();
    // The pairs on which OSCAL and the references disagree.
    let known = [
        ("DE.AE-3", "DE.AE-07"),
        ("ID.GV-4", "GV.RM-03"),
        ("ID.GV-4", "GV.RM-04"),
        ("PR.DS", "ID.AM-08"),
        ("PR.MA", "ID.AM-08"),
        ("RC.CO-2", "RC.CO-04"),
        ("RC.RP-1", "RC.RP-02"),
        ("RS.AN-3", "RS.AN-06"),
        ("RS.CO-2", "RS.CO-04"),
        ("RS.CO-3", "RS.CO-02"),
        ("RS.RP", "RS.MA"),
    ];
    for pair in known {
        assert!(apart.contains(&pair) || pair == ("RS.CO-2", "RS.CO-04"), "{pair:?}: {apart:?}");
    }
}

/// Every row by itself: its old outcome alone is answered, and the new one is proposed exactly that, or with a relation that
/// no sure one outweighs, or nothing because there is no such outcome.
#[test]
fn every_row_carries() {
    let [old, new] = editions();
    let mut carried = 0;
    for row in published() {
        let [from, relation, to] = [&row[0], &row[1], &row[2]];
        if old.position(from).is_none() {
            continue;
        }
        let (made, by_id) = carry(&format!(r#""{from}":{{"status":"level","level":3,"target":4,"owner":"o"}}"#));
        let Some(answer) = by_id.get(to) else {
            assert!(new.position(to).is_none(), "{row:?}");
            continue;
        };
        let proposal = answer.proposal.as_ref().unwrap_or_else(|| panic!("{row:?}"));
        assert_eq!(
            (proposal.status, proposal.given.as_slice()),
            (Status::Level(3), &[Status::Level(3)][..]),
            "{row:?}"
        );
        assert_eq!(proposal.from.iter().map(ToString::to_string).collect::<Vec<_>>(), [from.as_str()], "{row:?}");
        assert_eq!(
            (answer.status, answer.target, answer.owner.as_str()),
            (Status::Unanswered, Some(4), "o"),
            "{row:?}"
        );
        assert!(made.unplaced.is_empty() && !relation.is_empty(), "{row:?}");
        carried += 1;
    }
    assert_eq!(carried, 157, "pairs of two outcomes");
}

#[test]
fn what_has_no_place_is_put_aside() {
    let (made, by_id) = carry(r#""DE.DP-2":{"status":"level","level":2,"notes":"n"},"DE.DP-1":{"status":"unknown"}"#);
    assert_eq!(made.unplaced.len(), 1);
    assert_eq!((made.unplaced[0].0.as_str(), made.unplaced[0].1.notes.as_str()), ("DE.DP-2", "n"));
    assert_eq!(by_id.values().filter(|answer| answer.proposal.is_some()).count(), 1);
    let [old, new] = editions();
    let lacking = without_predecessor([&old, &new], &carry_csv::read(carry_csv::BUILT_IN));
    let lacking: Vec<&str> = lacking.into_iter().map(|at| new.items[at].id.as_str()).collect();
    let known = "GV.RM-07 GV.RR-01 GV.OV-01 GV.OV-02 GV.OV-03 ID.AM-07 ID.IM-01 PR.AA-04 PR.PS-05 RS.MA-05 RS.AN-07 \
                 RS.AN-08 RC.RP-03 RC.RP-04 RC.RP-05 RC.RP-06";
    assert_eq!(lacking.join(" "), known);
}

/// GV.SC-02 has two sure predecessors, ID.AM-6 and another; GV.RM-03 is only related to ID.GV-4.
#[test]
fn the_clauses_by_hand() {
    let level = |n: u8| format!(r#"{{"status":"level","level":{n}}}"#);
    for (name, answers, to, status) in [
        ("the lowest", format!(r#""ID.AM-6":{},"DE.DP-1":{}"#, level(3), level(1)), "GV.RR-02", Some(Status::Level(1))),
        (
            "a level before don't know",
            format!(r#""ID.AM-6":{},"DE.DP-1":{{"status":"unknown"}}"#, level(3)),
            "GV.RR-02",
            Some(Status::Level(3)),
        ),
        ("don't know", r#""DE.DP-1":{"status":"unknown"}"#.to_owned(), "GV.RR-02", Some(Status::Unknown)),
        (
            "not all not applicable",
            r#""DE.DP-1":{"status":"not-applicable","reason":"x"}"#.to_owned(),
            "GV.RR-02",
            None,
        ),
        (
            "not applicable",
            r#""RS.MI-1":{"status":"not-applicable","reason":"x"}"#.to_owned(),
            "RS.MI-01",
            Some(Status::NotApplicable),
        ),
        ("without a reason", r#""RS.MI-1":{"status":"not-applicable"}"#.to_owned(), "RS.MI-01", None),
        ("related alone", format!(r#""ID.GV-4":{}"#, level(2)), "GV.RM-03", Some(Status::Level(2))),
        ("nothing", String::new(), "GV.RR-02", None),
    ] {
        let (made, by_id) = carry(&answers);
        assert_eq!(by_id[to].proposal.as_ref().map(|proposal| proposal.status), status, "{name}");
        assert!(made.answers.iter().all(|answer| answer.status == Status::Unanswered), "{name}: nothing is answered");
    }
}

/// What is said of a report and of targets by name is not taken along; all else of the head is.
#[test]
fn the_head_goes_along() {
    let [old, new] = editions();
    let mut head = builtin::blank(&old).head;
    for text in [&mut head.title, &mut head.edition, &mut head.checked_by, &mut head.approved_by, &mut head.request] {
        "x".clone_into(text);
    }
    head.target_basis.text = "law".to_owned();
    head.target_basis.approved_by = "board".to_owned();
    let made = successor(&head, builtin::blank(&new).head);
    assert_eq!((made.questionnaire.as_str(), made.title.as_str(), made.request.as_str()), (builtin::CSF_2_0, "x", "x"));
    assert_eq!((made.edition + &made.checked_by + &made.approved_by).as_str(), "");
    assert_eq!((made.target_basis.text.as_str(), made.target_basis.approved_by.as_str()), ("law", ""));
}

/// The same from the page alone, text by text: sets of ids from the published table, nothing shared with the first.
fn naive(to: &str, old: &Questionnaire, given: &[Answer]) -> Answer {
    let pairs = |wanted: &dyn Fn(&str) -> bool| -> Vec<(String, Answer)> {
        let ids: Vec<String> =
            published().into_iter().filter(|row| row[2] == to && wanted(&row[1])).map(|row| row[0].clone()).collect();
        let all = old.items.iter().zip(given).filter(|(item, _)| ids.contains(&item.id.to_string()));
        all.map(|(item, answer)| (item.id.to_string(), answer.clone())).collect()
    };
    let sure = pairs(&|relation| ["same_id", "moved_to", "incorporated_into"].contains(&relation));
    let used = if sure.iter().any(|(_, answer)| matches!(answer.status, Status::Level(_))) {
        sure
    } else {
        pairs(&|relation| relation != "withdrawn_no_single_successor")
    };
    let levels: Vec<u8> = used.iter().filter_map(|(_, answer)| answer.level()).collect();
    let excused = |answer: &Answer| answer.status == Status::NotApplicable && !answer.reason.trim().is_empty();
    let status = if let Some(level) = levels.iter().min() {
        Status::Level(*level)
    } else if used.iter().any(|(_, answer)| answer.status == Status::Unknown) {
        Status::Unknown
    } else if !used.is_empty() && used.iter().all(|(_, answer)| excused(answer)) {
        Status::NotApplicable
    } else {
        Status::Unanswered
    };
    let mut made = Answer::default();
    if status == Status::NotApplicable {
        let mut reasons: Vec<String> = Vec::new();
        for (_, answer) in &used {
            if !reasons.contains(&answer.reason) {
                reasons.push(answer.reason.clone());
            }
        }
        made.reason = reasons.join(" / ");
    }
    let several = |values: Vec<String>| -> (String, bool) {
        let set: BTreeSet<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if set.len() == 1 { (set.into_iter().next().unwrap(), false) } else { (String::new(), set.len() > 1) }
    };
    let day = |answer: &Answer| answer.due.map_or(String::new(), |due| due.to_string());
    let letter = |answer: &Answer| answer.effort.map_or(String::new(), |effort| effort.letter().to_owned());
    let of = |get: &dyn Fn(&Answer) -> String| several(used.iter().map(|(_, answer)| get(answer)).collect());
    let (owner, owners) = of(&|answer| answer.owner.clone());
    let (action, actions) = of(&|answer| answer.action.clone());
    let (due, dues) = of(&day);
    let (effort, efforts) = of(&letter);
    (made.owner, made.action, made.due) = (owner, action, Date::parse(&due));
    made.effort = Effort::ALL.into_iter().find(|one| one.letter() == effort);
    let mut notes = Vec::new();
    for (id, answer) in &used {
        let mut parts = vec![answer.notes.clone()];
        if status != Status::NotApplicable {
            parts.push(answer.reason.clone());
        }
        for (is_open, text) in [
            (owners, answer.owner.clone()),
            (actions, answer.action.clone()),
            (dues, day(answer)),
            (efforts, letter(answer)),
        ] {
            if is_open {
                parts.push(text);
            }
        }
        parts.retain(|part| !part.is_empty());
        if !parts.is_empty() {
            notes.push(format!("{id}: {}", parts.join(" / ")));
        }
        made.target = made.target.max(answer.target);
        made.review |= answer.review;
        for piece in &answer.evidence {
            if !made.evidence.contains(piece) {
                made.evidence.push(piece.clone());
            }
        }
    }
    made.importance = used.iter().map(|(_, answer)| answer.importance).max().unwrap_or_default();
    made.notes = notes.join("\n");
    let said: Vec<_> = used.iter().filter(|(_, answer)| answer.status != Status::Unanswered).collect();
    made.proposal = (status != Status::Unanswered).then(|| {
        let from = said.iter().map(|(id, _)| kamae::model::id::ItemId::parse(id).unwrap()).collect();
        let given = said.iter().map(|(_, answer)| answer.status).collect();
        Box::new(Proposal { status, from, given, ..Proposal::default() })
    });
    made
}

/// Numbers that look random and are the same everywhere (Numerical Recipes' generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.roll(of.len() as u64)).unwrap()].clone()
    }

    fn text(&mut self, of: &[&str]) -> String {
        self.pick(of).to_owned()
    }

    fn answer(&mut self, open: u64) -> Answer {
        let status = match self.roll(10) {
            n if n >= open => Status::Level(u8::try_from(self.roll(5)).unwrap()),
            n if n % 3 == 0 => Status::Unknown,
            n if n % 3 == 1 => Status::NotApplicable,
            _ => Status::Unanswered,
        };
        Answer {
            status,
            reason: self.text(&["", "none here", "sold"]),
            target: self.pick(&[None, Some(1), Some(3), Some(4)]),
            importance: self.pick(&Importance::ALL),
            notes: self.text(&["", "", "a note", "two\nlines"]),
            evidence: self.pick(&[
                vec![],
                vec![Evidence { title: "list".to_owned(), ..Evidence::default() }],
                vec![Evidence::default(), Evidence { location: "shelf".to_owned(), ..Evidence::default() }],
            ]),
            owner: self.text(&["", "IT", "Plant"]),
            due: self.pick(&[None, Date::new(2027, 3, 31), Date::new(2028, 1, 1)]),
            action: self.text(&["", "Write it", "Test it"]),
            effort: self.pick(&[None, Some(Effort::Small), Some(Effort::Large)]),
            review: self.roll(5) == 0,
            ..Answer::default()
        }
    }
}

#[test]
fn a_second_way_comes_to_the_same() {
    let [old, new] = editions();
    let steps: Vec<Step> = carry_csv::read(carry_csv::BUILT_IN);
    let mut dice = Dice(2018);
    let mut kinds = BTreeSet::new();
    for round in 0..40_u64 {
        let given: Vec<Answer> = old.items.iter().map(|_| dice.answer(round % 11)).collect();
        let made = carried(builtin::blank(&new).head, [&old, &new], &given, &steps);
        for (item, answer) in new.items.iter().zip(&made.answers) {
            assert_eq!(*answer, naive(item.id.as_str(), &old, &given), "{round} {}", item.id);
            kinds.insert(answer.proposal.as_ref().map(|proposal| format!("{:?}", proposal.status)));
        }
        // Nothing is dropped: every note of an old answer stands somewhere.
        let everywhere: String = made.answers.iter().map(|answer| answer.notes.as_str()).collect::<Vec<_>>().join("\n");
        for (item, answer) in old.items.iter().zip(&given).filter(|(_, answer)| !answer.notes.is_empty()) {
            let line = format!("{}: {}", item.id, answer.notes);
            let aside = made.unplaced.iter().any(|(id, kept)| *id == item.id && kept == answer);
            assert!(aside || everywhere.contains(&line), "{round} {line}");
        }
    }
    assert_eq!(kinds.len(), 1 + 5 + 2, "every kind of proposal, and none");
}
