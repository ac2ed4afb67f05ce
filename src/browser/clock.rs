//! What time it is here. Refuses to know what a time is good for.

use gloo::timers::callback::{Interval, Timeout};
use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Now, as RFC 3339 writes it, with the offset of this machine: `2026-11-21T18:00:00+09:00`.
pub fn now() -> String {
    let minutes = Date::new_0().get_timezone_offset();
    let mut text = shifted(minutes);
    text.push_str(&offset(minutes));
    text
}

/// Year, month and day of today on this machine.
pub fn today() -> (u16, u8, u8) {
    let now = Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    (year, small(now.get_month() + 1), small(now.get_date()))
}

/// Milliseconds since 1970, for what is measured against itself.
pub fn millis() -> f64 {
    Date::now()
}

/// Something that happens every second until it is dropped.
#[derive(Debug)]
pub struct Tick(#[expect(dead_code, reason = "it stops when it is dropped")] Interval);

/// Has something done every second.
pub fn every_second(what: impl FnMut() + 'static) -> Tick {
    Tick(Interval::new(1000, what))
}

/// Lets the page have a turn: what is to be drawn is drawn, what was clicked is heard.
pub async fn turn() {
    let promise = Promise::new(&mut |done, _| {
        Timeout::new(0, move || drop(done.call0(&JsValue::UNDEFINED))).forget();
    });
    drop(JsFuture::from(promise).await);
}

/// Long work in pieces that nobody feels: after each the page has a turn.
#[derive(Debug)]
pub struct Pace {
    began: f64,
    piece: f64,
}

impl Pace {
    /// How long a piece may take, in milliseconds: a third of what is felt at all, on a machine three times slower.
    const PIECE: f64 = 12.0;

    /// Begins with a piece.
    #[expect(clippy::new_without_default, reason = "it begins now, which is no default")]
    pub fn new() -> Self {
        Self::of(Self::PIECE)
    }

    /// Begins with a piece of so many milliseconds.
    pub fn of(piece: f64) -> Self {
        Self { began: Date::now(), piece }
    }

    /// Whether the piece is over; then the next begins.
    pub fn is_over(&mut self) -> bool {
        let now = Date::now();
        let is_over = now - self.began > self.piece;
        if is_over {
            self.began = now;
        }
        is_over
    }

    /// Lets the page have a turn, if the piece is over.
    pub async fn rest(&mut self) {
        if self.is_over() {
            turn().await;
            self.began = Date::now();
        }
    }
}

/// The local time without its offset: what UTC shows when the offset is taken away from it.
fn shifted(minutes: f64) -> String {
    let local = Date::new(&JsValue::from_f64(Date::now() - minutes * 60_000.0));
    let text: String = local.to_iso_string().into();
    text.chars().take("2026-11-21T18:00:00".len()).collect()
}

/// An offset as RFC 3339 writes it. A browser counts minutes from here to UTC, so its sign is the other one.
fn offset(minutes: f64) -> String {
    let sign = if minutes > 0.0 { '-' } else { '+' };
    // Whole minutes, so that no code for printing fractions is needed.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than a day, and made positive")]
    let minutes = minutes.abs() as u32;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::offset;

    #[test]
    fn an_offset_is_written_as_rfc_3339_writes_it() {
        let table = [
            (0.0, "+00:00"),
            (-0.0, "+00:00"),
            (-540.0, "+09:00"),
            (-345.0, "+05:45"),
            (210.0, "-03:30"),
            (600.0, "-10:00"),
        ];
        for (minutes, text) in table {
            assert_eq!(offset(minutes), text, "{minutes}");
        }
    }
}
