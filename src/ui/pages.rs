//! One file per page; each gives the `<main>` of its address.

pub mod about;
pub mod assess;
pub mod bulk;
pub mod carry;
pub mod compare;
pub mod details;
pub mod entry;
pub mod guide;
pub mod hall;
pub mod home;
pub mod lost;
pub mod method;
pub mod report;
pub mod sheet;
pub mod start;
pub mod what_if;
