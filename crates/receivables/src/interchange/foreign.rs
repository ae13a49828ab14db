//! Tables that are not invoices though their columns look alike: told by names that only they have. Pure.

use super::fold::squeezed;
use super::refusal::ForeignTable;

/// What the table holds instead of invoices, by its column names and the lines above them.
#[must_use]
pub fn foreign_table(header: &[String], banner: &[String]) -> Option<ForeignTable> {
    let names: Vec<String> = header.iter().map(|name| squeezed(name)).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let any = |wanted: &[&str]| wanted.iter().any(|one| has(one));
    if has("balancetransactionid")
        || has("reportingcategory")
        || (any(&["availableonutc", "availableon"]) && has("fee"))
    {
        return Some(ForeignTable::ProcessorStatement);
    }
    if has("frequency") && any(&["remainingcycles", "autobill", "startdate"]) {
        return Some(ForeignTable::RecurringInvoices);
    }
    let no_invoice = !names.iter().any(|name| {
        ["invoice", "rechnung", "factur", "beleg", "duedate", "document"].iter().any(|word| name.contains(word))
    });
    let person = any(&["firstname", "vorname", "prenom", "nombre", "displayname", "organization"]);
    let address = any(&["lastname", "nachname", "street", "strasse", "billingstreet", "billingcity", "city", "phone"]);
    if no_invoice && person && address {
        return Some(ForeignTable::CustomerList);
    }
    let only_payment_columns =
        names.len() == 4 && has("client") && has("invoicenumber") && has("amount") && has("date");
    let called_payments = banner.iter().any(|line| squeezed(line).contains("payment")) && !has("duedate");
    let dated_payments = any(&["paymentdate", "paymentamount"])
        && any(&["paymentmethod", "paymentnumber", "paymentid"])
        && !any(&["duedate", "issuedate", "invoicedate", "total", "invoicetotal"]);
    (only_payment_columns || called_payments || dated_payments).then_some(ForeignTable::PaymentList)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_other_things_are_told() {
        let of = |names: &str| foreign_table(&names.split(',').map(str::to_owned).collect::<Vec<_>>(), &[]);
        for (names, table) in [
            ("Client,Invoice Number,Amount,Date", Some(ForeignTable::PaymentList)),
            ("Organization,First Name,Last Name,Email,Phone", Some(ForeignTable::CustomerList)),
            ("Client,Frequency,Auto Bill,Invoice Number,Amount", Some(ForeignTable::RecurringInvoices)),
            ("id,Type,Amount,Fee,Net,Available On (UTC)", Some(ForeignTable::ProcessorStatement)),
            ("Customer,Invoice,Date,Due,Total", None),
            ("Client,Invoice Number,Amount,Date,Due Date", None),
            ("Client,Invoice Number,Amount,Date,Currency", None),
        ] {
            assert_eq!(of(names), table, "{names}");
        }
    }
}
