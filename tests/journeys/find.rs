//! What is on the page, as somebody who does not see it is told: by role and accessible name.
//!
//! The driver has no such query, so it is the browser's own accessibility tree that is asked.

use crate::cases::Both;
use crate::tab::{Tab, wait_for};
use kamae::i18n::key::Key;
use kamae::i18n::say::Sentence;
use serde_json::{Value, json};
use std::fmt;
use thirtyfour::error::WebDriverResult;

/// A name as a journey gives it: by key wherever it is a word of the app.
pub(crate) trait Named {
    /// The name in the language of the page.
    fn name(&self, words: &Both) -> String;

    /// Whether a thing of this name is meant.
    fn fits(&self, words: &Both, name: &str) -> bool {
        plain(&self.name(words)) == name
    }
}

impl Named for Key {
    fn name(&self, (words, _): &Both) -> String {
        words.text(*self).to_owned()
    }
}

impl Named for Sentence {
    fn name(&self, (words, names): &Both) -> String {
        words.say_with(self, names)
    }
}

impl Named for &str {
    fn name(&self, _: &Both) -> String {
        (*self).to_owned()
    }
}

impl Named for String {
    fn name(&self, _: &Both) -> String {
        self.clone()
    }
}

/// Whatever begins with this: a fold that also says what is in it.
#[derive(Clone, Copy)]
pub(crate) struct Begins<N>(pub(crate) N);

impl<N: Named> Named for Begins<N> {
    fn name(&self, words: &Both) -> String {
        self.0.name(words)
    }

    fn fits(&self, words: &Both, name: &str) -> bool {
        name.starts_with(&plain(&self.name(words)))
    }
}

/// Something on the page.
pub(crate) struct Thing {
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) node: Value,
    said: Value,
}

impl fmt::Debug for Thing {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {:?}", self.role, self.name)
    }
}

impl Thing {
    /// Whether it is said to be so: `checked`, `expanded`, `disabled`, `invalid`.
    pub(crate) fn is(&self, state: &str) -> bool {
        let said = self.said["properties"].as_array().into_iter().flatten().find(|property| property["name"] == state);
        said.is_some_and(|property| property["value"]["value"] == true || property["value"]["value"] == "true")
    }

    /// What stands in a field or is chosen in a list.
    pub(crate) fn value(&self) -> &str {
        self.said["value"]["value"].as_str().unwrap_or_default()
    }

    /// What is said of it after its name.
    pub(crate) fn description(&self) -> String {
        plain(self.said["description"]["value"].as_str().unwrap_or_default())
    }

    fn of(node: &Value) -> Self {
        let text = |name: &str| plain(node[name]["value"].as_str().unwrap_or_default());
        Self { role: text("role"), name: text("name"), node: node["backendDOMNodeId"].clone(), said: node.clone() }
    }
}

impl Tab {
    /// Everything with this role in the order of the page; what is hidden or lies behind a dialog is not among it.
    pub(crate) fn all(&self, role: &str) -> Vec<Thing> {
        // Fails only while one page makes room for the next.
        self.query(role).unwrap_or_default()
    }

    fn query(&self, role: &str) -> WebDriverResult<Vec<Thing>> {
        let root = self.try_cdp("DOM.getDocument", json!({ "depth": 0 }))?;
        let wanted = json!({ "nodeId": root["root"]["nodeId"], "role": role });
        let found = self.try_cdp("Accessibility.queryAXTree", wanted)?;
        let seen = found["nodes"].as_array().into_iter().flatten().filter(|node| node["ignored"] == false);
        Ok(seen.map(Thing::of).collect())
    }

    /// The first with this role and name, if it is there now.
    pub(crate) fn look(&self, role: &str, name: &impl Named) -> Option<Thing> {
        self.all(role).into_iter().find(|thing| name.fits(self.words(), &thing.name))
    }

    /// The first with this role and name, as soon as it is there.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, name: impl Named) -> Thing {
        wait_for(|| self.missed(role, &name), || self.look(role, &name))
    }

    /// Waits until something is there and said to be so.
    #[track_caller]
    pub(crate) fn find_with(&self, role: &str, name: impl Named, state: &str) -> Thing {
        let what = || format!("{} to be {state}", self.missed(role, &name));
        wait_for(what, || self.look(role, &name).filter(|thing| thing.is(state)))
    }

    /// Waits until nothing of that role and name is there.
    #[track_caller]
    pub(crate) fn gone(&self, role: &str, name: impl Named) {
        let what = || format!("the end of {role} {:?}", name.name(self.words()));
        wait_for(what, || self.look(role, &name).is_none().then_some(()));
    }

    /// Waits until the page says this to those who see it.
    #[track_caller]
    pub(crate) fn says(&self, words: impl Named) {
        let words = plain(&words.name(self.words()));
        wait_for(|| format!("the page to say {words:?}"), || self.text().contains(&words).then_some(()));
    }

    /// Everything that the page says to those who see it, in one line.
    pub(crate) fn text(&self) -> String {
        // Fails only while one page makes room for the next.
        let said = self.try_cdp("Runtime.evaluate", json!({ "expression": "document.body.innerText" }));
        said.map(|said| plain(said["result"]["value"].as_str().unwrap_or_default())).unwrap_or_default()
    }

    /// What a thing says to those who see it, in one line.
    #[track_caller]
    pub(crate) fn text_of(&self, role: &str, name: impl Named) -> String {
        let text = || self.call(&self.look(role, &name)?, "function () { return this.innerText; }").ok();
        let text = wait_for(|| self.missed(role, &name), text);
        plain(text.as_str().unwrap_or_default())
    }

    /// What has the focus.
    #[track_caller]
    pub(crate) fn focused(&self) -> Thing {
        let node = self.cdp("Runtime.evaluate", json!({ "expression": "document.activeElement" }));
        let wanted = json!({ "objectId": node["result"]["objectId"], "fetchRelatives": false });
        Thing::of(&self.cdp("Accessibility.getPartialAXTree", wanted)["nodes"][0])
    }

    /// Runs a function with the element of a thing as its `this`.
    pub(crate) fn call(&self, thing: &Thing, function: &str) -> WebDriverResult<Value> {
        let element = self.try_cdp("DOM.resolveNode", json!({ "backendNodeId": thing.node }))?;
        let wanted = json!({
            "objectId": element["object"]["objectId"],
            "functionDeclaration": function,
            "returnByValue": true,
        });
        Ok(self.try_cdp("Runtime.callFunctionOn", wanted)?["result"]["value"].clone())
    }

    fn missed(&self, role: &str, name: &impl Named) -> String {
        let others: Vec<String> = self.all(role).into_iter().map(|thing| thing.name).collect();
        format!("{role} {:?}; there are {others:?}", name.name(self.words()))
    }
}

/// A text in one line, as it is read aloud.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
