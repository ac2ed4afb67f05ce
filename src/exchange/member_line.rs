//! A member on one short line, as this machine keeps a collection: ten thousand of them are written with every change.
//!
//! It never leaves the machine (what does is [`result_json`](super::result_json)), but may be damaged all the same.

use crate::model::date::Timestamp;
use crate::model::id::AssessmentId;
use crate::model::questionnaire::Questionnaire;
use crate::score::cohort::member::{Member, Traits};
use crate::score::row::State;

/// Stands between the parts of a line, of which each after the answers is a position and the note there; in what was typed it becomes a blank.
const APART: char = '\t';

/// Adds the line of a member.
pub fn write(member: &Member, out: &mut String) {
    let Traits { team, pair, language, sector, country, role, kind } = &member.traits;
    let team = team.map(|team| team.to_string()).unwrap_or_default();
    let parts = [member.id.as_str(), member.modified.as_str(), &team, pair, language, sector, country, role, kind];
    for part in parts {
        out.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push(APART);
    }
    out.extend(member.cells.iter().map(|state| sign(*state)));
    for (at, note) in &member.notes {
        out.push(APART);
        out.extend([&*at.to_string(), " "]);
        out.extend(note.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
    out.push('\n');
}

/// The member of a line; none where it is damaged or answers something else.
pub fn read(line: &str, questionnaire: &Questionnaire) -> Option<Member> {
    let parts: Vec<&str> = line.trim_end_matches(['\r', '\n']).split(APART).collect();
    let [id, modified, team, pair, language, sector, country, role, kind, cells, notes @ ..] = parts.as_slice() else {
        return None;
    };
    let cells: Vec<State> = cells.chars().map(|sign| state(sign, questionnaire.top())).collect::<Option<_>>()?;
    let note = |part: &&str| part.split_once(' ').and_then(|(at, note)| Some((at.parse().ok()?, note.to_owned())));
    let notes = notes.iter().map(note).collect::<Option<Vec<_>>>()?;
    let own = |text: &&str| (*text).to_owned();
    let traits = Traits {
        team: if team.is_empty() { None } else { Some(team.parse().ok()?) },
        pair: own(pair),
        language: own(language),
        sector: own(sector),
        country: own(country),
        role: own(role),
        kind: own(kind),
    };
    let member = Member { id: AssessmentId::parse(id)?, modified: Timestamp::parse(modified)?, traits, cells, notes };
    let items = questionnaire.items.len();
    (member.cells.len() == items && member.notes.iter().all(|(at, _)| *at < items)).then_some(member)
}

fn sign(state: State) -> char {
    match state {
        State::Rated(level) => char::from_digit(level.into(), 36).unwrap_or('-'),
        State::Unknown => '?',
        State::Outside => 'x',
        State::Unanswered => '-',
    }
}

fn state(sign: char, top: u8) -> Option<State> {
    match sign {
        '?' => Some(State::Unknown),
        'x' => Some(State::Outside),
        '-' => Some(State::Unanswered),
        _ => {
            sign.to_digit(36).and_then(|level| u8::try_from(level).ok()).filter(|level| *level <= top).map(State::Rated)
        }
    }
}
