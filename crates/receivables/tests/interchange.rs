//! Files in many dialects through the public import: every fixture is invented.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "functions beside the tests are tests too")]

use receivables::interchange::amount::DecimalMark;
use receivables::interchange::date_order::OrderBasis;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::decode::Encoding;
use receivables::interchange::delimiter::Delimiter;
use receivables::interchange::{
    CheckReason, Choices, Confidence, Drafting, DueSource, Field, FileRefusal, ForeignTable, Issue, Needed, Question,
    Reader, Reading, RefusalReason, RowLayout, SkipReason, UndatedPayment, Verdict, read_file, refused_rows_csv,
    survey,
};
use receivables::money::Currency;

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/interchange/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn read(name: &str, choices: &Choices) -> Reading {
    read_file(&fixture(name), choices, Some(date("2026-05-02"))).unwrap()
}

fn verdicts(reading: &Reading) -> Vec<&Verdict> {
    reading.draft.rows.iter().map(|row| &row.verdict).collect()
}

fn usd() -> Currency {
    Currency::USD
}

#[test]
fn german_file_asks_for_the_order_of_day_and_month() {
    let reading = read("german_semicolon_1252.csv", &Choices::default());
    assert_eq!(reading.table.encoding, Encoding::Windows1252);
    assert_eq!(reading.table.delimiter.delimiter, Delimiter::Semicolon);
    assert_eq!(reading.survey.numbers.mark, DecimalMark::Comma);
    assert_eq!(reading.survey.numbers.sample.as_deref(), Some("1.249,50"));
    assert_eq!(reading.survey.layout.layout, RowLayout::PerInvoice);
    let fields: Vec<Field> = reading.survey.columns.iter().map(|column| column.field).collect();
    let expected = [
        Field::Number,
        Field::Customer,
        Field::IssueDate,
        Field::DueDate,
        Field::Gross,
        Field::SettledDate,
        Field::Note,
    ];
    assert_eq!(fields, expected);
    assert_eq!(reading.survey.columns[2].confidence, Confidence::OrderUnknown);
    assert!(reading.survey.is_blocked());
    let Some(Question::DateOrder { sample, readings, contradictory, columns }) =
        reading.survey.questions.iter().find(|one| matches!(one, Question::DateOrder { .. }))
    else {
        panic!("no question about dates: {:?}", reading.survey.questions);
    };
    assert_eq!((sample.as_str(), *contradictory, columns.len()), ("04/03/2026", false, 3));
    assert_eq!(readings[0].sample_date, Some(date("2026-03-04")));
    assert_eq!((readings[0].rising, readings[0].steps, readings[0].in_future), (3, 4, 0));
    assert_eq!((readings[1].rising, readings[1].in_future), (3, 2));
    assert_eq!(reading.draft.invoices[0].issue_date_otherwise, Some(date("2026-04-03")));
}

#[test]
fn german_file_once_answered() {
    let choices =
        Choices { date_order: Some(DateOrder::DayMonthYear), currency: Some(Currency::EUR), ..Choices::default() };
    let reading = read("german_semicolon_1252.csv", &choices);
    assert_eq!(reading.survey.questions, []);
    assert_eq!(
        verdicts(&reading),
        [
            &Verdict::Ready,
            &Verdict::Ready,
            &Verdict::Ready,
            &Verdict::Refused(RefusalReason::NumberTwice { first_line: 2 }),
            &Verdict::Ready,
            &Verdict::Skipped(SkipReason::TotalsRow),
        ]
    );
    let draft = &reading.draft;
    assert_eq!(draft.invoices[0].number, "0031");
    assert_eq!(draft.invoices[0].totals.gross, 124_950);
    assert_eq!(draft.invoices[0].note.as_deref(), Some("PO 4411"));
    assert_eq!(draft.invoices[0].due_date, date("2026-04-03"));
    assert_eq!(draft.customers[2].name, "Müller & Söhne GmbH");
    assert_eq!((draft.payments[0].on, draft.payments[0].amount), (date("2026-04-11"), 124_950));
    assert_eq!((draft.credit_notes[0].number.as_str(), draft.credit_notes[0].totals.gross), ("0035", 6_000));
    let refused = refused_rows_csv(&reading.table, draft, "Reason", |reason| format!("={reason:?}")).unwrap();
    assert!(refused.starts_with("Rechnungsnr.;Kunde;Datum;Fällig;Brutto;Bezahlt am;Notiz;Reason\r\n"));
    assert!(refused.contains("0031;Veldt Solar BV;04/03/2026;03/04/2026;1.249,50;;;'=NumberTwice"), "{refused}");
}

#[test]
fn banner_paid_amounts_and_states() {
    let reading = read("invoice_banner.csv", &Choices::default());
    assert_eq!(reading.table.banner.len(), 3);
    assert_eq!(reading.table.header_line, 4);
    assert!(matches!(reading.survey.questions[..], [Question::Currency { suggestion: Some(_) }]));
    assert!(!reading.survey.is_blocked());
    let draft = &reading.draft;
    assert_eq!(draft.invoices.len(), 3);
    assert_eq!(draft.invoices[0].currency, Currency::UNKNOWN);
    assert_eq!(draft.rows[0].verdict, Verdict::Check(vec![CheckReason::PaidWithoutDate]));
    assert!(draft.rows[0].verdict.is_blocked());
    assert_eq!(draft.rows[2].verdict, Verdict::Ready);
    assert_eq!(draft.rows[3].verdict, Verdict::Skipped(SkipReason::Draft));
    assert_eq!(draft.payments, []);
    assert_eq!(draft.invoices[1].due_source, DueSource::NetDays(30));
    assert_eq!(draft.invoices[2].reference.as_deref(), Some("PO-9"));

    let choices = Choices {
        undated_payments: Some(UndatedPayment::OnDueDate),
        currency: Some(usd()),
        net_days: Some(14),
        ..Choices::default()
    };
    let answered = read("invoice_banner.csv", &choices);
    assert_eq!(answered.draft.invoices[0].currency, usd());
    let paid: Vec<_> = answered.draft.payments.iter().map(|one| (one.invoice, one.on, one.amount)).collect();
    assert_eq!(paid, [(0, date("2026-02-04"), 101_350), (1, date("2026-02-15"), 5_000)]);
    assert!(answered.issues.contains(&Issue::DueDatesByNetDays { invoices: 1, net_days: 14 }));
}

#[test]
fn lines_are_summed_where_no_total_stands() {
    let reading = read("line_export_sum.csv", &Choices::default());
    assert_eq!(reading.survey.layout.layout, RowLayout::PerLineSummed);
    assert_eq!(reading.survey.questions, []);
    let draft = &reading.draft;
    let gross: Vec<i64> = draft.invoices.iter().map(|one| one.totals.gross).collect();
    assert_eq!(gross, [30_000, 14_400]);
    assert_eq!((draft.invoices[0].totals.net, draft.invoices[0].totals.tax), (25_000, 5_000));
    assert_eq!(draft.invoices[0].rows, [0, 1]);
    assert_eq!(draft.invoices[0].lines.len(), 2);
    assert_eq!(draft.invoices[0].lines[1].description, "Cards");
    assert_eq!((draft.payments[0].on, draft.payments[0].amount), (date("2026-01-20"), 30_000));
    assert_eq!(draft.rows[3].verdict, Verdict::Skipped(SkipReason::Void));
    assert_eq!(draft.totals()[&Currency::GBP].invoiced, 44_400);
}

#[test]
fn repeated_totals_count_once() {
    let reading = read("line_export_totals_repeated.csv", &Choices::default());
    assert_eq!(reading.survey.layout.layout, RowLayout::PerLineTotalsRepeated);
    let draft = &reading.draft;
    let seen: Vec<_> = draft
        .invoices
        .iter()
        .map(|one| (one.number.as_str(), one.totals.gross, one.currency.code().to_owned()))
        .collect();
    assert_eq!(
        seen,
        [
            ("INV-000101", 35_700, "EUR".to_owned()),
            ("INV-000102", 23_800, "EUR".to_owned()),
            ("INV-000103", 5_000, "USD".to_owned())
        ]
    );
    assert_eq!(draft.invoices[0].totals.tax, 5_700);
    assert_eq!(draft.invoices[0].lines.len(), 2);
    assert_eq!(draft.invoices[2].due_source, DueSource::Terms(15));
    assert_eq!(draft.invoices[2].due_date, date("2026-03-22"));
    assert_eq!(draft.customers[0].name, "Pell & Daughters");
    assert_eq!(draft.customers[0].external_id.as_deref(), Some("77001"));
    let paid: Vec<_> = draft.payments.iter().map(|one| (one.invoice, one.on, one.amount)).collect();
    assert_eq!(paid, [(0, date("2026-03-20"), 35_700), (1, date("2026-03-28"), 10_000)]);
}

#[test]
fn kinds_and_states_of_documents() {
    let choices = Choices { undated_payments: Some(UndatedPayment::OnDueDate), ..Choices::default() };
    let reading = read("ledger_export.csv", &choices);
    let draft = &reading.draft;
    assert_eq!(reading.survey.layout.layout, RowLayout::PerLineTotalsRepeated);
    assert_eq!(draft.invoices.len(), 2);
    assert_eq!(draft.invoices[1].totals.gross, 24_000);
    assert_eq!(draft.invoices[1].rows, [1, 2]);
    assert_eq!(draft.invoices[1].issue_date, date("2026-03-01"));
    assert_eq!((draft.credit_notes[0].number.as_str(), draft.credit_notes[0].totals.gross), ("CN-1", 6_000));
    assert_eq!(draft.rows[4].verdict, Verdict::Skipped(SkipReason::Void));
    assert_eq!(draft.payments.len(), 1);
}

#[test]
fn quantity_times_price_less_discount() {
    let reading = read("import_template.csv", &Choices::default());
    let draft = &reading.draft;
    assert_eq!(draft.invoices[0].totals.gross, 18_000 + 5_000);
    assert_eq!(draft.invoices[0].lines.len(), 2);
    assert_eq!(draft.rows[0].verdict, Verdict::Check(vec![CheckReason::TaxNotInFile]));
}

#[test]
fn encodings_languages_and_number_styles() {
    let french = read("french_tab_utf16.tsv", &Choices::default());
    assert_eq!(french.table.encoding, Encoding::Utf16Le);
    assert_eq!(french.survey.questions, []);
    assert_eq!(french.draft.invoices[0].totals.gross, 123_456);
    assert_eq!(french.draft.invoices[0].issue_date, date("2026-02-03"));
    assert_eq!(french.draft.rows[1].verdict, Verdict::Check(vec![CheckReason::IssuedInFuture]));

    let spanish = read("spanish_pipe.csv", &Choices::default());
    assert_eq!(spanish.draft.invoices[0].totals.gross, 123_400);
    assert_eq!(spanish.draft.credit_notes[0].totals.gross, 1_250);
    assert_eq!(spanish.survey.dates[0].basis, OrderBasis::Numbers);

    let indian = read("indian_grouping.csv", &Choices::default());
    assert_eq!(indian.draft.invoices[0].totals.gross, 12_345_678);
    assert_eq!(indian.draft.invoices[1].issue_date, date("2026-04-01"));
    assert_eq!(indian.draft.invoices[0].currency.code(), "INR");
    assert_eq!(indian.survey.questions, []);

    let swiss = read("swiss_dots.csv", &Choices::default());
    assert_eq!(swiss.draft.invoices[0].totals.gross, 123_450);
    assert_eq!(swiss.draft.invoices[0].due_date, date("2026-03-03"));
    assert_eq!(swiss.survey.dates[0].basis, OrderBasis::Dots);
    assert_eq!(swiss.survey.questions, []);
}

#[test]
fn tables_of_other_things_are_refused_by_name() {
    let today = None;
    for (text, table) in [
        ("Client,Invoice Number,Amount,Date\nA,1,$5.00 ,1/15/2026\n", ForeignTable::PaymentList),
        ("Organization,First Name,Last Name,Email,Phone,Street\nA,B,C,d@e.example,1,2\n", ForeignTable::CustomerList),
        (
            "Name,Balance,Paid to Date,Billing Street,Phone,Currency,First Name,Last Name,Email,Phone\nA,$-142.85,1,2,3,EUR,4,5,6,7\n",
            ForeignTable::CustomerList,
        ),
        (
            "Client,Email,Auto Bill,Frequency,Remaining Cycles,Invoice Number,Amount,Start Date\nA,b,off,Monthly,3,1,5.00,2026-01-01\n",
            ForeignTable::RecurringInvoices,
        ),
        (
            "balance_transaction_id,created_utc,available_on_utc,currency,gross,fee,net,reporting_category,description\nt,2026-01-28 01:13,2026-02-01,usd,5,1,4,charge,x\n",
            ForeignTable::ProcessorStatement,
        ),
        (
            "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC)\nt,charge,c,5,1,4,usd,2026-01-28 01:13,2026-02-01\n",
            ForeignTable::ProcessorStatement,
        ),
    ] {
        let refused = read_file(text.as_bytes(), &Choices::default(), today).err();
        assert_eq!(refused, Some(FileRefusal::NotInvoices(table)), "{text}");
    }
    let forced = Choices { as_invoices: true, ..Choices::default() };
    let read = read_file(b"Client,Invoice Number,Amount,Date\nA,1,$5.00 ,1/15/2026\n", &forced, today).unwrap();
    assert_eq!(read.draft.invoices[0].totals.gross, 500);
}

#[test]
fn files_without_invoices_fail() {
    for (text, refusal) in [
        ("", FileRefusal::Empty),
        ("Invoice,Customer,Date,Total\n", FileRefusal::NoRows),
        ("Invoice,Customer,Date,Total\nTotal,,,0\n", FileRefusal::NoRows),
        ("Invoice,Customer,Total\n1,A,5\n", FileRefusal::ColumnsMissing(vec![Needed::IssueDate])),
    ] {
        assert_eq!(read_file(text.as_bytes(), &Choices::default(), None).err(), Some(refusal), "{text:?}");
    }
}

#[test]
fn every_reason_has_its_row() {
    let header = "Invoice No,Customer,Issue Date,Due Date,Total,Net,Tax,Paid,Open,Paid On,Disputed,Currency\n";
    let choices = Choices { currency: Some(Currency::EUR), ..Choices::default() };
    let one = |row: &str| {
        let text = format!("{header}{row}\nZ9,Zed,2026-01-31,2026-02-28,1.50,,,,,,,EUR\n");
        let read = read_file(text.as_bytes(), &choices, Some(date("2026-05-02"))).unwrap();
        read.draft.rows[0].verdict.clone()
    };
    let check = |reason| Verdict::Check(vec![reason]);
    for (row, verdict) in [
        ("1,A,2026-01-31,2026-02-28,10,,,,,,,EUR", Verdict::Ready),
        (",A,2026-01-31,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::NumberMissing)),
        ("1,,2026-01-31,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::CustomerMissing)),
        ("1,A,,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::IssueDateMissing)),
        ("1,A,2026-02-31,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::DateUnreadable(Field::IssueDate))),
        ("1,A,1926-02-28,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::DateOutOfBounds(Field::IssueDate))),
        ("1,A,2026-01-31,2026-02-28,,,,,,,,EUR", Verdict::Refused(RefusalReason::AmountMissing)),
        ("1,A,2026-01-31,2026-02-28,ten,,,,,,,EUR", Verdict::Refused(RefusalReason::AmountUnreadable(Field::Gross))),
        ("1,A,2026-01-31,2026-02-28,999999999999,,,,,,,EUR", Verdict::Refused(RefusalReason::AmountTooLarge)),
        ("1,A,2026-01-31,2026-02-28,10,,,,,,,moon", Verdict::Refused(RefusalReason::CurrencyUnknown)),
        ("1,A,2026-01-31,2026-02-28,0.00,,,,,,,EUR", Verdict::Skipped(SkipReason::ZeroTotal)),
        ("1,A,2026-02-28,2026-01-31,10,,,,,,,EUR", check(CheckReason::DueBeforeIssue)),
        ("1,A,2026-06-28,2026-07-31,10,,,,,,,EUR", check(CheckReason::IssuedInFuture)),
        ("1,A,2026-01-31,soon,10,,,,,,,EUR", check(CheckReason::DueDateUnreadable)),
        ("1,A,2026-01-31,2026-02-28,10,,,10,,,,EUR", check(CheckReason::PaidWithoutDate)),
        ("1,A,2026-01-31,2026-02-28,10,,,,,2026-01-30,,EUR", check(CheckReason::SettledBeforeIssue)),
        ("1,A,2026-01-31,2026-02-28,10,,,,,2026-06-30,,EUR", check(CheckReason::SettledInFuture)),
        ("1,A,2026-01-31,2026-02-28,10,,,4,5,2026-02-01,,EUR", check(CheckReason::PaidAndOpenDisagree)),
        ("1,A,2026-01-31,2026-02-28,10,,,12,,2026-02-01,,EUR", check(CheckReason::PaidMoreThanTotal)),
        ("1,A,2026-01-31,2026-02-28,10,8,1,,,,,EUR", check(CheckReason::NetAndTaxDisagree)),
        ("1,A,2026-01-31,2026-02-28,10.005,,,,,,,EUR", check(CheckReason::AmountRounded)),
        ("1,A,2026-01-31,2026-02-28,10,,,,,,perhaps,EUR", check(CheckReason::DisputedUnclear)),
        ("1,A,2026-01-31,2026-02-28,10,,,,,,,EUR,extra", check(CheckReason::RaggedRow)),
        ("Z9,A,2026-01-31,2026-02-28,10,,,,,,,EUR", Verdict::Ready),
        ("\"1,A,2026-01-31,2026-02-28,10,,,,,,,EUR", Verdict::Refused(RefusalReason::UnclosedQuote)),
    ] {
        assert_eq!(one(row), verdict, "{row}");
    }
}

#[test]
fn an_ambiguous_decimal_mark_is_asked_and_answered() {
    let text = "Invoice,Customer,Issue Date,Total,Currency\n1,A,2026-01-31,1.234,EUR\n2,B,2026-02-01,2.500,EUR\n";
    let asked = read_file(text.as_bytes(), &Choices::default(), None).unwrap();
    let [Question::DecimalMark { sample, readings, style }] = &asked.survey.questions[..] else {
        panic!("{:?}", asked.survey.questions);
    };
    assert_eq!((sample.as_str(), style.ambiguous), ("1.234", 2));
    assert_eq!(readings[0].1.unwrap().to_string(), "1.234");
    assert_eq!(readings[1].1.unwrap().to_string(), "1234");
    for (mark, gross) in [(DecimalMark::Comma, 123_400), (DecimalMark::Point, 123)] {
        let choices = Choices { decimal_mark: Some(mark), ..Choices::default() };
        let read = read_file(text.as_bytes(), &choices, None).unwrap();
        assert_eq!(read.draft.invoices[0].totals.gross, gross);
        assert!(!read.survey.is_blocked());
    }
    let settled =
        read_file(format!("{text}3,C,2026-02-02,\"9,50\",EUR\n").as_bytes(), &Choices::default(), None).unwrap();
    assert_eq!(settled.survey.questions, []);
    assert_eq!(settled.draft.invoices[0].totals.gross, 123_400);
}

#[test]
fn columns_may_differ_in_their_order_and_help_each_other() {
    let text = "Invoice,Customer,Issue Date,Due Date,Paid On,Total,Currency\n\
                1,A,01/02/2026,01/30/2026,2026-03-04,5.00,EUR\n2,A,02/03/2026,03/05/2026,2026-03-05,5.00,EUR\n";
    let read = read_file(text.as_bytes(), &Choices::default(), None).unwrap();
    assert_eq!(read.survey.questions, []);
    assert_eq!(read.draft.invoices[0].issue_date, date("2026-01-02"));
    assert_eq!(read.survey.dates[0].basis, OrderBasis::OtherColumn { column: 3 });
    assert_eq!(read.draft.payments[0].on, date("2026-03-04"));
}

#[test]
fn mapping_can_be_overruled_and_columns_of_one_name_stay_apart() {
    let text = "Phone,Ref,Who,Phone,When,How much\n1,0099,Ann,2,2026-01-02,5.00\n3,0100,Ben,4,2026-01-03,6.00\n";
    let found = read_file(text.as_bytes(), &Choices::default(), None).err();
    assert_eq!(found, Some(FileRefusal::ColumnsMissing(vec![Needed::Number, Needed::Customer])));
    let choices = Choices { fields: [(1, Field::Number), (2, Field::Customer)].into(), ..Choices::default() };
    let read = read_file(text.as_bytes(), &choices, None).unwrap();
    let phones: Vec<u32> = read.survey.columns.iter().filter(|one| one.name == "Phone").map(|one| one.nth).collect();
    assert_eq!(phones, [1, 2]);
    assert_eq!(read.draft.invoices[0].number, "0099");
    assert_eq!(read.survey.columns[1].confidence, Confidence::Chosen);
    assert_eq!(read.survey.columns[4].confidence, Confidence::Likely);
}

#[test]
fn stages_in_steps_make_the_same() {
    let mut text = "Invoice,Customer,Issue Date,Total,Currency\n".to_owned();
    for row in 0..500 {
        text.push_str(&format!("{row:05},C{},2026-01-{:02},{}.25,EUR\n", row % 17, row % 28 + 1, row + 1));
    }
    let choices = Choices::default();
    let whole = read_file(text.as_bytes(), &choices, None).unwrap();
    let mut reader = Reader::open(text.as_bytes(), &choices).unwrap();
    while !reader.step(33).unwrap().finished {}
    let table = reader.finish().unwrap();
    let found = survey(&table, &choices, None).unwrap();
    let mut drafting = Drafting::new(&table, &found, &choices).unwrap();
    let mut steps = 0;
    while !drafting.step(50).finished {
        steps += 1;
    }
    assert!(steps >= 9);
    assert_eq!(drafting.finish().unwrap().0, whole.draft);
    assert_eq!(whole.draft.invoices.len(), 500);
    assert_eq!(whole.draft.customers.len(), 17);
}

#[test]
fn a_heading_that_names_the_currency_answers_for_the_file() {
    let chf: Currency = "CHF".parse().unwrap();
    let reading = read("heading_currency.csv", &Choices::default());
    assert!(!reading.survey.questions.iter().any(|question| matches!(question, Question::Currency { .. })));
    assert_eq!(reading.draft.totals()[&chf].invoiced, 131_450);
    let chosen = read("heading_currency.csv", &Choices { currency: Some(usd()), ..Choices::default() });
    assert_eq!(chosen.draft.totals()[&usd()].invoiced, 131_450, "what a person says goes before");
}
