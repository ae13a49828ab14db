//! What the what-if answers with: plain data, every figure beside the inputs it was made of.

use rust_decimal::Decimal;

use super::cash_curve::{Curve, CurvePoint, Step};
use super::settings::DiscountSettings;
use super::take_up::CustomerTakeUp;
use crate::analytics::formula::discount_policy::DiscountPolicy;
use crate::analytics::formula::{Computed, YearBasis};
use crate::calendar::Period;
use crate::id::CustomerId;
use crate::ledger::AsOf;
use crate::money::{Currency, Money};

/// What an offer to every customer would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was set.
    pub settings: DiscountSettings,
    /// When.
    pub as_of: AsOf,
    /// The currency of every amount.
    pub currency: Currency,
    /// The effect of a year, on the invoices of the last twelve months; no sales, none.
    pub year: Computed<YearOutcome>,
    /// The effect on the open invoices' cash; nothing open, none.
    pub cash: Computed<CashOutcome>,
    /// The year by customer, the best net first, then in order of id. The rows add up to the year.
    pub customers: Vec<CustomerOutcome>,
}

/// What the year's figures are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearInputs {
    /// The twelve months whose invoices count.
    pub period: Period,
    /// Whether the book begins within the period, so that the "year" is shorter.
    pub history_is_short: bool,
    /// Invoices counted.
    pub invoices: u32,
    /// Their amount: gross less credit notes, discounts granted already and write-offs.
    pub sales: Money,
    /// The part that is paid within the window anyway.
    pub early: Money,
    /// The rest.
    pub late: Money,
    /// The part of the rest that moves to the window's last day.
    pub moved: Money,
    /// The same as the formula of [`crate::analytics::formula::discount_policy`] takes it. Its T is the mean day of
    /// payment of what moves; everything paid after the window where nothing moves.
    ///
    /// # Errors
    /// `NoDaysGained` where everything is paid within the window anyway.
    pub policy: Computed<DiscountPolicy>,
}

/// The effect of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOutcome {
    /// What the figures are made of.
    pub inputs: YearInputs,
    /// Mean days from invoice to payment, weighted by amount, expected where open: the policy's DSO without the offer.
    pub days_to_pay_before: Decimal,
    /// The same with the offer.
    pub days_to_pay_after: Decimal,
    /// Sales × days to pay / year, without the offer.
    pub receivables_before: Money,
    /// The same with the offer.
    pub receivables_after: Money,
    /// What moves, in percent of sales.
    pub moved_percent: Decimal,
    /// What moves, in percent of what could.
    ///
    /// # Errors
    /// `NoDaysGained` where everything is paid within the window anyway.
    pub take_up_percent: Computed<Decimal>,
    /// What takes the discount, early payers included, in percent of sales.
    pub taken_percent: Decimal,
    /// What moves, and by how much.
    pub brought_forward: BroughtForward,
    /// Discounts given, waste included.
    pub cost: Money,
    /// Discounts given on what is paid within the window anyway.
    pub waste: Money,
    /// Cost of money saved.
    pub saving: Money,
    /// Saving less cost.
    pub net: Money,
    /// What the money brought forward costs, as an annual rate.
    ///
    /// # Errors
    /// `NoDaysGained` where everything is paid within the window anyway.
    pub price: Computed<PriceOfMoney>,
    /// The take-up from which the offer pays.
    ///
    /// # Errors
    /// `NoDaysGained` where everything is paid within the window anyway.
    pub break_even: Computed<BreakEven>,
    /// How many customers it pays with.
    pub verdicts: VerdictCounts,
}

/// Money that comes sooner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtForward {
    /// Its amount before the discount.
    pub amount: Money,
    /// Mean days by which it comes sooner.
    ///
    /// # Errors
    /// `NoDaysGained` where nothing moves.
    pub days: Computed<Decimal>,
    /// Σ amount × days, in major units times days.
    pub amount_days: Decimal,
}

/// What money brought forward costs: the discount as an annual rate over the days gained, waste left out.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceOfMoney {
    /// d/(1−d) × year/(T−n), in percent.
    pub simple_percent: Decimal,
    /// (1/(1−d))^(year/(T−n)) − 1, in percent.
    ///
    /// # Errors
    /// `TooLarge` where it is beyond a number.
    pub effective_percent: Computed<f64>,
    /// T−n: mean days gained.
    pub days: Decimal,
    /// Days of the year in both.
    pub year: YearBasis,
}

/// The take-up u* = d·e/((T−n)·r/year − d) from which an offer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// It pays above this take-up.
    At {
        /// In percent of what is paid after the window: comparable with the take-up set.
        take_up_percent: Decimal,
        /// In percent of all sales: the formula's u*.
        share_of_sales_percent: Decimal,
    },
    /// It would pay above a take-up of more than all there is.
    OutOfReach {
        /// In percent of what is paid after the window; above 100.
        take_up_percent: Decimal,
    },
    /// Each discount costs at least what it saves.
    NeverPays,
}

/// Customers by verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct VerdictCounts {
    pub offer: u32,
    pub do_not_offer: u32,
    pub too_little_data: u32,
}

impl VerdictCounts {
    /// All customers with an invoice in the year.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.offer + self.do_not_offer + self.too_little_data
    }

    pub(super) const fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Offer => self.offer += 1,
            Verdict::DoNotOffer => self.do_not_offer += 1,
            Verdict::TooLittleData => self.too_little_data += 1,
        }
    }
}

/// Whether to offer the discount to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It saves more than it costs.
    Offer,
    /// It costs at least what it saves.
    DoNotOffer,
    /// The customer has fewer than three paid invoices.
    TooLittleData,
}

/// The effect of a year with one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerOutcome {
    /// Who.
    pub customer: CustomerId,
    /// Invoices of the year.
    pub invoices: u32,
    /// Closed invoices with a payment, ever: what its behaviour is known from.
    pub paid_invoices: u32,
    /// Amount of the year's invoices.
    pub sales: Money,
    /// The part of them paid within the window anyway.
    pub early: Money,
    /// The part that moves to the window's last day.
    pub moved: Money,
    /// Days from invoice to payment without the offer, weighted by amount.
    pub days_before: Decimal,
    /// The same with the offer.
    pub days_after: Decimal,
    /// Share of what is paid after the window that moves.
    pub take_up: CustomerTakeUp,
    /// What takes the discount, early payments included, in percent of sales.
    pub taken_percent: Decimal,
    /// Discounts given, waste included.
    pub cost: Money,
    /// Discounts given on what is paid within the window anyway.
    pub waste: Money,
    /// Cost of money saved.
    pub saving: Money,
    /// Saving less cost.
    pub net: Money,
    /// Discount on the invoices that are open now.
    pub open_discount: Money,
    /// Whether to offer it.
    pub verdict: Verdict,
}

/// The effect on the open invoices' cash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashOutcome {
    /// What is open.
    pub open: Money,
    /// Open invoices.
    pub invoices: u32,
    /// What is open on invoices whose window is not over.
    pub reachable: Money,
    /// Invoices whose window is not over.
    pub reachable_invoices: u32,
    /// Discount given on them, waste included.
    pub discount: Money,
    /// Discount given on those expected within the window anyway.
    pub waste: Money,
    /// What of the open amounts comes sooner, and by how much.
    pub brought_forward: BroughtForward,
    /// Cumulative cash of every day from the as-of date to twelve months later.
    pub days: Vec<CurvePoint>,
    /// Cumulative cash by week.
    pub weeks: Curve,
    /// Cumulative cash by month, counted from the as-of date.
    pub months: Curve,
}

impl CashOutcome {
    /// The curve in weeks or months.
    #[must_use]
    pub const fn curve(&self, step: Step) -> &Curve {
        match step {
            Step::Weeks => &self.weeks,
            Step::Months => &self.months,
        }
    }
}
