//! The bill of materials: everything that is compiled into the app, in the format of `CycloneDX` 1.6
//! (<https://cyclonedx.org/docs/1.6/json/>). It says neither when nor where it was made, so that the same sources give
//! the same bill.

use super::libraries::{APP, Id, Library, STD};
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Its name in the folder that is hosted.
pub(crate) const NAME: &str = "sbom.cdx.json";

/// The bill; `tools` are what made the app from the libraries.
///
/// # Errors
/// When the app is not among its libraries.
pub(crate) fn bill(libraries: &[Library], tools: &[Id]) -> Result<String> {
    let is_app = |library: &&Library| library.id.0 == APP;
    let app = libraries.iter().find(is_app).context("the app is not among its own libraries")?;
    let parts: Vec<_> = libraries.iter().filter(|library| !is_app(library)).collect();
    let tools: Vec<_> = tools.iter().map(|(name, version)| tool(name, version)).collect();
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "tools": { "components": tools },
            "component": component(app, "application"),
        },
        "components": parts.iter().map(|library| component(library, "library")).collect::<Vec<_>>(),
        "dependencies": libraries.iter().map(|library| dependency(library, libraries)).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn component(library: &Library, kind: &str) -> Value {
    let (name, version) = &library.id;
    let mut component = json!({
        "type": kind,
        "bom-ref": reference(&library.id),
        "name": name,
        "version": version,
        "licenses": [{ "expression": library.licence }],
    });
    let registered = library.checksum.as_ref().map(|_| reference(&library.id));
    let more = [
        ("purl", registered.map(Value::from)),
        ("hashes", library.checksum.as_ref().map(|sum| json!([{ "alg": "SHA-256", "content": sum }]))),
        ("externalReferences", library.repository.as_ref().map(|url| json!([{ "type": "vcs", "url": url }]))),
        ("authors", authors(library)),
    ];
    for (name, value) in more {
        if let Some((members, value)) = component.as_object_mut().zip(value) {
            members.insert(name.to_owned(), value);
        }
    }
    component
}

fn authors(library: &Library) -> Option<Value> {
    let named = !library.authors.is_empty();
    named.then(|| library.authors.iter().map(|author| json!({ "name": author })).collect())
}

fn tool(name: &str, version: &str) -> Value {
    json!({ "type": "application", "name": name, "version": version })
}

/// Everything stands on Rust's own library; only the app says so, for all.
fn dependency(library: &Library, libraries: &[Library]) -> Value {
    let std = libraries.iter().map(|library| &library.id).filter(|(name, _)| library.id.0 == APP && name == STD);
    let mut needs: Vec<_> = library.needs.iter().chain(std).map(reference).collect();
    needs.sort_unstable();
    json!({ "ref": reference(&library.id), "dependsOn": needs })
}

/// A package URL, as the format wants it for what comes from crates.io; for the rest it only has to be one of a kind.
fn reference((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{version}")
}

#[cfg(test)]
mod tests {
    use super::super::libraries;
    use super::*;
    use std::collections::BTreeSet;

    /// The members that the schema requires, and what their values look like.
    #[test]
    fn the_bill_has_what_the_schema_requires() {
        let libraries = libraries::all().unwrap();
        let tools = [("rustc".to_owned(), "1.95.0".to_owned())];
        let text = bill(&libraries, &tools).unwrap();
        assert_eq!(text, bill(&libraries::all().unwrap(), &tools).unwrap());
        let bill: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&json!("CycloneDX"), &json!("1.6")));
        assert_eq!(bill["metadata"]["component"]["name"], APP);
        assert_eq!(bill["metadata"]["tools"]["components"][0]["name"], "rustc");
        let components = bill["components"].as_array().unwrap();
        assert_eq!(components.len(), libraries.len() - 1);
        for component in components.iter().chain([&bill["metadata"]["component"]]) {
            for member in ["type", "name", "version", "bom-ref"] {
                assert!(component[member].as_str().is_some_and(|value| !value.is_empty()), "{member}: {component}");
            }
            let [licence] = component["licenses"].as_array().unwrap().as_slice() else { panic!("{component}") };
            assert!(spdx::Expression::parse(licence["expression"].as_str().unwrap()).is_ok(), "{component}");
            for hash in component["hashes"].as_array().into_iter().flatten() {
                let content = hash["content"].as_str().unwrap();
                assert!(content.len() == 64 && content.chars().all(|c| c.is_ascii_hexdigit()), "{component}");
            }
        }
    }

    #[test]
    fn every_reference_leads_somewhere_and_no_two_are_the_same() {
        let bill = bill(&libraries::all().unwrap(), &[]).unwrap();
        let bill: Value = serde_json::from_str(&bill).unwrap();
        let components = bill["components"].as_array().unwrap().iter().chain([&bill["metadata"]["component"]]);
        let references: Vec<_> = components.map(|component| component["bom-ref"].as_str().unwrap()).collect();
        let one_of_a_kind: BTreeSet<_> = references.iter().copied().collect();
        assert_eq!(one_of_a_kind.len(), references.len());
        let dependencies = bill["dependencies"].as_array().unwrap();
        assert_eq!(dependencies.len(), references.len());
        for dependency in dependencies {
            assert!(one_of_a_kind.contains(dependency["ref"].as_str().unwrap()), "{dependency}");
            for need in dependency["dependsOn"].as_array().unwrap() {
                assert!(one_of_a_kind.contains(need.as_str().unwrap()), "{dependency}");
            }
        }
    }
}
