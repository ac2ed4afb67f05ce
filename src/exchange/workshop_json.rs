//! A workshop as a file (docs/file-format/v1.md, `kamae.workshop` version 1), and as it stands in a page that begins with
//! it.

use super::assessment_text::quote;
use super::document::{self, Kind, Label};
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::{Trace, short};
use crate::model::id::{ItemId, QuestionnaireId};
use crate::model::workshop::{Ask, Targets, Workshop};

/// The name of the element that holds a workshop in a page.
pub const ELEMENT: &str = "kamae-workshop";
/// Where a page takes it in.
const PLACE: &str = "</head>";
/// The names of texts, in their order.
const TEXTS: [&str; 5] = ["title", "language", "sector", "country", "handling"];
/// Most languages in which somebody is told something.
const MOST_LANGUAGES: usize = 20;
/// Most questions that are asked: as many as a questionnaire may have.
const MOST_OUTCOMES: u32 = 5000;
/// The highest level of the longest scale.
const TOP: u8 = 10;
/// Most words for what is asked.
const MOST_ASKED: u32 = 20;

/// The file.
pub fn write(workshop: &Workshop) -> String {
    let Workshop { title, language, sector, country, handling, .. } = workshop;
    let texts = TEXTS.iter().zip([title, language, sector, country, handling]).filter(|(_, text)| !text.is_empty());
    let ask: Vec<String> = workshop.ask.iter().map(|ask| quote(ask.name())).collect();
    let told = workshop.instructions.iter().filter(|(_, text)| !text.is_empty());
    let told: Vec<String> = told.map(|(code, text)| [&quote(code), ": ", &quote(text)].concat()).collect();
    let mut members = vec![
        ("format", quote(Kind::Workshop.format())),
        ("version", Kind::Workshop.version().to_string()),
        ("questionnaire", quote(&workshop.questionnaire)),
    ];
    if !workshop.outcomes.is_empty() {
        let ids: Vec<String> = workshop.outcomes.iter().map(|id| quote(id)).collect();
        members.push(("outcomes", ["[", &ids.join(", "), "]"].concat()));
    }
    members.extend(workshop.targets.iter().map(|targets| match targets {
        Targets::Level(level) => ("targets", ["{ \"level\": ", &level.to_string(), " }"].concat()),
        Targets::Template(id) => ("targets", ["{ \"template\": ", &quote(id), " }"].concat()),
    }));
    members.extend(texts.map(|(name, text)| (*name, quote(text))));
    members.push(("ask", ["[", &ask.join(", "), "]"].concat()));
    members.push(("keep", workshop.keep.to_string()));
    if !told.is_empty() {
        members.push(("instructions", ["{ ", &told.join(", "), " }"].concat()));
    }
    let members = members.iter().map(|(name, raw)| [&quote(name), ": ", raw.as_str()].concat());
    ["{\n  ", &members.collect::<Vec<_>>().join(",\n  "), "\n}\n"].concat()
}

/// Reads a file.
///
/// # Errors
/// The first rule that it breaks, with its place.
pub fn read(text: &str) -> Result<Workshop, Problem> {
    let mut draft = Draft::default();
    document::read_as(Kind::Workshop, text, &mut draft)?;
    let missing = Problem::whole(Fault::Missing("questionnaire"));
    let [title, language, sector, country, handling] = draft.texts;
    Ok(Workshop {
        title,
        questionnaire: draft.questionnaire.ok_or(missing)?.to_string(),
        outcomes: draft.outcomes,
        targets: draft.targets.taken(),
        language,
        ask: Ask::ALL.into_iter().filter(|ask| draft.ask.iter().any(|name| name == ask.name())).collect(),
        sector,
        country,
        keep: draft.keep,
        instructions: draft.instructions.0,
        handling,
    })
}

/// A page that begins with a workshop; none when it is no page. Whether anything is kept stands apart, because it must be
/// known before anything else is.
pub fn bake(page: &str, workshop: &Workshop) -> Option<String> {
    let (before, after) = page.split_once(PLACE)?;
    let keep = if workshop.keep { "yes" } else { "no" };
    let content = escape(&write(workshop));
    let element = ["<meta name=\"", ELEMENT, "\" data-keep=\"", keep, "\" content=\"", &content, "\">\n"].concat();
    Some([before, &element, PLACE, after].concat())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A workshop while it is read.
#[derive(Default)]
struct Draft {
    label: Label,
    questionnaire: Option<QuestionnaireId>,
    outcomes: Vec<String>,
    targets: Aims,
    texts: [String; 5],
    ask: Vec<String>,
    keep: bool,
    instructions: Told,
}

impl<'de> Object<'de> for Draft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        if let Some(slot) = TEXTS.iter().position(|text| *text == name).and_then(|at| self.texts.get_mut(at)) {
            *slot = trace.text(value)?.into_owned();
            return Ok(true);
        }
        match name {
            "questionnaire" => self.questionnaire = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            "outcomes" => {
                trace.texts(value, &mut self.outcomes, MOST_OUTCOMES)?;
                let odd = self.outcomes.iter().find(|id| ItemId::parse(id).is_none());
                if let Some(odd) = odd {
                    return Err(trace.stop(Fault::NoId(short(odd))));
                }
            }
            "targets" => trace.object(value, &mut self.targets)?,
            "ask" => trace.texts(value, &mut self.ask, MOST_ASKED)?,
            "keep" => self.keep = trace.flag(value)?,
            "instructions" => trace.object(value, &mut self.instructions)?,
            _ => return self.label.member(name, value, trace),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        self.label.fault(Kind::Workshop).map_or(Ok(()), Err)
    }
}

/// The targets while they are read.
#[derive(Default)]
struct Aims {
    level: Option<u8>,
    template: String,
}

impl Aims {
    /// A starting point goes before one level for all.
    fn taken(self) -> Option<Targets> {
        let template = (!self.template.is_empty()).then_some(Targets::Template(self.template));
        template.or(self.level.map(Targets::Level))
    }
}

impl<'de> Object<'de> for Aims {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "level" => self.level = trace.integer(value, 0, TOP)?,
            "template" => self.template = trace.text(value)?.into_owned(),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// What is told, by language.
#[derive(Default)]
struct Told(Vec<(String, String)>);

impl<'de> Object<'de> for Told {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let text = trace.text(value)?.into_owned();
        if !text.is_empty() && self.0.len() < MOST_LANGUAGES {
            self.0.push((name.to_owned(), text));
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workshop() -> Workshop {
        Workshop {
            title: "Spring \"course\" & <more>".to_owned(),
            questionnaire: "quick-check".to_owned(),
            outcomes: vec!["QC-01".to_owned(), "QC-27".to_owned()],
            targets: Some(Targets::Level(3)),
            language: "ja".to_owned(),
            ask: vec![Ask::Team, Ask::Place],
            sector: "water".to_owned(),
            country: "JP".to_owned(),
            keep: false,
            instructions: vec![("en".to_owned(), "Two lines:\nall of it".to_owned())],
            handling: "Kept by the institute until March".to_owned(),
        }
    }

    #[test]
    fn a_workshop_comes_back_as_it_was_written() {
        let whole = workshop();
        let bare = Workshop {
            outcomes: Vec::new(),
            targets: None,
            language: String::new(),
            ask: Vec::new(),
            keep: true,
            instructions: Vec::new(),
            handling: String::new(),
            ..workshop()
        };
        let sector = Workshop { targets: Some(Targets::Template("hospital".to_owned())), ..workshop() };
        for workshop in [whole, sector, bare] {
            assert_eq!(read(&write(&workshop)), Ok(workshop));
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        let good = write(&workshop());
        for (broken, fault) in [
            (good.replace("kamae.workshop", "kamae.group"), Fault::OtherKind("kamae.group".to_owned())),
            (good.replace("\"version\": 1", "\"version\": 2"), Fault::Newer(2, 1)),
            (good.replace("\"questionnaire\"", "\"question\""), Fault::Missing("questionnaire")),
            (good.replace("quick-check", "../x"), Fault::NoId("../x".to_owned())),
            (good.replace("QC-27", "a b"), Fault::NoId("a b".to_owned())),
            (good.replace("\"level\": 3", "\"level\": 11"), Fault::OutOfRange("11".to_owned(), 0, 10)),
        ] {
            assert_eq!(read(&broken).map_err(|problem| problem.fault), Err(fault), "{broken}");
        }
    }

    #[test]
    fn a_page_takes_it_in_and_nothing_in_it_ends_the_element() {
        let page = bake("<html><head><title>x</title></head><body></body></html>", &workshop()).unwrap();
        let (_, rest) = page.split_once("data-keep=\"no\" content=\"").unwrap();
        let (content, after) = rest.split_once('"').unwrap();
        assert_eq!(after, ">\n</head><body></body></html>");
        assert!(!content.contains(['<', '>']));
        let plain = content.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assert_eq!(read(&plain), Ok(workshop()));
        assert_eq!(bake("nothing", &workshop()), None);
    }
}
