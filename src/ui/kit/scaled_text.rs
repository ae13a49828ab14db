//! Numbers counted in a fixed unit, such as hundredths of a percent, as text typed and shown. Pure.

/// Reads `text` as a number with up to `scale` digits after the point, in units of ten to the minus `scale`: at scale 2
/// `2.5`, `2,5` and `2.500` are 250. No grouping. `None` where it is no such number.
#[must_use]
pub fn read_scaled(text: &str, scale: u32) -> Option<i64> {
    let text = text.trim();
    let (negative, size) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = size.split_once(['.', ',']).unwrap_or((size, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
        return None;
    }
    let scale = usize::try_from(scale).ok()?;
    let (kept, beyond) = fraction.split_at(fraction.len().min(scale));
    if beyond.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let number: i64 = format!("{whole}{kept:0<scale$}").parse().ok()?;
    Some(if negative { -number } else { number })
}

/// Writes a number in units of ten to the minus `scale`, without zeros at its end: 250 at scale 2 is `2.5`.
#[must_use]
pub fn write_scaled(number: i64, scale: u32, decimal: char) -> String {
    let unit = 10_u64.saturating_pow(scale);
    let (whole, rest) = (number.unsigned_abs() / unit, number.unsigned_abs() % unit);
    let sign = if number < 0 { "−" } else { "" };
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = format!("{rest:0width$}", width = scale as usize);
    format!("{sign}{whole}{decimal}{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, scale, number) in [
            ("2", 2, Some(200)),
            (" 2.5 ", 2, Some(250)),
            ("2,25", 2, Some(225)),
            (".5", 1, Some(5)),
            ("3.", 2, Some(300)),
            ("2.500", 1, Some(25)),
            ("−1", 0, Some(-1)),
            ("12", 0, Some(12)),
        ] {
            assert_eq!(read_scaled(text, scale), number, "{text}");
        }
    }

    #[test]
    fn what_is_no_such_number_is_refused_and_never_cut() {
        for (text, scale) in
            [("", 2), (".", 2), ("-", 2), ("2.345", 2), ("2.5", 0), ("two", 2), ("1.000,5", 2), ("2 %", 2), ("1e3", 0)]
        {
            assert_eq!(read_scaled(text, scale), None, "{text:?}");
        }
        assert_eq!(read_scaled("99999999999999999999", 2), None);
    }

    #[test]
    fn numbers_are_written_without_zeros_at_the_end() {
        assert_eq!(write_scaled(200, 2, '.'), "2");
        assert_eq!(write_scaled(250, 2, ','), "2,5");
        assert_eq!(write_scaled(205, 2, '.'), "2.05");
        assert_eq!(write_scaled(-5, 1, '.'), "−0.5");
        assert_eq!(write_scaled(12, 0, '.'), "12");
        for number in [-1234, -1, 0, 7, 1_000_000] {
            assert_eq!(read_scaled(&write_scaled(number, 2, '.'), 2), Some(number));
        }
    }
}
