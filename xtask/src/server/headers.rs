//! What every answer says besides its content: the promises that a page cannot make from inside. The samples in
//! docs/hosting/ say the same for other servers.

use crate::dist::POLICY;

/// Name and value, but for the policy.
const HEADERS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// All of them. The policy is the page's own, and that nobody may frame it.
pub(crate) fn all() -> Vec<(&'static str, String)> {
    let policy = ("Content-Security-Policy", format!("{POLICY}; frame-ancestors 'none'"));
    HEADERS.iter().map(|(name, value)| (*name, (*value).to_owned())).chain([policy]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{process::read, workspace::root};

    /// How the samples write a header.
    const SAMPLES: [(&str, [&str; 3]); 2] =
        [("nginx.conf", ["\n    add_header ", " \"", "\" always;\n"]), ("_headers", ["\n  ", ": ", "\n"])];

    #[test]
    fn the_samples_say_what_our_own_server_says() {
        for (sample, [before, between, after]) in SAMPLES {
            let text = read(&root().unwrap().join("docs/hosting").join(sample)).unwrap();
            for (name, value) in all() {
                let line = format!("{before}{name}{between}{value}{after}");
                assert!(text.contains(&line), "docs/hosting/{sample} lacks {line}");
            }
            for keeping in ["no-cache", "public, max-age=31536000, immutable"] {
                assert!(text.contains(keeping), "docs/hosting/{sample} lacks {keeping}");
            }
        }
    }
}
