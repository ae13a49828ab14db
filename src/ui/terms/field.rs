//! The field for payment terms: read as they are typed, with what they mean, the way to the builder, and the question that
//! `net 45 EOM` is.

use leptos::prelude::*;
use receivables::ledger::terms::{CountedFrom, EomReading, PaymentTerms, TermsError};

use super::builder::TermsBuilder;
use super::schedule::Example;
use super::words::{terms_fault, terms_meaning};
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, TextInput};

/// Terms that are common, to choose from while typing.
pub const COMMON: [&str; 14] = [
    "due on receipt",
    "net 14",
    "net 30",
    "net 60",
    "2/10 net 30",
    "2/10, 1/20 net 60",
    "EOM",
    "EOM+30",
    "30d>EOM",
    "10 MFI",
    "30d>5/20",
    "50%@0, 50%@30",
    "COD",
    "CIA",
];

/// The field.
#[component]
pub fn TermsField(
    /// Names the field.
    #[prop(into)]
    label: Signal<String>,
    /// The terms as typed.
    value: RwSignal<String>,
    /// The days of the invoice they are for, where it has some.
    #[prop(into)]
    from: Signal<Option<CountedFrom>>,
    /// The invoice they are for, or an example: what the builder shows.
    #[prop(into)]
    example: Signal<Option<Example>>,
    /// What is said while nothing is typed.
    #[prop(optional, into)]
    empty_hint: MaybeProp<String>,
    /// Whether a fault is said at once, and not only once the field was left.
    #[prop(into)]
    tried: Signal<bool>,
    /// Why the ledger refused them.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let session = use_session();
    let left = RwSignal::new(false);
    let read = Memo::new(move |_| value.with(|text| text.parse::<PaymentTerms>()));
    let is_empty = move || value.with(|text| text.trim().is_empty());
    let hint = move || match (read.get(), from.get()) {
        _ if is_empty() => empty_hint.get(),
        (Ok(terms), Some(from)) => Some(session.with(|ledger| terms_meaning(ledger, &terms, from))),
        _ => None,
    };
    let ambiguous = Memo::new(move |_| match read.get() {
        Err(TermsError::Ambiguous { days }) => Some(days),
        _ => None,
    });
    let fault = move || {
        let fault = read.get().err().filter(|_| (left.get() || tried.get()) && !is_empty());
        // The question below says it, and how to go on.
        fault.filter(|_| ambiguous.get().is_none()).map(terms_fault)
    };
    // What was answered once is not asked again.
    let settle = move || {
        left.set(true);
        if let (Some(_), Some(reading)) = (ambiguous.get_untracked(), session.eom_reading()) {
            replace_eom(value, reading);
        }
    };
    let building = RwSignal::new(false);
    view! {
        <div class="terms-field">
            <TextInput
                label
                value
                hint=MaybeProp::derive(hint)
                error=Signal::derive(move || fault().or_else(|| error.get()))
                suggestions=Signal::stored(COMMON.map(str::to_owned).to_vec())
                on_leave=move |()| settle()
            />
            {move || ambiguous.get().map(|days| view! { <EomQuestion days value /> })}
            <Button kind=ButtonKind::Quiet small=true on_click=move |_| building.set(true)>{t!("terms-build")}</Button>
            <TermsBuilder open=building value example />
        </div>
    }
}

/// Which of its two readings `net 45 EOM` has.
#[component]
fn EomQuestion(days: u32, value: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let answer = move |reading: EomReading| {
        session.remember_eom_reading(reading);
        replace_eom(value, reading);
    };
    view! {
        <div class="note warn" role="status">
            <p>{t!("terms-ambiguous", days = days)}</p>
            <div class="acts">
                <Button small=true on_click=move |_| answer(EomReading::MonthEndFirst)>
                    {t!("terms-month-end-first", days = days)}
                </Button>
                <Button small=true on_click=move |_| answer(EomReading::DaysFirst)>{t!("terms-days-first", days = days)}</Button>
            </div>
        </div>
    }
}

/// The text as that reading has it: said without a doubt from then on.
fn replace_eom(value: RwSignal<String>, reading: EomReading) {
    let read = value.with_untracked(|text| PaymentTerms::parse_with(text, Some(reading)));
    if let Ok(terms) = read {
        value.set(terms.to_string());
    }
}
