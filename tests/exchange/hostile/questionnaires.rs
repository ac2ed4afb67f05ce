//! Questionnaires that break a rule.

use super::{Case, DEEP, bad, nested};
use crate::good::{HALL, items, questionnaire};
use kamae::exchange::problem::{Expected, Fault};

pub(crate) fn cases() -> Vec<Case> {
    [structure(), ids(), twice(), members(), references(), conditions(), words(), sizes()]
        .into_iter()
        .flatten()
        .collect()
}

const ONE: &str = r#"[{"id":"G","items":[{"id":"a"}]}]"#;

fn structure() -> Vec<Case> {
    let missing =
        |name: &str, text: String, member: &'static str, place: &str| bad(name, text, Fault::Missing(member), place);
    let good = || questionnaire(ONE);
    let levels = |raw: &str| good().with("scale", &format!("{{\"levels\":{raw}}}")).text();
    let range = |name: &str, raw: &str| bad(name, levels(raw), Fault::OutOfRange(raw.into(), 2, 11), "scale.levels");
    let kinds = "framework, questionnaire";
    vec![
        missing("questionnaire without id", good().without("id").text(), "id", ""),
        missing("questionnaire with id null", good().with("id", "null").text(), "id", ""),
        missing("questionnaire without kind", good().without("kind").text(), "kind", ""),
        missing("questionnaire without groups", good().without("groups").text(), "groups", ""),
        missing("groups null", questionnaire("null").text(), "groups", ""),
        missing("no groups", questionnaire("[]").text(), "groups", ""),
        missing("mapped without framework", good().with("kind", "\"questionnaire\"").text(), "framework", ""),
        missing("group without items", questionnaire(r#"[{"id":"G"}]"#).text(), "items", "G"),
        missing("group with no items", questionnaire(r#"[{"id":"G","items":[]}]"#).text(), "items", "G"),
        missing(
            "groups in groups and no items",
            questionnaire(r#"[{"id":"G","groups":[{"id":"H","groups":[]}]}]"#).text(),
            "items",
            "H",
        ),
        missing(
            "an empty group after a full one",
            questionnaire(r#"[{"id":"G","items":[{"id":"a"}]},{"id":"H"}]"#).text(),
            "items",
            "H",
        ),
        missing("group without id", questionnaire(r#"[{"items":[{"id":"a"}]}]"#).text(), "id", "groups.0"),
        missing("item without id", items("{}").text(), "id", "groups.0.items.0"),
        missing("item with id null", items(r#"{"id":null}"#).text(), "id", "groups.0.items.0"),
        missing("second item without id", items(r#"{"id":"a"},{"effort":"S"}"#).text(), "id", "groups.0.items.1"),
        bad(
            "kind in capitals",
            good().with("kind", "\"Framework\"").text(),
            Fault::NotOneOf("Framework".into(), kinds.into()),
            "kind",
        ),
        bad(
            "kind survey",
            good().with("kind", "\"survey\"").text(),
            Fault::NotOneOf("survey".into(), kinds.into()),
            "kind",
        ),
        range("scale of no level", "0"),
        range("scale of one level", "1"),
        range("scale of twelve levels", "12"),
        range("scale of -5 levels", "-5"),
        bad("scale of 5.0 levels", levels("5.0"), Fault::WrongType(Expected::Integer), "scale.levels"),
    ]
}

fn ids() -> Vec<Case> {
    let own = |found: &str| {
        bad(
            &format!("questionnaire {found:?}"),
            questionnaire(ONE).with("id", &format!("\"{found}\"")).text(),
            Fault::NoId(found.into()),
            "id",
        )
    };
    let item = |found: &str| {
        bad(
            &format!("item {found:?}"),
            items(&format!("{{\"id\":\"{found}\"}}")).text(),
            Fault::NoId(found.into()),
            "groups.0.items.0.id",
        )
    };
    let group = |found: &str| {
        bad(
            &format!("group {found:?}"),
            questionnaire(&format!("[{{\"id\":\"{found}\"}}]")).text(),
            Fault::NoId(found.into()),
            "groups.0.id",
        )
    };
    let long = "a".repeat(65);
    let mut cases: Vec<_> = ["Own", "o wn", "own/../x", "-own", ".own", "ｏwn", "own_1", "調査票"].map(own).into();
    cases.extend(["a b", " a", "a ", ".a", "-a", "(a)", "a/b", "ａ", "項目", "a:b", "a\u{301}", "<i>"].map(item));
    cases.extend(["G H", ".G", "Ｇ", "機能"].map(group));
    cases.push(bad(
        "item of 65 letters",
        items(&format!("{{\"id\":\"{long}\"}}")).text(),
        Fault::NoId("a".repeat(60) + "…"),
        "groups.0.items.0.id",
    ));
    cases.push(bad(
        "framework in capitals",
        questionnaire(ONE).with("framework", "\"NIST\"").text(),
        Fault::NoId("NIST".into()),
        "framework",
    ));
    cases
}

fn twice() -> Vec<Case> {
    let two = |name: &str, id: &str, groups: &str| bad(name, questionnaire(groups).text(), Fault::Twice(id.into()), id);
    let member = |name: &str, id: &str, text: String, place: &str| bad(name, text, Fault::Twice(id.into()), place);
    vec![
        two("item twice in a group", "a", r#"[{"id":"G","items":[{"id":"a"},{"id":"a"}]}]"#),
        two("item twice in two groups", "a", r#"[{"id":"G","items":[{"id":"a"}]},{"id":"H","items":[{"id":"a"}]}]"#),
        two("group twice", "G", r#"[{"id":"G","items":[{"id":"a"}]},{"id":"G","items":[{"id":"b"}]}]"#),
        two("group inside a group of its name", "G", r#"[{"id":"G","groups":[{"id":"G","items":[{"id":"b"}]}]}]"#),
        two("item with the id of its group", "G", r#"[{"id":"G","items":[{"id":"G"}]}]"#),
        two(
            "group with the id of an item",
            "a",
            r#"[{"id":"G","items":[{"id":"a"}],"groups":[{"id":"a","items":[{"id":"b"}]}]}]"#,
        ),
        member("id of an item twice", "id", items(r#"{"id":"a","id":"b"}"#).text(), "groups.0.items.0.id"),
        member("id of a group twice", "id", questionnaire(r#"[{"id":"a","id":"b"}]"#).text(), "groups.0.id"),
        member("groups twice", "groups", questionnaire(ONE).and("groups", ONE).text(), "groups"),
        member("unknown member of an item twice", "x", items(r#"{"x":1,"x":1}"#).text(), "groups.0.items.0.x"),
        member("unknown member of a group twice", "x", questionnaire(r#"[{"x":1,"x":1}]"#).text(), "groups.0.x"),
        member(
            "levels twice",
            "levels",
            questionnaire(ONE).with("scale", r#"{"levels":5,"levels":5}"#).text(),
            "scale.levels",
        ),
        member(
            "title of the source twice",
            "title",
            questionnaire(ONE).with("source", r#"{"title":"","title":""}"#).text(),
            "source.title",
        ),
        member("a language twice", "en", questionnaire(ONE).with("words", r#"{"en":{},"en":{}}"#).text(), "words.en"),
        member(
            "words of an item twice",
            "a",
            questionnaire(ONE).with("words", r#"{"en":{"items":{"a":{},"a":{}}}}"#).text(),
            "words.en.items.a",
        ),
        member(
            "words of a group twice",
            "G",
            questionnaire(ONE).with("words", r#"{"en":{"groups":{"G":{},"G":{}}}}"#).text(),
            "words.en.groups.G",
        ),
    ]
}

fn members() -> Vec<Case> {
    let weight = |raw: &str| {
        let fault = Fault::OutOfRange(raw.into(), 1, 10);
        bad(
            &format!("weight {raw}"),
            items(&format!("{{\"id\":\"a\",\"weight\":{raw}}}")).text(),
            fault,
            "groups.0.items.0.weight",
        )
    };
    let mut cases: Vec<_> = ["0", "11", "-1", "256", "4294967297"].map(weight).into();
    cases.push(bad(
        "weight 1.5",
        items(r#"{"id":"a","weight":1.5}"#).text(),
        Fault::WrongType(Expected::Integer),
        "groups.0.items.0.weight",
    ));
    cases.push(bad(
        "effort of an item XL",
        items(r#"{"id":"a","effort":"XL"}"#).text(),
        Fault::NotOneOf("XL".into(), "S, M, L".into()),
        "groups.0.items.0.effort",
    ));
    cases
}

fn references() -> Vec<Case> {
    let unknown = |name: &str, id: &str, text: String, place: &str| bad(name, text, Fault::UnknownId(id.into()), place);
    let needs = |list: &str| items(&format!(r#"{{"id":"a","needs":{list}}},{{"id":"b"}}"#)).text();
    let maps = |list: &str| HALL.replace(r#"["RC.RP-01"]"#, list);
    vec![
        bad("half a character in needs", needs(r#"["\ud83d"]"#), Fault::HalfCharacter, "groups.0.items.0.needs.0"),
        bad("needs of three", needs(r#"["b","b","b"]"#), Fault::TooMany(2), "groups.0.items.0.needs"),
        bad(
            "maps of 201",
            maps(&format!("[{}]", vec!["\"RC.RP-01\""; 201].join(","))),
            Fault::TooMany(200),
            "groups.1.groups.0.items.0.maps",
        ),
        unknown("needs an unknown item", "z", needs(r#"["z"]"#), "a.needs"),
        unknown("second need unknown", "z", needs(r#"["b","z"]"#), "a.needs"),
        unknown("needs a group", "G", needs(r#"["G"]"#), "a.needs"),
        unknown("needs in other letters", "B", needs(r#"["B"]"#), "a.needs"),
        bad("needs no id", needs(r#"["b c"]"#), Fault::NoId("b c".into()), "a.needs"),
        bad("needs the empty id", needs(r#"[""]"#), Fault::NoId(String::new()), "a.needs"),
        unknown("maps to an unknown outcome", "RC.RP-99", maps(r#"["RC.RP-99"]"#), "B-1.maps"),
        unknown("maps to a withdrawn outcome", "ID.AM-06", maps(r#"["RC.RP-01","ID.AM-06"]"#), "B-1.maps"),
        unknown("maps to a category", "RC.RP", maps(r#"["RC.RP"]"#), "B-1.maps"),
        unknown("maps to a function", "RC", maps(r#"["RC"]"#), "B-1.maps"),
        unknown("maps to an item of its own", "A-1", maps(r#"["A-1"]"#), "B-1.maps"),
        unknown("maps to an outcome of version 1.1", "RC.RP-1", maps(r#"["RC.RP-1"]"#), "B-1.maps"),
        bad("maps to no id", maps(r#"["復旧"]"#), Fault::NoId("復旧".into()), "B-1.maps"),
    ]
}

fn conditions() -> Vec<Case> {
    let ask = |text: &str| items(&format!(r#"{{"id":"a"}},{{"id":"b","ask_if":{text}}},{{"id":"c"}}"#)).text();
    let earlier = |name: &str, id: &str| {
        bad(name, ask(&format!(r#"{{"item":"{id}","at_least":2}}"#)), Fault::NotEarlier(id.into()), "b.ask_if")
    };
    let at_least = "groups.0.items.1.ask_if.at_least";
    let place = "groups.0.items.1.ask_if";
    let first =
        items(r#"{"id":"a","ask_if":{"item":"b","at_least":1}},{"id":"b","ask_if":{"item":"a","at_least":1}}"#).text();
    vec![
        earlier("asked if a later item", "c"),
        earlier("asked if itself", "b"),
        earlier("asked if an unknown item", "z"),
        earlier("asked if a group", "G"),
        earlier("asked if an item in other letters", "A"),
        earlier("asked if no id", "a b"),
        bad("two items that ask for each other", first, Fault::NotEarlier("b".into()), "a.ask_if"),
        bad("asked at level 5", ask(r#"{"item":"a","at_least":5}"#), Fault::OutOfRange("5".into(), 0, 4), "b.ask_if"),
        bad("asked at level 11", ask(r#"{"item":"a","at_least":11}"#), Fault::OutOfRange("11".into(), 0, 10), at_least),
        bad("asked at level -1", ask(r#"{"item":"a","at_least":-1}"#), Fault::OutOfRange("-1".into(), 0, 10), at_least),
        bad("asked at no level", ask(r#"{"item":"a"}"#), Fault::Missing("at_least"), place),
        bad("asked at level null", ask(r#"{"item":"a","at_least":null}"#), Fault::Missing("at_least"), place),
        bad("asked if nothing", ask(r#"{"at_least":1}"#), Fault::Missing("item"), place),
        bad("asked if null", ask(r#"{"item":null,"at_least":1}"#), Fault::Missing("item"), place),
        bad("condition without members", ask("{}"), Fault::Missing("item"), place),
    ]
}

fn words() -> Vec<Case> {
    let words = |text: &str| questionnaire(ONE).with("words", text).text();
    let levels = |count: usize| format!("[{}]", vec!["\"x\""; count].join(","));
    let scale = |count: usize| words(&format!("{{\"en\":{{\"levels\":{}}}}}", levels(count)));
    let item = |count: usize| words(&format!("{{\"en\":{{\"items\":{{\"a\":{{\"levels\":{}}}}}}}}}", levels(count)));
    let stranger = words(&format!("{{\"en\":{{\"items\":{{\"z\\n\":{{\"levels\":{}}}}}}}}}", levels(1)));
    let language = words(&format!("{{\"e\\nn\":{{\"levels\":{}}}}}", levels(1)));
    let ten = questionnaire(ONE)
        .with("scale", r#"{"levels":11}"#)
        .with("words", &format!("{{\"en\":{{\"levels\":{}}}}}", levels(5)))
        .text();
    vec![
        bad("four level names of five", scale(4), Fault::LevelWords(4, 5), "words.en.levels"),
        bad("six level names of five", scale(6), Fault::LevelWords(6, 5), "words.en.levels"),
        bad("five level names of eleven", ten, Fault::LevelWords(5, 11), "words.en.levels"),
        bad("51 level names", scale(51), Fault::TooMany(50), "words.en.levels"),
        bad("one level text of five", item(1), Fault::LevelWords(1, 5), "words.en.items.a.levels"),
        bad("six level texts of five", item(6), Fault::LevelWords(6, 5), "words.en.items.a.levels"),
        bad(
            "level texts of an item with a line feed",
            stranger,
            Fault::LevelWords(1, 5),
            "words.en.items.z\u{fffd}.levels",
        ),
        bad("level names of a language with a line feed", language, Fault::LevelWords(1, 5), "words.e\u{fffd}n.levels"),
        bad(
            "second language with the wrong number",
            HALL.replace(r#""ja": {"#, r#""ja": { "levels": ["無"],"#),
            Fault::LevelWords(1, 5),
            "words.ja.levels",
        ),
    ]
}

fn sizes() -> Vec<Case> {
    let many = |count: usize| (0..count).map(|n| format!("{{\"id\":\"i{n}\"}}")).collect::<Vec<_>>().join(",");
    let halves = format!(
        r#"[{{"id":"G","items":[{}]}},{{"id":"H","items":[{}]}}]"#,
        many(3000),
        many(3000).replace('i', "j").replace("jd", "id")
    );
    let groups =
        (0..2001).map(|n| format!(r#"{{"id":"g{n}","items":[{{"id":"i{n}"}}]}}"#)).collect::<Vec<_>>().join(",");
    let below = |depth: usize| {
        let inner =
            (1..depth).fold(r#"{"id":"."}"#.to_owned(), |inner, _| format!(r#"{{"id":"g","groups":[{inner}]}}"#));
        questionnaire(&format!("[{inner}]")).text()
    };
    let deep = nested("{\"id\":\"g\",\"groups\":[", DEEP, "]}");
    vec![
        bad("5,001 items in a group", items(&many(5001)).text(), Fault::TooMany(5000), "groups.0.items"),
        bad("6,000 items in two groups", questionnaire(&halves).text(), Fault::TooMany(5000), "groups"),
        bad("2,001 groups", questionnaire(&format!("[{groups}]")).text(), Fault::TooMany(2000), "groups"),
        bad(
            "an id that is none, five groups down",
            below(5),
            Fault::NoId(".".into()),
            "groups.0.groups.0.groups.0.groups.0.groups.0.id",
        ),
        bad(
            "an id that is none, six groups down",
            below(6),
            Fault::NoId(".".into()),
            "groups.0.groups.0.groups.0.….0.groups.0.groups.0.id",
        ),
        bad(
            "groups nested too deeply",
            questionnaire(&format!("[{deep}]")).text(),
            Fault::TooDeep,
            "groups.0.groups.0.groups.0.….0.groups.0.groups.0.groups",
        ),
        bad(
            "items nested too deeply",
            items(&nested("[", DEEP, "]")).text(),
            Fault::WrongType(Expected::Object),
            "groups.0.items.0",
        ),
    ]
}
