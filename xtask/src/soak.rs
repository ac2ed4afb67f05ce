//! What takes too long for every change: proofs that a release rests on.

mod firefox;
mod twice;

use crate::{
    journeys::{self, Wanted},
    steps::Steps,
    toolchain,
};
use anyhow::Result;

/// `cargo xtask soak`.
pub(crate) fn command() -> Result<()> {
    toolchain::wasm_target()?;
    let mut steps = Steps::of(4);
    steps.run("Firefox", firefox::command)?;
    steps.run("killed browsers", || journeys::command(Wanted::Kills))?;
    steps.run("ten thousand results", || journeys::command(Wanted::Crowd))?;
    steps.run("every page in every way", || journeys::command(Wanted::Matrix))?;
    steps.run("two builds", twice::command)?;
    steps.finish("soak");
    Ok(())
}
