//! The sections that every explanation has: what the figure is made of, what counts, what it rests on.

use leptos::prelude::*;
use receivables::analytics::figure::FigureInput;
use receivables::analytics::invariants::Checked;

use super::input_words::{input_name, input_value, invariant_text};
use crate::t;
use crate::ui::kit::{IconName, Tag, Tone};

/// The inputs, by name and value.
pub(super) fn inputs_section(inputs: &[FigureInput]) -> impl IntoView + use<> {
    let rows = inputs.iter().map(|input| view! { <dt>{input_name(input)}</dt><dd>{input_value(input)}</dd> });
    (!inputs.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t!("figures-inputs")}</h3>
                <dl class="kv">{rows.collect_view()}</dl>
            </section>
        }
    })
}

/// What is counted, in a sentence or two.
pub(super) fn scope_section(text: String) -> impl IntoView {
    view! {
        <section>
            <h3>{t!("figures-scope")}</h3>
            <p>{text}</p>
        </section>
    }
}

/// What the figure rests on, each with whether it holds.
pub(super) fn checks_section(checks: Vec<Checked>) -> impl IntoView {
    view! {
        <section>
            <h3>{t!("figures-invariants")}</h3>
            <ul class="invariants">{checks.into_iter().map(invariant_line).collect_view()}</ul>
        </section>
    }
}

/// One thing that the figure rests on, and whether it holds; said in words too.
fn invariant_line(check: Checked) -> impl IntoView {
    let (tone, icon, word) = match check.holds {
        true => (Tone::Good, IconName::Check, t!("figures-invariant-holds")),
        false => (Tone::Bad, IconName::Warning, t!("figures-invariant-broken")),
    };
    view! {
        <li>
            <Tag tone icon label=word />
            <span>{invariant_text(check.invariant)}</span>
        </li>
    }
}
