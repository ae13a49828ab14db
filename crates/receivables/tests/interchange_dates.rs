//! Orders of day, month and year: found per column, asked where nothing decides, answered for the file or a column.
//! Every table is invented.

#![allow(clippy::unwrap_used, clippy::panic, reason = "functions beside the tests are tests too")]

use std::collections::BTreeMap;

use receivables::interchange::date_order::OrderBasis;
use receivables::interchange::date_text::DateOrder;
use receivables::interchange::{Choices, Field, Question, Reading, Survey, Verdict, read_file, read_table, survey};

use DateOrder::{DayMonthYear, MonthDayYear, YearMonthDay};

/// A table with one date column.
fn one_column(dates: &[&str]) -> Survey {
    let rows: String = dates.iter().enumerate().map(|(at, date)| format!("{at};A;{date};5,50\n")).collect();
    let table = read_table(format!("Invoice no;Customer;Date;Total\n{rows}").as_bytes(), &Choices::default()).unwrap();
    survey(&table, &Choices::default(), None).unwrap()
}

#[test]
fn years_of_two_digits_in_front_or_behind() {
    for (dates, order, basis) in [
        // Years of one file lie together, its days do not.
        (&["24-01-05", "24-01-19", "24-02-28"][..], YearMonthDay, OrderBasis::Years),
        (&["23/11/30", "24/01/05", "24/01/19"], YearMonthDay, OrderBasis::Years),
        (&["24.01.05", "24.01.19", "24.02.28"], YearMonthDay, OrderBasis::Years),
        (&["05-01-24", "19-01-24", "28-02-24"], DayMonthYear, OrderBasis::Numbers),
        (&["30-12-24", "02-01-25", "15-01-25"], DayMonthYear, OrderBasis::Numbers),
        (&["99-01-05", "98-12-01"], YearMonthDay, OrderBasis::Numbers),
        // Two or three close days say nothing: with dashes it is asked, dots and slashes are read as usual.
        (&["24-01-05", "24-02-06"], YearMonthDay, OrderBasis::Ambiguous),
        (&["15-01-24"], YearMonthDay, OrderBasis::Ambiguous),
        (&["15/01/24"], DayMonthYear, OrderBasis::Numbers),
        (&["5.1.24"], DayMonthYear, OrderBasis::Dots),
        (&["01/15/24"], MonthDayYear, OrderBasis::Numbers),
        (&["01-15-24"], MonthDayYear, OrderBasis::Numbers),
        (&["01/02/24", "02/03/24"], DayMonthYear, OrderBasis::Ambiguous),
        // A slip of the pen does not turn the column.
        (&["45/01/24", "15/02/24", "03/03/24"], DayMonthYear, OrderBasis::Contradictory),
        (&["05/05/2024", "06/06/2024"], DayMonthYear, OrderBasis::NotNeeded),
    ] {
        let found = one_column(dates);
        assert_eq!(found.dates[0].basis, basis, "{dates:?}");
        if !found.dates[0].asks() {
            assert_eq!(found.dates[0].order, order, "{dates:?}");
        }
    }
}

#[test]
fn a_question_offers_only_the_orders_that_come_into_question() {
    for (dates, offered) in [
        (&["24-01-05", "24-02-06"][..], &[DayMonthYear, YearMonthDay][..]),
        (&["10-11-12"], &[DayMonthYear, MonthDayYear, YearMonthDay]),
        (&["01/02/2024"], &[DayMonthYear, MonthDayYear]),
        (&["13/01/2024", "01/13/2024"], &[DayMonthYear, MonthDayYear]),
    ] {
        let found = one_column(dates);
        let Some(Question::DateOrder { readings, sample, .. }) = found.questions.first() else {
            panic!("{dates:?}: {:?}", found.questions);
        };
        assert_eq!(readings.iter().map(|one| one.order).collect::<Vec<_>>(), offered, "{dates:?}");
        assert_eq!(sample, dates[0]);
    }
}

#[test]
fn counts_are_dates_only_in_a_column_that_is_one_by_name() {
    let text = "Invoice no,Customer,Invoice date,Due date,Total,Paid on\n\
                10001,A,45296,45326.0,45300,45310\n10002,A,45297,45327,12.50,\n";
    let reading = read_file(text.as_bytes(), &Choices::default(), None).unwrap();
    let days = |at: usize| (reading.draft.invoices[at].issue_date, reading.draft.invoices[at].due_date);
    assert_eq!(days(0), ("2024-01-05".parse().unwrap(), "2024-02-04".parse().unwrap()));
    assert_eq!(reading.draft.invoices[0].totals.gross, 4_530_000);
    assert_eq!(reading.draft.payments[0].on, "2024-01-19".parse().unwrap());
    assert_eq!(reading.survey.dates[0].counted, 2);
    assert!(!reading.survey.is_blocked());
    let unnamed = "Invoice no,Customer,Zip,Date,Total\n1,A,45296,2024-01-05,1.50\n";
    let reading = read_file(unnamed.as_bytes(), &Choices::default(), None).unwrap();
    assert_eq!(reading.survey.columns[2].field, Field::Ignored);
}

fn mixed(choices: &Choices) -> Reading {
    // Issued day first for certain, due month first for certain, paid one way or the other.
    let text = "Invoice no,Customer,Invoice date,Due date,Total,Date paid\n\
                1,A,25/01/2024,02/24/2024,10.50,2-3-2024\n2,A,26/01/2024,02/25/2024,20.50,\n";
    read_file(text.as_bytes(), choices, None).unwrap()
}

#[test]
fn every_column_has_its_own_order() {
    let reading = mixed(&Choices::default());
    let found: Vec<_> = reading.survey.dates.iter().map(|dates| (dates.order, dates.basis)).collect();
    assert_eq!(found[..2], [(DayMonthYear, OrderBasis::Numbers), (MonthDayYear, OrderBasis::Numbers)]);
    let [Question::DateOrder { columns, .. }, Question::Currency { .. }] = &reading.survey.questions[..] else {
        panic!("{:?}", reading.survey.questions);
    };
    assert_eq!(columns, &[5]);
    // An answer for the file is for the columns that do not tell themselves.
    for choices in [
        Choices { date_order: Some(MonthDayYear), ..Choices::default() },
        Choices { date_orders: BTreeMap::from([(5, MonthDayYear)]), ..Choices::default() },
    ] {
        let reading = mixed(&choices);
        assert!(!reading.survey.is_blocked());
        assert!(reading.draft.rows.iter().all(|row| row.verdict == Verdict::Ready), "{:?}", reading.draft.rows);
        assert_eq!(reading.draft.payments[0].on, "2024-02-03".parse().unwrap());
        assert_eq!(reading.draft.invoices[0].due_date, "2024-02-24".parse().unwrap());
    }
}

#[test]
fn columns_written_in_different_ways_are_asked_about_one_by_one() {
    let text = "Invoice no,Customer,Invoice date,Due date,Total\n1,A,05/01/2024,04-02-2024,10.50\n";
    let read = |choices: &Choices| {
        let table = read_table(text.as_bytes(), choices).unwrap();
        survey(&table, choices, None).unwrap()
    };
    let asked: Vec<Vec<usize>> = read(&Choices::default())
        .questions
        .into_iter()
        .filter_map(|question| if let Question::DateOrder { columns, .. } = question { Some(columns) } else { None })
        .collect();
    assert_eq!(asked, [vec![2], vec![3]]);
    let one = Choices { date_orders: BTreeMap::from([(2, DayMonthYear)]), ..Choices::default() };
    assert!(read(&one).is_blocked());
    let both = Choices { date_orders: BTreeMap::from([(2, DayMonthYear), (3, DayMonthYear)]), ..Choices::default() };
    assert!(!read(&both).is_blocked());
}

#[test]
fn a_column_is_not_read_like_its_neighbour_against_the_rows() {
    // Issued month first; due days read like that lie before the issue, day first they do not.
    let text = "Invoice no,Customer,Invoice date,Due date,Total\n\
                1,A,01/15/2024,01/02/2024,10.50\n2,A,02/20/2024,05/03/2024,20.50\n";
    let table = read_table(text.as_bytes(), &Choices::default()).unwrap();
    let found = survey(&table, &Choices::default(), None).unwrap();
    assert_eq!(found.dates[1].basis, OrderBasis::Ambiguous);
    assert!(matches!(&found.questions[0], Question::DateOrder { columns, .. } if columns[..] == [3]));
    let agrees = text.replace("01/02/2024", "02/01/2024");
    let table = read_table(agrees.as_bytes(), &Choices::default()).unwrap();
    let found = survey(&table, &Choices::default(), None).unwrap();
    assert_eq!((found.dates[1].order, found.dates[1].basis), (MonthDayYear, OrderBasis::OtherColumn { column: 2 }));
}

#[test]
fn days_from_issue_to_due_tell_where_the_year_stands() {
    let read = |rows: &str| {
        let text = format!("Invoice no,Customer,Invoice date,Due date,Total\n{rows}");
        let table = read_table(text.as_bytes(), &Choices::default()).unwrap();
        survey(&table, &Choices::default(), None).unwrap()
    };
    let found = read("1,A,24/01/05,24/02/04,10.50\n");
    assert_eq!((found.dates[0].order, found.dates[0].basis), (YearMonthDay, OrderBasis::Years));
    assert_eq!((found.dates[1].order, found.dates[1].basis), (YearMonthDay, OrderBasis::Years));
    let found = read("1,A,15-01-24,14-02-24,10.50\n");
    assert_eq!((found.dates[0].order, found.dates[0].basis), (DayMonthYear, OrderBasis::Numbers));
    // The day of issue may be written in another way; a column that can't be read like its neighbour is asked about.
    let found = read("1,A,2024-01-05,24/02/04,10.50\n");
    assert_eq!((found.dates[1].order, found.dates[1].basis), (YearMonthDay, OrderBasis::Years));
    let found = read("1,A,24/01/05,02/04/2024,10.50\n2,A,24/01/25,02/05/2024,10.50\n");
    assert_eq!((found.dates[0].order, found.dates[1].basis), (YearMonthDay, OrderBasis::Ambiguous));
    let found = read("1,A,15-01-24,,10.50\n");
    assert_eq!(found.dates[0].basis, OrderBasis::Ambiguous);
}
