//! What terms come to on an invoice, or on an example: the parts by their due day, and the discounts until when.

use leptos::prelude::*;
use receivables::ledger::Ledger;
use receivables::ledger::terms::{CountedFrom, Discountable, DueTotals, EarlyDiscount, PaymentTerms};
use receivables::money::Money;

use super::words::terms_fault;
use crate::session::use_session;
use crate::t;
use crate::ui::words::{full_day, money};

/// The invoice that terms are shown for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// The days that terms count from.
    pub from: CountedFrom,
    /// What there is to pay.
    pub totals: DueTotals,
    /// Whether it stands for any invoice, and is called an example.
    pub is_made_up: bool,
}

/// One line: what, when, how much.
type Line = (String, String, String);

fn lines(ledger: &Ledger, terms: &PaymentTerms, example: &Example) -> Result<Vec<Line>, String> {
    let (holidays, totals) = (ledger.holidays(terms), &example.totals);
    let amount = |minor: i64| money(Money::new(minor, totals.currency));
    let parts = terms.schedule(example.from, holidays, totals).map_err(terms_fault)?;
    let amounts = Discountable {
        net: totals.net,
        gross: totals.gross,
        fixed: 0,
        currency: totals.currency,
        rounding: totals.rounding,
    };
    let windows = terms.windows(example.from, holidays).into_iter().map(|window| {
        let pays = EarlyDiscount::new(&amounts, window.percent, terms.early).pays();
        let what = t!("terms-line-discount", percent = window.percent.normalize().to_string());
        (what, t!("terms-until", day = full_day(window.until)), amount(pays))
    });
    let is_single = parts.len() == 1;
    let numbered = (1_i64..).zip(parts).map(|(number, part)| {
        let what = if is_single { t!("terms-line-due") } else { t!("terms-line-part", number = number) };
        (what, full_day(part.due), amount(part.amount))
    });
    Ok(windows.chain(numbered).collect())
}

/// The lines as a table. Nothing while the text is no terms.
#[component]
pub fn DueSchedule(
    /// The terms as typed.
    #[prop(into)]
    terms: Signal<Option<PaymentTerms>>,
    /// The invoice, or an example.
    #[prop(into)]
    example: Signal<Option<Example>>,
) -> impl IntoView {
    let session = use_session();
    let shown = Memo::new(move |_| {
        let (terms, example) = (terms.get()?, example.get()?);
        Some((example.is_made_up, session.with(|ledger| lines(ledger, &terms, &example))))
    });
    let row = |(what, when, amount): Line| {
        view! { <tr><th scope="row">{what}</th><td>{when}</td><td class="num">{amount}</td></tr> }
    };
    move || {
        shown.get().map(|(is_made_up, lines)| match lines {
            Err(fault) => view! { <p class="error">{fault}</p> }.into_any(),
            Ok(lines) => {
                let caption = if is_made_up { t!("terms-example") } else { t!("terms-this-invoice") };
                view! {
                    <table class="table plain due-schedule">
                        <caption>{caption}</caption>
                        <thead class="vh">
                            <tr>
                                <th scope="col">{t!("terms-column-what")}</th>
                                <th scope="col">{t!("terms-column-when")}</th>
                                <th scope="col">{t!("terms-column-pay")}</th>
                            </tr>
                        </thead>
                        <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                    </table>
                }
                .into_any()
            }
        })
    }
}
