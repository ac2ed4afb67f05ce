//! The app on this machine, for a person with a browser.

use crate::{
    dist::{self, Profile},
    server, toolchain,
};
use anyhow::Result;

/// `cargo xtask serve`: sets up, builds and serves until it is interrupted.
pub(crate) fn command(profile: Profile, port: u16, prefix: &str) -> Result<()> {
    toolchain::wasm_target()?;
    let dist = dist::build(profile, None)?;
    let server = server::start(&dist.folder, prefix, port)?;
    println!("Kamae is at {} (Ctrl-C ends it)", server.address());
    server.wait();
    Ok(())
}
