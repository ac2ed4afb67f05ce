//! A workshop: prepared as a file for those who have Kamae or as a page that begins with it, and begun by who takes part.

use super::super::errand::said;
use super::super::{Clerk, now, today};
use crate::browser::storage::error::StoreError;
use crate::browser::task::spawn_local;
use crate::browser::{clock, settings};
use crate::browser::{packs, page, random};
use crate::exchange::problem::{Fault, Problem};
use crate::exchange::{pack, workshop_json};
use crate::i18n::key::Key;
use crate::i18n::language::Language;
use crate::i18n::say::Sentence;
use crate::model::assessment::{Assessment, Head, Organization};
use crate::model::id::{AssessmentId, QuestionnaireId};
use crate::model::template::Template;
use crate::model::workshop::{Targets, Workshop};
use crate::ui::act::NewAssessment;
use crate::ui::desk::{Asking, Desk, Saving};
use crate::ui::files::named;
use crate::ui::route::Route;
use crate::ui::shelf::{Shelf, ShelfState};
use std::rc::Rc;

const MIME: &str = "application/json";

impl Clerk {
    /// Saves the file for those who have Kamae already.
    pub(super) async fn save_workshop(&self, workshop: &Workshop) {
        let name = self.workshop_name(workshop, ".kamae.json");
        self.save_bytes(&name, MIME, workshop_json::write(workshop).as_bytes(), None).await;
    }

    /// Makes the page that begins with it.
    pub(super) fn make_workshop(&self, workshop: Workshop) {
        let name = self.workshop_name(&workshop, ".html");
        self.make_page(name, move |page| workshop_json::bake(&page, &workshop));
    }

    fn workshop_name(&self, workshop: &Workshop, end: &str) -> String {
        let word = self.look(|desk| desk.speech.as_ref().map(|speech| speech.t(Key::WorkshopFileName)));
        named(&workshop.title, &word.unwrap_or_default(), today(), end)
    }

    /// Begins with the workshop that this page was made for; what was kept of it goes on.
    pub(in crate::ui) fn look_for_workshop(&self) {
        let Some((keep, text)) = page::baked() else { return };
        let clerk = self.clone();
        spawn_local(async move {
            while clerk.look(|desk| desk.shelf.state == ShelfState::Opening) {
                clock::turn().await;
            }
            if clerk.look(Desk::is_shut) {
                // Once it is open, this is asked again.
                return;
            }
            let workshop = match workshop_json::read(&text) {
                Ok(workshop) => Rc::new(workshop),
                Err(problem) => return clerk.refuse_workshop(String::new(), &problem).await,
            };
            let old = clerk.look(|desk| {
                let same = |id: &str, title: &str| id == workshop.questionnaire && title == workshop.title;
                let found =
                    desk.shelf.books.iter().find(|book| same(book.head.questionnaire.as_str(), &book.head.title));
                found.map(|book| book.head.id.clone())
            });
            let is_home = clerk.look(|desk| desk.route == Route::Home);
            if keep && (old.is_some() || !is_home) {
                clerk.learn_pages(clerk.look(|desk| desk.language)).await;
                clerk.alter(|desk| desk.workshop = Some(workshop));
                if let Some(id) = old.filter(|_| is_home) {
                    clerk.go(Route::Assess(id, None));
                }
                return;
            }
            clerk.begin_workshop(String::new(), workshop).await;
        });
    }

    /// A workshop came as a file.
    pub(in super::super) async fn open_workshop(&self, name: String, text: &str) {
        match workshop_json::read(text) {
            Ok(workshop) => self.begin_workshop(name, Rc::new(workshop)).await,
            Err(problem) => self.refuse_workshop(name, &problem).await,
        }
    }

    async fn refuse_workshop(&self, name: String, problem: &Problem) {
        self.learn_pages(self.look(|desk| desk.language)).await;
        self.alter(|desk| desk.asking = Asking::Refused(name, said(problem)));
    }

    async fn begin_workshop(&self, name: String, workshop: Rc<Workshop>) {
        let missing = || Problem::whole(Fault::NoQuestionnaire(workshop.questionnaire.clone()));
        let Some(id) = QuestionnaireId::parse(&workshop.questionnaire) else {
            return self.refuse_workshop(name, &missing()).await;
        };
        let Some(questionnaire) = self.questionnaire(&id).await else {
            return self.refuse_workshop(name, &missing()).await;
        };
        // Looked at first: a file that is refused changes nothing.
        if let Err(id) = workshop.part(&questionnaire) {
            let unknown = Problem { place: "outcomes".to_owned(), ..Problem::whole(Fault::UnknownId(id.to_owned())) };
            return self.refuse_workshop(name, &unknown).await;
        }
        let digest = self.digest_of(&id).unwrap_or_else(|| self.0.digest.borrow().clone());
        if let Some(language) = Language::of_tag(&workshop.language) {
            self.choose_language(language);
        }
        let language = self.look(|desk| desk.language);
        self.learn_pages(language).await;
        if !workshop.keep {
            self.keep_nothing_more();
        }
        let (sector, country) = (workshop.sector.clone(), workshop.country.clone());
        let organization = Organization { sector, country, ..Organization::default() };
        let title = workshop.title.clone();
        let new = NewAssessment {
            title,
            organization,
            language,
            questionnaire: String::new(),
            passphrase: Default::default(),
        };
        let Ok(bytes) = random::bytes16() else { return };
        let mut head = Head::new(AssessmentId::from_random(bytes), now(), questionnaire.id.clone());
        head.questionnaire_digest = digest;
        new.fill(&mut head);
        let mut assessment = Assessment::new(head, questionnaire.items.len());
        let template = self.template_of(&workshop, language).await;
        // Its outcomes are there.
        workshop.begin(&mut assessment, &questionnaire, template.as_ref()).unwrap_or_default();
        let lacks = template.is_none() && matches!(workshop.targets, Some(Targets::Template(_)));
        let lacks = lacks.then(|| Sentence::new(Key::WorkshopTargetsMissing, []));
        self.put_on_desk(questionnaire, assessment, Rc::default());
        self.alter(|desk| {
            desk.warnings = Rc::new(lacks.into_iter().collect());
            desk.workshop = Some(workshop);
            desk.asking = Asking::Workshop;
        });
    }

    /// The starting point for targets that it names. Without it everybody begins without targets, and is told so.
    async fn template_of(&self, workshop: &Workshop, language: Language) -> Option<Template> {
        let Some(Targets::Template(id)) = &workshop.targets else { return None };
        let text = packs::pack(&pack::other(pack::TEMPLATES, language)).await.ok()?;
        pack::read_templates(&text, language)?.into_iter().find(|one| one.id == *id)
    }

    /// From here on nothing is stored; what was stored stays.
    fn keep_nothing_more(&self) {
        settings::keep_nothing();
        drop(self.0.store.borrow_mut().take());
        self.alter(|desk| {
            desk.shelf = Rc::new(Shelf { state: ShelfState::Failed(StoreError::Unwanted), ..Shelf::default() });
            desk.saving = Saving::Failed(StoreError::Unwanted);
        });
    }
}
