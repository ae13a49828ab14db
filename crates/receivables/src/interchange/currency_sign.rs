//! Currency signs and codes beside an amount or in a column of their own. Pure.

use crate::money::Currency;

/// What a sign or code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurrencyMark {
    /// One currency for certain.
    Certain(Currency),
    /// A sign that several currencies share; the most frequent of them, to be suggested and not assumed.
    Shared(Currency),
}

/// ISO 4217 codes in use, so that three letters beside a number are not taken for a currency by chance.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ \
GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD \
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF XXX YER ZAR ZMW ZWG";

/// The mark that `letters` stand for: a sign, a code in any case, or a word for a currency.
#[must_use]
pub fn read_mark(letters: &str) -> Option<CurrencyMark> {
    let certain = |code: &str| code.parse().ok().map(CurrencyMark::Certain);
    let shared = |code: &str| code.parse().ok().map(CurrencyMark::Shared);
    let letters = letters.trim().trim_end_matches('.');
    match letters {
        "€" | "Euro" | "euro" | "EURO" => certain("EUR"),
        "£" => certain("GBP"),
        "$" => shared("USD"),
        "¥" | "￥" => shared("JPY"),
        "kr" | "Kr" | "kr:" => shared("SEK"),
        "Rs" | "rs" => shared("INR"),
        "US$" | "$US" => certain("USD"),
        "A$" | "AU$" => certain("AUD"),
        "C$" | "CA$" => certain("CAD"),
        "NZ$" => certain("NZD"),
        "HK$" => certain("HKD"),
        "S$" => certain("SGD"),
        "R$" => certain("BRL"),
        "₹" => certain("INR"),
        "₩" => certain("KRW"),
        "₪" => certain("ILS"),
        "₺" => certain("TRY"),
        "₴" => certain("UAH"),
        "₽" => certain("RUB"),
        "₫" => certain("VND"),
        "zł" | "zl" => certain("PLN"),
        "Kč" => certain("CZK"),
        "Ft" => certain("HUF"),
        "Fr" | "SFr" | "sFr" => shared("CHF"),
        _ => read_code(letters).map(CurrencyMark::Certain).or_else(|| code_and_sign(letters)),
    }
}

/// `USD$`, `EUR€`: a code with its sign.
fn code_and_sign(letters: &str) -> Option<CurrencyMark> {
    let code = letters.trim_matches(['$', '€', '£', '¥', '₹']);
    if code == letters { None } else { read_code(code).map(CurrencyMark::Certain) }
}

/// A currency code that is in use, in any case.
#[must_use]
pub fn read_code(text: &str) -> Option<Currency> {
    let currency: Currency = text.parse().ok()?;
    CODES.split(' ').any(|code| code == currency.code()).then_some(currency)
}

/// Codes that are no word of a language spoken in headings (`all`, `try` and `top` are codes too).
const HEADING_CODES: &str =
    "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN SAR SEK SGD THB TWD UAH USD ZAR";

/// The currency that a column's name tells: `Total (CHF)`, `amount_usd`, `Betrag €`.
#[must_use]
pub fn mark_in_heading(heading: &str) -> Option<CurrencyMark> {
    let words = heading.split(|c: char| c.is_whitespace() || "()[]_-/:,.".contains(c));
    words.filter(|word| !word.is_empty()).rev().find_map(|word| match read_mark(word)? {
        CurrencyMark::Certain(named) => {
            let is_sign = !word.is_ascii() || word.contains('$');
            let is_code = HEADING_CODES.split(' ').any(|code| code == named.code());
            (is_sign || is_code).then_some(CurrencyMark::Certain(named))
        }
        shared @ CurrencyMark::Shared(_) => (!word.chars().all(|c| c.is_ascii_alphabetic())).then_some(shared),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_tell_a_currency() {
        let certain = |code: &str| Some(CurrencyMark::Certain(code.parse().unwrap()));
        for (heading, mark) in [
            ("Total (CHF)", certain("CHF")),
            ("Total CHF", certain("CHF")),
            ("amount_usd", certain("USD")),
            ("Betrag in EUR", certain("EUR")),
            ("Betrag €", certain("EUR")),
            ("Amount [GBP]", certain("GBP")),
            ("Total $", Some(CurrencyMark::Shared(Currency::USD))),
            ("Total", None),
            ("Total all", None),
            ("TOTAL ALL", None),
            ("Top amount", None),
            ("Amount, Fr", None),
            ("", None),
        ] {
            assert_eq!(mark_in_heading(heading), mark, "{heading}");
        }
    }

    #[test]
    fn marks_are_read() {
        for (letters, mark) in [
            ("€", Some(CurrencyMark::Certain(Currency::EUR))),
            ("usd", Some(CurrencyMark::Certain(Currency::USD))),
            ("$", Some(CurrencyMark::Shared(Currency::USD))),
            ("US$", Some(CurrencyMark::Certain(Currency::USD))),
            ("USD$", Some(CurrencyMark::Certain(Currency::USD))),
            ("ABC", None),
            ("pcs", None),
        ] {
            assert_eq!(read_mark(letters), mark, "{letters}");
        }
    }
}
