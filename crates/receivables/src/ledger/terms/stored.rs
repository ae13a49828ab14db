//! Terms as they are stored. What terms could say from the beginning, net days and one discount counted in days, keeps the
//! form it had; everything else stands beside it, and only where it says something.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Adjustment, DiscountTier, EarlyPayment, Instalment, PaymentTerms, When};

#[derive(Clone, Debug, Serialize, Deserialize)]
struct StoredDiscount {
    #[serde(with = "rust_decimal::serde::str")]
    percent: Decimal,
    days: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct StoredTerms {
    net_days: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    discount: Option<StoredDiscount>,
    /// A rule other than `net_days`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    due: Option<When>,
    /// Discounts other than a single one counted in days.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    tiers: Vec<DiscountTier>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    instalments: Vec<Instalment>,
    #[serde(skip_serializing_if = "is_default", default)]
    sequential: bool,
    #[serde(skip_serializing_if = "is_default", default)]
    adjustment: Adjustment,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    calendar: Option<String>,
    #[serde(skip_serializing_if = "is_default", default)]
    early: EarlyPayment,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl From<PaymentTerms> for StoredTerms {
    fn from(terms: PaymentTerms) -> Self {
        let (net_days, due) = match terms.due {
            When::Days(days) => (days, None),
            other => (0, Some(other)),
        };
        let (discount, tiers) = match terms.discounts.as_slice() {
            [DiscountTier { percent, when: When::Days(days) }] => {
                (Some(StoredDiscount { percent: *percent, days: *days }), Vec::new())
            }
            _ => (None, terms.discounts),
        };
        Self {
            net_days,
            discount,
            due,
            tiers,
            instalments: terms.instalments,
            sequential: terms.sequential,
            adjustment: terms.adjustment,
            calendar: terms.calendar,
            early: terms.early,
        }
    }
}

impl From<StoredTerms> for PaymentTerms {
    fn from(stored: StoredTerms) -> Self {
        let single = stored.discount.map(|one| DiscountTier { percent: one.percent, when: When::Days(one.days) });
        Self {
            due: stored.due.unwrap_or(When::Days(stored.net_days)),
            discounts: single.into_iter().chain(stored.tiers).collect(),
            instalments: stored.instalments,
            sequential: stored.sequential,
            adjustment: stored.adjustment,
            calendar: stored.calendar,
            early: stored.early,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_terms_could_say_from_the_beginning_keeps_its_form() {
        let terms: PaymentTerms = "2/10 net 30".parse().unwrap();
        let stored = serde_json::to_string(&terms).unwrap();
        assert_eq!(stored, r#"{"net_days":30,"discount":{"percent":"2","days":10}}"#);
        assert_eq!(serde_json::to_string(&PaymentTerms::net(0)).unwrap(), r#"{"net_days":0}"#);
    }

    #[test]
    fn every_form_comes_back() {
        for text in [
            "net 30",
            "2/10 net 30",
            "2/10, 1/20 net 60",
            "3/10 ROG net 30 ROG",
            "45d>EOM",
            "30d>5/20",
            "COD",
            "30%@15 then balance@EOM",
        ] {
            let mut terms: PaymentTerms = text.parse().unwrap();
            terms.adjustment = Adjustment::ModifiedFollowing;
            terms.calendar = Some("Bavaria".into());
            terms.early.grace_days = 2;
            assert_eq!(terms.to_string().parse(), Ok(terms.clone()), "{text}");
            let stored = serde_json::to_string(&terms).unwrap();
            assert_eq!(serde_json::from_str::<PaymentTerms>(&stored).unwrap(), terms, "{text}");
        }
    }
}
