//! All figures of the book, in groups, each with what it means, how it went by month, and how it comes about.

mod figure_group;
mod settings;
mod trend_panel;

use leptos::prelude::*;
use receivables::analytics::dashboard::Dashboard;
use receivables::analytics::figure::{FigureId, Unit};
use receivables::interchange::sheet::{Sheet, SheetCell};

use self::figure_group::FigureGroup;
use self::settings::ReportSettings;
use self::trend_panel::TrendPanel;
use crate::route::Page;
use crate::select::use_selectors;
use crate::session::use_session;
use crate::t;
use crate::ui::explain::figure_of;
use crate::ui::explain::figure_value::figure_or_reason;
use crate::ui::explain::figure_words::figure_name;
use crate::ui::handout::SheetMenu;
use crate::ui::kit::{ButtonKind, EmptyState, IconName, LinkButton};
use crate::ui::layout::{PageHead, as_of};
use crate::ui::today::currency_switch::CurrencySwitch;
use crate::ui::router::use_router;
use crate::ui::today::past_banner::PastBanner;
use crate::ui::words::locale;

/// Owed now.
const BALANCES: &[FigureId] = &[
    FigureId::Outstanding,
    FigureId::OpenTotal,
    FigureId::PastDueTotal,
    FigureId::PercentPastDue,
    FigureId::ExpectedIn30Days,
];
/// Days of sales that are owed.
const DSO: &[FigureId] = &[
    FigureId::DsoSimple30,
    FigureId::DsoSimple90,
    FigureId::DsoSimple365,
    FigureId::DsoAverage,
    FigureId::DsoRolling,
    FigureId::DsoCountBack,
    FigureId::DsoBestPossible,
    FigureId::AverageDaysDelinquent,
];
/// How well it is collected.
const COLLECTION: &[FigureId] = &[
    FigureId::Cei,
    FigureId::CeiCash,
    FigureId::CollectionRate,
    FigureId::RecoveryRate,
    FigureId::CashToSales,
    FigureId::Turnover,
    FigureId::CollectionPeriod,
];
/// How customers pay.
const PAYING: &[FigureId] = &[
    FigureId::PaymentScore,
    FigureId::DaysToPayWeighted,
    FigureId::DaysToPay,
    FigureId::AverageDaysLate,
    FigureId::MeanLateness,
];
/// What goes wrong, and how much hangs on few customers.
const RISK: &[FigureId] = &[
    FigureId::BadDebtToSales,
    FigureId::DisputeRate,
    FigureId::DisputeRateAmount,
    FigureId::LargestShare,
    FigureId::TopThreeShare,
    FigureId::ConcentrationReceivables,
    FigureId::ConcentrationSales,
];

/// All figures.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let selectors = use_selectors();
    let (session, router) = (use_session(), use_router());
    let subtitle = Signal::derive(move || locale().date_long(selectors.as_of.get().day));
    let has_invoices = Memo::new(move |_| session.with(|ledger| ledger.invoices().any(|i| i.issue_date().is_some())));
    let sheet = move |()| selectors.dashboard().with_untracked(figure_sheet);
    view! {
        <PageHead title=t!("common-nav-reports") subtitle as_of=as_of(selectors.today) actions=move || view! { <SheetMenu sheet /> } />
        <PastBanner />
        <CurrencySwitch />
        {move || match has_invoices.get() {
            true => view! { <AllFigures /> }.into_any(),
            false => {
                view! {
                    <section class="panel">
                        <EmptyState icon=IconName::Report title=t!("reports-empty") text=t!("reports-empty-text")>
                            <LinkButton kind=ButtonKind::Filled href=router.link(Page::Import)>
                                {t!("what-if-empty-action")}
                            </LinkButton>
                        </EmptyState>
                    </section>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn AllFigures() -> impl IntoView {
    view! {
        <div class="reports">
            <TrendPanel />
            <ReportSettings />
            <div class="report-groups">
                <div class="stack">
                    <FigureGroup title=t!("reports-dso") about=t!("reports-dso-about") figures=DSO />
                    <FigureGroup title=t!("reports-risk") about=t!("reports-risk-about") figures=RISK />
                </div>
                <div class="stack">
                    <FigureGroup title=t!("reports-balances") about=t!("reports-balances-about") figures=BALANCES />
                    <FigureGroup title=t!("reports-collection") about=t!("reports-collection-about") figures=COLLECTION />
                    <FigureGroup title=t!("reports-paying") about=t!("reports-paying-about") figures=PAYING />
                </div>
            </div>
        </div>
    }
}

/// Every figure to hand out, in the order of the page; one that can't be computed says why.
fn figure_sheet(dashboard: &Dashboard) -> Sheet {
    let columns =
        [t!("reports-column-figure"), t!("reports-sheet-value"), t!("reports-sheet-unit"), t!("reports-sheet-shown")];
    let all = [DSO, RISK, BALANCES, COLLECTION, PAYING].concat();
    let row = |id: FigureId| {
        let figure = figure_of(dashboard, id)?;
        let value = figure.value.map_or(SheetCell::Empty, SheetCell::Number);
        let unit = match figure.unit {
            Unit::Money(currency) => currency.code().to_owned(),
            Unit::Percent => "%".to_owned(),
            Unit::Points => t!("figures-unit-points"),
            Unit::Days => t!("figures-unit-days"),
            Unit::TimesPerYear => t!("figures-unit-times-per-year"),
        };
        Some(vec![figure_name(id).into(), value, unit.into(), figure_or_reason(&figure).into()])
    };
    Sheet { title: t!("reports-sheet-figures"), columns: columns.to_vec(), rows: all.into_iter().filter_map(row).collect() }
}
