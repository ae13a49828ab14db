//! The lines of the editor: description, quantity, price, and what each comes to while it is typed.

use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use receivables::interchange::pasted_lines::pasted_lines;
use receivables::interchange::typed_invoice::{TypedFault, TypedLine};

use super::form::EditorForm;
use crate::t;
use crate::platform::file_list::pasted_text;
use crate::ui::kit::{Button, ButtonKind, Icon, IconName, Toast, use_toasts};
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use crate::ui::words::money;

/// The list that descriptions are chosen from.
const PAST_ITEMS: &str = "past-items";

/// Which text of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    Description,
    Quantity,
    Price,
}

impl Cell {
    fn text(self, line: &TypedLine) -> &str {
        match self {
            Self::Description => &line.description,
            Self::Quantity => &line.quantity,
            Self::Price => &line.unit_price,
        }
    }

    fn set(self, line: &mut TypedLine, text: String) {
        match self {
            Self::Description => line.description = text,
            Self::Quantity => line.quantity = text,
            Self::Price => line.unit_price = text,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Description => t!("invoices-line-description"),
            Self::Quantity => t!("invoices-line-quantity"),
            Self::Price => t!("invoices-line-price"),
        }
    }
}

/// The table, the button for another line, and what is wrong with which line.
#[component]
pub fn LineTable(form: EditorForm) -> impl IntoView {
    let editing: Editing = RwSignal::new(None);
    let keys = Memo::new(move |_| form.lines.with(|lines| lines.iter().map(|line| line.key).collect::<Vec<_>>()));
    let toasts = use_toasts();
    // Cells of a spreadsheet become lines; a text of one line is the field's own.
    let paste = move |event: ClipboardEvent| {
        let Some(lines) = pasted_text(&event).as_deref().and_then(pasted_lines) else { return };
        event.prevent_default();
        let at = editing.get_untracked().map(|(key, _)| key);
        let count = lines.len();
        let before = form.lines.get_untracked();
        form.insert_lines(at, lines);
        let undo = Callback::new(move |()| form.lines.set(before.clone()));
        toasts.show(Toast { text: t!("editor-pasted", count = count), undo: Some(undo) });
    };
    view! {
        <datalist id=PAST_ITEMS>
            <For
                each=move || form.items.get()
                key=|item| item.description.clone()
                children=move |item| {
                    let price = form.written_price(&item);
                    view! { <option value=item.description.clone()>{price}</option> }
                }
            />
        </datalist>
        <table class="lines" on:paste=paste>
            <caption class="vh">{t!("invoices-lines")}</caption>
            <colgroup>
                <col />
                <col class="w-qty" />
                <col class="w-price" />
                <col class="w-sum" />
                <col class="w-del" />
            </colgroup>
            <thead>
                <tr>
                    <th scope="col">{t!("invoices-line-description")}</th>
                    <th scope="col" class="num">{t!("invoices-line-quantity")}</th>
                    <th scope="col" class="num">{t!("invoices-line-price")}</th>
                    <th scope="col" class="num">{t!("invoices-line-amount")}</th>
                    <th><span class="vh">{t!("editor-line-remove-head")}</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || keys.get() key=|key| *key children=move |key| view! { <Line form key_of_line=key editing /> } />
            </tbody>
        </table>
        <p class="line-acts">
            <Button small=true icon=IconName::Plus keys="Enter" on_click=move |_| form.add_line()>{t!("editor-add-line")}</Button>
        </p>
        <LineFaults form editing />
    }
}

/// The cell that is being typed in: what is wrong in it is told when it is left.
type Editing = RwSignal<Option<(u32, Cell)>>;

#[component]
fn Line(form: EditorForm, key_of_line: u32, editing: Editing) -> impl IntoView {
    let key = key_of_line;
    let at = Memo::new(move |_| form.lines.with(|lines| lines.iter().position(|line| line.key == key)));
    let net = Memo::new(move |_| form.totals.with(|totals| totals.lines.get(at.get()?).copied().flatten()));
    let number = move || at.get().map_or(1, |at| at + 1);
    let first = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if form.focus.get() == Some(key)
            && let Some(input) = first.get()
        {
            // Fails only for an element that has left the page.
            let _gone = input.focus();
            form.focus.set(None);
        }
    });
    let cell = move |cell: Cell| {
        let text =
            move || form.lines.with(|lines| lines.iter().find(|l| l.key == key).map(|l| cell.text(&l.line).to_owned()));
        let wrong = move || {
            let at = at.get();
            cell_faults(form).iter().any(|fault| Some(fault.line) == at && fault.cell == cell)
        };
        let class = if cell == Cell::Description { "input" } else { "input num" };
        let node = if cell == Cell::Description { first } else { NodeRef::new() };
        view! {
            <input
                node_ref=node
                class=class
                type="text"
                inputmode=(cell != Cell::Description).then_some("decimal")
                autocomplete="off"
                placeholder=(cell == Cell::Quantity).then_some("1")
                aria-label=move || t!("editor-line-cell", name = cell.words(), line = number())
                list=(cell == Cell::Description).then_some(PAST_ITEMS)
                aria-invalid=move || wrong().then_some("true")
                prop:value=move || text().unwrap_or_default()
                on:input:target=move |event| {
                    let typed = event.target().value();
                    form.lines
                        .update(|lines| {
                            if let Some(found) = lines.iter_mut().find(|line| line.key == key) {
                                cell.set(&mut found.line, typed);
                            }
                        });
                    if cell == Cell::Description {
                        form.price_past_item(key);
                    }
                }
                on:focus=move |_| editing.set(Some((key, cell)))
                // An entry can take the page away while the field has the focus: then nothing is set.
                on:blur=move |_| {
                    let _gone = editing.try_set(None);
                }
                on:keydown=move |event| enter_goes_to_the_next_line(form, key, &event)
            />
        }
    };
    view! {
        <tr>
            <td data-l=Cell::Description.words()>{cell(Cell::Description)}</td>
            <td data-l=Cell::Quantity.words()>{cell(Cell::Quantity)}</td>
            <td data-l=Cell::Price.words()>{cell(Cell::Price)}</td>
            <td class="sum">{move || net.get().map_or_else(|| "–".to_owned(), money)}</td>
            <td class="del">{move || remove_button(form, key, number())}</td>
        </tr>
    }
}

/// Ctrl+Enter is left to the form: it issues.
fn enter_goes_to_the_next_line(form: EditorForm, key: u32, event: &KeyboardEvent) {
    if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() && !event.is_composing() {
        event.prevent_default();
        form.next_line(key);
    }
}

fn remove_button(form: EditorForm, key: u32, number: usize) -> impl IntoView {
    let remove = move |_| form.remove_line(key);
    view! {
        <Button
            kind=ButtonKind::Quiet
            small=true
            icon=IconName::Close
            icon_label=t!("editor-line-remove", line = number)
            on_click=remove
        />
    }
}

/// A fault of one cell, by the place of its line.
#[derive(Clone, Copy, PartialEq, Eq)]
struct CellFault {
    line: usize,
    cell: Cell,
    /// Nothing is typed where something has to be.
    is_missing: bool,
}

/// The faults that show: a text that can't be read at once, one that is missing when somebody tried to save.
fn cell_faults(form: EditorForm) -> Vec<CellFault> {
    let tried = form.tried.get();
    let found = form.faults.with(|faults| faults.iter().filter_map(cell_of_fault).collect::<Vec<_>>());
    form.lines.with(|lines| {
        let is_empty = |line: usize, cell: Cell| lines.get(line).is_none_or(|it| cell.text(&it.line).trim().is_empty());
        let faults = found.into_iter().map(|(line, cell)| CellFault { line, cell, is_missing: is_empty(line, cell) });
        faults.filter(|fault| tried || !fault.is_missing).collect()
    })
}

const fn cell_of_fault(fault: &TypedFault) -> Option<(usize, Cell)> {
    match *fault {
        TypedFault::DescriptionMissing { line } => Some((line, Cell::Description)),
        TypedFault::Quantity { line } => Some((line, Cell::Quantity)),
        TypedFault::UnitPrice { line } => Some((line, Cell::Price)),
        TypedFault::CustomerMissing | TypedFault::Terms(_) | TypedFault::TaxPercent => None,
    }
}

/// The sentences, below the table. What is being typed is not told off before it is left.
#[component]
fn LineFaults(form: EditorForm, editing: Editing) -> impl IntoView {
    let sentences = Memo::new(move |_| {
        let editing = editing.get();
        let is_edited = |fault: &CellFault| {
            let key = form.lines.with(|lines| lines.get(fault.line).map(|line| line.key));
            !fault.is_missing && key.map(|key| (key, fault.cell)) == editing && editing.is_some()
        };
        let faults = cell_faults(form).into_iter().filter(|fault| !is_edited(fault));
        let mut said: Vec<String> = faults.map(sentence).collect();
        let refused = form.refusal.get();
        let refused = refused.filter(|refusal| {
            let place = refusal_place(refusal);
            matches!(place, Place::Line(_) | Place::Amount)
                || place == Place::Text(receivables::ledger::rejection::TextField::LineDescription)
        });
        said.extend(refused.as_ref().map(refusal_text));
        said
    });
    view! {
        <div role="alert">
            {move || {
                sentences
                    .get()
                    .into_iter()
                    .map(|text| view! { <p class="err"><Icon name=IconName::Warning size=12 /><span>{text}</span></p> })
                    .collect_view()
            }}
        </div>
    }
}

fn sentence(fault: CellFault) -> String {
    let line = fault.line + 1;
    match (fault.cell, fault.is_missing) {
        (Cell::Description, _) => t!("editor-fault-description", line = line),
        (Cell::Quantity, _) => t!("editor-fault-quantity", line = line),
        (Cell::Price, true) => t!("editor-fault-no-price", line = line),
        (Cell::Price, false) => t!("editor-fault-price", line = line),
    }
}
