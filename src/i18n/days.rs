//! How days are written: by Western years or by Japanese eras, and whether the fiscal year stands behind.
//!
//! Refuses to know: what a day is of. Files for programs have their days in ISO 8601, whatever is chosen here.

use super::key::Key;
use super::language::Language;
use super::words::{Words, fill};

/// How days are written. A reader's preference, kept beside language and colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayStyle {
    /// Years by era, in Japanese: 令和8年.
    pub era: bool,
    /// The fiscal year behind a day, April to March.
    pub fiscal: bool,
}

/// Year, month, day.
type Day = (u16, u8, u8);

/// First day of an era, and its name. Earlier days keep their Western year.
const ERAS: [(Day, Key); 2] = [((2019, 5, 1), Key::DateEraReiwa), ((1989, 1, 8), Key::DateEraHeisei)];
/// Month in which a fiscal year begins.
const FISCAL: u8 = 4;

impl DayStyle {
    /// The style of a setting.
    pub fn of_name(name: &str) -> Self {
        Self { era: matches!(name, "era" | "both"), fiscal: matches!(name, "fiscal" | "both") }
    }

    /// The value of the setting.
    pub fn name(self) -> &'static str {
        match (self.era, self.fiscal) {
            (true, true) => "both",
            (true, false) => "era",
            (false, true) => "fiscal",
            (false, false) => "",
        }
    }
}

impl Words {
    /// A day written out.
    ///
    /// ```
    /// use kamae::exchange::builtin::words;
    /// use kamae::i18n::days::DayStyle;
    /// use kamae::i18n::language::Language;
    /// let mut words = words::interface(Language::Japanese).unwrap();
    /// words.set_days(DayStyle { era: true, fiscal: true });
    /// assert_eq!(words.date(2027, 3, 31), "令和9年3月31日（令和8年度）");
    /// ```
    pub fn date(&self, year: u16, month: u8, day: u8) -> String {
        let style = self.days();
        let era = self.era((year, month, day));
        let date = self.day(Key::DateLong, (year, month, day), era, "");
        let fiscal = year.saturating_sub(u16::from(month < FISCAL));
        // Named by the era of the day: 平成31年度 until April 2019, 令和元年度 from May on.
        if style.fiscal { self.day(Key::DateFiscal, (fiscal, month, day), era, &date) } else { date }
    }

    /// A day on an axis, or a month where `day` is none: as in ISO 8601, or by era.
    ///
    /// ```
    /// use kamae::exchange::builtin::words;
    /// use kamae::i18n::days::DayStyle;
    /// use kamae::i18n::language::Language;
    /// let mut words = words::interface(Language::Japanese).unwrap();
    /// assert_eq!(words.tick(2027, 3, None), "2027-03");
    /// words.set_days(DayStyle { era: true, fiscal: true });
    /// assert_eq!((words.tick(2027, 3, None), words.tick(2027, 3, Some(31))), ("令和9年3月".into(), "令和9年3月31日".into()));
    /// ```
    pub fn tick(&self, year: u16, month: u8, day: Option<u8>) -> String {
        match (self.era((year, month, day.unwrap_or(1))), day) {
            (era @ Some(_), Some(day)) => self.day(Key::DateLong, (year, month, day), era, ""),
            (era @ Some(_), None) => self.day(Key::DateEraMonth, (year, month, 1), era, ""),
            (None, Some(day)) => format!("{year}-{month:02}-{day:02}"),
            (None, None) => format!("{year}-{month:02}"),
        }
    }

    /// The era of a day, where days are written by eras.
    fn era(&self, day: Day) -> Option<&'static (Day, Key)> {
        let by_era = self.days().era && self.language() == Language::Japanese;
        ERAS.iter().find(|(first, _)| by_era && day >= *first)
    }

    fn day(&self, key: Key, (year, month, day): Day, era: Option<&(Day, Key)>, date: &str) -> String {
        let months = Key::MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |key| self.text(*key));
        fill(self.text(key), &|place| match place {
            "year" => Some(self.year(year, era)),
            "month" => Some(months.to_owned()),
            "day" => Some(day.to_string()),
            "date" => Some(date.to_owned()),
            _ => None,
        })
    }

    /// A year, by the era if it has begun.
    fn year(&self, year: u16, era: Option<&(Day, Key)>) -> String {
        let Some((((first, ..), key), past)) = era.and_then(|era| Some((era, year.checked_sub(era.0.0)?))) else {
            return year.to_string();
        };
        let number = (past + 1).to_string();
        let number = if year == *first { self.text(Key::DateEraFirst) } else { &number };
        [self.text(*key), number].concat()
    }
}
