//! Merging with another record of the same customer: the hint that there may be one, and the dialog that says what moves.

use leptos::prelude::*;
use receivables::id::CustomerId;
use receivables::ledger::command::Command;
use receivables::ledger::{Document, Ledger};
use receivables::matching::likely_duplicates::{Likeness, likely_duplicates};

use crate::route::Page;
use crate::session::{Refusal, use_session};
use crate::t;
use crate::ui::invoice::{read_only, say_done, use_entry};
use crate::ui::kit::{Button, ButtonKind, Choice, Dialog, DialogSize, Note, Segmented, Select, Tone};
use crate::ui::refusal::refusal_text;
use crate::ui::router::use_router;

/// Which customers are to be merged; `None` while the dialog is closed or nobody was chosen.
#[derive(Clone, Copy)]
pub(super) struct Merging {
    pub open: RwSignal<bool>,
    /// The other one, as its number.
    other: RwSignal<String>,
}

impl Merging {
    pub(super) fn new() -> Self {
        Self { open: RwSignal::new(false), other: RwSignal::new(String::new()) }
    }

    fn begin(self, other: Option<CustomerId>) {
        self.other.set(other.map(|id| id.0.to_string()).unwrap_or_default());
        self.open.set(true);
    }
}

fn name_of(ledger: &Ledger, id: CustomerId) -> String {
    ledger.recorded_customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default()
}

/// Says that another customer may be this one, and offers to merge them.
#[component]
pub(super) fn DuplicateHint(id: CustomerId, merging: Merging) -> impl IntoView {
    let session = use_session();
    let off = read_only(session);
    let found = Memo::new(move |_| {
        session.with(|ledger| {
            let likely = likely_duplicates(ledger, id).into_iter().next();
            likely.map(|(other, likeness)| (other, name_of(ledger, other), likeness))
        })
    });
    move || {
        let (other, name, likeness) = found.get()?;
        let words = match likeness {
            Likeness::Name => t!("customers-like-name", name = name),
            Likeness::Email => t!("customers-like-email", name = name),
            Likeness::Phone => t!("customers-like-phone", name = name),
        };
        Some(view! {
            <Note tone=Tone::Info>
                <p>{words}</p>
                <Button small=true disabled=off on_click=move |_| merging.begin(Some(other))>
                    {t!("customers-merge-look")}
                </Button>
            </Note>
        })
    }
}

/// The button that opens the dialog, where there is anybody to merge with.
#[component]
pub(super) fn MergeButton(merging: Merging) -> impl IntoView {
    let session = use_session();
    let off = read_only(session);
    let has_others = Memo::new(move |_| session.with(|ledger| ledger.customers().nth(1).is_some()));
    view! {
        <Show when=move || has_others.get()>
            <Button kind=ButtonKind::Text disabled=off on_click=move |_| merging.begin(None)>
                {t!("customers-merge")}
            </Button>
        </Show>
    }
}

/// The others to choose from: those that look like this one first, then by name.
fn others(ledger: &Ledger, id: CustomerId) -> Vec<Choice> {
    let likely: Vec<CustomerId> = likely_duplicates(ledger, id).into_iter().map(|(other, _)| other).collect();
    let mut others: Vec<_> = ledger.customers().filter(|customer| customer.id != id).collect();
    others.sort_by_cached_key(|one| (!likely.contains(&one.id), one.details.name.to_lowercase(), one.id));
    let label = |name: &str, number: Option<&str>| number.map_or(name.to_owned(), |number| format!("{name} ({number})"));
    let choices = others.into_iter().map(|one| {
        Choice::new(one.id.0.to_string(), label(&one.details.name, one.details.external_id.as_deref()))
    });
    std::iter::once(Choice::new("", t!("customers-merge-choose"))).chain(choices).collect()
}

/// What the absorbed customer has, in words.
fn holdings(ledger: &Ledger, id: CustomerId) -> String {
    let documents = ledger.documents_of(id);
    let count = |is_one: fn(&Document) -> bool| documents.iter().filter(|one| is_one(one)).count();
    let parts = [
        (count(|one| matches!(one, Document::Invoice(_))), t_invoices as fn(usize) -> String),
        (count(|one| matches!(one, Document::Payment(_) | Document::CreditNote(_))), t_receipts),
        (count(|one| matches!(one, Document::Note(_))), t_notes),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(n, words)| words(n)).collect();
    if parts.is_empty() { t!("customers-merge-nothing") } else { parts.join(", ") }
}

fn t_invoices(count: usize) -> String {
    t!("customers-invoices", count = count)
}

fn t_receipts(count: usize) -> String {
    t!("customers-merge-receipts", count = count)
}

fn t_notes(count: usize) -> String {
    t!("customers-merge-notes", count = count)
}

/// The dialog: with whom, which of the two stays, and what that comes to.
#[component]
pub(super) fn MergeDialog(id: CustomerId, merging: Merging) -> impl IntoView {
    let ((session, toasts), router) = (use_entry(), use_router());
    let off = read_only(session);
    let keep = RwSignal::new("this".to_owned());
    let (busy, tried) = (RwSignal::new(false), RwSignal::new(false));
    let refusal = RwSignal::new(None::<Refusal>);
    let pair = Memo::new(move |_| {
        let other = merging.other.get().parse().ok().map(CustomerId)?;
        Some(if keep.get() == "this" { (id, other) } else { (other, id) })
    });
    Effect::new(move |_| {
        if merging.open.get() {
            keep.set("this".to_owned());
            tried.set(false);
            refusal.set(None);
        }
    });
    let send = move || {
        tried.set(true);
        let Some((kept, absorbed)) = pair.get_untracked() else { return };
        if busy.get_untracked() || off.get_untracked() {
            return;
        }
        busy.set(true);
        let (gone, name) = session.with_untracked(|ledger| (name_of(ledger, absorbed), name_of(ledger, kept)));
        session.dispatch(Command::MergeCustomers { kept, absorbed }, move |outcome| {
            busy.set(false);
            match outcome {
                Ok(accepted) => {
                    merging.open.set(false);
                    say_done(session, toasts, t!("customers-merged", name = gone, kept = name), &accepted);
                    if kept != id {
                        router.go(&router.route().with_untracked(|route| route.to_page(Page::Customer(kept))));
                    }
                }
                Err(why) => refusal.set(Some(why)),
            }
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| merging.open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy disabled=off on_click=move |_| send()>{t!("customers-merge-do")}</Button>
        }
    };
    view! {
        <Dialog open=merging.open title=t!("customers-merge-title") size=DialogSize::Narrow footer>
            <form class="fields" novalidate=true on:submit=move |event| {
                event.prevent_default();
                send();
            }>
                <Select
                    label=t!("customers-merge-with")
                    value=merging.other
                    choices=Signal::derive(move || session.with(|ledger| others(ledger, id)))
                    error=Signal::derive(move || (tried.get() && pair.get().is_none()).then(|| t!("errors-unknown-customer")))
                />
                {move || pair.get().map(|(kept, absorbed)| view! { <Comes id keep kept absorbed /> })}
                {move || refusal.get().map(|why| view! { <Note tone=Tone::Bad><p role="alert">{refusal_text(&why)}</p></Note> })}
            </form>
        </Dialog>
    }
}

/// Which one stays, and what it gets.
#[component]
fn Comes(id: CustomerId, keep: RwSignal<String>, kept: CustomerId, absorbed: CustomerId) -> impl IntoView {
    let session = use_session();
    let (other, names, has) = session.with(|ledger| {
        let other = if kept == id { absorbed } else { kept };
        (name_of(ledger, other), (name_of(ledger, kept), name_of(ledger, absorbed)), holdings(ledger, absorbed))
    });
    let this = session.with(|ledger| name_of(ledger, id));
    let choices = vec![Choice::new("this", this), Choice::new("other", other)];
    view! {
        <Segmented label=t!("customers-merge-keep") value=keep choices />
        <p class="t2">
            {t!("customers-merge-moves", name = names.1.clone(), kept = names.0.clone(), what = has)}
        </p>
        <p class="t2">{t!("customers-merge-details", name = names.1, kept = names.0)}</p>
    }
}
