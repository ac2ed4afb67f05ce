//! The first screen as it stands in the page before the program has come: what the program then draws, so that nothing
//! moves. `KAMAE_FIRST=write cargo test --test views` writes the files anew.

use super::html;
use super::stage::{self, Tongue};
use kamae::exchange::builtin;
use kamae::ui::app::frame;
use kamae::ui::desk::{Desk, Theme};
use kamae::ui::route::Route;
use kamae::ui::shelf::{Shelf, ShelfState};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use yew::Callback;

/// What nobody can use before the program is here, though it looks the same.
const INERT: [&str; 2] = ["<div class=\"top-tools\"", "<label"];

/// What the program draws first for somebody who was never here.
pub(crate) fn drawn(tongue: Tongue) -> String {
    let mut desk = Desk::new(Route::Home, tongue.language(), Theme::System, true);
    desk.framework = Some(Rc::new(builtin::csf_2_0().unwrap()));
    desk.shelf = Rc::new(Shelf { state: ShelfState::Ready, ..Shelf::default() });
    stage::render_with(tongue.first_words(), frame(&tongue.first_words(), &desk, &Callback::noop()))
}

/// The same as it stands in the page: without ids, which stand in a page once, and with what cannot be used yet marked.
fn standing(tongue: Tongue) -> String {
    let mut text = drawn(tongue).replace(" id=\"main\" tabindex=\"-1\"", "");
    for part in INERT {
        assert!(text.contains(part), "{part} is not on the first screen");
        text = text.replace(part, &format!("{part} inert"));
    }
    let code = tongue.language().code();
    format!("<div data-first lang=\"{code}\">{text}</div>\n")
}

#[test]
fn the_first_screen_stands_as_the_program_draws_it() {
    for tongue in [Tongue::English, Tongue::Japanese] {
        let text = standing(tongue);
        assert_eq!(html::parse(&text).count("h1"), 1);
        assert!(!text.contains(" id="), "an id would stand twice: {text}");
        let path = format!("static/first/{}.html", tongue.language().code());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        if std::env::var_os("KAMAE_FIRST").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let stands = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stands == text,
            "{} is out of date: `KAMAE_FIRST=write cargo test --test views` writes it anew",
            path.display()
        );
    }
}
