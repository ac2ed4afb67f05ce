//! Rules 8 to 11 of docs/report.md: plans, what is not known, how sure one can be.

use crate::cases::{Case, all, blank};
use crate::rules::{Rule, check};
use kamae::i18n::say::Sentence;
use kamae::model::answer::{Effort, Evidence, Importance, Proposal, Status};
use kamae::model::date::{Date, Timestamp};
use kamae::report::Report;

#[test]
fn rule_8_plans_say_who_and_when_only_if_given() {
    let plans: fn(&Report) -> Vec<Sentence> = |report| report.first.iter().map(|action| action.plan.clone()).collect();
    let rule = |when, case, says| Rule { when, case, part: plans, says };
    let gap = || all(1).target("GV.OC-01", 3);
    let owned = |case: Case| case.with("GV.OC-01", |answer| answer.owner = " Section 3 ".to_owned());
    let dated = |case: Case| case.with("GV.OC-01", |answer| answer.due = Date::new(2027, 3, 31));
    check(vec![
        rule("neither", gap(), ["no owner yet", "担当未定"]),
        rule("owner", owned(gap()), ["Section 3", "Section 3"]),
        rule("date", dated(gap()), ["by 31 March 2027, no owner yet", "2027年3月31日まで、担当未定"]),
        rule("both", dated(owned(gap())), ["Section 3, by 31 March 2027", "Section 3、2027年3月31日まで"]),
        rule(
            "the day has passed",
            owned(gap()).with("GV.OC-01", |answer| answer.due = Date::new(2026, 1, 31)),
            ["Section 3, by 31 January 2026 (overdue)", "Section 3、2026年1月31日まで（期限超過）"],
        ),
        rule("no gap", all(3).target("", 3), ["", ""]),
    ]);
}

/// The first three are the first of the ranking: importance times levels missing, then effort, then the lower level.
#[test]
fn rule_8_the_first_three_are_the_most_pressing() {
    let case =
        all(2).target("", 3).level("RC.RP-01", 1).with("DE.CM-01", |answer| answer.importance = Importance::High);
    let case = case
        .with("PR.AT-01", |answer| answer.effort = Some(Effort::Small))
        .with("PR.AT-02", |answer| answer.effort = Some(Effort::Large));
    let report = case.report();
    let first: Vec<_> =
        report.first.iter().map(|action| case.questionnaire.items[action.position].id.as_str()).collect();
    assert_eq!(report.gaps.len(), 106);
    assert_eq!(first[..2], ["RC.RP-01", "DE.CM-01"]);
    assert_eq!(first.len(), 3);
}

#[test]
fn rule_9_unknown_by_category_largest_first() {
    let mut case = all(1);
    for id in ["RC.CO-04", "GV.SC-02", "GV.SC-03", "DE.AE-02"] {
        case = case.status(id, Status::Unknown);
    }
    let report = case.report();
    let named: Vec<_> = report.unknown.iter().map(|(at, n)| (case.questionnaire.groups[*at].id.as_str(), *n)).collect();
    assert_eq!(named, [("GV.SC", 2), ("DE.AE", 1), ("RC.CO", 1)]);
}

#[test]
fn rule_10_how_sure() {
    let rule = |when, case, says| Rule { when, case, part: |report| report.sure.clone(), says };
    let shown = |case: Case, start| case.with(start, |answer| answer.evidence = vec![Evidence::default()]);
    let checked = |case: Case, start| case.with(start, |answer| answer.checked = Date::new(2026, 6, 1));
    check(vec![
        rule("nothing rated", blank(), ["", ""]),
        rule(
            "none at 3",
            shown(all(2), "GV.OC"),
            [
                "5 of 106 ratings have evidence listed. | Nobody outside the sections has checked them.",
                "評価した106項目のうち5項目に根拠資料の記載があります。 | 担当部署以外による確認は受けていません。",
            ],
        ),
        rule(
            "some at 3 or 4, some checked",
            checked(shown(all(2).level("RC", 3).level("RC.CO", 4), "RC"), "GV.OC"),
            [
                "8 of 106 ratings have evidence listed; 8 of the 8 at level 3 or above. | 5 of 106 were checked by somebody outside the team.",
                "評価した106項目のうち8項目、レベル3以上の8項目のうち8項目に根拠資料の記載があります。 | 106項目のうち5項目は、担当部署以外が確認しています。",
            ],
        ),
        rule(
            "what is not rated is not counted",
            checked(shown(all(2).status("GV", Status::Unknown), "GV"), "GV"),
            [
                "0 of 75 ratings have evidence listed. | Nobody outside the sections has checked them.",
                "評価した75項目のうち0項目に根拠資料の記載があります。 | 担当部署以外による確認は受けていません。",
            ],
        ),
    ]);
}

#[test]
fn rule_11_flags_only_if_true() {
    let rule = |when, case, says| Rule { when, case, part: |report| report.flags.clone(), says };
    let high = |case: Case, start| case.with(start, |answer| answer.importance = Importance::High);
    let proposed = |case: Case, start| {
        let proposal = Proposal { status: Status::Level(3), ..Proposal::default() };
        case.with(start, move |answer| answer.proposal = Some(Box::new(proposal.clone())))
    };
    let old = |case: Case, start, when: &'static str| {
        case.with(start, move |answer| answer.answered = Timestamp::parse(when))
    };
    check(vec![
        rule("nothing to say", all(2), ["", ""]),
        rule("10 of 106 do not apply", all(2).excused("GV.SC"), ["", ""]),
        rule(
            "11 of 106 do not apply",
            all(2).excused("GV.SC").excused("GV.PO-01"),
            [
                "More than a tenth of the outcomes are “not applicable” (11 of 106).",
                "全項目の1割を超える項目（106項目中11項目）が該当なしです。",
            ],
        ),
        rule(
            "reasons are missing",
            all(2).status("GV.PO", Status::NotApplicable),
            [
                "“Not applicable” without a reason, counted as unanswered: GV.PO-01 and GV.PO-02.",
                "理由のない「該当なし」（未回答として集計）：GV.PO-01、GV.PO-02。",
            ],
        ),
        rule(
            "a quarter is of high importance: 26 of 104",
            high(all(2).excused("RC.CO"), "ID").with("GV.OC", |answer| answer.importance = Importance::High),
            ["", ""],
        ),
        rule(
            "more than a quarter is of high importance",
            high(all(2), "GV"),
            [
                "More than a quarter of the outcomes are of high importance (31 of 106): the ranking says little.",
                "重要度「高」が全体の4分の1を超えています（106項目中31項目）。順位の意味は限られます。",
            ],
        ),
        rule("548 days old", old(all(2), "GV.OC-01", "2025-05-21T09:00:00Z"), ["", ""]),
        rule(
            "549 days old",
            old(all(2), "GV.OC-01", "2025-05-20T09:00:00Z"),
            ["1 answer is older than 18 months.", "1件の回答は、18か月より前のものです。"],
        ),
        rule(
            "many are old",
            old(all(2), "GV", "2020-05-20T09:00:00Z"),
            ["31 answers are older than 18 months.", "31件の回答は、18か月より前のものです。"],
        ),
        rule("proposed and answered", proposed(all(2), "GV.OC"), ["", ""]),
        rule(
            "one is proposed",
            proposed(all(2).status("GV.OC-01", Status::Unanswered), "GV.OC"),
            [
                "1 answer is proposed and not confirmed; it does not count.",
                "1項目の回答は案のままで、確かめていないため、集計に入っていません。",
            ],
        ),
        rule(
            "several are proposed",
            proposed(all(2).status("GV.OC", Status::Unanswered), "GV"),
            [
                "5 answers are proposed and not confirmed; they do not count.",
                "5項目の回答は案のままで、確かめていないため、集計に入っていません。",
            ],
        ),
        rule(
            "targets only",
            blank().target("", 2),
            ["Targets are set, but nothing is rated yet.", "目標だけが設定され、評価はまだありません。"],
        ),
    ]);
}
