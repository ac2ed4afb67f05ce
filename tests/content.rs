//! What the texts of the questionnaire must be like, beyond being there: they say something, each says it once, they
//! are in their language, and every term they need is explained. What only readers can tell stands in
//! docs/content-review.md.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

use kamae::exchange::builtin;
use kamae::i18n::glossary::Piece;
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::ItemWords;
use kamae::model::template::{Template, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// Two sentences that share more than this much are one sentence with a word swapped.
const NEAR: f64 = 0.8;

/// Every text of every question and every starting point that is built in: where it stands, and what it says.
fn texts(language: Language) -> Vec<(String, String)> {
    let questions = builtin::BUILT_IN.iter().flat_map(|one| texts_of(one.id, language));
    questions.chain(starting_points(language)).collect()
}

fn starting_points(language: Language) -> Vec<(String, String)> {
    let of = |texts: &Texts| texts.of(language.code()).to_owned();
    let each = |one: Template| {
        let whys = one.raised.iter().map(|raised| (format!("{} {}.why", one.id, raised.item), of(&raised.why)));
        let own = [("title", of(&one.title)), ("summary", of(&one.summary))];
        own.map(|(field, text)| (format!("{}.{field}", one.id), text)).into_iter().chain(whys).collect::<Vec<_>>()
    };
    builtin::templates().unwrap().into_iter().flat_map(each).collect()
}

fn texts_of(id: &str, language: Language) -> Vec<(String, String)> {
    let words = builtin::words::of(id, language).unwrap().unwrap();
    let items = builtin::read(id).unwrap().unwrap().items;
    items.iter().flat_map(|item| of_item(item.id.as_str(), &words.items[item.id.as_str()])).collect()
}

fn of_item(id: &str, words: &ItemWords) -> Vec<(String, String)> {
    let single = [
        ("title", &words.title),
        ("question", &words.question),
        ("why", &words.why),
        ("next", &words.next),
        ("beside", &words.beside),
        ("na", &words.na),
    ];
    let lists = [("levels", &words.levels), ("evidence", &words.evidence)];
    let listed = lists
        .iter()
        .flat_map(|(name, list)| list.iter().enumerate().map(move |(at, text)| (format!("{name}.{at}"), text)));
    let all = single.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(listed);
    all.filter(|(_, text)| !text.is_empty()).map(|(name, text)| (format!("{id}.{name}"), text.clone())).collect()
}

fn none(wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_text_says_something() {
    for language in Language::ALL {
        let least = if language == Language::English { 12 } else { 5 };
        let is_title = |place: &str| place.rsplit_once('.').is_some_and(|(_, field)| field == "title");
        let short = |(place, text): &(String, String)| text.chars().count() < least && !is_title(place);
        none(texts(language).into_iter().filter(short).map(|(place, text)| format!("{place}: {text}")));
    }
}

#[test]
fn titles_are_short_and_questions_are_one() {
    for language in Language::ALL {
        let english = language == Language::English;
        let wrong = |(place, text): &(String, String)| match place.rsplit_once('.').map(|(_, field)| field) {
            Some("title") if english => text.split(' ').count() > 6,
            Some("title") => text.chars().count() > 16,
            Some("question") => text.matches(if english { "?" } else { "。" }).count() != 1,
            _ => false,
        };
        none(texts(language).into_iter().filter(wrong).map(|(place, text)| format!("{place}: {text}")));
    }
}

/// English sentences have under 25 words, Japanese ones at most 60 characters, so that a tired reader reads them once.
#[test]
fn no_sentence_is_long() {
    let english = |text: &str| text.replace(['.', '?', ':'], "\u{1f}").replace("\u{1f} ", "\n");
    let words = |text: &str| text.split_whitespace().count();
    let long = |(place, text): (String, String)| {
        let most = english(&text).lines().map(words).max()?;
        (most > 24).then(|| format!("{place}: {most}: {text}"))
    };
    none(texts(Language::English).into_iter().filter_map(long));
    let long = |(place, text): (String, String)| {
        let most = text.split('。').map(|sentence| sentence.chars().count()).max()?;
        (most > 60).then(|| format!("{place}: {most}: {text}"))
    };
    none(texts(Language::Japanese).into_iter().filter_map(long));
}

/// Where a sentence stands, and its words.
type Sentence = (String, Vec<String>);

/// Words, or in Japanese characters, of each sentence.
fn sentences(texts: &[(String, String)], language: Language) -> Vec<Sentence> {
    let english = language == Language::English;
    // The full stop inside an id or a number ends nothing.
    let cut = |text: &str| -> Vec<String> {
        let text = if english { text.replace(". ", ".\n").replace("? ", "?\n") } else { text.replace('。', "。\n") };
        text.lines().map(str::to_owned).collect()
    };
    let words = |sentence: &str| -> Vec<String> {
        if english {
            let split = sentence.split(|c: char| !c.is_ascii_alphanumeric() && !"'’.-".contains(c));
            split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
        } else {
            sentence.chars().filter(|c| c.is_alphanumeric()).map(String::from).collect()
        }
    };
    let least = if english { 4 } else { 7 };
    let all = texts.iter();
    let all = all.flat_map(|(place, text)| cut(text).into_iter().map(move |sentence| (place.clone(), sentence)));
    all.map(|(place, sentence)| (place, words(&sentence))).filter(|(_, words)| words.len() >= least).collect()
}

/// How much of two sentences is the same and in the same order: twice their longest common row of words, by both
/// lengths.
fn alike(one: &[String], two: &[String]) -> f64 {
    let mut row = vec![0_u16; two.len() + 1];
    for mine in one {
        let mut corner = 0;
        for (at, theirs) in two.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if mine == theirs { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    2.0 * f64::from(row[two.len()]) / f64::from(u16::try_from(one.len() + two.len()).unwrap())
}

/// Within a questionnaire, and between it and the framework, which "go deeper" shows after it. Two questionnaires that map
/// to the framework are not answered together; and where CSF 1.1 asks the same as CSF 2.0, it does so in the same words.
/// Starting points are read beside each other and beside the framework.
#[test]
fn no_sentence_stands_twice_nor_with_a_word_swapped() {
    for language in Language::ALL {
        let questions = builtin::BUILT_IN.iter().map(|one| texts_of(one.id, language));
        // Starting points are called alike on purpose.
        let mut points = starting_points(language);
        points.retain(|(place, _)| place.rsplit_once('.').is_none_or(|(_, field)| field != "title"));
        let all = questions.chain([points]);
        let all: Vec<_> = all.map(|texts| sentences(&texts, language)).collect();
        let (framework, rest) = all.split_first().unwrap();
        let mut close = alike_among(framework, &[]);
        for (one, own) in builtin::BUILT_IN.iter().skip(1).zip(rest) {
            let others: &[Sentence] = if one.id == builtin::CSF_1_1 { &[] } else { framework };
            close.extend(alike_among(own, others));
        }
        close.sort_by(|a, b| b.0.total_cmp(&a.0));
        let join = if language == Language::English { " " } else { "" };
        let show = |(alike, one, two): &(f64, &Sentence, &Sentence)| {
            let [one, two] = [one, two].map(|(place, words)| format!("{place}: {}", words.join(join)));
            format!("{alike:.2} {one} | {two}")
        };
        println!("{}: {} sentences, the closest:", language.code(), all.iter().map(Vec::len).sum::<usize>());
        close.iter().take(10).for_each(|pair| println!("  {}", show(pair)));
        none(close.iter().filter(|(alike, ..)| *alike >= NEAR).map(show));
    }
}

/// Pairs of `own` sentences, and of one of them and one of `others`, that have much in common.
fn alike_among<'s>(own: &'s [Sentence], others: &'s [Sentence]) -> Vec<(f64, &'s Sentence, &'s Sentence)> {
    let all: Vec<&Sentence> = own.iter().chain(others).collect();
    let mut numbers: BTreeMap<&String, u32> = BTreeMap::new();
    let mut bag = |(_, words): &&'s Sentence| {
        let mut bag: Vec<u32> = Vec::new();
        for word in words {
            let next = u32::try_from(numbers.len()).unwrap();
            bag.push(*numbers.entry(word).or_insert(next));
        }
        bag.sort_unstable();
        bag.dedup();
        bag
    };
    let bags: Vec<Vec<u32>> = all.iter().map(&mut bag).collect();
    let mut close = Vec::new();
    for one in 0..own.len() {
        for two in one + 1..all.len() {
            // Cheap first: what shares few words shares no row of them.
            if 2 * shared(&bags[one], &bags[two]) >= bags[one].len().max(bags[two].len()) {
                let alike = alike(&all[one].1, &all[two].1);
                if alike > 0.7 {
                    close.push((alike, all[one], all[two]));
                }
            }
        }
    }
    close
}

/// How many numbers stand in both of two sorted lists.
fn shared(one: &[u32], two: &[u32]) -> usize {
    let (mut at, mut count) = (0, 0);
    for number in one {
        while at < two.len() && two[at] < *number {
            at += 1;
        }
        count += usize::from(two.get(at) == Some(number));
    }
    count
}

#[test]
fn a_swapped_word_would_be_seen() {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let one = words("somebody else checks the list once a year and signs it");
    assert!(alike(&one, &words("somebody else checks the plan once a year and signs it")) > NEAR);
    assert!(alike(&one, &words("copies are taken every night")) < 0.3);
}

#[test]
fn japanese_is_written_in_japanese() {
    let mut wrong = Vec::new();
    for (place, text) in texts(Language::Japanese) {
        let kana = text.chars().any(|c| ('\u{3041}'..='\u{30ff}').contains(&c));
        let kanji = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let half = text.contains(['(', ')', ',', '!', '?']);
        let wide = text.chars().any(|c| ('\u{ff10}'..='\u{ff5a}').contains(&c) && c.is_alphanumeric());
        let other = text.chars().find(|c| !ours(*c));
        if !(kana || kanji) || half || wide || other.is_some() {
            wrong.push(format!("{place}: {text} {other:?}"));
        }
        let question = place.ends_with(".question");
        if question && !(text.ends_with("ますか。") && text.chars().count() <= 60) {
            wrong.push(format!("{place}: {text}"));
        }
    }
    none(wrong);
    let english = texts(Language::English).into_iter().filter(|(_, text)| !text.is_ascii());
    none(english.filter(|(_, text)| text.chars().any(|c| c > '\u{2fff}')).map(|(place, _)| place));
}

/// Characters that Japanese texts are made of.
fn ours(c: char) -> bool {
    c.is_ascii()
        || "。、「」（）・ー～々％：／→年".contains(c)
        || ('\u{3041}'..='\u{30ff}').contains(&c)
        || ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn every_term_is_explained_and_used() {
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for language in Language::ALL {
        let path = format!("{}/frameworks/glossary/{}.json", env!("CARGO_MANIFEST_DIR"), language.code());
        let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        ids.insert(language.code(), file["terms"].as_object().unwrap().keys().cloned().collect());
        let words = builtin::words::interface(language).unwrap();
        let glossary = words.glossary();
        let all = texts(language);
        let used: BTreeSet<usize> = all.iter().flat_map(|(_, text)| glossary.pieces(text)).filter_map(used).collect();
        let idle = glossary.0.iter().enumerate().filter(|(at, _)| !used.contains(at));
        none(idle.map(|(_, term)| format!("{}: nothing says “{}”", language.code(), term.term)));
        let most = if language == Language::English { 160 } else { 60 };
        let bad =
            glossary.0.iter().filter(|term| term.text.chars().count() > most || !term.text.ends_with(['.', '。']));
        none(bad.map(|term| format!("{}: {}", term.term, term.text)));
        let marked =
            all.iter().flat_map(|(_, text)| glossary.pieces(text)).filter(|piece| matches!(piece, Piece::Term(..)));
        println!("{}: {} terms, {} times in {} texts", language.code(), glossary.0.len(), marked.count(), all.len());
    }
    assert_eq!(ids["en"], ids["ja"]);
}

fn used(piece: Piece<'_>) -> Option<usize> {
    if let Piece::Term(_, at) = piece { Some(at) } else { None }
}

/// What the form of an id is, in the documents that are mapped.
fn well_formed(title: &str, id: &str) -> bool {
    let digits = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match title {
        "NIST SP 800-53 Rev. 5.2.0" => {
            let (family, rest) = id.split_once('-').unwrap_or((id, "01"));
            let (number, more) = rest.split_once('(').unwrap_or((rest, "01)"));
            family.len() == 2 && digits(number, 2) && digits(more.trim_end_matches(')'), 2)
        }
        "ISO/IEC 27001:2022" => id
            .strip_prefix("A.")
            .or_else(|| id.strip_prefix("Clause "))
            .is_some_and(|rest| rest.split('.').all(|part| digits(part.split('(').next().unwrap(), 2))),
        "CIS Controls v8.1" => id.split('.').count() == 2 && id.split('.').all(|part| digits(part, 2)),
        "METI/IPA Cybersecurity Management Guidelines Ver 3.0 (Japan)" => {
            (1..=10).any(|directive| id == directive.to_string())
        }
        "NIST CSF 1.1" => id.split(['.', '-']).next().is_some_and(|function| function.len() == 2),
        _ => false,
    }
}

#[test]
fn crosswalks_name_ids_that_exist() {
    let csf = builtin::csf_2_0().unwrap();
    let groups: BTreeSet<&str> = csf.groups.iter().map(|group| group.id.as_str()).collect();
    let mut counts = BTreeMap::new();
    for walk in builtin::crosswalks().unwrap() {
        let mut items = 0;
        for (ours, theirs) in &walk.refs {
            let item = csf.position(ours).is_some();
            assert!(item || groups.contains(ours.as_str()), "{}: {ours}", walk.title);
            items += usize::from(item);
            let unique: BTreeSet<_> = theirs.iter().collect();
            assert_eq!(unique.len(), theirs.len(), "{}: {ours}: {theirs:?}", walk.title);
            for id in theirs {
                assert!(well_formed(&walk.title, id), "{}: {id}", walk.title);
            }
        }
        assert!(!walk.source.is_empty());
        let pairs: usize = walk.refs.iter().map(|(_, theirs)| theirs.len()).sum();
        counts.insert(walk.title, (items, pairs));
    }
    // Counted from the published mappings; ISO names some pairs twice, from two submitters. The Japanese one is ours.
    let published = [
        ("CIS Controls v8.1", (48, 62)),
        ("ISO/IEC 27001:2022", (106, 471)),
        ("METI/IPA Cybersecurity Management Guidelines Ver 3.0 (Japan)", (105, 129)),
        ("NIST CSF 1.1", (90, 185)),
        ("NIST SP 800-53 Rev. 5.2.0", (106, 746)),
    ];
    assert_eq!(counts, published.map(|(title, count)| (title.to_owned(), count)).into());
}

#[test]
fn our_own_crosswalk_says_so_and_is_labelled_in_every_language() {
    let csf = builtin::csf_2_0().unwrap();
    let all = builtin::crosswalks().unwrap();
    let (ours, others): (Vec<_>, Vec<_>) = all.iter().partition(|walk| walk.ours);
    assert!(others.iter().all(|walk| walk.labels.is_empty() && !walk.source.starts_with("Kamae")));
    let [walk] = ours.as_slice() else { panic!("{}", ours.len()) };
    assert!(walk.source.starts_with("Kamae"));
    // What could be gained from risks no directive asks for.
    let without: Vec<_> = csf.items.iter().filter(|item| walk.of(item.id.as_str()).is_empty()).collect();
    assert_eq!(without.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["GV.RM-07"]);
    assert!(walk.refs.iter().all(|(_, theirs)| (1..=2).contains(&theirs.len())));
    let directives: Vec<_> = (1..=10).map(|number| number.to_string()).collect();
    let served: BTreeSet<_> = walk.refs.iter().flat_map(|(_, theirs)| theirs).collect();
    assert_eq!(served, directives.iter().collect());
    let languages: Vec<_> = walk.labels.iter().map(|labels| labels.language.as_str()).collect();
    assert_eq!(languages, Language::ALL.map(Language::code));
    for (labels, name) in walk.labels.iter().zip(["Directive {}: ", "指示{}："]) {
        assert!(!labels.title.is_empty());
        assert_eq!(labels.ids.iter().map(|(id, _)| id).collect::<Vec<_>>(), directives.iter().collect::<Vec<_>>());
        let different: BTreeSet<_> = labels.ids.iter().map(|(_, label)| label).collect();
        assert_eq!(different.len(), directives.len());
        for (id, label) in &labels.ids {
            let rest = label.strip_prefix(&name.replace("{}", id)).unwrap_or_else(|| panic!("{label}"));
            // Short, and no sentence.
            assert!((1..=45).contains(&rest.chars().count()) && !rest.ends_with(['.', '。']), "{label}");
        }
    }
}
