//! The browser's clock, randomness, locale and files, behind plain values. Beside `store` the only module that reaches
//! for the window. Formats and reads; decides nothing about money or books.

pub mod ids;
