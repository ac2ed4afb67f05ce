//! The languages that Kamae speaks. A new one is one variant here and one file beside every `en.json`.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// 日本語.
    Japanese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Japanese];

    /// Its BCP 47 code, which is also the name of its files.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
        }
    }

    /// The language of a tag such as `ja-JP` or `ja_JP.UTF-8`; none when it is not spoken here.
    ///
    /// ```
    /// use kamae::i18n::language::Language;
    /// assert_eq!(Language::of_tag("ja_JP.UTF-8"), Some(Language::Japanese));
    /// assert_eq!(Language::of_tag("fr"), None);
    /// ```
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == primary)
    }
}
