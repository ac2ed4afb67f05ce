//! Every address of the app, as a location hash: the one place that spells them. Works under any path and from disk.

use crate::model::id::AssessmentId;

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start.
    Home,
    /// The form for a new assessment.
    Start,
    /// Answering; at a group or an item, by id.
    Assess(AssessmentId, Option<String>),
    /// The report; at a chapter, by name.
    Report(AssessmentId, Option<String>),
    /// Kept states, and two of them compared.
    Compare(AssessmentId),
    /// The answers of two people made one.
    Merge(AssessmentId),
    /// Several outcomes set at once; where the values come from, by name.
    Bulk(AssessmentId, Option<String>),
    /// Outcomes chosen as if they were at their targets.
    WhatIf(AssessmentId),
    /// What was carried over from an earlier edition, confirmed one by one.
    Carry(AssessmentId),
    /// Title, organization, Tiers, fields of the report.
    Details(AssessmentId),
    /// What is handed in of an assessment.
    HandIn(AssessmentId),
    /// A group; one question of it on a projector, by id.
    Group(Option<String>),
    /// A workshop is prepared.
    Prepare,
    /// What was done to it.
    Log(AssessmentId),
    /// What was filled in on paper, typed in.
    Entry(AssessmentId),
    /// One question at a time on a projector; which, by id.
    Hall(AssessmentId, Option<String>),
    /// A form to be printed, of a questionnaire by its id.
    Form(Option<String>),
    /// All of Kamae on one page.
    Guide,
    /// How the numbers come about.
    Method,
    /// Version, licences, privacy.
    About,
    /// Everything is removed from this machine.
    Forget,
    /// What this machine keeps is encrypted.
    Lock,
    /// An address that leads nowhere.
    Lost,
}

impl Route {
    /// The route that a hash names, with or without its `#`.
    pub fn of_hash(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Home,
            ["new"] => Self::Start,
            ["group"] => Self::Group(None),
            ["group", at] => Self::Group(Some((*at).to_owned())),
            ["prepare"] => Self::Prepare,
            ["form"] => Self::Form(None),
            ["form", id] => Self::Form(Some((*id).to_owned())),
            ["guide"] => Self::Guide,
            ["method"] => Self::Method,
            ["about"] => Self::About,
            ["forget"] => Self::Forget,
            ["lock"] => Self::Lock,
            [id, rest @ ..] => {
                AssessmentId::parse(id).and_then(|id| Self::of_assessment(id, rest)).unwrap_or(Self::Lost)
            }
            [] => Self::Lost,
        }
    }

    fn of_assessment(id: AssessmentId, rest: &[&str]) -> Option<Self> {
        match rest {
            [] | ["assess"] => Some(Self::Assess(id, None)),
            ["assess", at] => Some(Self::Assess(id, Some((*at).to_owned()))),
            ["report"] => Some(Self::Report(id, None)),
            ["report", at] => Some(Self::Report(id, Some((*at).to_owned()))),
            ["compare"] => Some(Self::Compare(id)),
            ["merge"] => Some(Self::Merge(id)),
            ["bulk"] => Some(Self::Bulk(id, None)),
            ["bulk", way] => Some(Self::Bulk(id, Some((*way).to_owned()))),
            ["what-if"] => Some(Self::WhatIf(id)),
            ["carry"] => Some(Self::Carry(id)),
            ["details"] => Some(Self::Details(id)),
            ["hand-in"] => Some(Self::HandIn(id)),
            ["log"] => Some(Self::Log(id)),
            ["enter"] => Some(Self::Entry(id)),
            ["hall"] => Some(Self::Hall(id, None)),
            ["hall", at] => Some(Self::Hall(id, Some((*at).to_owned()))),
            _ => None,
        }
    }

    /// The hash that names this route.
    pub fn hash(&self) -> String {
        match self {
            Self::Home | Self::Lost => "#/".to_owned(),
            Self::Start => "#/new".to_owned(),
            Self::Assess(id, None) => format!("#/{id}/assess"),
            Self::Assess(id, Some(at)) => format!("#/{id}/assess/{at}"),
            Self::Report(id, None) => format!("#/{id}/report"),
            Self::Report(id, Some(at)) => format!("#/{id}/report/{at}"),
            Self::Compare(id) => format!("#/{id}/compare"),
            Self::Merge(id) => format!("#/{id}/merge"),
            Self::Bulk(id, None) => format!("#/{id}/bulk"),
            Self::Bulk(id, Some(way)) => format!("#/{id}/bulk/{way}"),
            Self::WhatIf(id) => format!("#/{id}/what-if"),
            Self::Carry(id) => format!("#/{id}/carry"),
            Self::Details(id) => format!("#/{id}/details"),
            Self::HandIn(id) => format!("#/{id}/hand-in"),
            Self::Group(None) => "#/group".to_owned(),
            Self::Group(Some(at)) => format!("#/group/{at}"),
            Self::Prepare => "#/prepare".to_owned(),
            Self::Log(id) => format!("#/{id}/log"),
            Self::Entry(id) => format!("#/{id}/enter"),
            Self::Hall(id, None) => format!("#/{id}/hall"),
            Self::Hall(id, Some(at)) => format!("#/{id}/hall/{at}"),
            Self::Form(None) => "#/form".to_owned(),
            Self::Form(Some(id)) => format!("#/form/{id}"),
            Self::Guide => "#/guide".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Forget => "#/forget".to_owned(),
            Self::Lock => "#/lock".to_owned(),
        }
    }

    /// The assessment that this route needs.
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Self::Assess(id, _)
            | Self::Report(id, _)
            | Self::Bulk(id, _)
            | Self::Compare(id)
            | Self::Merge(id)
            | Self::WhatIf(id)
            | Self::Carry(id)
            | Self::Details(id)
            | Self::HandIn(id)
            | Self::Log(id)
            | Self::Entry(id)
            | Self::Hall(id, _) => Some(id),
            Self::Home
            | Self::Start
            | Self::Group(_)
            | Self::Prepare
            | Self::Form(_)
            | Self::Guide
            | Self::Method
            | Self::About
            | Self::Forget
            | Self::Lock
            | Self::Lost => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let id = AssessmentId::from_random([1; 16]);
        for route in [
            Route::Home,
            Route::Start,
            Route::Method,
            Route::About,
            Route::Forget,
            Route::Lock,
            Route::Assess(id.clone(), None),
            Route::Assess(id.clone(), Some("GV.OC-01".to_owned())),
            Route::Report(id.clone(), None),
            Route::Report(id.clone(), Some("gaps".to_owned())),
            Route::Compare(id.clone()),
            Route::Merge(id.clone()),
            Route::Bulk(id.clone(), None),
            Route::Bulk(id.clone(), Some("profile".to_owned())),
            Route::WhatIf(id.clone()),
            Route::Carry(id.clone()),
            Route::Details(id.clone()),
            Route::HandIn(id.clone()),
            Route::Prepare,
            Route::Group(None),
            Route::Group(Some("QC-01".to_owned())),
            Route::Log(id.clone()),
            Route::Entry(id.clone()),
            Route::Hall(id.clone(), None),
            Route::Hall(id.clone(), Some("GV.OC-01".to_owned())),
            Route::Form(None),
            Route::Form(Some("quick-check".to_owned())),
            Route::Guide,
        ] {
            assert_eq!(Route::of_hash(&route.hash()), route);
        }
        for (hash, route) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/x", Route::Lost),
            ("#/new/x", Route::Lost),
            (&format!("#/{id}"), Route::Assess(id.clone(), None)),
            (&format!("#/{id}/nothing"), Route::Lost),
            ("#/../../etc", Route::Lost),
        ] {
            assert_eq!(Route::of_hash(hash), route, "{hash}");
        }
    }
}
