//! What is drawn: the invented waterworks of the design in both languages, and assessments at the edges.

use super::dues;
use kamae::charts::entry::{Course, Day, Entry, HeatRow, Point};
use kamae::charts::frame::{Frame, Key};
use kamae::charts::hue::Hue;
use kamae::charts::svg::Svg;
use kamae::charts::{self, heat as heats};
use std::sync::LazyLock;

/// A drawing, and everything it was allowed to say.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) svg: Svg,
    pub(super) given: Vec<String>,
}

type Words = (&'static str, &'static str, &'static str);

/// Id, short name in English, in Japanese.
#[rustfmt::skip]
pub(super) const FUNCTIONS: [Words; 6] = [
    ("GV", "Govern", "統治"), ("ID", "Identify", "識別"), ("PR", "Protect", "防御"),
    ("DE", "Detect", "検知"), ("RS", "Respond", "対応"), ("RC", "Recover", "復旧"),
];

#[rustfmt::skip]
pub(super) const CATEGORIES: [Words; 22] = [
    ("GV.OC", "Context", "組織の状況"), ("GV.RM", "Risk strategy", "リスクマネジメント戦略"),
    ("GV.RR", "Roles and authority", "役割、責任、権限"), ("GV.PO", "Policy", "ポリシー"),
    ("GV.OV", "Oversight", "監督"), ("GV.SC", "Supply chain", "サイバーセキュリティサプライチェーンリスクマネジメント"),
    ("ID.AM", "Assets", "資産管理"), ("ID.RA", "Risk assessment", "リスクアセスメント"), ("ID.IM", "Improvement", "改善"),
    ("PR.AA", "Identity Management, Authentication, and Access Control", "アイデンティティ管理、認証、アクセス制御"),
    ("PR.AT", "Awareness and training", "意識向上とトレーニング"), ("PR.DS", "Data security", "データセキュリティ"),
    ("PR.PS", "Platform security", "プラットフォームセキュリティ"),
    ("PR.IR", "Technology Infrastructure Resilience", "技術インフラのレジリエンス"),
    ("DE.CM", "Monitoring", "継続的モニタリング"), ("DE.AE", "Event analysis", "有害事象の分析"),
    ("RS.MA", "Incident management", "インシデントマネジメント"), ("RS.AN", "Incident analysis", "インシデント分析"),
    ("RS.CO", "Reporting and communication", "対応の報告とコミュニケーション"), ("RS.MI", "Mitigation", "軽減"),
    ("RC.RP", "Plan execution", "復旧計画の実行"), ("RC.CO", "Communication", "復旧のコミュニケーション"),
];

/// Now, low, high, target of the six functions in page-one.md.
const SCORES: [[f64; 4]; 6] = [
    [1.2, 1.1, 1.4, 2.0],
    [1.5, 1.4, 1.7, 2.2],
    [1.9, 1.8, 2.1, 2.4],
    [1.0, 0.9, 1.3, 2.3],
    [1.4, 1.3, 1.7, 2.2],
    [1.0, 0.8, 1.4, 2.1],
];

/// A frame with plain numbers for levels.
pub(super) fn frame(lang: &str, top: u32) -> Frame {
    let pick = |en: &str, ja: &str| if lang == "ja" { ja.to_owned() } else { en.to_owned() };
    Frame {
        title: pick("Now and target", "現状と目標"),
        desc: pick(
            "Average level now as a filled shape, target as an outline.",
            "塗りは現状の平均レベル、枠線は目標です。",
        ),
        lang: lang.to_owned(),
        width: 0,
        levels: (0..=top).map(|level| level.to_string()).collect(),
        others: [pick("don't know", "分からない"), pick("not answered", "未回答"), pick("not applicable", "対象外")],
        key: Some(Key {
            now: pick("average now", "現状の平均"),
            range: pick("range, open answers as 0 and as 4", "取りうる範囲（未確定を0と4で計算）"),
            target: pick("target", "目標"),
            then: pick("average then", "はじめの平均"),
        }),
    }
}

fn named(lang: &str, words: Words, width: u32) -> Entry {
    let name = if lang == "ja" { words.2 } else { words.1 };
    let name = if width == 1 { words.0 } else { name };
    Entry { tag: words.0.into(), name: name.into(), hue: Hue::of(words.0), ..Entry::default() }
}

/// The first `axes` of functions and categories with numbers that differ, on a scale up to `top`.
pub(super) fn entries(lang: &str, axes: usize, top: u32) -> Vec<Entry> {
    let words = if axes <= 6 { FUNCTIONS.to_vec() } else { CATEGORIES.iter().chain(&FUNCTIONS).copied().collect() };
    let entry = |(i, words): (usize, Words)| {
        let [now, low, high, target] = SCORES[i % 6].map(|level| level * f64::from(top) / 4.0);
        let shown = format!("{now:.1} → {target:.1}");
        Entry { now: Some(now), low: Some(low), high: Some(high), target: Some(target), shown, ..named(lang, words, 0) }
    };
    words.into_iter().take(axes).enumerate().map(entry).collect()
}

/// All six functions, each above its categories.
fn tree(lang: &str) -> Vec<Entry> {
    let mut all = Vec::new();
    for (i, function) in FUNCTIONS.into_iter().enumerate() {
        let family: Vec<_> = CATEGORIES.into_iter().filter(|c| c.0.starts_with(function.0)).collect();
        for (k, words) in std::iter::once(function).chain(family).enumerate() {
            let [now, low, high, target] = SCORES[(i + k) % 6];
            let shown = format!("{now:.1}");
            all.push(Entry {
                now: Some(now),
                low: Some(low),
                high: Some(high),
                target: Some(target),
                shown,
                ..named(lang, words, 0)
            });
        }
    }
    let and = |a, b| if lang == "ja" { format!("{a}と{b}") } else { format!("{a} and {b}") };
    let (policy, supply, training, events) = (4, 6, 13, 19);
    all[policy].singles = vec![1, 2];
    (all[policy].low, all[policy].high, all[policy].shown) = (Some(0.75), Some(2.75), and(1, 2));
    all[training].singles = vec![2, 2];
    (all[training].low, all[training].high, all[training].shown) = (None, None, and(2, 2));
    withhold(&mut all[supply], "0.6–3.0");
    all[events] = Entry { shown: "–".into(), ..named(lang, CATEGORIES[15], 0) };
    all
}

fn withhold(entry: &mut Entry, shown: &str) {
    (entry.now, entry.low, entry.high, entry.shown) = (None, Some(0.6), Some(3.0), shown.into());
}

/// One row of counts.
pub(super) fn row(tag: &str, name: &str, levels: &[u32], [unknown, unanswered, not_applicable]: [u32; 3]) -> HeatRow {
    let (tag, name, hue) = (tag.into(), name.into(), Hue::of(tag));
    HeatRow { tag, name, hue, levels: levels.to_vec(), unknown, unanswered, not_applicable }
}

/// Categories with invented counts; `top` is the highest level.
fn counts(lang: &str, top: u32) -> Vec<HeatRow> {
    let count = |(i, words): (u32, Words)| {
        let name = if lang == "ja" { words.2 } else { words.1 };
        let levels: Vec<_> =
            (0..=top).map(|l| [0, 3, 2, 1, 0, 5, 0][((i * 5 + l * 3) % 7) as usize] * u32::from(l < 4)).collect();
        row(words.0, name, &levels, [u32::from(i % 4 == 1), u32::from(i % 6 == 5) * 2, u32::from(i == 12) * 11])
    };
    (0..).zip(CATEGORIES).map(count).collect()
}

fn level_names(lang: &str) -> Vec<String> {
    let en = ["0 Not done", "1 Informal", "2 Organized", "3 Established", "4 Improving"];
    let ja = ["0 未実施", "1 属人的", "2 仕組み化", "3 定着", "4 継続的改善"];
    (if lang == "ja" { ja } else { en }).map(String::from).into()
}

/// A radar of that width; 0 is its own.
pub(super) fn radar(lang: &str, top: u32, width: u32, entries: &[Entry]) -> Svg {
    charts::radar::draw(&Frame { width, ..frame(lang, top) }, entries)
}

/// Bars of that width; 0 is their own.
pub(super) fn bars(lang: &str, top: u32, width: u32, entries: &[Entry]) -> Svg {
    charts::bars::draw(&Frame { width, ..frame(lang, top) }, entries)
}

/// A heat map of that width; 0 is its own.
pub(super) fn heat(lang: &str, top: u32, width: u32, counts: &[HeatRow]) -> Svg {
    let mut frame = Frame { width, ..frame(lang, top) };
    if top == 4 && width == 0 {
        frame.levels = level_names(lang);
    }
    heats::draw(&frame, counts)
}

/// The six functions and the whole on so many days; withheld here and there.
pub(super) fn courses(lang: &str, days: usize, top: u32) -> (Vec<Day>, Vec<Course>) {
    let share = f64::from(top) / 4.0;
    let day = |n: usize| {
        let at = i32::try_from(n * n * 40 + n).unwrap();
        Day { at, name: format!("{}-{:02}-15", 2026 + n / 12, 1 + n % 12) }
    };
    let whole = ("", "The whole", "全体");
    let course = |(i, words): (usize, Words)| {
        let point = |n: usize| {
            let [now, low, high, _] = SCORES[(i + n) % 6].map(|level| level * share);
            let open = (i + n).is_multiple_of(3);
            let now = (!(i + 2 * n).is_multiple_of(5)).then_some(now);
            Point { now, low: open.then_some(low), high: open.then_some(high) }
        };
        let Entry { tag, name, hue, .. } = named(lang, words, 0);
        Course { tag, name, hue, points: (0..days).map(point).collect(), shown: format!("{:.1}", SCORES[i % 6][0]) }
    };
    let rows = std::iter::once(whole).chain(FUNCTIONS).enumerate();
    ((0..days).map(day).collect(), rows.map(course).collect())
}

/// A trend of that width; 0 is its own.
pub(super) fn trend(lang: &str, top: u32, width: u32, (days, courses): &(Vec<Day>, Vec<Course>)) -> Svg {
    charts::trend::draw(&Frame { width, ..frame(lang, top) }, days, courses)
}

fn courses_case(name: &'static str, lang: &str, svg: Svg, (days, courses): &(Vec<Day>, Vec<Course>)) -> Case {
    let mut given: Vec<_> = courses.iter().flat_map(|c| [c.tag.clone(), c.name.clone(), c.shown.clone()]).collect();
    given.extend(days.iter().map(|day| day.name.clone()).chain(frame(lang, 10).levels));
    Case { name, svg, given }
}

fn levels_case(name: &'static str, lang: &str, svg: Svg, entries: &[Entry]) -> Case {
    let frame = frame(lang, 10);
    let key = frame.key.unwrap_or_default();
    let mut given: Vec<_> = entries.iter().flat_map(|e| [e.tag.clone(), e.name.clone(), e.shown.clone()]).collect();
    given.extend(frame.levels.into_iter().chain([key.now, key.range, key.target, key.then]));
    Case { name, svg, given }
}

fn counts_case(name: &'static str, lang: &str, svg: Svg, rows: &[HeatRow]) -> Case {
    let mut given: Vec<_> = rows.iter().flat_map(|r| [r.tag.clone(), r.name.clone()]).collect();
    let numbers = rows.iter().flat_map(|r| r.levels.iter().chain([&r.unknown, &r.unanswered, &r.not_applicable]));
    given.extend(numbers.map(u32::to_string));
    given.extend(frame(lang, 10).levels.into_iter().chain(frame(lang, 10).others).chain(level_names(lang)));
    Case { name, svg, given }
}

/// The table of golden drawings.
pub(super) fn cases() -> Vec<Case> {
    let empty = |axes| {
        entries("en", axes, 4).into_iter().map(|e| Entry {
            now: None,
            low: None,
            high: None,
            target: None,
            shown: String::new(),
            ..e
        })
    };
    let empty = |axes| empty(axes).collect::<Vec<_>>();
    let mut one = empty(6);
    (one[3].now, one[3].low, one[3].high, one[3].shown) = (Some(2.0), Some(0.2), Some(3.8), "2.0".into());
    let mut held = entries("en", 6, 4);
    withhold(&mut held[1], "0.6–3.0 → 2.2");
    withhold(&mut held[3], "0.6–3.0 → 2.3");
    held[3].target = None;
    held[5].target = None;
    let mut held_ja = entries("ja", 5, 4);
    withhold(&mut held_ja[0], "0.6～3.0 → 2.0");
    let long = |lang| {
        let name = if lang == "ja" {
            "重要インフラのサイバーセキュリティサプライチェーンリスクマネジメント"
        } else {
            "Unabbreviatedinstitutionalresponsibilities and everything else"
        };
        let mut all = entries(lang, 7, 4);
        for entry in &mut all {
            entry.name = name.into();
        }
        all
    };
    let compared = |lang| {
        let mut all = entries(lang, 6, 4);
        for (entry, then) in all.iter_mut().zip([Some(1.8), None, Some(1.1), Some(1.0), Some(2.4), None]) {
            (entry.target, entry.then) = (None, then);
            entry.shown = format!("{} → 1.2", then.map_or("0.6–3.0".into(), |then| format!("{then:.1}")));
        }
        withhold(&mut all[3], "1.0 → 0.6–3.0");
        all
    };
    let mut table = Vec::new();
    let mut levels = |name, lang, top, width, draw: fn(&str, u32, u32, &[Entry]) -> Svg, entries: Vec<Entry>| {
        table.push(levels_case(name, lang, draw(lang, top, width, &entries), &entries));
    };
    levels("radar-full-en", "en", 4, 0, radar, entries("en", 6, 4));
    levels("radar-full-ja", "ja", 4, 0, radar, entries("ja", 6, 4));
    levels("radar-empty", "en", 4, 0, radar, empty(6));
    levels("radar-one-answer", "en", 4, 0, radar, one.clone());
    levels("radar-withheld-en", "en", 4, 0, radar, held.clone());
    levels("radar-withheld-ja", "ja", 4, 0, radar, held_ja);
    levels("radar-3-axes", "ja", 4, 0, radar, entries("ja", 3, 4));
    levels("radar-11-axes-en", "en", 4, 0, radar, entries("en", 11, 4));
    levels("radar-11-axes-ja", "ja", 4, 460, radar, entries("ja", 11, 4));
    levels("radar-long-en", "en", 4, 0, radar, long("en"));
    levels("radar-long-ja", "ja", 4, 0, radar, long("ja"));
    levels("radar-scale-1", "en", 1, 0, radar, entries("en", 4, 1));
    levels("radar-scale-10", "ja", 10, 0, radar, entries("ja", 6, 10));
    levels("radar-compared-en", "en", 4, 0, radar, compared("en"));
    levels("radar-compared-ja", "ja", 4, 0, radar, compared("ja"));
    levels("bars-functions-en", "en", 4, 0, bars, entries("en", 6, 4));
    levels("bars-functions-ja", "ja", 4, 0, bars, entries("ja", 6, 4));
    levels("bars-categories-en", "en", 4, 0, bars, tree("en"));
    levels("bars-categories-ja", "ja", 4, 0, bars, tree("ja"));
    levels("bars-narrow-en", "en", 4, 360, bars, tree("en")[..12].to_vec());
    levels("bars-narrow-ja", "ja", 4, 360, bars, tree("ja")[..12].to_vec());
    levels("bars-side-en", "en", 4, 260, bars, entries("en", 6, 4));
    levels("bars-side-ja", "ja", 4, 260, bars, entries("ja", 6, 4));
    levels("bars-empty", "en", 4, 0, bars, empty(6));
    levels("bars-one-answer", "en", 4, 0, bars, one);
    levels("bars-withheld", "en", 4, 0, bars, held);
    levels("bars-long-ja", "ja", 4, 0, bars, long("ja"));
    levels("bars-scale-1", "en", 1, 0, bars, entries("en", 2, 1));
    levels("bars-scale-10", "ja", 10, 0, bars, entries("ja", 6, 10));
    levels("bars-no-rows", "en", 4, 0, bars, Vec::new());
    let mut heats = |name, lang, top, width, rows: Vec<HeatRow>| {
        table.push(counts_case(name, lang, heat(lang, top, width, &rows), &rows));
    };
    let blank = |row: HeatRow| HeatRow {
        levels: Vec::new(),
        unknown: 0,
        unanswered: row.levels.iter().sum::<u32>() + 1,
        not_applicable: 0,
        ..row
    };
    heats("heat-full-en", "en", 4, 0, counts("en", 4));
    heats("heat-full-ja", "ja", 4, 0, counts("ja", 4));
    heats("heat-unanswered", "en", 4, 0, counts("en", 4).into_iter().map(blank).collect());
    heats("heat-narrow-en", "en", 4, 360, counts("en", 4));
    heats("heat-narrow-ja", "ja", 4, 360, counts("ja", 4));
    heats("heat-scale-1", "ja", 1, 0, counts("ja", 1));
    heats("heat-scale-10", "en", 10, 0, counts("en", 10));
    heats("heat-no-rows", "en", 4, 0, Vec::new());
    table.extend(trends());
    table.extend(dues::cases());
    table
}

/// The golden drawings of time.
fn trends() -> Vec<Case> {
    let mut table = Vec::new();
    let mut trends = |name, lang, top, width, days| {
        let given = courses(lang, days, top);
        table.push(courses_case(name, lang, trend(lang, top, width, &given), &given));
    };
    trends("trend-four-en", "en", 4, 0, 4);
    trends("trend-four-ja", "ja", 4, 0, 4);
    trends("trend-one-day", "en", 4, 0, 1);
    trends("trend-thirty-days", "ja", 4, 0, 30);
    trends("trend-narrow-en", "en", 4, 340, 6);
    trends("trend-narrow-ja", "ja", 4, 340, 6);
    trends("trend-scale-10", "en", 10, 0, 3);
    trends("trend-no-days", "en", 4, 0, 0);
    table
}

/// Many more, without golden files: numbers of axes and levels, widths, languages, withheld here and there.
pub(super) static SWEEP: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let looks = [("en", 0), ("ja", 0), ("en", 240), ("ja", 240), ("en", 430), ("ja", 1000)];
    let pairs =
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 22].into_iter().flat_map(|axes| (1..=10).map(move |top| (axes, top)));
    let looks = pairs.zip(looks.into_iter().cycle());
    looks
        .flat_map(|((axes, top), (lang, width))| {
            let mut entries = entries(lang, axes, top);
            let held = |i: usize| (i * 7 + axes + top as usize).is_multiple_of(3);
            entries.iter_mut().enumerate().filter(|(i, _)| held(*i)).for_each(|(_, entry)| withhold(entry, "0.6–3.0"));
            let mut rows: Vec<_> = counts(lang, top).into_iter().take(axes).collect();
            if top.is_multiple_of(2) {
                rows.iter_mut().flat_map(|row| &mut row.levels).for_each(|count| *count *= 123);
            }
            let mut time = courses(lang, axes, top);
            if top.is_multiple_of(3) {
                lengthen(&mut entries, &mut rows);
                for course in &mut time.1 {
                    (course.tag, course.name) = (format!("{}-{}", course.tag, "x".repeat(60)), course.name.repeat(9));
                    course.shown = course.shown.repeat(9);
                }
                time.0.iter_mut().for_each(|day| day.name = day.name.repeat(5));
            }
            [
                levels_case("sweep radar", lang, radar(lang, top, width, &entries), &entries),
                levels_case("sweep bars", lang, bars(lang, top, width, &entries), &entries),
                counts_case("sweep heat", lang, heat(lang, top, width, &rows), &rows),
                courses_case("sweep trend", lang, trend(lang, top, width, &time), &time),
                dues::sweep((axes, top, lang, width)),
            ]
        })
        .collect()
});

/// What somebody's own questionnaire may bring: ids of 64 characters, names and numbers without end.
fn lengthen(entries: &mut [Entry], rows: &mut [HeatRow]) {
    for entry in entries.iter_mut() {
        entry.tag = format!("{}-{}", entry.tag, "x".repeat(60));
        entry.name = entry.name.repeat(9);
        entry.shown = format!("{} {}", entry.shown, entry.shown.repeat(4));
    }
    for row in rows {
        (row.tag, row.name) = (format!("{}-{}", row.tag, "x".repeat(60)), row.name.repeat(9));
    }
}

/// Golden ones first.
pub(super) fn all() -> impl Iterator<Item = &'static Case> {
    GOLDEN.iter().chain(SWEEP.iter())
}

/// The golden drawings, drawn once.
pub(super) static GOLDEN: LazyLock<Vec<Case>> = LazyLock::new(cases);
