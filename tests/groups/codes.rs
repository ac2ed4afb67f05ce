//! Result codes: what is typed comes back, and what is typed wrongly is noticed.

use crate::made::{QUICK, TWO, state};
use kamae::exchange::result_code::{self, Slip, Told, fits, read, write};
use kamae::exchange::{builtin, canonical};
use kamae::i18n::language::Language;
use kamae::score::row::State::{Rated, Unanswered, Unknown};
use proptest::prelude::*;
use std::sync::LazyLock;

static DIGEST: LazyLock<String> = LazyLock::new(|| builtin::digest("quick-check").unwrap());

fn sample() -> String {
    let cells = (0..28).map(|at| if at % 7 == 6 { Unknown } else { Rated(at % 5) }).collect();
    write(&QUICK, &DIGEST, &Told { team: Some(42), cells }).unwrap()
}

#[test]
fn a_code_is_about_two_dozen_signs_in_groups_of_four() {
    let code = sample();
    assert_eq!(code.chars().filter(|c| *c != '-').count(), 24, "{code}");
    assert!(code.split('-').all(|group| group.len() == 4), "{code}");
    assert!(code.chars().all(|c| !"01ILO".contains(c)), "{code}");
    for (id, short) in [("quick-check", true), ("ot", true), ("norms", true), ("nist-csf-2.0", false)] {
        let questionnaire = builtin::read(id).unwrap().unwrap();
        assert_eq!(fits(&questionnaire), short, "{id}");
    }
}

#[test]
fn how_it_is_typed_does_not_matter() {
    let code = sample();
    let wanted = read(&code, &QUICK, &DIGEST).unwrap();
    let wide = |c: char| char::from_u32(c as u32 + 0xFEE0).unwrap();
    for typed in [
        code.to_lowercase(),
        code.replace('-', ""),
        code.replace('-', " "),
        format!("  {}\n", code.replace('-', " – ")),
        code.chars().map(wide).collect(),
    ] {
        assert_eq!(read(&typed, &QUICK, &DIGEST), Ok(wanted.clone()), "{typed:?}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let code = sample();
    let others = canonical::sha256_hex(b"another edition");
    for (typed, digest, slip) in [
        (code.replace(code.chars().next().unwrap(), "O"), &*DIGEST, Slip::Sign('O')),
        (code[..20].to_owned(), &DIGEST, Slip::Length(16, 24)),
        (String::new(), &DIGEST, Slip::Length(0, 24)),
        (code.clone(), &others, Slip::Other),
        ("あ".to_owned(), &DIGEST, Slip::Sign('あ')),
    ] {
        let found = read(&typed, &QUICK, digest);
        assert_eq!(found, Err(slip.clone()), "{typed}");
        for language in Language::ALL {
            let said = builtin::words::interface(language).unwrap().say(&slip.sentence());
            assert!(!said.is_empty() && !said.contains('{'), "{said}");
        }
    }
    // A code of the shorter questionnaire is too short for this one.
    let two = write(&TWO, "00", &Told { team: None, cells: vec![Rated(1), Unanswered] }).unwrap();
    assert!(matches!(read(&two, &QUICK, &DIGEST), Err(Slip::Length(..))));
}

/// Every single wrong sign and every exchange of two neighbours is found.
#[test]
fn one_slip_is_always_found() {
    let code: Vec<char> = sample().chars().filter(|c| *c != '-').collect();
    let signs: Vec<char> = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".chars().collect();
    let is_found = |typed: &[char]| read(&typed.iter().collect::<String>(), &QUICK, &DIGEST) == Err(Slip::Check);
    for at in 0..code.len() {
        for sign in signs.iter().filter(|sign| **sign != code[at]) {
            let mut wrong = code.clone();
            wrong[at] = *sign;
            assert!(is_found(&wrong), "{at} {sign}");
        }
        for other in (at + 1..code.len()).filter(|other| code[*other] != code[at]) {
            let mut wrong = code.clone();
            wrong.swap(at, other);
            assert!(is_found(&wrong), "{at} {other}");
        }
    }
}

proptest! {
    #[test]
    fn a_code_says_what_was_answered(cells in proptest::collection::vec(state(), 28), team in proptest::option::of(1u16..=999)) {
        let told = Told { team, cells };
        let code = write(&QUICK, &DIGEST, &told).unwrap();
        prop_assert_eq!(read(&code, &QUICK, &DIGEST), Ok(told));
    }

    /// Whatever is typed: an answer, never a panic.
    #[test]
    fn anything_can_be_typed(text in "\\PC{0,60}|[2-9A-Z -]{20,40}") {
        if let Ok(told) = read(&text, &QUICK, &DIGEST) {
            let again = write(&QUICK, &DIGEST, &told).unwrap();
            prop_assert_eq!(result_code::read(&again, &QUICK, &DIGEST), Ok(told));
        }
    }
}
