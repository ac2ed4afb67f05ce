//! The JSON Schemas of docs/file-format/ say what the gate does: they accept whatever it accepts, refuse what it
//! refuses as far as a schema can tell, and name the same members.

use crate::good::{FULL, HALL};
use crate::hostile;
use crate::hostile::types::{ASSESSMENT, QUESTIONNAIRE};
use crate::kept;
use crate::pattern::fits;
use kamae::exchange::backup;
use kamae::exchange::problem::Fault;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static SCHEMAS: LazyLock<[(&str, Value); 2]> = LazyLock::new(|| {
    ["assessment", "questionnaire"]
        .map(|kind| (kind, serde_json::from_str(&page(&format!("{kind}-v1.schema.json"))).unwrap()))
});

fn page(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/file-format");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// Why the schema of its kind refuses a document; nothing when it accepts it.
pub(crate) fn refuses(document: &Value) -> Option<String> {
    let questionnaire = document["format"] == "kamae.questionnaire";
    let (_, root) = &SCHEMAS[usize::from(questionnaire)];
    check(root, root, document).err()
}

/// The keywords that the schemas use, applied to one value.
fn check(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(rules) = schema.as_object() else { return Ok(()) };
    rules.iter().try_for_each(|(rule, wanted)| {
        let good = match rule.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "then" | "else" => true,
            "$ref" => {
                return check(root, root.pointer(wanted.as_str().unwrap().trim_start_matches('#')).unwrap(), value);
            }
            "type" => types(wanted).any(|kind| is_of(value, kind)),
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "pattern" => value.as_str().is_none_or(|text| fits(wanted.as_str().unwrap(), text)),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= number(wanted)),
            "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= number(wanted)),
            "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= number(wanted)),
            "minimum" => value.as_f64().is_none_or(|n| n >= number(wanted) as f64),
            "maximum" => value.as_f64().is_none_or(|n| n <= number(wanted) as f64),
            "required" => {
                value.is_null()
                    || wanted.as_array().unwrap().iter().all(|name| value.get(name.as_str().unwrap()).is_some())
            }
            "items" => return each(value.as_array().into_iter().flatten(), |one| check(root, wanted, one)),
            "properties" => {
                return wanted.as_object().unwrap().iter().try_for_each(|(name, schema)| {
                    let there = value.get(name.as_str());
                    there.map_or(Ok(()), |one| check(root, schema, one).map_err(|why| format!("{name}: {why}")))
                });
            }
            "additionalProperties" => {
                // Never beside `properties` in these schemas.
                return each(value.as_object().into_iter().flat_map(|object| object.values()), |one| {
                    check(root, wanted, one)
                });
            }
            "propertyNames" => {
                let names = value.as_object().into_iter().flat_map(|object| object.keys());
                return names.map(|name| Value::String(name.clone())).try_for_each(|name| check(root, wanted, &name));
            }
            "anyOf" => wanted.as_array().unwrap().iter().any(|one| check(root, one, value).is_ok()),
            "if" => {
                let branch = if check(root, wanted, value).is_ok() { "then" } else { "else" };
                return schema.get(branch).map_or(Ok(()), |branch| check(root, branch, value));
            }
            other => panic!("the check does not know {other}"),
        };
        if good { Ok(()) } else { Err(format!("{rule} {wanted}")) }
    })
}

fn each<'v>(
    values: impl Iterator<Item = &'v Value>,
    check: impl Fn(&Value) -> Result<(), String>,
) -> Result<(), String> {
    values.into_iter().try_for_each(check)
}

fn types(wanted: &Value) -> impl Iterator<Item = &str> {
    let many = wanted.as_array().into_iter().flatten();
    many.chain(wanted.is_string().then_some(wanted)).filter_map(Value::as_str)
}

fn is_of(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        // Stricter than JSON Schema, which takes 2.0 for an integer too.
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("{other}"),
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

#[test]
fn the_samples_are_valid() {
    let built_in = include_str!("../../frameworks/csf-2.0/questionnaire.json");
    for text in [FULL, HALL, built_in] {
        assert_eq!(refuses(&serde_json::from_str(text).unwrap()), None);
    }
}

#[test]
fn what_is_let_in_is_valid() {
    for case in kept::all() {
        // Two members that differ only in how serde_json's own values hold them need no second look.
        if let Ok(document) = serde_json::from_str::<Value>(case.text.trim_start_matches('\u{feff}')) {
            assert_eq!(refuses(&document), None, "{}", case.name);
        }
    }
}

/// What no schema can tell: it sees neither the questionnaire, nor the calendar, nor a member that stood twice.
fn beyond(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Twice(_)
            | Fault::UnknownId(_)
            | Fault::OtherQuestionnaire(..)
            | Fault::NotEarlier(_)
            | Fault::LevelWords(..)
            | Fault::NoDate(_)
            | Fault::NoTime(_)
            | Fault::TooDeep
            | Fault::TooLarge(_)
            | Fault::TooMany(5000)
            | Fault::OutOfRange(_, 0, 4)
    )
}

#[test]
fn what_is_refused_is_not_valid() {
    let (mut refused, mut passed) = (0, 0);
    for case in hostile::all() {
        let Ok(document) = serde_json::from_slice::<Value>(&case.bytes) else { continue };
        if refuses(&document).is_some() {
            refused += 1;
        } else {
            passed += 1;
            assert!(beyond(&case.fault), "{}: valid, but {:?}", case.name, case.fault);
        }
    }
    println!("{refused} of the refused documents are not valid, {passed} only the gate can tell");
    assert!(refused > 800 && passed < 150, "{refused} {passed}");
}

/// Names of the members that a schema has at a place such as `answers.GV.OC-01.evidence.0`.
fn members(root: &Value, place: &str) -> BTreeSet<String> {
    let mut at = root.clone();
    for step in place.replace("GV.OC-01", "any").split('.').filter(|step| !step.is_empty()) {
        at = resolved(root, &at);
        let number = step.parse::<usize>().is_ok();
        let any = || at.get("additionalProperties");
        let next = if number { at.get("items") } else { at["properties"].get(step).or_else(any) };
        at = next.unwrap_or_else(|| panic!("{step} of {place}")).clone();
    }
    let properties = resolved(root, &at)["properties"].clone();
    properties.as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default()
}

fn resolved(root: &Value, schema: &Value) -> Value {
    let target = schema["$ref"].as_str().map(|to| root.pointer(to.trim_start_matches('#')).unwrap());
    target.unwrap_or(schema).clone()
}

/// Names that stand for any id, language or number in the tables.
const ANY: [&str; 5] = ["0", "GV.OC-01", "en", "G", "G-1"];

#[test]
fn the_schemas_name_the_members_that_are_read() {
    for ((kind, root), table) in SCHEMAS.iter().zip([ASSESSMENT, QUESTIONNAIRE]) {
        let places: BTreeSet<&str> = table.iter().map(|(place, _, _)| *place).collect();
        for place in places {
            let read = table.iter().filter(|(other, _, _)| *other == place).flat_map(|(_, _, names)| names.iter());
            let read: BTreeSet<String> =
                read.filter(|name| !ANY.contains(name)).map(|name| (*name).to_owned()).collect();
            assert_eq!(members(root, place), read, "{kind}: members of {place:?}");
        }
    }
}

#[test]
fn the_tables_name_the_members_that_the_code_reads() {
    let sources = [
        include_str!("../../src/exchange/assessment_json.rs"),
        include_str!("../../src/exchange/answer_json.rs"),
        include_str!("../../src/exchange/scenario_json.rs"),
        include_str!("../../src/exchange/snapshot_json.rs"),
        include_str!("../../src/exchange/questionnaire_json.rs"),
        include_str!("../../src/exchange/words_json.rs"),
        include_str!("../../src/exchange/document.rs"),
    ];
    let lines = sources.iter().flat_map(|source| source.lines());
    let arms = lines.filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" =>").map(|(name, _)| name));
    // `levels` of the scale is read by a comparison.
    let code: BTreeSet<&str> = arms.chain(["levels"]).collect();
    let tables = ASSESSMENT.iter().chain(QUESTIONNAIRE).flat_map(|(_, _, names)| names.iter().copied());
    let tables: BTreeSet<&str> = tables.filter(|name| !ANY.contains(name)).collect();
    assert_eq!(code, tables);
}

#[test]
fn the_page_names_every_member() {
    let page = page("v1.md");
    for (_, _, names) in ASSESSMENT.iter().chain(QUESTIONNAIRE) {
        for name in names.iter().filter(|name| !ANY.contains(name)) {
            assert!(page.contains(&format!("`{name}`")), "{name}");
        }
    }
}

#[test]
fn the_samples_on_the_page_are_good() {
    for sample in page("v1.md").split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        if backup::is_backup(sample.as_bytes()) {
            let read = backup::read(sample.as_bytes()).unwrap();
            assert!(read.damaged.is_empty() && read.missing == 0, "{sample}");
            continue;
        }
        let opened = crate::good::open(sample.as_bytes());
        assert!(matches!(opened, Ok((_, warnings)) if warnings.len() < 2), "{sample}");
        assert_eq!(refuses(&serde_json::from_str(sample).unwrap()), None);
    }
}
