//! No input makes the import panic, and large files stay quick.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "functions beside the tests are tests too")]

use std::fmt::Write;

use proptest::prelude::*;
use receivables::interchange::amount::{DecimalMark, number_shape, read_amount};
use receivables::interchange::date_text::{DateOrder, read_date};
use receivables::interchange::{
    Choices, Decisions, Drafting, Field, RowLayout, UndatedPayment, plan, read_file, read_table, refused_rows_csv,
    survey,
};
use receivables::ledger::Ledger;
use receivables::money::Currency;

fn today() -> Option<chrono::NaiveDate> {
    "2026-05-02".parse().ok()
}

fn read_all(bytes: &[u8], choices: &Choices) {
    if let Ok(read) = read_file(bytes, choices, today()) {
        let rows = read.table.row_count();
        assert_eq!(read.draft.rows.len(), rows);
        let planned = plan(&Ledger::new(), &read.draft, "f", &Decisions::default());
        assert_eq!(planned.rows.len(), rows);
        let counts = planned.counts;
        assert_eq!(counts.new + counts.to_check + counts.already_here + counts.refused + counts.skipped, rows);
        let _ = refused_rows_csv(&read.table, &read.draft, "Reason", |reason| format!("{reason:?}"));
    }
}

fn choices() -> impl Strategy<Value = Choices> {
    let fields = prop::collection::btree_map(0_usize..8, prop::sample::select(Field::ALL), 0..5);
    let layout = prop::option::of(prop::sample::select(RowLayout::ALL.to_vec()));
    let order = prop::option::of(prop::sample::select(DateOrder::ALL.to_vec()));
    let mark = prop::option::of(prop::sample::select(vec![DecimalMark::Point, DecimalMark::Comma]));
    let header = prop::option::of(0_u32..5);
    (fields, layout, order, mark, header, any::<bool>()).prop_map(
        |(fields, layout, date_order, decimal_mark, header_line, on)| Choices {
            fields,
            layout,
            date_order,
            decimal_mark,
            header_line,
            as_invoices: on,
            undated_payments: on.then_some(UndatedPayment::OnDueDate),
            currency: on.then_some(Currency::EUR),
            ..Choices::default()
        },
    )
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), choices in choices()) {
        read_all(&bytes, &choices);
    }

    #[test]
    fn any_table(
        rows in prop::collection::vec(prop::collection::vec("[-0-9a-z€$,./' \"()%=]{0,10}|[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}|[0-9]{1,5}\\.[0-9]{2}|[0-9]{30}", 0..8), 0..12),
        choices in choices(),
    ) {
        let mut text = "Invoice No,Customer,Issue Date,Due Date,Total,Paid,Open,Paid On\n".to_owned();
        for row in rows {
            text.push_str(&row.join(","));
            text.push('\n');
        }
        read_all(text.as_bytes(), &choices);
    }

    #[test]
    fn any_cell(text in "\\PC{0,20}") {
        let _ = number_shape(&text);
        let _ = read_amount(&text, DecimalMark::Comma).and_then(|amount| amount.to_minor(Currency::EUR));
        for order in DateOrder::ALL {
            let _ = read_date(&text).in_order(order);
        }
    }

    #[test]
    fn amounts_written_in_either_style_read_back(minor in -9_999_999_999_i64..9_999_999_999) {
        let sign = if minor < 0 { "-" } else { "" };
        let (whole, cents) = (minor.abs() / 100, minor.abs() % 100);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let german = format!("{sign}{grouped},{cents:02} €");
        let english = format!("{sign}${},{cents:02}", grouped.replace('.', "'")).replace(',', ".");
        for (text, mark) in [(german, DecimalMark::Comma), (english, DecimalMark::Point)] {
            let read = read_amount(&text, mark).and_then(|amount| amount.to_minor(Currency::EUR)).map(|one| one.minor);
            prop_assert_eq!(read, Some(minor), "{}", text);
        }
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "measures natively")]
fn a_hundred_thousand_rows_stay_quick() {
    let mut text = "Invoice,Customer,Customer Email,Issue Date,Due Date,Total,Paid On,Disputed,Currency\n".to_owned();
    for row in 0..100_000_u32 {
        let (customer, month, day) = (row * 7919 % 3_000, row % 12 + 1, row % 28 + 1);
        writeln!(text, "{row:08},Customer {customer},c{customer}@mail.example,{month}/{day}/2024,{month}/{day}/2025,\"{},{:03}.25\",{month}/{day}/2025,No,EUR", row % 90 + 1, row % 1000).unwrap();
    }
    let start = std::time::Instant::now();
    let table = read_table(text.as_bytes(), &Choices::default()).unwrap();
    let cut = start.elapsed();
    let found = survey(&table, &Choices::default(), today()).unwrap();
    let surveyed = start.elapsed();
    let choices = Choices::default();
    let mut drafting = Drafting::new(&table, &found, &choices).unwrap();
    while !drafting.step(usize::MAX).finished {}
    let (draft, _) = drafting.finish().unwrap();
    let drafted = start.elapsed();
    let planned = plan(&Ledger::new(), &draft, "f", &Decisions::default());
    println!(
        "100,000 rows: cut {cut:?}, surveyed {:?}, drafted {:?}, planned {:?}",
        surveyed - cut,
        drafted - surveyed,
        start.elapsed() - drafted
    );
    assert_eq!(draft.invoices.len(), 100_000);
    assert_eq!(planned.command.invoices.len(), 100_000);
    // Far above what it takes, so that a busy machine passes and quadratic work does not.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
