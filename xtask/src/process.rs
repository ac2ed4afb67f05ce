//! Other programs and files, with errors that name them. Knows no task.

use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

/// Runs a command to its end, its output on this terminal.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("`{line}` could not be started"))?;
    ensure!(status.success(), "`{line}` failed ({status}); what it said is above");
    Ok(())
}

/// What a command prints, or nothing where it is missing or fails.
pub(crate) fn text(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Whether a command can be started and succeeds.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    text(Command::new(program).args(arguments)).is_some()
}

/// A text file.
///
/// # Errors
/// When it cannot be read; the error names it.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Any file.
///
/// # Errors
/// When it cannot be read; the error names it.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The command as one would type it, without the path of the program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_stem().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let error = run(Command::new("/nowhere/kamae-none").arg("--now")).unwrap_err();
        assert_eq!(error.to_string(), "`kamae-none --now` could not be started");
        assert!(!succeeds("/nowhere/kamae-none", &[]));
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = read(Path::new("none.txt")).unwrap_err();
        assert_eq!(error.to_string(), "none.txt cannot be read");
    }
}
