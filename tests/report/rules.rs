//! Every sentence rule of page one (docs/report.md §3), in both languages; rules 6, 7 and 12 are in compare.rs.

use crate::cases::{Case, all, blank, say};
use kamae::i18n::key::Key;
use kamae::i18n::say::Sentence;
use kamae::model::answer::{Importance, Status};
use kamae::report::Report;

/// What one case makes a part of the report say.
pub(super) struct Rule {
    pub(super) when: &'static str,
    pub(super) case: Case,
    pub(super) part: fn(&Report) -> Vec<Sentence>,
    pub(super) says: [&'static str; 2],
}

pub(super) fn check(rules: Vec<Rule>) {
    for Rule { when, case, part, says } in rules {
        let report = case.report();
        for (language, wanted) in says.into_iter().enumerate() {
            let said: Vec<_> = part(&report).iter().map(|sentence| say(language, sentence)).collect();
            assert_eq!(said.join(" | "), wanted, "{when}");
        }
    }
}

fn lead(report: &Report) -> Vec<Sentence> {
    vec![report.lead.clone()]
}

/// The sentences of one rule, by the beginning of their keys' names.
pub(super) fn of(report: &Report, starts: &[&str]) -> Vec<Sentence> {
    let fits = |sentence: &&Sentence| starts.iter().any(|start| sentence.key.name().starts_with(start));
    report.says.iter().filter(fits).cloned().collect()
}

fn coverage(report: &Report) -> Vec<Sentence> {
    of(report, &["say.rated", "say.not-applicable"])
}

fn extremes(report: &Report) -> Vec<Sentence> {
    of(report, &["say.highest", "say.close"])
}

fn reached(report: &Report) -> Vec<Sentence> {
    of(report, &["say.reached"])
}

fn targets(report: &Report) -> Vec<Sentence> {
    of(report, &["say.targets", "say.no-targets"])
}

#[test]
fn rule_1_the_average_or_why_there_is_none() {
    let rule = |when, case, says| Rule { when, case, part: lead, says };
    check(vec![
        rule("nothing is rated", blank(), ["No outcome is rated yet.", "まだ評価した項目がありません。"]),
        rule(
            "only unknown",
            blank().status("GV", Status::Unknown),
            ["No outcome is rated yet.", "まだ評価した項目がありません。"],
        ),
        rule("nothing applies", blank().excused(""), ["No outcome is rated yet.", "まだ評価した項目がありません。"]),
        rule("all rated: no range", all(2), ["The average level is 2.0 of 4.", "平均レベルは2.0です（最高は4）。"]),
        rule(
            "one open: a range, rounded outward",
            all(2).status("GV.OC-01", Status::Unanswered),
            [
                "The average level is 2.0 of 4. Depending on the open answers it is between 1.9 and 2.1.",
                "平均レベルは2.0です（最高は4）。未確認の項目の結果しだいで、1.9から2.1の間になります。",
            ],
        ),
        rule(
            "exactly half of a function is enough",
            all(2)
                .status("RC.RP-01", Status::Unknown)
                .status("RC.RP-02", Status::Unknown)
                .status("RC.CO", Status::Unknown),
            [
                "The average level is 2.0 of 4. Depending on the open answers it is between 1.8 and 2.2.",
                "平均レベルは2.0です（最高は4）。未確認の項目の結果しだいで、1.8から2.2の間になります。",
            ],
        ),
        rule(
            "one function withheld",
            all(2).status("GV", Status::Unanswered).level("GV.OC-01", 3),
            [
                "No average is shown: Govern has 1 of 31 outcomes rated. Depending on the open answers it is between 1.6 and 2.4.",
                "統治は31項目中1項目しか評価していないため、平均は示しません。未確認の項目の結果しだいで、1.6から2.4の間になります。",
            ],
        ),
        rule(
            "two functions withheld",
            all(2).status("GV", Status::Unknown).status("DE.AE", Status::Unknown),
            [
                "No average is shown: Govern has 0 of 31 outcomes rated and Detect has 5 of 11 outcomes rated. Depending on the open answers it is between 1.4 and 2.6.",
                "統治は31項目中0項目しか評価していない、検知は11項目中5項目しか評価していないため、平均は示しません。未確認の項目の結果しだいで、1.4から2.6の間になります。",
            ],
        ),
        rule(
            "the whole withheld",
            blank().level("GV.OC-01", 2),
            [
                "No average is shown: 1 of 106 outcomes are rated. Depending on the open answers it is between 0.0 and 4.0.",
                "106項目中1項目しか評価していないため、平均は示しません。未確認の項目の結果しだいで、0.0から4.0の間になります。",
            ],
        ),
    ]);
}

#[test]
fn rule_2_what_is_rated() {
    let rule = |when, case, says| Rule { when, case, part: coverage, says };
    check(vec![
        rule("nothing rated: nothing below the lead", blank().excused("GV"), ["", ""]),
        rule("all", all(1), ["All 106 outcomes that apply are rated.", "該当する106項目のすべてを評価しました。"]),
        rule(
            "one unknown",
            all(1).status("GV.OC-01", Status::Unknown),
            [
                "105 of the 106 outcomes that apply are rated; 1 is “don’t know”.",
                "該当する106項目のうち105項目を評価しました。1項目は「わからない」です。",
            ],
        ),
        rule(
            "some unknown",
            all(1).status("GV.OC", Status::Unknown),
            [
                "101 of the 106 outcomes that apply are rated; 5 are “don’t know”.",
                "該当する106項目のうち101項目を評価しました。5項目は「わからない」です。",
            ],
        ),
        rule(
            "one not answered",
            all(1).status("GV.OC-01", Status::Unanswered),
            [
                "105 of the 106 outcomes that apply are rated; 1 is not answered.",
                "該当する106項目のうち105項目を評価しました。1項目は未回答です。",
            ],
        ),
        rule(
            "a reason is missing: not answered",
            all(1).status("GV.OC-01", Status::NotApplicable).status("GV.OC-02", Status::Unanswered),
            [
                "104 of the 106 outcomes that apply are rated; 2 are not answered.",
                "該当する106項目のうち104項目を評価しました。2項目は未回答です。",
            ],
        ),
        rule(
            "both, and one does not apply",
            all(1).status("GV.OC-01", Status::Unanswered).status("GV.OC-02", Status::Unknown).excused("GV.OC-03"),
            [
                "103 of the 105 outcomes that apply are rated. “Don’t know”: 1; not answered: 1. | 1 outcome does not apply; the reason is listed below.",
                "該当する105項目のうち103項目を評価しました。1項目は「わからない」、1項目は未回答です。 | 1項目は該当なしです（理由は後に示します）。",
            ],
        ),
        rule(
            "several do not apply",
            all(1).excused("GV.OC"),
            [
                "All 101 outcomes that apply are rated. | 5 outcomes do not apply; the reasons are listed below.",
                "該当する101項目のすべてを評価しました。 | 5項目は該当なしです（理由は後に示します）。",
            ],
        ),
    ]);
}

#[test]
fn rule_3_highest_and_lowest() {
    let rule = |when, case, says| Rule { when, case, part: extremes, says };
    check(vec![
        rule(
            "one each",
            all(2).level("PR", 3).level("RC", 1),
            [
                "Highest: Protect (3.0). Lowest: Recover (1.0).",
                "最も高い機能は防御（3.0）、最も低い機能は復旧（1.0）です。",
            ],
        ),
        rule(
            "two tied",
            all(2).level("PR", 3).level("RC", 1).level("DE", 1),
            [
                "Highest: Protect (3.0). Lowest: Detect and Recover (1.0 each).",
                "最も高い機能は防御（3.0）、最も低い機能は検知、復旧（ともに1.0）です。",
            ],
        ),
        rule(
            "three tied",
            all(1).level("PR", 3).level("GV", 3).level("ID", 3),
            [
                "Highest: Govern, Identify and Protect (3.0 each). Lowest: Detect, Respond and Recover (1.0 each).",
                "最も高い機能は統治、識別、防御（ともに3.0）、最も低い機能は検知、対応、復旧（ともに1.0）です。",
            ],
        ),
        rule(
            "four tied are counted",
            all(1).level("PR", 3).level("GV", 2),
            [
                "Highest: Protect (3.0). Lowest: 4 functions (1.0 each).",
                "最も高い機能は防御（3.0）、最も低い機能は4つの機能（いずれも1.0）です。",
            ],
        ),
        rule("all equal", all(2), ["The functions all have the same average (2.0).", "機能の平均はいずれも2.0です。"]),
        rule(
            "less than 0.2 apart",
            all(2).level("RC.RP-01", 3),
            ["The functions lie close together (2.0–2.1).", "機能間の差はわずかです（2.0～2.1）。"],
        ),
        rule(
            "exactly 0.2 apart: four levels over the 20 that apply",
            all(2).excused("PR.AA-01").excused("PR.AA-02").level("PR.AT", 3).level("PR.DS-01", 3).level("PR.DS-02", 3),
            [
                "Highest: Protect (2.2). Lowest: 5 functions (2.0 each).",
                "最も高い機能は防御（2.2）、最も低い機能は5つの機能（いずれも2.0）です。",
            ],
        ),
        rule(
            "a withheld function is never named",
            all(2).level("PR", 3).status("GV", Status::Unanswered).level("GV.OC-01", 4),
            [
                "Highest: Protect (3.0). Lowest: 4 functions (2.0 each).",
                "最も高い機能は防御（3.0）、最も低い機能は4つの機能（いずれも2.0）です。",
            ],
        ),
        rule("only one function is shown", blank().level("RC", 2), ["", ""]),
    ]);
}

#[test]
fn rule_4_counts_and_plain_zeros() {
    let rule = |when, case, says| Rule { when, case, part: reached, says };
    check(vec![
        rule(
            "2, 3 and 0",
            all(1).level("GV.OC", 2).level("GV.PO", 3).level("RC.CO", 0),
            [
                "7 outcomes have reached level 2 (Organized) or more, 2 of them level 3 (Established) or more. At level 0 (Not done): 2.",
                "レベル2（仕組み化）以上は7項目、うちレベル3（定着）以上は2項目です。2項目はレベル0（未実施）です。",
            ],
        ),
        rule(
            "one alone",
            all(0).level("GV.OC-01", 3),
            [
                "1 outcome has reached level 2 (Organized) or more, 1 of them level 3 (Established) or more. At level 0 (Not done): 105.",
                "レベル2（仕組み化）以上は1項目、うちレベル3（定着）以上は1項目です。105項目はレベル0（未実施）です。",
            ],
        ),
        rule(
            "none at 0",
            all(3),
            [
                "106 outcomes have reached level 2 (Organized) or more, 106 of them level 3 (Established) or more. None is at level 0 (Not done).",
                "レベル2（仕組み化）以上は106項目、うちレベル3（定着）以上は106項目です。レベル0（未実施）の項目はありません。",
            ],
        ),
        rule(
            "none at 3",
            all(0).level("GV.OC-01", 2),
            [
                "1 outcome has reached level 2 (Organized), none level 3 (Established). At level 0 (Not done): 105.",
                "レベル2（仕組み化）は1項目で、レベル3（定着）以上の項目はありません。105項目はレベル0（未実施）です。",
            ],
        ),
        rule(
            "none at 3, none at 0",
            all(2),
            [
                "106 outcomes have reached level 2 (Organized), none level 3 (Established). None is at level 0 (Not done).",
                "レベル2（仕組み化）は106項目です。レベル3（定着）以上の項目も、レベル0（未実施）の項目もありません。",
            ],
        ),
        rule(
            "none at 2",
            all(1).level("RC", 0),
            [
                "No outcome has reached level 2 (Organized). At level 0 (Not done): 8.",
                "レベル2（仕組み化）以上の項目はありません。8項目はレベル0（未実施）です。",
            ],
        ),
        rule(
            "all at 1",
            all(1),
            [
                "No outcome has reached level 2 (Organized). None is at level 0 (Not done).",
                "レベル2（仕組み化）以上の項目も、レベル0（未実施）の項目もありません。",
            ],
        ),
    ]);
}

#[test]
fn rule_5_targets() {
    let rule = |when, case, says| Rule { when, case, part: targets, says };
    let high = |case: Case, start| case.with(start, |answer| answer.importance = Importance::High);
    check(vec![
        rule("none is set", all(2), ["No targets are set.", "目標はまだ設定していません。"]),
        rule(
            "one is set, where nothing applies",
            all(2).target("GV.OC-01", 3).excused("GV.OC-01"),
            ["No targets are set.", "目標はまだ設定していません。"],
        ),
        rule(
            "none of high importance",
            all(2).target("GV.OC", 3).target("GV.OC-01", 2),
            ["Of the 5 outcomes with a target 1 has reached it.", "目標のある5項目のうち、1項目が目標に達しています。"],
        ),
        rule(
            "several reached",
            all(2).target("GV.OC", 2),
            [
                "Of the 5 outcomes with a target 5 have reached it.",
                "目標のある5項目のうち、5項目が目標に達しています。",
            ],
        ),
        rule(
            "some of high importance",
            high(all(2).target("GV", 3).target("GV.OC", 2), "GV.OC-0"),
            [
                "Target reached: 5 of the 5 outcomes of high importance; 5 of all 31 that have a target.",
                "目標に達したのは、重要度「高」の5項目のうち5項目、目標のある31項目全体では5項目です。",
            ],
        ),
        rule(
            "an open one has not reached its target",
            high(all(4).target("GV.OC", 2).status("GV.OC-01", Status::Unknown), "GV.OC-01"),
            [
                "Target reached: 0 of the 1 outcomes of high importance; 4 of all 5 that have a target.",
                "目標に達したのは、重要度「高」の1項目のうち0項目、目標のある5項目全体では4項目です。",
            ],
        ),
    ]);
}

/// Every key of a sentence is made by some case above: none is dead.
#[test]
fn no_sentence_is_left_untested() {
    let source = concat!(
        include_str!("rules.rs"),
        include_str!("plans.rs"),
        include_str!("compare.rs"),
        include_str!("what_if.rs")
    );
    for key in Key::ALL.iter().filter(|key| key.name().starts_with("say.")) {
        let template = say(0, &Sentence::new(*key, []));
        let pieces = template.split('{').filter_map(|piece| piece.rsplit('}').next());
        let piece = pieces.map(str::trim).max_by_key(|piece| piece.len()).unwrap();
        assert!(piece.len() < 4 || source.contains(piece), "{}: {template}", key.name());
    }
}
