//! Several commands of one kind as one entry: accepted or refused whole, taken back with one undo. And the dry run that
//! says before which of them would be accepted.

use std::collections::BTreeMap;

use super::command::Command;
use super::decide::{Context, decide};
use super::rejection::Rejection;
use super::{AsOf, Decision, Ledger, Stamp};
use crate::bounds::TOGETHER_MAX;
use crate::id::EntryNo;
use crate::money::{Currency, Money};

/// What each of several commands would come to, in their order, each on top of the accepted ones before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DryRun {
    /// The commands that would be accepted, with their places among those asked for.
    pub accepted: Vec<(usize, Command)>,
    /// The others, with the reason.
    pub refused: Vec<(usize, Rejection)>,
    /// Whether one entry can hold those that would be accepted.
    pub fits: bool,
    /// What is open on all invoices today, one amount a currency, and what would be then.
    pub open_before: Vec<Money>,
    /// As `open_before`, with the accepted ones recorded.
    pub open_after: Vec<Money>,
}

/// Decides every command on its own, as if those accepted before it had been recorded.
#[must_use]
pub fn dry_run(ledger: &Ledger, commands: &[Command], context: &Context) -> DryRun {
    let mut ahead = Ahead::new(ledger);
    let open_before = open_totals(ledger, context);
    let mut run = DryRun { accepted: Vec::new(), refused: Vec::new(), fits: true, open_before, open_after: Vec::new() };
    for (place, command) in commands.iter().enumerate() {
        match ahead.decide(command, context) {
            Ok(_) => run.accepted.push((place, command.clone())),
            Err(rejection) => run.refused.push((place, rejection)),
        }
    }
    run.fits = run.accepted.len() <= TOGETHER_MAX;
    run.open_after = open_totals(&ahead.ledger, context);
    run
}

/// Open amounts of all invoices as of today by currency; a currency in which nothing is open is there with zero.
fn open_totals(ledger: &Ledger, context: &Context) -> Vec<Money> {
    let mut totals: BTreeMap<Currency, i64> = BTreeMap::new();
    let open = ledger.open_amounts(AsOf::at(context.today));
    for (invoice, open) in ledger.invoices().map(|one| (one, open.get(one.id.index()).copied().unwrap_or(0))) {
        let total = totals.entry(invoice.currency).or_default();
        *total = total.saturating_add(open);
    }
    totals.into_iter().map(|(currency, minor)| Money::new(minor, currency)).collect()
}

pub(super) fn together(ledger: &Ledger, commands: &[Command], context: &Context) -> Decision {
    let Some(first) = commands.first() else { return Err(Rejection::NothingToDo) };
    if commands.len() > TOGETHER_MAX {
        return Err(Rejection::TooManyTogether { max: TOGETHER_MAX });
    }
    // An entry has one kind, and one reason.
    let is_alike = |command: &Command| {
        std::mem::discriminant(command) == std::mem::discriminant(first) && reason(command) == reason(first)
    };
    if !can_be_together(first) || !commands.iter().all(is_alike) {
        return Err(Rejection::NotTogether);
    }
    let mut ahead = Ahead::new(ledger);
    let decisions: Result<Vec<_>, _> = commands.iter().map(|command| ahead.decide(command, context)).collect();
    Ok(decisions?.into_iter().flatten().collect())
}

const fn can_be_together(command: &Command) -> bool {
    matches!(
        command,
        Command::IssueInvoice { .. }
            | Command::DiscardDraft { .. }
            | Command::VoidInvoice { .. }
            | Command::RecordPayment(_)
            | Command::WriteOff(_)
            | Command::OpenDispute(_)
            | Command::CloseDispute(_)
    )
}

fn reason(command: &Command) -> Option<&str> {
    match command {
        Command::VoidInvoice { reason, .. } => Some(reason.trim()),
        Command::OpenDispute(wanted) => Some(wanted.reason.trim()),
        Command::CloseDispute(wanted) => Some(wanted.outcome.trim()),
        _ => None,
    }
}

/// A copy of the ledger in which the commands accepted so far hold.
struct Ahead {
    ledger: Ledger,
    entry: EntryNo,
}

impl Ahead {
    fn new(ledger: &Ledger) -> Self {
        Self { ledger: ledger.clone(), entry: EntryNo(ledger.last_seq() + 1) }
    }

    fn decide(&mut self, command: &Command, context: &Context) -> Decision {
        let events = decide(&self.ledger, command, context)?;
        for event in &events {
            let stamp = Stamp { seq: self.ledger.last_seq() + 1, entry: self.entry, recorded_on: context.today };
            self.ledger.apply(&stamp, event);
        }
        Ok(events)
    }
}
