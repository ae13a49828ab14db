# Every sentence of the program in English. A message nobody uses fails the test (tests/messages.rs).
# Keys begin with the section they are in. Amounts and dates come as text; $count chooses the plural form.

## common: words used on several screens

common-cancel = Cancel
common-close = Close
common-undo = Undo
common-number = { $count }
common-shortcuts = Shortcuts
common-search-or-run = Search or run
common-window-title = { $page } · Duebook
common-theme-system = Theme: as the system
common-theme-light = Theme: light
common-theme-dark = Theme: dark
common-nav-today = Today
common-nav-invoices = Invoices
common-nav-customers = Customers
common-nav-payments = Payments
common-nav-what-if = What-if
common-nav-reports = Reports
common-nav-import = Import
common-nav-data = Data and backup
common-nav-new = New
common-nav-more = More
common-as-of = As of
common-as-of-title = As of which day?
common-as-of-day = Day
common-as-of-hint = Types: today, fri, -30, 24.11. Every figure is as it was at the end of that day.
common-as-of-today = Back to today
common-as-of-apply = Show this day

common-opening = Opening your book
common-not-found = There is no such page
common-undone = Taken back
common-redone = Done again
common-no-book = No book yet
common-book-sample = Sample book
common-book-in = Book in { $currency }
common-nothing-saved = Nothing saved yet
common-saving = Saving
common-saved = Saved #{ $count }
common-not-saved = Not saved
common-not-saved-detail = The last entry is not stored
common-backup-never =
    { $count ->
        [one] On this device only. 1 entry in no backup file
       *[other] On this device only. { $count } entries in no backup file
    }
common-backup-age =
    On this device. Backup { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }, { $count ->
        [0] nothing new since
        [one] 1 entry since
       *[other] { $count } entries since
    }
common-read-only-other-tab = This book is open for writing in another tab. Here you can look; what is entered there appears at once.
common-read-only-taken-over = Another tab has taken over writing this book. Here you can look.
common-read-only-no-locks = This browser cannot keep two tabs apart, so nothing can be entered. Use a current version of Chrome, Edge, Firefox or Safari.
common-take-over = Write here instead
common-not-saved-banner = The last entry was not saved. What was saved before is safe. Check the space on this device, then enter it again.
common-notice-blocked = Another tab keeps an older version open. Close it, then reload this one.
common-notice-lost = The browser closed the connection to your data. Reload this page before you go on.
common-notice-superseded = Another tab changed the database. Reload this page before you go on.
common-sample-banner = This is the sample book. Nothing in it is real, and it never touches a book of yours.

## kit: what the parts say themselves

kit-money-empty = Enter an amount.
kit-money-not-a-number = This is no amount. Write it like 1,234.56.
kit-money-other-currency = This field is in { $currency }. Enter the amount in { $currency }.
kit-money-decimals =
    { $count ->
        [0] { $currency } has no digits after the point.
       *[other] { $currency } has { $count } digits after the point.
    }
kit-money-too-large = This amount is larger than the book can keep.
kit-date-empty = Enter a day.
kit-date-not-a-date = This is no day. Write it like 24 Nov, 24.11 or 2026-11-24.
kit-date-no-such-day = There is no such day in the calendar.
kit-date-out-of-bounds = Enter a day from 1970 to 2200.
kit-date-pick = Choose in a calendar
kit-number-bounds = Enter a whole number from { $min } to { $max }.
kit-slider-bounds =
    { $count ->
        [one] Enter a number from { $min } to { $max } with at most 1 digit after the point.
       *[other] Enter a number from { $min } to { $max } with at most { $count } digits after the point.
    }
kit-slider-typed = { $label }, typed
kit-chip-remove = Remove filter: { $filter }
kit-not-computable = Not computable
kit-explain = How is this computed: { $figure }
kit-loading = Loading
kit-peek-previous = Row above
kit-peek-next = Row below
kit-toasts = Messages
kit-toast-dismiss = Dismiss
kit-table-select = Select row
kit-table-select-all = Select all rows
kit-chart-cursor = Chart. The arrow keys read out its values.
kit-chart-table = Show as table

## today

## invoices

invoices-title = Invoices
invoices-new = New invoice
invoices-tabs = Status
invoices-table = Invoices: { $part }
invoices-tab-open = Open
invoices-tab-past-due = Past due
invoices-tab-paid = Paid
invoices-tab-drafts = Drafts
invoices-tab-all = All
invoices-filters = Filters
invoices-search = Search invoices
invoices-search-hint = Number, customer, note, amount
invoices-age-not-due = Not due
invoices-age-between = { $from }–{ $to } days late
invoices-age-from = { $from } days and more
invoices-clear-filters = Clear filters
invoices-col-number = Number
invoices-col-customer = Customer
invoices-col-lateness = Lateness
invoices-col-issued = Issued
invoices-col-due = Due
invoices-col-total = Total
invoices-col-open = Open
invoices-col-status = Status
invoices-no-number = No number yet
invoices-foot =
    { $count ->
        [one] { $shown } of 1 invoice
       *[other] { $shown } of { $count } invoices
    }
invoices-none-found = No invoice fits these filters
invoices-none-found-text = There are others under this tab. Clear the filters to see them.
invoices-none-open = Nothing is open
invoices-none-open-text = An invoice you issue appears here until it is paid.
invoices-none-late = Nothing is late
invoices-none-late-text = Open invoices come here the day after their due date.
invoices-none-paid = Nothing is paid yet
invoices-none-paid-text = An invoice comes here when nothing of it is open any more.
invoices-none-drafts = No drafts
invoices-none-drafts-text = A draft is kept here until you issue or discard it.
invoices-none = No invoices yet
invoices-due-today = due today
invoices-days-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
invoices-due-in =
    { $days ->
        [one] due tomorrow
       *[other] due in { $days } days
    }
invoices-issued-on = issued { $day }
invoices-status-draft = Draft
invoices-status-upcoming = From { $day }
invoices-status-open = Issued
invoices-status-disputed = Disputed
invoices-status-part-paid = Part paid
invoices-status-paid = Paid
invoices-status-written-off = Written off
invoices-status-void = Void
invoices-page-title = Invoice { $number }
invoices-page-draft = Draft invoice
invoices-page-gone = Invoice
invoices-gone-title = This invoice is not here
invoices-gone-text = It was taken back, or it was issued after the day you are looking at.
invoices-to-list = All invoices
invoices-panel-facts = Facts
invoices-open-of = open of { $gross }
invoices-draft-total = total of this draft
invoices-fact-issued = Issued
invoices-fact-due = Due
invoices-fact-discount-until = Discount until
invoices-fact-terms = Terms
invoices-fact-reference = Reference
invoices-fact-note = Note
invoices-lines = Lines
invoices-no-lines = This invoice was imported without lines.
invoices-line-description = Description
invoices-line-quantity = Quantity
invoices-line-price = Price
invoices-line-amount = Amount
invoices-timeline = Timeline
invoices-timeline-empty = Nothing has happened yet.
invoices-timeline-issued = Issued as { $number }
invoices-timeline-voided = Void
invoices-timeline-paid = { $amount } paid
invoices-timeline-credited = { $amount } credited with { $number }
invoices-timeline-reversed = { $amount } taken back from this invoice
invoices-timeline-discount = { $amount } discount granted
invoices-timeline-discount-reversed = { $amount } discount taken back
invoices-timeline-written-off = { $amount } written off
invoices-timeline-recovered = { $amount } owed again
invoices-timeline-disputed = Disputed
invoices-timeline-dispute-closed = Dispute closed
invoices-timeline-open-after = { $open } open after it
invoices-record-payment = Record payment
invoices-edit-draft = Edit draft
invoices-open-page = Open page
invoices-act-write-off = Write off
invoices-act-write-off-title = Write off { $number }
invoices-act-write-off-text = You give up an open amount. It stays in the history, and can be made owed again.
invoices-act-recover = Recover
invoices-act-recover-title = Recover a write-off of { $number }
invoices-act-recover-text = The amount is owed again from that day on. Record the payment afterwards.
invoices-act-dispute = Open dispute
invoices-act-dispute-title = Dispute { $number }
invoices-act-dispute-text = The customer contests this invoice. It stays open, and is shown apart from what is merely late.
invoices-act-close-dispute = Close dispute
invoices-act-close-dispute-title = Close the dispute of { $number }
invoices-act-close-dispute-text = The dispute is over from that day on. If you gave in, write a credit note too.
invoices-act-credit = Credit note
invoices-act-credit-title = Credit note for { $number }
invoices-act-credit-text = The amount includes tax at the invoice's rate. It is set against what is open; the rest stays as the customer's credit.
invoices-act-void = Void
invoices-act-void-title = Void { $number }
invoices-act-void-text = Nothing is owed any more, and the number stays used. Only for an invoice nobody has paid any of.
invoices-act-reverse = Reverse
invoices-act-reverse-title = Reverse an allocation to { $number }
invoices-act-reverse-text = The invoice is open again by it, and the money stays with the customer as unallocated.
invoices-done-write-off = { $number } written off
invoices-done-recover = Write-off of { $number } recovered
invoices-done-dispute = { $number } marked as disputed
invoices-done-close-dispute = Dispute of { $number } closed
invoices-done-credit = Credit note for { $number } issued
invoices-done-void = { $number } is void
invoices-done-reverse = Allocation to { $number } reversed
invoices-field-amount = Amount
invoices-field-amount-hint = At most { $amount }
invoices-field-category = Why
invoices-field-category-hint = Only bad debt counts in the bad-debt figures.
invoices-field-day = Day
invoices-field-reason = Reason
invoices-field-outcome = How it ended
invoices-reason-bad-debt = Bad debt: it will not be paid
invoices-reason-small-balance = Too small to chase
invoices-reason-bank-charge = Bank charge
invoices-reason-goodwill = Goodwill

## invoice-editor

## customers

## payments

## what-if

## import

## data

## first-run

first-run-window = Welcome
first-run-title = Who owes you, how late, and what to do about it today
first-run-lead = Your ledger stays in this browser, on this device. A backup file is your copy of it: save one now and then, because clearing the browser clears the ledger.
first-run-import-title = Bring your invoices
first-run-import-text = A CSV file from any tool, or rows pasted from a sheet. You see every row before anything is kept.
first-run-import-action = Choose a file
first-run-sample-title = Try the sample book
first-run-sample-text = Eighteen months of an invented studio, to click through without consequences. It never touches a book of yours, and goes with one click.
first-run-sample-action = Open the sample
first-run-sample-failed = The sample could not be stored on this device.
first-run-new-title = Make the first invoice
first-run-new-text = Start with an empty book and write one invoice. It takes about a minute.
first-run-new-action = Write an invoice
first-run-backup = Have a backup?
first-run-restore = Restore it
first-run-book-title = A new book
first-run-book-name = Name of your business
first-run-book-name-hint = It stands at the top of this page.
first-run-currency = Currency
first-run-currency-hint = Three letters, such as EUR. Single invoices may be in others.
first-run-currency-error = Write three letters, such as EUR.
first-run-make-book = Make this book


## reports: figures and their explanations

figures-open-total = Open on invoices
figures-open-total-formula = The open amounts of all invoices, added up
figures-outstanding = Outstanding
figures-outstanding-formula = Open on invoices − customers' credits
figures-past-due-total = Overdue
figures-past-due-total-formula = The open amounts of the invoices whose due date has passed, added up
figures-expected-in-30-days = Expected in 30 days
figures-expected-in-30-days-formula = The open amounts of the invoices expected within 30 days: due date + the days their customer is usually late
figures-dso-simple-30 = DSO, last 30 days
figures-dso-simple-90 = DSO, last 90 days
figures-dso-simple-365 = DSO, last 365 days
figures-dso-simple-formula = Receivables ÷ credit sales of the period × days of the period
figures-dso-average = DSO on average receivables
figures-dso-average-formula = (Opening receivables + receivables) ÷ 2 ÷ credit sales × days
figures-dso-rolling = DSO, rolling months
figures-dso-rolling-formula = Receivables × days of the months ÷ credit sales of the months
figures-dso-count-back = DSO, count-back
figures-dso-count-back-formula = Receivables less the newest month's sales, less the month before, and so on until nothing is left: the days of those months
figures-dso-best-possible = Best possible DSO
figures-dso-best-possible-formula = Receivables not yet due ÷ credit sales × days
figures-average-days-delinquent = Average days delinquent
figures-average-days-delinquent-formula = DSO − best possible DSO
figures-cei = Collection effectiveness
figures-cei-formula = (Opening receivables + credit sales − receivables) ÷ (opening receivables + credit sales − not yet due) × 100
figures-cei-cash = Collection effectiveness, cash alone
figures-cei-cash-formula = Cash collected ÷ (opening receivables + credit sales − not yet due) × 100
figures-turnover = Receivables turnover
figures-turnover-formula = Credit sales ÷ average receivables × 365 ÷ days
figures-collection-period = Average collection period
figures-collection-period-formula = Average receivables ÷ credit sales × days
figures-percent-past-due = Share past due
figures-percent-past-due-formula = Past due ÷ receivables × 100
figures-days-to-pay-weighted = Days to pay, by amount
figures-days-to-pay-weighted-formula = (Each amount paid × days from invoice to payment), added up ÷ all paid
figures-days-to-pay = Days to pay, by invoice
figures-days-to-pay-formula = Days from invoice to payment of each invoice, added up ÷ number of invoices
figures-average-days-late = Average days late
figures-average-days-late-formula = (Each amount paid × days after the due date, early counting as 0), added up ÷ all paid
figures-mean-lateness = Mean lateness
figures-mean-lateness-formula = (Each amount paid × days after the due date, early counting as negative), added up ÷ all paid

figures-scope-open = Every issued invoice with something open, tax included. Disputed amounts are in it. Payments and credit notes that are not allocated do not lower it; drafts and void invoices are left out.
figures-scope-outstanding = Every issued invoice with something open, tax included and disputed amounts with it, less what is left on payments and credit notes. Drafts and void invoices are left out.
figures-scope-expected = Open invoices only: nothing that is still to be sold or invoiced. A customer with at least 3 paid invoices counts with their own lateness, others with that of the whole book. What should have come already is expected today. It is a mean without a range.
figures-scope-dso = Receivables are the open amounts of invoices, tax included, credits not netted. Credit sales are the invoices issued less those voided and less credit notes, tax included as well.
figures-scope-count-back = Receivables are the open amounts of invoices, tax included. Months are calendar months, the running one until this day. A month without sales ends the count.
figures-scope-cei = 100 % means that everything that fell due was collected. Credit notes and write-offs count as collected; compare it with cash alone.
figures-scope-cei-cash = Payments set against invoices only: credit notes, discounts and write-offs do not count as collected.
figures-scope-turnover = Average receivables are the mean of the opening and the closing ones, tax included. Credit sales are the invoices issued less those voided and less credit notes.
figures-scope-days-to-pay = Invoices that are closed and had a payment. Part payments count on their own day. Discounts, credit notes and write-offs are no payments; open invoices are left out, so slow payers still to come are not in it.
figures-scope-days-late = Invoices that are closed and had a payment. An early payment does not make up for a late one. Open invoices are left out.
figures-scope-lateness = Invoices that are closed and had a payment. Early payments make up for late ones. Open invoices are left out.

figures-inputs = Made of
figures-scope = What counts
figures-as-of = As of the end of { $day }
figures-period = { $first } to { $last }
figures-days = { $days } days
figures-percent = { $value } %
figures-unit-days = days
figures-unit-times-per-year = times a year
figures-axis-days = { $days } d
figures-axis-times = { $times } ×
figures-input-receivables = Receivables
figures-input-opening-receivables = Opening receivables
figures-input-average-receivables = Average receivables
figures-input-not-yet-due = Not yet due
figures-input-past-due = Past due
figures-input-credit-sales = Credit sales
figures-input-cash-collected = Cash collected
figures-input-customer-credits = Customers' credits
figures-input-period = Period
figures-input-period-days = Days of the period
figures-input-months = Calendar months
figures-input-sales-of-month = Credit sales, { $period }
figures-input-paid-invoices = Closed invoices with a payment
figures-input-paid-amount = Paid on them
figures-input-open-invoices = Invoices
figures-input-dso = DSO
figures-input-best-possible-dso = Best possible DSO
figures-input-book-lateness = Mean lateness of the whole book
figures-flag-short-history = The first invoice is of { $day }, after the first day of the period. The period keeps its length, so the figure is less sure.
figures-flag-short-history-short = Short history
figures-flag-short-period =
    { $days ->
        [one] A period of one day: the figure jumps about.
       *[other] A period of { $days } days only: the figure jumps about.
    }
figures-flag-short-period-short = Short period
figures-flag-at-least-history = At least this. { $rest } of the receivables is older than every sale in the book.
figures-flag-at-least-month = At least this. The count stopped at a month without sales, with { $rest } of the receivables still to explain.
figures-flag-at-least-short = At least
figures-flag-running-month = Nothing was sold yet in the running month: its days count with the month before.
figures-flag-running-month-short = Running month joined
figures-flag-fewer-months =
    { $count ->
        [one] Only one month of history was there to use.
       *[other] Only { $count } months of history were there to use.
    }
figures-flag-fewer-months-short = Fewer months
figures-flag-disputed = { $amount } of the receivables is disputed and counted in.
figures-flag-disputed-short = Disputed counted in
figures-flag-book-lateness =
    { $count ->
        [one] For 1 invoice the customer's own lateness is not known; that of the whole book stands in.
       *[other] For { $count } invoices the customer's own lateness is not known; that of the whole book stands in.
    }
figures-flag-book-lateness-short = Partly the book's lateness
figures-reason-no-sales = There were no credit sales in the period.
figures-reason-no-receivables = Nothing is owed, so there is nothing to compare with.
figures-reason-nothing-fell-due = Nothing fell due in the period.
figures-reason-too-few-experiences = Too few payments so far.
figures-reason-no-history = There is no history before this period.
figures-reason-no-paid-invoices = No invoice has been paid yet.
figures-reason-no-invoices = There is no invoice yet.
figures-reason-no-matured-promises = No promise has come due yet.
figures-reason-no-credit-limit = There is no credit limit to compare with.
figures-reason-empty-bucket = Nothing stood in this bucket.
figures-reason-no-days-gained = The discount brings no payment forward.
figures-reason-discount-out-of-range = A discount is at least 0 % and below 100 %.
figures-reason-shares-not-whole = The shares do not make up a whole.
figures-reason-rate-out-of-range = The rate makes no sense in this formula.
figures-reason-unequal-lengths = Two lists that belong together differ in length.
figures-reason-never-absorbed = Some of the balance would never be paid.
figures-reason-too-large = The numbers are too large.
figures-behind-open =
    { $count ->
        [one] 1 open invoice
       *[other] { $count } open invoices
    }
figures-behind-past-due =
    { $count ->
        [one] 1 invoice past due
       *[other] { $count } invoices past due
    }
figures-behind-not-yet-due =
    { $count ->
        [one] 1 invoice not yet due
       *[other] { $count } invoices not yet due
    }
figures-behind-issued =
    { $count ->
        [one] 1 invoice issued { $period }
       *[other] { $count } invoices issued { $period }
    }
figures-behind-paid =
    { $count ->
        [one] 1 closed invoice with a payment
       *[other] { $count } closed invoices with a payment
    }
figures-behind-expected =
    { $count ->
        [one] 1 invoice expected by { $day }
       *[other] { $count } invoices expected by { $day }
    }
figures-behind-bucket =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }
figures-column-number = Invoice
figures-column-customer = Customer
figures-column-issued = Issued
figures-column-expected = Expected
figures-column-paid-on = Last paid
figures-column-due = Due
figures-column-open = Open
figures-column-gross = Invoiced
figures-column-paid = Paid
figures-total = Total
figures-show-more = Show { $count } more
figures-bucket-title = Aging: { $bucket }
figures-bucket-not-due = Not yet due
figures-bucket-new = Issued that day
figures-bucket-day =
    { $day ->
        [one] 1 day
       *[other] { $day } days
    }
figures-bucket-days = { $first }–{ $last } days
figures-bucket-more = { $first } days and more
figures-bucket-by-due-date = Days count from the due date.
figures-bucket-by-invoice-date = Days count from the invoice date.
figures-bucket-with-disputed = Disputed amounts are included.
figures-bucket-without-disputed = Disputed amounts are left out.

## errors: rejections of the ledger, faults of the device

## a11y: read out, not shown

a11y-skip = Skip to content
a11y-nav-main = Main
a11y-nav-data = Data
a11y-nav-quick = Quick

errors-not-saved = This was not saved. Nothing in the book has changed.
errors-read-only = Another tab writes this book. Go to that tab, or take over here.
errors-read-only-no-locks = This browser cannot keep two tabs apart, so nothing can be entered.
errors-not-open = No book is open.
errors-nothing-to-do = There is nothing to do.
errors-unknown = This is no longer there.
errors-unknown-customer = Choose a customer.
errors-not-a-draft = This invoice is issued. Issued invoices are not edited; write a credit note instead.
errors-not-issued = This invoice is not issued, or it is void.
errors-has-allocations = Something was paid, credited or written off. Take that back first, or write a credit note.
errors-already-reversed = This allocation is reversed already.
errors-already-disputed = This invoice is disputed already.
errors-not-disputed = This invoice is not disputed on that day.
errors-other-customer = The invoice belongs to another customer.
errors-other-currency = The invoice is in another currency.
errors-allocated-twice = The same invoice is chosen twice.
errors-not-reversible = This can't be taken back.
errors-later-entry = A later entry builds on this one. Take that back first.
errors-import-empty = There is nothing to import.
errors-import-row = Row { $row }: { $cause }
errors-duplicate-number = Invoice { $number } of this customer is in the book already.
errors-date-bounds = Enter a day from 1970 to 2199.
errors-date-future = This day lies in the future. Today is { $today }.
errors-before-issue = This is before the invoice's date, { $day }.
errors-before-allocation = This is before the allocation, { $day }.
errors-before-write-off = This is before the write-off, { $day }.
errors-text-missing = Fill this in.
errors-text-long =
    { $count ->
       *[other] At most { $count } characters.
    }
errors-no-lines = Add at least one line.
errors-too-many-lines = At most { $count } lines.
errors-quantity-zero = Line { $line }: the quantity is zero.
errors-tax-rate = A tax rate is between 0 and 100 %.
errors-terms = Write terms as "net 30" or "2/10 net 30".
errors-amount-positive = Enter an amount above zero.
errors-nothing-open = Nothing is open on this invoice.
errors-exceeds-open = Only { $open } is open.
errors-exceeds-left = Only { $left } is left.
errors-exceeds-invoice = The invoice is only { $gross }.
errors-amount = This amount can't be used.

## recovery: when something is missing or damaged

recovery-title = Something is not right
recovery-ways = Ways on
recovery-nothing-written = Nothing is written while this page is shown, so nothing gets worse.
recovery-reload = Reload
recovery-save = Save what can be read
recovery-restore = Restore a backup
recovery-open-other = Open { $name } instead
recovery-handed-over = What could be read was handed to your downloads.
recovery-nothing-readable = Nothing could be read.
recovery-unavailable = This browser gives no page a place to keep data, or not to this one. Allow it in the browser's settings, or leave the private window.
recovery-newer = Your data was written by a newer version of Duebook. Reload to get that version.
recovery-superseded = Another tab changed the database. Reload this page.
recovery-data-lost = The browser reports that it lost stored data.
recovery-store-error = The browser's database does not work: { $detail }
recovery-open-failed = The browser's database could not be opened.
recovery-blocked = Another tab keeps an older version open. Close it, then reload this page.
recovery-chain = The stored entries do not fit together: { $detail }
recovery-place-witness = the record kept apart
recovery-place-mirror = the second copy
recovery-vanished =
    { $count ->
        [0] The database is empty, but { $place } knows of a book.
        [one] The database is empty, but { $place } knows of a book with 1 entry.
       *[other] The database is empty, but { $place } knows of a book with { $count } entries.
    }
recovery-no-current = There are books, but it is not known which one is in use.
recovery-behind = The book ends at entry { $ends }, but { $place } knows of { $known }.
recovery-behind-checkpoint = The book ends before a place that it had reached.
recovery-other-history = At entry { $seq } the book is not the one that { $place } knows.
recovery-other-ledger = The database does not hold the book that { $place } knows.

## shortcuts: the sheet of keys

shortcuts-title = Shortcuts
shortcuts-today = Go to Today
shortcuts-invoices = Go to Invoices
shortcuts-customers = Go to Customers
shortcuts-payments = Go to Payments
shortcuts-what-if = Go to What-if
shortcuts-reports = Go to Reports
shortcuts-new-invoice = New invoice
shortcuts-record-payment = Record payment
shortcuts-undo = Take the last entry back
shortcuts-redo = Do it again
shortcuts-move = Move in a table or chart
shortcuts-open = Open the row
shortcuts-select = Select the row
shortcuts-close = Close or cancel
shortcuts-sheet = This sheet
