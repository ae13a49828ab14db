//! Files of other programs into drafts, in stages a caller can show and overrule one by one. No IO, no clock, no panic.

pub mod amount;
pub mod choices;
pub mod csv_writer;
pub mod currency_sign;
pub mod date_text;
pub mod decode;
pub mod delimiter;
pub mod field;
pub mod fold;
pub mod header;
pub mod refusal;
pub mod synonyms;
pub mod table;
