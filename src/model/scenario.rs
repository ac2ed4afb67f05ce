//! Outcomes that were chosen together, to see how things would stand if they were at their targets.
//!
//! Refuses to know: how things would stand.

use super::assessment::Assessment;
use super::change::Change;
use super::extra::Extra;
use super::id::{ItemId, ScenarioId};
use super::order::sort;
use std::rc::Rc;

/// A choice of outcomes, kept under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its id, unique in the assessment.
    pub id: ScenarioId,
    /// What the operator calls it; empty when it has no name.
    pub name: String,
    /// What was chosen, each once; an item that the questionnaire no longer has stays.
    pub outcomes: Vec<ItemId>,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Assessment {
    /// Keeps one more scenario, in its place by name; one of the same name gives way.
    pub fn trying(&self, scenario: Scenario) -> Change {
        let mut all = self.scenarios.clone();
        all.retain(|other| other.name != scenario.name);
        all.push(Rc::new(scenario));
        changed(all)
    }

    /// Gives a scenario another name.
    pub fn renaming_scenario(&self, id: &ScenarioId, name: &str) -> Change {
        let mut all = self.scenarios.clone();
        for scenario in all.iter_mut().filter(|scenario| scenario.id == *id) {
            name.clone_into(&mut Rc::make_mut(scenario).name);
        }
        changed(all)
    }

    /// Takes a scenario away.
    pub fn removing_scenario(&self, id: &ScenarioId) -> Change {
        Change::Scenarios(self.scenarios.iter().filter(|scenario| scenario.id != *id).cloned().collect())
    }
}

fn changed(mut all: Vec<Rc<Scenario>>) -> Change {
    by_name(&mut all);
    Change::Scenarios(all)
}

/// By name; those of one name by id.
pub fn by_name(scenarios: &mut [Rc<Scenario>]) {
    sort(scenarios, |a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::assessment::Head;
    use crate::model::date::Timestamp;
    use crate::model::id::{AssessmentId, QuestionnaireId};

    type Step = fn(&Assessment) -> Change;

    fn named(id: u8, name: &str) -> Scenario {
        let id = ScenarioId::from_random([id; 16]);
        Scenario { id, name: name.to_owned(), outcomes: Vec::new(), extra: Extra::default() }
    }

    #[test]
    fn scenarios_stand_by_name_and_each_step_is_undone() {
        let now = Timestamp::default();
        let head = Head::new(AssessmentId::from_random([0; 16]), now.clone(), QuestionnaireId::parse("q").unwrap());
        let mut assessment = Assessment::new(head, 1);
        let steps: [(Step, &[(&str, u8)]); 6] = [
            (|a| a.trying(named(2, "b")), &[("b", 2)]),
            (|a| a.trying(named(3, "a")), &[("a", 3), ("b", 2)]),
            (|a| a.trying(named(4, "b")), &[("a", 3), ("b", 4)]),
            (|a| a.renaming_scenario(&named(3, "").id, "c"), &[("b", 4), ("c", 3)]),
            (|a| a.renaming_scenario(&named(9, "").id, "z"), &[("b", 4), ("c", 3)]),
            (|a| a.removing_scenario(&named(4, "").id), &[("c", 3)]),
        ];
        for (at, (step, wanted)) in steps.into_iter().enumerate() {
            let before = assessment.clone();
            let undo = assessment.apply(step(&assessment), &now);
            let found: Vec<_> = assessment.scenarios.iter().map(|one| (one.name.clone(), one.id.clone())).collect();
            let wanted: Vec<_> = wanted.iter().map(|(name, id)| ((*name).to_owned(), named(*id, "").id)).collect();
            assert_eq!(found, wanted, "step {at}");
            let mut undone = assessment.clone();
            undone.apply(undo, &now);
            assert_eq!(undone, before, "step {at}");
        }
    }
}
