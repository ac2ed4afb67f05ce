//! Assessments to report on, from nothing to a waterworks that has filled in everything.

use kamae::exchange::builtin;
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::QuestionnaireWords;
use kamae::i18n::say::Sentence;
use kamae::i18n::words::Words;
use kamae::model::answer::{Answer, Effort, Evidence, Importance, Status};
use kamae::model::assessment::Assessment;
use kamae::model::date::{Date, Timestamp};
use kamae::model::extra::Extra;
use kamae::model::id::{ItemId, ScenarioId};
use kamae::model::questionnaire::Questionnaire;
use kamae::model::scenario::Scenario;
use kamae::model::tier::Tier;
use kamae::model::tlp::Tlp;
use kamae::report::Report;
use kamae::score::rank::Settings;
use kamae::score::rollup::{Scores, score};
use std::rc::Rc;
use std::sync::LazyLock;

pub(crate) type Both = (Words, QuestionnaireWords);

pub(crate) static WORDS: LazyLock<[Both; 2]> = LazyLock::new(|| {
    Language::ALL
        .map(|language| (builtin::words::interface(language).unwrap(), builtin::words::csf_2_0(language).unwrap()))
});

/// An assessment under test.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) questionnaire: Rc<Questionnaire>,
    pub(crate) assessment: Assessment,
}

pub(crate) fn today() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

/// Nothing is answered.
pub(crate) fn blank() -> Case {
    let questionnaire = Rc::new(builtin::csf_2_0().unwrap());
    let assessment = builtin::blank(&questionnaire);
    Case { questionnaire, assessment }
}

/// Everything is at one level.
pub(crate) fn all(level: u8) -> Case {
    blank().status("", Status::Level(level))
}

impl Case {
    /// Changes every answer whose id begins so.
    pub(crate) fn with(mut self, start: &str, change: impl Fn(&mut Answer)) -> Self {
        for (item, answer) in self.questionnaire.items.iter().zip(&mut self.assessment.answers) {
            if item.id.as_str().starts_with(start) {
                change(answer);
            }
        }
        self
    }

    pub(crate) fn status(self, start: &str, status: Status) -> Self {
        self.with(start, |answer| answer.status = status)
    }

    pub(crate) fn level(self, start: &str, level: u8) -> Self {
        self.status(start, Status::Level(level))
    }

    pub(crate) fn target(self, start: &str, target: u8) -> Self {
        self.with(start, |answer| answer.target = Some(target))
    }

    /// Not applicable with a reason.
    pub(crate) fn excused(self, start: &str) -> Self {
        self.with(start, |answer| {
            answer.status = Status::NotApplicable;
            "We have none.".clone_into(&mut answer.reason);
        })
    }

    /// The framework that its questionnaire maps to.
    pub(crate) fn framework(&self) -> Option<&'static Questionnaire> {
        static CSF: LazyLock<Questionnaire> = LazyLock::new(|| builtin::csf_2_0().unwrap());
        self.questionnaire.framework.as_ref().map(|_| &*CSF)
    }

    pub(crate) fn scores(&self) -> Scores {
        score(&self.questionnaire, &self.assessment, &Settings::new(today()))
    }

    pub(crate) fn report(&self) -> Report {
        Report::new(&self.questionnaire, &self.assessment, &self.scores(), today())
    }
}

/// A sentence in a language, 0 English and 1 Japanese.
pub(crate) fn say(language: usize, sentence: &Sentence) -> String {
    let (words, names) = &WORDS[language];
    words.say_with(sentence, names)
}

/// Numbers that look random and are the same everywhere (Numerical Recipes' generator).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn level(&mut self) -> u8 {
        u8::try_from(self.roll(5)).unwrap()
    }

    /// An answer of any kind; `open` of ten are without a level.
    fn answer(&mut self, open: u64) -> Answer {
        let status = match self.roll(10) {
            n if n >= open => Status::Level(self.level()),
            n if n % 3 == 0 => Status::Unknown,
            n if n % 3 == 1 => Status::NotApplicable,
            _ => Status::Unanswered,
        };
        let day = |dice: &mut Self| {
            Date::new(2026 + u16::try_from(dice.roll(3)).unwrap(), 1 + u8::try_from(dice.roll(12)).unwrap(), 15)
        };
        Answer {
            status,
            reason: if self.roll(3) > 0 { "x".to_owned() } else { String::new() },
            target: (self.roll(3) > 0).then(|| self.level()),
            importance: Importance::ALL[usize::try_from(self.roll(3)).unwrap()],
            evidence: if self.roll(2) > 0 { vec![Evidence::default()] } else { Vec::new() },
            owner: if self.roll(2) > 0 { "x".to_owned() } else { String::new() },
            due: if self.roll(2) > 0 { day(self) } else { None },
            checked: if self.roll(5) == 0 { day(self) } else { None },
            answered: Timestamp::parse(if self.roll(4) > 0 { "2026-11-01T09:00:00Z" } else { "2024-01-01T09:00:00Z" }),
            ..Answer::default()
        }
    }
}

/// Anything that can be.
pub(crate) fn any(seed: u64) -> Case {
    let mut dice = Dice(seed);
    let open = dice.roll(11);
    let flat = (dice.roll(4) == 0).then(|| dice.level());
    let mut case = blank();
    for answer in &mut case.assessment.answers {
        *answer = dice.answer(open);
        if let (Some(level), Status::Level(_)) = (flat, answer.status) {
            answer.status = Status::Level(level);
        }
    }
    case
}

/// A waterworks that has filled in everything, in English or in Japanese.
pub(crate) fn waterworks(language: usize) -> Case {
    let pick = |en: &str, ja: &str| [en, ja][language].to_owned();
    let mut case = blank();
    let mut dice = Dice(20);
    for (item, answer) in case.questionnaire.items.iter().zip(&mut case.assessment.answers) {
        let better = u64::from(item.id.as_str().starts_with("PR"));
        let level = u8::try_from((dice.roll(3) + dice.roll(2) + better).min(4)).unwrap();
        answer.status = if dice.roll(15) == 0 { Status::Unknown } else { Status::Level(level) };
        answer.target = Some(u8::try_from(2 + dice.roll(2)).unwrap());
        answer.importance = if dice.roll(7) == 0 { Importance::High } else { Importance::Normal };
        if dice.roll(3) > 0 {
            let title = pick("Procedure kept in the control room", "中央監視室に備えた手順書");
            answer.evidence = vec![Evidence { title, location: pick("shelf 3", "3番棚"), ..Evidence::default() }];
        }
        if dice.roll(4) == 0 {
            answer.notes = pick(
                "Plant North does this in every shift; Plant South has no form for it yet.",
                "北浄水場では直ごとに行っている。南浄水場にはまだ様式がない。",
            );
        }
        answer.answered = Timestamp::parse("2026-11-01T09:00:00+09:00");
    }
    for id in ["GV.SC-10", "PR.IR-02"] {
        let reason = pick("We have no contract that ends before 2030.", "2030年より前に終わる契約がない。");
        case = case.with(id, |answer| {
            answer.status = Status::NotApplicable;
            answer.reason.clone_from(&reason);
        });
    }
    planned(&mut case, language);
    describe(&mut case, language);
    case
}

/// The waterworks a year earlier: since then outcomes have moved in every way there is.
pub(crate) fn earlier(language: usize) -> Case {
    let lower = |answer: &mut Answer| {
        let Status::Level(level) = answer.status else { return };
        answer.status = Status::Level(if answer.notes.is_empty() { level.saturating_sub(1) } else { level + 1 });
    };
    let case = waterworks(language).with("GV", lower).with("RC", lower);
    let case = case.excused("RC.RP-03").status("ID.AM-01", Status::Unanswered);
    case.status("PR.IR-02", Status::Unknown).level("GV.SC-10", 1)
}

/// The waterworks on its worst day: every flag is up, much is unknown, and all the texts are long.
pub(crate) fn busy(language: usize) -> Case {
    let mut case = waterworks(language);
    for id in
        ["GV.RM-0", "ID.AM-01", "ID.RA-01", "PR.DS-11", "PR.AA-01", "DE.CM-01", "RS.AN-03", "RC.RP-01", "RC.CO-03"]
    {
        case = case.status(id, Status::Unknown);
    }
    case = case.excused("GV.SC").with("PR.AT-02", |answer| answer.status = Status::NotApplicable);
    case = case.with("", |answer| answer.answered = Timestamp::parse("2024-01-01T09:00:00Z"));
    case = case
        .with("PR", |answer| answer.importance = Importance::High)
        .with("RS", |answer| answer.importance = Importance::High);
    let head = &mut case.assessment.head;
    for text in [&mut head.scope_in, &mut head.scope_out] {
        *text = [text.as_str(), text.as_str()].join([", also ", "、ならびに"][language]);
    }
    head.approved_by.clone_from(&head.target_basis.approved_by);
    head.request = head.request.repeat(2);
    case
}

/// With twenty dated actions, two of them overdue, and three scenarios: the seven gaps that come first, everything
/// there is, and one that is done.
pub(crate) fn tried(mut case: Case, language: usize) -> Case {
    let first: Vec<_> = case.report().gaps.iter().take(7).map(|action| action.position).collect();
    for (months, action) in case.report().gaps.iter().take(20).enumerate() {
        let (answer, months) = (&mut case.assessment.answers[action.position], months + 8);
        let (year, month) = (u16::try_from(2026 + months / 12).unwrap(), u8::try_from(months % 12 + 1).unwrap());
        answer.due = Date::new(year, month, 28);
        if month.is_multiple_of(2) {
            ["Control Systems Section", "制御係"][language].clone_into(&mut answer.owner);
        }
    }
    let met = case.scores().rows.iter().position(|row| row.missing == 0).into_iter().collect();
    let all = (0..case.questionnaire.items.len()).collect();
    let names = [["Budget 2027", "2027年度予算"][language], ["Everything", "すべて"][language], ""];
    for (seed, (name, outcomes)) in names.into_iter().zip([first, all, met]).enumerate() {
        let ids = outcomes.into_iter().map(|at: usize| case.questionnaire.items[at].id.clone());
        let id = ScenarioId::from_random([u8::try_from(seed).unwrap(); 16]);
        let scenario = Scenario { id, name: name.to_owned(), outcomes: ids.collect(), extra: Extra::default() };
        case.assessment.apply(case.assessment.trying(scenario), &Timestamp::default());
    }
    case
}

/// Actions with owners and dates, one of them overdue, one without a gap.
fn planned(case: &mut Case, language: usize) {
    let first: Vec<usize> = case.report().gaps.iter().take(3).map(|action| action.position).collect();
    let plans = [
        [
            "Every remote-maintenance session is opened by us, recorded and looked at",
            "遠隔保守の接続は当局が開始し、作業を記録して点検する",
            "Control Systems Section",
            "制御係",
        ],
        [
            "Risk list of the twelve critical suppliers, gone through twice a year",
            "重要な委託先12社のリスク一覧を作り、年2回見直す",
            "Contracts Section",
            "契約係",
        ],
        [
            "Pump-control server restored on spare equipment, time written down",
            "ポンプ制御サーバーを予備機に復元し、所要時間を記録する",
            "Control Systems Section",
            "制御係",
        ],
    ];
    let days = [Date::new(2027, 1, 31), Date::new(2026, 10, 31), None];
    for ((position, plan), due) in first.into_iter().zip(plans).zip(days) {
        let answer = &mut case.assessment.answers[position];
        plan[language].clone_into(&mut answer.action);
        plan[2 + language].clone_into(&mut answer.owner);
        answer.due = due;
        answer.effort = Some(Effort::Small);
    }
    let reached = case.scores().rows.iter().position(|row| row.missing == 0).unwrap();
    case.assessment.answers[reached].due = Date::new(2027, 4, 30);
    case.assessment.answers[reached].action = ["Renew the contract", "契約を更新する"][language].into();
}

fn describe(case: &mut Case, language: usize) {
    let pick = |en: &str, ja: &str| [en, ja][language].to_owned();
    let head = &mut case.assessment.head;
    head.title = pick("Annual assessment 2026", "2026年度 年次評価");
    head.organization.name = pick("Kirinosawa City Waterworks (invented)", "霧ノ沢市水道局（架空）");
    head.organization.sector = "jp-water".into();
    head.organization.country = "JP".into();
    head.edition = pick("1.0", "第1.0版");
    head.scope_in = pick(
        "control systems of 2 treatment plants and 14 pump stations; the office network",
        "浄水場2か所とポンプ場14か所の監視制御システム、局内の事務用ネットワーク",
    );
    head.scope_out = pick(
        "the city’s shared backbone, the billing system (run by City Hall)",
        "市の共通基幹ネットワーク、料金システム（市が運用）",
    );
    head.prepared_by = pick("General Affairs Section", "総務課");
    head.checked_by = pick("Purification Section", "浄水課");
    head.handling = pick("Internal", "社外秘");
    head.request = pick(
        "spare server in the budget of fiscal year 2027\nwho may order manual operation at night\n",
        "2027年度予算での予備サーバーの確保\n夜間に手動運転を指示する権限者\n",
    );
    head.target_basis.text = pick("Decision of the board of 1 June 2026", "2026年6月1日の経営会議の決定");
    head.target_basis.approved_by = pick("Managing director", "管理者");
    head.target_basis.approved_on = Date::new(2026, 6, 1);
    head.tlp = Some(Tlp::Amber);
    head.tiers.governance.current = Tier::new(2);
    head.tiers.governance.target = Tier::new(3);
    head.tiers.management.current = Tier::new(1);
    let gone = Answer { status: Status::Level(2), ..Answer::default() };
    case.assessment.orphans.push((ItemId::parse("DE.DP-2").unwrap(), gone));
}
