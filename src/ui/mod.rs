//! The interface. A screen may read selectors, hold a local draft and dispatch; it computes no money.
//!
//! `kit` is the set of parts, `layout` the frame around every page, and there is one folder per screen, named as its
//! route. Only the table of keys, the reading of typed text in `kit` and of the address in `what_if` exist natively.

pub mod keymap;
pub mod kit;
pub mod what_if;

#[cfg(target_arch = "wasm32")]
pub mod layout;
#[cfg(target_arch = "wasm32")]
pub mod router;

/// Declares the folders of the screens and what they share: they exist in the browser alone.
macro_rules! screens {
    ($($module:ident),+ $(,)?) => {$(
        #[cfg(target_arch = "wasm32")]
        pub mod $module;
    )+};
}

screens!(
    customer,
    customers,
    data,
    deeds,
    entry_words,
    explain,
    first_run,
    handout,
    history,
    import,
    invoice,
    invoice_editor,
    invoices,
    keys,
    list_tools,
    palette,
    payment,
    payment_desk,
    payment_form,
    payments,
    recovery,
    refusal,
    reports,
    shortcuts,
    status,
    terms,
    today,
    words,
    working,
);
