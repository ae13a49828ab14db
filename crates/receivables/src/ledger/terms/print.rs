//! Terms as they are printed: what [`super::grammar`] reads back as the same terms. Pure text.

use std::fmt;

use super::{Instalment, PaymentTerms, Share, When, options};

impl fmt::Display for PaymentTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.instalments.is_empty() {
            let parts: Vec<String> = self.instalments.iter().map(ToString::to_string).collect();
            f.write_str(&parts.join(if self.sequential { " then " } else { ", " }))?;
            return options::print(self, f);
        }
        let tiers: Vec<String> =
            self.discounts.iter().map(|tier| format!("{}/{}", tier.percent.normalize(), tier.when)).collect();
        if !tiers.is_empty() {
            write!(f, "{} ", tiers.join(", "))?;
        }
        match (self.due, tiers.is_empty()) {
            (When::Days(0), true) => f.write_str("due on receipt"),
            (when @ (When::Days(_) | When::DaysAfterReceipt(_)), _) => write!(f, "net {when}"),
            (when, _) => write!(f, "{when}"),
        }?;
        options::print(self, f)
    }
}

impl fmt::Display for Instalment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.share {
            Share::Percent(percent) => write!(f, "{}%", percent.normalize())?,
            Share::PercentOfNet(percent) => write!(f, "{}% of net", percent.normalize())?,
            Share::Amount(amount) => write!(f, "{}", amount.normalize())?,
            Share::Balance => f.write_str("balance")?,
        }
        if let Some(unit) = self.round_to {
            write!(f, "~{}", unit.normalize())?;
        }
        write!(f, "@{}", self.when)
    }
}
