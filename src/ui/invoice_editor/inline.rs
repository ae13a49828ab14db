//! A draft beside the list: the editor's own form, saved or issued without leaving the list.

use leptos::prelude::*;
use receivables::id::InvoiceId;

use super::form::EditorForm;
use super::header::EditorHeader;
use super::line_table::LineTable;
use super::saving::{Goal, save};
use super::totals::EditorTotals;
use crate::select::use_selectors;
use crate::t;
use crate::ui::invoice::read_only;
use crate::ui::kit::{Button, ButtonKind, IconName, Note, Tone, use_toasts};
use crate::ui::refusal::{Place, refusal_place, refusal_text};
use crate::ui::router::use_router;

/// The button, and the form once it is asked for; open at once where something typed earlier waits in it.
#[component]
pub fn DraftInline(
    /// The draft.
    id: InvoiceId,
) -> impl IntoView {
    let today = use_selectors().today;
    let form = EditorForm::new(Some(id), None, today.get_untracked());
    let is_open = RwSignal::new(form.restored.get_untracked());
    let begin = move || {
        view! {
            <p>
                <Button small=true icon=IconName::Edit disabled=read_only(form.session) on_click=move |_| is_open.set(true)>
                    {t!("editor-inline")}
                </Button>
            </p>
        }
    };
    let leave = move || {
        form.start_over(today.get_untracked());
        is_open.set(false);
    };
    view! {
        <Show when=move || is_open.get() fallback=begin>
            <InlineForm form leave=Callback::new(move |()| leave()) />
        </Show>
    }
}

#[component]
fn InlineForm(form: EditorForm, leave: Callback<()>) -> impl IntoView {
    let toasts = use_toasts();
    let off = read_only(form.session);
    let router = use_router();
    // What had the focus is gone with the form.
    let send = move |goal| save(form, goal, toasts, move |_| router.focus_lost());
    let refused = move || {
        let refusal = form.refusal.get().filter(|refusal| refusal_place(refusal) == Place::Form)?;
        Some(view! { <Note tone=Tone::Bad><p role="alert">{refusal_text(&refusal)}</p></Note> })
    };
    let restored = move || form.restored.get().then(|| view! { <p class="meta">{t!("editor-restored")}</p> });
    view! {
        <section class="draft-inline sheet-form" aria-label=t!("editor-inline")>
            {restored}
            <EditorHeader form />
            <LineTable form />
            <EditorTotals form />
            {refused}
            <div class="acts">
                <Button kind=ButtonKind::Filled small=true busy=form.busy disabled=off on_click=move |_| send(Goal::Keep)>
                    {t!("editor-save")}
                </Button>
                <Button small=true busy=form.busy disabled=off on_click=move |_| send(Goal::Issue)>
                    {t!("editor-issue")}
                </Button>
                <Button kind=ButtonKind::Quiet small=true on_click=move |_| leave.run(())>{t!("common-cancel")}</Button>
            </div>
        </section>
    }
}
