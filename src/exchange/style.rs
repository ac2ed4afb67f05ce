//! Style sheets that travel with the program, in the order of their layers: those of the second part, which the page
//! adopts when it is here, and what a report as a file needs of all.

/// What the pages of the second part need beyond the style of the first.
pub const LATER: [&str; 29] = [
    include_str!("../../static/style/later/toast.css"),
    include_str!("../../static/style/later/workshop.css"),
    include_str!("../../static/style/later/dialog.css"),
    include_str!("../../static/style/later/shortcuts.css"),
    include_str!("../../static/style/later/drop.css"),
    include_str!("../../static/style/later/empty.css"),
    include_str!("../../static/style/later/tiers.css"),
    include_str!("../../static/style/later/home.css"),
    include_str!("../../static/style/later/kept.css"),
    include_str!("../../static/style/later/prose.css"),
    include_str!("../../static/style/later/term.css"),
    include_str!("../../static/style/later/evidence.css"),
    include_str!("../../static/style/later/said.css"),
    include_str!("../../static/style/later/bulk.css"),
    include_str!("../../static/style/later/group.css"),
    include_str!("../../static/style/later/log.css"),
    include_str!("../../static/style/later/sample.css"),
    CHARTS,
    TABLE,
    include_str!("../../static/style/later/report.css"),
    include_str!("../../static/style/later/what-if.css"),
    include_str!("../../static/style/later/choice.css"),
    include_str!("../../static/style/later/carry.css"),
    include_str!("../../static/style/later/enter.css"),
    include_str!("../../static/style/later/hall.css"),
    DOCUMENT,
    PRINT,
    // Their rules for paper come behind those of every page.
    include_str!("../../static/style/later/sheet.css"),
    include_str!("../../static/style/later/guide.css"),
];

/// What a report needs.
pub const REPORT: [&str; 10] = [
    include_str!("../../static/style/tokens.css"),
    include_str!("../../static/style/base.css"),
    include_str!("../../static/style/components/ramp.css"),
    include_str!("../../static/style/components/function.css"),
    include_str!("../../static/style/components/bar.css"),
    include_str!("../../static/style/components/chip.css"),
    CHARTS,
    TABLE,
    DOCUMENT,
    PRINT,
];

const CHARTS: &str = include_str!("../../static/style/later/charts.css");
const TABLE: &str = include_str!("../../static/style/later/table.css");
const DOCUMENT: &str = include_str!("../../static/style/later/document.css");
const PRINT: &str = include_str!("../../static/style/later/print.css");
