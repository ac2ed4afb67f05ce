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

/// First day of an era, and its name. Earlier days keep their Western year.
const ERAS: [((u16, u8, u8), Key); 2] = [((2019, 5, 1), Key::DateEraReiwa), ((1989, 1, 8), Key::DateEraHeisei)];
/// Month in which a fiscal year begins.
const FISCAL: u8 = 4;

impl DayStyle {
    /// The style of a setting.
    pub fn of_name(name: &str) -> Self {
        Self { era: name.contains("era"), fiscal: name.contains("fiscal") }
    }

    /// The value of the setting.
    pub fn name(self) -> &'static str {
        match (self.era, self.fiscal) {
            (true, true) => "era fiscal",
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
        let by_era = style.era && self.language() == Language::Japanese;
        let era = ERAS.iter().find(|(first, _)| by_era && (year, month, day) >= *first);
        let months = Key::MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |key| self.text(*key));
        let date = fill(self.text(Key::DateLong), |place| match place {
            "year" => Some(self.year(year, era)),
            "month" => Some(months.to_owned()),
            "day" => Some(day.to_string()),
            _ => None,
        });
        if !style.fiscal {
            return date;
        }
        let fiscal = year.saturating_sub(u16::from(month < FISCAL));
        fill(self.text(Key::DateFiscal), |place| match place {
            "date" => Some(date.clone()),
            // Named by the era of the day: 平成31年度 until April 2019, 令和元年度 from May on.
            "year" => Some(self.year(fiscal, era)),
            _ => None,
        })
    }

    /// A year of an era; the one before its first is called by its number.
    fn year(&self, year: u16, era: Option<&((u16, u8, u8), Key)>) -> String {
        let Some((key, past)) = era.and_then(|((first, ..), key)| Some((*key, year.checked_sub(*first)?))) else {
            return year.to_string();
        };
        let number = if past == 0 { self.text(Key::DateEraFirst).to_owned() } else { (past + 1).to_string() };
        fill(self.text(key), |place| (place == "n").then(|| number.clone()))
    }
}
