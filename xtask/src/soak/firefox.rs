//! The app in Firefox, where Firefox and geckodriver are installed: `tests/firefox.rs`, with a server and a driver.

use crate::{
    browser::{self, driver::Driver},
    dist::{self, Profile},
    process, server,
    workspace::cargo,
};
use anyhow::Result;

/// Makes the journeys, or says that it does not.
///
/// # Errors
/// When something cannot be started, or a journey fails.
pub(crate) fn command() -> Result<()> {
    let Some((firefox, driver)) = browser::firefox() else {
        println!("skipped: Firefox or geckodriver is not here; install both, or set FIREFOX and GECKODRIVER");
        return Ok(());
    };
    let dist = dist::build(Profile::Release, None)?;
    let (server, driver) = (server::start(&dist.folder, "/kamae/", 0)?, Driver::start(&driver)?);
    let mut journeys = cargo(&["test", "--locked", "--test", "firefox", "--", "--nocapture"])?;
    journeys
        .env("KAMAE_URL", server.address())
        .env("KAMAE_SINGLE", dist.folder.join(dist::single_name()))
        .env("KAMAE_GECKO", driver.address())
        .env("KAMAE_FIREFOX", firefox);
    process::run(&mut journeys)
}
