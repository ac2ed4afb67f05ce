//! Where the middle half of some averages lies: what a box is drawn from (docs/method.md §7).

/// Quartiles of the averages of the members of which there is one. No ends: the lowest and the highest are single members.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Five {
    /// How many members have an average that may be shown.
    pub n: u32,
    /// First quartile, median, third quartile in levels, type 7; none without members.
    pub quartiles: Option<[f64; 3]>,
}

impl Five {
    /// The quartiles of these averages, each 0 to the top of the scale.
    pub fn of(mut averages: Vec<f64>) -> Self {
        averages.sort_unstable_by(f64::total_cmp);
        let quantile = |part: f64| quantile(&averages, part);
        let quartiles = quantile(0.25).zip(quantile(0.5)).zip(quantile(0.75));
        let n = u32::try_from(averages.len()).unwrap_or(u32::MAX);
        Self { n, quartiles: quartiles.map(|((first, median), third)| [first, median, third]) }
    }
}

fn quantile(ordered: &[f64], part: f64) -> Option<f64> {
    let at = ordered.len().checked_sub(1)? as f64 * part;
    let place = |at: f64| (0u32..).zip(ordered).find(|(place, _)| f64::from(*place) >= at).map(|(_, value)| *value);
    let below = libm::floor(at);
    let (low, high) = place(below).zip(place(libm::ceil(at)))?;
    Some(low + (at - below) * (high - low))
}
