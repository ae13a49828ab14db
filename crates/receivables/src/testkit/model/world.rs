//! What the holding facts come to, and whether they can stand together.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::fact::Fact;
use crate::id::CustomerId;
use crate::ledger::event::{CreditSource, CustomerDetails, InvoiceContent};
use crate::ledger::terms::PaymentTerms;
use crate::money::Currency;

#[derive(Clone, Debug)]
pub(super) struct ModelInvoice {
    pub customer: u32,
    pub currency: Currency,
    /// Of our own invoices; imported ones have none.
    pub content: Option<InvoiceContent>,
    pub issued: Option<(NaiveDate, i64)>,
    pub due: Option<NaiveDate>,
    /// What its terms are now.
    pub terms: Option<PaymentTerms>,
    /// From which day on it is due on another day.
    pub amended: Vec<(NaiveDate, NaiveDate)>,
    pub number: Option<String>,
    pub is_void: bool,
    pub voided_on: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub(super) struct ModelAllocation {
    pub source: CreditSource,
    pub invoice: u32,
    pub on: NaiveDate,
    pub amount: i64,
    pub discount: i64,
    pub is_reversed: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct ModelWriteOff {
    pub invoice: u32,
    pub on: NaiveDate,
    pub left: i64,
}

#[derive(Clone, Debug, Default)]
pub(super) struct World {
    pub book: String,
    pub customers: BTreeMap<u32, CustomerDetails>,
    pub invoices: BTreeMap<u32, ModelInvoice>,
    pub sources: BTreeMap<CreditSource, (u32, Currency, NaiveDate, i64)>,
    pub note_numbers: BTreeSet<(u32, String)>,
    /// Customers merged into others.
    absorbed: BTreeSet<u32>,
    /// Credit notes made from an invoice.
    credited: Vec<(CreditSource, u32)>,
    /// Notes in customers' logs: whose, and what they say while they are there.
    pub remarks: BTreeMap<u32, (u32, Option<String>)>,
    pub allocations: BTreeMap<u32, ModelAllocation>,
    pub write_offs: BTreeMap<u32, ModelWriteOff>,
    /// Per series: the numbers given, and whether each was the first of its series when it was.
    pub series: BTreeMap<String, Vec<(u32, bool)>>,
    pub imported_numbers: Vec<String>,
    pub holidays: BTreeMap<String, BTreeSet<NaiveDate>>,
    moves: Vec<(u32, NaiveDate, i64)>,
    given_up: Vec<(u32, NaiveDate, i64)>,
    credits: Vec<(CreditSource, NaiveDate, i64)>,
    disputes: Vec<(u32, NaiveDate, bool)>,
    /// A fact names something that is not there.
    dangling: bool,
}

impl ModelInvoice {
    /// The day it is due, as it is on a day: of one day what was said last.
    pub(super) fn due_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let latest = self.amended.iter().filter(|(on, _)| *on <= day).max_by_key(|(on, _)| *on);
        latest.map(|(_, due)| *due).or(self.due)
    }
}

impl World {
    pub(super) fn of<'a>(facts: impl Iterator<Item = &'a Fact>) -> Self {
        let mut world = Self::default();
        for fact in facts {
            if world.add(fact).is_none() {
                world.dangling = true;
            }
        }
        world
    }

    /// `None` where the fact names something that is not there.
    fn add(&mut self, fact: &Fact) -> Option<()> {
        match fact {
            Fact::Book { name } => self.book.clone_from(name),
            Fact::Customer { id, details } => {
                self.customers.insert(*id, details.clone());
            }
            Fact::CustomerChanged { id, details } => self.customers.get_mut(id)?.clone_from(details),
            Fact::Merged { kept, absorbed, .. } => self.merge(*kept, *absorbed, fact)?,
            Fact::Remark { id, customer, text } => {
                self.customers.get(customer)?;
                self.remarks.insert(*id, (*customer, Some(text.clone())));
            }
            Fact::RemarkChanged { id, text } => self.remarks.get_mut(id)?.1.clone_from(text),
            Fact::Draft { id, content } => self.draft(*id, content),
            Fact::Revised { id, content } => {
                self.invoices.get(id)?;
                self.draft(*id, content);
            }
            Fact::Discarded { id } => {
                self.invoices.remove(id)?;
            }
            Fact::Issued { id, on, due, gross, series, sequence, starts_series } => {
                let invoice = self.invoices.get_mut(id)?;
                invoice.issued = Some((*on, *gross));
                invoice.due = Some(*due);
                invoice.number = Some(format!("{series}-{sequence:04}"));
                self.moves.push((*id, *on, *gross));
                self.series.entry(series.clone()).or_default().push((*sequence, *starts_series));
            }
            Fact::Imported { id, customer, currency, number, on, due, gross } => {
                let invoice = ModelInvoice {
                    customer: *customer,
                    currency: *currency,
                    content: None,
                    issued: Some((*on, *gross)),
                    due: Some(*due),
                    terms: u32::try_from(due.signed_duration_since(*on).num_days()).ok().map(PaymentTerms::net),
                    amended: Vec::new(),
                    number: Some(number.clone()),
                    is_void: false,
                    voided_on: None,
                };
                self.invoices.insert(*id, invoice);
                self.moves.push((*id, *on, *gross));
                self.imported_numbers.push(number.clone());
            }
            Fact::Voided { id, on, .. } => {
                let invoice = self.invoices.get_mut(id)?;
                invoice.is_void = true;
                invoice.voided_on = Some(*on);
                let (_, gross) = invoice.issued?;
                self.moves.push((*id, *on, -gross));
            }
            _ => self.add_settlement(fact)?,
        }
        Some(())
    }

    fn add_settlement(&mut self, fact: &Fact) -> Option<()> {
        match fact {
            Fact::Credit { source, customer, currency, on, amount } => {
                self.sources.insert(*source, (*customer, *currency, *on, *amount));
                self.credits.push((*source, *on, *amount));
            }
            Fact::Refund { source, on, amount } => {
                self.sources.get(source)?;
                self.credits.push((*source, *on, -amount));
            }
            Fact::Note { source, invoice, number, own, customer } => {
                self.note_numbers.insert((*customer, number.clone()));
                match own {
                    Some((series, sequence, starts)) => {
                        self.series.entry(series.clone()).or_default().push((*sequence, *starts));
                    }
                    None => self.imported_numbers.push(number.clone()),
                }
                if let Some(id) = invoice {
                    self.invoices.get(id)?.issued?;
                    self.credited.push((*source, *id));
                }
            }
            Fact::Allocate { id, source, invoice, on, amount, discount } => {
                self.invoices.get(invoice)?.issued?;
                self.sources.get(source)?;
                let (source, invoice, amount, discount) = (*source, *invoice, *amount, *discount);
                let row = ModelAllocation { source, invoice, on: *on, amount, discount, is_reversed: false };
                self.allocations.insert(*id, row);
                self.moves.push((invoice, *on, -amount - discount));
                self.credits.push((source, *on, -amount));
            }
            Fact::Reverse { id, on, .. } => {
                let row = self.allocations.get_mut(id)?;
                row.is_reversed = true;
                self.moves.push((row.invoice, *on, row.amount + row.discount));
                self.credits.push((row.source, *on, row.amount));
            }
            Fact::WriteOff { id, invoice, on, amount } => {
                self.invoices.get(invoice)?.issued?;
                self.write_offs.insert(*id, ModelWriteOff { invoice: *invoice, on: *on, left: *amount });
                self.moves.push((*invoice, *on, -amount));
                self.given_up.push((*invoice, *on, *amount));
            }
            Fact::Recover { id, on, amount } => {
                let row = self.write_offs.get_mut(id)?;
                row.left -= amount;
                self.moves.push((row.invoice, *on, *amount));
                self.given_up.push((row.invoice, *on, -amount));
            }
            Fact::Amended { id, on, due, terms, .. } => {
                let invoice = self.invoices.get_mut(id)?;
                invoice.issued?;
                invoice.amended.push((*on, *due));
                invoice.terms = Some(terms.clone());
            }
            Fact::Holidays { name, days } => {
                self.holidays.insert(name.clone(), days.clone());
            }
            Fact::Dispute { invoice, on, disputed, .. } => {
                self.invoices.get(invoice)?.issued?;
                self.disputes.push((*invoice, *on, *disputed));
            }
            _ => {}
        }
        Some(())
    }

    fn merge(&mut self, kept: u32, absorbed: u32, fact: &Fact) -> Option<()> {
        let Fact::Merged { invoices, sources, remarks, .. } = fact else { return None };
        // The kept one may have been absorbed since by yet another.
        (self.customers.contains_key(&kept) || self.absorbed.contains(&kept)).then_some(())?;
        self.customers.remove(&absorbed)?;
        self.absorbed.insert(absorbed);
        for id in invoices {
            let invoice = self.invoices.get_mut(id)?;
            invoice.customer = kept;
            if let Some(content) = &mut invoice.content {
                content.customer = CustomerId(kept);
            }
        }
        for source in sources {
            self.sources.get_mut(source)?.0 = kept;
        }
        for id in remarks {
            self.remarks.get_mut(id)?.0 = kept;
        }
        // What credit notes are called goes with them.
        let notes = std::mem::take(&mut self.note_numbers);
        self.note_numbers =
            notes.into_iter().map(|(of, number)| (if of == absorbed { kept } else { of }, number)).collect();
        Some(())
    }

    fn draft(&mut self, id: u32, content: &InvoiceContent) {
        let (customer, currency, said) = (content.customer.0, content.currency, Some(content.clone()));
        let nothing = ModelInvoice {
            customer,
            currency,
            content: None,
            issued: None,
            due: None,
            terms: None,
            amended: Vec::new(),
            number: None,
            is_void: false,
            voided_on: None,
        };
        let old = self.invoices.remove(&id).unwrap_or(nothing);
        let terms = Some(content.terms.clone());
        self.invoices.insert(id, ModelInvoice { customer, currency, content: said, terms, ..old });
    }

    pub(super) fn open(&self, invoice: u32, day: NaiveDate) -> i64 {
        self.moves.iter().filter(|(id, on, _)| *id == invoice && *on <= day).map(|(_, _, amount)| amount).sum()
    }

    /// What an invoice is called on a day.
    pub(super) fn status(&self, id: u32, day: NaiveDate) -> &'static str {
        let Some(invoice) = self.invoices.get(&id) else { return "Draft" };
        let Some((_, gross)) = invoice.issued.filter(|(on, _)| *on <= day) else { return "Draft" };
        let open = self.open(id, day);
        let off = self.given_up.iter().filter(|(one, on, _)| *one == id && *on <= day).map(|(_, _, amount)| amount);
        match open {
            0 if invoice.voided_on.is_some_and(|on| on <= day) => "Void",
            0 if off.sum::<i64>() > 0 => "WrittenOff",
            0 => "Paid",
            open if open == gross => "Open",
            _ => "PartPaid",
        }
    }

    pub(super) fn left(&self, source: CreditSource, day: NaiveDate) -> i64 {
        self.credits.iter().filter(|(id, on, _)| *id == source && *on <= day).map(|(_, _, amount)| amount).sum()
    }

    /// The least open on `from` and on every later day on which anything moves.
    pub(super) fn least_open(&self, invoice: u32, from: NaiveDate) -> i64 {
        let days = self.moves.iter().filter(|(id, on, _)| *id == invoice && *on > from).map(|(_, on, _)| *on);
        days.chain([from]).map(|day| self.open(invoice, day)).min().unwrap_or(0)
    }

    pub(super) fn least_left(&self, source: CreditSource, from: NaiveDate) -> i64 {
        let days = self.credits.iter().filter(|(id, on, _)| *id == source && *on > from).map(|(_, on, _)| *on);
        days.chain([from]).map(|day| self.left(source, day)).min().unwrap_or(0)
    }

    pub(super) fn is_disputed(&self, invoice: u32, day: NaiveDate) -> bool {
        let mut covered: Vec<_> = self.disputes.iter().filter(|(id, on, _)| *id == invoice && *on <= day).collect();
        covered.sort_by_key(|(_, on, _)| *on);
        covered.last().is_some_and(|(_, _, disputed)| *disputed)
    }

    /// Whether it is disputed on that day or becomes so later.
    pub(super) fn is_disputed_from(&self, invoice: u32, day: NaiveDate) -> bool {
        let later = self.disputes.iter().any(|(id, on, disputed)| *id == invoice && *on > day && *disputed);
        later || self.is_disputed(invoice, day)
    }

    /// The next number of a series, and whether it is its first.
    pub(super) fn next_number(&self, series: &str) -> (u32, bool) {
        if let Some(last) = self.series.get(series).and_then(|given| given.iter().map(|(one, _)| *one).max()) {
            return (last + 1, false);
        }
        let of_series = |number: &String| {
            let digits = number.strip_prefix(&format!("{series}-"))?;
            let sequence: u32 = digits.parse().ok()?;
            (format!("{sequence:04}") == digits && sequence < 1_000_000).then_some(sequence)
        };
        (self.imported_numbers.iter().filter_map(of_series).max().unwrap_or(0) + 1, true)
    }

    /// Whether all that holds can hold together: nothing missing, nothing below zero on any day, no gap, no number twice.
    pub(super) fn is_sound(&self) -> bool {
        let open_stands = self.moves.iter().all(|(id, day, _)| self.open(*id, *day) >= 0);
        let left_stands = self.credits.iter().all(|(id, day, _)| self.left(*id, *day) >= 0);
        let owned = self.invoices.values().map(|invoice| invoice.customer);
        let credited = self.sources.values().map(|(customer, ..)| *customer);
        let remarked = self.remarks.values().map(|(customer, _)| *customer);
        let customers_there = owned.chain(credited).chain(remarked).all(|id| self.customers.contains_key(&id));
        // Nobody's money is set against another's invoice.
        let debtor = |id: u32| self.invoices.get(&id).map(|invoice| invoice.customer);
        let payer = |source: CreditSource| self.sources.get(&source).map(|(customer, ..)| *customer);
        let allocated_apart = self.allocations.values().any(|row| payer(row.source) != debtor(row.invoice));
        let credited_apart = self.credited.iter().any(|(source, invoice)| payer(*source) != debtor(*invoice));
        let owners_agree = !allocated_apart && !credited_apart;
        let numbers_stand = self.series.values().all(|given| {
            let mut given = given.clone();
            given.sort_unstable();
            given.first().is_none_or(|(_, starts)| *starts) && given.windows(2).all(|two| two[1].0 == two[0].0 + 1)
        });
        !self.dangling && open_stands && left_stands && customers_there && owners_agree && numbers_stand
    }
}
