//! Column names of other programs, squeezed to their letters (`fold::squeezed`), and what they stand for.
//! English, German, French, Spanish, Italian, Dutch and Portuguese. Pure.

use super::field::{Confidence, Field};
use super::fold::squeezed;

type Names = (Field, Confidence, &'static str);

const SURE: Confidence = Confidence::Certain;
const LIKELY: Confidence = Confidence::Likely;

/// Names for the whole invoice. Earlier entries of a field are preferred where two columns fit it.
const INVOICE_NAMES: &[Names] = &[
    (
        Field::Number,
        SURE,
        "invoicenumber invoiceno invoicenr invoicenum invno invnumber rechnungsnummer rechnungsnr rechnungno rechnungnr \
         belegnummer belegnr numerodefacture numerofacture nodefacture nofacture facturenumber numerodefactura \
         numerofactura nodefactura nofactura documentnumber docnumber facturanumero facturano factureno facturen \
         numerofattura nfattura nofattura numerodellafattura factuurnr numerodafatura numerofatura nofatura numerodanota",
    ),
    (
        Field::Number,
        LIKELY,
        "invoice number no nr rechnung facture factura nummer numero beleg document documentno billnumber invoiceid invoiceref \
         invoicereference invoicecode docno vorgang vorgangsnummer folio fattura factuurnummer transactionid num \
         arinvoice txnnumber",
    ),
    (
        Field::Customer,
        SURE,
        "customer customername client clientname contactname kunde kundenname kundename nomduclient nomclient cliente \
         nombredelcliente nombrecliente billto debtor debitor \
         klant klantnaam nomecliente nomedocliente ragionesociale debiteurnaam",
    ),
    (
        Field::Customer,
        LIKELY,
        "name company companyname organization organisation contact firma firmenname rechnungsempfanger empfanger \
         account accountname societe raisonsociale razonsocial empresa entreprise payer buyer \
         soldto soldtoparty party partyname partner partnername buyername business auftraggeber mandant nom tiers compte debiteur destinataire nombre deudor \
         custname \
         intestatario committente relatie relatienaam afnemer nome",
    ),
    (
        Field::CustomerId,
        SURE,
        "customerid customernumber customerno customernr clientid clientnumber clientno kundennummer kundennr kundenid \
         debitorennummer debitorennr idclient numeroclient noclient codeclient idcliente numerodecliente codigocliente \
         customercode clientcode accountnumber custnumber custid \
         klantnummer klantnr debiteurnummer debiteurnr codicecliente idcliente codigodocliente",
    ),
    (Field::CustomerId, LIKELY, "accountref accountreference acref debtorcode partnerid"),
    (
        Field::CustomerEmail,
        SURE,
        "email emailaddress customeremail clientemail emailid kundenemail courriel correo correoelectronico mail \
         adressemail emailadresse",
    ),
    (
        Field::IssueDate,
        SURE,
        "invoicedate issuedate dateissued issued issuedon dateofissue rechnungsdatum belegdatum ausstellungsdatum \
         datedefacture datefacture datefacturation datedemission dateemission fechadefactura fechafactura fechaemision \
         fechadeemision documentdate invdate billdate \
         datafattura datadellafattura dataemissione datadiemissione factuurdatum datadafatura datafatura datadeemissao dataemissao",
    ),
    (
        Field::IssueDate,
        LIKELY,
        "date datum fecha created createdat createdate vom \
         data emissao emissione",
    ),
    (
        Field::DueDate,
        SURE,
        "duedate due dueon datedue paymentdue paymentduedate falligkeit falligkeitsdatum fallig falligam falligbis \
         zahlbarbis echeance datedecheance dateecheance vencimiento fechadevencimiento fechavencimiento vence payby \
         scadenza datascadenza datadiscadenza vervaldatum vervaldag betalenvoor datadevencimento datavencimento vencimentoem",
    ),
    (Field::DueDate, LIKELY, "zahlungsziel faelligkeit faellig faelligam netduedate"),
    (
        Field::Gross,
        SURE,
        "invoiceamount total invoicetotal totalamount grossamount gross grandtotal amountgross totalgross totalinctax \
         totalwithtax totalincvat totalinclvat brutto bruttobetrag betragbrutto gesamtbetrag rechnungsbetrag gesamt \
         endbetrag summebrutto bruttosumme totalttc montantttc ttc montanttotal importetotal totalfactura totalconiva \
         totalprice \
         totale totalefattura totaledocumento importototale totaal totaalbedrag factuurbedrag totaalinclbtw bedraginclbtw valortotal totalgeral",
    ),
    (
        Field::Gross,
        LIKELY,
        "amount betrag montant importe summe sum value wert originalamount \
         importo bedrag valor",
    ),
    (
        Field::Net,
        SURE,
        "net netamount nettotal subtotal amountnet totalnet totalextax totalexvat nettobetrag netto betragnetto \
         nettosumme summenetto totalht montantht ht baseimponible subtotalamount totalexcltax amountexcltax \
         imponibile importonetto totaalexclbtw bedragexclbtw nettobedrag valorliquido",
    ),
    (
        Field::Tax,
        SURE,
        "tax taxtotal totaltax vat vatamount vattotal gst gstamount salestax mwst mwstbetrag ust ustbetrag steuer \
         steuerbetrag umsatzsteuer mehrwertsteuer tva montanttva iva importeiva cuotaiva \
         importoiva btw btwbedrag valoriva impostos",
    ),
    (
        Field::TaxRate,
        SURE,
        "taxrate vatrate taxpercent vatpercent gstrate steuersatz mwstsatz ustsatz tauxtva tauxdetva tipoiva tipodeiva \
         mwstpercent ustpercent tvapercent ivapercent percenttva percentiva \
         aliquotaiva btwpercentage",
    ),
    (
        Field::Currency,
        SURE,
        "currency currencycode waehrung wahrung waehrungscode wahrungscode devise monnaie moneda divisa ccy curr \
         valuta munteenheid moeda currencyiso",
    ),
    (
        Field::SettledDate,
        SURE,
        "settleddate datesettled settledon paiddate datepaid paidon lastpaymentdate dateoflastpayment bezahltam \
         zahlungsdatum gezahltam zahldatum bezahltdatum datedepaiement datepaiement payele dateencaissement fechadepago fechapago \
         pagadoel fechadecobro fechacobro paymentreceived settlementdate clearingdate ausgleichsdatum \
         datapagamento datadipagamento datasaldo pagatoil betaaldatum betaaldop datumbetaald datadepagamento datadopagamento pagoem",
    ),
    (Field::SettledDate, LIKELY, "paymentdate settled zahlungseingang fullypaidondate lastpaid"),
    (
        Field::PaidAmount,
        SURE,
        "invoiceamountpaid amountpaid paidamount paidtodate totalpaid amountreceived received bezahltbetrag \
         bezahlterbetrag gezahlt zahlbetrag montantpaye dejapaye montantregle importepagado importecobrado paymentamount \
         importopagato totalepagato betaaldbedrag bedragbetaald valorpago",
    ),
    (
        Field::PaidAmount,
        LIKELY,
        "paid payments bezahlt paye regle pagado cobrado deposit \
         pagato betaald pago",
    ),
    (
        Field::OpenAmount,
        SURE,
        "amountremaining remainingamount invoiceamountdue amountdue openamount balance balancedue outstanding amountoutstanding outstandingamount \
         openbalance remaining amountopen offen offenerbetrag offenebetrag restbetrag offenerposten soldedu \
         resteapayer soldeapayer restantdu saldopendiente pendiente importependiente \
         residuo importoresiduo dapagare openstaand openstaandbedrag openbedrag emaberto valoremaberto saldoemaberto",
    ),
    (Field::OpenAmount, LIKELY, "open saldo solde rest unpaid restdu"),
    (Field::WrittenOffAmount, SURE, "writeoffamount amountwrittenoff writtenoff writeoff abgeschrieben ausbuchung"),
    (
        Field::Disputed,
        SURE,
        "disputed dispute isdisputed indispute inquery strittig bestritten reklamiert enlitige litige endisputa disputada \
         contestata betwist",
    ),
    (
        Field::Status,
        SURE,
        "status invoicestatus state rechnungsstatus etat statut estado paymentstatus zahlungsstatus \
         stato statofattura factuurstatus situacao",
    ),
    (
        Field::DocumentType,
        SURE,
        "type documenttype invoicetype belegart dokumentart typededocument tipodedocumento doctype transactiontype \
         tipodocumento documentsoort",
    ),
    (Field::DocumentType, LIKELY, "art typ tipo"),
    (
        Field::Terms,
        SURE,
        "paymentterms terms netdays paymenttermsdays zahlungsbedingung zahlungsbedingungen conditionsdepaiement condicionesdepago delaidepaiement creditdays plazodepago \
         terminidipagamento condizionidipagamento betalingstermijn betaalvoorwaarden condicoesdepagamento prazodepagamento",
    ),
    (Field::Terms, LIKELY, "paymenttermslabel termsdays nettage zahlungszieltage"),
    (
        Field::Note,
        SURE,
        "note notes publicnotes notiz notizen bemerkung bemerkungen kommentar comment comments remarks notas nota commentaire memo",
    ),
    (Field::Note, LIKELY, "subject message betreff objet asunto"),
    (
        Field::Reference,
        SURE,
        "ponumber purchaseorder po purchaseordernumber ordernumber bestellnummer bestellnr auftragsnummer numerodecommande nodecommande numerodepedido customerreference yourreference",
    ),
    (Field::Reference, LIKELY, "reference referenz ref referencia zeichen"),
];

/// Names for a line of an invoice.
const LINE_NAMES: &[Names] = &[
    (
        Field::LineDescription,
        SURE,
        "description itemdescription itemdesc lineitem linedescription itemnotes beschreibung leistung \
         positionstext bezeichnung libelle designation descripcion concepto",
    ),
    (
        Field::LineDescription,
        LIKELY,
        "itemname itemproduct item product produkt artikel article articulo position service",
    ),
    (Field::Quantity, SURE, "quantity qty itemquantity menge anzahl quantite qte cantidad stuck units hours stunden"),
    (
        Field::UnitPrice,
        SURE,
        "unitamount unitprice itemprice itemcost rate einzelpreis stuckpreis preis prixunitaire puht preciounitario precio price unitcost",
    ),
    (
        Field::LineDiscount,
        SURE,
        "discountpercentage discountpercent discountrate rabattpercent remisepercent descuentopercent",
    ),
    (Field::LineDiscount, LIKELY, "discount rabatt remise descuento"),
    (
        Field::LineAmount,
        SURE,
        "linesubtotal lineamount itemtotal linenet positionsbetrag zeilenbetrag montantligne importelinea lineamountnet extendedamount",
    ),
    (Field::LineTax, SURE, "taxamount linetax itemtax itemtaxamount tax1amount tax2amount zeilensteuer linetaxamount"),
    (Field::LineGross, SURE, "linetotal lineamountgross linegross positionsbrutto"),
];

/// Names that look like one of the above and are not.
const FALSE_FRIENDS: &str = "paperlessdate partialduedate expectedpaymentdate planneddate transferdate writeoffdate \
     estimatenumber vatnumber idnumber phone daystosettle dayslate exchangerate tax1type tax2type \
     taxtype partialdeposit privatenotes termsconditions startdate";

/// What a column name stands for, best first. Empty where nothing is known about it.
#[must_use]
pub fn fields_for(name: &str) -> Vec<(Field, Confidence)> {
    let wanted = squeezed(name);
    if wanted.is_empty() || has_word(FALSE_FRIENDS, &wanted) {
        return Vec::new();
    }
    let mut found: Vec<(Field, Confidence)> = INVOICE_NAMES
        .iter()
        .chain(LINE_NAMES)
        .filter(|(_, _, words)| has_word(words, &wanted))
        .map(|(field, confidence, _)| (*field, *confidence))
        .collect();
    found.sort_by_key(|(_, confidence)| std::cmp::Reverse(*confidence));
    found
}

/// Whether a column name looks like that of a field and is not.
#[must_use]
pub fn is_false_friend(name: &str) -> bool {
    has_word(FALSE_FRIENDS, &squeezed(name))
}

/// Whether anything is known about a column name, a reason to leave it out included.
#[must_use]
pub fn is_known(name: &str) -> bool {
    let wanted = squeezed(name);
    !wanted.is_empty() && (has_word(FALSE_FRIENDS, &wanted) || !fields_for(name).is_empty())
}

/// Position of `name` among the names of `field`: where two columns fit, the one named first is preferred.
#[must_use]
pub fn preference(field: Field, name: &str) -> usize {
    let wanted = squeezed(name);
    let names = INVOICE_NAMES.iter().chain(LINE_NAMES).filter(|(of, ..)| *of == field);
    names.flat_map(|(_, _, words)| words.split_whitespace()).position(|word| word == wanted).unwrap_or(usize::MAX)
}

fn has_word(words: &str, wanted: &str) -> bool {
    words.split_whitespace().any(|word| word == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_four_languages() {
        for (name, field) in [
            ("*InvoiceNumber", Field::Number),
            ("Rechnungsnr.", Field::Number),
            ("Numéro de facture", Field::Number),
            ("Nº de factura", Field::Number),
            ("Kunde", Field::Customer),
            ("Datum", Field::IssueDate),
            ("Fällig", Field::DueDate),
            ("Échéance", Field::DueDate),
            ("Brutto", Field::Gross),
            ("Bezahlt am", Field::SettledDate),
            ("Notiz", Field::Note),
            ("Total TTC", Field::Gross),
            ("Base imponible", Field::Net),
            ("customerID", Field::CustomerId),
            ("Währung", Field::Currency),
            ("InvoiceAmountDue", Field::OpenAmount),
        ] {
            assert_eq!(fields_for(name).first().map(|(field, _)| *field), Some(field), "{name}");
        }
        assert!(fields_for("PaperlessDate").is_empty());
        // Where there is an invoice number too, that one is the number.
        assert_eq!(fields_for("Invoice ID"), [(Field::Number, Confidence::Likely)]);
    }
}
