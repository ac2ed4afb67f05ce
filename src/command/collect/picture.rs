//! The picture of a group as a file: counted member by member, so that none has to be kept twice.

use super::store::Store;
use kamae::exchange::canonical::sha256_hex;
use kamae::exchange::group_json::{self, GroupFile};
use kamae::i18n::language::Language;
use kamae::model::date::Timestamp;
use kamae::model::id::AssessmentId;
use kamae::model::questionnaire::Questionnaire;
use kamae::report::cohort::Picture;
use kamae::score::cohort::Counting;
use kamae::score::cohort::spread::Spread;
use kamae::score::cohort::unit::{Unit, one};
use kamae::score::row::State;
use std::collections::BTreeMap;

/// How the group is seen.
pub(crate) struct Of<'o> {
    pub(crate) unit: Unit,
    pub(crate) k: u32,
    pub(crate) title: &'o str,
    pub(crate) digest: String,
    pub(crate) language: Language,
}

/// The file.
pub(crate) fn write(of: &Of, questionnaire: &Questionnaire, store: &Store) -> String {
    let mut counting = Counting::new(questionnaire);
    let mut teams: BTreeMap<u16, Vec<Spread>> = BTreeMap::new();
    store.each(|team, cells| match team.filter(|_| of.unit == Unit::Team) {
        None => counting.add(cells),
        Some(team) => {
            let spreads = teams.entry(team).or_insert_with(|| vec![Spread::default(); cells.len()]);
            spreads.iter_mut().zip(cells).for_each(|(spread, state)| spread.add(*state));
        }
    });
    for spreads in teams.values() {
        counting.add(&spreads.iter().map(one).collect::<Vec<State>>());
    }
    let picture = Picture::of(questionnaire, &counting.done(), of.k);
    let created = now();
    let file = GroupFile {
        id: id(&created, &picture),
        created,
        questionnaire: questionnaire.id.clone(),
        digest: of.digest.clone(),
        title: of.title.to_owned(),
        language: of.language.code().to_owned(),
        country: String::new(),
        tlp: None,
        handling: String::new(),
        unit: of.unit,
        picture,
    };
    group_json::write(&file, questionnaire)
}

/// An id of its own for what is shown at this moment; it says nothing of any member.
fn id(created: &Timestamp, picture: &Picture) -> AssessmentId {
    let hex = sha256_hex(format!("kamae group {} {picture:?}", created.as_str()).as_bytes());
    let byte = |at: usize| hex.get(2 * at..2 * at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0);
    AssessmentId::from_random(std::array::from_fn(byte))
}

fn now() -> Timestamp {
    let text = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Timestamp::parse(&text).unwrap_or_default()
}
