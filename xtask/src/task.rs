//! What the command line asks for. Knows the words, not how any of it is done.

use crate::dist::Profile;
use anyhow::{Result, anyhow, bail, ensure};
use lexopt::{Arg, Parser, ValueExt};
use std::{ffi::OsString, path::PathBuf};

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--prefix /P/]  build the app and serve it on this machine
        [--dev]
  test [--native]                  everything that must hold before a change is merged;
                                   --native leaves out the journeys in a browser
  check                            the quick part of test: format, clippy, core
  build [--dev] [--out DIR]        the folder to host, dist/;
        [--official FILE]          with NIST's wording of CSF 2.0 out of its OSCAL catalog
  journeys [--only WORDS]          the journeys in a browser alone; only those with one of
                                   these words in their name, as in keys,print
  new questionnaire ID             a folder in frameworks/ to begin with, valid as it stands
  size                             the first load in bytes, against its budgets
  soak                             what takes too long for every change: Firefox, where it is
                                   installed, browsers that are killed by the hundred, every
                                   page in every way that a machine may be set up, and two
                                   builds that give the same bytes
  bench                            how fast the core, `kamae collect` and a click in the browser are

--dev builds faster, and a larger app.
";

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print the list of commands.
    Help,
    /// Make the folder that is hosted.
    Build { profile: Profile, out: Option<PathBuf>, official: Option<PathBuf> },
    /// Make it and serve it.
    Serve { profile: Profile, port: u16, prefix: String },
    /// Run everything that must hold.
    Test { native: bool },
    /// Run the quick part of it.
    Check,
    /// Run the part of it that needs a browser, or only some of that.
    Journeys { only: Option<String> },
    /// Begin a questionnaire.
    New { id: String },
    /// Weigh the first load.
    Size,
    /// Prove what a release rests on.
    Soak,
    /// Measure how fast it is.
    Bench,
    /// Not for people: watches over a browser driver, see `browser::guard`.
    Guard { port: u16, program: OsString },
}

impl Task {
    /// The task that this process was started with.
    pub(crate) fn from_command_line() -> Result<Self> {
        Self::parse(Parser::from_env())
            .map_err(|error| anyhow!("{error}; `cargo xtask` alone prints the list of commands"))
    }

    fn parse(mut words: Parser) -> Result<Self> {
        let command = match words.next()? {
            None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Self::Help),
            Some(Arg::Value(command)) => command.string()?,
            Some(other) => return Err(other.unexpected().into()),
        };
        match command.as_str() {
            "help" => Ok(Self::Help),
            "build" => build(words),
            "serve" => serve(words),
            "test" => test(words),
            "check" => alone(words, Self::Check),
            "journeys" => journeys(words),
            "new" => new(words),
            "size" => alone(words, Self::Size),
            "soak" => alone(words, Self::Soak),
            "bench" => alone(words, Self::Bench),
            "guard" => guard(words),
            other => bail!("there is no command `{other}`"),
        }
    }
}

fn build(mut words: Parser) -> Result<Task> {
    let (mut profile, mut out, mut official) = (Profile::Release, None, None);
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("dev") => profile = Profile::Dev,
            Arg::Long("out") => out = Some(words.value()?.into()),
            Arg::Long("official") => official = Some(words.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Build { profile, out, official })
}

fn serve(mut words: Parser) -> Result<Task> {
    let (mut profile, mut port, mut prefix) = (Profile::Release, 8080, "/".to_owned());
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("dev") => profile = Profile::Dev,
            Arg::Long("port") => port = words.value()?.parse()?,
            Arg::Long("prefix") => prefix = slashed(&words.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Serve { profile, port, prefix })
}

fn test(mut words: Parser) -> Result<Task> {
    let mut native = false;
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("native") => native = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Test { native })
}

fn journeys(mut words: Parser) -> Result<Task> {
    let mut only = None;
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("only") => only = Some(words.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Journeys { only })
}

fn new(mut words: Parser) -> Result<Task> {
    let what = words.value()?.string()?;
    ensure!(what == "questionnaire", "`{what}` is nothing that can be begun: `new questionnaire ID`");
    let id = words.value()?.string()?;
    alone(words, Task::New { id })
}

fn alone(mut words: Parser, task: Task) -> Result<Task> {
    match words.next()? {
        None => Ok(task),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn guard(mut words: Parser) -> Result<Task> {
    let (port, program) = (words.value()?.parse()?, words.value()?);
    Ok(Task::Guard { port, program })
}

/// `kamae`, `/kamae` and `/kamae/` all mean `/kamae/`.
fn slashed(prefix: &str) -> Result<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    ensure!(
        prefix.chars().all(plain),
        "the prefix `{prefix}` is not a path of letters, digits, `-`, `_`, `.`, `~` and `/`"
    );
    Ok(match prefix.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Option<Task> {
        Task::parse(Parser::from_args(line.split_whitespace())).ok()
    }

    fn serve(profile: Profile, port: u16, prefix: &str) -> Task {
        let prefix = prefix.to_owned();
        Task::Serve { profile, port, prefix }
    }

    fn build(profile: Profile, out: Option<&str>) -> Task {
        let out = out.map(PathBuf::from);
        Task::Build { profile, out, official: None }
    }

    #[test]
    fn a_line_means_one_task() {
        let table = [
            ("", Task::Help),
            ("--help", Task::Help),
            ("build", build(Profile::Release, None)),
            ("build --out x --dev", build(Profile::Dev, Some("x"))),
            (
                "build --official x.json",
                Task::Build { profile: Profile::Release, out: None, official: Some("x.json".into()) },
            ),
            ("serve", serve(Profile::Release, 8080, "/")),
            ("serve --port=1", serve(Profile::Release, 1, "/")),
            ("serve --prefix kamae", serve(Profile::Release, 8080, "/kamae/")),
            ("serve --prefix /a/b --dev", serve(Profile::Dev, 8080, "/a/b/")),
            ("test", Task::Test { native: false }),
            ("test --native", Task::Test { native: true }),
            ("check", Task::Check),
            ("journeys", Task::Journeys { only: None }),
            ("journeys --only keys,print", Task::Journeys { only: Some("keys,print".to_owned()) }),
            ("new questionnaire night-shift", Task::New { id: "night-shift".to_owned() }),
            ("size", Task::Size),
            ("soak", Task::Soak),
            ("bench", Task::Bench),
        ];
        for (line, task) in table {
            assert_eq!(parse(line), Some(task), "cargo xtask {line}");
        }
    }

    #[test]
    fn a_line_that_says_too_much_or_too_little_is_refused() {
        let table = [
            "bulid",
            "--dev build",
            "build --out",
            "build --official",
            "build twice",
            "serve --port 70000",
            "serve --prefix /a?b/",
            "size --native",
            "new questionnaire",
            "new chart x",
            "new questionnaire a b",
        ];
        for line in table {
            assert_eq!(parse(line), None, "cargo xtask {line}");
        }
    }
}
