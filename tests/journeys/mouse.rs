//! An assessment is started and answered with the mouse, and the score follows.

use crate::find::Begins;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::number::Rounding::{Down, Up};
use kamae::i18n::say::{Arg, Sentence};

/// Starts with details, answers, and sees the numbers change with every answer.
pub(crate) fn answers(tab: &Tab) {
    starts(tab);
    tab.find("image", withheld(0.0, 4.0));
    tab.click("radio", tab.level(3));
    tab.find_with("radio", tab.level(3), "checked");
    tab.find("image", withheld(0.6, 3.8));
    tab.says(rated(1));
    for id in ["GV.OC-02", "GV.OC-03"] {
        tab.click("link", Key::AssessNext);
        wait_for(|| format!("{id} in {}", tab.hash()), || tab.hash().ends_with(id).then_some(()));
        tab.click("radio", tab.level(2));
        tab.find_with("radio", tab.level(2), "checked");
    }
    tab.says(rated(3));
    tab.says(Sentence::new(Key::ScoreAverage, [("level", Arg::average(7.0 / 3.0))]));
    explains(tab);
    tab.click("button", Key::AssessClear);
    tab.says(rated(2));
    assert!(!tab.find("radio", tab.level(2)).is("checked"));
}

fn starts(tab: &Tab) {
    tab.click("link", Begins(Key::HomeStart));
    tab.type_into(Key::FormTitle, "Plant North");
    tab.type_into(Key::FormOrganization, "Waterworks");
    tab.choose(Key::FormCountry, Key::FormCountryJp);
    tab.type_into(Key::FormSector, "Water");
    tab.type_into(Key::FormScope, "Two sites\nOne office");
    tab.click("button", Key::FormStartButton);
    tab.says("Plant North");
}

/// "Why this number?" says how it comes about.
fn explains(tab: &Tab) {
    let why = Sentence::new(Key::WhyTitle, [("level", Arg::average(7.0 / 3.0))]);
    tab.click("button", Key::ScoreWhy);
    tab.find("heading", why.clone());
    tab.press(thirtyfour::Key::Escape);
    tab.gone("heading", why);
}

/// The category while less than half of it is rated.
fn withheld(low: f64, high: f64) -> Sentence {
    let ends = [("low", Arg::Level(low, Down)), ("high", Arg::Level(high, Up))];
    let title = ("title", Arg::Title("GV.OC".to_owned()));
    Sentence::new(Key::ScoreBarWithheld, [title].into_iter().chain(ends))
}

fn rated(rated: usize) -> Sentence {
    Sentence::new(Key::CoverageRated, [("rated", Arg::count(rated)), ("applicable", Arg::count(5))])
}
