//! How one object of a document is read: each member once, unknown ones kept to the letter. One pass over the bytes,
//! nothing is read twice.

use super::canonical;
use super::problem::{Expected, Fault};
use super::scalar::{Name, Scalar};
use super::trace::{Trace, short};
use crate::model::extra::Extra;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

/// Reading has stopped. Why is kept in the trace, or beside the value when it was the JSON itself.
#[derive(Debug)]
pub(super) struct Stop;

/// The value of a member that has not been read yet. Erased, so that every object of every format is read by one and
/// the same compiled reader: 25 formats' objects cost the app 25 tables, not 25 parsers.
pub(super) trait Value<'de> {
    /// What it is, not taken apart.
    fn scalar(&mut self) -> Result<Scalar<'de>, Stop>;

    /// Reads it into an object; false when there was none.
    fn object(&mut self, seed: ObjectSeed<'_, 'de>) -> Result<bool, Stop>;

    /// Reads it as a list of objects.
    fn objects(&mut self, seed: ListSeed<'_, 'de>) -> Result<(), Stop>;

    /// Reads it as a list of texts.
    fn texts(&mut self, seed: TextsSeed<'_>) -> Result<(), Stop>;
}

/// A value with members. Implemented once per object of a format.
pub(super) trait Object<'de> {
    /// Reads the value of the member `name`, and says whether it is known.
    fn member(&mut self, name: &str, value: &mut dyn Value<'de>, trace: &Trace) -> Result<bool, Stop>;

    /// Where unknown members are kept; none where nothing is written back.
    fn extra(&mut self) -> Option<&mut Extra> {
        None
    }

    /// Checks what only the whole object can tell.
    fn finish(&mut self, _trace: &Trace) -> Result<(), Fault> {
        Ok(())
    }
}

/// A list of objects that grows while it is read.
pub(super) trait List<'de> {
    /// How many there are.
    fn count(&self) -> usize;

    /// Adds an empty one and gives it to be filled.
    fn grow(&mut self) -> Option<&mut dyn Object<'de>>;

    /// Takes the last one back.
    fn shrink(&mut self);
}

impl<'de, T: Object<'de> + Default> List<'de> for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn grow(&mut self) -> Option<&mut dyn Object<'de>> {
        self.push(T::default());
        self.last_mut().map(|last| last as &mut dyn Object<'de>)
    }

    fn shrink(&mut self) {
        self.pop();
    }
}

/// Reads into an object that is there already, and says whether there was one; null leaves it as it is.
pub(super) struct ObjectSeed<'t, 'de> {
    pub(super) object: &'t mut dyn Object<'de>,
    pub(super) trace: &'t Trace,
}

/// Reads a list of new objects.
pub(super) struct ListSeed<'t, 'de> {
    pub(super) out: &'t mut dyn List<'de>,
    pub(super) most: u32,
    pub(super) trace: &'t Trace,
}

/// Reads a list of texts.
pub(super) struct TextsSeed<'t> {
    pub(super) out: &'t mut Vec<String>,
    pub(super) most: u32,
    pub(super) trace: &'t Trace,
}

/// Refuses the types that are neither null nor what is wanted.
macro_rules! only {
    ($expected:expr, $null:expr, $($method:ident: $type:ty),+) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("another type")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($null)
        }

        $(fn $method<E: Error>(self, _: $type) -> Result<Self::Value, E> {
            Err(self.trace.refuse(Fault::WrongType($expected)))
        })+
    };
}

impl<'de> Visitor<'de> for ObjectSeed<'_, 'de> {
    type Value = bool;

    only!(Expected::Object, false, visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<bool, A::Error> {
        Err(self.trace.refuse(Fault::WrongType(Expected::Object)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let Self { object, trace } = self;
        let mut seen = Seen::default();
        while let Some(Name(name)) = map.next_key()? {
            if seen.holds(&name) {
                return Err(trace.inside(&name, trace.refuse(Fault::Twice(short(&name)))));
            }
            member(object, &name, &mut map, trace).map_err(|error| trace.inside(&name, error))?;
            seen.add(name);
        }
        object.finish(trace).map(|()| true).map_err(|fault| trace.refuse(fault))
    }
}

fn member<'de, A: MapAccess<'de>>(
    object: &mut dyn Object<'de>,
    name: &str,
    map: &mut A,
    trace: &Trace,
) -> Result<(), A::Error> {
    let mut value = Next { map, error: None };
    match object.member(name, &mut value, trace) {
        Ok(true) => return Ok(()),
        Ok(false) => {}
        Err(Stop) => return Err(value.error.unwrap_or_else(|| A::Error::custom("stopped"))),
    }
    let Some(extra) = object.extra() else { return map.next_value::<IgnoredAny>().map(|_| ()) };
    let raw: &RawValue = map.next_value()?;
    // What is kept must also be fit to be written into the digest.
    canonical::check(raw.get()).map_err(|fault| trace.refuse(fault))?;
    extra.keep(name.to_owned(), raw.get().to_owned());
    Ok(())
}

/// The value that comes next in a map, and what the JSON had to say against it.
struct Next<'m, A, E> {
    map: &'m mut A,
    error: Option<E>,
}

impl<'de, A: MapAccess<'de>> Next<'_, A, A::Error> {
    fn seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Stop> {
        self.map.next_value_seed(seed).map_err(|error| {
            self.error = Some(error);
            Stop
        })
    }
}

impl<'de, A: MapAccess<'de>> Value<'de> for Next<'_, A, A::Error> {
    fn scalar(&mut self) -> Result<Scalar<'de>, Stop> {
        self.seed(PhantomData)
    }

    fn object(&mut self, seed: ObjectSeed<'_, 'de>) -> Result<bool, Stop> {
        self.seed(seed)
    }

    fn objects(&mut self, seed: ListSeed<'_, 'de>) -> Result<(), Stop> {
        self.seed(seed)
    }

    fn texts(&mut self, seed: TextsSeed<'_>) -> Result<(), Stop> {
        self.seed(seed)
    }
}

impl<'de> Visitor<'de> for ListSeed<'_, 'de> {
    type Value = ();

    only!(Expected::List, (), visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.trace.refuse(Fault::WrongType(Expected::List)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { out, most, trace } = self;
        loop {
            let at = out.count();
            let Some(object) = out.grow() else { return Ok(()) };
            let seed = ObjectSeed { object, trace };
            let inside = |error| trace.inside(&at.to_string(), error);
            match list.next_element_seed(seed).map_err(inside)? {
                None => {
                    out.shrink();
                    return Ok(());
                }
                Some(_) if at >= most as usize => return Err(trace.refuse(Fault::TooMany(most))),
                Some(false) => return Err(inside(trace.refuse(Fault::WrongType(Expected::Object)))),
                Some(true) => {}
            }
        }
    }
}

impl<'de> Visitor<'de> for TextsSeed<'_> {
    type Value = ();

    only!(Expected::List, (), visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.trace.refuse(Fault::WrongType(Expected::List)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { out, most, trace } = self;
        let inside = |at: usize, error| trace.inside(&at.to_string(), error);
        while let Some(scalar) = list.next_element().map_err(|error| inside(out.len(), error))? {
            let at = out.len();
            match scalar {
                Scalar::Text(_) if at >= most as usize => return Err(trace.refuse(Fault::TooMany(most))),
                Scalar::Text(text) => out.push(text.into_owned()),
                _ => return Err(inside(at, trace.refuse(Fault::WrongType(Expected::Text)))),
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for ObjectSeed<'_, 'de> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> DeserializeSeed<'de> for ListSeed<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> DeserializeSeed<'de> for TextsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Names of the members that an object has had so far: a short list, and a set once it is long.
#[derive(Default)]
struct Seen<'de> {
    few: Vec<Cow<'de, str>>,
    many: BTreeSet<Cow<'de, str>>,
}

const FEW: usize = 24;

impl<'de> Seen<'de> {
    fn holds(&self, name: &str) -> bool {
        self.few.iter().any(|seen| seen == name) || self.many.contains(name)
    }

    fn add(&mut self, name: Cow<'de, str>) {
        if self.few.len() < FEW {
            self.few.push(name);
        } else {
            self.many.insert(name);
        }
    }
}
