//! How files of other programs were read, kept per header for the next file like it.

use receivables::interchange::Choices;

use super::Session;
use crate::store::Preferences;

impl Session {
    /// What was said the last time about a file with this header signature.
    #[must_use]
    pub fn import_choices(self, signature: &str) -> Option<Choices> {
        let text: String = Preferences.import_mapping(signature)?;
        Some(Choices::from_remembered(&text))
    }

    /// Keeps what was said about a file, for the next one with this header signature.
    pub fn remember_import_choices(self, signature: &str, choices: &Choices) {
        // Where localStorage is refused, the next file asks again: nothing is lost but a few clicks.
        let _refused = Preferences.set_import_mapping(signature, &choices.to_remembered());
    }
}
