//! Credit notes with something left, each with the way to allocate it.

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::id::CreditNoteId;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::event::CreditSource;
use receivables::ledger::{AsOf, Ledger};
use receivables::money::Money;

use crate::route::desk::desk_route;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{ExplainLink, LinkButton, Panel};
use crate::ui::payment::RefundButton;
use crate::ui::router::use_router;
use crate::ui::words::money;

/// One credit note.
#[derive(Clone, PartialEq)]
struct NoteLeft {
    id: CreditNoteId,
    number: String,
    name: String,
    left: Money,
}

/// The panel, or nothing where every credit note is used up.
#[component]
pub fn CreditNotesLeft() -> impl IntoView {
    let (session, as_of) = (use_session(), use_selectors().as_of);
    let notes = Memo::new(move |_| session.with(|ledger| notes_left(ledger, as_of.get())));
    let router = use_router();
    let rows = move || {
        notes
            .get()
            .into_iter()
            .map(|note| {
                let name = note.name.clone();
                let source = CreditSource::CreditNote(note.id);
                let href = explain_derived_href(router, Subject::CreditLeft(source));
                let desk = Signal::derive(move || router.route().with(|route| desk_route(route, Some(source)).href()));
                view! {
                    <tr>
                        <th scope="row">{note.number}</th>
                        <td>{note.name}</td>
                        <td class="num">
                            <span class="with-explain end">
                                <span data-figure>{money(note.left)}</span>
                                <ExplainLink href figure=t!("customers-credit") />
                            </span>
                        </td>
                        <td class="num">
                            <span class="acts end">
                                <LinkButton href=desk small=true>{t!("payments-allocate")}</LinkButton>
                                <RefundButton source name left=note.left />
                            </span>
                        </td>
                    </tr>
                }
            })
            .collect_view()
    };
    let sheet = move |()| notes.with_untracked(|notes| note_sheet(notes));
    move || {
        (!notes.with(Vec::is_empty)).then(|| {
            view! {
                <Panel
                    title=t!("payments-notes-left")
                    flush=true
                    actions=move || view! { <SheetMenu sheet /> }
                >
                    <table class="table">
                        <caption class="vh">{t!("payments-notes-left")}</caption>
                        <tbody>{rows}</tbody>
                    </table>
                </Panel>
            }
        })
    }
}

/// The same to hand out.
fn note_sheet(notes: &[NoteLeft]) -> Sheet {
    let columns = vec![
        t!("invoices-col-number"),
        t!("invoices-col-customer"),
        t!("invoices-sheet-currency"),
        t!("payments-sheet-left"),
    ];
    let row = |note: &NoteLeft| -> Vec<SheetCell> {
        vec![
            note.number.as_str().into(),
            note.name.as_str().into(),
            note.left.currency.code().into(),
            note.left.into(),
        ]
    };
    Sheet { title: t!("payments-notes-left"), columns, rows: notes.iter().map(row).collect() }
}

fn notes_left(ledger: &Ledger, as_of: AsOf) -> Vec<NoteLeft> {
    let left = ledger.unallocated_sources(as_of).into_iter();
    left.filter_map(|(source, minor)| {
        let CreditSource::CreditNote(id) = source else { return None };
        let note = ledger.credit_note(id)?;
        let name = ledger.customer(note.customer).map(|customer| customer.details.name.clone()).unwrap_or_default();
        let left = Money::new(minor, note.currency);
        Some(NoteLeft { id, number: note.number.clone(), name, left })
    })
    .collect()
}
