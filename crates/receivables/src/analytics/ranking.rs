//! Who owes most and is latest: customers by money-days past due, with the reasons in figures.

use rust_decimal::Decimal;

use super::customer_behaviour::CustomerBehaviour;
use super::snapshot::Snapshot;
use crate::id::CustomerId;

/// Why a customer stands where they do. The strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankReason {
    /// Something is past due.
    PastDue {
        /// How much, in minor units.
        amount: i64,
        /// Invoices.
        count: u32,
        /// Days past due of the oldest.
        oldest_days: i32,
    },
    /// The oldest open invoice is later than this customer's payments usually are.
    LaterThanUsual {
        /// Usual days after the due date, whole.
        usual_days: i32,
    },
    /// Their payments usually come after the due date.
    UsuallyLate {
        /// Usual days after the due date, whole.
        usual_days: i32,
    },
    /// A tenth or more of everything open.
    LargeShare {
        /// Percent of the open total.
        percent: Decimal,
    },
    /// Nothing was ever paid by this customer.
    NeverPaid,
}

/// One line of the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedCustomer {
    /// Who.
    pub customer: CustomerId,
    /// What is open, in minor units.
    pub open: i64,
    /// The part that is past due.
    pub past_due: i64,
    /// Σ open amount × days past due, in minor units times days: what the ranking goes by.
    pub money_days: i128,
    /// Days past due of the oldest; `None` where nothing is past due.
    pub oldest_days_past_due: Option<i32>,
    /// Why.
    pub reasons: Vec<RankReason>,
}

/// Paid invoices from which on a usual lateness is worth a reason.
const USUAL_FROM: u32 = super::expectation::PAID_INVOICES_MIN;

/// The first `count` customers by money-days past due, then by open amount, then by id. Who owes nothing is left out.
pub(super) fn ranking_from(
    snapshot: &Snapshot<'_>,
    behaviours: &[CustomerBehaviour],
    count: usize,
) -> Vec<RankedCustomer> {
    let today = snapshot.as_of.day_number();
    let mut money_days = vec![0_i128; behaviours.len()];
    let mut total = 0_i64;
    for row in snapshot.open_rows() {
        total += row.open;
        if row.due < today
            && let Some(sum) = money_days.get_mut(row.customer)
        {
            *sum += i128::from(row.open) * i128::from(today.0 - row.due.0);
        }
    }
    let mut owing: Vec<(&CustomerBehaviour, i128)> =
        behaviours.iter().zip(money_days).filter(|(row, _)| row.open != 0).collect();
    owing.sort_by_key(|(row, money_days)| (std::cmp::Reverse((*money_days, row.open)), row.customer));
    owing.truncate(count);
    let ranked = owing.into_iter().map(|(row, money_days)| RankedCustomer {
        customer: row.customer,
        open: row.open,
        past_due: row.past_due,
        money_days,
        oldest_days_past_due: row.oldest_days_past_due,
        reasons: reasons(row, total),
    });
    ranked.collect()
}

fn reasons(row: &CustomerBehaviour, total: i64) -> Vec<RankReason> {
    let mut found = Vec::new();
    if let Some(oldest_days) = row.oldest_days_past_due {
        found.push(RankReason::PastDue { amount: row.past_due, count: row.past_due_count, oldest_days });
    }
    let usual = row.paid.lateness_rounded().filter(|_| row.paid.invoices >= USUAL_FROM);
    match (usual, row.oldest_days_past_due) {
        (Some(usual_days), Some(oldest)) if oldest > usual_days => {
            found.push(RankReason::LaterThanUsual { usual_days });
        }
        (Some(usual_days), _) if usual_days > 0 => found.push(RankReason::UsuallyLate { usual_days }),
        _ => {}
    }
    if row.last_payment.is_none() {
        found.push(RankReason::NeverPaid);
    }
    let percent = share_percent(row.open, total);
    if percent.is_some_and(|percent| percent >= Decimal::TEN) {
        found.extend(percent.map(|percent| RankReason::LargeShare { percent }));
    }
    found
}

fn share_percent(part: i64, total: i64) -> Option<Decimal> {
    Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(total))
}
