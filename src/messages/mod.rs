//! Every sentence the program says, from the Fluent catalogues in `messages/`. Pure; one language at a time.
//!
//! English is built in, cut where its first load ends. Another language is one more file: a built site fetches it whole
//! before anything is shown, and in development it is there at once.
//!
//! Write `t!("key")` or `t!("key", count = 3, name = "x")`. Numbers given as `count` choose the plural form and are
//! written with the language's grouping; amounts and dates are given as text, already formatted by `platform`.
//! `tests/messages.rs` fails on a key that is missing, unused, or used with other arguments than the catalogue names.

mod argument;

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use argument::Argument;

/// A language the program speaks. A catalogue per variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, the built-in one first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// What it calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a tag such as `de-AT`, where the program speaks it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split('-').next().unwrap_or(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// The tag for `<html lang>` and for Intl.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The whole catalogue; in a program cut into parts what its first part says, which is nothing in a language that is
    /// fetched.
    const fn source(self) -> &'static str {
        match self {
            #[cfg(not(feature = "split"))]
            Self::English => include_str!("../../messages/en.ftl"),
            #[cfg(not(feature = "split"))]
            Self::German => include_str!("../../messages/de.ftl"),
            #[cfg(feature = "split")]
            Self::English => include_str!(concat!(env!("OUT_DIR"), "/first.ftl")),
            #[cfg(feature = "split")]
            Self::German => "",
        }
    }

    /// Between thousands, and before decimals.
    const fn marks(self) -> (char, char) {
        match self {
            Self::English => (',', '.'),
            Self::German => ('.', ','),
        }
    }
}

/// The messages of one language, ready to be formatted.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The built-in catalogue of `language`. A message that cannot be read is left out and shows as its key;
    /// the test of the catalogue makes sure that there is none.
    #[must_use]
    pub fn built_in(language: Language) -> Self {
        Self::of(language, language.source().to_owned())
    }

    fn of(language: Language, source: String) -> Self {
        let resource = match FluentResource::try_new(source) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new(vec![language.tag().parse::<LanguageIdentifier>().unwrap_or_default()]);
        // The isolation marks of Fluent would get into copied text, mail drafts and exports.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_value));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// Its language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message of `key`; the key itself where there is none, so that a fault shows instead of stopping the page.
    #[must_use]
    pub fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned()
    }

    /// Whether the catalogue has `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

thread_local! {
    static CURRENT: RefCell<Rc<Catalogue>> = RefCell::new(Rc::new(Catalogue::built_in(Language::default())));
}

/// Speaks `language` from now on, with what is built in of it and what was fetched. Call it before anything is shown.
pub fn speak(language: Language, fetched: &str) {
    let whole = [language.source(), fetched].concat();
    CURRENT.with(|cell| *cell.borrow_mut() = Rc::new(Catalogue::of(language, whole)));
}

/// Adds what the parts of the program say to the catalogue in use.
pub fn learn(later: &str) {
    speak(current().language(), later);
}

/// The catalogue in use.
#[must_use]
pub fn current() -> Rc<Catalogue> {
    CURRENT.with(|cell| Rc::clone(&cell.borrow()))
}

/// The message of `key` without arguments. Prefer [`t!`](crate::t), which the test of the catalogue sees.
#[must_use]
pub fn text(key: &str) -> String {
    current().format(key, None)
}

/// The message of `key` with arguments. Prefer [`t!`](crate::t).
#[must_use]
pub fn text_with(key: &str, arguments: Vec<(&'static str, Argument)>) -> String {
    let mut given = FluentArgs::new();
    for (name, value) in arguments {
        given.set(name, value.into_fluent());
    }
    current().format(key, Some(&given))
}

/// A message of the catalogue: `t!("today-title")`, `t!("toast-imported", count = 3, name = file_name)`.
#[macro_export]
macro_rules! t {
    ($key:literal $(,)?) => {
        $crate::messages::text($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::messages::text_with($key, vec![$((stringify!($name), $crate::messages::Argument::from($value))),+])
    };
}

/// Whole numbers with grouping and a true minus sign; everything else as Fluent writes it.
fn format_value<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_ref()), |rest| ("−", rest));
    let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(w, f)| (w, f));
    let (separator, mark) = CURRENT.with(|cell| cell.try_borrow().map_or((',', '.'), |c| c.language.marks()));
    let point = if fraction.is_empty() { String::new() } else { mark.to_string() };
    Some(format!("{sign}{}{point}{fraction}", grouped(whole, separator)))
}

fn grouped(digits: &str, separator: char) -> Cow<'_, str> {
    if digits.len() <= 3 {
        return Cow::Borrowed(digits);
    }
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    Cow::Owned(out)
}
