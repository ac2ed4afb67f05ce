//! Which key gives which answer when a form is typed in, and how a hand goes through it.
//!
//! Refuses to know how keys come and what is shown.

use crate::model::answer::Status;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Gives this answer and goes on.
    Give(Status),
    /// Leaves the question as it is and goes on.
    Skip,
    /// Goes back, and takes back what was given there.
    Back,
}

/// What a sign does on a scale up to `top`; signs of full width and what a Japanese input method makes of U and N are the
/// same keys.
pub fn stroke(sign: char, top: u8) -> Option<Stroke> {
    let plain = match sign {
        '０'..='９' => char::from_u32(u32::from(sign) - u32::from('０') + u32::from('0'))?,
        'u' | 'U' | 'ｕ' | 'Ｕ' | 'う' | 'ウ' => 'u',
        'n' | 'N' | 'ｎ' | 'Ｎ' | 'ん' | 'ン' => 'n',
        '\u{3000}' => ' ',
        other => other,
    };
    Some(match plain {
        'u' => Stroke::Give(Status::Unknown),
        'n' => Stroke::Give(Status::NotApplicable),
        ' ' => Stroke::Skip,
        _ => {
            let level = u8::try_from(plain.to_digit(10)?).ok()?;
            Stroke::Give(Status::Level(Some(level).filter(|level| *level <= top)?))
        }
    })
}

/// Where a hand is on the form, and what it has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// Place on the form of the question that the next key answers; past the last one at the end.
    pub at: usize,
    /// What was done, the last thing last: where, and which answer stood there before; none where nothing was given.
    done: Vec<(usize, Option<Status>)>,
}

impl Hand {
    /// A hand that begins at a place.
    pub fn at(at: usize) -> Self {
        Self { at, done: Vec::new() }
    }

    /// Does what a key says on a form that stands so. Gives the place that it was about, and the answer that is to stand
    /// somewhere from now on.
    pub fn press(&mut self, stroke: Stroke, form: &[Status]) -> (usize, Option<(usize, Status)>) {
        let here = self.at;
        let Some(before) = form.get(here).filter(|_| stroke != Stroke::Back) else { return self.back(stroke) };
        self.at = here + 1;
        match stroke {
            Stroke::Give(status) => {
                self.done.push((here, Some(*before)));
                (here, Some((here, status)))
            }
            Stroke::Skip | Stroke::Back => {
                self.done.push((here, None));
                (here, None)
            }
        }
    }

    /// Goes back one; past the end nothing else has an effect.
    fn back(&mut self, stroke: Stroke) -> (usize, Option<(usize, Status)>) {
        if stroke != Stroke::Back {
            return (self.at.saturating_sub(1), None);
        }
        let (at, before) = self.done.pop().unwrap_or((self.at.saturating_sub(1), None));
        self.at = at;
        (at, before.map(|status| (at, status)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs() {
        let level = |level| Some(Stroke::Give(Status::Level(level)));
        for (sign, top, wanted) in [
            ('0', 4, level(0)),
            ('4', 4, level(4)),
            ('5', 4, None),
            ('9', 10, level(9)),
            ('３', 4, level(3)),
            ('９', 4, None),
            ('u', 4, Some(Stroke::Give(Status::Unknown))),
            ('う', 4, Some(Stroke::Give(Status::Unknown))),
            ('N', 4, Some(Stroke::Give(Status::NotApplicable))),
            ('ん', 4, Some(Stroke::Give(Status::NotApplicable))),
            (' ', 4, Some(Stroke::Skip)),
            ('\u{3000}', 4, Some(Stroke::Skip)),
            ('x', 4, None),
            ('三', 4, None),
            ('٣', 4, None),
        ] {
            assert_eq!(stroke(sign, top), wanted, "{sign}");
        }
    }

    /// Keys one after the other, and what stands in three answers then.
    #[test]
    fn a_hand_goes_through_the_form() {
        use Status::{Level, NotApplicable, Unanswered, Unknown};
        for (keys, at, wanted) in [
            ("", 0, [Unanswered, Level(1), Unanswered]),
            ("3", 1, [Level(3), Level(1), Unanswered]),
            ("3u", 2, [Level(3), Unknown, Unanswered]),
            ("3un", 3, [Level(3), Unknown, NotApplicable]),
            // Past the end nothing is given, and one can go back.
            ("3un4", 3, [Level(3), Unknown, NotApplicable]),
            ("3un<", 2, [Level(3), Unknown, Unanswered]),
            // What is taken back stands as it stood before.
            ("3u<", 1, [Level(3), Level(1), Unanswered]),
            ("3u<<2", 1, [Level(2), Level(1), Unanswered]),
            ("  2", 3, [Unanswered, Level(1), Level(2)]),
            ("  <0", 2, [Unanswered, Level(0), Unanswered]),
            ("<<<", 0, [Unanswered, Level(1), Unanswered]),
        ] {
            let mut form = [Unanswered, Level(1), Unanswered];
            let mut hand = Hand::default();
            for key in keys.chars() {
                let stroke = if key == '<' { Stroke::Back } else { stroke(key, 4).unwrap() };
                if let Some((at, status)) = hand.press(stroke, &form).1 {
                    form[at] = status;
                }
            }
            assert_eq!((hand.at, form), (at, wanted), "{keys:?}");
        }
    }

    /// Where the hand did not come from there is nothing to take back: it goes there and leaves what stands.
    #[test]
    fn before_the_first_key_one_only_goes_back() {
        let mut hand = Hand::at(1);
        assert_eq!(hand.press(Stroke::Back, &[Status::Level(2), Status::Unanswered]), (0, None));
        assert_eq!(hand, Hand::at(0));
    }
}
