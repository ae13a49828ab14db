//! Tells the story as commands: every deal is laid out on its days, the days are sorted, and ids are counted as they
//! will be given.

use chrono::{Datelike, NaiveDate, Weekday};
use rust_decimal::Decimal;

use super::story::{
    ACCOUNTS, Account, CREDITED, DISPUTED, DRAFTS, FIRST_DAY_AGO, FIRST_ISSUE_AGO, GIVEN_UP, HOURS, Habit, OFF_HABIT,
    OPEN, OVERPAID, PART_PAID, WORK,
};
use crate::calendar::add_days;
use crate::id::{CustomerId, InvoiceId};
use crate::ledger::command::{AllocationPart, Command, IssueCreditNote, OpenDispute, RecordPayment, WriteOffInvoice};
use crate::ledger::event::{CustomerDetails, InvoiceContent, InvoiceLine, WriteOffReason};
use crate::ledger::terms::PaymentTerms;
use crate::ledger::totals_of;
use crate::money::{Currency, Money, Rounding};

/// Something that happens on a day; invoices are named by their place in the plan.
enum Step {
    Issue(usize),
    Pay { deal: usize, amount: i64, discount: i64, extra: i64 },
    Credit { deal: usize, amount: i64, reason: &'static str },
    Dispute { deal: usize, reason: &'static str },
    GiveUp(usize),
}

struct Deal {
    account: usize,
    content: InvoiceContent,
}

struct Plan {
    today: NaiveDate,
    deals: Vec<Deal>,
    steps: Vec<(NaiveDate, Step)>,
}

pub(super) fn commands(today: NaiveDate) -> Vec<(NaiveDate, Command)> {
    let mut plan = Plan { today, deals: Vec::new(), steps: Vec::new() };
    for (index, account) in ACCOUNTS.iter().enumerate() {
        plan.past_invoices(index, account);
    }
    plan.open_invoices();
    plan.given_up_invoice();
    plan.steps.sort_by_key(|(day, step)| (*day, !matches!(step, Step::Issue(_))));
    let first = add_days(today, -FIRST_DAY_AGO);
    let mut commands = vec![(first, Command::OpenBook { name: "Halden Studio".to_owned(), currency: Currency::EUR })];
    commands.extend(ACCOUNTS.iter().map(|account| (first, Command::AddCustomer(details(account)))));
    plan.tell(&mut commands);
    commands
}

impl Plan {
    fn ago(&self, days: i64) -> NaiveDate {
        add_days(self.today, -days)
    }

    fn add(&mut self, account: usize, issued_ago: i64, euros: Decimal, hours: Decimal) -> usize {
        let deal = self.deals.len();
        let work = WORK[(account * 4 + deal) % WORK.len()];
        self.deals.push(Deal { account, content: content(account, work, hours, euros) });
        self.steps.push((self.ago(issued_ago), Step::Issue(deal)));
        deal
    }

    fn gross(&self, deal: usize) -> i64 {
        self.deals.get(deal).map_or(0, |deal| gross_of(&deal.content))
    }

    /// The paid past of a customer: evenly spread, a little off, each invoice paid by the customer's habit.
    fn past_invoices(&mut self, index: usize, account: &Account) {
        let (count, last_ago) = account.paid;
        let span = FIRST_ISSUE_AGO - last_ago;
        for nth in 0..count {
            let off = OFF_HABIT[turn(nth + index as i64 * 3, OFF_HABIT.len())];
            let issued_ago = last_ago + span * (count - 1 - nth) / (count - 1).max(1) + off.abs();
            let hours = HOURS[turn(nth * 3 + index as i64, HOURS.len())];
            let deal = self.add(index, issued_ago, Decimal::from(account.rate), Decimal::from(hours));
            self.pay_by_habit(deal, account, nth, issued_ago, off);
        }
    }

    fn pay_by_habit(&mut self, deal: usize, account: &Account, nth: i64, issued_ago: i64, off: i64) {
        let gross = self.gross(deal);
        let (after, discount) = match account.habit {
            Habit::Around { day, spread } => (day + off * spread, 0),
            Habit::Worsening { first, step } => (first + nth * step + off, 0),
            Habit::TakesDiscount { day, .. } if nth % 3 != 2 => (day, discount_of(account, gross)),
            Habit::TakesDiscount { otherwise, .. } => (otherwise + off.abs(), 0),
        };
        let (of_account, credited_nth, credited_after, credited, reason) = CREDITED;
        let credit = if self.is(deal, of_account) && nth == credited_nth { credited } else { 0 };
        if credit > 0 {
            let on = self.ago(issued_ago - credited_after);
            self.steps.push((on, Step::Credit { deal, amount: credit, reason }));
        }
        let extra = if self.is(deal, OVERPAID.0) && nth == OVERPAID.1 { OVERPAID.2 } else { 0 };
        let paid_on = bank_day(self.ago(issued_ago - after));
        self.steps.push((paid_on, Step::Pay { deal, amount: gross - discount - credit, discount, extra }));
    }

    fn is(&self, deal: usize, account: usize) -> bool {
        self.deals.get(deal).is_some_and(|deal| deal.account == account)
    }

    fn open_invoices(&mut self) {
        for (position, (account, past_due, euros)) in OPEN.into_iter().enumerate() {
            let issued_ago = past_due + i64::from(terms(&ACCOUNTS[account]).net_days().unwrap_or_default());
            let deal = self.add(account, issued_ago, Decimal::from(euros), Decimal::ONE);
            if position == PART_PAID.0 {
                let on = self.ago(PART_PAID.1);
                self.steps.push((on, Step::Pay { deal, amount: PART_PAID.2, discount: 0, extra: 0 }));
            }
            if position == DISPUTED.0 {
                self.steps.push((self.ago(DISPUTED.1), Step::Dispute { deal, reason: DISPUTED.2 }));
            }
        }
    }

    fn given_up_invoice(&mut self) {
        let (account, issued_ago, given_up_ago, euros) = GIVEN_UP;
        let deal = self.add(account, issued_ago, Decimal::from(euros), Decimal::ONE);
        self.steps.push((self.ago(given_up_ago), Step::GiveUp(deal)));
    }

    /// The steps as commands, with the ids that the ledger will give; the drafts come last.
    fn tell(&self, commands: &mut Vec<(NaiveDate, Command)>) {
        let mut ids = vec![InvoiceId(0); self.deals.len()];
        let mut issued = 0;
        for (day, step) in &self.steps {
            if let Step::Issue(deal) = step
                && let Some(id) = ids.get_mut(*deal)
            {
                *id = InvoiceId(issued);
                issued += 1;
            }
            let deal = match step {
                Step::Issue(deal) | Step::GiveUp(deal) => *deal,
                Step::Pay { deal, .. } | Step::Credit { deal, .. } | Step::Dispute { deal, .. } => *deal,
            };
            if let (Some(one), Some(id)) = (self.deals.get(deal), ids.get(deal)) {
                commands.push((*day, command(step, one, *id, *day)));
            }
        }
        for (account, hours) in DRAFTS {
            let rate = Decimal::from(ACCOUNTS[account].rate);
            let content = content(account, WORK[account], Decimal::from(hours), rate);
            commands.push((self.today, Command::DraftInvoice(content)));
        }
    }
}

fn command(step: &Step, deal: &Deal, invoice: InvoiceId, on: NaiveDate) -> Command {
    let customer = CustomerId::from_index(deal.account);
    match *step {
        Step::Issue(_) => Command::IssueNewInvoice { content: deal.content.clone(), on },
        Step::Pay { amount, discount, extra, .. } => Command::RecordPayment(RecordPayment {
            customer,
            received_on: on,
            amount: Money::new(amount + extra, Currency::EUR),
            method: ACCOUNTS[deal.account].method,
            reference: None,
            note: None,
            allocations: vec![AllocationPart { invoice, amount, discount }],
        }),
        Step::Credit { amount, reason, .. } => Command::IssueCreditNote(IssueCreditNote {
            customer,
            invoice: Some(invoice),
            on,
            gross: Money::new(amount, Currency::EUR),
            reason: reason.to_owned(),
        }),
        Step::Dispute { reason, .. } => Command::OpenDispute(OpenDispute { invoice, on, reason: reason.to_owned() }),
        Step::GiveUp(_) => {
            Command::WriteOff(WriteOffInvoice { invoice, on, amount: None, reason: WriteOffReason::BadDebt })
        }
    }
}

fn details(account: &Account) -> CustomerDetails {
    CustomerDetails {
        name: account.name.to_owned(),
        external_id: Some(account.external_id.to_owned()),
        email: Some(account.email.to_owned()),
        phone: None,
        note: account.note.map(str::to_owned),
        terms: Some(terms(account)),
        contacts: Vec::new(),
        tags: Vec::new(),
    }
}

fn terms(account: &Account) -> PaymentTerms {
    account.terms.parse().unwrap_or(PaymentTerms::net(30))
}

fn content(account: usize, work: &str, quantity: Decimal, unit_price: Decimal) -> InvoiceContent {
    let tax_percent = Decimal::from(ACCOUNTS[account].tax_percent);
    let reverse_charge = tax_percent.is_zero();
    InvoiceContent {
        customer: CustomerId::from_index(account),
        currency: Currency::EUR,
        lines: vec![InvoiceLine { description: work.to_owned(), quantity, unit_price }],
        tax_percent,
        terms: terms(&ACCOUNTS[account]),
        rounding: Rounding::default(),
        delivered_on: None,
        reference: None,
        note: reverse_charge.then(|| "Reverse charge: the tax is accounted for by the recipient.".to_owned()),
    }
}

fn gross_of(content: &InvoiceContent) -> i64 {
    totals_of(&content.lines, content.tax_percent, content.currency, content.rounding).unwrap_or_default().gross
}

/// What is granted on `gross` when the customer's own tier is taken in full: the total less round(total − discount).
fn discount_of(account: &Account, gross: i64) -> i64 {
    let percent = terms(account).discounts.first().map_or(Decimal::ZERO, |tier| tier.percent);
    let share = (Decimal::ONE_HUNDRED - percent) / Decimal::ONE_HUNDRED;
    let paid = Money::new(gross, Currency::EUR).times_rounded(share, Rounding::HalfAwayFromZero);
    paid.map_or(0, |paid| gross - paid.minor)
}

/// The day itself, or the Friday before a weekend.
fn bank_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => add_days(day, -1),
        Weekday::Sun => add_days(day, -2),
        _ => day,
    }
}

fn turn(nth: i64, len: usize) -> usize {
    usize::try_from(nth).unwrap_or(0) % len
}
