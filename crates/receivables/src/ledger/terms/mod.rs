//! Payment terms: when an invoice is due, in one sum or in instalments, and what is granted for paying early. Pure text,
//! dates and amounts.

mod early;
mod grammar;
mod holidays;
mod options;
mod print;
mod schedule;
mod stored;
mod typed;
mod when;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::bounds::{DISCOUNT_TIERS_MAX, INSTALMENTS_MAX, NAME_CHARS_MAX, NET_DAYS_MAX};
pub use crate::calendar::business_day::Adjustment;
pub use early::{Discountable, EarlyDiscount};
pub use grammar::EomReading;
pub use holidays::Holidays;
pub use schedule::{DuePart, DueTotals};
use stored::StoredTerms;
pub use when::{CountedFrom, PaymentDays, When};

/// One tier of an early-payment discount: `percent` off when paid by its day, that day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountTier {
    /// Percent: 2 is 2 %. More than 0, less than 100.
    pub percent: Decimal,
    /// Last day of its window.
    pub when: When,
}

/// A discount of an invoice: how much, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountWindow {
    /// Percent off.
    pub percent: Decimal,
    /// Last day on which it can be taken, without days of grace.
    pub until: NaiveDate,
}

/// What a part payment within the window earns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PartialPayment {
    /// Its share: a payment of p earns p·d/(1−d).
    #[default]
    ProRata,
    /// Nothing: the discount is for the whole invoice paid at once.
    None,
    /// Nothing by itself, but the payment that closes the invoice within the window earns the discount on what it pays.
    WhenClosed,
}

/// What a discount does to the tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DiscountTax {
    /// The tax is on the full amount, and reduced when the discount is taken.
    #[default]
    WhenTaken,
    /// The tax is on the discounted amount from the beginning, whether it is taken or not.
    AlwaysDiscounted,
    /// The discount is off the net amount alone; the tax stays.
    Never,
}

/// How early payment is treated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct EarlyPayment {
    /// What part payments earn.
    pub partial: PartialPayment,
    /// What it does to the tax.
    pub tax: DiscountTax,
    /// Days after a window's end that still count.
    pub grace_days: u32,
}

/// How much an instalment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Share {
    /// Percent of the total.
    Percent(Decimal),
    /// Percent of the net amount: a down payment before tax.
    PercentOfNet(Decimal),
    /// An amount, in major units of the invoice's currency.
    Amount(Decimal),
    /// What the others leave.
    Balance,
}

/// One instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Instalment {
    /// How much.
    pub share: Share,
    /// When.
    pub when: When,
    /// Its amount is rounded to a multiple of this, in major units; the balance takes the rest.
    pub round_to: Option<Decimal>,
}

/// When an invoice is due, and what is granted for paying early.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredTerms", into = "StoredTerms")]
pub struct PaymentTerms {
    /// When the whole is due; of instalments each has its own.
    pub due: When,
    /// The discounts, the largest first, each with a later window than the one before.
    pub discounts: Vec<DiscountTier>,
    /// The instalments; none where the whole is due at once.
    pub instalments: Vec<Instalment>,
    /// Whether each instalment counts from the due day of the one before, not from the invoice.
    pub sequential: bool,
    /// What becomes of a due day that is no business day.
    pub adjustment: Adjustment,
    /// The holiday calendar of the book that tells business days; Monday to Friday where none is named.
    pub calendar: Option<String>,
    /// How early payment is treated.
    pub early: EarlyPayment,
}

/// Why a text is no payment terms, or terms can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// Not of a form that is understood.
    #[error("write terms as \"net 30\", \"2/10 net 30\", \"EOM+15\", \"30%@15, 70%@45\" or \"due on receipt\"")]
    NotUnderstood,
    /// Both readings are in use: the month's end and then the days, or the days and then that month's end.
    #[error("\"net {days} EOM\" is read in two ways: EOM+{days}, or {days}d>EOM")]
    Ambiguous {
        /// The days.
        days: u32,
    },
    /// Net days beyond the bounds.
    #[error("net days are at most {NET_DAYS_MAX}")]
    NetDaysOutOfBounds,
    /// A day that no month has.
    #[error("a day of the month is 1 to 31")]
    NoSuchDay,
    /// A discount of 0 % or 100 % and more.
    #[error("a discount is more than 0 % and less than 100 %")]
    DiscountOutOfBounds,
    /// The discount window is longer than the net days.
    #[error("the discount window ends after the due date")]
    WindowAfterDueDate,
    /// A later window that gives as much as an earlier one, or too many of them.
    #[error("at most {DISCOUNT_TIERS_MAX} discounts, each less than the one before it and with a later window")]
    TiersOutOfOrder,
    /// A share of 0 % or less, or more than 100 %, an amount of zero or less.
    #[error("a share is more than 0 % and at most 100 %, an amount more than 0")]
    ShareOutOfBounds,
    /// Instalments without a balance that are not percentages adding up to 100 %.
    #[error("without a balance, instalments are percentages of the total that add up to 100 %")]
    SharesDoNotAddUp,
    /// More than one balance, or too many instalments.
    #[error("at most {INSTALMENTS_MAX} instalments, at most one of them the balance")]
    TooManyInstalments,
    /// A discount on an invoice paid in instalments.
    #[error("an early-payment discount and instalments do not go together")]
    DiscountOnInstalments,
    /// The instalments before the balance are more than there is to pay.
    #[error("the instalments are more than the total")]
    InstalmentsExceedTotal,
    /// A name of a calendar that can't be written.
    #[error("a calendar's name has at most {NAME_CHARS_MAX} characters, and no comma or bracket")]
    CalendarName,
}

impl PaymentTerms {
    /// Due `net_days` days after the invoice date, no discount.
    #[must_use]
    pub const fn net(net_days: u32) -> Self {
        Self::due(When::Days(net_days))
    }

    /// Due by that rule, no discount.
    #[must_use]
    pub const fn due(due: When) -> Self {
        Self {
            due,
            discounts: Vec::new(),
            instalments: Vec::new(),
            sequential: false,
            adjustment: Adjustment::None,
            calendar: None,
            early: EarlyPayment { partial: PartialPayment::ProRata, tax: DiscountTax::WhenTaken, grace_days: 0 },
        }
    }

    /// Reads terms as [`str::parse`] does; `net 45 EOM` by that reading where there is one.
    ///
    /// # Errors
    /// [`TermsError`]; [`TermsError::Ambiguous`] only without a reading.
    pub fn parse_with(text: &str, reading: Option<EomReading>) -> Result<Self, TermsError> {
        typed::parse(text, reading)?.checked()
    }

    /// Net days, where the whole is due a number of days after the invoice date.
    #[must_use]
    pub const fn net_days(&self) -> Option<u32> {
        match self.due {
            When::Days(days) if self.instalments.is_empty() => Some(days),
            _ => None,
        }
    }

    /// The same terms, or why they can't be.
    ///
    /// # Errors
    /// Every [`TermsError`] but those of reading.
    pub fn checked(self) -> Result<Self, TermsError> {
        self.due.checked()?;
        self.check_discounts()?;
        self.check_instalments()?;
        if self.early.grace_days > NET_DAYS_MAX {
            return Err(TermsError::NetDaysOutOfBounds);
        }
        // Brackets and commas end a name where terms are written.
        let fits = |name: &String| name.chars().count() <= NAME_CHARS_MAX && !name.contains(['[', ']', ',']);
        if self.calendar.as_ref().is_some_and(|name| !fits(name)) {
            return Err(TermsError::CalendarName);
        }
        Ok(self)
    }

    fn check_discounts(&self) -> Result<(), TermsError> {
        for tier in &self.discounts {
            tier.when.checked()?;
            if tier.percent <= Decimal::ZERO || tier.percent >= Decimal::ONE_HUNDRED {
                return Err(TermsError::DiscountOutOfBounds);
            }
            // Where both count the same way, the order is known without a date.
            if let (When::Days(window), When::Days(net)) = (tier.when, self.due)
                && window > net
            {
                return Err(TermsError::WindowAfterDueDate);
            }
        }
        let in_order = |pair: &[DiscountTier]| {
            let later = match (pair[0].when, pair[1].when) {
                (When::Days(one), When::Days(next)) => one < next,
                (one, next) => one != next,
            };
            later && pair[0].percent > pair[1].percent
        };
        let is_ordered = self.discounts.windows(2).all(in_order);
        if is_ordered && self.discounts.len() <= DISCOUNT_TIERS_MAX { Ok(()) } else { Err(TermsError::TiersOutOfOrder) }
    }

    fn check_instalments(&self) -> Result<(), TermsError> {
        if self.instalments.is_empty() {
            return Ok(());
        }
        if !self.discounts.is_empty() {
            return Err(TermsError::DiscountOnInstalments);
        }
        let balances = self.instalments.iter().filter(|one| one.share == Share::Balance).count();
        if self.instalments.len() > INSTALMENTS_MAX || balances > 1 {
            return Err(TermsError::TooManyInstalments);
        }
        for one in &self.instalments {
            one.when.checked()?;
            let (least, most) = (Decimal::ZERO, Decimal::ONE_HUNDRED);
            let fits = match one.share {
                Share::Percent(percent) | Share::PercentOfNet(percent) => percent > least && percent <= most,
                Share::Amount(amount) => amount > least,
                Share::Balance => true,
            };
            if !fits || one.round_to.is_some_and(|unit| unit <= least) {
                return Err(TermsError::ShareOutOfBounds);
            }
        }
        let percents = self.instalments.iter().map(|one| match one.share {
            Share::Percent(percent) if one.round_to.is_none() => Some(percent),
            _ => None,
        });
        let whole = percents.sum::<Option<Decimal>>();
        if balances == 1 || whole == Some(Decimal::ONE_HUNDRED) { Ok(()) } else { Err(TermsError::SharesDoNotAddUp) }
    }

    /// Each discount with the last day of its window, no window beyond the due day. Days of grace are not in it.
    #[must_use]
    pub fn windows(&self, from: CountedFrom, holidays: &Holidays) -> Vec<DiscountWindow> {
        let due = self.due_date(from, holidays);
        let window =
            |tier: &DiscountTier| DiscountWindow { percent: tier.percent, until: tier.when.day(from).min(due) };
        self.discounts.iter().map(window).collect()
    }

    /// The last day on which the largest discount can be taken, where there is one.
    #[must_use]
    pub fn discount_until(&self, from: CountedFrom, holidays: &Holidays) -> Option<NaiveDate> {
        self.windows(from, holidays).first().map(|window| window.until)
    }

    /// Percent off for a payment received on `paid_on`: of the first window that has not closed by then.
    #[must_use]
    pub fn percent_on(&self, from: CountedFrom, holidays: &Holidays, paid_on: NaiveDate) -> Option<Decimal> {
        let grace = i64::from(self.early.grace_days);
        let windows = self.windows(from, holidays);
        let open = windows.into_iter().find(|window| paid_on <= crate::calendar::add_days(window.until, grace));
        open.map(|window| window.percent)
    }
}
