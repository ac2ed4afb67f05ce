//! The rules that only the whole questionnaire can break: ids that repeat, names that lead nowhere, empty groups.
//! The gate stops at the first one; here each is noted where it stands.

use super::walk::Walk;
use crate::exchange::problem::Fault;
use crate::exchange::questionnaire_json::{AskDraft, Draft, Flat, GroupDraft, ItemDraft, MOST_ITEMS, parse_ids};
use crate::model::id::ItemId;
use crate::model::questionnaire::{AskIf, Group, Item, Kind, Questionnaire};
use std::collections::BTreeSet;

/// The rules while they are applied.
pub(super) struct Rules<'w, 'de> {
    walk: &'w Walk<'de>,
    flat: Flat,
    /// Ids may have been lost in what is broken: then a name that leads nowhere may be right.
    lost: bool,
    /// Every id, wherever it stands.
    ids: BTreeSet<&'w str>,
    /// Where each item stands.
    places: Vec<String>,
}

impl<'w, 'de> Rules<'w, 'de> {
    /// Applies all of them; what is sound comes back.
    pub(super) fn apply(walk: &'w Walk<'de>, draft: &'w Draft, framework: Option<&Questionnaire>) -> Flat {
        for (name, there) in draft.required() {
            require(walk, name, there);
        }
        let mapped = draft.kind == Some(Kind::Questionnaire);
        require(walk, "framework", !mapped || draft.framework.is_some());
        let flat = Flat { levels: draft.scale.levels, ..Flat::default() };
        let mut rules = Self { walk, flat, lost: walk.lost(), ids: BTreeSet::new(), places: Vec::new() };
        names(&draft.groups, &mut rules.ids);
        for (at, group) in draft.groups.iter().enumerate() {
            rules.group(group, None, &format!("groups.{at}"));
        }
        if rules.places.len() > MOST_ITEMS as usize {
            walk.note(Fault::TooMany(MOST_ITEMS), "groups", "groups");
        }
        rules.references(framework);
        rules.flat
    }

    fn group(&mut self, draft: &GroupDraft, parent: Option<usize>, place: &str) {
        let id = self.claim(draft.id.as_ref(), None, place);
        let (at, start) = (self.flat.groups.len(), self.flat.items.len());
        let named = id.clone().or_else(|| ItemId::parse("0"));
        self.flat.groups.extend(named.map(|id| Group { id, parent, items: start..start }));
        for (n, item) in draft.items.iter().enumerate() {
            self.item(item, at, &format!("{place}.items.{n}"));
        }
        for (n, group) in draft.groups.iter().enumerate() {
            self.group(group, Some(at), &format!("{place}.groups.{n}"));
        }
        if draft.items.is_empty() && draft.groups.is_empty() && !self.walk.noted(place) {
            self.walk.note(Fault::Missing("items"), place, draft.id.as_ref().map_or(place, ItemId::as_str));
        }
        let end = self.flat.items.len();
        if let Some(group) = self.flat.groups.get_mut(at) {
            group.items = start..end;
        }
    }

    fn item(&mut self, draft: &ItemDraft, group: usize, place: &str) {
        self.places.push(place.to_owned());
        if self.places.len() > MOST_ITEMS as usize {
            return;
        }
        let claimed = self.claim(draft.id.as_ref(), Some(self.flat.items.len()), place);
        let Some(id) = claimed.or_else(|| ItemId::parse("0")) else { return };
        let needs = self.ids(&draft.needs, draft, place, "needs");
        let maps = self.ids(&draft.maps, draft, place, "maps");
        let ask_if = draft.ask_if.as_ref().and_then(|ask| self.ask_if(ask, draft, place));
        let weight = draft.weight.unwrap_or(1);
        self.flat.items.push(Item { id, group, effort: draft.effort, weight, needs, maps, ask_if, brief: draft.brief });
    }

    fn claim(&mut self, id: Option<&ItemId>, position: Option<usize>, place: &str) -> Option<ItemId> {
        // Without one, that was said.
        let id = id?;
        match self.flat.claim(Some(id.clone()), position) {
            Ok(id) => Some(id),
            Err((fault, shown)) => {
                self.walk.note(fault, &format!("{place}.id"), &shown);
                None
            }
        }
    }

    fn ids(&self, list: &[String], draft: &ItemDraft, place: &str, member: &str) -> Vec<ItemId> {
        let parsed = parse_ids(list).enumerate().filter_map(|(at, id)| {
            let place = format!("{place}.{member}.{at}");
            let told = |fault| (!self.walk.noted(&place)).then(|| self.walk.note(fault, &place, &shown(draft, member)));
            id.map_err(told).ok()
        });
        parsed.collect()
    }

    fn ask_if(&self, ask: &AskDraft, draft: &ItemDraft, place: &str) -> Option<AskIf> {
        let place = format!("{place}.ask_if");
        if ask.item.is_empty() || ask.at_least.is_none() {
            let both = ask.item.is_empty() && ask.at_least.is_none();
            let second = format!("{place}.at_least");
            if both
                && self.walk.noted(&place)
                && !self.walk.noted(&second)
                && !self.walk.noted(&format!("{place}.item"))
            {
                self.walk.note(Fault::Missing("at_least"), &second, &place);
            }
            return None;
        }
        let found = self.flat.ask_if(ask);
        let judged = |fault: &Fault| match fault {
            Fault::NotEarlier(_) => !self.lost || self.ids.contains(ask.item.as_str()),
            _ => !self.walk.noted("scale"),
        };
        let told = |fault: Fault| self.walk.note(fault, &place, &shown(draft, "ask_if"));
        found.map_err(|fault| judged(&fault).then(|| told(fault))).ok()
    }

    fn references(&self, framework: Option<&Questionnaire>) {
        for (item, place) in self.flat.items.iter().zip(&self.places) {
            for (member, id, at) in self.flat.strangers(item, framework) {
                if member == "maps" || !self.lost || self.ids.contains(id.as_str()) {
                    let shown = format!("{}.{member}", item.id);
                    self.walk.note(Fault::UnknownId(id.to_string()), &format!("{place}.{member}.{at}"), &shown);
                }
            }
        }
    }
}

fn names<'d>(groups: &'d [GroupDraft], ids: &mut BTreeSet<&'d str>) {
    for group in groups {
        ids.extend(group.id.iter().chain(group.items.iter().filter_map(|item| item.id.as_ref())).map(ItemId::as_str));
        names(&group.groups, ids);
    }
}

/// Notes a member of the whole document that is not there, once.
fn require(walk: &Walk, name: &'static str, there: bool) {
    if !there && !walk.noted(name) && !walk.lacks(name) {
        walk.note(Fault::Missing(name), "", "");
    }
}

fn shown(draft: &ItemDraft, member: &str) -> String {
    draft.id.as_ref().map_or_else(|| member.to_owned(), |id| format!("{id}.{member}"))
}
