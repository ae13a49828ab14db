//! Which column holds what an invoice can't be read without?

use leptos::prelude::*;
use receivables::interchange::{Needed, Question};

use super::desk::Desk;
use super::field_words::{field_of, which_column};
use super::questions::LeftTag;
use crate::t;
use crate::ui::kit::{Choice, Panel, Select};

/// One question per thing that is missing.
#[component]
pub fn MissingColumns(desk: Desk) -> impl IntoView {
    let missing = Memo::new(move |_| {
        desk.found.with(|found| {
            let asked = found.as_ref().map(|found| found.survey.questions.as_slice()).unwrap_or_default();
            let needed = |question: &Question| match question {
                Question::ColumnMissing(needed) => Some(*needed),
                _ => None,
            };
            asked.iter().filter_map(needed).collect::<Vec<Needed>>()
        })
    });
    view! { <For each=move || missing.get() key=|needed| *needed as u8 children=move |needed| ask(desk, needed) /> }
}

fn ask(desk: Desk, needed: Needed) -> impl IntoView {
    let value = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Ok(column) = value.get().parse::<usize>() {
            desk.choose(|choices| {
                choices.fields.insert(column, field_of(needed));
            });
        }
    });
    let choices = Signal::derive(move || {
        let none = std::iter::once(Choice::new("", t!("import-which-choose")));
        let columns = desk.found.with(|found| {
            let columns = found.as_ref().map(|found| found.survey.columns.clone()).unwrap_or_default();
            columns.into_iter().map(|column| {
                let name = super::columns::column_name(&column);
                let words = match column.samples.first() {
                    Some(sample) => t!("import-which-sample", name = name, sample = sample),
                    None => name,
                };
                Choice::new(column.index.to_string(), words)
            })
        });
        none.chain(columns).collect::<Vec<_>>()
    });
    view! {
        <Panel
            title=which_column(needed)
            actions=move || view! { <LeftTag answered=Signal::stored(false) /> }
        >
            <div class="ask">
                <p class="t2">{t!("import-which-why")}</p>
                <Select label=t!("import-which-label") value choices />
                <p class="hint">{t!("import-ask-remembered")}</p>
            </div>
        </Panel>
    }
}
