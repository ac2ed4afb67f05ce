//! A part of the open assessment as a file for a colleague. What is open stays as it is.

use super::{Clerk, today};
use crate::browser::task::spawn_local;
use crate::exchange::assessment_json::{self, Strangers};
use crate::exchange::assessment_text;
use crate::exchange::problem::{Fault, Problem};
use crate::i18n::key::Key;
use crate::model::merge::part;
use crate::ui::clerk::errand::said;
use crate::ui::desk::Asking;
use crate::ui::files::{ASSESSMENT, file_name};

const MIME: &str = "application/json";

impl Clerk {
    /// Saves these questions with their answers, once what would be saved has been read back.
    pub(super) fn save_part(&self, asked: Vec<usize>) {
        let Some(open) = self.look(|desk| desk.open.clone()) else { return };
        let Some(speech) = self.look(|desk| desk.speech.clone()) else { return };
        let part = part(&open.assessment, asked);
        let text = assessment_text::write(&part, &open.questionnaire);
        let end = ["-", &*speech.t(Key::PartFileName), ASSESSMENT].concat();
        let name = file_name(&part.head, speech.words().text(Key::FileName), today(), &end);
        let read_back = assessment_json::read(&text, &open.questionnaire, Strangers::Keep);
        if !read_back.as_ref().is_ok_and(|(read, _)| *read == part) {
            let fault = read_back.err().unwrap_or_else(|| Problem::whole(Fault::Unreadable(name.clone())));
            return self.alter(|desk| desk.asking = Asking::Refused(name, said(&fault)));
        }
        let clerk = self.clone();
        spawn_local(async move { drop(clerk.save_bytes(&name, MIME, text.as_bytes(), None).await) });
    }
}
