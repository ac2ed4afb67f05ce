//! Reads a whole document into the objects of the gate and goes on after what is broken. It keeps where everything
//! stands. Refuses to know: what the objects mean.

use super::remark::{Remark, What};
use super::{Checked, MOST_PROBLEMS};
use crate::exchange::document::broken;
use crate::exchange::object::{ListSeed, Object, ObjectSeed, Stop, TextsSeed, Value};
use crate::exchange::problem::{Expected, Fault, Problem};
use crate::exchange::scalar::{Name, Scalar};
use crate::exchange::trace::{Trace, short};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Most brackets inside brackets, as `serde_json` counts them at the gate.
const DEEPEST: usize = 127;

/// One document while it is read, and what was found in it.
pub(super) struct Walk<'de> {
    text: &'de str,
    /// Whether it could be read at all.
    is_json: bool,
    trace: Trace,
    /// What is wrong: the member in the document's own terms, its offset, and the problem as it is told.
    found: RefCell<Vec<(String, usize, Problem)>>,
    more: Cell<bool>,
    remarks: RefCell<Vec<(usize, Remark)>>,
    /// Where the known members and the elements of lists begin.
    spots: RefCell<BTreeMap<String, usize>>,
}

impl<'de> Walk<'de> {
    /// Reads `text` into `root`. What is no JSON is not read at all: the gate says where it ends to be.
    pub(super) fn read(text: &'de str, root: &mut dyn Object<'de>) -> Self {
        let json = serde_json::from_str::<&RawValue>(text);
        let walk = Self {
            text,
            is_json: json.is_ok(),
            trace: Trace::default(),
            found: RefCell::default(),
            more: Cell::new(false),
            remarks: RefCell::default(),
            spots: RefCell::default(),
        };
        if let Ok(raw) = json {
            let mut spot = Spot { walk: &walk, raw: raw.get(), place: String::new(), depth: 0 };
            let trace = &walk.trace;
            if let Ok(false) = spot.object(ObjectSeed { object: root, trace }) {
                spot.note(Fault::WrongType(Expected::Object));
            }
        }
        walk
    }

    /// Whether something at `place` or inside it is broken.
    pub(super) fn noted(&self, place: &str) -> bool {
        let below =
            |found: &str| found.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        self.found.borrow().iter().any(|(found, ..)| below(found))
    }

    /// Whether so much is wrong that reading has ended.
    pub(super) fn is_full(&self) -> bool {
        self.more.get()
    }

    /// Whether an id may have been lost in what is broken: then nobody can say which names lead nowhere.
    pub(super) fn lost(&self) -> bool {
        const LEAVES: [&str; 5] = ["effort", "weight", "needs", "maps", "brief"];
        let leaf = |place: &str| place.contains(".ask_if") || place.split('.').any(|step| LEAVES.contains(&step));
        self.found.borrow().iter().any(|(place, ..)| place.starts_with("groups") && !leaf(place))
    }

    /// Whether it was said that the whole document lacks the member `name`.
    pub(super) fn lacks(&self, name: &'static str) -> bool {
        self.found.borrow().iter().any(|(place, _, problem)| place.is_empty() && problem.fault == Fault::Missing(name))
    }

    /// Keeps a problem of the member at `place`, which is told as `shown`.
    pub(super) fn note(&self, fault: Fault, place: &str, shown: &str) {
        self.note_at(fault, place, shown, self.spot(place));
    }

    /// Keeps what should be known of the member at `place`.
    pub(super) fn remark(&self, what: What, place: &str) {
        self.remark_at(what, place, self.spot(place));
    }

    fn remark_at(&self, what: What, place: &str, at: usize) {
        let mut remarks = self.remarks.borrow_mut();
        if remarks.len() < MOST_PROBLEMS {
            let (line, column) = self.position(at);
            remarks.push((at, Remark { what, place: trimmed(place), line, column }));
        }
    }

    fn note_at(&self, fault: Fault, place: &str, shown: &str, at: usize) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_PROBLEMS {
            let (line, column) = self.position(at);
            found.push((place.to_owned(), at, Problem { fault, place: trimmed(shown), line, column }));
        } else {
            self.more.set(true);
        }
    }

    /// Where the member at `place` begins, else the nearest one around it.
    fn spot(&self, mut place: &str) -> usize {
        let spots = self.spots.borrow();
        loop {
            match (spots.get(place), place.rsplit_once('.')) {
                (Some(at), _) => return *at,
                (None, Some((around, _))) => place = around,
                (None, None) => return self.text.find('{').unwrap_or(0),
            }
        }
    }

    /// Line and column in characters, both from 1.
    fn position(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or_default();
        let last = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, last.chars().count() + 1)
    }

    /// What was found, in the order of the document; what the gate says is never missing.
    pub(super) fn finish(self, gate: Option<Problem>) -> Checked {
        let mut problems = in_order(self.found.into_inner().into_iter().map(|(_, at, problem)| (at, problem)));
        let missed = gate.filter(|gate| !problems.iter().any(|problem| problem.fault == gate.fault));
        debug_assert!(!self.is_json || missed.is_none(), "only the gate found {missed:?}");
        problems.extend(missed);
        let remarks = in_order(self.remarks.into_inner().into_iter());
        Checked { problems, more: self.more.get(), remarks }
    }
}

/// By their places; what is of one place stays as it came.
fn in_order<T>(found: impl Iterator<Item = (usize, T)>) -> Vec<T> {
    let mut places: BTreeMap<usize, Vec<T>> = BTreeMap::new();
    found.for_each(|(at, one)| places.entry(at).or_default().push(one));
    places.into_values().flatten().collect()
}

/// One value, where it stands.
struct Spot<'w, 'de> {
    walk: &'w Walk<'de>,
    raw: &'de str,
    place: String,
    depth: usize,
}

impl<'de> Spot<'_, 'de> {
    fn inside(&self, step: &str, raw: &'de str) -> Self {
        let place = if self.place.is_empty() { short(step) } else { [&self.place, ".", &short(step)].concat() };
        Self { walk: self.walk, raw, place, depth: self.depth + 1 }
    }

    fn offset(&self, raw: &str) -> usize {
        raw.as_ptr().addr() - self.walk.text.as_ptr().addr()
    }

    fn keep(&self) {
        self.walk.spots.borrow_mut().insert(self.place.clone(), self.offset(self.raw));
    }

    fn note(&self, fault: Fault) {
        self.walk.note_at(fault, &self.place, &self.place, self.offset(self.raw));
    }

    /// Keeps the problem here and now; whoever asked for the value need not name it again.
    fn stop(&self, fault: Fault) -> Stop {
        self.note(fault);
        Stop
    }

    fn part<T: Deserialize<'de>>(&self, raw: &'de str) -> Result<T, Stop> {
        serde_json::from_str(raw).map_err(|error| self.stop(broken(&error)))
    }

    /// What is inside, where the value begins with `bracket`; nothing for null.
    fn opened<T: Deserialize<'de>>(&self, bracket: char, expected: Expected) -> Result<Option<T>, Stop> {
        match self.raw.chars().next() {
            Some('n') => Ok(None),
            Some(first) if first != bracket => Err(self.stop(Fault::WrongType(expected))),
            _ if self.depth >= DEEPEST => Err(self.stop(Fault::TooDeep)),
            _ => self.part(self.raw).map(Some),
        }
    }

    fn elements(&self, most: u32) -> Result<Vec<Self>, Stop> {
        let mut all: Vec<&RawValue> = self.opened('[', Expected::List)?.unwrap_or_default();
        if all.len() > most as usize {
            self.note(Fault::TooMany(most));
            all.truncate(most as usize);
        }
        let inner = all.iter().enumerate().map(|(at, raw)| self.inside(&at.to_string(), raw.get()));
        Ok(inner.inspect(Self::keep).collect())
    }

    fn members(&self, all: Vec<Member<'de>>, object: &mut dyn Object<'de>) {
        let (mut seen, mut bad) = (BTreeSet::new(), BTreeSet::new());
        for Member(key, raw) in all {
            if self.walk.is_full() {
                return;
            }
            let Ok(Name(name)) = self.part(key.get()) else { continue };
            let mut inner = self.inside(&name, raw.get());
            let at = self.offset(key.get());
            if seen.contains(&name) {
                self.walk.note_at(Fault::Twice(short(&name)), &inner.place, &inner.place, at);
                continue;
            }
            match object.member(&name, &mut inner, &self.walk.trace) {
                Ok(true) => inner.keep(),
                // Editors are told the schema by it.
                Ok(false) if name == "$schema" && self.depth == 0 => {}
                Ok(false) => self.walk.remark_at(What::Strange(short(&name)), &inner.place, at),
                Err(Stop) => {
                    inner.keep();
                    self.walk.trace.take().0.into_iter().for_each(|fault| inner.note(fault));
                    bad.insert(name.to_string());
                }
            }
            seen.insert(name);
        }
        match object.finish(&self.walk.trace) {
            // It is there, and broken, which was said.
            Err(Fault::Missing(name)) if bad.contains(name) => {}
            done => done.err().into_iter().for_each(|fault| self.note(fault)),
        }
    }
}

impl<'de> Value<'de> for Spot<'_, 'de> {
    fn scalar(&mut self) -> Result<Scalar<'de>, Stop> {
        self.part(self.raw)
    }

    fn object(&mut self, seed: ObjectSeed<'_, 'de>) -> Result<bool, Stop> {
        let Some(Members(all)) = self.opened('{', Expected::Object)? else { return Ok(false) };
        self.members(all, seed.object);
        Ok(true)
    }

    fn objects(&mut self, seed: ListSeed<'_, 'de>) -> Result<(), Stop> {
        let ListSeed { out, most, trace } = seed;
        for mut inner in self.elements(most)? {
            // What is broken keeps its place in the list, so that the next ones keep theirs.
            let Some(object) = out.grow().filter(|_| !self.walk.is_full()) else { return Ok(()) };
            if let Ok(false) = inner.object(ObjectSeed { object, trace }) {
                inner.note(Fault::WrongType(Expected::Object));
            }
        }
        Ok(())
    }

    fn texts(&mut self, seed: TextsSeed<'_>) -> Result<(), Stop> {
        for mut inner in self.elements(seed.most)? {
            let text = match inner.scalar() {
                Ok(Scalar::Text(text)) => text.into_owned(),
                Ok(_) => {
                    inner.note(Fault::WrongType(Expected::Text));
                    String::new()
                }
                Err(Stop) => String::new(),
            };
            seed.out.push(text);
        }
        Ok(())
    }
}

/// The members of an object as they stand: a name may come twice.
struct Members<'de>(Vec<Member<'de>>);

/// Name and value.
struct Member<'de>(&'de RawValue, &'de RawValue);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(Vec::new()))
    }
}

impl<'de> Visitor<'de> for Members<'de> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some((name, value)) = map.next_entry()? {
            self.0.push(Member(name, value));
        }
        Ok(self)
    }

    fn visit_unit<E: Error>(self) -> Result<Self, E> {
        Ok(self)
    }
}

/// A way as it is told: of a very long one the middle is left out, as [`Trace::take`] does.
fn trimmed(place: &str) -> String {
    const ENDS: usize = 6;
    let mut way: Vec<_> = place.split('.').collect();
    if way.len() > 4 * ENDS {
        way.splice(ENDS..way.len() - ENDS, ["…"]);
    }
    way.join(".")
}
