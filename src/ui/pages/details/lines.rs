//! The fields of an assessment's head that are plain text: what each is called, and where its value stands.

use crate::i18n::key::Key;
use crate::model::assessment::Head;

/// One field of text.
pub struct Line {
    /// What it is.
    pub label: Key,
    /// A note below it.
    pub note: Option<Key>,
    /// Rows; one takes one line only.
    pub rows: u8,
    /// Takes the whole width although it has one row.
    pub wide: bool,
    /// Its value.
    pub get: fn(&Head) -> &str,
    /// Gives it another.
    pub set: fn(&mut Head, String),
}

/// A line, by the path of its field.
macro_rules! line {
    ($label:expr, $($field:ident).+) => {
        Line {
            label: $label,
            note: None,
            rows: 1,
            wide: false,
            get: |head| &head.$($field).+,
            set: |head, text| head.$($field).+ = text,
        }
    };
}

/// Title and organization.
pub static NAMES: [Line; 2] = [
    Line { note: Some(Key::FormTitleHint), wide: true, ..line!(Key::FormTitle, title) },
    Line { wide: true, ..line!(Key::FormOrganization, organization.name) },
];

/// What is being assessed.
pub static SCOPE: [Line; 1] =
    [Line { note: Some(Key::FormScopeHint), rows: 2, ..line!(Key::FormScope, organization.scope) }];

/// What the report carries beside the numbers.
pub static REPORT: [Line; 8] = [
    Line { note: Some(Key::FormHandlingHint), ..line!(Key::FormHandling, handling) },
    line!(Key::FormEdition, edition),
    Line { note: Some(Key::FormByHint), ..line!(Key::FormPreparedBy, prepared_by) },
    line!(Key::FormCheckedBy, checked_by),
    line!(Key::FormApprovedBy, approved_by),
    Line { rows: 2, ..line!(Key::FormScopeIn, scope_in) },
    Line { rows: 2, ..line!(Key::FormScopeOut, scope_out) },
    Line { note: Some(Key::FormRequestHint), rows: 3, ..line!(Key::FormRequest, request) },
];

/// Basis of the targets.
pub static BASIS: [Line; 2] = [
    Line { note: Some(Key::FormTargetTextHint), rows: 2, ..line!(Key::FormTargetText, target_basis.text) },
    line!(Key::FormTargetApprovedBy, target_basis.approved_by),
];
