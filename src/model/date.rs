//! Days and moments as they are written: no time zone arithmetic, no clock.

use std::fmt;

/// A day of the Gregorian calendar, years 1 to 9999, written `2027-03-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A moment as its writer put it down: RFC 3339 with offset, `2026-11-21T18:00:00+09:00`.
///
/// It is kept to the letter; what is printed of it is its date part (docs/file-format/v1.md).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp(String);

/// The moment that stands where none is known: the beginning of 1970, UTC.
impl Default for Timestamp {
    fn default() -> Self {
        Self("1970-01-01T00:00:00Z".to_owned())
    }
}

/// The day that stands where none is known: the first of 1970.
impl Default for Date {
    fn default() -> Self {
        Self { year: 1970, month: 1, day: 1 }
    }
}

impl Date {
    /// The day, when there is one: `2027-02-29` is none.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// ```
    /// use kamae::model::date::Date;
    /// assert!(Date::parse("2028-02-29").is_some());
    /// assert!(Date::parse("2027-02-29").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before it (the civil calendar algorithm of Howard Hinnant).
    pub fn days(self) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }
}

impl Timestamp {
    /// Reads an RFC 3339 moment with offset or `Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_at_checked(10)?;
        Date::parse(date)?;
        let time = time.strip_prefix(['T', 't', ' '])?;
        let (clock, rest) = time.split_at_checked(8)?;
        let rest = rest.strip_prefix('.').map_or(Some(rest), fraction)?;
        (clock_is_good(clock) && offset_is_good(rest)).then(|| Self(text.to_owned()))
    }

    /// The moment as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day as it was written, in the writer's own offset.
    pub fn date(&self) -> Option<Date> {
        Date::parse(self.0.get(..10)?)
    }

    /// Seconds since 1970 in UTC, so that moments of several writers stand in order; fractions are left out.
    pub fn seconds(&self) -> i64 {
        let (text, number) = (self.0.as_str(), |at| pair(&self.0, at));
        let days = self.date().map_or(0, |date| i64::from(date.days()));
        let clock = |at| 3600 * number(at) + 60 * number(at + 3);
        // Behind the clock a sign stands only before an offset.
        let offset = text.get(19..).and_then(|rest| rest.find(['+', '-'])).map_or(0, |sign| {
            let ahead = clock(20 + sign);
            if text.get(19 + sign..).is_some_and(|rest| rest.starts_with('-')) { -ahead } else { ahead }
        });
        86_400 * days + clock(11) + number(17) - offset
    }

    /// Hours and minutes as they were written, `18:05`.
    pub fn clock(&self) -> &str {
        self.0.get(11..16).unwrap_or_default()
    }
}

/// The number that two digits make.
fn pair(text: &str, at: usize) -> i64 {
    text.get(at..at + 2).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

fn fraction(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < text.len()).then_some(rest)
}

fn clock_is_good(text: &str) -> bool {
    let mut parts = text.split(':').map(|part| digits(part, 2));
    let good = matches!((parts.next(), parts.next(), parts.next()),
        (Some(Some(hour)), Some(Some(minute)), Some(Some(second))) if hour < 24 && minute < 60 && second <= 60);
    good && parts.next().is_none()
}

fn offset_is_good(text: &str) -> bool {
    if text.eq_ignore_ascii_case("z") {
        return true;
    }
    let Some((hour, minute)) = text.strip_prefix(['+', '-']).and_then(|t| t.split_once(':')) else { return false };
    matches!((digits(hour, 2), digits(minute, 2)), (Some(hour), Some(minute)) if hour < 24 && minute < 60)
}

fn digits(text: &str, width: usize) -> Option<u16> {
    let plain = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, days) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31", Some(-1)),
            ("2000-02-29", Some(11_016)),
            ("2026-11-21", Some(20_778)),
            ("1900-02-29", None),
            ("2026-13-01", None),
            ("2026-00-01", None),
            ("0000-01-01", None),
            ("2026-1-1", None),
            ("2026-11-21 ", None),
            ("２０２６-11-21", None),
            ("+026-11-21", None),
            ("2026-11-21-01", None),
        ] {
            assert_eq!(Date::parse(text).map(Date::days), days, "{text:?}");
        }
    }

    #[test]
    fn every_day_of_four_centuries_follows_the_one_before() {
        let mut last = Date::parse("1999-12-31").map(Date::days).unwrap();
        for year in 2000..2400 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let days = Date::new(year, month, day).unwrap().days();
                    assert_eq!(days, last + 1, "{year}-{month}-{day}");
                    last = days;
                }
            }
        }
    }

    #[test]
    fn moments() {
        for (text, good) in [
            ("2026-11-21T18:00:00+09:00", true),
            ("2026-11-21T18:00:00Z", true),
            ("2026-11-21T18:00:00.123456z", true),
            ("2026-11-21T23:59:60Z", true),
            ("2026-11-21T18:00:00", false),
            ("2026-11-21T24:00:00Z", false),
            ("2026-11-21T18:00:00.Z", false),
            ("2026-11-21T18:00:00+0900", false),
            ("2026-11-21", false),
            ("2026-11-21T18:00:0é+09:00", false),
            ("", false),
        ] {
            assert_eq!(Timestamp::parse(text).is_some(), good, "{text:?}");
        }
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01T09:00:01+09:00", 1),
            ("1969-12-31T20:30:00.25-03:30", 0),
            ("2026-11-21T18:05:00+09:00", 20_778 * 86_400 + 9 * 3600 + 300),
        ] {
            assert_eq!(Timestamp::parse(text).unwrap().seconds(), seconds, "{text}");
        }
        let moment = Timestamp::parse("2026-11-21T18:05:00+09:00").unwrap();
        assert_eq!((moment.date(), moment.clock()), (Date::new(2026, 11, 21), "18:05"));
    }
}
