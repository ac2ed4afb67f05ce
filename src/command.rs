//! What the command line does beside reading its arguments.

pub(crate) mod carry;
pub(crate) mod check;
pub(crate) mod collect;
pub(crate) mod compare;
pub(crate) mod files;
pub(crate) mod questions;
pub(crate) mod report;
