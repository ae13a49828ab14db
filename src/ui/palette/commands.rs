//! What can be done and where one can go, whatever the book holds.

use receivables::interchange::fold::folded;
use receivables::ledger::Ledger;
use receivables::search::text_match::Typed;

use super::choice::{Choice, Group, Suggestion};
use crate::messages::{self, Language};
use crate::route::{Page, Route};
use crate::session::{BookMeta, LedgerId};
use crate::t;
use crate::ui::deeds::{deed_keys, deed_words};
use crate::ui::entry_words::entry_words;
use crate::ui::keymap::Deed;
use crate::ui::kit::{Answer, IconName};
use crate::ui::layout::Theme;

/// Every command, in the order shown where nothing is typed.
pub(super) fn all(ledger: &Ledger, books: &[BookMeta], open: Option<LedgerId>) -> Vec<Suggestion> {
    let mut commands = vec![
        of_deed(Deed::NewInvoice, IconName::Plus),
        of_deed(Deed::RecordPayment, IconName::Payment),
        go(Group::Do, IconName::Customer, t!("palette-new-customer"), Page::NewCustomer),
        go(Group::Do, IconName::Import, t!("palette-import"), Page::Import),
        go(Group::Do, IconName::Export, t!("palette-backup"), Page::Data),
    ];
    let undo = ledger.last_reversible().map(|entry| entry_words(ledger, entry.number));
    commands.extend(undo.map(|what| labelled(Deed::Undo, IconName::Undo, t!("palette-undo", what = what))));
    let redo = ledger.last_withdrawn().map(|entry| entry_words(ledger, entry.number));
    commands.extend(redo.map(|what| labelled(Deed::Redo, IconName::Redo, t!("palette-redo", what = what))));
    commands.push(labelled(Deed::Sheet, IconName::Keyboard, t!("common-shortcuts")));
    for (label, theme) in [
        (t!("palette-theme-light"), Theme::Light),
        (t!("palette-theme-dark"), Theme::Dark),
        (t!("palette-theme-system"), Theme::System),
    ] {
        commands.push(command(Group::Do, IconName::Theme, label, Choice::Theme(theme)));
    }
    let spoken = messages::current().language();
    commands.extend(Language::ALL.into_iter().filter(|language| *language != spoken).map(|language| {
        let label = t!("palette-language", language = language.own_name());
        command(Group::Do, IconName::Theme, label, Choice::Language(language))
    }));
    commands.extend(pages());
    let others = books.iter().filter(|book| Some(book.id) != open);
    commands.extend(others.map(|book| {
        let label = t!("palette-open-book", name = book.name.clone());
        command(Group::Books, IconName::Data, label, Choice::OpenBook(book.id))
    }));
    commands
}

/// Those that make sense before there is a book.
pub(super) fn without_a_book(commands: Vec<Suggestion>) -> Vec<Suggestion> {
    let works = |choice: &Choice| match choice {
        Choice::Go(route) => matches!(route.page, Page::Import | Page::Data),
        Choice::Theme(_) | Choice::Language(_) | Choice::OpenBook(_) | Choice::Deed(Deed::Sheet) => true,
        Choice::Deed(_) | Choice::AsOf(_) => false,
    };
    commands.into_iter().filter(|suggestion| works(&suggestion.choice)).collect()
}

/// The commands that answer what was typed; all but the rare ones where nothing was.
pub(super) fn answering(commands: Vec<Suggestion>, text: &str) -> Vec<Suggestion> {
    let typed = Typed::new(text);
    if typed.is_empty() {
        return commands.into_iter().filter(|one| !matches!(one.choice, Choice::Theme(_) | Choice::Language(_))).collect();
    }
    let scored = |mut suggestion: Suggestion| {
        suggestion.score = typed.score(&folded(&suggestion.answer.label))?;
        suggestion.answer.marks = typed.marks(&suggestion.answer.label);
        Some(suggestion)
    };
    commands.into_iter().filter_map(scored).collect()
}

fn pages() -> Vec<Suggestion> {
    let page = |deed: Deed, icon: IconName, name: String| Suggestion {
        group: Group::Go,
        ..labelled(deed, icon, name)
    };
    vec![
        page(Deed::GoToday, IconName::Clock, t!("common-nav-today")),
        page(Deed::GoInvoices, IconName::Invoice, t!("common-nav-invoices")),
        page(Deed::GoCustomers, IconName::Customer, t!("common-nav-customers")),
        page(Deed::GoPayments, IconName::Payment, t!("common-nav-payments")),
        page(Deed::GoDesk, IconName::Payment, t!("desk-title")),
        page(Deed::GoWhatIf, IconName::WhatIf, t!("common-nav-what-if")),
        page(Deed::GoReports, IconName::Report, t!("common-nav-reports")),
        go(Group::Go, IconName::Import, t!("common-nav-import"), Page::Import),
        go(Group::Go, IconName::Data, t!("common-nav-data"), Page::Data),
        go(Group::Go, IconName::Clock, t!("history-title"), Page::History),
    ]
}

fn of_deed(deed: Deed, icon: IconName) -> Suggestion {
    labelled(deed, icon, deed_words(deed))
}

fn labelled(deed: Deed, icon: IconName, label: String) -> Suggestion {
    let mut suggestion = command(Group::Do, icon, label, Choice::Deed(deed));
    suggestion.answer.keys = deed_keys(deed);
    suggestion
}

fn go(group: Group, icon: IconName, label: String, page: Page) -> Suggestion {
    command(group, icon, label, Choice::Go(Box::new(Route::from(page))))
}

fn command(group: Group, icon: IconName, label: String, choice: Choice) -> Suggestion {
    let answer = Answer { icon, label, marks: Vec::new(), detail: String::new(), keys: Vec::new() };
    Suggestion { group, score: 0, answer, choice }
}
