//! Nothing leaves the machine: no request to anybody else on any page, and a policy that would not let one through.

use crate::cases::waterworks;
use crate::find::Begins;
use crate::tab::Tab;
use crate::watch::{errors, nothing_is_foreign, nothing_went_wrong, requests};
use kamae::i18n::key::Key;
use kamae::i18n::language::Language;

const POLICY: &str = "document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? ''";

/// What the policy must forbid: a promise that is kept when it went through.
const FORBIDDEN: [(&str, &str); 4] = [
    ("a request", "fetch('https://example.org/')"),
    (
        "a script from elsewhere",
        "document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }))",
    ),
    ("markup from text", "document.createElement('p').innerHTML = '<b>x</b>'"),
    ("a picture from elsewhere", "Object.assign(new Image(), { src: 'https://example.org/a.png' }).decode()"),
];

/// Walks through everything and looks at every request, then tries what is forbidden.
pub(crate) fn nothing_leaves(tab: &Tab) {
    walk(tab);
    let asked = requests(tab);
    for part in [".wasm", ".js", ".css", ".txt"] {
        assert!(asked.iter().any(|url| url.ends_with(part)), "{part} is not among {asked:?}");
    }
    nothing_is_foreign(tab, &asked);
    nothing_went_wrong(tab);
    the_policy_holds(tab);
}

fn walk(tab: &Tab) {
    let start = tab.open(&waterworks(0));
    tab.click("radio", tab.level(1));
    for label in [Key::AssessFoldEvidence, Key::AssessFoldTarget, Key::AssessFoldAction, Key::AssessFoldNotes] {
        tab.unfold(label);
    }
    for language in Language::ALL {
        tab.go(&format!("{start}/report"));
        tab.speak(language);
        tab.find("heading", Key::ReportStand);
        tab.save();
        tab.go(&format!("{start}/details"));
        tab.find("heading", Key::FormDetails);
        for (address, title) in [
            ("#/method", Key::MethodTitle),
            ("#/about", Key::AboutTitle),
            ("#/", Key::HomeTitle),
            ("#/new", Key::FormStart),
        ] {
            tab.go(address);
            tab.find("heading", title);
        }
    }
    tab.go("#/about");
    tab.unfold(Key::AboutLibraries);
    tab.says("Permission is hereby granted");
    tab.reload();
    tab.go("#/");
    tab.find("link", Begins(Key::HomeStart));
}

/// What is tried is stopped, and what is stopped is reported: so the silence before was not deafness.
fn the_policy_holds(tab: &Tab) {
    let policy = tab.eval(POLICY);
    for part in [
        "default-src 'none'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.as_str().unwrap().contains(part), "{part} is not in {policy}");
    }
    for (what, attempt) in FORBIDDEN {
        let tried =
            format!("(async () => {{ try {{ await ({attempt}); return true; }} catch {{ return false; }} }})()");
        assert_eq!(tab.eval(&tried), false, "{what} went through");
        let reported = errors(tab);
        assert!(
            reported.iter().any(|line| line.contains("policy:")),
            "{what} was stopped without a word: {reported:?}"
        );
    }
    // The browser lists what it was asked for, also when it did not ask for it.
    drop(requests(tab));
}
