//! Payment terms: net days and at most one early-payment discount, such as `2/10 net 30`. Pure text and dates.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::bounds::NET_DAYS_MAX;
use crate::calendar::add_days;

/// An early-payment discount: `percent` off when paid within `days` of the invoice date, the last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlyPaymentDiscount {
    /// Percent of the invoice total: 2 is 2 %. More than 0, less than 100.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
    /// Last day of the window, counted from the invoice date.
    pub days: u32,
}

/// When an invoice is due, and what is granted for paying early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentTerms {
    /// Calendar days from the invoice date to the due date; 0 is due on receipt.
    pub net_days: u32,
    /// The discount tier, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub discount: Option<EarlyPaymentDiscount>,
}

/// Why a text is no payment terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// Not of a form that is understood.
    #[error("write terms as \"net 30\", \"2/10 net 30\" or \"due on receipt\"")]
    NotUnderstood,
    /// Net days beyond the bounds.
    #[error("net days are at most {NET_DAYS_MAX}")]
    NetDaysOutOfBounds,
    /// A discount of 0 % or 100 % and more.
    #[error("a discount is more than 0 % and less than 100 %")]
    DiscountOutOfBounds,
    /// The discount window is longer than the net days.
    #[error("the discount window ends after the due date")]
    WindowAfterDueDate,
}

impl PaymentTerms {
    /// Due `net_days` days after the invoice date, no discount.
    #[must_use]
    pub const fn net(net_days: u32) -> Self {
        Self { net_days, discount: None }
    }

    /// The same terms, or why they can't be.
    ///
    /// # Errors
    /// Every [`TermsError`] but [`TermsError::NotUnderstood`].
    pub fn checked(self) -> Result<Self, TermsError> {
        if self.net_days > NET_DAYS_MAX {
            return Err(TermsError::NetDaysOutOfBounds);
        }
        if let Some(discount) = self.discount {
            if discount.percent <= Decimal::ZERO || discount.percent >= Decimal::ONE_HUNDRED {
                return Err(TermsError::DiscountOutOfBounds);
            }
            if discount.days > self.net_days {
                return Err(TermsError::WindowAfterDueDate);
            }
        }
        Ok(self)
    }

    /// The due date of an invoice of `issue_date`.
    #[must_use]
    pub fn due_date(&self, issue_date: NaiveDate) -> NaiveDate {
        add_days(issue_date, i64::from(self.net_days))
    }

    /// The last day on which the discount can be taken, where there is one.
    #[must_use]
    pub fn discount_until(&self, issue_date: NaiveDate) -> Option<NaiveDate> {
        self.discount.map(|discount| add_days(issue_date, i64::from(discount.days)))
    }
}

impl fmt::Display for PaymentTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(discount) = self.discount {
            write!(f, "{}/{} ", discount.percent.normalize(), discount.days)?;
        }
        match (self.net_days, self.discount) {
            (0, None) => f.write_str("due on receipt"),
            (days, _) => write!(f, "net {days}"),
        }
    }
}

impl FromStr for PaymentTerms {
    type Err = TermsError;

    fn from_str(text: &str) -> Result<Self, TermsError> {
        let text = text.trim().to_lowercase().replace("n/", "net ").replace([',', ';'], " ");
        if text == "due on receipt" {
            return Ok(Self::net(0));
        }
        let mut words = text.split_whitespace().filter(|word| *word != "days").peekable();
        let discount = match words.peek().and_then(|word| word.split_once('/')) {
            Some(tier) => {
                words.next();
                Some(parse_tier(tier)?)
            }
            None => None,
        };
        let net = words.next().ok_or(TermsError::NotUnderstood)?;
        let days_text = match net.strip_prefix("net") {
            Some("") => words.next().ok_or(TermsError::NotUnderstood)?,
            Some(rest) => rest,
            None => return Err(TermsError::NotUnderstood),
        };
        if words.next().is_some() {
            return Err(TermsError::NotUnderstood);
        }
        let net_days = days_text.parse().map_err(|_| TermsError::NotUnderstood)?;
        Self { net_days, discount }.checked()
    }
}

fn parse_tier((percent, days): (&str, &str)) -> Result<EarlyPaymentDiscount, TermsError> {
    let percent = percent.trim_end_matches('%');
    Ok(EarlyPaymentDiscount {
        percent: Decimal::from_str(percent).map_err(|_| TermsError::NotUnderstood)?,
        days: days.parse().map_err(|_| TermsError::NotUnderstood)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_read_and_printed() {
        for (typed, printed) in [
            ("net 30", "net 30"),
            ("Net30", "net 30"),
            ("n/45", "net 45"),
            ("2/10 net 30", "2/10 net 30"),
            ("2/10, n/30", "2/10 net 30"),
            ("1.50%/10 net 30 days", "1.5/10 net 30"),
            ("Due on receipt", "due on receipt"),
            ("net 0", "due on receipt"),
        ] {
            assert_eq!(typed.parse::<PaymentTerms>().unwrap().to_string(), printed, "{typed}");
        }
        for (typed, error) in [
            ("thirty", TermsError::NotUnderstood),
            ("net 30 EOM", TermsError::NotUnderstood),
            ("2/40 net 30", TermsError::WindowAfterDueDate),
            ("100/10 net 30", TermsError::DiscountOutOfBounds),
            ("net 9999", TermsError::NetDaysOutOfBounds),
        ] {
            assert_eq!(typed.parse::<PaymentTerms>(), Err(error), "{typed}");
        }
    }

    #[test]
    fn the_window_counts_from_the_invoice_date() {
        let terms: PaymentTerms = "2/10 net 30".parse().unwrap();
        let issued = "2019-01-01".parse().unwrap();
        assert_eq!(terms.discount_until(issued), "2019-01-11".parse().ok());
        assert_eq!(terms.due_date(issued), "2019-01-31".parse::<NaiveDate>().unwrap());
    }
}
