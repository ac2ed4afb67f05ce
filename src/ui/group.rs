//! The group on the desk: what has been handed in, what of it is shown, and the pictures of other groups beside it.
//!
//! Only the second part of the program looks inside; to the first it is a value that can be compared. Refuses to know
//! what may be shown, which is `report::cohort`'s to say.

use crate::exchange::group_json::GroupFile;
use crate::i18n::say::Sentence;
use crate::model::date::Date;
use crate::model::id::QuestionnaireId;
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::report::cohort::{Picture, wanted};
use crate::report::document::group::beside::have_one_name;
use crate::score::cohort::Cohort;
use crate::score::cohort::gathering::{Gathering, Taken};
use crate::score::cohort::member::Member;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A group as it lies on the desk.
#[derive(Clone)]
pub struct Group {
    /// What it answers.
    pub id: QuestionnaireId,
    // Erased, so that the first part of the program has nothing of it inside.
    inside: Rc<dyn Any>,
    turn: u32,
}

/// What is inside.
#[derive(Debug)]
pub struct Gathered {
    /// What was asked.
    pub questionnaire: Rc<Questionnaire>,
    /// What the group is called, what counts as one, k; its picture is empty.
    pub head: GroupFile,
    /// Everything that has been handed in.
    pub gathering: Gathering,
    /// Those that the picture is made of.
    pub members: Rc<Vec<Rc<Member>>>,
    /// What may be shown of them.
    pub picture: Rc<Picture>,
    /// Files that were not taken, and why.
    pub refused: Vec<(String, Vec<Sentence>)>,
    /// How many took the place of an older one, and how many were here already.
    pub again: [usize; 2],
    /// So many of so many have been read.
    pub busy: Option<[usize; 2]>,
    /// Whether the reader has stopped reading.
    pub stopped: bool,
    /// What there is to say of the code or form that was typed last.
    pub says: Option<Sentence>,
    /// That code, when it had been typed before.
    pub twice: Option<String>,
    /// Pictures of other groups.
    pub others: Vec<Rc<GroupFile>>,
    /// Whether the reader has said that they are this group at other times, or that they are not.
    pub years: Option<bool>,
}

impl PartialEq for Group {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inside, &other.inside) && self.turn == other.turn
    }
}

impl Group {
    /// A group on the desk.
    pub fn new(inside: Gathered) -> Self {
        Self { id: inside.questionnaire.id.clone(), inside: Rc::new(RefCell::new(inside)), turn: 0 }
    }

    /// Looks inside.
    pub fn look<T>(&self, see: impl FnOnce(&Gathered) -> T) -> Option<T> {
        let inside = self.inside.downcast_ref::<RefCell<Gathered>>()?;
        inside.try_borrow().ok().map(|inside| see(&inside))
    }

    /// The same after a change inside.
    #[must_use]
    pub fn changed(&self, change: impl FnOnce(&mut Gathered)) -> Self {
        if let Some(mut inside) =
            self.inside.downcast_ref::<RefCell<Gathered>>().and_then(|cell| cell.try_borrow_mut().ok())
        {
            change(&mut inside);
        }
        Self { turn: self.turn.wrapping_add(1), ..self.clone() }
    }
}

impl Gathered {
    /// A group of which nothing has come yet.
    pub fn new(questionnaire: Rc<Questionnaire>, head: GroupFile) -> Self {
        let picture = Picture { k: head.picture.k, ..Picture::default() };
        Self {
            questionnaire,
            head: GroupFile { picture: picture.clone(), ..head },
            gathering: Gathering::default(),
            members: Rc::default(),
            picture: Rc::new(picture),
            refused: Vec::new(),
            again: [0; 2],
            busy: None,
            stopped: false,
            says: None,
            twice: None,
            others: Vec::new(),
            years: None,
        }
    }

    /// Takes a member in.
    pub fn take(&mut self, member: Member) -> Taken {
        let taken = self.gathering.take(member);
        match taken {
            Taken::New => {}
            Taken::Newer => self.again[0] += 1,
            Taken::Known => self.again[1] += 1,
        }
        taken
    }

    /// How many more units must come before the picture may be made anew.
    pub fn wanted(&self) -> usize {
        // What is not shown yet cannot be compared with what is.
        let shown = if self.picture.is_shown() { self.picture.n } else { 0 };
        let come = self.head.unit.count(self.gathering.members().iter().map(|member| &**member));
        wanted(self.picture.k, shown, u32::try_from(come).unwrap_or(u32::MAX)) as usize
    }

    /// Whether the picture may be made anew.
    pub fn may_renew(&self) -> bool {
        self.wanted() == 0
    }

    /// Shows what has been counted of these members.
    pub fn show(&mut self, members: Vec<Rc<Member>>, cohort: &Cohort) {
        self.picture = Rc::new(Picture::of(&self.questionnaire, cohort, self.head.picture.k));
        self.members = Rc::new(members);
    }

    /// The day of the newest result in the picture; before there is one, that of the beginning.
    pub fn day(&self) -> Date {
        let newest = self.members.iter().filter_map(|member| member.modified.date()).max();
        newest.or_else(|| self.head.created.date()).unwrap_or_default()
    }

    /// This group, once there is something to show of it, and the others with their places, the earliest first.
    pub fn all(&self) -> Vec<(Option<usize>, Rc<GroupFile>)> {
        let own = self.picture.is_shown().then(|| (None, Rc::new(self.file())));
        let others = self.others.iter().enumerate().map(|(at, other)| (Some(at), other.clone()));
        let mut all: Vec<_> = own.into_iter().chain(others).collect();
        sort(&mut all, |(_, a), (_, b)| a.created.seconds().cmp(&b.created.seconds()));
        all
    }

    /// Whether all are one group at different times: what the reader says, else whether all have one name.
    pub fn is_years(&self) -> bool {
        let others = self.others.iter().map(|other| other.title.as_str());
        self.years.unwrap_or_else(|| have_one_name(&self.head.title, others))
    }

    /// The group as it is passed on: without any member.
    pub fn file(&self) -> GroupFile {
        GroupFile { picture: (*self.picture).clone(), ..self.head.clone() }
    }
}
