//! The parts that pages are made of: props, doc, one `html!` each. Every component returns exactly one element.

pub mod answer_chip;
pub mod asking;
pub mod cells;
pub mod chart;
pub mod days;
pub mod dialog;
pub mod explained;
pub mod field;
pub mod fold;
pub mod keep;
pub mod kept_ways;
pub mod more;
pub mod notices;
pub mod range_bar;
pub mod sampled;
pub mod score_line;
pub mod section;
pub mod strip;
pub mod table;
pub mod tag;
pub mod toast;
pub mod told;
pub mod top_bar;
pub mod why;
