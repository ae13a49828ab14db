//! The editor: a new invoice, or a draft. What is typed is kept on this device until it is saved.

mod checklist;
mod form;
mod header;
mod inline;
mod line_table;
mod saving;
mod totals;

use leptos::prelude::*;
use receivables::id::InvoiceId;
use receivables::ledger::InvoiceState;
use receivables::ledger::command::Command;

pub use form::{customer_named, decimal_mark};
pub use inline::DraftInline;

use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::invoice::{read_only, say_done};
use crate::ui::kit::{Button, ButtonKind, EmptyState, IconName, LinkButton, Tag, Toasts, use_toasts};
use crate::ui::keys::on_ctrl_enter;
use crate::ui::layout::PageHead;
use crate::ui::refusal::refusal_text;
use crate::ui::router::{Router, use_router};
use checklist::Checklist;
use form::EditorForm;
use header::EditorHeader;
use line_table::LineTable;
use saving::{Goal, save};
use totals::{EditorTotals, to_pay};

/// A new invoice, or the draft given.
#[component]
pub fn InvoiceEditor(
    /// The draft; `None` for a new invoice.
    draft: Option<InvoiceId>,
) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let is_draft = session.with_untracked(|ledger| {
        draft.is_none_or(|id| ledger.invoice(id).is_some_and(|invoice| invoice.state == InvoiceState::Draft))
    });
    if is_draft {
        // Another customer in the address is another form.
        let customer = Memo::new(move |_| router.route().with(|route| route.list.customer));
        return view! { <For each=move || [customer.get()] key=|to| *to children=move |_| view! { <Editor draft /> } /> }
            .into_any();
    }
    let list = router.link(Page::Invoices);
    let page = router.link(draft.map_or(Page::Invoices, Page::Invoice));
    view! {
        <PageHead title=t!("editor-title-draft") crumb=(t!("invoices-title"), list) no_search=true />
        <EmptyState icon=IconName::Lock title=t!("editor-not-a-draft") text=t!("errors-not-a-draft")>
            <LinkButton href=page>{t!("editor-to-invoice")}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

#[component]
fn Editor(draft: Option<InvoiceId>) -> impl IntoView {
    let (router, toasts, today) = (use_router(), use_toasts(), use_selectors().today);
    let customer = router.route().with_untracked(|route| route.list.customer);
    let form = EditorForm::new(draft, customer, today.get_untracked());
    let title = if draft.is_some() { t!("editor-title-draft") } else { t!("editor-title-new") };
    let list = router.link(Page::Invoices);
    let to_its_page = move |id| router.go(&router.route().with_untracked(|route| route.to_page(Page::Invoice(id))));
    let send = move |goal| save(form, goal, toasts, to_its_page);
    on_ctrl_enter(move || send(Goal::Issue));
    view! {
        <div class="editor-page">
        <PageHead
            title=title
            crumb=(t!("invoices-title"), list)
            no_search=true
            status=move || view! { <Tag icon=IconName::Draft label=t!("invoices-status-draft") /> }
            subtitle=MaybeProp::derive(move || form.restored.get().then(|| t!("editor-restored")))
        />
        <div class="ed">
            <section class="panel" aria-label=t!("editor-document")>
                <div class="body sheet-form">
                    <EditorHeader form />
                    <LineTable form />
                    <EditorTotals form />
                </div>
            </section>
            <div class="stack">
                <Checklist form />
                {move || {
                    form.restored
                        .get()
                        .then(|| {
                            view! {
                                <Button on_click=move |_| form.start_over(today.get_untracked())>{t!("editor-start-over")}</Button>
                            }
                        })
                }}
            </div>
        </div>
        // After the fields, as they are filled in; on a wide page it stands beside the heading.
        <section class="tabbar actionbar" aria-label=t!("editor-actions")>
            <p>
                <b>{move || to_pay(form)}</b>
                <small class="t2">{t!("editor-to-pay")}</small>
            </p>
            {buttons(form, router, toasts, send)}
        </section>
        </div>
    }
}

fn buttons(
    form: EditorForm,
    router: Router,
    toasts: Toasts,
    send: impl Fn(Goal) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let off = read_only(form.session);
    let discard = form.draft.map(|invoice| {
        let act = move |_| {
            let forget = form.forgetting();
            form.session.dispatch(Command::DiscardDraft { invoice }, move |outcome| match outcome {
                Ok(accepted) => {
                    forget();
                    say_done(form.session, toasts, t!("editor-done-discarded"), &accepted);
                    router.go(&router.route().with_untracked(|route| route.to_page(Page::Invoices)));
                }
                Err(refusal) => toasts.say(refusal_text(&refusal)),
            });
        };
        view! { <Button kind=ButtonKind::Quiet disabled=off on_click=act>{t!("editor-discard")}</Button> }
    });
    view! {
        {discard}
        <Button busy=form.busy disabled=off on_click=move |_| send(Goal::Keep)>{t!("editor-save")}</Button>
        <Button
            kind=ButtonKind::Filled
            keys="Ctrl Enter"
            busy=form.busy
            disabled=off
            on_click=move |_| send(Goal::Issue)
        >
            {t!("editor-issue")}
        </Button>
    }
}
