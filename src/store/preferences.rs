//! Preferences and drafts in localStorage: things whose loss costs a click. What is read back is checked, and what
//! does not fit is treated as never set.

use journal::identity::LedgerId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{StoreError, local};

/// Longest text kept under one preference, in bytes.
const MAX_PREFERENCE: usize = 64 * 1024;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The key of a preference, with the type of what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key<'a> {
    Theme,
    LetterKeys,
    LastBook,
    Locale,
    Language,
    EomReading,
    ImportMapping(&'a str),
    Views { book: LedgerId, list: &'a str },
    Draft { book: LedgerId, form: &'a str },
}

impl Key<'_> {
    fn text(self) -> String {
        match self {
            Self::Theme => "theme".to_owned(),
            Self::LetterKeys => "letter_keys".to_owned(),
            Self::LastBook => "last_book".to_owned(),
            Self::Locale => "locale".to_owned(),
            Self::Language => "language".to_owned(),
            Self::EomReading => "eom_reading".to_owned(),
            Self::ImportMapping(signature) => format!("import.{}", short_hash(signature)),
            Self::Views { book, list } => format!("views.{book}.{list}"),
            Self::Draft { book, form } => format!("draft.{book}.{form}"),
        }
    }
}

/// The preferences of this browser. Holds nothing: every call reads or writes localStorage.
#[derive(Clone, Copy, Debug, Default)]
pub struct Preferences;

impl Preferences {
    /// Light, dark or as the system says.
    #[must_use]
    pub fn theme(self) -> Theme {
        read(Key::Theme).unwrap_or_default()
    }

    /// Keeps the theme.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_theme(self, theme: Theme) -> Result<(), StoreError> {
        write(Key::Theme, &theme)
    }

    /// Whether letters alone are shortcuts.
    #[must_use]
    pub fn letter_keys(self) -> bool {
        read(Key::LetterKeys).unwrap_or(true)
    }

    /// Keeps whether letters alone are shortcuts.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_letter_keys(self, on: bool) -> Result<(), StoreError> {
        write(Key::LetterKeys, &on)
    }

    /// The book opened last.
    #[must_use]
    pub fn last_book(self) -> Option<LedgerId> {
        read(Key::LastBook)
    }

    /// Keeps the book opened last.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_last_book(self, book: LedgerId) -> Result<(), StoreError> {
        write(Key::LastBook, &book)
    }

    /// The language chosen by the user, as a tag; `None` follows the browser.
    #[must_use]
    pub fn language(self) -> Option<String> {
        read(Key::Language)
    }

    /// Keeps the language.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_language(self, tag: &str) -> Result<(), StoreError> {
        write(Key::Language, &tag)
    }

    /// The locale chosen by the user, as a language tag; `None` follows the browser.
    #[must_use]
    pub fn locale(self) -> Option<String> {
        let tag: String = read(Key::Locale)?;
        let well_formed = tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (well_formed && !tag.is_empty()).then_some(tag)
    }

    /// Keeps the locale, or follows the browser again.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_locale(self, tag: Option<&str>) -> Result<(), StoreError> {
        match tag {
            Some(tag) => write(Key::Locale, &tag),
            None => {
                local::delete(&Key::Locale.text());
                Ok(())
            }
        }
    }

    /// How the columns of a file were understood the last time its header line was met.
    #[must_use]
    pub fn import_mapping<M: DeserializeOwned>(self, header_signature: &str) -> Option<M> {
        read::<(String, M)>(Key::ImportMapping(header_signature))
            .filter(|(signature, _)| signature == header_signature)
            .map(|(_, mapping)| mapping)
    }

    /// Keeps how the columns under this header line are understood.
    ///
    /// # Errors
    /// localStorage is refused or full, or the mapping is too long.
    pub fn set_import_mapping<M: Serialize>(self, header_signature: &str, mapping: &M) -> Result<(), StoreError> {
        write(Key::ImportMapping(header_signature), &(header_signature, mapping))
    }

    /// How `net 45 EOM` is meant, by the name it was kept under.
    #[must_use]
    pub fn eom_reading(self) -> Option<String> {
        read(Key::EomReading)
    }

    /// Keeps how it is meant.
    ///
    /// # Errors
    /// localStorage is refused or full.
    pub fn set_eom_reading(self, name: &str) -> Result<(), StoreError> {
        write(Key::EomReading, &name)
    }

    /// The saved views of a list: names, and the addresses they stand for.
    #[must_use]
    pub fn views(self, book: LedgerId, list: &str) -> Vec<(String, String)> {
        read(Key::Views { book, list }).unwrap_or_default()
    }

    /// Keeps the saved views of a list.
    ///
    /// # Errors
    /// localStorage is refused or full, or they are too long.
    pub fn set_views(self, book: LedgerId, list: &str, views: &[(String, String)]) -> Result<(), StoreError> {
        write(Key::Views { book, list }, &views)
    }

    /// What was typed into a form and not yet recorded. `form` is a short name of letters.
    #[must_use]
    pub fn draft<D: DeserializeOwned>(self, book: LedgerId, form: &str) -> Option<D> {
        read(Key::Draft { book, form })
    }

    /// Keeps what is being typed into a form.
    ///
    /// # Errors
    /// localStorage is refused or full, or the draft is too long.
    pub fn set_draft<D: Serialize>(self, book: LedgerId, form: &str, draft: &D) -> Result<(), StoreError> {
        write(Key::Draft { book, form }, draft)
    }

    /// Forgets whatever was typed for a book, and its views.
    pub fn clear_drafts(self, book: LedgerId) {
        let drafts = local::keys_from(&Key::Draft { book, form: "" }.text());
        for key in drafts.into_iter().chain(local::keys_from(&Key::Views { book, list: "" }.text())) {
            local::delete(&key);
        }
    }

    /// Forgets the draft of a form.
    pub fn clear_draft(self, book: LedgerId, form: &str) {
        local::delete(&Key::Draft { book, form }.text());
    }
}

fn read<T: DeserializeOwned>(key: Key<'_>) -> Option<T> {
    let text = local::read(&key.text()).ok().flatten().filter(|text| text.len() <= MAX_PREFERENCE)?;
    serde_json::from_str(&text).ok()
}

fn write<T: Serialize>(key: Key<'_>, value: &T) -> Result<(), StoreError> {
    let text = serde_json::to_string(value)
        .map_err(|error| StoreError::Unreadable { store: "localStorage", what: error.to_string() })?;
    if text.len() > MAX_PREFERENCE {
        return Err(StoreError::QuotaExceeded);
    }
    local::write(&key.text(), &text)
}

/// FNV-1a: a short key for a long header line; the line itself is kept beside the value and compared.
fn short_hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
