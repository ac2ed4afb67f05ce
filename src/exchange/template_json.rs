//! Reads starting points for targets (frameworks/sectors/templates/).

use super::document;
use super::object::{Object, Stop, Value};
use super::problem::{Fault, Problem};
use super::trace::{Trace, short};
use crate::i18n::language::Language;
use crate::model::answer::Importance;
use crate::model::date::Date;
use crate::model::id::{ItemId, QuestionnaireId};
use crate::model::questionnaire::Questionnaire;
use crate::model::sector::Sector;
use crate::model::template::{Raised, Template, Texts};

/// What `format` says.
const FORMAT: &str = "kamae.template";
/// The newest version that is read.
const VERSION: u8 = 1;
/// Most sectors that one is for.
const MOST_SECTORS: u32 = 20;
const IMPORTANCES: [(&str, Importance); 3] =
    [("low", Importance::Low), ("normal", Importance::Normal), ("high", Importance::High)];

/// Reads a starting point for a framework; its sectors must be among `sectors`, its texts in every language.
///
/// # Errors
/// The first rule that it breaks, with its place.
pub fn read(text: &str, framework: &Questionnaire, sectors: &[Sector]) -> Result<Template, Problem> {
    let mut draft = Draft { top: framework.top(), ..Draft::default() };
    document::read(text, &mut draft)?;
    draft.check(framework, sectors).map_err(|(fault, place)| Problem { place, ..Problem::whole(fault) })
}

#[derive(Default)]
struct Draft {
    format: String,
    version: Option<u8>,
    /// The highest level of the framework.
    top: u8,
    id: String,
    framework: Option<QuestionnaireId>,
    date: Option<Date>,
    sectors: Vec<String>,
    title: Texts,
    summary: Texts,
    target: Option<u8>,
    raised: Vec<RaisedDraft>,
}

#[derive(Default)]
struct RaisedDraft {
    id: String,
    top: u8,
    target: Option<u8>,
    importance: Option<Importance>,
    why: Texts,
}

/// What is wrong, and the way to it.
type Wrong = (Fault, String);

impl Draft {
    fn check(self, framework: &Questionnaire, sectors: &[Sector]) -> Result<Template, Wrong> {
        let ours = self.framework.ok_or((Fault::Missing("framework"), String::new()))?;
        if ours != framework.id {
            let fault = Fault::OtherQuestionnaire(ours.to_string(), framework.id.to_string());
            return Err((fault, "framework".to_owned()));
        }
        for (at, code) in self.sectors.iter().enumerate() {
            if sectors.iter().all(|sector| sector.code != *code) {
                let known = sectors.iter().map(|sector| sector.code.as_str()).collect::<Vec<_>>().join(", ");
                return Err((Fault::NotOneOf(short(code), known), format!("sectors.{at}")));
            }
        }
        let mut raised = Vec::with_capacity(self.raised.len());
        for one in self.raised {
            raised.push(one.check(framework)?);
        }
        raised.sort_by_key(|one| framework.position(one.item.as_str()));
        let missing = |name| (Fault::Missing(name), String::new());
        Ok(Template {
            id: self.id,
            framework: ours,
            date: self.date.ok_or_else(|| missing("date"))?,
            sectors: self.sectors,
            title: self.title,
            summary: self.summary,
            target: self.target.ok_or_else(|| missing("target"))?,
            raised,
        })
    }

    fn required(&self) -> [(&'static str, bool); 9] {
        [
            ("version", self.version.is_some()),
            ("id", !self.id.is_empty()),
            ("framework", self.framework.is_some()),
            ("date", self.date.is_some()),
            ("sectors", !self.sectors.is_empty()),
            ("title", !self.title.0.is_empty()),
            ("summary", !self.summary.0.is_empty()),
            ("target", self.target.is_some()),
            ("raised", !self.raised.is_empty()),
        ]
    }
}

impl RaisedDraft {
    fn check(self, framework: &Questionnaire) -> Result<Raised, Wrong> {
        let place = ["raised.", &self.id].concat();
        let item = ItemId::parse(&self.id).filter(|id| framework.position(id.as_str()).is_some());
        let item = item.ok_or_else(|| (Fault::UnknownId(short(&self.id)), place.clone()))?;
        let target = self.target.ok_or((Fault::Missing("target"), place))?;
        Ok(Raised { item, target, importance: self.importance, why: self.why })
    }
}

impl<'de> Object<'de> for Draft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "format" => self.format = trace.text(value)?.into_owned(),
            "version" => self.version = trace.integer(value, 1, u8::MAX)?,
            "id" => self.id = trace.text(value)?.into_owned(),
            "framework" => self.framework = trace.parsed(value, QuestionnaireId::parse, Fault::NoId)?,
            "date" => self.date = trace.date(value)?,
            "sectors" => trace.texts(value, &mut self.sectors, MOST_SECTORS)?,
            "title" => trace.object(value, &mut self.title)?,
            "summary" => trace.object(value, &mut self.summary)?,
            "target" => self.target = trace.integer(value, 0, self.top)?,
            "raised" => trace.object(value, &mut All { top: self.top, raised: &mut self.raised })?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let missing = self.required().into_iter().find(|(_, there)| !there).map(|(name, _)| Fault::Missing(name));
        match self.version {
            _ if self.format != FORMAT => Err(Fault::OtherKind(short(&self.format))),
            Some(version) if version > VERSION => Err(Fault::Newer(version.into(), VERSION.into())),
            _ => missing.map_or(Ok(()), Err),
        }
    }
}

/// The named outcomes, by id.
struct All<'r> {
    top: u8,
    raised: &'r mut Vec<RaisedDraft>,
}

impl<'de> Object<'de> for All<'_> {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let mut one = RaisedDraft { id: name.to_owned(), top: self.top, ..RaisedDraft::default() };
        trace.object(value, &mut one)?;
        self.raised.push(one);
        Ok(true)
    }
}

impl<'de> Object<'de> for RaisedDraft {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        match name {
            "target" => self.target = trace.integer(value, 0, self.top)?,
            "importance" => self.importance = trace.one_of(value, &IMPORTANCES)?,
            "why" => trace.object(value, &mut self.why)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let missing = [("target", self.target.is_some()), ("why", !self.why.0.is_empty())];
        missing.into_iter().find(|(_, there)| !there).map_or(Ok(()), |(name, _)| Err(Fault::Missing(name)))
    }
}

impl<'de> Object<'de> for Texts {
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop> {
        let text = trace.text(value)?;
        if !text.is_empty() {
            self.0.push((name.to_owned(), text.into_owned()));
        }
        Ok(true)
    }

    /// Every language is wanted, because whoever reads one of them must not meet another.
    fn finish(&mut self, _: &Trace) -> Result<(), Fault> {
        let missing = |language: &Language| self.0.iter().all(|(code, _)| code != language.code());
        Language::ALL.into_iter().find(missing).map_or(Ok(()), |language| Err(Fault::Missing(language.code())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{builtin, sectors_csv};

    const GOOD: &str = r#"{"format":"kamae.template","version":1,"id":"x","framework":"nist-csf-2.0","date":"2026-11-30",
        "sectors":["jp-water"],"title":{"en":"X","ja":"え"},"summary":{"en":"S","ja":"さ"},"target":2,
        "raised":{"RC.CO-04":{"target":3,"why":{"en":"W","ja":"わ"}},"GV.OC-01":{"target":4,"importance":"high","why":{"en":"V","ja":"ぶ"}}}}"#;

    fn read_it(text: &str) -> Result<Template, Problem> {
        read(text, &builtin::csf_2_0().unwrap(), &sectors_csv::read(sectors_csv::BUILT_IN))
    }

    #[test]
    fn named_outcomes_stand_in_order_and_all_others_get_one_level() {
        let (template, csf) = (read_it(GOOD).unwrap(), builtin::csf_2_0().unwrap());
        let ids: Vec<_> = template.raised.iter().map(|one| one.item.as_str()).collect();
        assert_eq!((ids, template.title.of("ja"), template.title.of("fr")), (vec!["GV.OC-01", "RC.CO-04"], "え", "X"));
        let wanted = template.wanted(&csf);
        assert_eq!((wanted.len(), wanted[0].edits.len(), wanted[1].edits.len()), (106, 2, 1));
        let other = builtin::read("quick-check").unwrap().unwrap();
        assert!(template.wanted(&other).is_empty() && template.is_for("jp-water") && !template.is_for(""));
    }

    /// What is changed in the good one, and what is said of it and where.
    #[test]
    fn what_is_broken_is_named_with_its_place() {
        let text = |text: &str| text.to_owned();
        for (from, to, fault, place) in [
            ("kamae.template", "kamae.plate", Fault::OtherKind(text("kamae.plate")), ""),
            ("\"version\":1", "\"version\":2", Fault::Newer(2, 1), ""),
            ("\"version\":1,", "", Fault::Missing("version"), ""),
            ("\"id\":\"x\",", "", Fault::Missing("id"), ""),
            (
                "nist-csf-2.0",
                "quick-check",
                Fault::OtherQuestionnaire(text("quick-check"), text("nist-csf-2.0")),
                "framework",
            ),
            ("2026-11-30", "2026-11-31", Fault::NoDate(text("2026-11-31")), "date"),
            ("[\"jp-water\"]", "[]", Fault::Missing("sectors"), ""),
            (",\"ja\":\"え\"", "", Fault::Missing("ja"), "title"),
            ("\"target\":2", "\"target\":5", Fault::OutOfRange(text("5"), 0, 4), "target"),
            ("\"target\":3", "\"target\":-1", Fault::OutOfRange(text("-1"), 0, 4), "raised.RC.CO-04.target"),
            ("\"target\":3,", "", Fault::Missing("target"), "raised.RC.CO-04"),
            ("GV.OC-01", "GV.OC-99", Fault::UnknownId(text("GV.OC-99")), "raised.GV.OC-99"),
            ("GV.OC-01", "RC.CO-04", Fault::Twice(text("RC.CO-04")), "raised.RC.CO-04"),
            (
                "\"high\"",
                "\"huge\"",
                Fault::NotOneOf(text("huge"), text("low, normal, high")),
                "raised.GV.OC-01.importance",
            ),
            ("\"en\":\"W\",", "", Fault::Missing("en"), "raised.RC.CO-04.why"),
        ] {
            let broken = GOOD.replacen(from, to, 1);
            assert_ne!(broken, GOOD, "{from}");
            let problem = read_it(&broken).unwrap_err();
            assert_eq!((problem.fault, problem.place.as_str()), (fault, place), "{from} {to}");
        }
        let strange = read_it(&GOOD.replacen("jp-water", "jp-sea", 1)).unwrap_err();
        assert!(matches!(strange.fault, Fault::NotOneOf(..)) && strange.place == "sectors.0", "{strange:?}");
        for end in (1..GOOD.len()).filter(|end| GOOD.is_char_boundary(*end)) {
            assert!(read_it(&GOOD[..end]).is_err(), "cut off at {end}");
        }
    }
}
