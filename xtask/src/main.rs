//! `cargo xtask`: builds, serves, tests and measures Kamae with nothing but cargo.
//!
//! The map, in reading order:
//!
//! - [`task`] turns the command line into one [`task::Task`];
//! - [`new`] begins a questionnaire;
//! - [`dist`] makes the folder that is hosted, [`server`] serves it, [`size`] weighs it;
//! - [`check`], [`suite`], [`soak`] and [`bench`] run cargo's own checks, [`journeys`] and [`browser`] the
//!   ones in a browser;
//! - [`steps`], [`process`], [`workspace`] and [`toolchain`] are what all of them stand on.

mod bench;
mod browser;
mod check;
mod dist;
mod journeys;
mod new;
mod process;
mod serve;
mod server;
mod size;
mod soak;
mod steps;
mod suite;
mod task;
#[cfg(test)]
mod testing;
mod toolchain;
mod workspace;

use anyhow::Result;
use journeys::Wanted;
use std::process::ExitCode;
use task::Task;

fn main() -> ExitCode {
    match Task::from_command_line().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Help => {
            print!("{}", task::HELP);
            Ok(())
        }
        Task::Build { profile, out, official } => dist::command(profile, out, official.as_deref()),
        Task::Serve { profile, port, prefix } => serve::command(profile, port, &prefix),
        Task::Test { native } => suite::command(native),
        Task::Check => check::command(),
        Task::Journeys { only } => journeys::command(only.as_deref().map_or(Wanted::All, Wanted::Only)),
        Task::New { id } => new::questionnaire(&id),
        Task::Size => size::command(),
        Task::Soak => soak::command(),
        Task::Bench => bench::command(),
        Task::Guard { port, program } => browser::guard::command(port, &program),
    }
}
