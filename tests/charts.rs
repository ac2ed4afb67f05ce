//! The drawings: each case against its golden file, and what must hold for every one of them.
//!
//! `KAMAE_BLESS=1 cargo test --test charts` writes the golden files anew: look at them before committing.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use cases::{Case, GOLDEN, all, bars, cases, entries, frame, heat, radar};
use kamae::charts::entry::{Entry, HeatRow};
use kamae::charts::frame::Frame;
use kamae::charts::hue::Hue;
use kamae::charts::mark::Mark;
use kamae::charts::svg::{Node, Svg};
use kamae::charts::{CHARTS, Draw, svg};
use look::{attr, boxes, corners, number, well_formed};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/charts").join(name).with_extension("svg")
}

#[test]
fn every_case_is_drawn_as_it_was() {
    for Case { name, svg, .. } in GOLDEN.iter() {
        let (path, now) = (golden(name), svg.to_text());
        if env::var_os("KAMAE_BLESS").is_some() {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read_to_string(&path).unwrap_or_default();
        assert!(now == then, "{name} differs from {}: KAMAE_BLESS=1 writes it anew", path.display());
    }
}

#[test]
fn no_golden_is_left_over() {
    let known: BTreeSet<_> = GOLDEN.iter().map(|case| golden(case.name)).collect();
    let found: BTreeSet<_> = fs::read_dir(golden("x").parent().unwrap()).unwrap().map(|f| f.unwrap().path()).collect();
    assert_eq!(known, found);
}

#[test]
fn everything_stays_on_the_page() {
    for Case { name, svg, .. } in all() {
        let (right, bottom) = (f64::from(svg.width), f64::from(svg.height));
        let inside = |x: f64, y: f64| x >= -0.01 && y >= -0.01 && x <= right + 0.01 && y <= bottom + 0.01;
        for (x, y) in svg.nodes.iter().flat_map(corners) {
            assert!(inside(x, y), "{name}: a shape at {x},{y} outside {right}×{bottom}");
        }
        for (text, [x0, y0, x1, y1]) in boxes(svg) {
            assert!(inside(x0, y0) && inside(x1, y1), "{name}: {text:?} outside: {x0},{y0} {x1},{y1}");
        }
    }
}

#[test]
fn no_text_stands_on_another() {
    for Case { name, svg, .. } in all() {
        let boxes = boxes(svg);
        for (i, (one, a)) in boxes.iter().enumerate() {
            for (other, b) in &boxes[i + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                assert!(apart, "{name}: {one:?} {a:?} and {other:?} {b:?} overlap");
            }
        }
    }
}

#[test]
fn every_word_was_given() {
    for Case { name, svg, given } in all() {
        for (text, _) in boxes(svg) {
            let said = text.trim().trim_end_matches('…').trim_end();
            assert!(!text.trim().is_empty(), "{name}: an empty text");
            assert!(given.iter().any(|input| input.contains(said)), "{name}: nobody gave {text:?}");
        }
    }
}

/// JIS X 4051: commas, closing brackets, small kana and the long vowel do not begin a line.
#[test]
fn no_line_begins_with_what_may_not() {
    for Case { name, svg, .. } in all() {
        for (text, _) in boxes(svg) {
            let first = text.trim_start().chars().next();
            assert!(
                !first.is_some_and(|c| "、。，．）」ーァィゥェォッャュョっゃゅょ…".contains(c)),
                "{name}: {text:?}"
            );
        }
    }
}

#[test]
fn every_file_is_well_formed() {
    for Case { name, svg, .. } in all() {
        well_formed(&svg.to_text()).unwrap_or_else(|e| panic!("{name}: {e}"));
        well_formed(&svg.to_text_with(".a > .b { color: \"&<\"; }")).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

#[test]
fn the_same_twice() {
    for (a, b) in GOLDEN.iter().zip(cases()) {
        assert_eq!(a.svg.to_text(), b.svg.to_text(), "{}", a.name);
    }
}

#[test]
fn shapes_have_geometry_and_classes_only() {
    let allowed = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "points", "text-anchor"];
    let classes: BTreeSet<_> = Mark::ALL.iter().map(|mark| mark.class()).collect();
    for Case { name, svg, .. } in GOLDEN.iter() {
        for node in &svg.nodes {
            let class = node.class.split(' ').next().unwrap();
            assert!(classes.contains(class), "{name}: class {:?}", node.class);
            for (attr, _) in &node.attrs {
                assert!(allowed.contains(attr), "{name}: {} has {attr}", node.tag);
            }
        }
    }
}

#[test]
fn the_list_of_charts_is_whole() {
    let names: Vec<_> = CHARTS.iter().map(|chart| chart.name).collect();
    assert_eq!(names, ["radar", "bars", "heat"]);
    for chart in CHARTS {
        let class = match chart.draw {
            Draw::Levels(draw) => draw(&frame("en", 4), &entries("en", 6, 4)).class,
            Draw::Counts(draw) => draw(&frame("en", 4), &[]).class,
        };
        assert_eq!(class, chart.name);
    }
}

#[test]
fn codes_and_classes_are_one_to_one() {
    let classes: BTreeSet<_> = Mark::ALL.iter().map(|mark| mark.class()).collect();
    assert_eq!(classes.len(), Mark::ALL.len());
    for (code, mark) in Mark::ALL.iter().enumerate() {
        assert_eq!(code, *mark as usize, "{mark:?}");
    }
    for (id, hue) in [("GV", Hue::Gv), ("pr.ds", Hue::Pr), ("RC.CO-04", Hue::Rc), ("A1", Hue::Plain), ("", Hue::Plain)]
    {
        assert_eq!(Hue::of(id), hue, "{id}");
    }
}

fn of<'a>(svg: &'a Svg, class: &str) -> Vec<&'a Node> {
    svg.nodes.iter().filter(|node| node.class.split(' ').next() == Some(class)).collect()
}

fn vertices(node: &Node) -> usize {
    attr(node, "points").split(' ').count()
}

/// Method §2: withheld is a range without a point, and the shape invents nothing there.
#[test]
fn a_withheld_function_has_no_corner() {
    let mut six = entries("en", 6, 4);
    for entry in &mut six {
        (entry.low, entry.high, entry.target) = (Some(1.0), Some(3.0), None);
    }
    let table: &[(&[usize], &[usize], usize)] = &[
        // withheld axes, corners of each shape (the centre is one, where it is open), lines from the centre
        (&[], &[6], 0),
        (&[2], &[6], 0),
        (&[0], &[6], 0),
        (&[1, 4], &[3, 3], 0),
        (&[0, 2], &[4], 1),
        (&[0, 2, 4], &[], 3),
        (&[0, 1, 2, 3, 4, 5], &[], 0),
    ];
    for (withheld, shapes, lines) in table {
        let mut entries = six.clone();
        withheld.iter().for_each(|axis| entries[*axis].now = None);
        let svg = radar("en", 4, 0, &entries);
        let now: Vec<_> = of(&svg, "radar-now").into_iter().filter(|node| node.tag != "rect").collect();
        let polygons: Vec<_> = now.iter().filter(|n| n.tag == "polygon").map(|n| vertices(n)).collect();
        let mut sorted = polygons.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, *shapes, "{withheld:?}");
        assert_eq!(now.iter().filter(|n| n.tag == "line").count(), *lines, "{withheld:?}");
        assert_eq!(of(&svg, "radar-dot").len(), 6 - withheld.len(), "{withheld:?}");
        assert_eq!(
            of(&svg, "radar-range").len(),
            6 + 2 * withheld.len() + 3,
            "{withheld:?}: ends where withheld, and in the key"
        );
    }
}

#[test]
fn bars_are_as_long_as_levels() {
    let given = Entry { now: Some(1.0), target: Some(3.0), low: Some(0.5), high: Some(9.0), ..Entry::default() };
    let svg = bars("en", 4, 0, &[given]);
    let grid: Vec<_> = of(&svg, "bar-grid").iter().map(|line| number(line, "x1")).collect();
    let (now, target, range) = (of(&svg, "bar-now"), of(&svg, "bar-target"), of(&svg, "bar-range"));
    let end = |node: &Node| number(node, "x") + number(node, "width");
    assert!((end(now[0]) - grid[0]).abs() < 0.2, "now at level 1");
    assert!((end(target[0]) - grid[2]).abs() < 0.2, "target at level 3");
    assert!((number(range[0], "x2") - grid[3]).abs() < 0.2, "out of the scale ends at its end");
}

/// Nothing given, nothing said, nothing broken: also a scale without levels.
#[test]
fn an_empty_frame_is_a_drawing() {
    for (chart, rows) in CHARTS.iter().flat_map(|chart| [(chart, 0), (chart, 1), (chart, 5)]) {
        let svg = match chart.draw {
            Draw::Levels(draw) => draw(&Frame::default(), &vec![Entry::default(); rows]),
            Draw::Counts(draw) => draw(&Frame::default(), &vec![HeatRow::default(); rows]),
        };
        assert!(boxes(&svg).is_empty(), "{}", chart.name);
        well_formed(&svg.to_text()).unwrap();
    }
}

#[test]
fn what_is_no_number_is_not_drawn() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let entry = Entry { now: Some(bad), low: Some(bad), high: Some(2.0), target: Some(bad), ..Entry::default() };
        for svg in [radar("en", 4, 0, &vec![entry.clone(); 5]), bars("en", 4, 0, &[entry])] {
            for class in ["radar-now", "radar-dot", "radar-target", "radar-range", "bar-now", "bar-target", "bar-range"]
            {
                assert!(of(&svg, class).is_empty(), "{bad}: {class}");
            }
        }
    }
}

#[test]
fn few_ratings_are_shown_one_by_one() {
    let entry = Entry { now: Some(2.0), singles: vec![2, 2, 9], ..Entry::default() };
    let svg = bars("en", 4, 0, std::slice::from_ref(&entry));
    assert!(of(&svg, "bar-now").is_empty());
    let dots: BTreeSet<_> = of(&svg, "bar-dot").iter().map(|dot| (attr(dot, "cx"), attr(dot, "cy"))).collect();
    assert_eq!(dots.len(), 3, "equal levels stand apart");
    assert!(of(&radar("en", 4, 0, &vec![entry; 3]), "radar-now").is_empty());
}

#[test]
fn depth_is_the_share_of_the_row() {
    // counts per level → depths, blanks left out
    let table: &[(&[u32], &[&str])] = &[
        (&[0, 0, 0, 0, 0], &[]),
        (&[10, 0, 0, 0, 0], &["heat-4"]),
        (&[1, 4, 0, 0, 0], &["heat-0", "heat-3"]),
        (&[1, 1, 1, 1, 1], &["heat-0"; 5]),
        (&[2, 2, 1, 0, 0], &["heat-1", "heat-1", "heat-0"]),
    ];
    for (levels, depths) in table {
        let svg = heat("en", 4, 0, &[cases::row("GV.OC", "Context", levels, [0, 0, 0])]);
        let found: Vec<_> = of(&svg, "heat-cell").iter().map(|cell| cell.class.split(' ').nth(1).unwrap()).collect();
        assert_eq!(found, *depths, "{levels:?}");
    }
    let svg = heat("en", 4, 0, &[cases::row("GV.OC", "Context", &[], [1, 2, 3])]);
    assert_eq!([of(&svg, "heat-unknown").len(), of(&svg, "heat-open").len(), of(&svg, "heat-not").len()], [1; 3]);
}

#[test]
fn hostile_texts_stay_texts() {
    let evil = "</text><script>alert('&\"')</script>\u{1f}\u{0}\n𠮷😀";
    let entry = Entry { tag: evil.into(), name: evil.into(), shown: evil.into(), now: Some(1.0), ..Entry::default() };
    let mut frame = frame("en", 4);
    (frame.title, frame.desc, frame.lang) = (evil.into(), evil.into(), evil.into());
    for svg in
        [kamae::charts::radar::draw(&frame, &vec![entry.clone(); 4]), kamae::charts::bars::draw(&frame, &[entry])]
    {
        let text = svg.to_text();
        well_formed(&text).unwrap();
        assert!(!text.contains("<script") && !text.contains('\u{0}') && !text.contains('\u{1f}'));
    }
    assert_eq!(svg::Svg::default().to_text().lines().count(), 2);
}

/// The layout measures with the sizes of `Mark`: the style sheet has to set the same.
#[ignore = "until static/style/components/charts.css carries the classes of this layer"]
#[test]
fn the_style_sheet_knows_every_class_and_its_size() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let read = |name: &str| fs::read_to_string(style.join(name)).unwrap();
    let (tokens, rules) = (read("tokens.css"), read("components/charts.css") + &read("components/bar.css"));
    for mark in Mark::ALL {
        let set: Vec<_> = look::rules_of(&rules, mark.class());
        assert!(!set.is_empty(), "static/style has no rule for .{}", mark.class());
        if mark.size() > 0.0 {
            let size = look::font_size(&set, &tokens);
            assert_eq!(size, Some(mark.size()), ".{} {set:?}", mark.class());
        }
    }
}

mod cases {
    //! What is drawn: the invented waterworks of the design in both languages, and assessments at the edges.

    use kamae::charts::entry::{Entry, HeatRow};
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
            others: [
                pick("don't know", "分からない"),
                pick("not answered", "未回答"),
                pick("not applicable", "対象外"),
            ],
            key: Some(Key {
                now: pick("average now", "現状の平均"),
                range: pick("range, open answers as 0 and as 4", "取りうる範囲（未確定を0と4で計算）"),
                target: pick("target", "目標"),
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
            Entry {
                now: Some(now),
                low: Some(low),
                high: Some(high),
                target: Some(target),
                shown,
                ..named(lang, words, 0)
            }
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
    pub(super) fn row(
        tag: &str,
        name: &str,
        levels: &[u32],
        [unknown, unanswered, not_applicable]: [u32; 3],
    ) -> HeatRow {
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

    fn levels_case(name: &'static str, lang: &str, svg: Svg, entries: &[Entry]) -> Case {
        let frame = frame(lang, 10);
        let key = frame.key.unwrap_or_default();
        let mut given: Vec<_> = entries.iter().flat_map(|e| [e.tag.clone(), e.name.clone(), e.shown.clone()]).collect();
        given.extend(frame.levels.into_iter().chain([key.now, key.range, key.target]));
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
        levels("bars-functions-en", "en", 4, 0, bars, entries("en", 6, 4));
        levels("bars-functions-ja", "ja", 4, 0, bars, entries("ja", 6, 4));
        levels("bars-categories-en", "en", 4, 0, bars, tree("en"));
        levels("bars-categories-ja", "ja", 4, 0, bars, tree("ja"));
        levels("bars-narrow-en", "en", 4, 360, bars, tree("en")[..12].to_vec());
        levels("bars-narrow-ja", "ja", 4, 360, bars, tree("ja")[..12].to_vec());
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
        table
    }

    /// Many more, without golden files: numbers of axes and levels, widths, languages, withheld here and there.
    pub(super) static SWEEP: LazyLock<Vec<Case>> = LazyLock::new(|| {
        let looks = [("en", 0), ("ja", 0), ("en", 240), ("ja", 240), ("en", 430), ("ja", 1000)];
        let pairs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 22]
            .into_iter()
            .flat_map(|axes| (1..=10).map(move |top| (axes, top)));
        let looks = pairs.zip(looks.into_iter().cycle());
        looks
            .flat_map(|((axes, top), (lang, width))| {
                let mut entries = entries(lang, axes, top);
                let held = |i: usize| (i * 7 + axes + top as usize).is_multiple_of(3);
                entries
                    .iter_mut()
                    .enumerate()
                    .filter(|(i, _)| held(*i))
                    .for_each(|(_, entry)| withhold(entry, "0.6–3.0"));
                let mut rows: Vec<_> = counts(lang, top).into_iter().take(axes).collect();
                if top.is_multiple_of(2) {
                    rows.iter_mut().flat_map(|row| &mut row.levels).for_each(|count| *count *= 123);
                }
                if top.is_multiple_of(3) {
                    lengthen(&mut entries, &mut rows);
                }
                [
                    levels_case("sweep radar", lang, radar(lang, top, width, &entries), &entries),
                    levels_case("sweep bars", lang, bars(lang, top, width, &entries), &entries),
                    counts_case("sweep heat", lang, heat(lang, top, width, &rows), &rows),
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
}

mod look {
    //! Looking at a drawing without a browser: boxes of texts, corners of shapes, and whether a file is XML.

    use kamae::charts::mark::Mark;
    use kamae::charts::svg::{Node, Svg};

    /// An attribute, empty when it is missing.
    pub(super) fn attr<'a>(node: &'a Node, name: &str) -> &'a str {
        node.attrs.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// An attribute that is a number with one decimal.
    pub(super) fn number(node: &Node, name: &str) -> f64 {
        let text = attr(node, name);
        assert!(text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 1), "{name}={text:?}");
        text.parse().unwrap()
    }

    /// Where a shape reaches.
    pub(super) fn corners(node: &Node) -> Vec<(f64, f64)> {
        let at = |name| number(node, name);
        match node.tag {
            "line" => vec![(at("x1"), at("y1")), (at("x2"), at("y2"))],
            "rect" => {
                assert!(at("width") >= 0.0 && at("height") >= 0.0, "{node:?}");
                vec![(at("x"), at("y")), (at("x") + at("width"), at("y") + at("height"))]
            }
            "circle" => vec![(at("cx") - at("r"), at("cy") - at("r")), (at("cx") + at("r"), at("cy") + at("r"))],
            "polygon" | "polyline" => {
                let pair = |p: &str| p.split_once(',').map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).unwrap();
                attr(node, "points").split(' ').map(pair).collect()
            }
            "text" => Vec::new(),
            other => panic!("<{other}> is not a shape"),
        }
    }

    /// Every text and the box it takes.
    pub(super) fn boxes(svg: &Svg) -> Vec<(String, [f64; 4])> {
        svg.nodes.iter().filter(|node| node.tag == "text").flat_map(parts).collect()
    }

    /// The runs of a text share one box; each is said on its own.
    fn parts(node: &Node) -> Vec<(String, [f64; 4])> {
        let mark = mark(&node.class);
        let runs: Vec<_> = if node.children.is_empty() {
            vec![(mark, node.text.clone().unwrap_or_default())]
        } else {
            let run = |run: &Node| {
                (if run.class.is_empty() { mark } else { self::mark(&run.class) }, run.text.clone().unwrap())
            };
            node.children.iter().map(run).collect()
        };
        let width: f64 = runs.iter().map(|(mark, text)| mark.width(text)).sum();
        let (x, y, size) = (number(node, "x"), number(node, "y"), mark.size());
        let mut left = match attr(node, "text-anchor") {
            "start" => x,
            "middle" => x - width / 2.0,
            "end" => x - width,
            other => panic!("text-anchor {other:?}"),
        };
        let place = |(mark, text): (Mark, String)| {
            let from = left;
            left += mark.width(&text);
            (text, [from, y - size * 0.85, left, y + size * 0.2])
        };
        runs.into_iter().map(place).collect()
    }

    fn mark(class: &str) -> Mark {
        let first = class.split(' ').next().unwrap();
        *Mark::ALL.iter().find(|mark| mark.class() == first).unwrap_or_else(|| panic!("class {class:?}"))
    }

    /// A small reader of XML 1.0: elements nest, attributes are quoted and unique, entities are known, characters legal.
    pub(super) fn well_formed(text: &str) -> Result<(), String> {
        let mut open: Vec<&str> = Vec::new();
        let mut rest = text.trim_end();
        if rest.chars().any(|c| (c < ' ' && !"\t\n".contains(c)) || "\u{fffe}\u{ffff}".contains(c)) {
            return Err("an illegal character".into());
        }
        while let Some((before, after)) = rest.split_once('<') {
            entities(before)?;
            if !before.trim().is_empty() && open.len() < 2 {
                return Err(format!("text outside elements: {before:?}"));
            }
            let (tag, tail) = after.split_once('>').ok_or("an open tag")?;
            match (tag.strip_prefix('/'), tag.strip_suffix('/')) {
                (Some(name), _) => {
                    let opened = open.pop();
                    (opened == Some(name)).then_some(()).ok_or_else(|| format!("{opened:?} closed by {name}"))?;
                }
                (None, Some(empty)) => attributes(empty).map(drop)?,
                (None, None) => open.push(attributes(tag)?),
            }
            rest = tail;
            if open.is_empty() && !rest.is_empty() {
                return Err(format!("after the root: {rest:?}"));
            }
        }
        if open.is_empty() && rest.is_empty() { Ok(()) } else { Err(format!("left open: {open:?} {rest:?}")) }
    }

    fn attributes(tag: &str) -> Result<&str, String> {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut seen = Vec::new();
        while !rest.is_empty() {
            let (key, tail) = rest.split_once("=\"").ok_or_else(|| format!("not an attribute: {rest:?}"))?;
            let (value, tail) = tail.split_once('"').ok_or("an open quote")?;
            entities(value)?;
            if seen.contains(&key) || key.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
                return Err(format!("attribute {key:?}"));
            }
            seen.push(key);
            rest = tail.strip_prefix(' ').unwrap_or(tail);
        }
        if name.is_empty() || name.contains(|c: char| !c.is_ascii_alphanumeric()) {
            Err(format!("<{name}>"))
        } else {
            Ok(name)
        }
    }

    fn entities(text: &str) -> Result<(), String> {
        let known = |tail: &str| ["amp;", "lt;", "gt;", "quot;"].iter().any(|name| tail.starts_with(name));
        if text.contains('>') || !text.split('&').skip(1).all(known) {
            Err(format!("not escaped: {text:?}"))
        } else {
            Ok(())
        }
    }

    /// The bodies of all rules whose selector names a class.
    pub(super) fn rules_of(sheet: &str, class: &str) -> Vec<String> {
        let names = |selector: &str| {
            let subject = selector.split_whitespace().next_back().unwrap_or_default();
            subject.split(['.', ':']).skip(1).any(|name| name == class)
        };
        let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
        let rules = rules.filter(|(selectors, _)| selectors.split([',', '{', '/']).any(names));
        rules.map(|(_, body)| body.trim().to_owned()).collect()
    }

    /// The size of type that the rules set, through at most one token.
    pub(super) fn font_size(rules: &[String], tokens: &str) -> Option<f64> {
        let value = |text: &str, name: &str| {
            let after = text.split(&format!("{name}:")).nth(1)?;
            Some(after.split([';', '}']).next()?.trim().to_owned())
        };
        let set = rules.iter().filter_map(|rule| value(rule, "font-size")).next_back()?;
        let size = match set.strip_prefix("var(").and_then(|s| s.strip_suffix(')')) {
            Some(token) => value(tokens, token)?,
            None => set,
        };
        size.strip_suffix("px")?.parse().ok()
    }
}
