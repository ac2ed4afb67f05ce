//! Which outcomes should come first.

use crate::csf;
use kamae::model::id::ItemId;
use std::collections::BTreeMap;

/// Method.md §3: what should come first.
const NEEDS: &[(&str, &[&str])] = &[
    ("GV.RM-03", &["GV.RM-06"]),
    ("GV.OV-02", &["GV.RM-01"]),
    ("GV.SC-04", &["ID.AM-04"]),
    ("GV.SC-05", &["GV.SC-04"]),
    ("GV.SC-07", &["GV.SC-04"]),
    ("ID.AM-05", &["ID.AM-01", "ID.AM-02"]),
    ("ID.RA-01", &["ID.AM-01", "ID.AM-02"]),
    ("ID.RA-05", &["ID.RA-03", "ID.RA-04"]),
    ("ID.RA-06", &["ID.RA-05"]),
    ("PR.AA-05", &["PR.AA-01"]),
    ("PR.AT-02", &["GV.RR-02"]),
    ("PR.PS-02", &["ID.AM-02"]),
    ("DE.CM-01", &["ID.AM-03"]),
    ("DE.CM-09", &["PR.PS-04"]),
    ("DE.AE-02", &["DE.CM-01"]),
    ("DE.AE-03", &["PR.PS-04"]),
    ("DE.AE-08", &["ID.IM-04"]),
    ("RS.MA-01", &["ID.IM-04"]),
    ("RS.MA-03", &["DE.AE-08"]),
    ("RC.RP-01", &["ID.IM-04"]),
    ("RC.RP-02", &["ID.AM-05"]),
    ("RC.RP-03", &["PR.DS-11"]),
];

#[test]
fn needs_are_the_method_s() {
    let csf = csf();
    let needs = csf.items.iter().filter(|item| !item.needs.is_empty());
    let found: BTreeMap<_, Vec<_>> =
        needs.map(|item| (item.id.as_str(), item.needs.iter().map(ItemId::as_str).collect())).collect();
    let wanted: BTreeMap<_, Vec<_>> = NEEDS.iter().map(|(id, needs)| (*id, needs.to_vec())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn needs_never_come_round_again() {
    for (id, _) in NEEDS {
        let (mut below, mut steps) = (vec![*id], 0);
        while let Some(next) = below.pop() {
            let needs = NEEDS.iter().filter(|(of, _)| *of == next).flat_map(|(_, needs)| needs.iter().copied());
            below.extend(needs);
            steps += 1;
            assert!(steps < 100 && !below.contains(id), "{id} needs itself");
        }
    }
}
