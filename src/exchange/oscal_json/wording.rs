//! The official wording of a framework that is here, out of its catalog.

use super::{Catalog, Element};
use crate::i18n::official::Official;
use crate::model::questionnaire::Questionnaire;
use std::collections::BTreeMap;

/// Statement and examples of every item of `framework`; none when the catalog lacks the statement of one, because then it
/// is another catalog. `digest` is the SHA-256 of its file.
///
/// Only ids that the framework has are looked at: the CSF 2.0 catalog 1.0.0 holds what was withdrawn and does not say so.
pub fn official(catalog: &Catalog, framework: &Questionnaire, digest: String) -> Option<Official> {
    let mut controls: BTreeMap<&str, &Element> = BTreeMap::new();
    controls.extend(catalog.root.below().map(|one| (one.id.as_str(), one)));
    let texts = |id: &str| {
        let control = controls.get(id).filter(|control| !control.is_withdrawn)?;
        let of = |name: &'static str| control.parts.iter().filter(move |part| part.name == name);
        let statement = of("statement").map(|part| part.prose.clone()).find(|prose| !prose.is_empty())?;
        let examples = of("example").map(|part| part.prose.clone()).filter(|prose| !prose.is_empty());
        Some((id.to_owned(), std::iter::once(statement).chain(examples).collect()))
    };
    let items = framework.items.iter().map(|item| texts(item.id.as_str())).collect::<Option<Vec<_>>>()?;
    let (title, version) = (catalog.about.title.clone(), catalog.about.version.clone());
    Some(Official { title, version, digest, items })
}
