//! Groups: nobody in them is exposed, what is handed in comes back as it was, and a picture that is passed on says what
//! was shown. Their numbers are in tests/score.rs.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]

#[path = "groups/codes.rs"]
mod codes;
#[path = "groups/exposed.rs"]
mod exposed;
#[path = "groups/files.rs"]
mod files;
#[path = "groups/made.rs"]
mod made;
#[path = "groups/plain.rs"]
mod plain;
#[path = "groups/report.rs"]
mod report;
