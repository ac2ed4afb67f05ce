//! Starting points for targets: whole, ours, few outcomes named, and the same in packs.

use super::{TEMPLATES, csf, root};
use kamae::exchange::pack::{self, writing};
use kamae::exchange::{builtin, sectors_csv};
use kamae::i18n::language::Language;
use kamae::model::answer::Importance;
use kamae::model::id::ItemId;
use kamae::model::template::Texts;
use std::collections::BTreeSet;
use std::fs;

/// The sector of the United States that holds several of Japan's.
const SHARED: &str = "us-transportation-systems";

/// Each file is offered under its own name; ids, sectors, levels, the date and both languages are checked by its reader.
#[test]
fn they_are_whole_and_name_few_outcomes() {
    let csf = csf();
    let templates = builtin::templates().unwrap();
    let files = fs::read_dir(root().join(TEMPLATES)).unwrap().map(|file| file.unwrap().path());
    let files: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(files, templates.iter().map(|one| one.id.clone()).collect());
    let sectors = sectors_csv::read(sectors_csv::BUILT_IN);
    let country = |code: &String| sectors.iter().find(|sector| sector.code == *code).unwrap().country.clone();
    let mut served = BTreeSet::new();
    for one in &templates {
        let countries: BTreeSet<String> = one.sectors.iter().map(country).collect();
        assert_eq!(countries, ["JP", "US"].map(str::to_owned).into(), "{}", one.id);
        assert!(one.sectors.iter().all(|code| served.insert(code.clone()) || code == SHARED), "{}", one.id);
        for (language, own) in [("en", "not an official profile"), ("ja", "公式ではない本ツール独自の出発点")]
        {
            assert!(one.summary.of(language).contains(own), "{} {language} does not say that it is ours", one.id);
        }
        // Where a quarter is of high importance, ranking loses its meaning; and what others need is not given up.
        let high = one.raised.iter().filter(|raised| raised.importance == Some(Importance::High)).count();
        assert!((18..=26).contains(&one.raised.len()) && 4 * high < csf.items.len(), "{}: {high}", one.id);
        let needed = |id: &ItemId| csf.items.iter().any(|item| item.needs.contains(id));
        for raised in &one.raised {
            let low = raised.importance == Some(Importance::Low);
            assert_eq!(low, raised.target <= one.target, "{} {}", one.id, raised.item);
            assert!(raised.target >= one.target || !needed(&raised.item), "{} {}", one.id, raised.item);
        }
    }
}

/// A pack holds one language of all of them; half a pack, or one of another build, is none.
#[test]
fn packs_hold_what_the_files_hold() {
    for language in Language::ALL {
        let text = writing::templates(language).unwrap();
        let spoken = |texts: &mut Texts| texts.0.retain(|(code, _)| code == language.code());
        let mut files = builtin::templates().unwrap();
        for file in &mut files {
            let whys = file.raised.iter_mut().map(|raised| &mut raised.why);
            [&mut file.title, &mut file.summary].into_iter().chain(whys).for_each(spoken);
        }
        assert_eq!(pack::read_templates(&text, language), Some(files), "{}", language.code());
        for (place, _) in text.char_indices().step_by(97) {
            assert!(pack::read_templates(&text[..place], language).is_none(), "cut at {place}");
        }
        for other in ["", "1", &format!("{text}more\u{1f}"), &writing::first(language).unwrap()] {
            assert!(pack::read_templates(other, language).is_none());
        }
    }
}
