//! The four figures on top: each leads to the invoices behind it and explains itself.

use leptos::prelude::*;
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::figure::{Figure, FigureId, InputId, InputValue};
use receivables::money::Money;

use super::links;
use crate::route::{ListState, StatusTab};
use crate::select::use_selectors;
use crate::t;
use crate::ui::explain::explain_href;
use crate::ui::explain::figure_value::rounded_text;
use crate::ui::explain::figure_words::figure_name;
use crate::ui::explain::input_words::reason_text;
use crate::ui::kit::{Stat, StatStrip};
use crate::ui::router::use_router;
use crate::ui::words::{day, money};

/// The strip.
#[component]
pub(super) fn TodayCards() -> impl IntoView {
    view! {
        <section aria-label=t!("today-cards")>
            <StatStrip>
                <Card id=FigureId::Outstanding status=StatusTab::Open figure=|d| &d.cards.outstanding detail=outstanding />
                <Card id=FigureId::PastDueTotal status=StatusTab::PastDue figure=|d| &d.cards.past_due detail=past_due />
                <Card id=FigureId::ExpectedIn30Days status=StatusTab::Open figure=|d| &d.cards.expected detail=expected />
                <Card id=FigureId::AverageDaysLate status=StatusTab::Paid figure=|d| &d.cards.days_late detail=days_late />
            </StatStrip>
        </section>
    }
}

/// One card.
#[component]
fn Card(
    id: FigureId,
    status: StatusTab,
    figure: fn(&Dashboard) -> &Figure,
    detail: fn(&Dashboard, chrono::NaiveDate) -> String,
) -> impl IntoView {
    let (selectors, router) = (use_selectors(), use_router());
    let text = Memo::new(move |_| selectors.dashboard().with(|dashboard| rounded_text(figure(dashboard), 0)));
    let value = Signal::derive(move || text.get().ok().map(|text| text.number));
    let unit = Signal::derive(move || text.get().ok().and_then(|text| text.unit));
    let detail = Memo::new(move |_| match text.get() {
        Ok(_) => selectors.dashboard().with(|dashboard| Some(detail(dashboard, selectors.today.get()))),
        Err(reason) => Some(reason_text(reason)),
    });
    let href = links::invoices(router, ListState { status, ..ListState::default() });
    view! { <Stat label=figure_name(id) value unit detail href explain_href=explain_href(router, id) /> }
}

fn outstanding(dashboard: &Dashboard, _: chrono::NaiveDate) -> String {
    let count = dashboard.aging.count + disputed_left_out(dashboard);
    if dashboard.credits.total == 0 {
        return t!("today-outstanding", count = count, customers = dashboard.aging.customers.len());
    }
    let open = money(Money::new(dashboard.aging.total_with_disputed(), dashboard.currency));
    let credit = money(Money::new(dashboard.credits.total, dashboard.currency));
    t!("today-outstanding-less-credit", open = open, count = count, credit = credit)
}

fn disputed_left_out(dashboard: &Dashboard) -> u32 {
    if dashboard.aging.options.include_disputed { 0 } else { dashboard.aging.disputed_count }
}

fn past_due(dashboard: &Dashboard, _: chrono::NaiveDate) -> String {
    let count = invoices_of(&dashboard.cards.past_due);
    let share = dashboard.kpi(FigureId::PercentPastDue).and_then(|figure| rounded_text(figure, 0).ok());
    match share {
        Some(share) => t!("today-past-due", share = share.number, count = count),
        None => t!("today-past-due-none"),
    }
}

fn expected(dashboard: &Dashboard, today: chrono::NaiveDate) -> String {
    let by = receivables::calendar::add_days(dashboard.as_of.day, 30);
    t!("today-expected", count = invoices_of(&dashboard.cards.expected), day = day(by, today))
}

fn days_late(dashboard: &Dashboard, _: chrono::NaiveDate) -> String {
    match dashboard.cards.days_late.input(InputId::PaidInvoices) {
        Some(InputValue::Count(count)) => t!("today-days-late", count = count),
        _ => String::new(),
    }
}

fn invoices_of(figure: &Figure) -> usize {
    match figure.input(InputId::OpenInvoices) {
        Some(InputValue::Count(count)) => count,
        _ => 0,
    }
}
