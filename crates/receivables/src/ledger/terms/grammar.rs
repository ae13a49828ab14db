//! Terms as they are typed and printed. Pure text.
//!
//! ```text
//! text       := terms ["[" option ("," option)* "]"]
//! terms      := tier ("," tier)* due? | due | instalment (("," | "then") instalment)* | "due on receipt" | COD | CIA | CWO
//! tier       := percent "/" when
//! due        := "net" when | when
//! instalment := (percent "%" ["of net"] | amount | "balance") ["~" unit] "@" when
//! when       := days [ROG | MFI | EOM] | EOM ["+" days] | days "d>" (EOM | day MFI | day ("/" day)*) | COD | CIA | CWO
//! option     := "following" | "modified following" | "preceding" | "modified preceding" | "calendar" name
//!             | "partial none" | "partial when closed" | "tax always" | "tax never" | "grace" days
//! ```
//! `EOM` or `ROG` at the end, after a comma, holds for every part of the terms that counts plain days.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::options;
use super::{DiscountTier, Instalment, PaymentDays, PaymentTerms, Share, TermsError, When};

/// How `net 45 EOM` is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EomReading {
    /// The end of the invoice's month, and then 45 days: `EOM+45`.
    MonthEndFirst,
    /// 45 days, and then the end of that month: `45d>EOM`.
    DaysFirst,
}

type Parsed<T> = Result<T, TermsError>;
const NOT_UNDERSTOOD: TermsError = TermsError::NotUnderstood;

/// Reads what [`super::print`] wrote, letters of any size.
pub(super) fn parse_canonical(text: &str) -> Parsed<PaymentTerms> {
    parse_words(text, None)
}

/// Reads the words of the grammar.
pub(super) fn parse_words(text: &str, reading: Option<EomReading>) -> Parsed<PaymentTerms> {
    let (text, options) = text.split_once('[').map_or((text, None), |(text, options)| (text, Some(options)));
    let mut words = text.to_owned();
    words.make_ascii_lowercase();
    let mut terms = if words.trim() == "due on receipt" { PaymentTerms::net(0) } else { parse_terms(&words, reading)? };
    if let Some(options) = options {
        let options = options.trim().strip_suffix(']').ok_or(NOT_UNDERSTOOD)?;
        options.split(',').try_for_each(|option| options::read(option.trim(), &mut terms))?;
    }
    Ok(terms)
}

fn parse_terms(text: &str, reading: Option<EomReading>) -> Parsed<PaymentTerms> {
    if text.contains('@') { parse_instalments(text) } else { parse_tiers(text, reading) }
}

fn parse_instalments(text: &str) -> Parsed<PaymentTerms> {
    let sequential = text.contains(" then ");
    let mut instalments = Vec::new();
    for part in text.split(" then ").flat_map(|part| part.split(',')) {
        instalments.push(parse_instalment(part)?);
    }
    Ok(PaymentTerms { instalments, sequential, ..PaymentTerms::net(0) })
}

fn parse_instalment(text: &str) -> Parsed<Instalment> {
    let (share, when) = text.trim().split_once('@').ok_or(NOT_UNDERSTOOD)?;
    let share = share.split_whitespace().collect::<String>();
    let (share, unit) = share.split_once('~').map_or((share.as_str(), None), |(share, unit)| (share, Some(unit)));
    let round_to = unit.map(number).transpose()?;
    let share = match share.split_once('%') {
        Some((percent, "")) => Share::Percent(number(percent)?),
        Some((percent, "ofnet")) => Share::PercentOfNet(number(percent)?),
        Some(_) => return Err(NOT_UNDERSTOOD),
        None if share == "balance" => Share::Balance,
        None => Share::Amount(number(share)?),
    };
    let when = when.trim();
    let words: Vec<&str> = when.strip_prefix("net ").unwrap_or(when).split_whitespace().collect();
    let (when, left) = read_when(&words)?;
    if left.is_empty() { Ok(Instalment { share, when, round_to }) } else { Err(NOT_UNDERSTOOD) }
}

/// A part of the terms as it stands between commas and words.
struct Found {
    tiers: Vec<DiscountTier>,
    due: Option<When>,
    /// What holds for every plain number of days, and whether it stood right behind the net days.
    base: Option<(Base, bool)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    MonthEnd,
    Receipt,
}

fn parse_tiers(text: &str, reading: Option<EomReading>) -> Parsed<PaymentTerms> {
    let mut found = Found { tiers: Vec::new(), due: None, base: None };
    for part in text.split(',') {
        let words: Vec<&str> = part.split_whitespace().filter(|word| *word != "%").collect();
        read_part(&words, &mut found)?;
    }
    let Found { mut tiers, due, base } = found;
    let due = with_base_of_due(due, base, reading)?;
    if let Some((base, _)) = base {
        // Days that count from the month's end do so in every part; of days that come first only the due day moves.
        let moves = base == Base::Receipt || !matches!(due, Some(When::DaysThenMonthEnd(_)));
        tiers.iter_mut().filter(|_| moves).for_each(|tier| tier.when = based(tier.when, base));
    }
    largest_first(&mut tiers);
    // Discounts alone: with the last of them everything is due.
    let due = due.or_else(|| tiers.last().map(|tier| tier.when)).ok_or(NOT_UNDERSTOOD)?;
    Ok(PaymentTerms { discounts: tiers, ..PaymentTerms::due(due) })
}

/// There are few: every book is read with this, and a sort would be the larger part of it.
fn largest_first(tiers: &mut [DiscountTier]) {
    for end in 1..tiers.len() {
        let mut at = end;
        while at > 0 && tiers[at - 1].percent < tiers[at].percent {
            tiers.swap(at - 1, at);
            at -= 1;
        }
    }
}

fn with_base_of_due(
    due: Option<When>,
    base: Option<(Base, bool)>,
    reading: Option<EomReading>,
) -> Parsed<Option<When>> {
    match (due, base) {
        (Some(When::Days(days)), Some((Base::MonthEnd, true))) => match reading {
            None => Err(TermsError::Ambiguous { days }),
            Some(EomReading::MonthEndFirst) => Ok(Some(When::MonthEndThenDays(days))),
            Some(EomReading::DaysFirst) => Ok(Some(When::DaysThenMonthEnd(days))),
        },
        (due, Some((base, _))) => Ok(due.map(|due| based(due, base))),
        (due, None) => Ok(due),
    }
}

fn based(when: When, base: Base) -> When {
    match (when, base) {
        (When::Days(days), Base::MonthEnd) => When::MonthEndThenDays(days),
        (When::Days(days), Base::Receipt) => When::DaysAfterReceipt(days),
        (other, _) => other,
    }
}

fn read_part(words: &[&str], found: &mut Found) -> Parsed<()> {
    let mut words = words.to_vec();
    if words.is_empty() {
        return Err(NOT_UNDERSTOOD);
    }
    while let Some(first) = words.first().copied() {
        if let Some((percent, when)) = tier_of(first) {
            let percent = number(percent.trim_end_matches('%'))?;
            words.remove(0);
            if !when.is_empty() {
                words.insert(0, when);
            }
            let (when, left) = read_when(&words)?;
            let count = words.len() - left.len();
            words.drain(..count);
            found.tiers.push(DiscountTier { percent, when });
            continue;
        }
        let is_net = first.strip_prefix("net");
        match (is_net, first) {
            (Some(""), _) => drop(words.remove(0)),
            (Some(days), _) => words[0] = days,
            // Alone behind a comma it holds for what stands before it.
            (None, "eom" | "rog") if words.len() == 1 && (found.due.is_some() || !found.tiers.is_empty()) => {
                found.base = Some((if first == "eom" { Base::MonthEnd } else { Base::Receipt }, false));
                return Ok(());
            }
            (None, _) => {}
        }
        if found.due.is_some() {
            return Err(NOT_UNDERSTOOD);
        }
        let (when, left) = read_when(&words)?;
        found.due = Some(when);
        match (left, when) {
            ([], When::DaysAfterReceipt(_)) => found.base = Some((Base::Receipt, true)),
            ([], When::Days(_)) if is_net.is_none() => return Err(NOT_UNDERSTOOD),
            ([], _) => {}
            (["eom"], When::Days(_)) => found.base = Some((Base::MonthEnd, true)),
            _ => return Err(NOT_UNDERSTOOD),
        }
        return Ok(());
    }
    Ok(())
}

/// `2/10`: the percentage and what the window begins with. Not the days of `30d>5/20`.
fn tier_of(word: &str) -> Option<(&str, &str)> {
    word.split_once('/').filter(|(percent, _)| !percent.contains('>'))
}

/// The rule at the beginning of the words, and the words after it.
fn read_when<'w, 'a>(words: &'w [&'a str]) -> Parsed<(When, &'w [&'a str])> {
    let (first, left) = words.split_first().ok_or(NOT_UNDERSTOOD)?;
    let cash = match *first {
        "cod" => Some(When::OnDelivery),
        "cia" => Some(When::InAdvance),
        "cwo" => Some(When::WithOrder),
        _ => None,
    };
    if let Some(cash) = cash {
        return Ok((cash, left));
    }
    if let Some(rest) = first.strip_prefix("eom") {
        return month_end_then(rest, left);
    }
    if let Some((days, then)) = first.split_once("d>") {
        return days_then(integer(days)?, then, left);
    }
    let days: u32 = integer(first)?;
    match left {
        ["rog", left @ ..] => Ok((When::DaysAfterReceipt(days), left)),
        ["mfi", left @ ..] => Ok((When::DayOfNextMonth { days: 0, day: day(first)? }, left)),
        _ => Ok((When::Days(days), left)),
    }
}

fn month_end_then<'w, 'a>(rest: &str, left: &'w [&'a str]) -> Parsed<(When, &'w [&'a str])> {
    let (days, left) = match (rest, left) {
        ("", ["+", days, left @ ..]) => (integer(days)?, left),
        ("", [days, left @ ..]) if days.starts_with('+') => (integer(&days[1..])?, left),
        ("", left) => (0, left),
        ("+", [days, left @ ..]) => (integer(days)?, left),
        (rest, left) => (integer(rest.strip_prefix('+').ok_or(NOT_UNDERSTOOD)?)?, left),
    };
    Ok((When::MonthEndThenDays(days), left))
}

fn days_then<'w, 'a>(days: u32, then: &str, left: &'w [&'a str]) -> Parsed<(When, &'w [&'a str])> {
    match (then, left) {
        ("eom", left) => Ok((When::DaysThenMonthEnd(days), left)),
        (then, ["mfi", left @ ..]) => Ok((When::DayOfNextMonth { days, day: day(then)? }, left)),
        (then, left) => {
            let mut on = Vec::new();
            for one in then.split('/') {
                on.push(day(one)?);
            }
            Ok((When::DaysThenPaymentDay { days, on: PaymentDays::try_new(&on)? }, left))
        }
    }
}

fn integer<T: FromStr>(text: &str) -> Parsed<T> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().map_err(|_| NOT_UNDERSTOOD)
    } else {
        Err(NOT_UNDERSTOOD)
    }
}

fn day(text: &str) -> Parsed<u8> {
    integer(text).map_err(|_| TermsError::NoSuchDay)
}

/// A number with a point, or with a comma between two digits, which no list of terms has.
fn number(text: &str) -> Parsed<Decimal> {
    Decimal::from_str(text.trim()).map_err(|_| NOT_UNDERSTOOD)
}

impl FromStr for PaymentTerms {
    type Err = TermsError;

    fn from_str(text: &str) -> Result<Self, TermsError> {
        Self::parse_with(text, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_and_printed_and_read_again() {
        for (typed, printed) in [
            ("net 30", "net 30"),
            ("Net30", "net 30"),
            ("n/45", "net 45"),
            ("2/10 net 30", "2/10 net 30"),
            ("2/10, n/30", "2/10 net 30"),
            ("1.50%/10 net 30 days", "1.5/10 net 30"),
            ("2/10, 1/20, n/60", "2/10, 1/20 net 60"),
            ("1/20; 2/10; net 60", "2/10, 1/20 net 60"),
            ("Due on receipt", "due on receipt"),
            ("net 0", "due on receipt"),
            ("EOM", "EOM"),
            ("end of month", "EOM"),
            ("EOM + 45", "EOM+45"),
            ("eom+45", "EOM+45"),
            ("45d>EOM", "45d>EOM"),
            ("10 MFI", "10 MFI"),
            ("10 prox", "10 MFI"),
            ("2/10 prox", "2/10 MFI 10 MFI"),
            ("2/10, net 20, EOM", "2/EOM+10 EOM+20"),
            ("3/10, n/30 ROG", "3/10 ROG net 30 ROG"),
            ("3/10 net 30, ROG", "3/10 ROG net 30 ROG"),
            ("30d>5/20", "30d>5/20"),
            ("30d>31 MFI", "30d>31 MFI"),
            ("COD", "COD"),
            ("cash in advance", "CIA"),
            ("PIA", "CIA"),
            ("CWO", "CWO"),
            ("30%@15, 70%@45", "30%@15, 70%@45"),
            ("30 % @ 15 days; 70 % @ 45 days", "30%@15, 70%@45"),
            ("10% of net@0, 40% of net@30, balance@60", "10% of net@0, 40% of net@30, balance@60"),
            ("500@0 then balance@EOM+15", "500@0 then balance@EOM+15"),
            ("33 % ~ 10 @ 0, balance@30", "33%~10@0, balance@30"),
            ("net 30 [Following, calendar Bavaria and Tyrol]", "net 30 [following, calendar Bavaria and Tyrol]"),
            ("2/10 net 30[grace 2,partial none, tax never]", "2/10 net 30 [partial none, tax never, grace 2]"),
            ("50%@0, 50%@30 [modified preceding]", "50%@0, 50%@30 [modified preceding]"),
            ("2/10 net 30 [partial when closed, tax always]", "2/10 net 30 [partial when closed, tax always]"),
        ] {
            let terms: PaymentTerms = typed.parse().unwrap_or_else(|error| panic!("{typed}: {error}"));
            assert_eq!(terms.to_string(), printed, "{typed}");
            assert_eq!(printed.parse(), Ok(terms), "{printed} is read as it was meant");
        }
    }

    #[test]
    fn what_is_read_in_two_ways_is_asked_about() {
        assert_eq!("net 45 EOM".parse::<PaymentTerms>(), Err(TermsError::Ambiguous { days: 45 }));
        for (reading, printed) in [(EomReading::MonthEndFirst, "EOM+45"), (EomReading::DaysFirst, "45d>EOM")] {
            assert_eq!(PaymentTerms::parse_with("net 45 EOM", Some(reading)).unwrap().to_string(), printed);
        }
        let days_first = PaymentTerms::parse_with("2/10 net 45 EOM", Some(EomReading::DaysFirst)).unwrap();
        assert_eq!(days_first.to_string(), "2/10 45d>EOM");
    }

    #[test]
    fn what_is_no_terms_is_refused() {
        for (typed, error) in [
            ("", TermsError::NotUnderstood),
            ("thirty", TermsError::NotUnderstood),
            ("30", TermsError::NotUnderstood),
            ("net 30 net 60", TermsError::NotUnderstood),
            ("net 30, net 60", TermsError::NotUnderstood),
            ("net -5", TermsError::NotUnderstood),
            ("2/10, , net 30", TermsError::NotUnderstood),
            ("2/40 net 30", TermsError::WindowAfterDueDate),
            ("100/10 net 30", TermsError::DiscountOutOfBounds),
            ("0/10 net 30", TermsError::DiscountOutOfBounds),
            ("2/10, 2/20 net 30", TermsError::TiersOutOfOrder),
            ("2/20, 1/10 net 30", TermsError::TiersOutOfOrder),
            ("5/1, 4/2, 3/3, 2/4, 1/5 net 9", TermsError::TiersOutOfOrder),
            ("net 9999", TermsError::NetDaysOutOfBounds),
            ("32 MFI", TermsError::NoSuchDay),
            ("30d>0", TermsError::NoSuchDay),
            ("50%@15, 40%@45", TermsError::SharesDoNotAddUp),
            ("50%@15, 500@45", TermsError::SharesDoNotAddUp),
            ("balance@1, balance@2", TermsError::TooManyInstalments),
            ("0%@15, balance@45", TermsError::ShareOutOfBounds),
            ("-3@15, balance@45", TermsError::ShareOutOfBounds),
            ("50%@, balance@45", TermsError::NotUnderstood),
            ("net 30 [following", TermsError::NotUnderstood),
            ("net 30 [", TermsError::NotUnderstood),
            ("net 30 [sometimes]", TermsError::NotUnderstood),
            ("net 30 [calendar]", TermsError::NotUnderstood),
            ("2/10 net 30 [grace 800]", TermsError::NetDaysOutOfBounds),
        ] {
            assert_eq!(typed.parse::<PaymentTerms>(), Err(error), "{typed}");
        }
    }
}
