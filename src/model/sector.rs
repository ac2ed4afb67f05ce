//! Critical-infrastructure sectors: dated data of a country, never a timeless list.

/// One sector of a country's published list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// ISO 3166-1 alpha-2 code of the country whose list it stands in.
    pub country: String,
    /// Code that assessments carry, for example `jp-electricity`.
    pub code: String,
    /// Name per language code, in the order of the data file.
    pub names: Vec<(String, String)>,
}

impl Sector {
    /// Its name in `language`, else in the first language that has one.
    pub fn name(&self, language: &str) -> &str {
        let named = self.names.iter().find(|(code, _)| code == language).or(self.names.first());
        named.map_or(self.code.as_str(), |(_, name)| name)
    }
}
