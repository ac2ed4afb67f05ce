//! Hostile text in every field stays text: in HTML, in its style, in drawings, in Markdown and in CSV.

use crate::cases::{Case, WORDS, tried, waterworks};
use crate::exports::{LANGUAGES, Whole, kinds};
use crate::markup::{Piece, Tag, pieces};
use crate::numbers::cells;
use kamae::exchange::canonical::sha256_base64;
use kamae::exchange::paper::quoted;
use kamae::exchange::report_html;
use kamae::exchange::voice::Voice;
use kamae::model::answer::{Evidence, Status};
use kamae::model::tlp::Tlp;
use kamae::report::document::Preset;
use std::collections::HashSet;
use std::rc::Rc;

pub(crate) const HOSTILE: [&str; 6] = [
    "</style><script>alert(1)</script><!--",
    "\"><img src=http://a.example/x onerror=alert(1) style='x'>",
    "=cmd|'/C calc'!A0\u{0}\u{1f}",
    "[a](javascript:alert(1)) ![b](http://a.example) | c",
    "\\\"; } @import url(http://a.example); a { content: \"",
    "\u{202e}]]> &amp; <svg onload=alert(1)>\r\n# title\n- item\n1. one",
];

/// The waterworks with one hostile text in every field.
pub(crate) fn hostile(text: &str) -> Case {
    let mut case = waterworks(0).with("", |answer| {
        for field in [&mut answer.reason, &mut answer.notes, &mut answer.owner, &mut answer.action, &mut answer.by] {
            text.clone_into(field);
        }
        answer.review = true;
        answer.evidence = vec![Evidence { title: text.into(), location: text.into(), ..Evidence::default() }];
    });
    case = case.status("ID.AM", Status::NotApplicable).status("DE.CM", Status::Unknown);
    let head = &mut case.assessment.head;
    let basis = &mut head.target_basis;
    for field in [
        &mut head.title,
        &mut head.language,
        &mut head.edition,
        &mut head.scope_in,
        &mut head.scope_out,
        &mut head.prepared_by,
        &mut head.checked_by,
        &mut head.approved_by,
        &mut head.handling,
        &mut head.request,
        &mut head.organization.name,
        &mut head.organization.sector,
        &mut head.organization.scope,
        &mut basis.text,
        &mut basis.approved_by,
    ] {
        text.clone_into(field);
    }
    head.tlp = Some(Tlp::Red);
    case = tried(case, 0);
    for scenario in &mut case.assessment.scenarios {
        text.clone_into(&mut Rc::make_mut(scenario).name);
    }
    case
}

/// Elements and attributes that a report is made of.
const ELEMENTS: &str = "html head meta title style body header nav main section article div h1 h2 h3 h4 p span strong bdi \
    a ul ol li dl dt dd figure table thead tbody tr th td svg desc g rect line path circle polygon polyline text tspan";
const ATTRIBUTES: &str = "lang data-paper class charset http-equiv content name id href scope aria-label \
    aria-labelledby aria-hidden role data-head viewBox preserveAspectRatio x y x1 x2 y1 y2 width height d points cx cy r dx dy text-anchor";

fn tags(html: &str) -> Vec<Tag> {
    let open = |piece| if let Piece::Open(tag) = piece { Some(tag) } else { None };
    pieces(html).into_iter().filter_map(open).collect()
}

/// Only known elements with known attributes; nothing from elsewhere; every link has its end.
fn is_quiet(html: &str, name: &str) {
    let tags = tags(html);
    let known = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{name}: an id twice");
    for tag in &tags {
        assert!(known(ELEMENTS, &tag.name), "{name}: <{}>", tag.name);
        for (attribute, value) in &tag.attributes {
            assert!(known(ATTRIBUTES, attribute), "{name}: <{} {attribute}>", tag.name);
            if attribute == "href" {
                assert!(value.strip_prefix('#').is_some_and(|id| ids.contains(&id)), "{name}: {value}");
            }
        }
    }
}

#[test]
fn the_page_is_quiet_whatever_was_written() {
    for text in HOSTILE {
        let whole = Whole::new(hostile(text));
        for (code, who) in LANGUAGES {
            let html = whole.html(Preset::Regulator, who);
            is_quiet(&html, &format!("{code} {text}"));
            let shown: String = pieces(&html)
                .into_iter()
                .filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None })
                .collect();
            let visible: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
            assert!(shown.contains(visible.trim()), "{code}: {text}");
        }
    }
}

/// A questionnaire of somebody else brings its own words, which reach tables, drawings and labels.
#[test]
fn names_of_a_questionnaire_are_text_too() {
    for text in HOSTILE {
        let whole = Whole::new(waterworks(0));
        let mut names = WORDS[0].1.clone();
        text.clone_into(&mut names.title);
        for level in &mut names.levels {
            text.clone_into(level);
        }
        for group in names.groups.values_mut() {
            text.clone_into(&mut group.title);
            text.clone_into(&mut group.short);
        }
        for item in names.items.values_mut() {
            for field in [&mut item.title, &mut item.question, &mut item.next] {
                text.clone_into(field);
            }
            item.levels = vec![text.to_owned(); 5];
        }
        let voices = [Voice { words: &WORDS[0].0, names: &names }];
        is_quiet(&report_html::write(&whole.document(Preset::Regulator), &voices), text);
    }
}

/// The policy allows exactly the style that is there.
#[test]
fn there_is_no_script_and_nothing_from_elsewhere() {
    for (name, whole) in kinds(0).into_iter().chain([("hostile", Whole::new(hostile(HOSTILE[0])))]) {
        for preset in Preset::ALL {
            let html = whole.html(preset, &[0, 1]);
            is_quiet(&html, name);
            let css = html.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
            let policy = format!("default-src 'none'; style-src 'sha256-{}'", sha256_base64(css.as_bytes()));
            assert!(html.contains(&policy), "{name}");
            for outside in ["http:", "https:", "@import", "url("] {
                assert!(!css.contains(outside), "{name}: {outside}");
            }
            assert_eq!(html.matches("<style").count(), 1, "{name}");
            assert!(name == "hostile" || !html.contains("http:") && !html.contains("https:"), "{name}");
        }
    }
}

/// A chapter is h2, its parts h3, records h4; none is skipped.
#[test]
fn headings_stand_in_order() {
    for (name, whole) in kinds(0) {
        for preset in Preset::ALL {
            let mut before = 0;
            for tag in tags(&whole.html(preset, &[1])) {
                let level = tag.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
                if let Some(level) = level {
                    assert!(level <= before + 1, "{name} {preset:?}: h{level} after h{before}");
                    before = level;
                }
            }
        }
    }
}

/// Each run of another language says so; in one language there are none.
#[test]
fn languages_are_marked() {
    let whole = Whole::new(waterworks(0));
    for (who, root, marked) in [(&[0][..], "en", 0), (&[1], "ja", 0), (&[0, 1], "en", 2)] {
        let tags = tags(&whole.html(Preset::Regulator, who));
        assert_eq!(tags[0].get("lang"), Some(root));
        let inside: HashSet<_> =
            tags.iter().filter(|tag| tag.name == "span").filter_map(|tag| tag.get("lang")).collect();
        assert_eq!(inside.len(), marked, "{inside:?}");
    }
}

#[test]
fn markdown_stays_text() {
    for text in HOSTILE {
        let whole = Whole::new(hostile(text));
        let markdown = whole.markdown(Preset::Regulator, &[0]);
        for raw in ["<script", "<img", "<svg", "<!--", "](", "://a", "\r", "\u{0}"] {
            let found = markdown.match_indices(raw).any(|(at, _)| !markdown[..at].ends_with('\\'));
            assert!(!found || raw == "](" && !markdown.contains("]("), "{text}: {raw}");
        }
        let lines = |start: &str| markdown.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!(lines("# "), 1, "{text}");
        assert_eq!(lines("## "), whole.document(Preset::Regulator).chapters.len(), "{text}");
        // Every row has the cells of its head.
        let mut columns = None;
        for line in markdown.lines() {
            let bars = line.replace("\\|", "").matches('|').count();
            match columns {
                _ if !line.starts_with('|') => columns = None,
                None => columns = Some(bars),
                Some(columns) => assert_eq!(bars, columns, "{text}: {line}"),
            }
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    for text in HOSTILE {
        let whole = Whole::new(hostile(text));
        for csv in whole.csv(&[0]) {
            let rows = cells(&csv);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{text}");
            let formula = |cell: &String| cell.trim_start().starts_with(['=', '+', '-', '@']);
            assert!(!rows.iter().flatten().any(formula), "{text}");
        }
    }
}

/// The running head is data inside a style: nothing in it ends the string or the element.
#[test]
fn a_running_head_cannot_end_its_string() {
    for (text, css) in [
        ("TLP:AMBER", "\"TLP:AMBER\""),
        ("a \"b\" c", "\"a \\\"b\\\" c\""),
        ("C:\\plant", "\"C:\\\\plant\""),
        ("two\nlines", "\"two lines\""),
        ("</style>", "\"\\3c /style>\""),
        ("", "\"\""),
    ] {
        assert_eq!(quoted(text), css);
    }
}
