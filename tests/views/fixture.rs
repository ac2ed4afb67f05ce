//! Assessments to show: a waterworks halfway through, others, and what was deleted.

use super::stage::Tongue;
use kamae::exchange::{builtin, carry_csv, step_text};
use kamae::i18n::official::Official;
use kamae::model::answer::{Answer, Status};
use kamae::model::assessment::{Assessment, Organization, TargetBasis};
use kamae::model::date::{Date, Timestamp};
use kamae::model::extra::Extra;
use kamae::model::id::{AssessmentId, ScenarioId, SnapshotId};
use kamae::model::scenario::Scenario;
use kamae::model::step::{Kind, Past, Step};
use kamae::model::tier::{Tier, TierPair, Tiers};
use kamae::model::tlp::Tlp;
use kamae::score::carry::proposals;
use kamae::score::edition;
use kamae::ui::components::answer_chip::mark;
use kamae::ui::desk::{Guest, Open};
use kamae::ui::shelf::{Book, Shelf, ShelfState, Trashed};
use std::rc::Rc;

/// How many outcomes of each function are answered, in framework order.
const ANSWERED: [usize; 6] = [31, 21, 9, 2, 0, 0];

/// Somebody else's words for every outcome, as if they were the official ones.
pub(crate) fn official() -> Official {
    let texts = |id: &str| ["Said", "First example", "Second example"].map(|text| format!("{text} of {id}")).to_vec();
    let items = builtin::csf_2_0().unwrap().items;
    let items = items.iter().map(|item| (item.id.to_string(), texts(item.id.as_str()))).collect();
    Official {
        title: "A framework in other words".to_owned(),
        version: "1.4".to_owned(),
        digest: "0f".repeat(32),
        items,
    }
}

fn moment(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// An assessment of NIST CSF 2.0 in which nothing is answered and nothing is filled in.
pub(crate) fn blank() -> Open {
    let questionnaire = Rc::new(builtin::csf_2_0().unwrap());
    let mut assessment = builtin::blank(&questionnaire);
    assessment.head.created = moment("2026-11-02T09:00:00+09:00");
    assessment.head.modified = moment("2026-11-21T14:20:00+09:00");
    Open::new(questionnaire, assessment, Date::new(2026, 11, 21).unwrap())
}

/// One in which Govern and Identify are answered and the rest has been begun.
pub(crate) fn halfway(tongue: Tongue) -> Open {
    let open = blank();
    let mut assessment = open.assessment.clone();
    assessment.head.title = tongue.own("Kirinosawa City Waterworks", "霧ノ沢市水道局");
    tongue.language().code().clone_into(&mut assessment.head.language);
    for ((_, group), answered) in open.questionnaire.functions().zip(ANSWERED) {
        for at in group.items.clone().take(answered) {
            assessment.answers[at] = answer(tongue, at);
        }
    }
    Open::new(open.questionnaire, assessment, open.as_of)
}

fn answer(tongue: Tongue, at: usize) -> Answer {
    let status = match at % 11 {
        4 => Status::Unknown,
        8 => Status::NotApplicable,
        other => Status::Level([2, 1, 3, 2, 0, 1, 2, 4, 0, 1, 2][other]),
    };
    let reason =
        if status == Status::NotApplicable { tongue.own("None on the site", "拠点にない") } else { String::new() };
    Answer { status, reason, target: Some(3), ..Answer::default() }
}

/// One whose head is filled in to the last field.
pub(crate) fn filled(tongue: Tongue) -> Open {
    let open = halfway(tongue);
    let own = |english: &str, japanese: &str| tongue.own(english, japanese);
    let mut assessment = open.assessment.clone();
    let head = &mut assessment.head;
    head.title = own("Plant North, 2026", "北浄水場 2026年度");
    "ja".clone_into(&mut head.language);
    head.organization = Organization {
        name: own("Kirinosawa City Waterworks", "霧ノ沢市水道局"),
        sector: "jp-electricity".to_owned(),
        country: "JP".to_owned(),
        scope: own("The plant and its office", "浄水場と事務所"),
        ..Organization::default()
    };
    head.tlp = Some(Tlp::Amber);
    head.tiers = Tiers { governance: pair(2, 3), management: pair(1, 3), ..Tiers::default() };
    head.edition = own("First", "初版");
    head.scope_in = own("Controllers, remote maintenance", "制御装置、遠隔保守");
    head.scope_out = own("Billing", "料金の計算");
    head.prepared_by = own("Operations", "浄水課");
    head.checked_by = own("Audit office", "監査係");
    head.approved_by = own("Director", "局長");
    head.handling = own("Internal", "関係者限り");
    head.request = own("Two more people on the night shift", "夜勤を2名増やすこと");
    head.target_basis = TargetBasis {
        text: own("Decision of the board", "経営会議の決定"),
        approved_by: own("Board", "経営会議"),
        approved_on: Date::new(2026, 4, 1),
        ..TargetBasis::default()
    };
    Open::new(open.questionnaire, assessment, open.as_of)
}

/// The same where only a part is asked: two outcomes of one category, and one of another function.
pub(crate) fn parted(tongue: Tongue) -> Open {
    let open = filled(tongue);
    let mut assessment = open.assessment.clone();
    assessment.head.part =
        ["PR.DS-02", "PR.DS-11", "RC.RP-03"].iter().filter_map(|id| open.questionnaire.position(id)).collect();
    for at in &assessment.head.part[1..] {
        assessment.answers[*at].status = Status::Level(2);
    }
    Open::new(open.questionnaire, assessment, open.as_of)
}

/// One with two kept states: nearly nothing was answered, and then some of it otherwise than now.
pub(crate) fn kept(tongue: Tongue) -> Open {
    let open = filled(tongue);
    let mut assessment = open.assessment.clone();
    let mut first =
        assessment.snapshot(SnapshotId::from_random([1; 16]), String::new(), moment("2025-11-21T17:00:00Z"));
    first.answers.iter_mut().skip(40).for_each(|answer| *answer = Answer::default());
    let name = tongue.own("Spring 2026, before the audit", "2026年春、監査の前");
    let mut second = assessment.snapshot(SnapshotId::from_random([2; 16]), name, moment("2026-04-01T09:00:00+09:00"));
    for (at, answer) in second.answers.iter_mut().enumerate() {
        answer.status = match (at % 9, answer.status) {
            (0, Status::Level(level)) => Status::Level(level.saturating_sub(1)),
            (1, Status::Level(level)) => Status::Level((level + 1).min(4)),
            (2, _) => Status::Unanswered,
            (3, Status::Unknown) => Status::Level(1),
            (_, other) => other,
        };
    }
    for at in [0, 1, 9, 10] {
        assessment.answers[at].notes =
            tongue.own("The night shift has its own list since May.", "5月から夜勤にも一覧がある。");
    }
    for snapshot in [first, second] {
        assessment.apply(assessment.taking(snapshot), &moment("2026-11-21T14:20:00+09:00"));
    }
    Open::new(open.questionnaire, assessment, open.as_of)
}

/// One in which every function has an average, with two kept scenarios: three outcomes of which one does not apply any more, and one without a name.
pub(crate) fn tried(tongue: Tongue) -> Open {
    let open = filled(tongue);
    let mut assessment = open.assessment.clone();
    for answer in assessment.answers.iter_mut().filter(|answer| answer.status == Status::Unanswered) {
        answer.status = Status::Level(1);
    }
    let names = [tongue.own("Budget 2027", "2027年度予算"), String::new()];
    for (seed, (name, positions)) in names.into_iter().zip([&[0, 1, 8][..], &[4]]).enumerate() {
        let outcomes = positions.iter().map(|at| open.questionnaire.items[*at].id.clone()).collect();
        let id = ScenarioId::from_random([u8::try_from(seed).unwrap(); 16]);
        let scenario = Scenario { id, name, outcomes, extra: Extra::default() };
        assessment.apply(assessment.trying(scenario), &moment("2026-11-21T14:20:00+09:00"));
    }
    Open::new(open.questionnaire, assessment, open.as_of)
}

/// One with a change log: of two days, with an undo, a step on many outcomes, and an entry that could not be read.
pub(crate) fn done(tongue: Tongue) -> Open {
    let Open { questionnaire, assessment: start, as_of, .. } = halfway(tongue);
    let (mut past, mut now) = (Past::new(Vec::new(), 1), start.clone());
    let mut steps: Vec<Assessment> = Vec::new();
    let mut then = |change: &dyn Fn(&mut Assessment)| {
        change(&mut now);
        steps.push(now.clone());
    };
    then(&|one| one.answers[0].status = Status::Level(3));
    then(&|one| one.answers[1].notes = tongue.own("Since May", "5月から"));
    then(&|one| one.head.title = tongue.own("Another", "別の評価"));
    then(&|one| one.answers.iter_mut().for_each(|answer| answer.target = Some(2)));
    then(&|one| *one = start.clone());
    let mut before = start.clone();
    for (at, after) in steps.into_iter().enumerate() {
        let all = |one: &Assessment| step_text::by_name(one, &questionnaire);
        let [old, new] = step_text::between(&all(&before), &all(&after));
        let kind = if at == 4 { Kind::Back(4) } else { Kind::Done };
        let day = if at < 2 { "2026-11-20T17:40:00+09:00" } else { "2026-11-21T09:05:00+09:00" };
        let by = tongue.own("Control room", "中央監視室");
        past.note(Step { at: moment(day), by, kind, before: old, after: new, number: 0 }, false);
        before = after;
    }
    Open { past: Rc::new(past), ..Open::new(questionnaire, before, as_of) }
}

/// Another assessment beside one of these, last changed then: everything that is rated is a level higher.
pub(crate) fn guest(tongue: Tongue, modified: &str) -> Guest {
    let Open { mut assessment, .. } = halfway(tongue);
    let of = std::mem::replace(&mut assessment.head.id, AssessmentId::from_random([7; 16]));
    assessment.head.modified = moment(modified);
    for answer in &mut assessment.answers {
        if let Status::Level(level) = answer.status {
            answer.status = Status::Level((level + 1).min(4));
        }
    }
    let name = tongue.own("Pumping station 2025", "ポンプ場 2025");
    Guest { of, stored: None, name, assessment }
}

/// A questionnaire beside the framework, of which every question but each seventh is rated.
pub(crate) fn hall(id: &str) -> Open {
    let questionnaire = Rc::new(builtin::read(id).unwrap().unwrap());
    let mut assessment = builtin::blank(&questionnaire);
    for (at, answer) in assessment.answers.iter_mut().enumerate().filter(|(at, _)| at % 7 > 0) {
        answer.status = Status::Level(u8::try_from(at % 4).unwrap());
    }
    Open::new(questionnaire, assessment, blank().as_of).beside(Some(Rc::new(builtin::csf_2_0().unwrap())))
}

/// The framework, with what the answers of `hall` propose.
pub(crate) fn deeper(hall: &Open) -> Open {
    let open = blank();
    let mut assessment = open.assessment.clone();
    let proposals = proposals(&hall.questionnaire, &open.questionnaire, &hall.scores.rows);
    for (answer, proposal) in assessment.answers.iter_mut().zip(proposals) {
        answer.proposal = proposal.map(Box::new);
    }
    Open::new(open.questionnaire, assessment, open.as_of)
}

/// CSF 2.0 with what answers to CSF 1.1 propose: level 0 to 3, some not known, one that has no place any more.
pub(crate) fn carried(tongue: Tongue) -> Open {
    let (open, old) = (blank(), Rc::new(builtin::read(builtin::CSF_1_1).unwrap().unwrap()));
    let mut given = builtin::blank(&old);
    for (at, answer) in given.answers.iter_mut().enumerate().filter(|(at, _)| at % 5 > 0) {
        answer.status = if at % 9 == 0 { Status::Unknown } else { Status::Level(u8::try_from(at % 4).unwrap()) };
        answer.notes = if at % 3 == 0 { tongue.own("Seen in spring", "春に確認") } else { String::new() };
        answer.owner = tongue.own("Control room", "中央操作室");
    }
    let at = old.position("DE.DP-2").unwrap();
    given.answers[at].status = Status::Level(2);
    let steps = carry_csv::read(carry_csv::BUILT_IN);
    let head = open.assessment.head.clone();
    let assessment = edition::carried(head, [&old, &open.questionnaire], &given.answers, &steps);
    Open::new(open.questionnaire, assessment, open.as_of)
}

fn pair(current: u8, target: u8) -> TierPair {
    TierPair { current: Tier::new(current), target: Tier::new(target), ..TierPair::default() }
}

/// An assessment as the shelf lists it.
pub(crate) fn book(open: &Open, seed: u8, modified: &str) -> Book {
    let Assessment { head, answers, .. } = &open.assessment;
    let mut head = head.clone();
    head.id = AssessmentId::from_random([seed; 16]);
    head.modified = moment(modified);
    let top = open.questionnaire.top();
    let last = answers.iter().rposition(|answer| *answer != Answer::default());
    let at = last.and_then(|at| open.questionnaire.item(at)).map(|item| item.id.to_string());
    Book { head, marks: answers.iter().map(|answer| mark(answer, top)).collect(), at }
}

/// A shelf in a state, with so many books and so many in the trash.
pub(crate) fn shelf(tongue: Tongue, state: ShelfState, books: usize, trash: usize) -> Rc<Shelf> {
    let mut foreign = book(&blank(), 4, "2025-02-03T08:00:00Z");
    foreign.marks.clear();
    foreign.head.title = tongue.own("Hospital questions, last year", "昨年の病院向け調査票");
    let all = [
        book(&halfway(tongue), 1, "2026-11-21T14:20:00+09:00"),
        book(&filled(tongue), 2, "2026-10-01T10:05:00+09:00"),
        book(&blank(), 3, "2025-11-30T17:00:00+09:00"),
        foreign,
    ];
    let deleted = |n: usize| Trashed {
        key: format!("key-{n}"),
        id: AssessmentId::from_random([9; 16]),
        title: if n == 0 { tongue.own("Pumping station", "ポンプ場") } else { String::new() },
        when: "2026-11-20T09:00:00+09:00".to_owned(),
    };
    let trash = (0..trash).map(deleted).collect();
    Rc::new(Shelf { state, books: all.into_iter().take(books).collect(), trash, ..Shelf::default() })
}
