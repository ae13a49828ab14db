//! How wide a text is without asking a browser: a table of widths in thousandths of the font size, on the generous
//! side of the usual system faces so that a layout also holds with a wider one. Touches nothing.

/// Size of every label, CSS pixels.
pub const LABEL_PX: f64 = 11.0;
/// Smallest distance between two baselines that do not touch, CSS pixels.
pub const LINE_PX: f64 = 14.0;

/// Width of `text` in CSS pixels at `size_px`; `strong` for the semibold weight.
pub fn width_px(text: &str, size_px: f64, strong: bool) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    let weight = if strong { 1.06 } else { 1.0 };
    f64::from(thousandths) / 1000.0 * size_px * weight
}

/// `text`, shortened with an ellipsis until it fits `max_px`; `None` when not even three signs would be left.
pub fn fit(text: &str, max_px: f64, size_px: f64, strong: bool) -> Option<String> {
    if width_px(text, size_px, strong) <= max_px {
        return Some(text.to_owned());
    }
    let chars: Vec<char> = text.chars().collect();
    (3..chars.len()).rev().find_map(|keep| {
        let cut: String = chars[..keep].iter().collect::<String>().trim_end().to_owned() + "…";
        (width_px(&cut, size_px, strong) <= max_px).then_some(cut)
    })
}

/// `text` for element content and for attribute values; signs that SVG cannot hold are left out.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign if sign.is_control() || sign == '\u{fffe}' || sign == '\u{ffff}' => {}
            sign => safe.push(sign),
        }
    }
    safe
}

fn advance(sign: char) -> u32 {
    match sign {
        '0'..='9' => 640,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | 'i' | 'j' | 'l' | 'I' => 310,
        '\u{2009}' | '\u{202f}' => 220,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 420,
        'm' | 'w' => 900,
        'M' | 'W' | '%' | '@' | '…' | '—' => 980,
        'a'..='z' => 600,
        'A'..='Z' => 730,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' => 1000,
        '\u{ff00}'..='\u{ff60}' | '\u{1f000}'.. => 1250,
        sign if sign.is_control() => 0,
        _ => 700,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_keeps_within_the_room_or_gives_up() {
        assert_eq!(fit("with", 60.0, LABEL_PX, true).as_deref(), Some("with"));
        let cut = fit("with 2/10 net 30 and more", 60.0, LABEL_PX, false);
        assert!(cut.as_deref().is_some_and(|cut| cut.ends_with('…') && width_px(cut, LABEL_PX, false) <= 60.0));
        assert_eq!(fit("with a discount", 5.0, LABEL_PX, false), None);
        assert_eq!(fit("", 0.0, LABEL_PX, false).as_deref(), Some(""));
    }

    #[test]
    fn nothing_typed_becomes_markup() {
        assert_eq!(escape("A&B <i a=\"1\" b='2'>\u{0}\u{7}"), "A&amp;B &lt;i a=&quot;1&quot; b=&#39;2&#39;&gt;");
    }
}
