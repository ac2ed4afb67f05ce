//! Two states over the outcomes that are rated in both: only over these may averages be compared (docs/method.md §6).

use super::rank::Settings;
use super::rollup::Scores;
use super::row::{Row, State};
use crate::model::questionnaire::Questionnaire;
use std::cmp::Ordering;

/// Two states of one questionnaire, scored again over exactly the outcomes that are rated in both.
pub fn rated_in_both(questionnaire: &Questionnaire, states: [&Scores; 2], settings: Settings) -> [Scores; 2] {
    let [then, now] = states;
    let is_rated = |row: &Row| matches!(row.state, State::Rated(_));
    let both: Vec<bool> = then.rows.iter().zip(&now.rows).map(|(then, now)| is_rated(then) && is_rated(now)).collect();
    states.map(|scores| {
        let only = |(row, both): (&Row, &bool)| {
            if *both { *row } else { Row { state: State::Outside, target: None, ..*row }.settled() }
        };
        Scores::of(scores.rows.iter().zip(&both).map(only).collect(), questionnaire, settings)
    })
}

/// Which way the average of the second state differs from that of the first; `Equal` below 0.2 levels. Both are of
/// [`rated_in_both`].
pub fn direction(questionnaire: &Questionnaire, [then, now]: &[Scores; 2]) -> Ordering {
    let parts = questionnaire.functions().filter_map(|(at, _)| {
        let (then, now) = (&then.groups.get(at)?.tally, &now.groups.get(at)?.tally);
        let rose = i128::from(now.level_sum) - i128::from(then.level_sum);
        (then.rated_weight > 0).then_some((rose, i128::from(then.rated_weight)))
    });
    let parts: Vec<_> = parts.collect();
    // The difference of the means is Σ (S' − S) / r over so many functions.
    let count = i128::try_from(parts.len()).unwrap_or(i128::MAX);
    match sum(&parts) {
        Some((top, bottom)) if 5 * top.abs() < count.saturating_mul(bottom) => Ordering::Equal,
        Some((top, _)) => top.cmp(&0),
        None => roughly(then.overall.level, now.overall.level),
    }
}

/// Fractions added up; none when the numbers outgrow their type, which takes dozens of functions of unlike sizes.
fn sum(parts: &[(i128, i128)]) -> Option<(i128, i128)> {
    parts.iter().try_fold((0_i128, 1_i128), |(top, bottom), (part, whole)| {
        let common = (bottom / divisor(bottom, *whole)).checked_mul(*whole)?;
        let (mine, theirs) = (top.checked_mul(common / bottom)?, part.checked_mul(common / whole)?);
        // Room for the factor 5 of the comparison.
        let sum = mine.checked_add(theirs).filter(|sum| sum.checked_mul(5).is_some())?;
        Some((sum, common))
    })
}

/// The greatest common divisor.
fn divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { divisor(b, a % b) }
}

fn roughly(then: Option<f64>, now: Option<f64>) -> Ordering {
    let difference = now.unwrap_or(0.0) - then.unwrap_or(0.0);
    if 5.0 * difference.abs() < 1.0 { Ordering::Equal } else { difference.total_cmp(&0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_add_up_or_are_too_large() {
        let primes = [101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193];
        let large: Vec<_> = primes.map(|prime| (1, prime)).into();
        for (parts, want) in [
            (vec![], Some((0, 1))),
            (vec![(1, 2), (1, 3)], Some((5, 6))),
            (vec![(1, 6), (-1, 10)], Some((2, 30))),
            (vec![(3, 8), (0, 31)], Some((93, 248))),
            (large, None),
        ] {
            assert_eq!(sum(&parts), want, "{parts:?}");
        }
    }

    #[test]
    fn what_is_too_large_is_compared_as_it_is() {
        for (then, now, want) in [
            (Some(1.0), Some(1.1), Ordering::Equal),
            (Some(1.0), Some(1.5), Ordering::Greater),
            (Some(1.5), Some(1.0), Ordering::Less),
            (None, None, Ordering::Equal),
        ] {
            assert_eq!(roughly(then, now), want);
        }
    }
}
