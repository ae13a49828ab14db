//! Is a customer of the file one that is known under a close name?

use leptos::prelude::*;
use receivables::interchange::customer_match::{Candidate, CustomerDecision};
use receivables::interchange::plan::SameCustomerQuestion;

use super::desk::Desk;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Panel};

/// Names shown before the rest is summed up.
const SHOWN: usize = 8;

/// Close names to decide on, and those decided.
#[component]
pub fn SameCustomers(desk: Desk) -> impl IntoView {
    let open =
        Memo::new(move |_| desk.plan.with(|plan| plan.as_ref().map(|plan| plan.questions.clone()).unwrap_or_default()));
    let decided = Memo::new(move |_| desk.decisions.with(|decisions| decisions.customers.clone()));
    let shown = Memo::new(move |_| open.with(|open| !open.is_empty()) || decided.with(|decided| !decided.is_empty()));
    let more = move || open.with(|open| open.len().saturating_sub(SHOWN));
    let decided_ones = move || decided.get().into_iter().collect::<Vec<_>>();
    let first_ones = move || open.with(|open| open.iter().take(SHOWN).copied().collect::<Vec<_>>());
    view! {
        <Show when=move || shown.get()>
            <Panel title=t!("import-ask-customers")>
                <div class="ask">
                    <For
                        each=first_ones
                        key=question_key
                        children=move |question| ask(desk, question)
                    />
                    {move || (more() > 0).then(|| view! { <p class="hint">{t!("import-customers-more", count = more())}</p> })}
                    <Show when=move || open.with(|open| open.len() > 1)>
                        <div class="same">
                            <div>{t!("import-customers-all")}</div>
                            <Button small=true on_click=move |_| decide_all(desk, &open.get_untracked(), true)>
                                {t!("import-customers-all-same")}
                            </Button>
                            <Button small=true kind=ButtonKind::Quiet on_click=move |_| decide_all(desk, &open.get_untracked(), false)>
                                {t!("import-customers-all-apart")}
                            </Button>
                        </div>
                    </Show>
                    <For
                        each=decided_ones
                        key=|(customer, decision)| (*customer, matches!(decision, CustomerDecision::Apart))
                        children=move |(customer, decision)| said(desk, customer, decision)
                    />
                </div>
            </Panel>
        </Show>
    }
}

/// A question is another one when who it is about or how much waits for it changes.
fn question_key(question: &SameCustomerQuestion) -> (usize, usize, bool, usize) {
    let (in_file, candidate) = match question.candidate {
        Candidate::Ledger(id) => (false, id.index()),
        Candidate::Draft(earlier) => (true, earlier),
    };
    (question.customer, question.documents, in_file, candidate)
}

fn ask(desk: Desk, question: SameCustomerQuestion) -> impl IntoView {
    let names = t!(
        "import-customers-names",
        name = file_name(desk, question.customer),
        count = question.documents,
        other = candidate_name(desk, question.candidate)
    );
    view! {
        <div class="same">
            <div><p class="t2">{names}</p></div>
            <Button small=true on_click=move |_| decide(desk, &question, true)>{t!("import-customers-same")}</Button>
            <Button small=true kind=ButtonKind::Quiet on_click=move |_| decide(desk, &question, false)>
                {t!("import-customers-apart")}
            </Button>
        </div>
    }
}

fn said(desk: Desk, customer: usize, decision: CustomerDecision) -> impl IntoView {
    let name = file_name(desk, customer);
    let words = match decision {
        CustomerDecision::Same(candidate) => {
            t!("import-customers-said-same", name = name, other = candidate_name(desk, candidate))
        }
        CustomerDecision::Apart => t!("import-customers-said-apart", name = name),
    };
    let take_back = move |_| {
        desk.decisions.update(|decisions| {
            decisions.customers.remove(&customer);
        });
    };
    view! {
        <div class="same">
            <div><p class="t2">{words}</p></div>
            <Button small=true kind=ButtonKind::Quiet on_click=take_back>{t!("import-change")}</Button>
        </div>
    }
}

fn decide(desk: Desk, question: &SameCustomerQuestion, same: bool) {
    decide_all(desk, std::slice::from_ref(question), same);
}

fn decide_all(desk: Desk, questions: &[SameCustomerQuestion], same: bool) {
    desk.decisions.update(|decisions| {
        for question in questions {
            let decision = if same { CustomerDecision::Same(question.candidate) } else { CustomerDecision::Apart };
            decisions.customers.insert(question.customer, decision);
        }
    });
}

fn file_name(desk: Desk, customer: usize) -> String {
    desk.found.with_untracked(|found| {
        let draft = found.as_ref().and_then(|found| found.draft.as_ref());
        draft.and_then(|draft| draft.customers.get(customer)).map(|customer| customer.name.clone()).unwrap_or_default()
    })
}

fn candidate_name(desk: Desk, candidate: Candidate) -> String {
    match candidate {
        Candidate::Ledger(id) => desk.session.with_untracked(|ledger| {
            ledger.customer(id).map(|customer| customer.details.name.clone()).unwrap_or_default()
        }),
        Candidate::Draft(earlier) => file_name(desk, earlier),
    }
}
