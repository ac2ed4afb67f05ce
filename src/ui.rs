//! The screens. May name every layer; knows no arithmetic and no word of any language.
//!
//! [`desk`] holds what is shown, [`clerk`] does what is asked for and writes it down, [`app`] draws the page that
//! [`route`] names. Pages and components get values and give back [`act::Act`]s.

pub mod act;
pub mod app;
pub mod clerk;
pub mod components;
pub mod desk;
pub mod files;
pub mod group;
pub mod later;
pub mod mount;
pub mod pages;
pub mod reported;
pub mod restored;
pub mod route;
pub mod shelf;
pub mod speech;
pub mod told;
