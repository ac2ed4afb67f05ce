//! Where the middle half of some averages lies: what a box is drawn from (docs/method.md §7).

/// Quartiles of the averages of the members of which there is one. No ends: the lowest and the highest are single members.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Five {
    /// How many members have an average that may be shown.
    pub n: u32,
    /// First quartile, median, third quartile in levels, type 7; none without members.
    pub quartiles: Option<[f64; 3]>,
}

/// Averages of members, counted: an average of few levels has few values, however many have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Averages {
    n: u32,
    /// Each value once, lowest first, and how many have it.
    counts: Vec<(f64, u32)>,
}

impl Five {
    /// The quartiles of these averages, each 0 to the top of the scale.
    pub fn of(averages: Vec<f64>) -> Self {
        let mut all = Averages::default();
        for average in averages {
            all.add(average);
        }
        all.five()
    }
}

impl Averages {
    /// One more, 0 to the top of the scale.
    pub fn add(&mut self, average: f64) {
        self.n += 1;
        let at = self.counts.partition_point(|(value, _)| *value < average);
        match self.counts.get_mut(at) {
            Some((value, count)) if value.total_cmp(&average).is_eq() => *count += 1,
            _ => self.counts.insert(at, (average, 1)),
        }
    }

    /// Their quartiles.
    pub fn five(&self) -> Five {
        let quartiles = self.quantile(0.25).zip(self.quantile(0.5)).zip(self.quantile(0.75));
        Five { n: self.n, quartiles: quartiles.map(|((first, median), third)| [first, median, third]) }
    }

    fn quantile(&self, part: f64) -> Option<f64> {
        let at = f64::from(self.n.checked_sub(1)?) * part;
        let below = libm::floor(at);
        let (low, high) = self.ordered(below).zip(self.ordered(libm::ceil(at)))?;
        Some(low + (at - below) * (high - low))
    }

    /// The average at a place of all, lowest first.
    fn ordered(&self, place: f64) -> Option<f64> {
        let mut below = 0;
        let reached = |(_, count): &&(f64, u32)| {
            below += count;
            f64::from(below) > place
        };
        self.counts.iter().find(reached).map(|(value, _)| *value)
    }
}
