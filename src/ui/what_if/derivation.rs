//! How each figure comes about: its rule in words, the numbers that went in, and what came out.

use receivables::analytics::formula::discount_policy::DiscountPolicy;
use receivables::whatif::{BreakEven, Outcome, YearOutcome};

use super::wording::{days, effective, percent, reason, setting, signed, year_days};
use crate::t;
use crate::ui::words::{full_day, money_whole};

/// A figure that can be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    DaysToPay,
    BroughtForward,
    Cost,
    Price,
    Net,
    BreakEven,
    Receivables,
    Saving,
}

impl Figure {
    pub(super) const ALL: [Self; 8] = [
        Self::DaysToPay,
        Self::BroughtForward,
        Self::Cost,
        Self::Price,
        Self::Net,
        Self::BreakEven,
        Self::Receivables,
        Self::Saving,
    ];

    /// Its name in the address's `explain`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::DaysToPay => "days-to-pay",
            Self::BroughtForward => "brought-forward",
            Self::Cost => "cost",
            Self::Price => "price",
            Self::Net => "net",
            Self::BreakEven => "break-even",
            Self::Receivables => "receivables",
            Self::Saving => "saving",
        }
    }

    /// Its label.
    pub(super) fn label(self) -> String {
        match self {
            Self::DaysToPay => t!("what-if-days-to-pay"),
            Self::BroughtForward => t!("what-if-brought-forward"),
            Self::Cost => t!("what-if-cost"),
            Self::Price => t!("what-if-price"),
            Self::Net => t!("what-if-net"),
            Self::BreakEven => t!("what-if-break-even"),
            Self::Receivables => t!("what-if-receivables"),
            Self::Saving => t!("what-if-saving"),
        }
    }

    /// Its rule in words.
    pub(super) fn rule(self) -> String {
        match self {
            Self::DaysToPay => t!("what-if-days-to-pay-rule"),
            Self::BroughtForward => t!("what-if-brought-forward-rule"),
            Self::Cost => t!("what-if-cost-rule"),
            Self::Price => t!("what-if-price-rule"),
            Self::Net => t!("what-if-net-rule"),
            Self::BreakEven => t!("what-if-break-even-rule"),
            Self::Receivables => t!("what-if-receivables-rule"),
            Self::Saving => t!("what-if-saving-rule"),
        }
    }

    /// Its rule as a formula.
    pub(super) fn formula(self) -> String {
        match self {
            Self::DaysToPay => t!("what-if-days-to-pay-formula"),
            Self::BroughtForward => t!("what-if-brought-forward-formula"),
            Self::Cost => t!("what-if-cost-formula"),
            Self::Price => t!("what-if-price-formula"),
            Self::Net => t!("what-if-net-formula"),
            Self::BreakEven => t!("what-if-break-even-formula"),
            Self::Receivables => t!("what-if-receivables-formula"),
            Self::Saving => t!("what-if-saving-formula"),
        }
    }
}

/// Names and values, in the order shown; the results last.
pub(super) type Lines = Vec<(String, String)>;

/// What went into a figure and what came out. Where there is no year, why.
pub(super) fn lines(figure: Figure, outcome: &Outcome) -> Lines {
    let year = match &outcome.year {
        Ok(year) => year,
        Err(why) => return vec![(figure.label(), reason(*why))],
    };
    let inputs = Inputs { outcome, year };
    match figure {
        Figure::DaysToPay => inputs.days_to_pay(),
        Figure::BroughtForward => inputs.brought_forward(),
        Figure::Cost => inputs.cost(),
        Figure::Price => inputs.price(),
        Figure::Net => vec![
            (t!("what-if-saving"), money_whole(year.saving)),
            (t!("what-if-cost"), money_whole(year.cost)),
            (t!("what-if-net"), signed(year.net)),
        ],
        Figure::BreakEven => inputs.break_even(),
        Figure::Receivables => inputs.receivables(),
        Figure::Saving => inputs.saving(),
    }
}

struct Inputs<'a> {
    outcome: &'a Outcome,
    year: &'a YearOutcome,
}

impl Inputs<'_> {
    /// The invoices counted.
    fn basis(&self) -> Lines {
        let inputs = &self.year.inputs;
        let (from, to) = (full_day(inputs.period.first), full_day(inputs.period.last));
        vec![
            (t!("what-if-input-period"), t!("what-if-input-period-days", from = from, to = to)),
            (t!("what-if-input-invoices"), t!("common-number", count = inputs.invoices)),
            (t!("what-if-input-sales"), money_whole(inputs.sales)),
        ]
    }

    fn early(&self) -> (String, String) {
        let count = self.outcome.settings.window_days;
        (t!("what-if-input-early", count = count), money_whole(self.year.inputs.early))
    }

    fn moved(&self) -> (String, String) {
        (t!("what-if-input-moved"), money_whole(self.year.inputs.moved))
    }

    fn sooner(&self) -> (String, String) {
        let value = self.year.brought_forward.days.map_or_else(|_| t!("what-if-none"), days);
        (t!("what-if-input-sooner"), value)
    }

    fn discount(&self) -> (String, String) {
        (t!("what-if-discount"), setting(self.outcome.settings.discount))
    }

    fn cost_of_money(&self) -> (String, String) {
        (t!("what-if-cost-of-money"), setting(self.outcome.settings.cost_of_money))
    }

    fn year_basis(&self) -> (String, String) {
        (t!("what-if-year"), t!("what-if-year-days", count = year_days(self.outcome.settings.year)))
    }

    fn days_to_pay(&self) -> Lines {
        let mut lines = self.basis();
        lines.extend([
            self.moved(),
            self.sooner(),
            (t!("what-if-input-before"), days(self.year.days_to_pay_before)),
            (t!("what-if-input-after"), days(self.year.days_to_pay_after)),
        ]);
        lines
    }

    fn brought_forward(&self) -> Lines {
        let mut lines = self.basis();
        let take_up = self.year.take_up_percent.map_or_else(reason, |share| percent(share, 1));
        lines.extend([
            self.early(),
            (t!("what-if-input-late"), money_whole(self.year.inputs.late)),
            (t!("what-if-take-up"), take_up),
            self.sooner(),
            (t!("what-if-brought-forward"), money_whole(self.year.brought_forward.amount)),
        ]);
        lines
    }

    fn cost(&self) -> Lines {
        vec![
            self.discount(),
            self.moved(),
            self.early(),
            (t!("what-if-waste"), money_whole(self.year.waste)),
            (t!("what-if-cost"), money_whole(self.year.cost)),
        ]
    }

    fn price(&self) -> Lines {
        let mut lines = vec![self.discount(), self.year_basis()];
        match &self.year.price {
            Ok(price) => lines.extend([
                (t!("what-if-input-gained"), days(price.days)),
                (t!("what-if-input-simple"), percent(price.simple_percent, 1)),
                (t!("what-if-input-effective"), effective(price.effective_percent)),
            ]),
            Err(why) => lines.push((t!("what-if-price"), reason(*why))),
        }
        lines.push(self.cost_of_money());
        lines
    }

    fn break_even(&self) -> Lines {
        let mut lines = vec![self.discount(), self.early(), self.cost_of_money(), self.year_basis()];
        if let Ok(DiscountPolicy { days_before, discount_day, .. }) = &self.year.inputs.policy {
            lines.push((t!("what-if-input-gained"), days(*days_before - *discount_day)));
        }
        let (of_late, of_sales) = match &self.year.break_even {
            Ok(BreakEven::At { take_up_percent, share_of_sales_percent }) => {
                (percent(*take_up_percent, 1), Some(percent(*share_of_sales_percent, 1)))
            }
            Ok(BreakEven::OutOfReach { take_up_percent }) => (percent(*take_up_percent, 1), None),
            Ok(BreakEven::NeverPays) => (t!("what-if-never-pays"), None),
            Err(why) => (reason(*why), None),
        };
        lines.extend(of_sales.map(|share| (t!("what-if-input-of-sales"), share)));
        lines.push((t!("what-if-input-of-late"), of_late));
        lines
    }

    fn receivables(&self) -> Lines {
        vec![
            (t!("what-if-input-sales"), money_whole(self.year.inputs.sales)),
            self.year_basis(),
            (t!("what-if-input-before"), days(self.year.days_to_pay_before)),
            (t!("what-if-input-after"), days(self.year.days_to_pay_after)),
            (t!("what-if-input-receivables-before"), money_whole(self.year.receivables_before)),
            (t!("what-if-input-receivables-after"), money_whole(self.year.receivables_after)),
        ]
    }

    fn saving(&self) -> Lines {
        let mut lines = vec![self.moved(), self.sooner(), self.cost_of_money(), self.year_basis()];
        lines.push((t!("what-if-saving"), money_whole(self.year.saving)));
        lines
    }
}
