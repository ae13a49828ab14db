//! Questions of a file, in words, with the option that answers each.

use receivables::interchange::{Column, Field, Needed, Question, Survey};

/// What is no table has strange columns: so many of them are shown, cut to so many characters.
const COLUMNS_SHOWN: usize = 80;
const NAME_SHOWN: usize = 60;

/// Every question that has to be answered first.
pub fn blocking(survey: &Survey) -> String {
    let asked = survey.questions.iter().filter(|question| question.blocks());
    asked.map(|question| in_words(question, &survey.columns)).collect::<Vec<_>>().join("\n")
}

fn in_words(question: &Question, columns: &[Column]) -> String {
    match question {
        Question::DateOrder { columns: asked, sample, contradictory, readings } => {
            let names: Vec<&str> = columns
                .iter()
                .filter(|column| asked.contains(&column.index))
                .map(|column| column.name.as_str())
                .collect();
            let why = if *contradictory { "no order makes dates of all of them" } else { "both orders are possible" };
            let orders: Vec<String> =
                readings.iter().map(|reading| format!("--date-order {}", reading.order.code())).collect();
            format!(
                "Is the day or the month first in {}, such as {sample}? ({why})\nAnswer with {}",
                names.join(", "),
                orders.join(" or ")
            )
        }
        Question::DecimalMark { sample, readings, .. } => {
            let read = |at: usize| {
                readings.get(at).and_then(|(_, value)| *value).map_or("no number".to_owned(), |v| v.to_string())
            };
            format!(
                "Does {sample} have a decimal point or a decimal comma?\nAnswer with --decimal point ({}) or --decimal comma ({})",
                read(0),
                read(1)
            )
        }
        Question::ColumnMissing(needed) => {
            let (what, field) = match needed {
                Needed::Number => ("the invoice number", Field::Number),
                Needed::Customer => ("the customer", Field::Customer),
                Needed::IssueDate => ("the invoice date", Field::IssueDate),
                Needed::Amount => ("the amount", Field::Gross),
            };
            let short = |name: &String| name.chars().take(NAME_SHOWN).collect::<String>();
            let names: Vec<String> = columns.iter().map(|column| short(&column.name)).take(COLUMNS_SHOWN).collect();
            format!(
                "Which column is {what}? There are: {}\nAnswer with --column NAME={}",
                names.join(", "),
                field.code()
            )
        }
        Question::Currency { .. } => "Which currency is it? Answer with --currency CODE".to_owned(),
    }
}
