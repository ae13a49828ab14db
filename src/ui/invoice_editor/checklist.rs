//! Beside the editor: what is ready, what is missing before it can be issued, and what issuing means.

use leptos::prelude::*;
use receivables::analytics::invoice_warnings::InvoiceWarning;
use receivables::interchange::typed_invoice::{TypedFault, TypedLine};
use receivables::ledger::terms::PaymentTerms;

use super::form::EditorForm;
use super::totals::to_pay;
use crate::route::Page;
use crate::t;
use crate::ui::kit::{Icon, IconName, Note, Tone};
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use crate::ui::router::use_router;
use crate::ui::words::{full_day, locale, money};

/// One line: whether it is ready, and the words.
type Check = (bool, String);

/// The panel.
#[component]
pub fn Checklist(form: EditorForm) -> impl IntoView {
    let checks = Memo::new(move |_| checks(form));
    let refused = move || {
        let elsewhere = |refusal: &crate::session::Refusal| refusal_place(refusal) == Place::Form;
        form.refusal.get().filter(elsewhere).map(|refusal| refusal_text(&refusal))
    };
    view! {
        <section class="panel" aria-label=t!("editor-checks")>
            <div class="body gate">
                {move || refused().map(|text| view! { <Note tone=Tone::Bad><p role="alert">{text}</p></Note> })}
                <h2>{t!("editor-checks")}</h2>
                <ul>
                    {move || {
                        checks
                            .get()
                            .into_iter()
                            .map(|(ready, words)| {
                                let (icon, class) = if ready { (IconName::Check, "ready") } else { (IconName::Draft, "open") };
                                view! { <li class=class><Icon name=icon size=14 /><span>{words}</span></li> }
                            })
                            .collect_view()
                    }}
                </ul>
                <Warnings form />
                <p class="meta">{t!("editor-issue-means")}</p>
            </div>
        </section>
    }
}

fn checks(form: EditorForm) -> Vec<Check> {
    let name = form.customer_name.get();
    let customer = match (name.trim().is_empty(), form.customer.get()) {
        (true, _) => (false, t!("editor-check-no-customer")),
        (false, None) => (true, t!("editor-check-new-customer", name = name.trim().to_owned())),
        (false, Some(_)) => (true, t!("editor-check-customer", name = name.trim().to_owned())),
    };
    let count = form.typed.with(|typed| typed.lines.iter().filter(|line| !TypedLine::is_blank(line)).count());
    let faulty = form.faults.with(|faults| faults.iter().filter(|fault| is_of_a_line(fault)).count());
    let lines = match (count, faulty) {
        (0, _) => (false, t!("editor-check-no-lines")),
        (count, 0) => (true, t!("editor-check-lines", count = count, total = to_pay(form))),
        (_, faulty) => (false, t!("editor-check-faulty-lines", count = faulty)),
    };
    let terms = form.terms.with(|text| text.parse::<PaymentTerms>()).ok();
    let due = match (terms, form.counted_from()) {
        (Some(terms), Some(from)) => {
            let due = form.session.with(|ledger| terms.due_date(from, ledger.holidays(&terms)));
            (true, t!("editor-check-due", day = full_day(due)))
        }
        _ => (false, t!("editor-check-no-due")),
    };
    vec![customer, lines, due]
}

const fn is_of_a_line(fault: &TypedFault) -> bool {
    matches!(fault, TypedFault::DescriptionMissing { .. } | TypedFault::Quantity { .. } | TypedFault::UnitPrice { .. })
}

/// What to look at twice; none of it keeps the invoice from being issued.
#[component]
fn Warnings(form: EditorForm) -> impl IntoView {
    let router = use_router();
    let sentence = move |warning: InvoiceWarning| match warning {
        InvoiceWarning::LooksLike(id) => {
            let number = form.session.with(|ledger| ledger.invoice(id).and_then(|one| one.number.clone()));
            let words = t!("editor-warning-looks-like", number = number.unwrap_or_default());
            view! { <a href=router.link(Page::Invoice(id))>{words}</a> }.into_any()
        }
        InvoiceWarning::DuePast(day) => t!("editor-warning-due-past", day = full_day(day)).into_any(),
        InvoiceWarning::CustomerLate(amount) => t!("editor-warning-customer-late", amount = money(amount)).into_any(),
        InvoiceWarning::OtherPrice { line, last } => {
            let last = locale().decimal(last, 2);
            t!("editor-warning-other-price", line = line + 1, last = last).into_any()
        }
    };
    let lines = move || {
        let warnings = form.warnings.get();
        (!warnings.is_empty()).then(|| {
            let lines = warnings.into_iter().map(|warning| view! { <li>{sentence(warning)}</li> }).collect_view();
            view! {
                <Note tone=Tone::Warn>
                    <ul class="warnings" aria-label=t!("editor-warnings")>{lines}</ul>
                </Note>
            }
        })
    };
    view! { <div aria-live="polite">{lines}</div> }
}
