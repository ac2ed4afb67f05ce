//! Progress: which step runs, how long it took, which one failed. Knows no step.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// A row of steps that ends with the first one that fails.
pub(crate) struct Steps {
    total: usize,
    done: usize,
    started: Instant,
}

impl Steps {
    /// A row of so many steps.
    pub(crate) fn of(total: usize) -> Self {
        Self { total, done: 0, started: Instant::now() }
    }

    /// Runs the next step.
    ///
    /// # Errors
    /// When the step fails; the error says which one it was.
    pub(crate) fn run<T>(&mut self, name: &str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        self.done += 1;
        let place = format!("[{}/{}] {name}", self.done, self.total);
        println!("{place} …");
        let started = Instant::now();
        let result = step();
        let time = seconds(started.elapsed());
        if result.is_ok() {
            println!("{place}: {time}");
        }
        result.with_context(|| format!("{place} failed after {time}"))
    }

    /// The summary line.
    pub(crate) fn finish(self, what: &str) {
        let time = seconds(self.started.elapsed());
        println!("{what}: all {} steps passed in {time}", self.done);
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn a_failing_step_is_named() {
        let mut steps = Steps::of(2);
        assert_eq!(steps.run("one", || Ok(1)).unwrap(), 1);
        let error = steps.run("two", || Err::<(), _>(anyhow!("no"))).unwrap_err();
        assert!(error.to_string().starts_with("[2/2] two failed after 0."));
        assert_eq!(error.root_cause().to_string(), "no");
    }
}
