//! Installing what is missing by the system's own package manager, where that takes no password.
//! Whether it worked is for the caller to see: this only says what it does.

use super::Need;
use crate::process;
use std::process::Command;

/// A package manager, and how it calls what the journeys need.
struct Manager {
    program: &'static str,
    /// What makes the list of packages fresh, where installing does not do it by itself.
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    browser: &'static [&'static str],
    font: &'static [&'static str],
    pdf: &'static [&'static str],
    as_root: bool,
}

const MANAGERS: [Manager; 6] = [
    Manager {
        program: "apt-get",
        refresh: &["update"],
        install: &["install", "--yes", "--no-install-recommends"],
        browser: &["chromium", "chromium-driver"],
        font: &["fontconfig", "fonts-noto-cjk"],
        pdf: &["poppler-utils"],
        as_root: true,
    },
    Manager {
        program: "dnf",
        refresh: &[],
        install: &["install", "--assumeyes"],
        browser: &["chromium", "chromedriver"],
        font: &["fontconfig", "google-noto-sans-cjk-vf-fonts"],
        pdf: &["poppler-utils"],
        as_root: true,
    },
    Manager {
        program: "pacman",
        refresh: &[],
        install: &["-S", "--noconfirm", "--needed"],
        browser: &["chromium"],
        font: &["fontconfig", "noto-fonts-cjk"],
        pdf: &["poppler"],
        as_root: true,
    },
    Manager {
        program: "apk",
        refresh: &["update"],
        install: &["add"],
        browser: &["chromium", "chromium-chromedriver"],
        font: &["fontconfig", "font-noto-cjk"],
        pdf: &["poppler-utils"],
        as_root: true,
    },
    Manager {
        program: "zypper",
        refresh: &[],
        install: &["--non-interactive", "install"],
        browser: &["chromium", "chromedriver"],
        font: &["fontconfig", "google-noto-sans-jp-fonts"],
        pdf: &["poppler-tools"],
        as_root: true,
    },
    Manager {
        program: "brew",
        refresh: &[],
        install: &["install"],
        browser: &["google-chrome", "chromedriver"],
        font: &[],
        pdf: &["poppler"],
        as_root: false,
    },
];

/// Asks the first package manager that is here for what is missing.
pub(super) fn install(missing: &[Need]) {
    let here = |manager: &&Manager| process::succeeds(manager.program, &["--version"]);
    let Some(manager) = MANAGERS.iter().find(here) else {
        return;
    };
    let Some(before) = permission(manager) else {
        eprintln!("{} would need a password, so it is not asked", manager.program);
        return;
    };
    let packages = manager.packages(missing);
    eprintln!("{} installs {} …", manager.program, packages.join(", "));
    if !manager.refresh.is_empty() {
        attempt(&before, manager.program, manager.refresh);
    }
    attempt(&before, manager.program, &[manager.install, &packages].concat());
}

impl Manager {
    fn packages(&self, missing: &[Need]) -> Vec<&'static str> {
        let packages = missing.iter().map(|need| match need {
            Need::Browser => self.browser,
            Need::Font => self.font,
            Need::Pdf => self.pdf,
        });
        packages.flatten().copied().collect()
    }
}

/// What to put before the command, or nothing where the manager may not be run.
fn permission(manager: &Manager) -> Option<Vec<&'static str>> {
    let no_questions = ["env", "DEBIAN_FRONTEND=noninteractive"];
    let user = process::text(Command::new("id").arg("-u"));
    if !manager.as_root || user.is_some_and(|user| user.trim() == "0") {
        return Some(no_questions.to_vec());
    }
    let may = process::succeeds("sudo", &["-n", "true"]);
    may.then(|| [&["sudo", "-n"], &no_questions[..]].concat())
}

fn attempt(before: &[&str], program: &str, arguments: &[&str]) {
    let words = [before, &[program], arguments].concat();
    let Some((first, rest)) = words.split_first() else {
        return;
    };
    if let Err(error) = process::run(Command::new(first).args(rest)) {
        eprintln!("{error:#}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let table: [(&[Need], &str); 3] = [
            (&[Need::Pdf], "poppler-utils"),
            (&[Need::Font, Need::Pdf], "fontconfig fonts-noto-cjk poppler-utils"),
            (&[Need::Browser], "chromium chromium-driver"),
        ];
        for (missing, packages) in table {
            assert_eq!(MANAGERS[0].packages(missing).join(" "), packages);
        }
    }
}
