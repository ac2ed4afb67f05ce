//! What a reader does: with the mouse, with the keys, and with files.

use crate::find::{Begins, Named, Thing};
use crate::tab::{Tab, short, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;
use std::cell::RefCell;
use thirtyfour::error::{WebDriverResult, no_such_element};
use thirtyfour::{By, Key as Press, TypingData, WebElement};

/// The names of the languages, in the order of `Language::ALL`.
const LANGUAGES: [Key; 2] = [Key::SettingsLanguageEn, Key::SettingsLanguageJa];
/// What can be typed into.
const FIELDS: [&str; 4] = ["textbox", "searchbox", "combobox", "Date"];
/// Most steps from one end of a page to what one looks for.
const MOST_STEPS: usize = 150;

/// Holds an element for the driver, in the middle of the window. What is drawn by its label is hit there.
const HOLD: &str = "function () {
    const drawn = /radio|checkbox|file/.test(this.type) ? this.labels[0] : null;
    globalThis.held = drawn ?? this;
    held.scrollIntoView({ block: 'center', behavior: 'instant' });
}";

/// Whether at least a corner of what has the focus can be seen (WCAG 2.2, 2.4.11).
pub(crate) const SEEN: &str = "(() => {
    const here = document.activeElement, drawn = here.labels?.[0] ?? here, all = [...drawn.getClientRects()];
    const points = (box) => [.02, .5, .98].flatMap((x) => [.1, .5, .9].map((y) => [box.left + x * box.width, box.top + y * box.height]));
    const hit = ([x, y]) => { const top = document.elementFromPoint(x, y); return top && (drawn.contains(top) || top.contains(drawn)); };
    return all.flatMap(points).some(hit);
})()";

impl Tab {
    /// Clicks with the mouse, where nothing else lies above.
    #[track_caller]
    pub(crate) fn click(&self, role: &str, name: impl Named) {
        let what = || format!("{role} {:?} to click", name.name(self.words()));
        self.insist(what, || self.look(role, &name), WebElement::click);
    }

    /// Opens a fold, whatever it says is in it.
    #[track_caller]
    pub(crate) fn unfold(&self, name: impl Named + Copy) {
        if !self.find("DisclosureTriangle", Begins(name)).is("expanded") {
            self.click("DisclosureTriangle", Begins(name));
        }
        self.find_with("DisclosureTriangle", Begins(name), "expanded");
    }

    /// The field of this name; a hint may follow the name.
    pub(crate) fn field(&self, name: impl Named + Copy) -> Option<Thing> {
        let exact = FIELDS.iter().find_map(|role| self.look(role, &name));
        exact.or_else(|| FIELDS.iter().find_map(|role| self.look(role, &Begins(name))))
    }

    /// Types into a field, after what stands there.
    #[track_caller]
    pub(crate) fn type_into(&self, name: impl Named + Copy, text: &str) {
        let what = || format!("a field {:?}", name.name(self.words()));
        self.insist(
            what,
            || self.field(name),
            async |field| {
                field.click().await?;
                field.send_keys(text).await
            },
        );
    }

    /// Empties a field by hand.
    #[track_caller]
    pub(crate) fn empty(&self, name: impl Named + Copy) {
        let what = || format!("a field {:?}", name.name(self.words()));
        self.insist(
            what,
            || self.field(name),
            async |field| {
                field.click().await?;
                field.send_keys(Press::Control + "a").await?;
                field.send_keys(Press::Delete).await
            },
        );
    }

    /// What stands in a field.
    #[track_caller]
    pub(crate) fn value(&self, name: impl Named + Copy) -> String {
        let field = || self.field(name);
        wait_for(|| format!("a field {:?}", name.name(self.words())), field).value().to_owned()
    }

    /// Chooses from a list.
    #[track_caller]
    pub(crate) fn choose(&self, name: impl Named + Copy, option: impl Named) {
        let wanted = option.name(self.words());
        let what = || format!("{wanted:?} in the list {:?}", name.name(self.words()));
        self.insist(
            what,
            || self.field(name),
            async |list| {
                for option in list.find_all(By::Tag("option")).await? {
                    if option.prop("text").await?.as_deref() == Some(wanted.as_str()) {
                        return option.click().await;
                    }
                }
                Err(no_such_element(format!("no option {wanted:?}")))
            },
        );
    }

    /// Chooses the language of the page.
    #[track_caller]
    pub(crate) fn speak(&self, language: Language) {
        self.choose(Key::SettingsLanguage, LANGUAGES[language as usize]);
        self.hear(language);
        self.find("link", Key::NavMethod);
    }

    /// Presses keys, one after the other, on whatever has the focus.
    #[track_caller]
    pub(crate) fn press(&self, keys: impl Into<TypingData>) {
        self.run(self.driver.action_chain().send_keys(keys).perform());
    }

    /// Presses Tab until something has the focus, as those do who have no mouse.
    #[track_caller]
    pub(crate) fn tab_to(&self, role: &str, name: impl Named) {
        let mut passed = Vec::new();
        for _ in 0..MOST_STEPS {
            self.press(Press::Tab);
            let here = self.focused();
            assert_eq!(self.eval(SEEN), true, "{here:?} has the focus and cannot be seen");
            if here.role == role && name.fits(self.words(), &here.name) {
                return;
            }
            passed.push(format!("{} {:?}", here.role, here.name));
        }
        panic!("Tab never comes to {role} {:?}; it passes {passed:?}", name.name(self.words()));
    }

    /// Does something to a thing until it works: pages redraw, and things move.
    #[track_caller]
    fn insist<T>(
        &self,
        what: impl Fn() -> String,
        look: impl Fn() -> Option<Thing>,
        act: impl AsyncFn(&WebElement) -> WebDriverResult<T>,
    ) -> T {
        let refused = RefCell::new(String::from("there is none"));
        let what = || format!("{}: {}", what(), refused.borrow());
        wait_for(what, || {
            let done = self.element(&look()?).and_then(|element| self.attempt(act(&element)));
            done.map_err(|error| refused.replace(short(&error))).ok()
        })
    }

    /// A thing as the driver knows it.
    fn element(&self, thing: &Thing) -> WebDriverResult<WebElement> {
        self.call(thing, HOLD)?;
        self.attempt(async { self.driver.execute("return globalThis.held", Vec::new()).await?.element() })
    }
}
