//! Terms as a person types them: other words for those of the grammar, and spaces and signs put right. Pure text.

use super::grammar::parse_words;
use super::{EomReading, PaymentTerms, TermsError};

/// Phrases for one word of the grammar, the longest first.
const PHRASES: &[(&str, &str)] = &[
    ("due on receipt", "net 0"),
    ("due upon receipt", "net 0"),
    ("on receipt", "net 0"),
    ("immediately", "net 0"),
    ("cash on delivery", "cod"),
    ("cash in advance", "cia"),
    ("payment in advance", "cia"),
    ("prepaid", "cia"),
    ("pia", "cia"),
    ("cash with order", "cwo"),
    ("end of month", "eom"),
    ("month end", "eom"),
    ("receipt of goods", "rog"),
    ("proximo", "mfi"),
    ("prox", "mfi"),
    ("remainder", "balance"),
    ("rest", "balance"),
    ("of net", "ofnet"),
    ("days", ""),
    ("n/", "net "),
];

/// Reads what a person typed.
pub(super) fn parse(text: &str, reading: Option<EomReading>) -> Result<PaymentTerms, TermsError> {
    let (text, options) = text.split_at(text.find('[').unwrap_or(text.len()));
    let mut text = format!(" {} ", text.trim().to_lowercase());
    for (phrase, word) in PHRASES {
        text = text.replace(phrase, word);
    }
    let text = text.replace(';', ",").replace('%', "% ").replace("% /", "/").replace(" @", "@").replace("@ ", "@");
    parse_words(&format!("{text}{options}"), reading)
}
