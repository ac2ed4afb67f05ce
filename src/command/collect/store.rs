//! What has been collected so far, pressed together: some ninety bytes a member where a [`Member`] takes five hundred.
//!
//! Refuses to know: where anything came from, and where it goes.

use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::score::cohort::gathering::Taken;
use kamae::score::cohort::member::{Member, Traits};
use kamae::score::row::State;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::str;

/// What stands in a cell that holds no level.
const UNKNOWN: u8 = 253;
const UNANSWERED: u8 = 254;
const OUTSIDE: u8 = 255;
/// An empty place of the index.
const NOBODY: u32 = u32::MAX;

/// Members in the order in which they came, the newest of each id.
pub(crate) struct Store {
    /// How many items the questionnaire has.
    items: usize,
    members: Vec<Pressed>,
    /// Of each member its cells, one byte each, then its moment, a line break and its pair as text.
    rest: Vec<u8>,
    /// Places of members by their ids: open addressing, never more than half full.
    index: Vec<u32>,
    hash: RandomState,
    /// What was said of who answered, each once: very many say the same.
    traits: Vec<Traits>,
    known: HashMap<Traits, u32>,
}

/// A member without its text.
#[derive(Clone, Copy)]
struct Pressed {
    id: u128,
    /// Where its part of the rest begins.
    at: usize,
    traits: u32,
    team: u16,
    /// Bytes of moment, line break and pair.
    text: u16,
}

impl Store {
    /// Nobody yet.
    pub(crate) fn new(items: usize) -> Self {
        Self {
            items,
            members: Vec::new(),
            rest: Vec::new(),
            index: vec![NOBODY; 1 << 10],
            hash: RandomState::new(),
            traits: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    /// Takes a member in; none when there are more than can be counted.
    pub(crate) fn take(&mut self, member: Member) -> Option<Taken> {
        let id = number(&member.id);
        let place = self.place(id);
        let slot = self.index.get(place).copied()?;
        if slot == NOBODY {
            let here = u32::try_from(self.members.len()).ok().filter(|here| *here < NOBODY)?;
            let pressed = self.press(id, member, None)?;
            self.members.push(pressed);
            *self.index.get_mut(place)? = here;
            self.make_room();
            return Some(Taken::New);
        }
        let here = *self.members.get(slot as usize)?;
        if Timestamp::parse(self.texts(here)?.0)?.seconds() >= member.modified.seconds() {
            return Some(Taken::Known);
        }
        let pressed = self.press(id, member, Some(here))?;
        *self.members.get_mut(slot as usize)? = pressed;
        Some(Taken::Newer)
    }

    /// Every member as it was.
    pub(crate) fn members(&self) -> impl Iterator<Item = Member> {
        self.members.iter().filter_map(|pressed| self.member(*pressed))
    }

    /// Of every member the code of its team, and how each item stands.
    pub(crate) fn each(&self, mut tell: impl FnMut(Option<u16>, &[State])) {
        let mut cells = Vec::with_capacity(self.items);
        for pressed in &self.members {
            cells.clear();
            cells.extend(self.cells(*pressed).iter().map(|byte| state(*byte)));
            tell(Some(pressed.team).filter(|team| *team > 0), &cells);
        }
    }

    fn member(&self, pressed: Pressed) -> Option<Member> {
        let (moment, pair) = self.texts(pressed)?;
        let pair = pair.to_owned();
        let team = Some(pressed.team).filter(|team| *team > 0);
        Some(Member {
            id: AssessmentId::from_random(pressed.id.to_be_bytes()),
            modified: Timestamp::parse(moment)?,
            traits: Traits { team, pair, ..self.traits.get(pressed.traits as usize)?.clone() },
            cells: self.cells(pressed).iter().map(|byte| state(*byte)).collect(),
            // They are not collected.
            notes: Vec::new(),
        })
    }

    fn cells(&self, pressed: Pressed) -> &[u8] {
        self.rest.get(pressed.at..pressed.at + self.items).unwrap_or_default()
    }

    /// Moment and pair.
    fn texts(&self, pressed: Pressed) -> Option<(&str, &str)> {
        let at = pressed.at + self.items;
        str::from_utf8(self.rest.get(at..at + usize::from(pressed.text))?).ok()?.split_once('\n')
    }

    /// Puts down what is not of one size: in the place of what it replaces, where it fits there, else at the end.
    fn press(&mut self, id: u128, member: Member, before: Option<Pressed>) -> Option<Pressed> {
        let text = [&*shortest(&member.modified), "\n", &member.traits.pair].concat();
        let long = u16::try_from(text.len()).ok()?;
        let fits = before.filter(|before| before.text >= long);
        let at = fits.map_or(self.rest.len(), |before| before.at);
        let bytes = member.cells.iter().map(|state| byte(*state)).chain(text.bytes());
        if fits.is_some() {
            self.rest.iter_mut().skip(at).zip(bytes).for_each(|(old, new)| *old = new);
        } else {
            self.rest.extend(bytes);
        }
        let team = member.traits.team.unwrap_or(0);
        let traits = self.said(Traits { team: None, pair: String::new(), ..member.traits })?;
        Some(Pressed { id, at, traits, team, text: long })
    }

    fn said(&mut self, traits: Traits) -> Option<u32> {
        if let Some(at) = self.known.get(&traits) {
            return Some(*at);
        }
        let at = u32::try_from(self.traits.len()).ok()?;
        self.traits.push(traits.clone());
        self.known.insert(traits, at);
        Some(at)
    }

    /// Where an id stands in the index, or would stand.
    fn place(&self, id: u128) -> usize {
        let last = self.index.len() - 1;
        let is_other = |slot: &u32| self.members.get(*slot as usize).is_some_and(|member| member.id != id);
        let mut at = usize::try_from(self.hash.hash_one(id) & last as u64).unwrap_or(0);
        while self.index.get(at).is_some_and(is_other) {
            at = (at + 1) & last;
        }
        at
    }

    fn make_room(&mut self) {
        if 2 * self.members.len() < self.index.len() {
            return;
        }
        self.index = vec![NOBODY; 2 * self.index.len()];
        for (here, member) in (0..).zip(&self.members) {
            let place = self.place(member.id);
            if let Some(slot) = self.index.get_mut(place) {
                *slot = here;
            }
        }
    }
}

/// A moment as it was written; of one with very many digits of a second, without them.
fn shortest(moment: &Timestamp) -> Cow<'_, str> {
    const MOST: usize = 64;
    let text = moment.as_str();
    match text.split_at_checked(19) {
        Some((clock, rest)) if text.len() > MOST => {
            Cow::Owned([clock, rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit())].concat())
        }
        _ => Cow::Borrowed(text),
    }
}

fn number(id: &AssessmentId) -> u128 {
    let digits = id.as_str().bytes().filter_map(|byte| char::from(byte).to_digit(16));
    digits.fold(0, |number, digit| number << 4 | u128::from(digit))
}

fn byte(state: State) -> u8 {
    match state {
        State::Rated(level) => level,
        State::Unknown => UNKNOWN,
        State::Unanswered => UNANSWERED,
        State::Outside => OUTSIDE,
    }
}

fn state(byte: u8) -> State {
    match byte {
        UNKNOWN => State::Unknown,
        UNANSWERED => State::Unanswered,
        OUTSIDE => State::Outside,
        level => State::Rated(level),
    }
}
