//! Names compared as a reader compares them: case, accents and punctuation put aside. Pure.

/// The plain letters of one lower-case letter with an accent; nothing for a letter that has none.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ř' => "r",
        'ś' | 'š' => "s",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        '°' | 'º' => "o",
        _ => return None,
    })
}

/// `text` in lower case and without accents.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => out.push_str(letters),
            None => out.push(letter),
        }
    }
    out
}

/// Letters and digits of `text` only, folded; `#` and `№` read as "number", `%` as "percent".
#[must_use]
pub fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in folded(text).chars() {
        match letter {
            '#' | '№' => out.push_str("number"),
            '%' => out.push_str("percent"),
            _ if letter.is_alphanumeric() => out.push(letter),
            _ => {}
        }
    }
    out
}

/// Words of a firm's name that say its legal form, not who it is.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "aps",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "ek",
    "eurl",
    "ev",
    "gbr",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "nv",
    "ohg",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "slu",
    "spa",
    "srl",
    "the",
    "ug",
];

/// What of a customer's name tells it from others: folded words without legal forms and punctuation.
/// Where nothing else is left, the legal forms stay.
#[must_use]
pub fn name_core(name: &str) -> String {
    let folded = folded(name).replace(['.', '\'', '’'], "").replace('&', " and ");
    let words = || folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<&str> = words().filter(|word| !LEGAL_FORMS.contains(word) && *word != "and").collect();
    if telling.is_empty() { words().collect::<Vec<_>>().join(" ") } else { telling.join(" ") }
}

/// A name with case, accents and runs of white space put aside: the same customer for certain.
#[must_use]
pub fn name_key(name: &str) -> String {
    folded(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_squeeze() {
        for (name, plain) in [
            ("*InvoiceNumber", "invoicenumber"),
            ("Invoice #", "invoicenumber"),
            ("Rechnungs-Nr.", "rechnungsnr"),
            ("Fällig am", "falligam"),
            ("N° de facture", "nodefacture"),
            ("Created (UTC)", "createdutc"),
        ] {
            assert_eq!(squeezed(name), plain);
        }
    }

    #[test]
    fn names_that_are_close_share_their_core() {
        for (left, right) in [
            ("Tarn & Fell Outdoor", "Tarn and Fell Outdoor Ltd."),
            ("Müller GmbH & Co. KG", "MULLER"),
            ("The Norrvik Logistics A.B.", "Norrvik Logistics"),
        ] {
            assert_eq!(name_core(left), name_core(right));
        }
        assert_ne!(name_core("Veldt Solar"), name_core("Veldt Lunar"));
        assert_eq!(name_core("The Co."), "the co");
    }
}
