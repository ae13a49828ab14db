//! How a payment came in, in words and by the names of the form.

use receivables::ledger::event::PaymentMethod;

use crate::t;
use crate::ui::kit::Choice;

/// The methods, in the order shown, by their names in the form.
const METHODS: [(&str, PaymentMethod); 6] = [
    ("bank-transfer", PaymentMethod::BankTransfer),
    ("card", PaymentMethod::Card),
    ("cheque", PaymentMethod::Cheque),
    ("cash", PaymentMethod::Cash),
    ("direct-debit", PaymentMethod::DirectDebit),
    ("other", PaymentMethod::Other),
];

/// The words.
#[must_use]
pub fn method_words(method: PaymentMethod) -> String {
    match method {
        PaymentMethod::BankTransfer => t!("payments-method-bank-transfer"),
        PaymentMethod::Card => t!("payments-method-card"),
        PaymentMethod::Cheque => t!("payments-method-cheque"),
        PaymentMethod::Cash => t!("payments-method-cash"),
        PaymentMethod::DirectDebit => t!("payments-method-direct-debit"),
        PaymentMethod::Other => t!("payments-method-other"),
    }
}

/// What there is to choose.
#[must_use]
pub fn method_choices() -> Vec<Choice> {
    METHODS.iter().map(|(name, method)| Choice::new(*name, method_words(*method))).collect()
}

/// The method of a choice; the usual one for a name that is none.
#[must_use]
pub fn method_named(name: &str) -> PaymentMethod {
    METHODS.iter().find(|(known, _)| *known == name).map_or(PaymentMethod::BankTransfer, |(_, method)| *method)
}
