//! Two states of one questionnaire side by side (docs/method.md §6; docs/report.md, rules 6, 7 and 12).
//!
//! It refuses to compare what answers different questions, and never takes a change of what is counted for a change of
//! practice: the averages are those over the outcomes rated in both.

use super::naming;
use crate::i18n::key::Key;
use crate::i18n::say::{Arg, Sentence};
use crate::model::answer::Answer;
use crate::model::assessment::{Assessment, Head};
use crate::model::date::{Date, Timestamp};
use crate::model::id::QuestionnaireId;
use crate::model::order::sort;
use crate::model::questionnaire::Questionnaire;
use crate::model::snapshot::Snapshot;
use crate::score::both::{direction, rated_in_both};
use crate::score::rank::Settings;
use crate::score::rollup::{Scores, score};
use crate::score::row::State;
use std::cmp::Ordering;

/// Most outcomes that are named.
const MOST_NAMES: usize = 3;
/// Fewest outcomes rated in both over which an average is compared.
const FEWEST: u32 = 20;

/// One of two states.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The assessment as it stood.
    pub assessment: &'a Assessment,
    /// The day for which it holds.
    pub day: Date,
}

/// Why two states cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They answer different questionnaires: that of the first, that of the second.
    Questionnaires(QuestionnaireId, QuestionnaireId),
}

/// How an outcome moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Move {
    /// Rated in both, now lower.
    Down,
    /// Rated in both, now higher.
    Up,
    /// Rated now only.
    Newly,
    /// Rated then only.
    NoLonger,
    /// Not rated in either; does not apply any more.
    Left,
    /// Not rated in either; applies now.
    Came,
}

/// One outcome that stands otherwise than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Position of the item.
    pub position: usize,
    /// How it moved.
    pub way: Move,
    /// How it stood.
    pub then: State,
    /// How it stands.
    pub now: State,
}

/// Two states compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The days of the two.
    pub days: [Date; 2],
    /// Every number of the two.
    pub scores: [Scores; 2],
    /// The same over the outcomes rated in both.
    pub both: [Scores; 2],
    /// What moved: down, up, newly rated, no longer rated, then what only applies or does not; in framework order each.
    pub movements: Vec<Movement>,
    /// Rules 6 and 7.
    pub says: Vec<Sentence>,
    /// Rule 12: what else is different, to be read before the numbers.
    pub beside: Vec<Sentence>,
}

/// Compares a state with a later one.
///
/// # Errors
/// When they answer different questionnaires.
pub fn compare(questionnaire: &Questionnaire, then: Side, now: Side) -> Result<Comparison, Refusal> {
    let heads = [&then.assessment.head, &now.assessment.head];
    if heads.iter().any(|head| head.questionnaire != questionnaire.id) {
        let [then, now] = heads.map(|head| head.questionnaire.clone());
        return Err(Refusal::Questionnaires(then, now));
    }
    let scores = [then, now].map(|side| score(questionnaire, side.assessment, &Settings::new(side.day)));
    let both = rated_in_both(questionnaire, [&scores[0], &scores[1]], Settings::new(now.day));
    let mut comparison = Comparison {
        days: [then.day, now.day],
        movements: movements(&scores),
        scores,
        both,
        says: Vec::new(),
        beside: Vec::new(),
    };
    comparison.says = comparison.says(questionnaire);
    comparison.beside = comparison.beside(questionnaire, heads);
    Ok(comparison)
}

/// The present compared with its newest snapshot of an earlier day; none without one.
pub fn since_last(questionnaire: &Questionnaire, assessment: &Assessment, as_of: Date) -> Option<Comparison> {
    let earlier = |snapshot: &&Snapshot| snapshot.taken.date().is_some_and(|day| day < as_of);
    let last = assessment.snapshots.iter().map(|snapshot| &**snapshot).rfind(earlier)?;
    let then = assessment.at(last);
    let day = day(&last.taken);
    compare(questionnaire, Side { assessment: &then, day }, Side { assessment, day: as_of }).ok()
}

/// The day of a moment as it was written.
pub fn day(moment: &Timestamp) -> Date {
    moment.date().unwrap_or_default()
}

/// What the later answer says about its movement: why it does not apply, else its note.
pub fn reason(answer: &Answer) -> &str {
    if answer.is_excused() { answer.reason.trim() } else { answer.notes.trim() }
}

impl Refusal {
    /// The reason in words.
    pub fn sentence(&self) -> Sentence {
        let Self::Questionnaires(then, now) = self;
        Sentence::new(Key::CompareRefused, [("then", Arg::text(then.as_str())), ("now", Arg::text(now.as_str()))])
    }
}

/// Everything that stands otherwise than before.
fn movements([then, now]: &[Scores; 2]) -> Vec<Movement> {
    let both = then.rows.iter().zip(&now.rows).enumerate();
    let moved = both.filter_map(|(position, (then, now))| {
        Some(Movement { position, way: way(then.state, now.state)?, then: then.state, now: now.state })
    });
    let mut moved: Vec<_> = moved.collect();
    sort(&mut moved, |a, b| a.way.cmp(&b.way));
    moved
}

fn way(then: State, now: State) -> Option<Move> {
    match (then, now) {
        (State::Rated(then), State::Rated(now)) => match now.cmp(&then) {
            Ordering::Less => Some(Move::Down),
            Ordering::Equal => None,
            Ordering::Greater => Some(Move::Up),
        },
        (_, State::Rated(_)) => Some(Move::Newly),
        (State::Rated(_), _) => Some(Move::NoLonger),
        (State::Outside, State::Outside) => None,
        (_, State::Outside) => Some(Move::Left),
        (State::Outside, _) => Some(Move::Came),
        _ => None,
    }
}

impl Comparison {
    /// How many outcomes moved in this way.
    pub fn count(&self, way: Move) -> usize {
        self.movements.iter().filter(|movement| movement.way == way).count()
    }

    /// How many outcomes moved in which way, by what it is called; what is rare only if it occurs.
    pub fn counts(&self) -> Vec<(Key, usize)> {
        let of = |way| (naming::way(way), self.count(way));
        let [_, same] = self.rated_in_both();
        let always = [of(Move::Up), of(Move::Down), (Key::CompareWaySame, same), of(Move::Newly), of(Move::NoLonger)];
        let rare = [Move::Left, Move::Came].map(of).into_iter().filter(|(_, count)| *count > 0);
        always.into_iter().chain(rare).collect()
    }

    /// How many are rated in both, and how many of these are at the same level.
    pub fn rated_in_both(&self) -> [usize; 2] {
        let both = self.both[0].overall.tally.rated as usize;
        [both, both - self.count(Move::Up) - self.count(Move::Down)]
    }

    /// Rules 6 and 7.
    fn says(&self, questionnaire: &Questionnaire) -> Vec<Sentence> {
        let all = |key, way| {
            let (n, what) = self.named(questionnaire, |movement| movement.way == way)?;
            Some(Sentence::counted(key, n, [("what", what)]))
        };
        let one =
            [Some(self.moved(questionnaire)), all(Key::SayNewly, Move::Newly), all(Key::SayNoLonger, Move::NoLonger)];
        one.into_iter().flatten().chain(self.average(questionnaire)).collect()
    }

    /// Rule 6: what moved up or down.
    fn moved(&self, questionnaire: &Questionnaire) -> Sentence {
        let [up, down] = [Move::Up, Move::Down].map(|way| self.named(questionnaire, |movement| movement.way == way));
        let key = match (&up, &down) {
            (Some(_), Some(_)) => Key::SayMoved,
            (Some(_), None) => Key::SayMovedUp,
            (None, Some(_)) => Key::SayMovedDown,
            (None, None) => Key::SayMovedNone,
        };
        let [from, to] = self.days.map(|day| Arg::Date(day.year(), day.month(), day.day()));
        let [up, down] = [("up", up), ("down", down)].map(|(place, what)| what.map(|(_, what)| (place, what)));
        Sentence::new(key, [("from", from), ("to", to)].into_iter().chain(up).chain(down))
    }

    /// Rule 7: the average over what was rated both times.
    fn average(&self, questionnaire: &Questionnaire) -> Option<Sentence> {
        let [then, now] = [self.both[0].overall, self.both[1].overall];
        let rated = then.tally.rated;
        let key = match direction(questionnaire, &self.both) {
            _ if rated < FEWEST => return None,
            Ordering::Equal => Key::SayAverageSame,
            Ordering::Greater => Key::SayAverageRose,
            Ordering::Less => Key::SayAverageFell,
        };
        let [then, now] = [then, now].map(|numbers| numbers.level.map(Arg::average));
        Some(Sentence::new(key, [("rated", Arg::from(rated)), ("then", then?), ("now", now?)]))
    }

    /// Rule 12: what is counted has changed, or how it is described.
    fn beside(&self, questionnaire: &Questionnaire, [then, now]: [&Head; 2]) -> Vec<Sentence> {
        let outside = |key, left: fn(&Movement) -> bool| {
            let (n, what) = self.named(questionnaire, left)?;
            Some(Sentence::counted(key, n, [("what", what)]))
        };
        let scope = |head: &Head| [head.organization.scope.clone(), head.scope_in.clone(), head.scope_out.clone()];
        let digests = [then, now].map(|head| &head.questionnaire_digest);
        let other = digests.iter().all(|digest| !digest.is_empty()) && digests[0] != digests[1];
        let all = [
            other.then(|| Sentence::new(Key::SayOtherEdition, [])),
            (scope(then) != scope(now)).then(|| Sentence::new(Key::SayOtherScope, [])),
            outside(Key::SayLeft, |movement| movement.now == State::Outside),
            outside(Key::SayCame, |movement| movement.then == State::Outside),
        ];
        all.into_iter().flatten().collect()
    }

    /// How many outcomes these are, and what they are called: their number, and up to three names.
    fn named(&self, questionnaire: &Questionnaire, which: impl Fn(&Movement) -> bool) -> Option<(usize, Arg)> {
        let ids = self.movements.iter().filter(|movement| which(movement));
        let ids: Vec<_> =
            ids.filter_map(|movement| questionnaire.item(movement.position)).map(|item| &item.id).collect();
        let name = |id: &&crate::model::id::ItemId| {
            let args = [("id", Arg::text(id.as_str())), ("title", Arg::Title(id.to_string()))];
            Arg::Say(Box::new(Sentence::new(Key::SayOutcome, args)))
        };
        let sentence = match ids.len() {
            0 => return None,
            n if n <= MOST_NAMES => {
                Sentence::counted(Key::SayOutcomesNamed, n, [("names", Arg::list(ids.iter().map(name)))])
            }
            n => Sentence::counted(Key::SayOutcomes, n, []),
        };
        Some((ids.len(), Arg::Say(Box::new(sentence))))
    }
}
