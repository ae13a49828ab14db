//! The lines and totals of one invoice.

use leptos::prelude::*;
use receivables::analytics::derivation::Subject;
use receivables::id::InvoiceId;
use receivables::interchange::sheet::{Sheet, SheetCell};
use receivables::ledger::event::InvoiceLine;
use receivables::ledger::{Invoice, line_net};
use receivables::money::Money;

use crate::session::use_session;
use crate::t;
use crate::ui::explain::explain_derived_href;
use crate::ui::kit::ExplainLink;
use crate::ui::router::use_router;
use crate::ui::words::{locale, money};

/// Digits after the point that a number needs: as many as were typed, a price at least those of its currency.
fn digits(scale: u32, at_least: u32) -> u8 {
    u8::try_from(scale.max(at_least)).unwrap_or(u8::MAX)
}

/// The table of lines with the totals below; a sentence where an imported invoice has none.
#[component]
pub fn InvoiceLines(
    /// The invoice.
    id: InvoiceId,
) -> impl IntoView {
    let session = use_session();
    move || {
        session.with(|ledger| {
            let invoice = ledger.invoice(id)?;
            let lines = (!invoice.lines.is_empty()).then(|| table(invoice));
            let none = invoice.lines.is_empty().then(|| view! { <p class="muted">{t!("invoices-no-lines")}</p> });
            Some(view! { {lines} {none} {totals(invoice)} })
        })
    }
}

/// The lines to hand out.
pub(super) fn line_sheet(invoice: &Invoice) -> Sheet {
    let columns = vec![
        t!("invoices-line-description"),
        t!("invoices-line-quantity"),
        t!("invoices-line-price"),
        t!("invoices-sheet-currency"),
        t!("invoices-line-amount"),
    ];
    let row = |line: &InvoiceLine| {
        vec![
            line.description.as_str().into(),
            SheetCell::Number(line.quantity),
            SheetCell::Number(line.unit_price),
            invoice.currency.code().into(),
            line_net(line, invoice.currency, invoice.rounding).map_or(SheetCell::Empty, Into::into),
        ]
    };
    let number = invoice.number.clone().unwrap_or_else(|| t!("customers-draft"));
    let title = t!("invoices-lines-of", number = number);
    Sheet { title, columns, rows: invoice.lines.iter().map(row).collect() }
}

fn table(invoice: &Invoice) -> impl IntoView + use<> {
    let rows = invoice.lines.iter().map(|line| row(invoice, line)).collect_view();
    view! {
        <div class="scroll-x" role="group" tabindex="0" aria-label=t!("invoices-lines")>
            <table class="table read-lines">
                <caption class="vh">{t!("invoices-lines")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("invoices-line-description")}</th>
                        <th scope="col" class="num">{t!("invoices-line-quantity")}</th>
                        <th scope="col" class="num">{t!("invoices-line-price")}</th>
                        <th scope="col" class="num">{t!("invoices-line-amount")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(invoice: &Invoice, line: &InvoiceLine) -> impl IntoView + use<> {
    let quantity = line.quantity.normalize();
    let price = line.unit_price.normalize();
    let net = line_net(line, invoice.currency, invoice.rounding).ok();
    view! {
        <tr>
            <th scope="row">{line.description.clone()}</th>
            <td class="num">{locale().decimal(quantity, digits(quantity.scale(), 0))}</td>
            <td class="num">{locale().decimal(price, digits(price.scale(), invoice.currency.exponent()))}</td>
            <td class="num strong">{net.map(money)}</td>
        </tr>
    }
}

fn totals(invoice: &Invoice) -> impl IntoView + use<> {
    let totals = invoice.totals();
    let written = |minor| money(Money::new(minor, invoice.currency));
    let rate = invoice.tax_percent.normalize();
    let percent = locale().decimal(rate, digits(rate.scale(), 0));
    let href = explain_derived_href(use_router(), Subject::InvoiceTotal(invoice.id));
    view! {
        <dl class="totals">
            <dt>{t!("editor-net")}</dt>
            <dd data-figure>{written(totals.net)}</dd>
            <dt>{t!("editor-tax-at", percent = percent)}</dt>
            <dd data-figure>{written(totals.tax)}</dd>
            <dt class="tot">{t!("figures-total")} <ExplainLink href figure=t!("figures-total") /></dt>
            <dd class="tot" data-figure>{written(totals.gross)}</dd>
        </dl>
    }
}
