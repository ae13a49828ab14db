//! The model's histories: every fact ever recorded about an invoice, with the entry's fate.

use chrono::NaiveDate;

use super::ReferenceModel;
use super::fact::Fact;

/// One line of an invoice's history.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ModelLine {
    /// Business date.
    pub day: NaiveDate,
    /// The entry.
    pub entry: u64,
    /// What happened, in one word.
    pub what: &'static str,
    /// Change of the open amount, in minor units.
    pub amount: i64,
    /// The words given with it.
    pub reason: Option<String>,
    /// Whether the entry holds.
    pub stands: bool,
    /// Whether it held after each time it was turned.
    pub turns: Vec<bool>,
}

impl ReferenceModel {
    /// The history of an invoice until a day, as far as known on another; in no particular order.
    #[must_use]
    pub fn history(&self, invoice: u32, day: NaiveDate, known_on: Option<NaiveDate>) -> Vec<ModelLine> {
        let next = self.after_known(known_on);
        let known = self.entries.iter().filter(|entry| entry.number < next);
        let mut lines = Vec::new();
        for entry in known {
            let turns = entry.turns.iter().skip(1).filter(|(by, _)| *by < next).map(|(_, holds)| *holds).collect();
            let line = ModelLine {
                day,
                entry: entry.number,
                what: "",
                amount: 0,
                reason: None,
                stands: entry.held_then(next),
                turns,
            };
            let said = entry.facts.iter().flat_map(|fact| self.said(fact, invoice));
            lines.extend(said.map(|(day, what, amount, reason)| ModelLine {
                day,
                what,
                amount,
                reason,
                ..line.clone()
            }));
        }
        lines.retain(|line| line.day <= day);
        lines
    }

    /// What a fact says of an invoice: day, word, change of the open amount, reason.
    fn said(&self, fact: &Fact, wanted: u32) -> Vec<(NaiveDate, &'static str, i64, Option<String>)> {
        match fact {
            Fact::Issued { id, on, gross, .. } | Fact::Imported { id, on, gross, .. } if *id == wanted => {
                vec![(*on, "Issued", *gross, None)]
            }
            Fact::Voided { id, on, gross, reason } if *id == wanted => {
                vec![(*on, "Voided", -gross, Some(reason.clone()))]
            }
            Fact::Allocate { invoice, on, amount, discount, .. } if *invoice == wanted => {
                with_discount(["Allocated", "DiscountTaken"], *on, -amount, -discount, None)
            }
            Fact::Reverse { id, on, reason } => {
                let of = |fact: &&Fact| matches!(fact, Fact::Allocate { id: one, .. } if one == id);
                match self.entries.iter().flat_map(|entry| &entry.facts).find(of) {
                    Some(Fact::Allocate { invoice, amount, discount, .. }) if *invoice == wanted => {
                        let words = ["AllocationReversed", "DiscountReversed"];
                        with_discount(words, *on, *amount, *discount, Some(reason))
                    }
                    _ => Vec::new(),
                }
            }
            Fact::WriteOff { invoice, on, amount, .. } if *invoice == wanted => {
                vec![(*on, "WrittenOff", -amount, None)]
            }
            Fact::Recover { id, on, amount } => {
                let of = |fact: &Fact| matches!(fact, Fact::WriteOff { id: one, invoice, .. } if one == id && *invoice == wanted);
                let is_ours = self.entries.iter().flat_map(|entry| &entry.facts).any(of);
                is_ours.then_some((*on, "Recovered", *amount, None)).into_iter().collect()
            }
            Fact::Amended { id, on, reason, .. } if *id == wanted => {
                vec![(*on, "TermsAmended", 0, Some(reason.clone()))]
            }
            Fact::Dispute { invoice, on, disputed, reason } if *invoice == wanted => {
                vec![(*on, if *disputed { "DisputeOpened" } else { "DisputeClosed" }, 0, reason.clone())]
            }
            _ => Vec::new(),
        }
    }
}

fn with_discount(
    words: [&'static str; 2],
    on: NaiveDate,
    amount: i64,
    discount: i64,
    reason: Option<&String>,
) -> Vec<(NaiveDate, &'static str, i64, Option<String>)> {
    let all = [(on, words[0], amount, reason.cloned()), (on, words[1], discount, reason.cloned())];
    all.into_iter().filter(|(_, word, amount, _)| *word == words[0] || *amount != 0).collect()
}
