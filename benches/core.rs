//! How fast the core is: `cargo bench --no-default-features --bench core`. One line per benchmark, the median of its
//! runs; the figures of the machine that was measured last stand in docs/decisions.

use kamae::exchange::assessment_json::{self, Strangers};
use kamae::exchange::problem::Problem;
use kamae::exchange::{assessment_text, builtin};
use kamae::model::answer::{Answer, Evidence, Importance, Status};
use kamae::model::assessment::Assessment;
use kamae::model::date::{Date, Timestamp};
use kamae::model::questionnaire::Questionnaire;
use kamae::score::rank::Settings;
use kamae::score::rollup::{Scores, score};
use kamae::score::row::rows;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Runs of each benchmark; the median counts, and the best says how much others were in the way.
const RUNS: usize = 75;
/// How long one run takes at least.
const RUN: Duration = Duration::from_millis(20);

fn main() -> Result<(), Problem> {
    let csf = builtin::csf_2_0()?;
    let settings = Settings::new(Date::parse("2026-11-21").unwrap_or_default());
    let plain = assessment(&csf, bare);
    let text = assessment_text::write(&assessment(&csf, full), &csf);
    assessment_json::read(&text, &csf, Strangers::Refuse)?;

    let mut scores = Scores::default();
    scores.rows = rows(&csf, &plain);
    bench("full scores", 1_000_000, || {
        black_box(&mut scores).compute(&csf, &settings);
    });
    bench("rows + scores", 0, || score(&csf, black_box(&plain), &settings));
    bench(&format!("read + check + score, {} bytes", text.len()), 8_000, || {
        let read = assessment_json::read(black_box(&text), &csf, Strangers::Refuse);
        read.map(|(assessment, _)| score(&csf, &assessment, &settings))
    });
    Ok(())
}

/// Measures `work`, unless another benchmark was asked for by name, and prints how often it is done in a second, beside what is required.
fn bench<T>(name: &str, required: u32, mut work: impl FnMut() -> T) {
    if std::env::args().skip(1).any(|asked| !asked.starts_with('-') && !name.contains(&asked)) {
        return;
    }
    let mut seconds: Vec<f64> = (0..RUNS).map(|_| run(&mut work)).collect();
    seconds.sort_by(f64::total_cmp);
    let [best, median] = [0, RUNS / 2].map(|at| seconds.get(at).copied().unwrap_or(f64::NAN));
    let required = if required > 0 { format!(", required {required} /s") } else { String::new() };
    println!("{name}: {:.0} /s ({:.0} ns each; best {:.0} /s{required})", 1.0 / median, 1e9 * median, 1.0 / best);
}

/// Seconds that `work` takes once, measured over at least [`RUN`].
fn run<T>(work: &mut impl FnMut() -> T) -> f64 {
    let (start, mut times) = (Instant::now(), 0_u32);
    while start.elapsed() < RUN {
        for _ in 0..64 {
            black_box(work());
        }
        times += 64;
    }
    start.elapsed().as_secs_f64() / f64::from(times)
}

fn assessment(csf: &Questionnaire, answer: impl Fn(usize) -> Answer) -> Assessment {
    let mut assessment = builtin::blank(csf);
    for (at, slot) in assessment.answers.iter_mut().enumerate() {
        *slot = answer(at);
    }
    assessment
}

/// What scoring sees: rated, with a target, importance mixed, a third due some day.
fn bare(at: usize) -> Answer {
    let level = |factor: usize| u8::try_from(at * factor % 11 % 5).unwrap_or_default();
    let importance = Importance::ALL.into_iter().cycle().nth(at * 7 % 5).unwrap_or_default();
    let due = at.is_multiple_of(3).then(|| Date::new(2026 + u16::from(level(5) / 2), 1 + level(3), 15)).flatten();
    Answer { status: Status::Level(level(3)), target: Some(level(7)), importance, due, ..Answer::default() }
}

/// What an operator leaves behind: the same with notes, an owner and, now and then, something to show.
fn full(at: usize) -> Answer {
    let evidence =
        Evidence { title: "Rules of operation".into(), location: "share/rules.pdf".into(), ..Evidence::default() };
    Answer {
        notes: "Reviewed in spring with the plant".into(),
        owner: "Control section".into(),
        answered: Timestamp::parse("2026-11-21T18:05:00+09:00").filter(|_| at.is_multiple_of(4)),
        evidence: if at.is_multiple_of(6) { vec![evidence] } else { Vec::new() },
        ..bare(at)
    }
}
