//! What was asked once and is not asked again: how files of other programs are read, by their header, and what
//! `net 45 EOM` means.

use receivables::interchange::Choices;
use receivables::ledger::terms::EomReading;

use super::Session;
use crate::store::Preferences;

const MONTH_END_FIRST: &str = "month-end-first";
const DAYS_FIRST: &str = "days-first";

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

    /// How `net 45 EOM` is meant, where that was asked.
    #[must_use]
    pub fn eom_reading(self) -> Option<EomReading> {
        match Preferences.eom_reading()?.as_str() {
            MONTH_END_FIRST => Some(EomReading::MonthEndFirst),
            DAYS_FIRST => Some(EomReading::DaysFirst),
            _ => None,
        }
    }

    /// Keeps how it is meant.
    pub fn remember_eom_reading(self, reading: EomReading) {
        let name = match reading {
            EomReading::MonthEndFirst => MONTH_END_FIRST,
            EomReading::DaysFirst => DAYS_FIRST,
        };
        // Where localStorage is refused, it is asked again.
        let _refused = Preferences.set_eom_reading(name);
    }
}
