//! What the app says, in packs. What is in a pack, only `kamae::exchange::pack` knows.

use crate::process;
use anyhow::{Context, Result, anyhow};
use kamae::exchange::oscal_json::{self, wording};
use kamae::exchange::pack::{CROSSWALKS, DETAILS, LATER, PAGES, SAMPLE, TEMPLATES, other, writing};
use kamae::exchange::{builtin, canonical, document, official_json};
use kamae::i18n::language::Language;
use std::{collections::BTreeMap, iter, path::Path};

/// What a text in UTF-16 begins with.
const MARK: u16 = 0xfeff;

/// All packs by name: `en` comes first, `en/later` with the second part of the program, `en/pages` with the
/// report and what lies beside it, `en/details` with the first question, `quick-check/en` when that questionnaire is chosen,
/// `templates/en` when a starting point is looked for, `sample/en` when somebody wants to look around.
///
/// # Errors
/// When a language or the framework cannot be read.
pub(crate) fn packs() -> Result<BTreeMap<String, Vec<u8>>> {
    let mut packs = BTreeMap::new();
    packs.insert(CROSSWALKS.to_owned(), writing::crosswalks().map_err(|problem| anyhow!("crosswalks: {problem:?}"))?);
    for language in Language::ALL {
        let code = language.code();
        let broken = |problem| anyhow!("the words in `{code}`: {problem:?}");
        packs.insert(code.to_owned(), writing::first(language).map_err(broken)?);
        packs.insert(format!("{code}/{LATER}"), writing::interface(language).map_err(broken)?);
        packs.insert(format!("{code}/{PAGES}"), writing::pages(language).map_err(broken)?);
        packs.insert(format!("{code}/{DETAILS}"), writing::details(language).map_err(broken)?);
        packs.insert(other(TEMPLATES, language), writing::templates(language).map_err(broken)?);
        packs.insert(other(SAMPLE, language), builtin::sample(language).to_owned());
        packs.extend(
            writing::others(language).map_err(broken)?.into_iter().map(|(id, pack)| (other(id, language), pack)),
        );
    }
    Ok(packs.into_iter().map(|(name, text)| (name, bytes(text))).collect())
}

/// The official wording of the framework, out of its OSCAL catalog.
///
/// # Errors
/// When it is no catalog, or that of something else.
pub(crate) fn official(catalog: &Path) -> Result<String> {
    let bytes = process::read_bytes(catalog)?;
    let broken = |problem| anyhow!("{}: {problem:?}", catalog.display());
    let read = document::text(&bytes).and_then(oscal_json::read).map_err(broken)?;
    let framework = builtin::csf_2_0().map_err(broken)?;
    let official = wording::official(&read, &framework, canonical::sha256_hex(&bytes));
    official.map(|official| official_json::write(&official)).with_context(|| {
        format!(
            "{}: this is not the catalog of {}: some of its outcomes have no statement",
            catalog.display(),
            builtin::CSF_2_0
        )
    })
}

/// A text in UTF-8 or in UTF-16, whichever is shorter; the latter begins with its mark, by which static/boot.js knows it.
/// A Japanese sign takes three bytes in the one and two in the other, which is a tenth less after gzip too.
fn bytes(text: String) -> Vec<u8> {
    let wide: Vec<u8> = iter::once(MARK).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    if wide.len() < text.len() { wide } else { text.into_bytes() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kamae::exchange::builtin::BUILT_IN;

    #[test]
    fn every_language_has_its_packs() {
        let names: Vec<_> = packs().unwrap().into_keys().collect();
        let english: Vec<_> = names.iter().filter(|name| name.starts_with("en")).collect();
        assert_eq!(english, ["en", "en/details", "en/later", "en/pages"]);
        // A questionnaire beside the framework has one in every language, and so have the starting points and the sample; there
        // is one that every language shares.
        let others = BUILT_IN.iter().skip(1).map(|one| one.id).chain([TEMPLATES, SAMPLE]);
        let others: Vec<_> = others.map(|id| other(id, Language::Japanese)).collect();
        assert!(others.iter().all(|name| names.contains(name)), "{others:?}");
        assert_eq!(names.len(), (english.len() + others.len()) * Language::ALL.len() + 1);
    }

    #[test]
    fn a_text_is_written_the_shorter_way() {
        for (text, written) in [
            ("", &b""[..]),
            ("level\u{1f}", b"level\x1f"),
            ("\u{69cb}", "\u{69cb}".as_bytes()),
            ("\u{69cb}\u{3048}\u{69cb}\u{3048}", b"\xff\xfe\xcb\x69\x48\x30\xcb\x69\x48\x30"),
        ] {
            assert_eq!(bytes(text.to_owned()), written, "{text}");
        }
    }
}
