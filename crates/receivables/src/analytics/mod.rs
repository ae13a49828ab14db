//! Reports over the ledger, and the formulas behind them. Pure: a ledger, a date and options in, plain data out.
//!
//! [`snapshot::Snapshot`] holds the open amounts as of a day in one currency; every report is a function of it. Amounts
//! are minor units of that currency, and unlike currencies are never added.

pub mod aging;
pub mod amount_search;
pub mod bucket_edges;
pub mod cash_curve;
pub mod credit_timeline;
pub mod customer_account;
pub mod customer_behaviour;
pub mod customer_credit;
pub mod customer_list;
pub mod daily_totals;
pub mod dashboard;
mod dated_moves;
pub mod derivation;
pub mod expectation;
pub mod explanation;
pub mod figure;
pub mod formula;
pub mod invariants;
pub mod invoice_list;
pub mod invoice_warnings;
pub mod kpis;
pub mod past_items;
pub mod payment_list;
pub mod ranking;
mod ratio_figures;
pub mod settlement;
pub mod snapshot;
pub mod timeline;
pub mod trace;
pub mod trend;

mod period_figures;
