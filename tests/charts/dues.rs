//! Actions on the axis of months: the waterworks' in both languages, and plans at the edges.

use super::cases::{CATEGORIES, Case, frame};
use kamae::charts::entry::{Day, Due};
use kamae::charts::frame::Frame;
use kamae::charts::hue::Hue;
use kamae::charts::svg::Svg;
use kamae::charts::timeline;

/// A timeline of that width; 0 is its own.
pub(super) fn draw(lang: &str, width: u32, (days, dues): &(Vec<Day>, Vec<Due>)) -> Svg {
    timeline::draw(&Frame { width, ..frame(lang, 4) }, days, dues)
}

/// So many actions, from before the axis begins to where it ends after so many months.
pub(super) fn plan(lang: &str, actions: usize, months: i32) -> (Vec<Day>, Vec<Due>) {
    let [horizons, owners] = match lang {
        "ja" => [["3か月以内", "1年以内", "その後"], ["制御係", "", "総務課 契約係"]],
        _ => [["Now (3 months)", "Next (1 year)", "Later"], ["Control Systems Section", "", "Contracts"]],
    };
    let day = |at: i32| Day { at: at * 30, name: format!("2026-{at:02}") };
    let due = |n: usize| {
        let (tag, english, japanese) = CATEGORIES[n % 22];
        let at = i32::try_from(n * n).unwrap() * 30 * months / i32::try_from(actions * actions).unwrap() - 20;
        let name = if lang == "ja" { japanese } else { english };
        Due {
            tag: format!("{tag}-0{}", n % 9 + 1),
            name: name.repeat(1 + n % 3),
            hue: Hue::of(tag),
            horizon: horizons[3 * n / actions].to_owned(),
            at,
            owner: owners[n % 3].to_owned(),
            shown: if lang == "ja" { format!("2027年{n}月31日") } else { format!("{n} September 2027") },
        }
    };
    ((0..=months).map(day).collect(), (0..actions).map(due).collect())
}

pub(super) fn case(name: &'static str, lang: &str, width: u32, plan: &(Vec<Day>, Vec<Due>)) -> Case {
    let texts =
        |due: &Due| [&due.tag, &due.name, &due.horizon, &due.owner, &due.shown].map(|text| text.trim().to_owned());
    let given = plan.1.iter().flat_map(texts).chain(plan.0.iter().map(|day| day.name.clone())).collect();
    Case { name, svg: draw(lang, width, plan), given }
}

/// The golden timelines.
pub(super) fn cases() -> Vec<Case> {
    let overdue = || {
        let (days, mut dues) = plan("en", 4, 3);
        for due in &mut dues {
            due.at = -500;
        }
        (days, dues)
    };
    vec![
        case("timeline-fourteen-en", "en", 0, &plan("en", 14, 16)),
        case("timeline-fourteen-ja", "ja", 0, &plan("ja", 14, 16)),
        case("timeline-narrow-en", "en", 340, &plan("en", 9, 12)),
        case("timeline-narrow-ja", "ja", 340, &plan("ja", 9, 12)),
        case("timeline-overdue", "en", 0, &overdue()),
        case("timeline-one", "ja", 0, &plan("ja", 1, 3)),
        case("timeline-no-rows", "en", 0, &plan("en", 0, 3)),
    ]
}

/// Without golden files: texts without end too.
pub(super) fn sweep((actions, top, lang, width): (usize, u32, &str, u32)) -> Case {
    let mut plan = plan(lang, actions, i32::try_from(top).unwrap() * 3);
    if top.is_multiple_of(3) {
        for due in &mut plan.1 {
            due.tag.push_str(&"x".repeat(60));
            for text in [&mut due.name, &mut due.owner, &mut due.shown, &mut due.horizon] {
                *text = text.repeat(9);
            }
        }
        plan.0.iter_mut().for_each(|day| day.name = day.name.repeat(5));
    }
    case("sweep timeline", lang, width, &plan)
}
