//! The answers to a short questionnaire as some two dozen characters to read aloud, write down and type: for places
//! where nobody may plug anything in ([decision 26](../../docs/decisions/0026-workshops.md)).
//!
//! A code is a number in base 31, whose signs nobody mistakes for each other, and two check signs that find every one or
//! two wrong signs and every pair that was exchanged. It refuses to know who answered.

use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::member::MOST_TEAMS;
use crate::score::row::State;

/// The signs: no 0, 1, I, L, O.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// How many there are: a prime, so that check signs can be divided by.
const BASE: u32 = 31;
/// A number whose powers below 31 are all different modulo 31.
const ROOT: u32 = 3;
/// How many check signs there are.
const CHECKS: usize = 2;
/// The one form that there is, and how many there can be.
const FORM: u32 = 0;
const FORMS: u32 = 4;
/// How many editions of questionnaires are told apart.
const EDITIONS: u32 = 1024;
/// What an answer can be: five levels, "don't know", "does not apply", not answered.
const STATES: u32 = 8;
/// Most items: then every sign has a check of its own weight.
const MOST_ITEMS: usize = 40;
/// Most levels that fit.
const MOST_LEVELS: u8 = 5;
/// How many signs stand together.
const TOGETHER: usize = 4;

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Code of the team, 1 to [`MOST_TEAMS`].
    pub team: Option<u16>,
    /// How every item stands, in the order of the questionnaire.
    pub cells: Vec<State>,
}

/// Why a code cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A sign that no code has.
    Sign(char),
    /// So many signs instead of so many.
    Length(usize, usize),
    /// The check signs do not fit: one or more signs are wrong.
    Check,
    /// It is of another questionnaire or another edition of it, or of a later form.
    Other,
}

/// Whether answers to this questionnaire fit into a code: 40 items and five levels at most.
pub fn fits(questionnaire: &Questionnaire) -> bool {
    questionnaire.items.len() <= MOST_ITEMS && questionnaire.levels <= MOST_LEVELS
}

/// The code of these answers in groups of four signs; none where the questionnaire is too long for one. `digest` is that of
/// the questionnaire, in hex.
pub fn write(questionnaire: &Questionnaire, digest: &str, told: &Told) -> Option<String> {
    if !fits(questionnaire) {
        return None;
    }
    let mut number = Number::of(length(questionnaire.items.len()));
    (told.cells.iter().map(|state| digit(*state)).chain(open(questionnaire, told)))
        .for_each(|digit| number.push(STATES, digit));
    number.push(u32::from(MOST_TEAMS) + 1, u32::from(told.team.unwrap_or(0)));
    number.push(EDITIONS, edition(digest));
    number.push(FORMS, FORM);
    let signs = number.0.iter().rev().copied();
    let signs: Vec<u32> = signs.clone().chain(checks(signs)).collect();
    let sign = |digit: &u32| SIGNS.get(*digit as usize).map_or(' ', |sign| char::from(*sign));
    let groups = signs.chunks(TOGETHER).map(|group| group.iter().map(sign).collect::<String>());
    Some(groups.collect::<Vec<_>>().join("-"))
}

/// Reads a code as somebody typed it: small letters, wide letters, blanks and strokes do not matter.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str, questionnaire: &Questionnaire, digest: &str) -> Result<Told, Slip> {
    let signs = signs(text)?;
    let wanted = length(questionnaire.items.len()) + CHECKS;
    if signs.len() != wanted || !fits(questionnaire) {
        return Err(Slip::Length(signs.len(), wanted));
    }
    let (payload, given) = signs.split_at(wanted - CHECKS);
    if !checks(payload.iter().copied()).eq(given.iter().copied()) {
        return Err(Slip::Check);
    }
    let mut number = Number(payload.iter().rev().copied().collect());
    let (form, of) = (number.pop(FORMS), number.pop(EDITIONS));
    if form != FORM || of != edition(digest) {
        return Err(Slip::Other);
    }
    let team = u16::try_from(number.pop(u32::from(MOST_TEAMS) + 1)).ok().filter(|team| *team > 0);
    let mut cells: Vec<State> =
        questionnaire.items.iter().map(|_| state(number.pop(STATES), questionnaire.top())).collect();
    cells.reverse();
    // What is left says that no program of ours has made it.
    if number.0.iter().any(|digit| *digit > 0) { Err(Slip::Check) } else { Ok(Told { team, cells }) }
}

impl Slip {
    /// What is wrong and what to do, to be put into words.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Sign(sign) => Sentence::new(Key::GroupCodeSign, [("sign", Arg::text(sign.to_string()))]),
            Self::Length(found, wanted) => {
                Sentence::new(Key::GroupCodeLength, [("found", Arg::count(*found)), ("wanted", Arg::count(*wanted))])
            }
            Self::Check => Sentence::new(Key::GroupCodeCheck, []),
            Self::Other => Sentence::new(Key::GroupCodeOther, []),
        }
    }
}

/// Items that were not told of count as not answered.
fn open(questionnaire: &Questionnaire, told: &Told) -> impl Iterator<Item = u32> {
    (told.cells.len()..questionnaire.items.len()).map(|_| digit(State::Unanswered))
}

fn digit(state: State) -> u32 {
    match state {
        State::Rated(level) => u32::from(level.min(MOST_LEVELS - 1)),
        State::Unknown => 5,
        State::Outside => 6,
        State::Unanswered => 7,
    }
}

/// A level past the top of the scale, which no code of ours has, is no answer.
fn state(digit: u32, top: u8) -> State {
    match u8::try_from(digit) {
        Ok(level) if level <= top => State::Rated(level),
        Ok(5) => State::Unknown,
        Ok(6) => State::Outside,
        _ => State::Unanswered,
    }
}

/// The first bits of the questionnaire's digest.
fn edition(digest: &str) -> u32 {
    let hex = digest.get(..8).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    hex.unwrap_or(0) % EDITIONS
}

/// How many signs every answer together needs, without the check.
fn length(items: usize) -> usize {
    let mut most = Number(Vec::new());
    (0..items).for_each(|_| most.push(STATES, STATES - 1));
    most.push(u32::from(MOST_TEAMS) + 1, u32::from(MOST_TEAMS));
    most.push(EDITIONS, EDITIONS - 1);
    most.push(FORMS, FORMS - 1);
    most.0.len()
}

/// The plain sum, and the sum in which every place has another weight.
fn checks(signs: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    let (mut plain, mut weighed, mut weight) = (0, 0, 1);
    for sign in signs {
        weight = weight * ROOT % BASE;
        plain = (plain + sign) % BASE;
        weighed = (weighed + sign * weight) % BASE;
    }
    [plain, weighed].into_iter()
}

/// The signs of a code as numbers.
fn signs(text: &str) -> Result<Vec<u32>, Slip> {
    let mut signs = Vec::new();
    for typed in text.chars().filter(|c| !c.is_whitespace() && !c.is_control()) {
        let plain = narrow(typed).to_ascii_uppercase();
        if matches!(plain, '-' | '‐' | '‑' | '–' | '—' | '−' | 'ー' | '_' | '.') {
            continue;
        }
        let place = SIGNS.iter().position(|sign| char::from(*sign) == plain).ok_or(Slip::Sign(typed))?;
        signs.extend(u32::try_from(place));
    }
    Ok(signs)
}

/// A full-width letter or digit, as Japanese keyboards give it, as the plain one.
fn narrow(c: char) -> char {
    const WIDE: u32 = '！' as u32 - '!' as u32;
    if ('！'..='～').contains(&c) { char::from_u32(c as u32 - WIDE).unwrap_or(c) } else { c }
}

/// A whole number of any size: its digits in base 31, the lowest first.
struct Number(Vec<u32>);

impl Number {
    /// Zero, with so many digits.
    fn of(digits: usize) -> Self {
        Self(vec![0; digits])
    }

    /// Times `base`, plus `digit`.
    fn push(&mut self, base: u32, digit: u32) {
        let mut carry = digit;
        for place in &mut self.0 {
            carry += *place * base;
            *place = carry % BASE;
            carry /= BASE;
        }
        while carry > 0 {
            self.0.push(carry % BASE);
            carry /= BASE;
        }
    }

    /// Divided by `base`; gives the rest.
    fn pop(&mut self, base: u32) -> u32 {
        let mut rest = 0;
        for place in self.0.iter_mut().rev() {
            rest = rest * BASE + *place;
            *place = rest / base;
            rest %= base;
        }
        rest
    }
}
