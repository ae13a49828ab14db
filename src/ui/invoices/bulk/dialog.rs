//! The dialog of a bulk action: what is asked once for all, and a dry run that says what would be done, what not and why.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;
use receivables::analytics::invoice_list::InvoiceRow;
use receivables::bounds::NOTE_CHARS_MAX;
use receivables::id::InvoiceId;
use receivables::ledger::command::Command;
use receivables::ledger::event::WriteOffReason;
use receivables::ledger::rejection::Rejection;
use receivables::ledger::{Context, DryRun, Ledger, dry_run};

use super::bulk_action::{BulkAction, Entered};
use crate::select::use_selectors;
use crate::session::{Refusal, Session};
use crate::t;
use crate::ui::invoice::{WRITE_OFF_REASONS, read_only, say_done, use_entry, write_off_reason_words};
use crate::ui::kit::{Button, ButtonKind, Choice, DateInput, Dialog, Note, Select, TextInput, Toasts, Tone};
use crate::ui::refusal::refusal_text;
use crate::ui::words::money;

/// Refused invoices that are named; the others are counted.
const NAMED: usize = 8;

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    toasts: Toasts,
    chosen: Memo<Vec<InvoiceRow>>,
    action: RwSignal<Option<BulkAction>>,
    selected: RwSignal<BTreeSet<u32>>,
    today: Signal<NaiveDate>,
    on: RwSignal<Option<NaiveDate>>,
    reason: RwSignal<String>,
    category: RwSignal<String>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

/// What would come of it: the commands accepted, and which invoices are refused.
#[derive(Clone, Debug, PartialEq)]
struct Trial {
    run: DryRun,
    refused: Vec<(InvoiceId, Rejection)>,
}

/// Opens when `action` is set, and unsets it when it is closed.
#[component]
pub(super) fn BulkDialog(
    chosen: Memo<Vec<InvoiceRow>>,
    action: RwSignal<Option<BulkAction>>,
    selected: RwSignal<BTreeSet<u32>>,
) -> impl IntoView {
    let (session, toasts) = use_entry();
    let form = Form {
        session,
        toasts,
        chosen,
        action,
        selected,
        today: use_selectors().today,
        on: RwSignal::new(None),
        reason: RwSignal::new(String::new()),
        category: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        refusal: RwSignal::new(None),
    };
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if action.get().is_some() {
            form.begin();
        }
        open.set(action.get().is_some());
    });
    let trial = Memo::new(move |_| form.trial());
    let count = Memo::new(move |_| trial.with(|trial| trial.as_ref().map_or(0, |trial| trial.run.accepted.len())));
    let title = move || action.get().map_or_else(String::new, |action| action.title(chosen.with(Vec::len)));
    let off = read_only(session);
    let footer = move || {
        let fits = move || trial.with(|trial| trial.as_ref().is_some_and(|trial| trial.run.fits));
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button
                kind=ButtonKind::Filled
                busy=form.busy
                disabled=Signal::derive(move || off.get() || count.get() == 0 || !fits())
                on_click=move |_| form.send(trial)
            >
                {move || t!("invoices-bulk-do", count = count.get())}
            </Button>
        }
    };
    view! {
        <Dialog open title=Signal::derive(title) footer on_close=move |()| action.set(None)>
            {move || action.get().map(|action| fields(form, action))}
            {move || trial.with(|trial| trial.as_ref().map(|trial| preview(form.session, trial)))}
            {move || {
                let said = form.refusal.get().map(|refusal| refusal_text(&refusal));
                said.map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })
            }}
        </Dialog>
    }
}

fn fields(form: Form, action: BulkAction) -> impl IntoView {
    let category = (action == BulkAction::WriteOff).then(|| {
        let choices: Vec<Choice> = WRITE_OFF_REASONS
            .iter()
            .map(|(name, reason)| Choice::new(*name, write_off_reason_words(*reason)))
            .collect();
        view! { <Select label=t!("invoices-field-category") value=form.category choices hint=t!("invoices-field-category-hint") /> }
    });
    let reason = (action == BulkAction::Dispute).then(|| {
        let max_length = u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX);
        view! { <TextInput label=t!("invoices-field-reason") value=form.reason required=true max_length /> }
    });
    let missing_day = move || form.on.get().is_none().then(|| t!("kit-date-empty"));
    let day = action.has_day().then(|| {
        view! {
            <DateInput label=t!("invoices-field-day") value=form.on required=true error=Signal::derive(missing_day) />
        }
    });
    view! {
        <form class="fields" novalidate=true on:submit=move |event| event.prevent_default()>
            <p class="t2">{action.explanation()}</p>
            {day}
            {category}
            {reason}
        </form>
    }
}

/// What would be done, and what not.
fn preview(session: Session, trial: &Trial) -> impl IntoView + use<> {
    let totals = |all: &[receivables::money::Money]| {
        all.iter().map(|total| money(*total)).collect::<Vec<_>>().join(" · ")
    };
    let (before, after) = (totals(&trial.run.open_before), totals(&trial.run.open_after));
    let change = match before == after {
        true => t!("invoices-bulk-open-same", before = before),
        false => t!("invoices-bulk-open-change", before = before, after = after),
    };
    let refused = trial.refused.len();
    let name = |ledger: &Ledger, id: InvoiceId| {
        let number = ledger.invoice(id).and_then(|invoice| invoice.number.clone());
        number.unwrap_or_else(|| t!("invoices-no-number"))
    };
    let lines = session.with_untracked(|ledger| {
        let line = |(id, why): &(InvoiceId, Rejection)| {
            let why = refusal_text(&Refusal::Rejected(why.clone()));
            view! { <li><b>{name(ledger, *id)}</b> " " <span class="t2">{why}</span></li> }
        };
        trial.refused.iter().take(NAMED).map(line).collect_view()
    });
    let more = refused.saturating_sub(NAMED);
    view! {
        <div class="dry-run" role="status">
            <p>{t!("invoices-bulk-would", count = trial.run.accepted.len())} " " {change}</p>
            {(!trial.run.fits).then(|| view! { <p>{t!("errors-too-many-together", count = receivables::bounds::TOGETHER_MAX)}</p> })}
            {(refused > 0)
                .then(|| {
                    view! {
                        <p>{t!("invoices-bulk-refused", count = refused)}</p>
                        <ul>{lines}</ul>
                        {(more > 0).then(|| view! { <p class="t2">{t!("invoices-bulk-more", count = more)}</p> })}
                    }
                })}
        </div>
    }
}

impl Form {
    fn begin(self) {
        self.on.set(Some(self.today.get_untracked()));
        self.reason.set(String::new());
        self.category.set(WRITE_OFF_REASONS[0].0.to_owned());
        self.refusal.set(None);
    }

    fn entered(self) -> Option<Entered> {
        let category = self.category.with(|name| {
            let known = WRITE_OFF_REASONS.iter().find(|(known, _)| known == name);
            known.map_or(WriteOffReason::BadDebt, |(_, reason)| *reason)
        });
        Some(Entered { on: self.on.get()?, reason: self.reason.get(), category })
    }

    /// Tries it on the ledger as it is; `None` while something that is asked is missing.
    fn trial(self) -> Option<Trial> {
        let (action, entered) = (self.action.get()?, self.entered()?);
        let context = Context { today: self.today.get() };
        let rows = self.chosen.get();
        self.session.with(|ledger| {
            let mut refused = Vec::new();
            let mut asked: Vec<(InvoiceId, Command)> = Vec::new();
            for row in &rows {
                match action.command(ledger, row.invoice, &entered) {
                    Ok(command) => asked.push((row.invoice, command)),
                    Err(why) => refused.push((row.invoice, why)),
                }
            }
            let commands: Vec<Command> = asked.iter().map(|(_, command)| command.clone()).collect();
            let run = dry_run(ledger, &commands, &context);
            let told = run.refused.iter().filter_map(|(place, why)| Some((asked.get(*place)?.0, why.clone())));
            refused.extend(told);
            Some(Trial { run, refused })
        })
    }

    fn send(self, trial: Memo<Option<Trial>>) {
        let (Some(action), Some(trial)) = (self.action.get_untracked(), trial.get_untracked()) else { return };
        if self.busy.get_untracked() || trial.run.accepted.is_empty() {
            return;
        }
        let commands: Vec<Command> = trial.run.accepted.into_iter().map(|(_, command)| command).collect();
        let count = commands.len();
        self.busy.set(true);
        self.session.dispatch(Command::Together(commands), move |outcome| {
            self.busy.set(false);
            match outcome {
                Ok(accepted) => {
                    self.action.set(None);
                    self.selected.set(BTreeSet::new());
                    say_done(self.session, self.toasts, action.done(count), &accepted);
                }
                Err(refusal) => self.refusal.set(Some(refusal)),
            }
        });
    }
}
