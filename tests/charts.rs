//! The drawings: each case against its golden file, and what must hold for every one of them.
//!
//! `KAMAE_BLESS=1 cargo test --test charts` writes the golden files anew: look at them before committing.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/dues.rs"]
mod dues;
#[path = "charts/look.rs"]
mod look;

use cases::{Case, GOLDEN, all, bars, cases, entries, frame, heat, radar};
use kamae::charts::entry::{Course, Day, Due, Entry, HeatRow, Point};
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
    assert_eq!(names, ["radar", "bars", "heat", "trend", "timeline"]);
    for chart in CHARTS {
        let class = match chart.draw {
            Draw::Levels(draw) => draw(&frame("en", 4), &entries("en", 6, 4)).class,
            Draw::Counts(draw) => draw(&frame("en", 4), &[]).class,
            Draw::Courses(draw) => draw(&frame("en", 4), &[], &[]).class,
            Draw::Dues(draw) => draw(&frame("en", 4), &[], &[]).class,
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
            Draw::Courses(draw) => draw(&Frame::default(), &vec![Day::default(); rows], &vec![Course::default(); rows]),
            Draw::Dues(draw) => draw(&Frame::default(), &vec![Day::default(); rows], &vec![Due::default(); rows]),
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

/// An open line where an average is withheld, and the range all the same.
#[test]
fn a_trend_invents_nothing() {
    let point = |now| Point { now, low: Some(1.0), high: Some(3.0) };
    let days: Vec<_> = [0, 100, 200, 400].map(|at| Day { at, name: "d".into() }).into();
    for (known, lines, dots) in [
        ([Some(2.0); 4], 3, 4),
        ([Some(2.0), None, Some(2.5), Some(1.0)], 1, 3),
        ([None, Some(2.0), None, Some(2.0)], 0, 2),
        ([None; 4], 0, 0),
        ([Some(f64::NAN), Some(1.0), None, None], 0, 1),
    ] {
        let course = Course { points: known.map(point).into(), ..Course::default() };
        let svg = kamae::charts::trend::draw(&frame("en", 4), &days, &[course]);
        assert_eq!((of(&svg, "trend-line").len(), of(&svg, "trend-dot").len()), (lines, dots), "{known:?}");
        assert_eq!(of(&svg, "bar-range").len(), 4 * 3, "{known:?}");
    }
    let course = Course { points: [Some(1.0); 4].map(point).into(), ..Course::default() };
    let svg = kamae::charts::trend::draw(&frame("en", 4), &days, &[course]);
    let at: Vec<_> = of(&svg, "trend-dot").iter().map(|dot| number(dot, "cx")).collect();
    assert!((at[1] - at[0]) * 2.0 - (at[3] - at[2]) < 0.3, "time is to scale: {at:?}");
}

/// An earlier state is a dashed line around what is known of it, and is named in the key.
#[test]
fn an_earlier_state_is_drawn_as_far_as_it_is_known() {
    let six = entries("en", 6, 4);
    for (known, outlines) in [(&[0_usize, 1, 2, 3, 4, 5][..], 1), (&[0, 1, 3, 4][..], 2), (&[2][..], 1), (&[][..], 0)] {
        let mut entries = six.clone();
        for at in known {
            entries[*at].then = Some(1.0);
        }
        let svg = radar("en", 4, 0, &entries);
        assert_eq!(of(&svg, "radar-then").len(), outlines + usize::from(outlines > 0), "{known:?}");
    }
}

/// A dot for each day that is to come, to scale; what has passed is a shape of another kind, and both stand on the axis.
#[test]
fn a_timeline_is_to_scale_and_what_is_overdue_has_another_shape() {
    let days: Vec<_> = [0, 30, 120].map(|at| Day { at, name: "d".into() }).into();
    let due = |at| Due { at, horizon: if at > 60 { "later".into() } else { "now".into() }, ..Due::default() };
    let svg = kamae::charts::timeline::draw(&frame("en", 4), &days, &[-400, -1, 0, 30, 60, 120, 900].map(due));
    let (dots, late) = (of(&svg, "time-due"), of(&svg, "time-over"));
    assert_eq!((dots.len(), late.len()), (5, 2));
    assert!(late.iter().all(|mark| mark.tag == "polygon") && dots.iter().all(|mark| mark.tag == "circle"));
    let at: Vec<_> = dots.iter().map(|dot| number(dot, "cx")).collect();
    assert!(((at[2] - at[0]) * 2.0 - (at[3] - at[0])).abs() < 0.3 && at[4] - at[3] < 0.1, "{at:?}");
    assert!((number(of(&svg, "bar-base")[0], "x1") - at[0]).abs() < 0.1, "today is where the axis begins");
    let heads: Vec<_> = of(&svg, "row-head").iter().map(|head| head.text.clone().unwrap()).collect();
    assert_eq!(heads, ["now", "later"]);
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
    let text = || evil.to_owned();
    let due = Due { tag: text(), name: text(), horizon: text(), owner: text(), shown: text(), ..Due::default() };
    for svg in [
        kamae::charts::radar::draw(&frame, &vec![entry.clone(); 4]),
        kamae::charts::bars::draw(&frame, &[entry]),
        kamae::charts::timeline::draw(&frame, &[Day { at: 0, name: text() }], &[due]),
    ] {
        let text = svg.to_text();
        well_formed(&text).unwrap();
        assert!(!text.contains("<script") && !text.contains('\u{0}') && !text.contains('\u{1f}'));
    }
    assert_eq!(svg::Svg::default().to_text().lines().count(), 2);
}

/// The layout measures with the sizes of `Mark`: the style sheet has to set the same.
#[test]
fn the_style_sheet_knows_every_class_and_its_size() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let read = |name: &str| fs::read_to_string(style.join(name)).unwrap();
    let (tokens, rules) = (read("tokens.css"), read("later/charts.css") + &read("components/bar.css"));
    for mark in Mark::ALL {
        let set: Vec<_> = look::rules_of(&rules, mark.class());
        assert!(!set.is_empty(), "static/style has no rule for .{}", mark.class());
        if mark.size() > 0.0 {
            let size = look::font_size(&set, &tokens);
            assert_eq!(size, Some(mark.size()), ".{} {set:?}", mark.class());
        }
    }
}
