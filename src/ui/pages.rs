//! One file per page; each gives the `<main>` of its address.

pub mod about;
pub mod assess;
pub mod bulk;
pub mod carry;
pub mod compare;
pub mod details;
pub mod entry;
pub mod forget;
pub mod group;
pub mod guide;
pub mod hall;
pub mod hand_in;
pub mod home;
pub mod lock;
pub mod log;
pub mod lost;
pub mod merge;
pub mod method;
pub mod prepare;
pub mod report;
pub mod sheet;
pub mod start;
pub mod what_if;
