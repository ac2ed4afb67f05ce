//! A running browser driver, on a port of its own. Its guard ends it, see `guard`.

use super::guard;
use crate::{process, server, workspace::target_dir};
use anyhow::{Context, Result, bail};
use std::{
    env,
    fs::{self, File},
    io::{self, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it may take for one answer.
const ANSWER: Duration = Duration::from_secs(5);

/// A driver that answers; it ends when this is dropped, and also when this process is killed.
pub(crate) struct Driver {
    guard: Child,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts a driver and waits until it answers.
    ///
    /// # Errors
    /// When it does not start; the error repeats what it said.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let log = target_dir()?.join("xtask/driver.log");
        fs::create_dir_all(log.parent().unwrap_or(&log))?;
        let output = File::create(&log).with_context(|| format!("{} cannot be written", log.display()))?;
        let port = server::free_port()?;
        let mut guard = Command::new(env::current_exe()?);
        guard.arg("guard").arg(port.to_string()).arg(program);
        guard.stdin(Stdio::piped());
        guard.stdout(output.try_clone()?).stderr(output);
        let guard = guard::in_its_own_group(&mut guard).spawn()?;
        let mut driver = Self { guard, port, log };
        driver.wait()?;
        Ok(driver)
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if says(self.port, "/status", "\"ready\":true") {
                return Ok(());
            }
            if self.guard.try_wait()?.is_some() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let said = process::read(&self.log).unwrap_or_default();
        bail!("the browser driver does not answer: try it by hand. It said:\n{}", said.trim());
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// Asks the driver on a port, and tells whether its answer says this. A driver keeps a connection
/// open after its answer, so nobody waits for the end.
pub(super) fn says(port: u16, path: &str, this: &str) -> bool {
    let Ok(stream) = ask(port, path) else {
        return false;
    };
    let mut heard = Vec::new();
    BufReader::new(stream).bytes().map_while(Result::ok).any(|byte| {
        heard.push(byte);
        heard.ends_with(this.as_bytes())
    })
}

fn ask(port: u16, path: &str) -> io::Result<TcpStream> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, ANSWER)?;
    stream.set_read_timeout(Some(ANSWER))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n")?;
    Ok(stream)
}
