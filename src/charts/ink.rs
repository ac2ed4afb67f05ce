//! A mark on its way through plotters: the colour that plotters carries is a code for a meaning.
//!
//! Refuses to know: any real colour.

use super::hue::Hue;
use super::mark::Mark;
use plotters::style::RGBColor;

/// One meaning, with the function it belongs to or the depth of its cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    mark: Mark,
    hue: Hue,
    /// 0 for none, else the step of the level ramp plus one.
    step: u8,
}

impl Ink {
    /// The mark in a function's hue.
    pub(super) fn hued(mark: Mark, hue: Hue) -> Self {
        Self { mark, hue, step: 0 }
    }

    /// The mark at a depth of 0 to 4.
    pub(super) fn deep(mark: Mark, step: u8) -> Self {
        Self { mark, hue: Hue::Plain, step: step + 1 }
    }

    pub(super) fn mark(self) -> Mark {
        self.mark
    }

    /// The code that plotters carries for us.
    pub(super) fn colour(self) -> RGBColor {
        RGBColor(self.mark as u8, self.hue as u8, self.step)
    }

    /// The meaning behind a code.
    pub(super) fn of((mark, hue, step): (u8, u8, u8)) -> Option<Self> {
        let mark = *Mark::ALL.get(usize::from(mark))?;
        let hue = *Hue::ALL.get(usize::from(hue))?;
        Some(Self { mark, hue, step })
    }

    /// The classes of the element.
    pub(super) fn class(self) -> String {
        let mut class = self.mark.class().to_owned();
        if self.hue != Hue::Plain {
            class.push(' ');
            class.push_str(self.hue.class());
        }
        if let Some(step) = self.step.checked_sub(1) {
            class.push_str(" heat-");
            class.push_str(&step.to_string());
        }
        class
    }
}

impl From<Mark> for Ink {
    fn from(mark: Mark) -> Self {
        Self::hued(mark, Hue::Plain)
    }
}
