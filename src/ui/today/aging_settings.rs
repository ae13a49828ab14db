//! How the buckets are set up: what days count from, disputed amounts, where buckets end. All of it is in the address.

use leptos::prelude::*;
use receivables::analytics::aging::AgingBasis;
use receivables::analytics::bucket_edges::{BUCKET_EDGES_MAX, BucketEdges, BucketEdgesError};

use crate::select::{BASIS, DISPUTED, EDGES, use_selectors};
use crate::t;
use crate::ui::kit::{Button, ButtonKind, ChipButton, Dialog, TextInput};
use crate::ui::router::{Router, use_router};

/// The switches below the buckets.
#[component]
pub(super) fn AgingSettings() -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let editing = RwSignal::new(false);
    let by_invoice = Memo::new(move |_| selectors.aging_options.get().basis == AgingBasis::InvoiceDate);
    let without = Memo::new(move |_| !selectors.aging_options.get().include_disputed);
    let switch = move |name: &'static str, value: &'static str, on: bool| {
        set_option(router, name, on.then(|| value.to_owned()));
    };
    let edges = Signal::derive(move || t!("today-edges", days = edges_text(&selectors.aging_options.get().edges)));
    view! {
        <div class="chips aging-settings" role="group" aria-label=t!("today-aging-settings")>
            <ChipButton
                label=t!("today-aging-by-invoice-date")
                pressed=by_invoice
                on_click=move |()| switch(BASIS, "issued", !by_invoice.get_untracked())
            />
            <ChipButton
                label=t!("today-aging-leave-out-disputed")
                pressed=without
                on_click=move |()| switch(DISPUTED, "out", !without.get_untracked())
            />
            <ChipButton label=edges on_click=move |()| editing.set(true) />
        </div>
        <EdgesDialog open=editing />
    }
}

fn set_option(router: Router, name: &str, value: Option<String>) {
    router.change(|route| {
        route.options.remove(name);
        route.options.extend(value.map(|value| (name.to_owned(), value)));
    });
}

fn edges_text(edges: &BucketEdges) -> String {
    edges.edges().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Reads edges as they are typed, or says what is wrong with them.
fn read_edges(text: &str) -> Result<BucketEdges, String> {
    let parts = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let days: Vec<i32> = parts
        .map(|part| part.parse().map_err(|_| t!("today-edges-not-a-number", text = part)))
        .collect::<Result<_, _>>()?;
    if days.is_empty() {
        return Err(t!("today-edges-empty"));
    }
    BucketEdges::try_new(&days).map_err(|error| match error {
        BucketEdgesError::TooMany => t!("today-edges-too-many", count = BUCKET_EDGES_MAX),
        BucketEdgesError::NotPositive => t!("today-edges-not-positive"),
        BucketEdgesError::NotAscending => t!("today-edges-not-ascending"),
    })
}

/// Where buckets end, typed as days.
#[component]
fn EdgesDialog(open: RwSignal<bool>) -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let typed = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if open.get() {
            typed.set(edges_text(&selectors.aging_options.get_untracked().edges));
            fault.set(None);
        }
    });
    // A correction takes the complaint away; the next try says whether it was enough.
    Effect::new(move |_| {
        typed.track();
        fault.set(None);
    });
    let keep = move |edges: BucketEdges| {
        let days = edges.edges().iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        set_option(router, EDGES, (edges != BucketEdges::default()).then_some(days));
        open.set(false);
    };
    let apply = move || match typed.with_untracked(|text| read_edges(text)) {
        Ok(edges) => keep(edges),
        Err(words) => fault.set(Some(words)),
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| keep(BucketEdges::default())>
                {t!("today-edges-usual", days = edges_text(&BucketEdges::default()))}
            </Button>
            <Button kind=ButtonKind::Filled on_click=move |_| apply()>{t!("today-edges-apply")}</Button>
        }
    };
    view! {
        <Dialog open title=t!("today-edges-title") footer>
            <form on:submit=move |event| {
                event.prevent_default();
                apply();
            }>
                <TextInput label=t!("today-edges-label") value=typed hint=t!("today-edges-hint") error=fault />
            </form>
        </Dialog>
    }
}
