//! OSCAL catalogs in our own words: a small one with everything in it, one of any size, one with the ids of a framework.

use serde_json::{Value, json};

/// What every catalog says of itself.
fn about(title: &str) -> Value {
    json!({ "title": title, "version": "1.4", "published": "2026-04-01T09:00:00+09:00", "oscal-version": "1.1.2" })
}

/// A catalog of a night watch: two families, an enhancement, what was withdrawn, parameters of every kind.
pub(crate) fn watch() -> Value {
    json!({ "catalog": {
        "uuid": "2b1c9d4e-6f0e-4d7e-9f8a-7b0c1c524e5f",
        "metadata": about("Night watch at the pumping station"),
        "params": [{ "id": "often", "label": "time period" }],
        "groups": [
            { "id": "dr", "class": "family", "title": "Doors", "props": [{ "name": "label", "value": "DR" }],
              "parts": [{ "name": "overview", "prose": "Who comes in, and how one knows." }],
              "controls": [
                { "id": "dr-1", "class": "W", "title": "Locks", "props": [{ "name": "label", "value": "DR-1" }, { "name": "label", "value": "DR-01", "class": "padded" }],
                  "params": [{ "id": "dr-1_prm_1", "label": "organization-defined doors" },
                             { "id": "dr-1_prm_2", "select": { "how-many": "one-or-more", "choice": ["by hand", "every {{ insert: param, often }}"] } }],
                  "parts": [
                    { "name": "statement", "prose": "Every evening somebody:", "parts": [
                        { "name": "item", "props": [{ "name": "label", "value": "a." }], "prose": "locks {{ insert: param, dr-1_prm_1 }};" },
                        { "name": "item", "props": [{ "name": "label", "value": "b." }], "prose": "checks them {{ insert: param, dr-1_prm_2 }}." }] },
                    { "name": "guidance", "prose": "Keys are counted as [DR-2](#dr-2) says." },
                    { "name": "assessment-objective", "prose": "not shown" }],
                  "controls": [
                    { "id": "dr-1.1", "class": "W-enhancement", "title": "Spare keys", "props": [{ "name": "label", "value": "DR-1(1)" }],
                      "parts": [{ "name": "statement", "prose": "Spare keys hang in a sealed box." }] },
                    { "id": "dr-1.2", "title": "Wax seals", "props": [{ "name": "status", "value": "withdrawn" }] }] },
                { "id": "dr-2", "title": "Keys", "parts": [{ "name": "statement" }] }] },
            { "id": "lt", "title": "Lights", "groups": [
              { "id": "lt-out", "title": "Outside", "controls": [
                { "id": "_lampe.größe", "title": "Lamps", "parts": [{ "name": "statement", "prose": "Lamps burn all night." }] }] }] },
            { "id": "gone", "title": "Withdrawn family", "controls": [{ "id": "gone-1", "title": "Horns", "props": [{ "name": "status", "value": "Withdrawn" }] }] }],
        "controls": [{ "id": "zz-1", "title": "Log book", "parts": [{ "name": "statement", "prose": "Each watch signs the log book." }] }] } })
}

/// A catalog with so many families, controls in each, and enhancements of each.
pub(crate) fn of_size(families: usize, controls: usize, enhancements: usize) -> Value {
    let control = |id: String, title: String, inside: Vec<Value>| {
        let statement =
            format!("For {title} somebody of {{{{ insert: param, {id}_prm }}}} does what the order says and:");
        let item = |label: &str| json!({ "name": "item", "props": [{ "name": "label", "value": label }], "prose": format!("writes down what was found at {title}, in the book of that place;") });
        json!({ "id": id, "title": title, "controls": inside,
            "props": [{ "name": "label", "value": id.to_uppercase() }],
            "params": [{ "id": format!("{id}_prm"), "label": "crew" }],
            "parts": [{ "name": "statement", "prose": statement, "parts": [item("a."), item("b."), item("c.")] },
                      { "name": "guidance", "prose": format!("{title} has its own page in the manual. ").repeat(20) }] })
    };
    let family = |at: usize| {
        let letters: String = [at / 26, at % 26].map(|n| char::from(b'a' + u8::try_from(n).unwrap())).iter().collect();
        let of = |n: usize| {
            let id = format!("{letters}-{n}");
            let inside = (1..=enhancements)
                .map(|e| control(format!("{id}.{e}"), format!("round {n}.{e} of {letters}"), Vec::new()));
            control(id.clone(), format!("round {n} of {letters}"), inside.collect())
        };
        json!({ "id": letters, "title": format!("Plant {letters}"), "controls": (1..=controls).map(of).collect::<Vec<_>>() })
    };
    let groups: Vec<_> = (0..families).map(family).collect();
    json!({ "catalog": { "uuid": "2b1c9d4e-6f0e-4d7e-9f8a-7b0c1c524e5f", "metadata": about("Rounds of all plants"), "groups": groups } })
}

/// A catalog in which these ids are controls of one family, with a statement and two examples in our own words.
pub(crate) fn with_ids(ids: &[&str], withdrawn: &[&str], version: &str) -> Value {
    let control = |id: &&str| {
        let part = |name: &str, prose: String| json!({ "name": name, "prose": prose });
        json!({ "id": id, "title": id, "parts": [
            part("statement", format!("Said of {id} by somebody else")),
            part("example", format!("First example for {id}")),
            part("example", format!("Second example for {id}"))] })
    };
    let gone = |id: &&str| json!({ "id": id, "props": [{ "name": "status", "value": "withdrawn" }], "parts": [{ "name": "statement" }] });
    let controls: Vec<_> = ids.iter().map(control).chain(withdrawn.iter().map(gone)).collect();
    let mut about = about("A framework in other words");
    about["version"] = json!(version);
    json!({ "catalog": { "uuid": "2b1c9d4e-6f0e-4d7e-9f8a-7b0c1c524e5f", "metadata": about,
        "groups": [{ "id": "all", "title": "All", "controls": controls }] } })
}
