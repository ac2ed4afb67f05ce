//! One of every fault, so that none is without words.

use kamae::exchange::problem::{Expected, Fault};

/// One of each; the match below fails to compile when one is forgotten.
pub(crate) fn faults() -> Vec<Fault> {
    let text = || "x".to_owned();
    let types = [Expected::Text, Expected::Integer, Expected::Flag, Expected::List, Expected::Object];
    let plain = [
        Fault::Empty,
        Fault::NotUtf8,
        Fault::Xml,
        Fault::NotJson,
        Fault::Truncated,
        Fault::TooDeep,
        Fault::HalfCharacter,
        Fault::LevelMissing,
        Fault::LevelUnasked,
        Fault::SameFile,
        Fault::Garbled,
        Fault::ZipBroken,
        Fault::ZipLocked,
        Fault::ZipLacks,
    ];
    let named = [
        Fault::OtherKind,
        Fault::OscalModel,
        Fault::Twice,
        Fault::UnknownId,
        Fault::NoDate,
        Fault::NoTime,
        Fault::NoUuid,
        Fault::NoCountry,
        Fault::NoId,
        Fault::BuiltIn,
        Fault::ZipAstray,
        Fault::NoQuestionnaire,
        Fault::NotEarlier,
        Fault::Unreadable,
        Fault::Unwritable,
    ];
    let others = [
        Fault::TooLarge(20),
        Fault::OtherKind(String::new()),
        Fault::Newer(2, 1),
        Fault::Missing("x"),
        Fault::OutOfRange(text(), 0, 4),
        Fault::NotOneOf(text(), "a, b".to_owned()),
        Fault::OtherQuestionnaire(text(), "y".to_owned()),
        Fault::TooMany(5),
        Fault::ZipCrowded(100),
        Fault::LevelWords(3, 5),
    ];
    plain.into_iter().chain(types.map(Fault::WrongType)).chain(named.map(|fault| fault(text()))).chain(others).collect()
}

/// Whether it is one of those.
pub(crate) fn known(fault: &Fault) -> bool {
    use Fault::{
        BuiltIn, Empty, Garbled, HalfCharacter, LevelMissing, LevelUnasked, LevelWords, Missing, Newer, NoCountry,
        NoDate, NoId, NoQuestionnaire, NoTime, NoUuid, NotEarlier, NotJson, NotOneOf, NotUtf8, OscalModel, OtherKind,
        OtherQuestionnaire, OutOfRange, SameFile, TooDeep, TooLarge, TooMany, Truncated, Twice, UnknownId, Unreadable,
        Unwritable, WrongType, Xml, ZipAstray, ZipBroken, ZipCrowded, ZipLacks, ZipLocked,
    };
    match fault {
        Empty
        | TooLarge(_)
        | NotUtf8
        | Xml
        | OscalModel(_)
        | NotJson
        | Truncated
        | TooDeep
        | HalfCharacter
        | OtherKind(_)
        | Newer(..)
        | WrongType(_)
        | Missing(_)
        | Twice(_)
        | UnknownId(_)
        | OutOfRange(..)
        | NotOneOf(..)
        | NoDate(_)
        | NoTime(_)
        | NoUuid(_)
        | NoCountry(_)
        | NoId(_)
        | BuiltIn(_)
        | ZipBroken
        | ZipCrowded(_)
        | ZipAstray(_)
        | ZipLocked
        | ZipLacks
        | LevelMissing
        | LevelUnasked
        | NoQuestionnaire(_)
        | OtherQuestionnaire(..)
        | NotEarlier(_)
        | TooMany(_)
        | LevelWords(..)
        | Unreadable(_)
        | Unwritable(_)
        | SameFile
        | Garbled => true,
    }
}
