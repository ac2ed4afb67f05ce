//! Reads the sector list (frameworks/sectors/sectors.csv): country, code, and one name per language.

use crate::model::sector::Sector;

/// The list that is built in.
pub const BUILT_IN: &str = include_str!("../../frameworks/sectors/sectors.csv");

/// The sectors of the file, in its order. A line that is short of a field is passed over; a test reads every line.
///
/// The file is ours, so it needs no CSV library: fields are separated by semicolons
/// and hold none themselves.
pub fn read(text: &str) -> Vec<Sector> {
    let mut lines = text.lines();
    let languages: Vec<&str> = lines.next().unwrap_or_default().split(';').skip(2).collect();
    lines.filter_map(|line| sector(line, &languages)).collect()
}

fn sector(line: &str, languages: &[&str]) -> Option<Sector> {
    let mut fields = line.split(';');
    let (country, code) = (fields.next()?.to_owned(), fields.next()?.to_owned());
    let names = languages.iter().zip(fields).filter(|(_, name)| !name.is_empty());
    let names: Vec<_> = names.map(|(language, name)| ((*language).to_owned(), name.to_owned())).collect();
    (!names.is_empty()).then_some(Sector { country, code, names })
}
