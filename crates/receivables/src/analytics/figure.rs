//! A figure with everything it was made of: which formula, which inputs, what to know about it, which invoices.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::formula::Computed;
use super::formula::dso::CountBackStop;
use crate::calendar::{Days, Period};
use crate::money::{Currency, Money};

macro_rules! coded {
    ($(#[$head:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$head])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in machine-readable output and message ids.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

coded! {
    /// Which figure. The formulas are those of `formula`.
    FigureId {
        /// Sum of the invoices' open amounts.
        OpenTotal = "open_total",
        /// Open total less customers' credits.
        Outstanding = "outstanding",
        /// The part of the open total that is past due.
        PastDueTotal = "past_due_total",
        /// What the baseline expects within 30 days.
        ExpectedIn30Days = "expected_in_30_days",
        /// DSO over the last 30 days.
        DsoSimple30 = "dso_simple_30",
        /// DSO over the last 90 days.
        DsoSimple90 = "dso_simple_90",
        /// DSO over the last 365 days.
        DsoSimple365 = "dso_simple_365",
        /// DSO on the average of opening and closing receivables.
        DsoAverage = "dso_average",
        /// DSO over the last calendar months.
        DsoRolling = "dso_rolling",
        /// Count-back DSO.
        DsoCountBack = "dso_count_back",
        /// DSO if nothing were past due.
        DsoBestPossible = "dso_best_possible",
        /// DSO less best-possible DSO.
        AverageDaysDelinquent = "average_days_delinquent",
        /// Collection effectiveness index.
        Cei = "cei",
        /// The index with cash alone.
        CeiCash = "cei_cash",
        /// Receivables turnover per year.
        Turnover = "turnover",
        /// Average collection period.
        CollectionPeriod = "collection_period",
        /// Past due in percent of receivables.
        PercentPastDue = "percent_past_due",
        /// Days from invoice to payment, weighted by amount.
        DaysToPayWeighted = "days_to_pay_weighted",
        /// Days from invoice to payment, each invoice counting the same.
        DaysToPay = "days_to_pay",
        /// Days late at payment, early payments as none, weighted by amount.
        AverageDaysLate = "average_days_late",
        /// Days late at payment, early payments as negative, weighted by amount.
        MeanLateness = "mean_lateness",
        /// Bad debt in percent of credit sales.
        BadDebtToSales = "bad_debt_to_sales",
        /// Cash collected in percent of credit sales.
        CashToSales = "cash_to_sales",
        /// Collected of what fell due in the period, in percent.
        CollectionRate = "collection_rate",
        /// Collected of what was owed at the start of the period, in percent.
        RecoveryRate = "recovery_rate",
        /// Disputed among the invoices issued, by number.
        DisputeRate = "dispute_rate",
        /// Disputed among the invoices issued, by amount.
        DisputeRateAmount = "dispute_rate_amount",
        /// Herfindahl-Hirschman index of receivables by customer.
        ConcentrationReceivables = "concentration_receivables",
        /// The same of the last 365 days' sales.
        ConcentrationSales = "concentration_sales",
        /// Share of the customer who owes most.
        LargestShare = "largest_share",
        /// Share of the three who owe most.
        TopThreeShare = "top_three_share",
        /// How promptly is paid, from 20 to 100.
        PaymentScore = "payment_score",
    }
}

coded! {
    /// What an input is.
    InputId {
        /// Open amounts of all invoices.
        Receivables = "receivables",
        /// Open amounts before the period.
        OpeningReceivables = "opening_receivables",
        /// Mean of opening and closing receivables.
        AverageReceivables = "average_receivables",
        /// Open amounts not past due.
        NotYetDue = "not_yet_due",
        /// Open amounts past due.
        PastDue = "past_due",
        /// Issued less voided less credit notes, tax included as in the receivables.
        CreditSales = "credit_sales",
        /// Payments set against invoices.
        CashCollected = "cash_collected",
        /// What is left on payments and credit notes.
        CustomerCredits = "customer_credits",
        /// The days that sales are of.
        Period = "period",
        /// Its length.
        PeriodDays = "period_days",
        /// Calendar months used.
        Months = "months",
        /// Sales of one month of the count-back.
        SalesOfMonth = "sales_of_month",
        /// Closed invoices with a payment.
        PaidInvoices = "paid_invoices",
        /// What was paid on them.
        PaidAmount = "paid_amount",
        /// Open invoices.
        OpenInvoices = "open_invoices",
        /// The figure this one starts from.
        Dso = "dso",
        /// What is subtracted from it.
        BestPossibleDso = "best_possible_dso",
        /// Mean lateness of the whole book.
        BookLateness = "book_lateness",
        /// Written off as bad debt less recoveries.
        BadDebt = "bad_debt",
        /// Invoiced with a due date in the period, less void, credited and discounted.
        FellDue = "fell_due",
        /// What was paid of it.
        CollectedOfIt = "collected_of_it",
        /// Invoices issued in the period.
        IssuedInvoices = "issued_invoices",
        /// What they are over.
        Invoiced = "invoiced",
        /// Those of them that were contested.
        DisputedInvoices = "disputed_invoices",
        /// What those are over.
        DisputedAmount = "disputed_amount",
        /// Customers who owe, or were sold to.
        Customers = "customers",
        /// What the largest of them owe.
        LargestBalances = "largest_balances",
        /// Closed invoices, and open ones past due.
        Experiences = "experiences",
        /// Taken off by voiding.
        Voided = "voided",
        /// Set against it from payments.
        Paid = "paid",
        /// Set against it from credit notes.
        Credited = "credited",
        /// Discounts granted with payments.
        Discounts = "discounts",
        /// Written off less recovered.
        WrittenOff = "written_off",
        /// Lines of an invoice.
        Lines = "lines",
        /// Net of tax.
        Net = "net",
        /// Tax in percent.
        TaxRate = "tax_rate",
        /// Tax on the net total.
        Tax = "tax",
        /// Invoice date.
        IssuedOn = "issued_on",
        /// Days from issue to due.
        AgreedDays = "agreed_days",
        /// Due day.
        DueOn = "due_on",
        /// The day counted to.
        CountedTo = "counted_to",
        /// Open on the same invoices, and due on other days: instalments that are not meant.
        DueOnOtherDays = "due_on_other_days",
        /// Mean lateness of the customer.
        CustomerLateness = "customer_lateness",
        /// A mean before it is rounded to whole days.
        MeanDays = "mean_days",
        /// What came.
        Received = "received",
        /// Set against invoices.
        Allocated = "allocated",
        /// Given back to the customer.
        Refunded = "refunded",
        /// Payments and credit notes with something left.
        Credits = "credits",
    }
}

/// The unit of a figure's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Percent: 60 is 60 %.
    Percent,
    /// Times per year.
    TimesPerYear,
    /// Points of an index or a score.
    Points,
    /// Major units of a currency.
    Money(Currency),
}

impl Unit {
    /// The name in machine-readable output.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Percent => "percent",
            Self::TimesPerYear => "times_per_year",
            Self::Points => "points",
            Self::Money(_) => "money",
        }
    }
}

/// The value of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputValue {
    /// An amount.
    Money(Money),
    /// A number of days, not always whole.
    Days(Decimal),
    /// A number of things.
    Count(usize),
    /// A period, both ends included.
    Period(Period),
    /// A day.
    Date(NaiveDate),
    /// Percent: 19 is 19 %.
    Percent(Decimal),
    /// Sales of a month, or of its days so far.
    Sales {
        /// The days.
        period: Period,
        /// Their sales.
        amount: Money,
    },
}

/// One input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureInput {
    /// What it is.
    pub id: InputId,
    /// How much.
    pub value: InputValue,
}

/// What to know about a figure before trusting it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureFlag {
    /// The first invoice is later than the first day of the period, which keeps its length.
    ShortHistory {
        /// Day of the first sale.
        first_sale: NaiveDate,
    },
    /// The period has fewer than 30 days: the figure jumps about.
    ShortPeriod {
        /// Its length.
        days: Days,
    },
    /// The true value is at least this one.
    AtLeast {
        /// Receivables that the sales known don't explain.
        unexplained: Money,
        /// Why the count stopped.
        stopped_by: CountBackStop,
    },
    /// Nothing was sold yet in the running month: its days count with the month before.
    RunningMonthJoined,
    /// Fewer months of history than wanted; this many were used.
    FewerMonths {
        /// Months used.
        used: usize,
    },
    /// Part of the receivables is disputed.
    Disputed {
        /// How much.
        amount: Money,
    },
    /// The customers' own lateness was known for some only; the book's stood in for the others.
    BookLatenessUsed {
        /// Open invoices it was used for.
        invoices: usize,
    },
}

impl FigureFlag {
    /// The name in machine-readable output and message ids.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ShortHistory { .. } => "short_history",
            Self::ShortPeriod { .. } => "short_period",
            Self::AtLeast { .. } => "at_least",
            Self::RunningMonthJoined => "running_month_joined",
            Self::FewerMonths { .. } => "fewer_months",
            Self::Disputed { .. } => "disputed",
            Self::BookLatenessUsed { .. } => "book_lateness_used",
        }
    }
}

/// Which invoices stand behind a figure; `invoices_behind` lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceQuery {
    /// Open ones.
    Open,
    /// Open and past due.
    PastDue,
    /// Open and not past due.
    NotYetDue,
    /// Issued in the period.
    IssuedIn(Period),
    /// Open at the end of that day.
    OpenOn(NaiveDate),
    /// Due in the period.
    DueIn(Period),
    /// Issued in the period, and contested by its end.
    DisputedOf(Period),
    /// Written off as bad debt in the period, or recovered.
    BadDebtIn(Period),
    /// Closed with at least one payment, by the day of the snapshot.
    Paid,
    /// Open, and expected to be paid by that day.
    ExpectedBy(NaiveDate),
}

/// A figure, with what it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Which one.
    pub id: FigureId,
    /// Its exact value, or why there is none.
    pub value: Computed<Decimal>,
    /// What the value is in.
    pub unit: Unit,
    /// What it was made of.
    pub inputs: Vec<FigureInput>,
    /// What to know about it.
    pub flags: Vec<FigureFlag>,
    /// The invoices behind it.
    pub behind: Vec<InvoiceQuery>,
}

impl Figure {
    pub(super) fn new(id: FigureId, unit: Unit, value: Computed<Decimal>) -> Self {
        Self { id, value, unit, inputs: Vec::new(), flags: Vec::new(), behind: Vec::new() }
    }

    pub(super) fn of_money(id: FigureId, money: Money) -> Self {
        Self::new(id, Unit::Money(money.currency), Ok(money.to_decimal()))
    }

    pub(super) fn with(mut self, id: InputId, value: InputValue) -> Self {
        self.inputs.push(FigureInput { id, value });
        self
    }

    pub(super) fn money(self, id: InputId, money: Money) -> Self {
        self.with(id, InputValue::Money(money))
    }

    pub(super) fn count(self, id: InputId, count: usize) -> Self {
        self.with(id, InputValue::Count(count))
    }

    pub(super) fn behind(mut self, query: InvoiceQuery) -> Self {
        self.behind.push(query);
        self
    }

    pub(super) fn flagged(mut self, flag: Option<FigureFlag>) -> Self {
        self.flags.extend(flag);
        self
    }

    /// The input of that meaning, the first where there are several.
    #[must_use]
    pub fn input(&self, id: InputId) -> Option<InputValue> {
        self.inputs.iter().find(|input| input.id == id).map(|input| input.value)
    }
}
