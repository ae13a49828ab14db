//! Reports over the ledger, and the formulas behind them. Pure: a ledger, a date and options in, plain data out.

pub mod formula;
