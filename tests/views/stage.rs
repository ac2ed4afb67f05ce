//! Renders a page under the words of a language, as the app does, but without a browser.

use super::pages::View;
use kamae::exchange::builtin::{self, words};
use kamae::exchange::pack::{self, Other, writing};
use kamae::i18n::glossary::Glossary;
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use kamae::i18n::questionnaire::{GroupWords, ItemWords, Offer, QuestionnaireWords};
use kamae::i18n::words::{Text, Words};
use kamae::ui::components::top_bar::top_bar;
use kamae::ui::desk::{Desk, Theme};
use kamae::ui::route::Route;
use kamae::ui::speech::Speech;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use yew::prelude::*;

/// A language that a page is rendered in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tongue {
    /// English.
    English,
    /// 日本語.
    Japanese,
    /// English in ⟦brackets⟧.
    Brackets,
}

impl Tongue {
    /// All three.
    pub(crate) const ALL: [Self; 3] = [Self::English, Self::Japanese, Self::Brackets];

    /// The language of the app that it stands for.
    pub(crate) fn language(self) -> Language {
        if self == Self::Japanese { Language::Japanese } else { Language::English }
    }

    /// The words.
    pub(crate) fn speech(self) -> Speech {
        let (interface, framework) =
            (words::interface(self.language()).unwrap(), words::csf_2_0(self.language()).unwrap());
        let interface = interface.offering(writing::offers(self.language()).unwrap());
        if self == Self::Brackets {
            Speech::new(bracketed(&interface), bracketed_framework(framework))
        } else {
            Speech::new(interface, framework)
        }
    }

    /// The words at a questionnaire beside the framework.
    pub(crate) fn speech_of(self, id: &str) -> Speech {
        let own = words::of(id, self.language()).unwrap().unwrap();
        let own = if self == Self::Brackets { bracketed_framework(own) } else { own };
        let (words, framework) = self.speech().parts().clone();
        let words = if id == builtin::CSF_1_1 { words } else { words.of_questions() };
        Speech::new(words, own.upon(builtin::CSF_2_0, &framework))
    }

    /// CSF 1.1, as the page that carries it over fetches it.
    pub(crate) fn earlier(self) -> Rc<Other> {
        let all = writing::others(self.language()).unwrap();
        let (_, pack) = all.into_iter().find(|(id, _)| *id == builtin::CSF_1_1).unwrap();
        let mut read = pack::read_other(&pack, self.language()).unwrap();
        if self == Self::Brackets {
            read.words = bracketed_framework(read.words);
        }
        Rc::new(read)
    }

    /// The words of the pack that comes first, with all that is known of the items.
    pub(crate) fn first_words(self) -> Speech {
        let pack = writing::first(self.language()).unwrap();
        let words = pack::read_first(&pack, self.language()).unwrap().words;
        Speech::new(words, self.speech().questionnaire().clone())
    }

    /// All words but those of pages far from the answers.
    pub(crate) fn near_words(self) -> Speech {
        let pack = writing::interface(self.language()).unwrap();
        let (mut words, questionnaire) = self.first_words().parts().clone();
        words.fill(pack::read_interface(&pack, self.language()).unwrap());
        Speech::new(words, questionnaire)
    }

    /// All words but the glossary, which comes later.
    pub(crate) fn words_without_glossary(self) -> Speech {
        let (words, questionnaire) = self.speech().parts().clone();
        Speech::new(words.with(Glossary::default()), questionnaire)
    }

    /// The operator's own words in this language.
    pub(crate) fn own(self, english: &str, japanese: &str) -> String {
        match self {
            Self::English => english.to_owned(),
            Self::Japanese => japanese.to_owned(),
            Self::Brackets => bracket(english),
        }
    }
}

fn bracket(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("⟦{text}⟧") }
}

fn bracketed(words: &Words) -> Words {
    // The terms are no text of their own.
    let text = |key: Key| if key == Key::MappedTerms { words.text(key).to_owned() } else { bracket(words.text(key)) };
    let texts = Key::ALL.iter().map(|key| Text { one: None, other: text(*key) });
    let offer =
        |offer: &Offer| Offer { title: bracket(&offer.title), summary: bracket(&offer.summary), ..offer.clone() };
    Words::new(words.language(), texts.collect()).offering(words.offers().iter().map(offer).collect())
}

pub(crate) fn bracketed_framework(words: QuestionnaireWords) -> QuestionnaireWords {
    let all = |texts: Vec<String>| texts.iter().map(|text| bracket(text)).collect();
    let group = |words: GroupWords| GroupWords {
        title: bracket(&words.title),
        short: bracket(&words.short),
        summary: bracket(&words.summary),
    };
    let item = |words: ItemWords| ItemWords {
        title: bracket(&words.title),
        question: bracket(&words.question),
        why: bracket(&words.why),
        levels: all(words.levels),
        evidence: all(words.evidence),
        next: bracket(&words.next),
        beside: bracket(&words.beside),
        na: bracket(&words.na),
    };
    QuestionnaireWords {
        language: words.language,
        title: bracket(&words.title),
        summary: bracket(&words.summary),
        levels: all(words.levels),
        groups: words.groups.into_iter().map(|(id, words)| (id, group(words))).collect(),
        items: words.items.into_iter().map(|(id, words)| (id, item(words))).collect(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    speech: Speech,
    page: Html,
}

#[component]
fn Stage(props: &StageProps) -> Html {
    html! { <ContextProvider<Speech> context={props.speech.clone()}>{ props.page.clone() }</ContextProvider<Speech>> }
}

/// The page as HTML.
pub(crate) fn render(tongue: Tongue, page: Html) -> String {
    render_with(tongue.speech(), page)
}

/// The page as HTML, in these words.
pub(crate) fn render_with(speech: Speech, page: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = StageProps { speech, page };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// Writes the page with its style sheet and the bar above it, light and dark.
pub(crate) fn write(folder: &str, tongue: Tongue, view: &View) {
    fs::create_dir_all(folder).unwrap();
    let desk = Desk::new(Route::Home, tongue.language(), Theme::System, true);
    let bar = top_bar(&tongue.speech(), &desk, &Callback::noop());
    let body = render(tongue, html! { <div>{ bar }{ view.page.clone() }</div> });
    for theme in ["light", "dark"] {
        let code = if tongue == Tongue::Brackets { "x" } else { tongue.language().code() };
        let language = tongue.language().code();
        let text = format!(
            "<!doctype html><html lang=\"{language}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{}</style></head><body>{body}</body></html>",
            style()
        );
        fs::write(Path::new(folder).join(format!("{}-{code}-{theme}.html", view.name)), text).unwrap();
    }
}

fn style() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style");
    let order = fs::read_to_string(folder.join("order.txt")).unwrap();
    let first: String = order
        .lines()
        .filter(|name| !name.is_empty())
        .map(|name| fs::read_to_string(folder.join(name)).unwrap())
        .collect();
    first + kamae::exchange::style::LATER.concat().as_str()
}
