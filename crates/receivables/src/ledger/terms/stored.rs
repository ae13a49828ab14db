//! Terms as they are stored. What terms could say from the beginning, net days and one discount counted in days, keeps the
//! form it had. Everything else is the text that [`super::print`] writes, which [`super::grammar`] reads for ever.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{DiscountTier, PaymentTerms, TermsError, When};

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
    /// All of it, where that is more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    text: Option<String>,
}

impl StoredTerms {
    fn plain(&self) -> PaymentTerms {
        let tier = self.discount.iter().map(|one| DiscountTier { percent: one.percent, when: When::Days(one.days) });
        PaymentTerms { discounts: tier.collect(), ..PaymentTerms::net(self.net_days) }
    }
}

impl From<PaymentTerms> for StoredTerms {
    fn from(terms: PaymentTerms) -> Self {
        let discount = match terms.discounts.as_slice() {
            [DiscountTier { percent, when: When::Days(days) }] => {
                Some(StoredDiscount { percent: *percent, days: *days })
            }
            _ => None,
        };
        let stored = Self { net_days: terms.net_days().unwrap_or(0), discount, text: None };
        if stored.plain() == terms { stored } else { Self { discount: None, text: Some(terms.to_string()), ..stored } }
    }
}

impl TryFrom<StoredTerms> for PaymentTerms {
    type Error = TermsError;

    fn try_from(stored: StoredTerms) -> Result<Self, TermsError> {
        match &stored.text {
            // Checked when they were written: here they are only read.
            Some(text) => super::grammar::parse_canonical(text),
            None => Ok(stored.plain()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::terms::Adjustment;

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
            for _ in 0..2 {
                assert_eq!(terms.to_string().parse(), Ok(terms.clone()), "{text}");
                let stored = serde_json::to_string(&terms).unwrap();
                assert_eq!(serde_json::from_str::<PaymentTerms>(&stored).unwrap(), terms, "{text}");
                terms.adjustment = Adjustment::ModifiedFollowing;
                terms.calendar = Some("Bavaria".into());
                terms.early.grace_days = 2;
            }
        }
        assert!(serde_json::from_str::<PaymentTerms>(r#"{"net_days":0,"text":"sometime"}"#).is_err());
    }
}
