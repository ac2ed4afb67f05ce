//! The end of page one: what the report is not, and the digest by which a paper copy is matched to its file.

use super::section::SectionProps;
use crate::exchange::{assessment_text, canonical};
use crate::i18n::key::Key;
use crate::i18n::say::Arg;
use crate::ui::desk::Open;
use crate::ui::speech::Speech;
use yew::prelude::*;

/// Letters of the digest that stand together.
const TOGETHER: usize = 4;

/// What this is not, and the digest.
pub fn end(speech: &Speech, props: &SectionProps) -> Html {
    let digest = digest(&props.open);
    html! {
        <footer class="report-end stack">
            <p class="report-not">
                <strong>{ speech.t(Key::ReportNot) }</strong>
                <span>{ speech.t(Key::ReportNotText) }</span>
            </p>
            <p class="report-digest">{ speech.f(Key::ReportDigest, [("digest", Arg::text(digest))]) }</p>
        </footer>
    }
}

/// SHA-256 of the canonical form of the assessment, in groups of letters that an eye can follow.
pub fn digest(open: &Open) -> String {
    let text = assessment_text::write(&open.assessment, &open.questionnaire);
    // What we write ourselves always has a canonical form.
    let letters: Vec<char> = canonical::digest(&text).unwrap_or_default().chars().collect();
    let groups: Vec<String> = letters.chunks(TOGETHER).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
