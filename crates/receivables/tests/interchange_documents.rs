//! What rows come to: lists of other programs with their states, kinds of document, lines and totals. Each case is a
//! whole file and what is owed and to the good afterwards. Every table is invented.

#![allow(clippy::unwrap_used, clippy::panic, reason = "functions beside the tests are tests too")]

use receivables::interchange::{
    CheckReason, Choices, Field, FileRefusal, ForeignTable, Reading, SkipReason, UndatedPayment, Verdict, read_file,
};

fn read(text: &str) -> Reading {
    let choices = Choices { undated_payments: Some(UndatedPayment::OnDueDate), ..Choices::default() };
    read_file(text.as_bytes(), &choices, None).unwrap_or_else(|refusal| panic!("{refusal}: {text}"))
}

/// What is owed, and what customers have to the good, in minor units.
fn owed(reading: &Reading) -> (i64, i64) {
    let draft = &reading.draft;
    let paid = |at: usize| draft.payments.iter().filter(|one| one.invoice == at).map(|one| one.amount).sum::<i64>();
    let open = draft.invoices.iter().enumerate().map(|(at, one)| (one.totals.gross - paid(at)).max(0)).sum();
    (open, draft.credit_notes.iter().map(|note| note.totals.gross).sum())
}

#[test]
fn files_come_to_what_they_say() {
    for (name, text, expected) in [
        (
            "per-line totals beside quantity and price",
            "Invoice no,Customer,Date,Description,Quantity,Unit price,Tax,Total\n\
             1,A,2024-01-05,x,1,40.00,8.00,48.00\n1,A,2024-01-05,y,1,43.75,8.75,52.50\n2,B,2024-03-01,z,2,80.00,40.00,200.00\n",
            (30_050, 0),
        ),
        (
            "lines that leave out what stands above",
            "Invoice no,Customer,Date,Description,Quantity,Unit price,Line total\n\
             1,A,2024-01-05,x,2,25.25,50.50\n,,,y,1,50.00,50.00\nTotal,,,,,,100.50\n2,B,2024-03-01,z,4,50.00,200.00\n",
            (30_050, 0),
        ),
        (
            "open items without a total",
            "Invoice no,Customer,Date,Due date,Open balance\n1,A,2024-01-05,2024-02-04,100.50\n2,B,2024-03-01,2024-03-31,200\n",
            (30_050, 0),
        ),
        (
            "open and paid without a total",
            "Invoice no,Customer,Date,Paid,Open balance\n1,A,2024-01-05,50.00,100.50\n2,B,2024-03-01,10,0\n",
            (10_050, 0),
        ),
        (
            "credit notes used up, in part, and not",
            "Invoice no,Customer,Date,Total,Paid\n1,A,2024-01-05,100.50,0\n2,A,2024-01-06,-50.00,-50.00\n\
             3,A,2024-01-07,-60.00,-20.00\n4,A,2024-01-08,-5.00,\n",
            (10_050, 4_500),
        ),
        (
            "a credit note that is settled by its state",
            "Invoice no,Customer,Date,Total,Status\n1,A,2024-01-05,100.50,open\n2,A,2024-01-06,-50.00,paid\n",
            (10_050, 0),
        ),
        (
            "offers, orders and payments between the invoices",
            "Invoice no,Customer,Date,Total,Type\n1,A,2024-01-05,100.50,Invoice\n2,A,2024-01-06,500,Quote\n\
             3,A,2024-01-06,500,Pro-forma invoice\n4,A,2024-01-06,500,Payment\n5,A,2024-01-06,-25,Payment\n",
            (10_050, 2_500),
        ),
        (
            "states in several languages",
            "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Totaal;Status\n1;A;5 mrt 2024;4 apr 2024;100,50;Verzonden\n\
             2;A;5 mrt 2024;4 apr 2024;20,00;Betaald\n3;A;5 mrt 2024;4 apr 2024;20,00;Concept\n4;A;5 mrt 2024;4 apr 2024;20,00;Geannuleerd\n",
            (10_050, 0),
        ),
        (
            "a reference for a number, a partner for a customer",
            "Type,Account Ref,Reference,Date,Due Date,Net,Tax,Gross,Outstanding\nSI,A,1,15/01/2024,04/02/2024,83.75,16.75,100.50,100.50\n\
             SC,A,2,16/01/2024,04/02/2024,10.00,2.00,12.00,12.00\n",
            (10_050, 1_200),
        ),
        (
            "due at first and due now",
            "Number,Invoice partner name,Created,Amount due,Amount paid,Amount remaining\n1,A,2024-01-05,100.50,50.50,50.00\n",
            (5_000, 0),
        ),
        (
            "a column of days called due",
            "Invoice no,Customer,Date,Due,Total\n1,A,2024-01-05,30,100.50\n2,A,2024-01-05,14,50\n",
            (15_050, 0),
        ),
    ] {
        assert_eq!(owed(&read(text)), expected, "{name}");
    }
}

#[test]
fn payments_without_their_invoices_are_refused_by_name() {
    for text in [
        "Customer,Invoice no,Payment date,Amount paid\nA,1,2024-01-05,100.50\n",
        "Kunde;Rechnungsnr.;Zahlungsdatum;Zahlbetrag\nA;1;05.01.2024;100,50\n",
    ] {
        let refused = read_file(text.as_bytes(), &Choices::default(), None).map(|reading| reading.draft);
        assert_eq!(refused, Err(FileRefusal::NotInvoices(ForeignTable::PaymentList)), "{text}");
    }
}

#[test]
fn days_called_due_are_terms() {
    let reading = read("Invoice no,Customer,Date,Due,Total\n1,A,2024-01-05,30,100.50\n2,A,2024-01-05,14,50\n");
    assert_eq!(reading.survey.columns[3].field, Field::Terms);
    assert_eq!(reading.draft.invoices[1].due_date, "2024-01-19".parse().unwrap());
    let amounts = read("Invoice no,Customer,Date,Due,Total\n1,A,2024-01-05,30.10,100.50\n2,A,2024-01-05,14,50\n");
    assert_eq!(amounts.survey.columns[3].field, Field::OpenAmount);
}

#[test]
fn states_that_the_amounts_do_not_bear_out_are_pointed_at() {
    let verdicts = |text: &str| read(text).draft.rows.into_iter().map(|row| row.verdict).collect::<Vec<_>>();
    let state = Verdict::Check(vec![CheckReason::StateDisagrees]);
    assert_eq!(
        verdicts("Invoice no,Customer,Date,Total,Paid\n1,A,2024-01-05,100.50,-50\n"),
        [Verdict::Check(vec![CheckReason::PaidBelowZero])]
    );
    assert_eq!(
        verdicts(
            "Invoice no,Customer,Date,Total,Status,Amount paid\n1,A,2024-01-05,100.50,Paid,50\n2,A,2024-01-05,5,Open,0\n"
        ),
        [state.clone(), Verdict::Ready]
    );
    assert_eq!(verdicts("Invoice no,Customer,Date,Total,Status\n1,A,2024-01-05,100.50,Teilweise bezahlt\n"), [state]);
    assert_eq!(
        verdicts("Invoice no,Customer,Date,Total,Status\n1,A,2024-01-05,100.50,Uncollectible\n"),
        [Verdict::Check(vec![CheckReason::WriteOffLeftOut])]
    );
    assert_eq!(
        verdicts("Invoice no,Customer,Date,Total,Type\n1,A,2024-01-05,100.50,Estimate\n2,A,2024-01-05,1,Invoice\n")[0],
        Verdict::Skipped(SkipReason::NotAnInvoice)
    );
}
