//! Which invoices a text names by their numbers: the reference of a payment, the reason of a credit note. Pure.

/// One letter or digit of a text as it is compared, and whether something ends before it.
struct Sign {
    sign: char,
    after_a_break: bool,
}

/// Letters and digits alone, in small letters; the kind of sign and everything between them are where a number may end.
fn signs(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    let mut is_broken = true;
    for sign in text.chars().flat_map(char::to_lowercase) {
        if !sign.is_alphanumeric() {
            is_broken = true;
            continue;
        }
        let is_other_kind = signs.last().is_none_or(|last| last.sign.is_numeric() != sign.is_numeric());
        signs.push(Sign { sign, after_a_break: is_broken || is_other_kind });
        is_broken = false;
    }
    signs
}

/// Whether `text` names the document `number`: all its letters and digits in a row, whatever stands between them, and
/// not as a part of a longer number or word. `RE 2026 0012` names `RE-2026-0012`, and not `RE-2026-001`.
///
/// A number without a digit, or of one sign alone, is never taken as named: it would be found in any sentence.
#[must_use]
pub fn names(text: &str, number: &str) -> bool {
    is_named(&signs(text), number)
}

/// Which of the numbers a text names, by their places.
#[must_use]
pub fn named_among<'n>(text: &str, numbers: impl IntoIterator<Item = Option<&'n str>>) -> Vec<bool> {
    let text = signs(text);
    numbers.into_iter().map(|number| number.is_some_and(|number| is_named(&text, number))).collect()
}

fn is_named(text: &[Sign], number: &str) -> bool {
    let number: Vec<char> = signs(number).into_iter().map(|one| one.sign).collect();
    if number.len() < 2 || !number.iter().any(|sign| sign.is_numeric()) {
        return false;
    }
    text.windows(number.len()).enumerate().any(|(at, part)| {
        let starts = part.first().is_some_and(|first| first.after_a_break);
        let ends = text.get(at + number.len()).is_none_or(|next| next.after_a_break);
        starts && ends && part.iter().map(|one| one.sign).eq(number.iter().copied())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for (text, number, expected) in [
            ("INV-0042", "INV-0042", true),
            ("inv 0042 / inv 0043, thanks", "INV-0043", true),
            ("INV0042", "INV-0042", true),
            ("RE 2026 0012", "RE-2026-0012", true),
            ("Rechnung 2026/12", "2026-12", true),
            ("RE-2026-0012", "RE-2026-001", false),
            ("RE-2026-0012", "2026-0012", true),
            ("12026-0012", "2026-0012", false),
            ("XINV-0042", "INV-0042", false),
            ("INV-00421", "INV-0042", false),
            ("pays 42 and 43", "42", true),
            ("pays 142", "42", false),
            ("7", "7", false),
            ("our invoice", "INV", false),
            ("", "INV-1", false),
            ("INV-1", "", false),
            ("ÄB-7", "äb7", true),
        ] {
            assert_eq!(names(text, number), expected, "{text:?} names {number:?}");
        }
    }

    #[test]
    fn those_without_a_number_are_not_named() {
        let named = named_among("INV-1 INV-3", [Some("INV-1"), None, Some("INV-2"), Some("INV-3")]);
        assert_eq!(named, [true, false, false, true]);
    }
}
