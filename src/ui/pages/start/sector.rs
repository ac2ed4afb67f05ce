//! A sector: a name of the country's list, which is kept as its code, or the operator's own words.

use crate::exchange::sectors_csv;
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::model::assessment::Organization;
use crate::model::sector::Sector;
use crate::ui::components::field::{TextFieldProps, text_field};
use crate::ui::speech::Speech;
use std::rc::Rc;
use yew::prelude::*;
use yew::props;

/// Id of the list of suggestions.
const LIST: &str = "sectors";

/// One input with the names of the country's sectors as suggestions; gives every new code or text.
pub fn sector_field(speech: &Speech, (country, sector): (&str, &str), on_sector: &Callback<String>) -> Html {
    let (sectors, language) = (Rc::new(sectors_csv::read(sectors_csv::BUILT_IN)), speech.language());
    let names = of_country(&sectors, country).map(|sector| sector.name(language.code()));
    let options: Vec<Html> = names.map(|name| html! { <option key={name} value={name.to_owned()} /> }).collect();
    let note = match (options.is_empty(), country.is_empty()) {
        (false, _) => Key::FormSectorHint,
        (true, true) => Key::FormSectorHintFree,
        (true, false) => Key::FormSectorHintOwn,
    };
    let value = shown(&sectors, sector, language);
    let on_text = {
        let country = country.to_owned();
        on_sector.reform(move |text: String| stored(&sectors, &country, &text, language))
    };
    html! {
        <div>
            { text_field(&props!(TextFieldProps {
                label: speech.t(Key::FormSector), value, note: speech.t(note), list: LIST, on_text,
            })) }
            <datalist id={LIST}>{ for options }</datalist>
        </div>
    }
}

/// Another country; the sector goes along by its name, as far as the other list has it.
pub fn move_to(organization: &mut Organization, country: String, language: Language) {
    let sectors = sectors_csv::read(sectors_csv::BUILT_IN);
    let name = shown(&sectors, &organization.sector, language);
    organization.sector = stored(&sectors, &country, &name, language);
    organization.country = country;
}

/// The words for what is kept.
fn shown(sectors: &[Sector], kept: &str, language: Language) -> String {
    let known = sectors.iter().find(|sector| sector.code == kept);
    known.map_or(kept, |sector| sector.name(language.code())).to_owned()
}

/// What is kept of what was typed: a code where it is a name to the letter, so that nobody's typing is cut short.
fn stored(sectors: &[Sector], country: &str, text: &str, language: Language) -> String {
    let known = of_country(sectors, country).find(|sector| sector.name(language.code()) == text);
    known.map_or(text, |sector| sector.code.as_str()).to_owned()
}

fn of_country<'a>(sectors: &'a [Sector], country: &str) -> impl Iterator<Item = &'a Sector> {
    sectors.iter().filter(move |sector| sector.country == country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_its_code_and_shown_as_its_name() {
        let sectors = sectors_csv::read(sectors_csv::BUILT_IN);
        for (country, typed, language, kept) in [
            ("JP", "Electric power", Language::English, "jp-electricity"),
            ("JP", "電力", Language::Japanese, "jp-electricity"),
            ("JP", "Water", Language::English, "jp-water"),
            ("JP", "Water ", Language::English, "Water "),
            ("US", "化学", Language::Japanese, "us-chemical"),
            ("US", "Electric power", Language::English, "Electric power"),
            ("", "Electric power", Language::English, "Electric power"),
            ("JP", "", Language::English, ""),
        ] {
            assert_eq!(stored(&sectors, country, typed, language), kept, "{country} {typed}");
            assert_eq!(shown(&sectors, kept, language), typed, "{country} {typed}");
        }
    }

    #[test]
    fn a_sector_goes_along_by_its_name() {
        for (from, kept, to, want) in [
            ("JP", "jp-chemical", "US", "Chemical industries"),
            ("", "Chemical", "US", "us-chemical"),
            ("US", "us-chemical", "", "Chemical"),
            ("JP", "own words", "US", "own words"),
        ] {
            let mut organization =
                Organization { country: from.into(), sector: kept.into(), ..Organization::default() };
            move_to(&mut organization, to.to_owned(), Language::English);
            assert_eq!((organization.country.as_str(), organization.sector.as_str()), (to, want), "{from} {kept} {to}");
        }
    }
}
