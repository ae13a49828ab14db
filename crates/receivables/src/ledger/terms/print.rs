//! Terms as they are printed: what [`super::grammar`] reads back as the same terms. Pure text.

use std::fmt;

use super::{Instalment, PaymentTerms, Share, When, options};

impl fmt::Display for PaymentTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, one) in self.instalments.iter().enumerate() {
            let between = if self.sequential { " then " } else { ", " };
            write!(f, "{}{one}", if at == 0 { "" } else { between })?;
        }
        if !self.instalments.is_empty() {
            return options::print(self, f);
        }
        for (at, tier) in self.discounts.iter().enumerate() {
            write!(f, "{}{}/{}", if at == 0 { "" } else { ", " }, tier.percent.normalize(), tier.when)?;
        }
        if !self.discounts.is_empty() {
            f.write_str(" ")?;
        }
        match (self.due, self.discounts.is_empty()) {
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
