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
    let text = with_points(&text)
        .replace(';', ",")
        .replace(" %", "%")
        .replace('%', "% ")
        .replace("% /", "/")
        .replace(" @", "@")
        .replace("@ ", "@");
    parse_words(&format!("{text}{options}"), reading)
}

/// A comma that can only be a decimal one becomes a point: in `2,5/10` and `33,3 %`, but not in `net 30,2/10`, and not in an
/// amount, where it may divide thousands.
fn with_points(text: &str) -> String {
    let mut pieces = text.split(',');
    let mut read = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        read.push(if ends_in_whole_percents(&read) && begins_with_fraction(piece) { '.' } else { ',' });
        read.push_str(piece);
    }
    read
}

/// Whether the digits at the end stand where a percentage may begin, and are not a number of days.
fn ends_in_whole_percents(text: &str) -> bool {
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let word = before.trim_end();
    let is_apart = word.len() < before.len() && !word.ends_with("net") && !word.ends_with(['/', '+', '>', '@']);
    before.len() < text.len() && (is_apart || word.is_empty() || word.ends_with([',', ';']))
}

/// Whether it begins with the rest of a percentage.
fn begins_with_fraction(text: &str) -> bool {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.len() < text.len() && rest.trim_start().starts_with(['%', '/'])
}
