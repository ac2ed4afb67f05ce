//! What only a browser can do: keep, open and save, tell the time, draw lots, move about the page.
//!
//! Strings and bytes go in and out. Refuses to know anything of ours: no assessment, no language, no format; what is
//! written in a string is its caller's business. Nothing here panics: what a browser refuses is a value.

pub mod refusal;
mod window;

pub mod storage;

pub mod task;

pub mod settings;

pub mod files;

pub mod packs;

pub mod machine;

pub mod crash;

pub mod location;

pub mod page;

pub mod passphrase;

pub mod picture;

pub mod language;

pub mod clock;

pub mod random;

pub mod renewal;

pub mod worker;
