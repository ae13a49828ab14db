//! Drafts compared with a ledger: what is new, what is there already, what has to be asked, and the one command that
//! brings in the rest. Pure.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::customer_match::{Candidate, CustomerDecision, CustomerMatch, Resolved, match_customers, resolve};
use super::draft::{CurrencyTotals, DraftInvoice, ImportDraft};
use super::known_documents::KnownDocuments;
use super::verdict::{CheckReason, DraftRef, RefusalReason, SkipReason, Verdict};
use crate::id::{CreditNoteId, CustomerId, InvoiceId};
use crate::ledger::Ledger;
use crate::ledger::command::{Import, ImportCreditNote, ImportInvoice, ImportPayment, ImportRef};
use crate::ledger::event::CustomerDetails;
use crate::money::Currency;

/// What the user said about the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// About close names, by position of the draft customer.
    pub customers: BTreeMap<usize, CustomerDecision>,
    /// Rows not to import, by position in the table; a document with such a row stays out.
    pub left_out: BTreeSet<usize>,
    /// Leave out all rows to check, not only those that wait for an answer.
    pub leave_out_checks: bool,
}

/// What the plan does with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanVerdict {
    /// An invoice that is not in the ledger: imported.
    New,
    /// A credit note that is not in the ledger: imported.
    NewCreditNote,
    /// Imported unless `Decisions` leave it out; these should be looked at.
    NewToCheck(Vec<CheckReason>),
    /// Held back: an answer is missing.
    Held(Vec<CheckReason>),
    /// Held back: is its customer this one?
    SameCustomer(Candidate),
    /// Left out by the user.
    LeftOut,
    /// Same customer, number, date and amount: nothing to do.
    AlreadyHere(InvoiceId),
    /// As above, but the file knows of a payment of this many minor units that the ledger has not: it is added.
    PaymentAdded {
        /// The invoice.
        invoice: InvoiceId,
        /// Minor units.
        amount: i64,
    },
    /// The credit note is there already: nothing to do.
    CreditNoteAlreadyHere(CreditNoteId),
    /// The customer has an invoice of this number with another date or amount: not imported.
    Differs(InvoiceId),
    /// The customer has a credit note of this number with another date or amount: not imported.
    CreditNoteDiffers(CreditNoteId),
    /// Nothing can be made of it.
    Refused(RefusalReason),
    /// Passed over on purpose.
    Skipped(SkipReason),
}

/// How many rows go which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    /// Imported.
    pub new: usize,
    /// Held back, differing, or imported with something to look at.
    pub to_check: usize,
    /// There already.
    pub already_here: usize,
    /// Refused.
    pub refused: usize,
    /// Skipped or left out.
    pub skipped: usize,
}

/// A close name to ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameCustomerQuestion {
    /// Position of the draft customer.
    pub customer: usize,
    /// Who it may be.
    pub candidate: Candidate,
    /// Documents that wait for the answer.
    pub documents: usize,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan {
    /// One verdict per row of the table.
    pub rows: Vec<PlanVerdict>,
    /// Who each draft customer is.
    pub customers: Vec<CustomerMatch>,
    /// Close names that some new document waits for.
    pub questions: Vec<SameCustomerQuestion>,
    /// Rows by verdict.
    pub counts: PlanCounts,
    /// What is added, by currency.
    pub totals: BTreeMap<Currency, CurrencyTotals>,
    /// The command; empty where nothing is new.
    pub command: Import,
}

impl ImportPlan {
    /// Whether there is nothing to import.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.command.invoices.is_empty() && self.command.payments.is_empty() && self.command.credit_notes.is_empty()
    }
}

/// Plans the import of `draft`, read from a file called `file`, into `ledger`.
#[must_use]
pub fn plan(ledger: &Ledger, draft: &ImportDraft, file: &str, decisions: &Decisions) -> ImportPlan {
    let customers = match_customers(ledger, draft, &decisions.customers);
    let mut planner = Planner {
        draft,
        decisions,
        known: KnownDocuments::of(ledger),
        payments: payments_by_invoice(draft),
        new_customers: BTreeMap::new(),
        waiting: BTreeMap::new(),
        used: BTreeMap::new(),
        customers,
        totals: BTreeMap::new(),
        command: Import { file: file.to_owned(), ..Import::default() },
    };
    let invoices: Vec<PlanVerdict> = (0..draft.invoices.len()).map(|at| planner.invoice(at)).collect();
    let notes: Vec<PlanVerdict> = (0..draft.credit_notes.len()).map(|at| planner.credit_note(at)).collect();
    let rows: Vec<PlanVerdict> = draft
        .rows
        .iter()
        .map(|row| match (&row.verdict, row.draft) {
            (Verdict::Refused(reason), _) => PlanVerdict::Refused(*reason),
            (Verdict::Skipped(reason), _) => PlanVerdict::Skipped(*reason),
            (_, Some(DraftRef::Invoice(at))) => invoices.get(at).cloned().unwrap_or(PlanVerdict::LeftOut),
            (_, Some(DraftRef::CreditNote(at))) => notes.get(at).cloned().unwrap_or(PlanVerdict::LeftOut),
            (_, None) => PlanVerdict::LeftOut,
        })
        .collect();
    let counts = count(&rows);
    let questions = planner
        .waiting
        .iter()
        .map(|((customer, candidate), documents)| SameCustomerQuestion {
            customer: *customer,
            candidate: *candidate,
            documents: *documents,
        })
        .collect();
    let Planner { customers, totals, command, .. } = planner;
    ImportPlan { rows, customers, questions, counts, totals, command }
}

fn count(rows: &[PlanVerdict]) -> PlanCounts {
    let mut counts = PlanCounts::default();
    for row in rows {
        match row {
            PlanVerdict::New | PlanVerdict::NewCreditNote | PlanVerdict::PaymentAdded { .. } => counts.new += 1,
            PlanVerdict::NewToCheck(_)
            | PlanVerdict::Held(_)
            | PlanVerdict::SameCustomer(_)
            | PlanVerdict::Differs(_)
            | PlanVerdict::CreditNoteDiffers(_) => counts.to_check += 1,
            PlanVerdict::AlreadyHere(_) | PlanVerdict::CreditNoteAlreadyHere(_) => counts.already_here += 1,
            PlanVerdict::Refused(_) => counts.refused += 1,
            PlanVerdict::Skipped(_) | PlanVerdict::LeftOut => counts.skipped += 1,
        }
    }
    counts
}

/// Day and minor units of the payment of each draft invoice.
fn payments_by_invoice(draft: &ImportDraft) -> BTreeMap<usize, (NaiveDate, i64)> {
    draft.payments.iter().map(|payment| (payment.invoice, (payment.on, payment.amount))).collect()
}

/// Invoices and credit notes have numbers of their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Invoice,
    CreditNote,
}

struct Planner<'a> {
    draft: &'a ImportDraft,
    decisions: &'a Decisions,
    known: KnownDocuments<'a>,
    payments: BTreeMap<usize, (NaiveDate, i64)>,
    customers: Vec<CustomerMatch>,
    /// Position in the command of a new customer, by position in the draft.
    new_customers: BTreeMap<usize, usize>,
    waiting: BTreeMap<(usize, Candidate), usize>,
    /// Line of the first use of each number.
    used: BTreeMap<(Resolved, Kind, String), u32>,
    totals: BTreeMap<Currency, CurrencyTotals>,
    command: Import,
}

impl Planner<'_> {
    fn invoice(&mut self, at: usize) -> PlanVerdict {
        let draft = self.draft;
        let Some(wanted) = draft.invoices.get(at) else { return PlanVerdict::LeftOut };
        if let Resolved::Known(customer) = resolve(&self.customers, wanted.customer)
            && let Some(id) = self.known.invoices.get(&(customer, wanted.number.as_str())).copied()
        {
            if self.known.is_same(id, wanted) {
                return self.already_here(id, at, wanted);
            }
            // A close customer's other invoice of that number says that they are two, or nothing.
            if !self.is_close(wanted.customer) {
                return PlanVerdict::Differs(id);
            }
        }
        let checks = match self.admitted(&wanted.rows, wanted.customer, Kind::Invoice, &wanted.number) {
            Ok(checks) => checks,
            Err(verdict) => return verdict,
        };
        let customer = self.customer(wanted.customer);
        let position = self.command.invoices.len();
        self.command.invoices.push(ImportInvoice {
            customer,
            number: wanted.number.clone(),
            issue_date: wanted.issue_date,
            due_date: wanted.due_date,
            currency: wanted.currency,
            totals: wanted.totals,
            lines: wanted.lines.clone(),
            disputed: wanted.disputed,
            reference: wanted.reference.clone(),
            note: wanted.note.clone(),
        });
        let sums = self.totals.entry(wanted.currency).or_default();
        sums.invoices += 1;
        sums.invoiced += wanted.totals.gross;
        if let Some((on, amount)) = self.payments.get(&at).copied() {
            self.pay(ImportRef::New(position), wanted.currency, on, amount);
        }
        if checks.is_empty() { PlanVerdict::New } else { PlanVerdict::NewToCheck(checks) }
    }

    fn already_here(&mut self, id: InvoiceId, at: usize, wanted: &DraftInvoice) -> PlanVerdict {
        let Some((on, paid)) = self.payments.get(&at).copied() else { return PlanVerdict::AlreadyHere(id) };
        let amount = self.known.payment_missing(id, wanted, paid);
        if amount <= 0 {
            return PlanVerdict::AlreadyHere(id);
        }
        match self.row_state(&wanted.rows) {
            Ok(_) => {
                self.pay(ImportRef::Known(id), wanted.currency, on, amount);
                PlanVerdict::PaymentAdded { invoice: id, amount }
            }
            Err(verdict) => verdict,
        }
    }

    fn pay(&mut self, invoice: ImportRef<InvoiceId>, currency: Currency, on: NaiveDate, amount: i64) {
        self.command.payments.push(ImportPayment { invoice, received_on: on, amount });
        let sums = self.totals.entry(currency).or_default();
        sums.payments += 1;
        sums.paid += amount;
    }

    fn credit_note(&mut self, at: usize) -> PlanVerdict {
        let draft = self.draft;
        let Some(wanted) = draft.credit_notes.get(at) else { return PlanVerdict::LeftOut };
        if let Resolved::Known(customer) = resolve(&self.customers, wanted.customer)
            && let Some(id) = self.known.credit_notes.get(&(customer, wanted.number.as_str())).copied()
        {
            if self.known.is_same_note(id, wanted) {
                return PlanVerdict::CreditNoteAlreadyHere(id);
            }
            if !self.is_close(wanted.customer) {
                return PlanVerdict::CreditNoteDiffers(id);
            }
        }
        let checks = match self.admitted(&wanted.rows, wanted.customer, Kind::CreditNote, &wanted.number) {
            Ok(checks) => checks,
            Err(verdict) => return verdict,
        };
        let customer = self.customer(wanted.customer);
        self.command.credit_notes.push(ImportCreditNote {
            customer,
            number: wanted.number.clone(),
            on: wanted.on,
            currency: wanted.currency,
            totals: wanted.totals,
        });
        let sums = self.totals.entry(wanted.currency).or_default();
        sums.credit_notes += 1;
        sums.credited += wanted.totals.gross;
        if checks.is_empty() { PlanVerdict::NewCreditNote } else { PlanVerdict::NewToCheck(checks) }
    }

    /// What is to be looked at on a document that goes in, or why it does not.
    fn admitted(
        &mut self,
        rows: &[u32],
        customer: usize,
        kind: Kind,
        number: &str,
    ) -> Result<Vec<CheckReason>, PlanVerdict> {
        let checks = self.row_state(rows)?;
        if let Some(CustomerMatch::Close(candidate)) = self.customers.get(customer) {
            *self.waiting.entry((customer, *candidate)).or_default() += 1;
            return Err(PlanVerdict::SameCustomer(*candidate));
        }
        // Two customers of the file that are said to be one may have used a number twice.
        let line = rows.first().and_then(|row| self.draft.rows.get(*row as usize)).map_or(0, |row| row.line);
        match self.used.entry((resolve(&self.customers, customer), kind, number.to_owned())) {
            Entry::Occupied(first) => {
                Err(PlanVerdict::Refused(RefusalReason::NumberTwice { first_line: *first.get() }))
            }
            Entry::Vacant(free) => {
                free.insert(line);
                Ok(checks)
            }
        }
    }

    fn is_close(&self, customer: usize) -> bool {
        matches!(self.customers.get(customer), Some(CustomerMatch::Close(_)))
    }

    fn row_state(&self, rows: &[u32]) -> Result<Vec<CheckReason>, PlanVerdict> {
        if rows.iter().any(|row| self.decisions.left_out.contains(&(*row as usize))) {
            return Err(PlanVerdict::LeftOut);
        }
        let first = rows.first().and_then(|row| self.draft.rows.get(*row as usize));
        match first.map(|row| &row.verdict) {
            Some(verdict @ Verdict::Check(reasons)) if verdict.is_blocked() => Err(PlanVerdict::Held(reasons.clone())),
            Some(Verdict::Check(_)) if self.decisions.leave_out_checks => Err(PlanVerdict::LeftOut),
            Some(Verdict::Check(reasons)) => Ok(reasons.clone()),
            _ => Ok(Vec::new()),
        }
    }

    /// The customer for the command, added to it where it is new.
    fn customer(&mut self, draft_customer: usize) -> ImportRef<CustomerId> {
        let position = match resolve(&self.customers, draft_customer) {
            Resolved::Known(id) => return ImportRef::Known(id),
            Resolved::Draft(position) => position,
        };
        if let Some(index) = self.new_customers.get(&position) {
            return ImportRef::New(*index);
        }
        let index = self.command.customers.len();
        if let Some(customer) = self.draft.customers.get(position) {
            self.command.customers.push(CustomerDetails {
                name: customer.name.clone(),
                external_id: customer.external_id.clone(),
                email: customer.email.clone(),
                ..CustomerDetails::default()
            });
        }
        self.new_customers.insert(position, index);
        ImportRef::New(index)
    }
}
