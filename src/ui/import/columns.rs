//! Which column stands for what: the guesses, and a choice for each.

use leptos::prelude::*;
use receivables::interchange::{Column, Confidence, Field};

use super::desk::Desk;
use super::field_words::{confidence, field};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Panel, Tag};

/// Columns above which those left out are folded away.
const FOLD_ABOVE: usize = 12;

/// The name of a column, or its place where it has none.
pub fn column_name(column: &Column) -> String {
    match (column.name.as_str(), column.nth) {
        ("", _) => t!("import-column-nameless", number = column.index + 1),
        (name, 1) => name.to_owned(),
        (name, nth) => t!("import-column-nth", name = name, number = nth),
    }
}

/// The table of columns.
#[component]
pub fn ColumnsPanel(desk: Desk) -> impl IntoView {
    let columns = Memo::new(move |_| {
        desk.found.with(|found| found.as_ref().map(|found| found.survey.columns.clone()).unwrap_or_default())
    });
    let used = move || columns.with(|all| all.iter().filter(|column| column.field != Field::Ignored).count());
    let total = move || columns.with(Vec::len);
    let unfolded = RwSignal::new(false);
    let folds = move |column: &Column| column.field == Field::Ignored && column.confidence == Confidence::Unknown;
    let shown = Memo::new(move |_| {
        let all = unfolded.get() || total() <= FOLD_ABOVE;
        columns.with(|columns| {
            columns.iter().filter(|column| all || !folds(column)).map(|column| column.index).collect::<Vec<_>>()
        })
    });
    let folded = move || total() - shown.with(Vec::len);
    let row = move |index: usize| {
        let column = Memo::new(move |_| columns.with(|all| all.get(index).cloned()));
        column_row(desk, index, column)
    };
    view! {
        <Panel title=t!("import-columns") meta=Signal::derive(move || Some(t!("import-columns-used", used = used(), total = total()))) flush=true>
            <table class="table cards map">
                <caption class="vh">{t!("import-columns")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("import-column-file")}</th>
                        <th scope="col">{t!("import-column-goes-to")}</th>
                        <th scope="col">{t!("import-column-guess")}</th>
                    </tr>
                </thead>
                <tbody><For each=move || shown.get() key=|index| *index children=row /></tbody>
            </table>
            <Show when=move || folded() != 0>
                <p class="imp-folded">
                    <Button kind=ButtonKind::Quiet small=true on_click=move |_| unfolded.set(true)>
                        {move || t!("import-columns-show", count = folded())}
                    </Button>
                </p>
            </Show>
        </Panel>
    }
}

fn column_row(desk: Desk, index: usize, column: Memo<Option<Column>>) -> impl IntoView {
    let name = move || column.with(|column| column.as_ref().map(column_name).unwrap_or_default());
    let samples =
        move || column.with(|column| column.as_ref().map(|column| column.samples.join(", ")).unwrap_or_default());
    let now = move || column.with(|column| column.as_ref().map_or(Field::Ignored, |column| column.field));
    let options = Field::ALL
        .iter()
        .map(|one| view! { <option value=one.code() prop:selected=move || now() == *one>{field(*one)}</option> })
        .collect_view();
    let guess = move || {
        let column = column.get()?;
        Some(match confidence(column.confidence, column.field) {
            Some((tone, label)) => view! { <Tag tone label /> }.into_any(),
            None => view! { <span class="muted">{t!("import-guess-left-out")}</span> }.into_any(),
        })
    };
    view! {
        <tr>
            <th scope="row">{name} <span class="cell-2" title=samples>{samples}</span></th>
            <td data-l=t!("import-column-goes-to")>
                <select
                    class="input"
                    aria-label=move || t!("import-column-field-for", name = name())
                    on:change:target=move |event| {
                        if let Some(field) = Field::from_code(&event.target().value()) {
                            give(desk, index, field);
                        }
                    }
                >
                    {options}
                </select>
            </td>
            <td data-l=t!("import-column-guess")>{guess}</td>
        </tr>
    }
}

/// Gives a column a meaning; another column that had it is left out.
fn give(desk: Desk, index: usize, field: Field) {
    let others: Vec<usize> = desk.found.with_untracked(|found| {
        let columns = found.as_ref().map(|found| found.survey.columns.as_slice()).unwrap_or_default();
        let same = columns.iter().filter(|column| column.field == field && column.index != index);
        same.map(|column| column.index).collect()
    });
    desk.choose(|choices| {
        choices.fields.insert(index, field);
        if !field.may_repeat() {
            choices.fields.extend(others.into_iter().map(|other| (other, Field::Ignored)));
        }
    });
}
