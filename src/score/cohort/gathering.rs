//! What has been handed in so far: members by their ids, the newest of each.

use super::member::Member;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Members in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    members: Vec<Rc<Member>>,
    places: BTreeMap<String, usize>,
}

/// What became of a member that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is new.
    New,
    /// It is newer than the one of the same id, and has taken its place.
    Newer,
    /// One of the same id was here, as new or newer.
    Known,
}

impl Gathering {
    /// Takes a member in.
    pub fn take(&mut self, member: Member) -> Taken {
        let id = member.id.as_str();
        match self.places.get(id).and_then(|at| self.members.get_mut(*at)) {
            None => {
                self.places.insert(id.to_owned(), self.members.len());
                self.members.push(Rc::new(member));
                Taken::New
            }
            Some(here) if here.modified.seconds() < member.modified.seconds() => {
                *here = Rc::new(member);
                Taken::Newer
            }
            Some(_) => Taken::Known,
        }
    }

    /// All of them.
    pub fn members(&self) -> &[Rc<Member>] {
        &self.members
    }
}
