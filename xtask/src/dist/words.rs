//! What the app says, in packs. What is in a pack, only `kamae::exchange::pack` knows.

use anyhow::{Result, anyhow};
use kamae::exchange::pack::{CROSSWALKS, DETAILS, LATER, other, writing};
use kamae::i18n::language::Language;
use std::collections::BTreeMap;

/// All packs by name: `en` comes first, `en/later` with the second part of the program, `en/details` with the first
/// question, `quick-check/en` when that questionnaire is chosen.
///
/// # Errors
/// When a language or the framework cannot be read.
pub(crate) fn packs() -> Result<BTreeMap<String, String>> {
    let mut packs = BTreeMap::new();
    packs.insert(CROSSWALKS.to_owned(), writing::crosswalks().map_err(|problem| anyhow!("crosswalks: {problem:?}"))?);
    for language in Language::ALL {
        let code = language.code();
        let broken = |problem| anyhow!("the words in `{code}`: {problem:?}");
        packs.insert(code.to_owned(), writing::first(language).map_err(broken)?);
        packs.insert(format!("{code}/{LATER}"), writing::interface(language).map_err(broken)?);
        packs.insert(format!("{code}/{DETAILS}"), writing::details(language).map_err(broken)?);
        packs.extend(
            writing::others(language).map_err(broken)?.into_iter().map(|(id, pack)| (other(id, language), pack)),
        );
    }
    Ok(packs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kamae::exchange::builtin::BUILT_IN;

    #[test]
    fn every_language_has_its_packs() {
        let names: Vec<_> = packs().unwrap().into_keys().collect();
        let english: Vec<_> = names.iter().filter(|name| name.starts_with("en")).collect();
        assert_eq!(english, ["en", "en/details", "en/later"]);
        // A questionnaire beside the framework has one in every language, and there is one that every language shares.
        let others = BUILT_IN.iter().skip(1).map(|one| other(one.id, Language::Japanese)).collect::<Vec<_>>();
        assert!(others.iter().all(|name| names.contains(name)), "{others:?}");
        assert_eq!(names.len(), (english.len() + others.len()) * Language::ALL.len() + 1);
    }
}
