//! The two questions a new book asks: its name and its currency.

use leptos::prelude::*;
use leptos::task::spawn_local;
use receivables::money::Currency;

use crate::route::Page;
use crate::session::BookKind;
use crate::session::use_session;
use crate::t;
use crate::ui::kit::{Button, ButtonKind, Dialog, SendsOnEnter, TextInput};
use crate::ui::refusal::refusal_text;
use crate::ui::router::use_router;
use crate::ui::words::locale;

/// Currencies offered while typing; any other three letters of ISO 4217 are taken too.
pub const OFFERED: [&str; 10] = ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "JPY"];

/// Asks for name and currency, makes the book, and goes to `then` once it is open.
#[component]
pub fn NewBookDialog(open: RwSignal<bool>, then: Page) -> impl IntoView {
    let (session, router) = (use_session(), use_router());
    let name = RwSignal::new(String::new());
    let currency = RwSignal::new(likely_currency().to_owned());
    let (name_error, currency_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let busy = RwSignal::new(false);
    let make = move || {
        name_error.set(name.with_untracked(|name| name.trim().is_empty()).then(|| t!("errors-text-missing")));
        let parsed = currency.with_untracked(|code| code.parse::<Currency>());
        currency_error.set(parsed.is_err().then(|| t!("first-run-currency-error")));
        let (Ok(parsed), None) = (parsed, name_error.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            match session.create_book(&name.get_untracked(), parsed, BookKind::Real).await {
                Ok(_) => {
                    // The page around the dialog went with the book that was open: only what outlives it is used here.
                    open.set(false);
                    router.go(&then.into());
                }
                Err(refusal) => name_error.set(Some(refusal_text(&refusal))),
            }
            busy.set(false);
        });
    };
    let footer = move || {
        view! {
            <Button on_click=move |_| open.set(false)>{t!("common-cancel")}</Button>
            <Button kind=ButtonKind::Filled busy on_click=move |_| make()>{t!("first-run-make-book")}</Button>
        }
    };
    view! {
        <Dialog open title=t!("first-run-book-title") footer>
            <form class="stack" on:submit=move |event| {
                event.prevent_default();
                make();
            }>
                <TextInput label=t!("first-run-book-name") value=name hint=t!("first-run-book-name-hint") error=name_error required=true max_length=120 />
                <TextInput
                    label=t!("first-run-currency")
                    value=currency
                    hint=t!("first-run-currency-hint")
                    error=currency_error
                    suggestions=Signal::stored(OFFERED.map(str::to_owned).to_vec())
                    required=true
                    max_length=3
                />
                <SendsOnEnter />
            </form>
        </Dialog>
    }
}

/// The currency of the person's region, as a first guess.
pub fn likely_currency() -> &'static str {
    match locale().tag().rsplit('-').next().unwrap_or_default() {
        "US" => "USD",
        "GB" => "GBP",
        "CH" => "CHF",
        "CA" => "CAD",
        "AU" => "AUD",
        _ => "EUR",
    }
}
