//! Links that leave the program: mail and telephone. Every part is encoded, so that a customer's name can add neither a
//! recipient nor a header to a message.

/// Longest mail link given out: longer ones are cut by mail programs and operating systems.
pub const MAX_MAIL_LINK: usize = 1_900;

/// A mail link with its subject and text; `None` where the address is not one, or the link would be cut on the way:
/// then the text is to be copied instead.
#[must_use]
pub fn mail_link(address: &str, subject: &str, text: &str) -> Option<String> {
    let (local, domain) = address.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_+!#$'*/=^`{|}~".contains(&b))
    };
    if !plain(local) || !plain(domain) {
        return None;
    }
    let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let link = format!("mailto:{}@{domain}?subject={}&body={}", encode(local), encode(subject), encode(&text));
    (link.len() <= MAX_MAIL_LINK).then_some(link)
}

/// A telephone link; `None` where the text holds no number.
#[must_use]
pub fn telephone_link(number: &str) -> Option<String> {
    let digits: String = number
        .chars()
        .enumerate()
        .filter(|&(i, c)| c.is_ascii_digit() || (c == '+' && i == 0))
        .map(|(_, c)| c)
        .collect();
    (digits.len() >= 3).then(|| format!("tel:{digits}"))
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    encoded
}
