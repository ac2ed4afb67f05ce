//! What has been typed into the form so far.

use crate::i18n::language::Language;
use crate::model::assessment::Organization;
use crate::ui::act::NewAssessment;
use std::rc::Rc;
use yew::prelude::*;

/// The assessment as the form has it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft(NewAssessment);

impl Draft {
    /// An empty form.
    pub fn new(language: Language) -> Self {
        Self(NewAssessment {
            title: String::new(),
            organization: Organization::default(),
            language,
            questionnaire: String::new(),
            passphrase: Default::default(),
        })
    }

    /// What an assessment would start with.
    pub fn assessment(&self) -> &NewAssessment {
        &self.0
    }
}

/// One edit after the other, each on what the one before it left: browsers fill in several fields at once.
impl Reducible for Draft {
    type Action = Box<dyn FnOnce(&mut NewAssessment)>;

    fn reduce(self: Rc<Self>, edit: Self::Action) -> Rc<Self> {
        let mut new = self.0.clone();
        edit(&mut new);
        Rc::new(Self(new))
    }
}
