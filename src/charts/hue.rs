//! The hue of a function, by name; its letters always stand beside it.
//!
//! Refuses to know: the colour, which is the style sheet's.

/// The function a row belongs to, as a hue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hue {
    /// No function of the framework: ink.
    #[default]
    Plain,
    /// Govern.
    Gv,
    /// Identify.
    Id,
    /// Protect.
    Pr,
    /// Detect.
    De,
    /// Respond.
    Rs,
    /// Recover.
    Rc,
}

impl Hue {
    /// Every hue, in the order of its code.
    pub const ALL: [Self; 7] = [Self::Plain, Self::Gv, Self::Id, Self::Pr, Self::De, Self::Rs, Self::Rc];

    /// The hue of a function or category id of the framework: `GV` and `GV.OC` are [`Hue::Gv`].
    pub fn of(id: &str) -> Self {
        let function = family(id);
        Self::ALL.iter().copied().find(|hue| hue.class().eq_ignore_ascii_case(function)).unwrap_or_default()
    }

    /// The CSS class that sets `--hue`; empty for [`Hue::Plain`].
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Gv => "gv",
            Self::Id => "id",
            Self::Pr => "pr",
            Self::De => "de",
            Self::Rs => "rs",
            Self::Rc => "rc",
        }
    }
}

/// What stands before the first full stop: `GV` of `GV.OC`.
pub(super) fn family(tag: &str) -> &str {
    tag.split('.').next().unwrap_or(tag)
}
