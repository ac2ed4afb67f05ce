//! A process between this one and the browser driver, so that no browser stays behind.
//!
//! It starts the driver and waits until its standard input closes. That happens however the
//! process that started it ends: at once, by a panic, by Ctrl-C, or killed.

use super::driver;
use anyhow::{Context, Result};
use std::{
    ffi::OsStr,
    io,
    process::{Child, Command},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

/// How long the driver may take to close its browsers.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(50);

/// `xtask guard PORT PROGRAM`
pub(crate) fn command(port: u16, program: &OsStr) -> Result<()> {
    let mut command = Command::new(program);
    command.arg(format!("--port={port}"));
    let mut driver =
        in_its_own_group(&mut command).spawn().with_context(|| format!("{} does not start", program.display()))?;
    wait(&mut driver, &input_closed())?;
    // Asked politely, a driver closes its browsers and removes their profiles.
    let _ = driver::says(port, "/shutdown", "}");
    let asked = Instant::now();
    while driver.try_wait()?.is_none() && asked.elapsed() < PATIENCE {
        thread::sleep(PAUSE);
    }
    end_group(&driver);
    let _ = driver.wait();
    Ok(())
}

/// Apart from this process's group, so that Ctrl-C reaches only the one that cleans up.
#[cfg(unix)]
pub(super) fn in_its_own_group(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;
    command.process_group(0)
}

/// Apart from this process's group, so that Ctrl-C reaches only the one that cleans up.
#[cfg(windows)]
pub(super) fn in_its_own_group(command: &mut Command) -> &mut Command {
    use std::os::windows::process::CommandExt;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;
    command.creation_flags(CREATE_NEW_PROCESS_GROUP)
}

/// Ends what is left of a driver and the browsers it started.
fn end_group(driver: &Child) {
    let id = driver.id();
    let mut end = if cfg!(windows) {
        let mut end = Command::new("taskkill");
        end.args(["/F", "/T", "/PID"]).arg(id.to_string());
        end
    } else {
        let mut end = Command::new("sh");
        end.arg("-c").arg(format!("kill -s KILL -- -{id} 2>/dev/null"));
        end
    };
    let _ = end.status();
}

/// Waits until the driver ends or the starter does.
fn wait(driver: &mut Child, closed: &Receiver<()>) -> Result<()> {
    while driver.try_wait()?.is_none() {
        if closed.recv_timeout(PAUSE) != Err(RecvTimeoutError::Timeout) {
            break;
        }
    }
    Ok(())
}

/// A message when standard input closes.
fn input_closed() -> Receiver<()> {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        let _ = send.send(());
    });
    receive
}
