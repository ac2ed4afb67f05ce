//! Language, colours, keys, dates: what the reader prefers, kept in this browser. A preference that cannot be kept still holds
//! for as long as the page is open.

use super::{Clerk, DAYS, KEYS, LANGUAGE, THEME};
use crate::browser::settings;
use crate::i18n::days::DayStyle;
use crate::i18n::language::Language;
use crate::ui::desk::Theme;

impl Clerk {
    pub(super) fn choose_language(&self, language: Language) {
        drop(settings::set(LANGUAGE, language.code()));
        self.speak(language);
    }

    pub(super) fn choose_keys(&self, on: bool) {
        drop(if on { settings::remove(KEYS) } else { settings::set(KEYS, "off") });
        self.alter(|desk| desk.keys = on);
    }

    pub(super) fn choose_days(&self, style: DayStyle) {
        drop(settings::set(DAYS, style.name()));
        self.write_days(style);
    }

    pub(super) fn dress(&self, theme: Theme) {
        drop(match theme.name() {
            Some(name) => settings::set(THEME, name),
            None => settings::remove(THEME),
        });
        drop(settings::set_theme(theme.name()));
        self.alter(|desk| desk.theme = theme);
    }
}
