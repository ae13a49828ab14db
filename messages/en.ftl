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
common-language = Language
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
common-as-of-hint = A date, or a word such as today, fri or -30. Every figure is as it was at the end of that day.
common-as-of-known = As known on
common-as-of-known-hint = Leave it empty for all that was entered until now. With a day, what was entered after it is left out.
common-as-of-known-short = , known { $day }
common-as-of-today = Back to today
common-as-of-apply = Show this day

common-opening = Opening your book
common-loading = Loading
common-part-missing = This page did not load
common-part-missing-title = A part of the program could not be fetched
common-part-missing-text = The connection may be down, or a new version was put on the server. Nothing of your book is affected. If trying again does not help, reload the page.
common-part-retry = Try again
common-not-found = There is no such page
common-undone = Taken back: { $what }
common-redone = Done again: { $what }
common-no-book = No book yet
common-book-sample = Sample book
common-book-in = Book in { $currency }
common-nothing-saved = Nothing saved yet
common-saving = Saving
common-saved = Saved #{ $count }
common-saved-unsure = Saved #{ $count }, not surely on disk
common-saved-relaxed = This browser writes to the disk a little later: a power cut could lose the last entries. { $backup }
common-saved-unstated = This browser does not say whether entries are on the disk: a power cut could lose the last ones. { $backup }
common-not-saved = Not saved
common-closed-detail = Nothing is written while this page is shown
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

## entry: what is taken back or done again

entry-customer = customer { $name }
entry-merger = merger of { $name } into { $kept }
entry-note = note on { $name }
entry-draft = draft for { $name }
entry-invoice = invoice { $number }
entry-void = voiding of invoice { $number }
entry-credit-note = credit note { $number }
entry-payment = payment of { $amount } from { $name }
entry-allocation = allocation to invoice { $number }
entry-reversal = reversal of an allocation to invoice { $number }
entry-write-off = write-off of invoice { $number }
entry-dispute = dispute of invoice { $number }
entry-terms = terms of { $number } amended
entry-holidays = holiday calendar { $name }
entry-import = import of { $file }
entry-renamed = name of the book
entry-other = the last entry
entry-refund = refund to { $name }
entry-several-invoices = { $count } invoices
entry-several-drafts = { $count } drafts thrown away
entry-several-voids = { $count } voided invoices
entry-several-payments = { $count } payments
entry-several-write-offs = { $count } write-offs
entry-several-disputes = { $count } disputes
entry-several-entries = { $count } entries

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
kit-finder-move = choose
kit-finder-close = Esc, close
kit-finder-choose = run
kit-finder-answers = Answers
kit-finder-nothing = Nothing found
kit-table-select = Select row
kit-table-select-all = Select all rows
kit-chart-cursor = Chart. The arrow keys read out its values.
kit-chart-table = Show as table

## a11y: read out, not shown

a11y-skip = Skip to content
a11y-nav-main = Main
a11y-nav-data = Data
a11y-nav-quick = Quick

## errors: rejections of the ledger, faults of the device

errors-not-saved = This was not saved. Nothing in the book has changed.
errors-read-only = Another tab writes this book. Go to that tab, or take over here.
errors-read-only-no-locks = This browser cannot keep two tabs apart, so nothing can be entered.
errors-not-open = No book is open.
errors-not-loaded = This could not be checked: a part of the program did not load. Nothing was entered; try again.
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
errors-before-receipt = The day is before the payment or credit note came, { $day }.
errors-not-together = These cannot be done in one step.
errors-same-customer = Choose two different customers.
errors-too-many = There can be at most { $count } of them.
errors-too-many-together = At most { $count } can be done in one step.
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
errors-terms = Write terms as net 30, 2/10 net 30, EOM+15, or 30%@15, 70%@45.
errors-amended-later = The terms were amended on a later day already. Take that back first, or choose a later day.
errors-too-many-holidays = A calendar has at most { $count } days.
errors-amount-positive = Enter an amount above zero.
errors-nothing-open = Nothing is open on this invoice.
errors-exceeds-open = Only { $open } is open.
errors-exceeds-left = Only { $left } is left.
errors-exceeds-invoice = The invoice is only { $gross }.
errors-amount = This amount can't be used.

## first-run

first-run-window = Welcome
first-run-title = Who owes you, how late, and what to do about it today
first-run-lead = Your ledger stays in this browser, on this device. A backup file is your copy of it: save one now and then, because clearing the browser clears the ledger.
first-run-import-title = Bring your invoices
first-run-import-text = A CSV file from any tool, or rows pasted from a sheet. You see every row before anything is kept.
first-run-import-action = Choose a file
first-run-import-paste = or paste rows
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

## missing: books that are gone or shorter than they were
missing-title = Missing books
missing-name-unknown = A book whose name is not known any more
missing-gone =
    { $count ->
        [one] { $name } is gone: this browser's list no longer has it, though 1 entry of it was stored here.
       *[other] { $name } is gone: this browser's list no longer has it, though { $count } entries of it were stored here.
    }
missing-gone-unreadable = { $name } is gone: this browser's list no longer has it, and how many entries it had cannot be read.
missing-empty = { $name } has no readable entries left, though { $count } were stored here.
missing-shorter = { $name } ends at entry { $ends }, though { $known } were stored here.
missing-other = { $name } does not end with the entry { $known } that was stored here last.
missing-restore = Restore from file
missing-see = What can be done
missing-text = Nothing is written to such a book. A backup file brings it back as a new book, as far as the file reaches. The other books stay as they are.
missing-give-up = I removed it on purpose
missing-ask = Forget { $name }?
missing-ask-text = Nothing on this device will tell of its loss again. What is left of it leaves the list of books; no stored entry is deleted.
missing-keep = Keep telling me
missing-forget = Forget it
missing-forgotten = { $name } is not missed any more

### later: what follows comes with the parts of the program (docs/decisions/0007). Nothing above them may say it.

## today

today-new-invoice = New invoice
today-empty = Here you will see who owes you, how late it is, and what will come in.
today-empty-text = It all follows from your invoices and payments.
today-empty-action = Write the first invoice
today-empty-import = Or bring invoices from a file
today-known = Only what was entered by the end of { $known } is counted, as of { $day }.
today-past = You are looking at the end of { $day }. What happened later is left out.
today-future = You are looking ahead to { $day }, as if nothing more happened until then.
today-currencies = Currency of the figures
today-cards = Key figures
today-outstanding =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }, { $customers ->
        [one] 1 customer
       *[other] { $customers } customers
    }
today-outstanding-less-credit =
    { $open } on { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }, less { $credit } credit
today-past-due =
    { $share } of what is open, { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }
today-past-due-none = Nothing is open
today-expected =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }, by { $day }
today-days-late =
    { $count ->
        [one] over 1 paid invoice
       *[other] over { $count } paid invoices
    }
today-rank = Who owes most and is latest
today-rank-meta = { $count } of { $all }, by amount × days late
today-rank-nobody = Nobody owes anything on this day.
today-rank-all = Show all open invoices
today-rank-invoices =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }
today-rank-later-than-usual =
    { $days ->
        [one] Later than usual: usually pays 1 day late
       *[other] Later than usual: usually pays { $days } days late
    }
today-rank-usually-late =
    { $days ->
        [one] Usually pays 1 day late
       *[other] Usually pays { $days } days late
    }
today-rank-usually-on-time = Later than usual: usually pays on time
today-rank-pays-on-time = Usually pays on time
today-rank-too-little-known = Too few payments so far to know how they pay
today-rank-never-paid = Has never paid anything yet
today-rank-disputed = { $amount } disputed
today-rank-credit = Holds { $amount } credit
today-rank-open = { $amount } open in all
today-rank-share = { $percent }% of everything open
today-rank-record-payment = Record payment
today-rank-open-invoice = Open invoice
today-rank-open-invoices = Open invoices
today-days-past-due =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
today-due-today = due today
today-due-in =
    { $days ->
        [one] due tomorrow
       *[other] due in { $days } days
    }
today-aging = Aging
today-aging-due-with = by due date, disputed included
today-aging-due-without = by due date, disputed left out
today-aging-issued-with = by invoice date, disputed included
today-aging-issued-without = by invoice date, disputed left out
today-aging-nothing = Nothing is open.
today-aging-none-late = Nothing of { $total } is past due.
today-aging-all-late =
    { $days ->
        [one] All of { $total } is past due, the oldest by 1 day.
       *[other] All of { $total } is past due, the oldest by { $days } days.
    }
today-aging-some-late =
    { $days ->
        [one] { $late } of { $total } is past due, the oldest by 1 day.
       *[other] { $late } of { $total } is past due, the oldest by { $days } days.
    }
today-aging-caption = Open amounts by age
today-aging-age = Age
today-aging-share = Share
today-aging-disputed-in = { $amount } of it is disputed.
today-aging-disputed-out = Left out: { $amount } disputed.
today-aging-settings = How the buckets are made
today-aging-by-invoice-date = By invoice date
today-aging-leave-out-disputed = Without disputed
today-credit = Not netted: { $amount } credit of { $name }.
today-credits =
    { $count ->
        [one] Not netted: { $amount } on 1 payment or credit note.
       *[other] Not netted: { $amount } on { $count } payments and credit notes.
    }
today-credit-allocate = Allocate
today-edges = Buckets: { $days }
today-edges-title = Where the buckets end
today-edges-label = Last day of each bucket
today-edges-hint = Days, from small to large: 30, 60, 90
today-edges-usual = Use { $days }
today-edges-apply = Use these buckets
today-edges-empty = Enter at least one day.
today-edges-not-a-number = "{ $text }" is no whole number of days.
today-edges-too-many = At most { $count } days.
today-edges-not-positive = A bucket ends on day 1 at the earliest.
today-edges-not-ascending = Each day must be later than the one before it.
today-cash = Cash in, next 90 days
today-cash-meta = open invoices only
today-cash-today = Today
today-cash-nothing = Nothing is open, so nothing is expected.
today-cash-finding = { $soon } is expected by { $soonday } and { $later } by { $laterday }.
today-cash-by-then = By then
today-cash-from = From
today-cash-to = To
today-cash-week = Week
today-cash-note = A mean, from the due dates and how late each customer usually is. It says nothing of how sure it is.

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
invoices-search-hint = Number, customer, amount
invoices-age-not-due = Not due yet
invoices-age-between = { $from }–{ $to } days
invoices-age-from = { $from }+ days
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
invoices-timeline-nothing-open = nothing open after it
invoices-timeline-reason = Reason: { $reason }
invoices-timeline-outcome = Outcome: { $outcome }
invoices-timeline-taken-back = Taken back on { $day }
invoices-timeline-held-again = Taken back on { $back }, made to hold again on { $again }
invoices-timeline-of = Invoice { $number }
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
invoices-act-amend = Amend terms
invoices-act-amend-title = Amend the terms of { $number }
invoices-act-amend-text = The invoice is due by the new terms from the day on that you name. Reports of days before keep the old due day, and the history keeps both.
invoices-done-amend = Terms of { $number } amended
invoices-timeline-amended = Terms amended
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

invoices-bulk = What is selected
invoices-bulk-count = { $count } selected
invoices-bulk-clear = Clear
invoices-bulk-pay = Mark as paid
invoices-bulk-issue = Issue
invoices-bulk-discard = Throw away
invoices-bulk-pay-title =
    { $count ->
        [one] Mark 1 invoice as paid
       *[other] Mark { $count } invoices as paid
    }
invoices-bulk-write-off-title =
    { $count ->
        [one] Write off 1 invoice
       *[other] Write off { $count } invoices
    }
invoices-bulk-dispute-title =
    { $count ->
        [one] Mark 1 invoice as disputed
       *[other] Mark { $count } invoices as disputed
    }
invoices-bulk-issue-title =
    { $count ->
        [one] Issue 1 draft
       *[other] Issue { $count } drafts
    }
invoices-bulk-discard-title =
    { $count ->
        [one] Throw 1 draft away
       *[other] Throw { $count } drafts away
    }
invoices-bulk-pay-text = For each invoice a bank transfer of what is open on it is recorded, received on this day. One undo takes all of them back.
invoices-bulk-write-off-text = What is open on each invoice is given up. One undo takes all of it back.
invoices-bulk-dispute-text = They stay owed, and are told apart until the disputes are settled. One undo takes all of it back.
invoices-bulk-issue-text = Each draft gets the next number of its series and is owed from this day on. One undo takes all of it back.
invoices-bulk-discard-text = They are gone from the list. One undo brings them back.
invoices-bulk-do =
    { $count ->
        [0] Nothing to do
        [one] Do it for 1
       *[other] Do it for { $count }
    }
invoices-bulk-would =
    { $count ->
        [0] None of them can be done.
        [one] 1 will be done.
       *[other] { $count } will be done.
    }
invoices-bulk-open-same = What is open in the book stays { $before }.
invoices-bulk-open-change = What is open in the book goes from { $before } to { $after }.
invoices-bulk-refused =
    { $count ->
        [one] 1 will be left as it is:
       *[other] { $count } will be left as they are:
    }
invoices-bulk-more = and { $count } more
invoices-bulk-pay-done =
    { $count ->
        [one] 1 invoice is paid
       *[other] { $count } invoices are paid
    }
invoices-bulk-write-off-done =
    { $count ->
        [one] 1 invoice is written off
       *[other] { $count } invoices are written off
    }
invoices-bulk-dispute-done =
    { $count ->
        [one] 1 invoice is disputed
       *[other] { $count } invoices are disputed
    }
invoices-bulk-issue-done =
    { $count ->
        [one] 1 invoice is issued
       *[other] { $count } invoices are issued
    }
invoices-bulk-discard-done =
    { $count ->
        [one] 1 draft is gone
       *[other] { $count } drafts are gone
    }
invoices-sheet-days-late = Days late
invoices-sheet-currency = Currency
invoices-sheet-reference = Reference

## invoice-editor

editor-title-new = New invoice
editor-title-draft = Edit draft
editor-document = Invoice
editor-actions = Actions
editor-restored = as you left it, not saved yet
editor-start-over = Start over
editor-not-a-draft = This is no draft
editor-to-invoice = Open the invoice
editor-customer = Customer
editor-customer-hint = A name. A new one is added with the invoice.
editor-customer-new = New customer: added when you save.
editor-customer-email = E-mail of the new customer, if you have it
editor-customer-nothing-open = Nothing open.
editor-customer-open = { $open } open, the oldest { $late }
editor-issued = Issued
editor-issued-hint = A date, or a word such as today or fri
editor-terms = Terms
editor-due = Due { $due }
editor-due-discount = Due { $due }. { $percent }% off until { $until }
editor-delivered = Delivered
editor-delivered-hint = If terms count from it. Optional.
editor-reference = Customer's reference
editor-note = Note on the invoice
editor-line-cell = { $name }, line { $line }
editor-line-remove = Remove line { $line }
editor-line-remove-head = Remove
editor-add-line = Add line
editor-fault-description = Line { $line } has a price and no description.
editor-fault-quantity = Line { $line }: the quantity is no number above or below zero.
editor-fault-no-price = Line { $line }: enter a price.
editor-fault-price = Line { $line }: the price is no amount in this currency.
editor-tax = Tax in percent
editor-tax-hint = On the net total. Empty is none.
editor-net = Net
editor-tax-at = Tax { $percent }%
editor-tax-sum = Tax
editor-to-pay = To pay
editor-checks = Before it is issued
editor-check-no-customer = Choose a customer
editor-check-customer = { $name }
editor-check-new-customer = { $name }, a new customer
editor-check-no-lines = Add a line with a price
editor-check-lines =
    { $count ->
        [one] 1 line, { $total } to pay
       *[other] { $count } lines, { $total } to pay
    }
editor-check-faulty-lines =
    { $count ->
        [one] 1 line needs a look
       *[other] { $count } lines need a look
    }
editor-check-due = Due { $day }
editor-check-no-due = Enter a day and terms
editor-warnings = Look at twice
editor-warning-looks-like = The same total as { $number } of this customer, a little before or after
editor-warning-due-past = It would be due on { $day }, which has passed
editor-warning-customer-late = This customer owes { $amount } past due
editor-warning-other-price = Line { $line }: the last time it cost { $last }
editor-pasted =
    { $count ->
        [one] 1 line pasted
       *[other] { $count } lines pasted
    }
editor-issue-means = Issuing gives it the next number. An issued invoice is not edited any more; a credit note corrects it.
editor-discard = Discard draft
editor-inline = Edit it here
editor-save = Save draft
editor-issue = Issue invoice
editor-done-saved = Draft saved
editor-done-issued = Invoice { $number } issued
editor-done-discarded = Draft discarded

## customers

customers-title = Customers
customers-new = New customer
customers-import = Import invoices from a file
customers-name = Name
customers-name-missing = Write the customer's name.
customers-name-twice = There is a customer of this name already.
customers-open = Open
customers-overdue = Overdue
customers-oldest = Oldest
customers-usual = Usually
customers-aging = By age
customers-credit = Unallocated
customers-owing =
    { $count ->
        [0] nobody owes anything
        [one] from 1 customer
       *[other] from { $count } customers
    }
customers-late =
    { $count ->
        [0] nobody is late
        [one] 1 customer is late
       *[other] { $count } customers are late
    }
customers-credit-detail =
    { $count ->
        [0] every payment is allocated
        [one] left on 1 payment or credit note
       *[other] left on { $count } payments and credit notes
    }
customers-count =
    { $count ->
        [one] 1 customer
       *[other] { $count } customers
    }
customers-shown = { $shown } of { $count }
customers-search = Search customers
customers-currency = Currency of the amounts
customers-none-found = No customer fits
customers-none-found-text = Name, e-mail, telephone, number and note are searched.
customers-show-all = Show all customers
customers-empty = No customers yet
customers-empty-text = Customers come with the first invoice, with an imported file, or from here.
customers-bucket-not-due = Not yet due
customers-bucket-1 = 1–30 days
customers-bucket-2 = 31–60 days
customers-bucket-3 = 61–90 days
customers-bucket-4 = 91 days and more
customers-usual-pays = net { $agreed }, pays day { $day }
customers-usual-unpaid = net { $agreed }, nothing paid yet
customers-usual-nothing = no invoice yet
customers-gone-title = No such customer
customers-gone = This customer is not in the book
customers-gone-text = It was taken back, or the address is of another book.
customers-back = Show all customers
customers-edit = Edit details
customers-new-invoice = New invoice
customers-record-payment = Record payment
customers-invoices =
    { $count ->
        [0] no open invoice
        [one] 1 invoice
       *[other] { $count } invoices
    }
customers-days-at-most =
    { $count ->
        [one] 1 day at most
       *[other] { $count } days at most
    }
customers-nothing-late = nothing is late
customers-credit-none = every payment is allocated
customers-credit-one = to set against invoices
customers-pays-on = Usually pays on
customers-day = day { $day }
customers-nothing-paid = no invoice was paid yet
customers-on-due-day = on the due day
customers-after-due =
    { $count ->
        [one] 1 day after the due day
       *[other] { $count } days after the due day
    }
customers-before-due =
    { $count ->
        [one] 1 day before the due day
       *[other] { $count } days before the due day
    }
customers-behaviour = Payment behaviour
customers-behaviour-meta = days from invoice to payment
customers-says-nothing = There is no invoice yet.
customers-says-unpaid = Says net { $agreed }. No invoice was paid yet.
customers-says-pays-on-time = Says net { $agreed }, and pays on the due day.
customers-says-pays-late =
    { $count ->
        [one] Says net { $agreed }, pays day { $day }: 1 day late, weighted by amount.
       *[other] Says net { $agreed }, pays day { $day }: { $count } days late, weighted by amount.
    }
customers-says-pays-early =
    { $count ->
        [one] Says net { $agreed }, pays day { $day }: 1 day early, weighted by amount.
       *[other] Says net { $agreed }, pays day { $day }: { $count } days early, weighted by amount.
    }
customers-says-on-time =
    { $count ->
        [one] { $on_time } of 1 paid invoice was on time.
       *[other] { $on_time } of { $count } paid invoices were on time.
    }
customers-says-next = The next payment is expected on { $day }.
customers-chart-paid = Paid on
customers-chart-days = Days to pay
customers-chart-late = Lateness
customers-chart-due = due, day { $day }
customers-chart-usual = usual { $day }
customers-chart-axis = { $days } d
customers-days-early =
    { $count ->
        [one] 1 day early
       *[other] { $count } days early
    }
customers-on-time = on time
customers-documents = Invoices
customers-tab-open = Open
customers-tab-all = All
customers-number = Number
customers-lateness = Lateness
customers-due = Due
customers-status = Status
customers-gross = Amount
customers-total = Total
customers-draft = Draft
customers-no-invoices = No invoice yet.
customers-nothing-open = Nothing is open.
customers-payments = Payments and credit notes
customers-receipt = What
customers-amount = Amount
customers-left = Unallocated
customers-payment-from = Payment of { $day }
customers-credit-note = Credit note { $number } of { $day }
customers-no-payments = Nothing was paid yet.
customers-receipts-all = Show all { $count }
customers-timeline-all = Show all { $count }
customers-contact = Contact and terms
customers-edit-contact = Edit
customers-email = E-mail
customers-email-wrong = This is no e-mail address. Write it like name@example.com.
customers-phone = Telephone
customers-terms = Payment terms
customers-terms-hint = Such as net 30, or 2/10 net 30.
customers-terms-too-long = Net days are at most { $count }.
customers-terms-discount = A discount is more than 0 % and less than 100 %.
customers-terms-window = The discount ends after the due date. Shorten its days.
customers-external-id = Customer number
customers-external-id-hint = As in another program; an import finds the customer by it.
customers-unknown = not known
customers-note = Note
customers-note-hint = For you alone; it is on no invoice.
customers-tags = Tags
customers-tags-hint = Words to group customers by, with commas between them.
customers-people = People
customers-people-none = Nobody is noted yet. Add who pays the invoices.
customers-person-add = Add person
customers-person-edit = Edit { $name }
customers-person-edit-title = Edit person
customers-person-remove = Remove { $name }
customers-person-save = Save person
customers-person-saved = { $name } saved
customers-person-removed = { $name } removed
customers-person-role = Role
customers-person-role-hint = Such as accounts payable.
customers-person-name-missing = Write the person's name.
customers-notes = Notes
customers-note-new = New note
customers-note-add = Add note
customers-note-added = Note added
customers-note-edit = Edit the note of { $day }
customers-note-remove = Remove the note of { $day }
customers-note-save = Save note
customers-note-changed = Note changed
customers-note-removed = Note removed
customers-like-name = { $name } may be the same customer: the name is nearly the same.
customers-like-email = { $name } may be the same customer: the e-mail address is the same.
customers-like-phone = { $name } may be the same customer: the telephone number is the same.
customers-merge-look = Merge them
customers-merge = Merge with another customer
customers-merge-title = Merge two customers
customers-merge-with = The same as
customers-merge-choose = Choose a customer
customers-merge-keep = Stays
customers-merge-do = Merge
customers-merge-nothing = nothing
customers-merge-receipts =
    { $count ->
        [one] 1 payment or credit note
       *[other] { $count } payments and credit notes
    }
customers-merge-notes =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
customers-merge-moves = { $kept } gets everything of { $name }: { $what }.
customers-merge-details = What is missing in the details of { $kept } is filled in from { $name }; another address stays as a person. Undo takes it all back.
customers-merged = { $name } merged into { $kept }
customers-gone-merged = This customer is { $name } now
customers-gone-merged-text = The two were merged. Everything is there.
customers-edit-note = Edit note
customers-add = Add customer
customers-added = { $name } added
customers-edit-title = Edit customer
customers-save = Save details
customers-changed = Details of { $name } changed

customers-sheet-oldest = Days late at most
customers-sheet-agreed = Days agreed
customers-sheet-pays = Pays on day

## payments
payments-refund = Give back
payments-refund-title = Give { $amount } back
payments-refund-text = For money that came twice or too much, and that no invoice will use. Pay it out first: this only records it.
payments-refund-amount = Amount
payments-refund-hint = { $left } is left
payments-refund-day = Day
payments-refund-reason = Reason
payments-refund-do = Record refund
payments-refund-done = { $amount } was given back to { $name }
payments-timeline-refunded = { $amount } given back
payments-sheet-left = Unallocated

payments-title = Payments
payments-page-title = Payment of { $amount }
payments-page-gone = Payment
payments-gone-title = This payment is not here
payments-gone-text = It was taken back.
payments-to-list = All payments
payments-allocations = Set against
payments-no-allocations = It is set against no invoice yet.
payments-all-allocated = All of it is allocated
payments-left = { $amount } unallocated
payments-received = Received
payments-method = How
payments-reference = Reference
payments-origin = From
payments-imported = an imported file
payments-take-back = Take payment back
payments-take-back-text = For a payment recorded by mistake: it and its allocations are as if they had never been. Undo brings it back.
payments-done-taken-back = Payment taken back
payments-reversed-on = Reversed { $day }
payments-timeline-came = { $amount } received
payments-timeline-allocated = { $amount } set against { $number }
payments-timeline-reversed = { $amount } taken back from { $number }
payments-timeline-left-after = { $left } left after it
payments-allocate-rest = Allocate the rest
payments-allocate = Allocate
payments-done-allocated = Allocated
payments-method-bank-transfer = Bank transfer
payments-method-card = Card
payments-method-cheque = Cheque
payments-method-cash = Cash
payments-method-direct-debit = Direct debit
payments-method-other = Another way
payments-form-title = Record payment
payments-form-received = What came in
payments-form-for = What it is for
payments-customer = Customer
payments-unknown-customer = No customer has this name. Choose one from the list.
payments-amount = Amount
payments-finish = Record
payments-finish-text = Nothing is sent to anyone. Undo takes the payment and its allocations back.
payments-done-recorded = Payment recorded
payments-alloc-caption = Open invoices
payments-alloc-no-customer = Choose a customer to see what is open.
payments-alloc-amount = Allocated
payments-alloc-amount-of = Allocated to { $number }
payments-alloc-discount = Discount
payments-alloc-discount-of = Discount on { $number }
payments-alloc-all = all
payments-alloc-after = Still open
payments-alloc-unread = An amount above can’t be read. Nothing is recorded until it is mended or emptied.
payments-alloc-sum = Together
payments-basis-named = Proposed: it names { $numbers }.
payments-basis-meant = Proposed: it is for { $number }.
payments-basis-named-first = Proposed: { $numbers } first, the rest to the oldest due date.
payments-basis-exact = Proposed: the amount is exactly what is open.
payments-basis-oldest = Proposed: the oldest due date first.
payments-basis-nothing = Nothing is open. The payment stays as the customer's credit.
payments-basis-changed = Changed by you.
payments-propose-again = Propose again
payments-discount-until = discount until { $day }
payments-discount-over = discount ended { $day }
payments-left-none = All of it is allocated.
payments-left-some = { $amount } stays as customer credit.
payments-left-too-much = { $amount } more is allocated than came in. Lower an amount.
payments-hint-credit = This customer has money waiting. Allocate it before new money:
payments-hint-payment = { $amount } of an earlier payment
payments-hint-note = { $amount } of credit note { $number }
payments-notes-left = Credit notes with something left
payments-search = Search payments
payments-search-hint = Customer, reference, amount
payments-only-left = Unallocated: { $count }
payments-col-state = Allocated to
payments-state-allocated =
    { $count ->
        [0] nothing
        [one] 1 invoice
       *[other] { $count } invoices
    }
payments-foot =
    { $count ->
        [one] { $shown } of 1 payment
       *[other] { $shown } of { $count } payments
    }
payments-none = No payments yet
payments-none-text = Record what came in; the invoices it is for are proposed.
payments-none-found = No payment fits these filters

## desk
desk-title = Payment desk
desk-sources = With something left
desk-show-all = Show all { $count }
desk-payment = Payment of { $day }
desk-note = Credit note { $number } of { $day }
desk-open-count =
    { $count ->
        [0] nothing open
        [one] 1 open invoice
       *[other] { $count } open invoices
    }
desk-chosen = { $what }: { $name }
desk-left = left to allocate
desk-of-whole = of { $amount }
desk-to-payment = all about this payment
desk-later = Later
desk-back = All with something left
desk-empty-title = Everything is allocated
desk-empty-text = A payment or credit note that no invoice has yet is listed here, beside the invoices it can be set against.
desk-gone-title = Nothing is left of it
desk-gone-text = All of it is set against invoices, or it was given back. Undo brings an allocation back.
desk-go = Allocate
desk-go-count = Allocate { $count }

## what-if

what-if-subtitle = Early-payment discount
what-if-empty = There is nothing to try a discount on yet
what-if-empty-text = The what-if works on the invoices of the last 12 months and on those still open. Bring some, and it answers at once.
what-if-old = Nothing is open, and nothing was invoiced in the last 12 months
what-if-old-text = The latest invoice of this book is of { $day }. The what-if works on a year's invoices and on open ones: look at the book as it was then.
what-if-old-action = As of { $day }
what-if-empty-action = Bring your invoices
what-if-empty-day = There was nothing to try a discount on by { $day }
what-if-other-currencies = Only { $currency } counts here: invoices in { $others } are left out.
what-if-assumptions = Assumptions
what-if-reset = Reset
what-if-discount = Discount
what-if-window = Paid within
what-if-window-hint = Counted from the invoice date
what-if-unit-days = days
what-if-unit-percent-a-year = % a year
what-if-take-up = Take-up
what-if-take-up-hint = The same share of every customer’s later payments
what-if-take-up-own-hint = Mean of each customer’s own share, from how it paid so far
what-if-take-up-of = Take-up by
what-if-take-up-own = By behaviour
what-if-take-up-one = One share
what-if-customers-money = Customers’ money
what-if-customers-money-hint = Assumed: who earns less than this by paying early does not take it
what-if-cost-of-money = Cost of money
what-if-cost-of-money-hint = What an overdraft or a loan costs you
what-if-year = Year
what-if-year-days = { $count } days
what-if-copy = A copy of the ledger. Nothing changes until you use the terms.

what-if-brings =
    { $count ->
        [one] Brings { $percent } of sales 1 day forward,
       *[other] Brings { $percent } of sales { $count } days forward,
    }
what-if-brings-nothing = Brings no money forward,
what-if-costs = but costs { $amount } a year more than it earns.
what-if-earns = and earns { $amount } a year more than it costs.
what-if-costs-nothing = and costs nothing.
what-if-earns-its-cost = and earns what it costs.
what-if-pays-with =
    { $count ->
        [one] It pays with { $offer } of 1 customer.
       *[other] It pays with { $offer ->
            [0] none
           *[other] { $offer }
        } of { $count } customers.
    }
what-if-few-data =
    { $count ->
        [one] 1 has too few paid invoices to say.
       *[other] { $count } have too few paid invoices to say.
    }
what-if-short-history = The book begins after { $from }: the figures of the year up to { $to } cover less than a year.
what-if-no-sales = Nothing was invoiced in the 12 months before, so there is no year to work out.
what-if-nothing-open = Nothing is open, so no cash would come sooner.
what-if-no-days-gained = Everything is paid within the window already.
what-if-too-large = The numbers are too large.
what-if-no-figure = The figures it needs are missing.

what-if-a-year = a year
what-if-none = none
what-if-days-to-pay = Days to pay (DSO)
what-if-days-after = → { $days }
what-if-days-to-pay-detail = { $days } days sooner
what-if-days-to-pay-rule = The mean days from invoice to payment, weighted by amount; an open invoice counts with the day it is expected. With the discount, what moves is paid on the last day of the window.
what-if-days-to-pay-formula = with = without − moved × days sooner ÷ sales
what-if-brought-forward = Brought forward
what-if-by-days =
    { $count ->
        [one] a year, by 1 day
       *[other] a year, by { $count } days
    }
what-if-nothing-moves = nothing is paid sooner
what-if-brought-forward-rule = Of what would be paid after the window, the take-up’s share is paid on its last day instead. What is paid within it anyway does not move.
what-if-brought-forward-formula = brought forward = (sales − paid within the window anyway) × take-up
what-if-cost = Cost a year
what-if-waste = of it waste
what-if-wasted = { $amount } wasted on early payers
what-if-no-waste = nothing wasted on early payers
what-if-cost-rule = The discount on all that takes it: what moves, and what is paid within the window anyway. The latter buys nothing: it is waste.
what-if-cost-formula = cost = discount × (moved + paid within the window anyway)
what-if-price = Price of the money
what-if-price-detail = { $rate } effective, { $count }-day year; yours costs { $yours }
what-if-price-rule = The discount as the interest of a loan over the days gained, waste left out. The effective rate adds interest on interest.
what-if-price-formula = simple = discount ÷ (1 − discount) × year ÷ days gained; effective = (1 ÷ (1 − discount))^(year ÷ days gained) − 1
what-if-net = Net a year
what-if-net-detail = saves { $saving }, costs { $cost }
what-if-net-rule = What the money brought forward saves, less what the discount costs.
what-if-net-formula = net = saved − cost
what-if-break-even = Break-even take-up
what-if-break-even-detail = now { $percent } of what is paid later
what-if-out-of-reach = Out of reach
what-if-out-of-reach-detail = it would take { $percent } of what is paid later
what-if-never-pays = Never pays
what-if-never-pays-detail = each discount costs at least what it saves
what-if-break-even-rule = The take-up from which what is saved covers every discount, those of early payers included.
what-if-break-even-formula = share of sales = discount × early share ÷ (days gained × cost of money ÷ year − discount)
what-if-receivables = Receivables
what-if-receivables-detail = with the discount; { $amount } without
what-if-receivables-rule = What is tied up in unpaid invoices on an average day.
what-if-receivables-formula = receivables = sales × days to pay ÷ year
what-if-saving = Saved a year
what-if-saving-detail = money at { $rate }, { $count }-day year
what-if-saving-rule = What you would pay for the money that comes sooner, if you had to borrow it.
what-if-saving-formula = saved = moved × days sooner × cost of money ÷ year
what-if-input-period = Invoices of
what-if-input-period-days = { $from } to { $to }
what-if-input-invoices = Number of invoices
what-if-input-sales = Sales, less credit and write-offs
what-if-input-early =
    { $count ->
        [one] Paid within 1 day anyway
       *[other] Paid within { $count } days anyway
    }
what-if-input-late = Paid later
what-if-input-moved = Of it moved to the window’s end
what-if-input-sooner = Mean days sooner
what-if-input-gained = Days gained
what-if-input-before = Days to pay, without
what-if-input-after = Days to pay, with
what-if-input-simple = Simple rate a year
what-if-input-effective = Effective rate a year
what-if-input-of-sales = Break-even, of all sales
what-if-input-of-late = Break-even, of what is paid later
what-if-input-receivables-before = Receivables, without
what-if-input-receivables-after = Receivables, with

what-if-cash = Cash in, before and after
what-if-step = Cut by
what-if-weeks = Weeks
what-if-months = Months
what-if-today = Today
what-if-with = With discount
what-if-as-today = As today
what-if-sooner = Difference
what-if-with-short = with
what-if-as-today-short = as today
what-if-by = In by
what-if-in-the-end = In the end
what-if-legend-with =
    { $count ->
        [one] with { $percent } within 1 day
       *[other] with { $percent } within { $count } days
    }
what-if-cash-finding = With the discount, { $amount } more is in by { $day }. It is moved, not earned: in the end { $less } less comes in.
what-if-cash-later = No open invoice would be paid sooner, and { $less } less comes in.
what-if-cash-same = The open invoices are paid as they would be without the discount.
what-if-reach =
    { $count ->
        [one] The open invoice alone, { $amount } of it still within the window.
       *[other] The { $count } open invoices alone; the window of { $within } of them, { $amount }, is not over.
    }

what-if-sheet-days-before = Days to pay
what-if-sheet-days-after = Days to pay with the discount
what-if-sheet-take-up = Take-up, %
what-if-by-customer = By customer
what-if-by-customer-meta = a year, on the last 12 months of invoices
what-if-customer = Customer
what-if-days-column = Days to pay
what-if-cost-column = Cost
what-if-waste-column = Waste
what-if-net-column = Net
what-if-verdict = Verdict
what-if-offer = Offer
what-if-do-not-offer = Do not offer
what-if-too-little-data = Too little data
what-if-all = All { $count }
what-if-source-setting = The share set for all
what-if-source-customer = The share of its money that came by the due date
what-if-source-book = The book’s share: fewer than three paid invoices
what-if-source-not-worth-it = Taking the discount would earn it less than its own money costs
what-if-source-no-history = Nothing was ever paid

## import

import-start-title = Bring invoices in
import-choose = Choose a file
import-start-hint = CSV or TSV of any program. Drop it anywhere on this page, or paste rows copied from a sheet.
import-start-promise = You see every row and what becomes of it before anything is kept. The file stays on this device.
import-paste-open = Paste rows instead
import-paste-label = Rows from a sheet
import-paste-hint = With their column names in the first line.
import-paste-read = Read these rows
import-pasted-name = Pasted rows
import-one-at-a-time =
    { $count ->
        [one] One file at a time: { $file } was taken, 1 other was not.
       *[other] One file at a time: { $file } was taken, { $count } others were not.
    }
import-another = Choose another file
import-steps = Steps of the import
import-step-file = File
import-step-check = Check
import-step-import = Import
import-reading = Reading the file
import-reading-rows = Reading row { $count }
import-checking-rows = Checking row { $count } of { $total }
import-read-all-the-same = Read it as invoices all the same

import-problem-unreadable = the browser could not read this file
import-problem-empty = this file is empty
import-problem-large = this file is too large
import-problem-rows = this file has too many rows
import-problem-columns = this file has too many columns
import-problem-cell = one cell of this file is too long
import-problem-spreadsheet = this is a spreadsheet, not a text file
import-problem-pdf = this is a PDF, not a table
import-problem-foreign = this does not look like invoices
import-problem-missing = columns are missing
import-problem-no-rows = 0 rows. There is no invoice in this file
import-way-unreadable = It may have been moved or renamed since. Choose it again.
import-way-empty = Export it again from the program it comes from, and look into it with a text editor first.
import-way-large = It has { $size } MB; at most { $max } MB are read at once. Export fewer years at a time.
import-way-rows = At most { $count } rows are read at once. Export fewer years at a time.
import-way-columns = Line { $line } has more than { $max } cells. Is it a table with one row per invoice?
import-way-cell = A cell that begins on line { $line } does not end. A quotation mark there is probably never closed.
import-way-zip = Open it in your spreadsheet program (or unpack it, if it is an archive), choose Save as, and there CSV UTF-8. Then bring the CSV file.
import-way-old-spreadsheet = Open it in your spreadsheet program, choose Save as, and there CSV. Then bring the CSV file.
import-way-pdf = Export the list of invoices as CSV from the program that made it, or copy the table into a spreadsheet and save that as CSV.
import-way-missing = Say which columns hold number, customer, date and total.
import-way-no-rows = There is nothing below the column names. If the names stand further down in the file, or the rows are cut in another way, change that; else export it again.
import-way-customers = Its columns are those of a list of customers. Customers come along with their invoices: export the invoices.
import-way-recurring = Its columns are those of templates for invoices that repeat. Export the invoices that were written.
import-way-payments = Its columns are those of a list of payments. Export the invoices, with their paid amounts or days of payment.
import-way-processor = Its columns are those of a card processor's account. Export the invoices.

import-facts = What was found
import-change = Change
import-rows =
    { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
import-recalled = Columns as you said last time
import-as-found = As found
import-is-amount = is { $amount }
import-days = days
import-why-chosen = You said so.
import-encoding-utf8 = UTF-8 text
import-encoding-utf16le = UTF-16 text
import-encoding-utf16be = UTF-16 text, high byte first
import-encoding-windows1252 = Windows-1252 text
import-encoding-why-mark = The file begins with the mark of this encoding.
import-encoding-why-ascii = Only plain letters: nearly every encoding reads them alike.
import-encoding-why-utf8 = All its special letters are valid in this encoding.
import-encoding-why-zeros = Every second byte is zero, as in this encoding.
import-encoding-why-not-utf8 = Byte { $at } cannot be UTF-8, so it is the older western European encoding.
import-delimiter-comma = Comma between columns
import-delimiter-semicolon = Semicolon between columns
import-delimiter-tab = Tab between columns
import-delimiter-pipe = Vertical bar between columns
import-delimiter-why-line = The first line of the file says so.
import-delimiter-why-rows = With it, { $consistent } of the first { $records } lines have { $columns } columns.
import-delimiter-why-single = No other character cuts the lines into columns.
import-header-none = No column names
import-header-line = Column names on line { $line }
import-header-why-known =
    { $count ->
        [one] 1 of its names is a known one.
       *[other] { $count } of its names are known ones.
    }
import-header-why-words = It is the first full line, and all words.
import-header-why-none = The first full line already holds numbers or dates.
import-decimal-asked = Decimals: asked below
import-decimal-point = Point for decimals
import-decimal-comma = Comma for decimals
import-decimal-why-decided =
    { $count ->
        [one] 1 amount can only be read this way, none the other way.
       *[other] { $count } amounts can only be read this way, none the other way.
    }
import-decimal-why-none = No amount has a point or a comma, so it makes no difference.
import-decimal-why-ambiguous = Every amount with a point or a comma has three digits after it, so both readings are possible.
import-decimal-why-contradictory = { $points } amounts need a point before their decimals, { $commas } a comma.
import-order-dmy = Day first
import-order-mdy = Month first
import-order-ymd = Year first
import-order-plain = Dates that need no order
import-order-mixed = Dates in more than one order
import-order-why-not-needed = { $column }: every date reads one way only.
import-order-why-numbers =
    { $count ->
        [one] { $column }: 1 date has a number above 12, which settles it.
       *[other] { $column }: { $count } dates have a number above 12, which settles it.
    }
import-order-why-counted =
    { $count ->
        [one] { $column }: 1 number is a day as spreadsheets or databases count them.
       *[other] { $column }: { $count } numbers are days as spreadsheets or databases count them.
    }
import-order-why-dots = { $column }: dates with dots are written day first.
import-order-why-years = { $column }: the first numbers differ least, so they are the years.
import-order-why-other = { $column }: as in { $other }, which is written alike.
import-order-why-ambiguous = { $column }: its dates can be read in more than one order.
import-order-why-contradictory = { $column }: some dates are impossible in either order.
import-layout-invoice = One row per invoice
import-layout-line-totals = One row per line, totals repeated
import-layout-line-summed = One row per line, lines summed up
import-layout-why-once =
    { $numbers ->
        [one] The one invoice number occurs once.
       *[other] None of { $numbers } invoice numbers occurs twice.
    }
import-layout-why-repeated = { $repeated } of { $numbers } invoice numbers occur on several rows, { $same } of them with one and the same total.
import-choice-encoding = Encoding
import-choice-delimiter = Between columns
import-choice-decimal = Decimals
import-choice-dates = Dates
import-choice-layout = Rows
import-choice-header = Line of the column names
import-choice-header-hint = 0 for none. { $why }
import-choice-net-days = Due after
import-choice-net-days-hint = Where the file tells neither a due date nor terms.

import-unanswered = Needs an answer
import-answered = Answered
import-ask-remembered = Remembered for files with these column names.
import-ask-title = { $answer }:
import-ask-dates = Which comes first, day or month?
import-ask-dates-year = Which comes first, day, month or year?
import-ask-dates-why = No date in this file has a number above 12, so both readings are possible.
import-ask-dates-why-year = Years have two digits here, and the dates of this file can be read in each of these orders.
import-ask-dates-columns = It is about { $columns }.
import-ask-dates-contradictory = Some dates of this file are impossible day first, others month first. Those of the wrong kind will be refused.
import-ask-dates-reading = { $sample } is { $date }
import-ask-dates-no-reading = { $sample } is no date
import-evidence-rising =
    { $count ->
        [one] In row order the dates rise in the only step.
       *[other] In row order the dates rise in all { $count } steps.
    }
import-evidence-falling =
    { $count ->
        [one] In row order the dates fall in the only step.
       *[other] In row order the dates fall in all { $count } steps.
    }
import-evidence-breaks =
    { $count ->
        [one] The order of the rows breaks once.
       *[other] The order of the rows breaks { $count } times.
    }
import-evidence-impossible =
    { $count ->
        [one] 1 cell would be no date.
       *[other] { $count } cells would be no date.
    }
import-evidence-future =
    { $count ->
        [0] All are in the past.
        [one] 1 date would be in the future.
       *[other] { $count } dates would be in the future.
    }
import-evidence-due-before-issue =
    { $count ->
        [one] 1 invoice would be due before it was issued.
       *[other] { $count } invoices would be due before they were issued.
    }
import-ask-decimal = Which comes before decimals, point or comma?
import-ask-decimal-reading = “{ $sample }” in the file means { $value }
import-ask-decimal-no-reading = “{ $sample }” in the file is no number
import-evidence-amounts =
    { $count ->
        [0] Every amount is a number.
        [one] 1 amount would be no number.
       *[other] { $count } amounts would be no number.
    }
import-ask-undated = When were the paid ones paid?
import-ask-undated-why =
    { $count ->
        [one] 1 invoice is paid, and the file does not say on which day.
       *[other] { $count } invoices are paid, and the file does not say on which day.
    }
import-undated-due = On the due date
import-undated-due-means = As if every customer paid on time. How late they usually pay will look better than it was.
import-undated-issue = On the day of issue
import-undated-issue-means = As if they were paid at once.
import-undated-open = Leave them open
import-undated-open-means = No payment is made of them; they stay owed until you record one.
import-undated-day = On one day
import-undated-day-means = For example, the day of this export.
import-undated-day-label = Day of payment
import-ask-currency = Which currency are these amounts in?
import-ask-currency-why = No column and no sign in the file names it for certain.
import-currency-book = The currency of this book
import-currency-sign = A sign in the file is used for it
import-currency-other = Another currency
import-currency-other-hint = Three letters, such as CHF.
import-book = Into which book?
import-book-which = Goes into
import-book-new = A new book of yours
import-book-sample = The sample book
import-book-currency-file = The file names none: its amounts are taken to be in this one.
import-ask-customers = Same customer?
import-customers-names =
    { $count ->
        [one] { $name }, on 1 document, and { $other }
       *[other] { $name }, on { $count } documents, and { $other }
    }
import-customers-same = Yes, the same
import-customers-apart = Keep apart
import-customers-more =
    { $count ->
        [one] And 1 more pair.
       *[other] And { $count } more pairs.
    }
import-customers-all = All of these
import-customers-all-same = All are the same
import-customers-all-apart = Keep all apart
import-customers-said-same = { $name } is { $other }.
import-customers-said-apart = { $name } is a customer of its own.
import-which-number = Which column holds the invoice number?
import-which-customer = Which column holds the customer?
import-which-issue-date = Which column holds the day of issue?
import-which-amount = Which column holds the total?
import-which-why = Nothing can be imported without it.
import-which-label = Column in the file
import-which-choose = Choose a column
import-which-sample = { $name }: { $sample }

import-columns = Columns
import-columns-used = { $used } of { $total } used
import-columns-show =
    { $count ->
        [one] Show 1 column that is left out
       *[other] Show { $count } columns that are left out
    }
import-column-file = In the file
import-column-goes-to = Goes to
import-column-guess = Guess
import-column-field-for = Field for column { $name }
import-column-nameless = Column { $number }
import-column-nth = { $name } ({ $number })
import-guess-certain = Certain
import-guess-likely = Likely
import-guess-order-unknown = Order unknown
import-guess-chosen = You said so
import-guess-left-out = Left out
import-field-number = Number
import-field-customer = Customer
import-field-customer-id = Customer number
import-field-customer-email = Customer's e-mail
import-field-issue-date = Issued
import-field-due-date = Due
import-field-gross = Total, with tax
import-field-net = Total, without tax
import-field-tax = Tax
import-field-tax-rate = Tax rate
import-field-currency = Currency
import-field-settled-date = Settled on
import-field-paid-amount = Paid so far
import-field-open-amount = Still open
import-field-written-off = Written off
import-field-disputed = Disputed
import-field-status = Status
import-field-document-type = Invoice or credit note
import-field-line-description = Line: description
import-field-quantity = Line: quantity
import-field-unit-price = Line: unit price
import-field-line-discount = Line: discount
import-field-line-amount = Line: amount without tax
import-field-line-tax = Line: tax
import-field-line-gross = Line: amount with tax
import-field-terms = Terms
import-field-note = Note
import-field-reference = Customer's reference
import-field-ignored = Not used

import-note-quote = A quotation mark on line { $line } is never closed: everything after it was taken for one cell. Mend the file there and bring it again.
import-note-net-days =
    { $count ->
        [one] 1 invoice has no due date in the file. It is taken to be due { $days } days after issue; Change says otherwise.
       *[other] { $count } invoices have no due date in the file. They are taken to be due { $days } days after issue; Change says otherwise.
    }
import-note-lines =
    { $count ->
        [one] The lines of 1 invoice do not add up to its total and are left out. The total counts.
       *[other] The lines of { $count } invoices do not add up to their totals and are left out. The totals count.
    }

import-preview = Preview
import-preview-later = The preview comes as soon as the missing columns are known.
import-count-new = { $count } new
import-count-to-check = { $count } to check
import-count-already-here = { $count } already here
import-count-refused = { $count } refused
import-count-skipped = { $count } skipped
import-head-row = Row
import-head-number = Number
import-head-customer = Customer
import-head-issued = Issued
import-head-total = Total
import-head-verdict = Verdict
import-head-why = Why
import-either-day = { $day } or { $other }
import-leave-out-checks = Leave out the rows to check
import-leave-out = Leave out
import-bring-in = Bring in
import-refused-download = Download refused rows
import-refused-column = Why it was refused
import-refused-file = { $name }-refused.csv
import-refused-not-written = The browser could not write the file.
import-verdict-new = New
import-verdict-credit-note = Credit note
import-verdict-check = Check
import-verdict-waits = Waits
import-verdict-left-out = Left out
import-verdict-already-here = Already here
import-verdict-payment = Payment
import-verdict-differs = Differs
import-verdict-refused = Refused
import-verdict-skipped = Skipped
import-why-by-id = Customer matched by number
import-why-by-name = Customer matched by name
import-why-said = Customer is { $name }, as you said
import-why-new-customer = New customer
import-why-credit-note = Negative total, or called so: kept as a credit note
import-why-held = Not imported yet. { $why }
import-why-same-customer = Close to { $name }. Same customer?
import-why-left-out = Left out by you
import-why-already-here = Same number, date and amount; nothing to do
import-why-payment = The invoice is here; the payment of { $amount } is new
import-why-differs = This number is here with another date or amount; not imported
import-refused-number = There is no invoice number.
import-refused-customer = There is no customer.
import-refused-issue-date = There is no day of issue.
import-refused-date = { $field }: this is no date in the order of this file.
import-refused-date-bounds = { $field }: this date is before 1970 or after 2199.
import-refused-amount-missing = There is no total, and no lines that make one.
import-refused-amount = { $field }: this is no number in the style of this file.
import-refused-amount-large = The amount is larger than the book can keep.
import-refused-currency = There is no currency of this name.
import-refused-twice = The same invoice is on line { $line }.
import-refused-long = { $field }: this text is too long.
import-refused-quote = A quotation mark in this row is never closed.
import-check-paid-without-date = Paid, but no day of payment.
import-check-settled-in-future = Paid on a day that is yet to come.
import-check-issued-in-future = Issued on a day that is yet to come.
import-check-due-before-issue = Due before it was issued.
import-check-settled-before-issue = Paid before it was issued.
import-check-due-date = The due date is no date; terms or net days were used.
import-check-paid-and-open = Paid and open do not add up to the total.
import-check-paid-more = More was paid than the total.
import-check-paid-below-zero = The paid amount is below zero; nothing was taken for paid.
import-check-net-and-tax = Net and tax do not add up to the total.
import-check-lines = Its rows tell different dates or totals; the first row counts.
import-check-rounded = The amount had more decimals than its currency, and was rounded.
import-check-ragged = The row has more or fewer cells than there are column names.
import-check-disputed = Neither yes nor no; taken as not disputed.
import-check-tax = There is no tax in the file: the total may lack it.
import-check-write-off = Part was written off elsewhere; here it stays open.
import-check-state = The state says paid, wholly or in part, and the amounts do not; the amounts count.
import-check-other-customer = Another customer has an invoice of this number.
import-skipped-totals = A row of totals
import-skipped-text = A line of text
import-skipped-header = The column names once more
import-skipped-draft = A draft, not issued yet
import-skipped-void = Void or deleted
import-skipped-zero = Nothing is owed: the total is zero
import-skipped-not-invoice = No invoice: an offer, an order or a payment
import-skipped-credit-used = Nothing of this credit note is left

import-adds-nothing = Adds nothing.
import-adds = Adds { $amounts } in { $parts }. One step, undone with Ctrl Z.
import-adds-without-invoices = Adds { $parts }. One step, undone with Ctrl Z.
import-parts = { $before } and { $last }
import-part-invoices =
    { $count ->
        [one] 1 invoice
       *[other] { $count } invoices
    }
import-part-payments =
    { $count ->
        [one] 1 payment
       *[other] { $count } payments
    }
import-part-credit-notes =
    { $count ->
        [one] 1 credit note
       *[other] { $count } credit notes
    }
import-do = Import
import-do-invoices =
    { $count ->
        [one] Import 1 invoice
       *[other] Import { $count } invoices
    }
import-do-credit-notes =
    { $count ->
        [one] Import 1 credit note
       *[other] Import { $count } credit notes
    }
import-do-payments =
    { $count ->
        [one] Import 1 payment
       *[other] Import { $count } payments
    }
import-done-invoices =
    { $count ->
        [one] Imported 1 invoice
       *[other] Imported { $count } invoices
    }
import-done-credit-notes =
    { $count ->
        [one] Imported 1 credit note
       *[other] Imported { $count } credit notes
    }
import-done-payments =
    { $count ->
        [one] Imported 1 payment
       *[other] Imported { $count } payments
    }
import-blocked-reading = The file is still being read
import-blocked-problem = The file cannot be read that way; see above
import-blocked-columns = Say first which columns hold what is missing
import-blocked-dates = Answer the date question first
import-blocked-decimals = Answer the question of decimals first
import-blocked-payments = Say first when the paid ones were paid
import-blocked-customers = Say first which customers are the same
import-blocked-book-name = Give the new book a name first
import-blocked-book-currency = Give the new book a currency first
import-blocked-already-here = Everything in this file is already here
import-blocked-nothing-good = Every row is refused; the reasons are in the preview
import-blocked-nothing-new = Nothing in this file can be added

## data

data-title = Data and backup
data-restore = Restore from file
data-save-backup = Save backup file
data-unbacked =
    { $count ->
        [one] 1 entry is in no backup file.
       *[other] { $count } entries are in no backup file.
    }
data-unbacked-detail = What is in no file is on this device only.
data-backups = Backup file
data-no-backup = No backup file counts yet.
data-last-backup = The last file that was read back holds everything up to entry { $seq }. It was checked on { $when }.
data-handed-over = { $name } was handed to your downloads. Whether it arrived is not known here: choose the file below to have it checked. Only then it counts.
data-counted = { $name } is whole, is of this book, and holds everything up to entry { $seq }.
data-cancelled = Nothing was written.
data-check-file = Check a backup file
data-check-hint = It is read and compared with this book. Nothing is changed.
data-choose-file = Choose a backup file
data-choose-hint = A file that Duebook saved, ending in .jsonl: a backup, or what was saved when it had stopped.
data-restore-title = Restore a backup file
data-restore-text = The file becomes a new book. Every book that is here stays as it is.
data-restore-refused = Nothing was restored, and nothing here has changed.
data-restore-not-this = { $name } can’t be restored from this file. { $why }
data-restore-reading = Reading and verifying the file
data-restore-making = Making the new book
data-stopped = Stopped. Nothing has changed.
data-writing = Writing and verifying the file
data-restore-no-book = The file holds no book of your own.
data-restore-several = The file holds several books. Restore one, then choose the file again for the next.
data-other-file = Choose another file
data-restore-new = Restore as a new book
data-restored = { $name } restored as a new book
data-preview-name = Book
data-preview-made = Saved on
data-preview-entries = Entries
data-preview-customers = Customers
data-preview-invoices = Invoices and drafts
data-preview-payments = Payments
data-preview-open = Open in all
data-file-too-large = The file is larger than { $count } MB: that is no backup of Duebook.
data-file-other = This is no backup file of Duebook.
data-file-newer = The file was saved by a newer version of Duebook. Reload this page to get that version.
data-file-cut = The end of the file is missing: it was cut off after line { $line }. Look for another copy.
data-file-line = The file was changed or damaged: line { $line } is not what Duebook wrote there. Look for another copy.
data-file-event = Line { $line } holds an entry that this version of Duebook can't read.
data-file-totals = The sums stated in line { $line } are not the sums of the entries. Look for another copy.
data-file-count = The closing line, { $line }, does not fit the entries. Look for another copy.
data-file-seal = The file was changed after Duebook saved it: the seal in line { $line } does not fit. Look for another copy.
data-file-not-this-book = The file is whole, but it is of another book, or of another history of this one. It does not count here.
data-file-unreadable = The file could not be read. It may have been moved; choose it again.
data-file-not-written = The file could not be written. Nothing is claimed about it.
data-store-full = The space for this page is used up. Free some on this device, then try again.
data-store-busy = An entry is on its way. Try again in a moment.
data-health = Health of this book
data-measured = measured { $when }
data-check-now = Check now
data-last-entry = Last entry written
data-last-entry-at = Entered on { $when }, confirmed by the browser
data-last-entry-none = Nothing was entered yet
data-last-entry-saving = On its way to the disk
data-last-entry-lost = What was saved before is safe
data-chain = Chain of entries
data-chain-whole = { $count } of { $count } agree
data-chain-detail = Every stored entry was read just now and fits the one before it
data-chain-broken = only { $count } agree
data-witness = Second record of the last entry
data-witness-agrees = agrees
data-witness-agrees-detail = Kept apart from the journal, so that a loss would be noticed
data-witness-behind = It is written a moment after the journal and follows with the next entry
data-witness-ahead = It names an entry that this tab has not seen. Reload this page
data-witness-missing = none
data-witness-missing-detail = It is written with the next entry
data-witness-damaged = not readable
data-witness-damaged-detail = It is written anew with the next entry. The journal itself is checked above
data-witness-refused = The browser refuses the place for it. A complete loss would not be noticed
data-durability = Written to the disk
data-durability-strict = before it is confirmed
data-durability-strict-detail = The browser waits for the disk before an entry counts as saved
data-durability-relaxed = shortly after
data-durability-relaxed-detail = The browser hands entries to the system. A power cut within seconds could lose the last one
data-durability-unstated = The browser does not say; those that don't write at once
data-durability-none = Known after the first entry made in this tab
data-not-yet = not measured yet
data-unstated = not said
data-persisted = Kept by the browser
data-persisted-yes = promised
data-persisted-yes-detail = The browser does not clear these data on its own
data-persisted-no = not promised
data-persisted-no-detail = When the device runs out of space, the browser may clear everything here. A backup file is safe from that
data-persisted-unstated = The browser has no such promise. Save a backup file now and then
data-ask-persistence = Ask the browser to keep it
data-kept = The browser has promised to keep your data
data-not-kept = The browser has not promised it. Save a backup file now and then
data-space = Space
data-space-of = { $usage } of { $quota }
data-space-detail = As the browser estimates it
data-space-unstated = The browser does not tell how much it grants
data-space-full = Almost used up. Save a backup file and free some space on this device
data-space-small = So little is granted in private windows: what is in one goes when it is closed
data-megabytes = { $size } MB
data-gigabytes = { $size } GB
data-tab = This tab
data-tab-writes = writes
data-tab-writes-detail = Other tabs read, and follow at once
data-tab-reads = reads
data-tab-reads-detail = Another tab writes this book
data-tab-asking = waiting
data-tab-asking-detail = It is being found out whether another tab writes
data-books = Books in this browser
data-no-books = There is no book yet.
data-new-book = New book
data-book-open = Open
data-open-book = Open { $name }
data-rename = Rename
data-rename-do = Rename the book
data-rename-title = Another name for this book
data-book-name = Name
data-renamed = The book is called { $name } now
data-remove-sample = Remove the sample
data-removed = { $name } removed
data-remove-title = Remove this book
data-remove-loss = Takes { $name } with { $invoices } invoices and { $payments } payments out of this browser's list. Backup files stay.
data-remove = Remove { $name }
data-remove-ask = Remove { $name }?
data-remove-way-back = Here is no way back to it. A backup file brings the book back, as far as the file reaches.
data-remove-unbacked =
    { $count ->
        [one] 1 entry is in no backup file and would be lost to you. Save a backup file first.
       *[other] { $count } entries are in no backup file and would be lost to you. Save a backup file first.
    }
data-remove-accept =
    { $count ->
        [one] I give up this entry
       *[other] I give up these { $count } entries
    }
data-keep = Keep the book
data-language = Language
data-language-text = Numbers and dates follow your region. The page starts again in the other language; nothing is lost.
data-export = Take everything with you
data-export-text = Plain files that open elsewhere. The table has every issued invoice that is not void, and what is open on it today. Void invoices, credit notes and payments are in the journal, which has every entry, one a line.
data-export-csv = Save invoices, CSV
data-export-entries = Save journal, JSON lines
data-saved-as = Saved as { $name }
data-in-downloads = Handed to your downloads

## reports: figures and their explanations

reports-dso = Days sales outstanding
reports-dso-about = How many days of sales are still owed.
reports-risk = What goes wrong, and who it hangs on
reports-risk-about = Losses, disputes, and how much depends on few customers.
reports-balances = What is owed
reports-balances-about = On the day chosen above.
reports-collection = How well it is collected
reports-collection-about = Over the period chosen above.
reports-paying = How customers pay
reports-paying-about = Over every closed invoice with a payment; by month in the trend.
reports-window = Period of the figures
reports-window-days = { $days } days
reports-window-hint = It holds for every figure that does not name its own period.
reports-column-figure = Figure
reports-column-trend = Last 12 months
reports-column-value = Value
reports-column-explain = Explanation
reports-trend-meta = ends of the last 12 months
reports-trend-finding = { $name }: { $value } on { $day }, after { $before } on { $beforeday }.
reports-trend-first = { $name }: { $value } on { $day }, with nothing before to compare.
reports-trend-none = { $name } is not computable on { $day }. { $reason }
reports-empty = There is nothing to report on yet
reports-empty-text = Every figure comes from issued invoices and what was paid on them. Bring some, and each opens into how it comes about.
reports-trend-nothing = { $name }: there is no invoice yet.
reports-trend-best-possible = best possible
reports-sheet-figures = Figures
reports-sheet-value = Value
reports-sheet-unit = Unit
reports-sheet-shown = As shown
reports-trend-day = Day

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

figures-bad-debt-to-sales = Bad debt to sales
figures-bad-debt-to-sales-formula = Written off as bad debt, less recoveries ÷ credit sales × 100
figures-cash-to-sales = Cash to sales
figures-cash-to-sales-formula = Cash collected ÷ credit sales × 100
figures-collection-rate = Collection rate
figures-collection-rate-formula = Paid of what fell due in the period ÷ what fell due × 100
figures-recovery-rate = Recovery rate
figures-recovery-rate-formula = Paid in the period on invoices from before it ÷ opening receivables × 100
figures-dispute-rate = Dispute rate, by number
figures-dispute-rate-formula = Disputed invoices ÷ invoices issued × 100
figures-dispute-rate-amount = Dispute rate, by amount
figures-dispute-rate-amount-formula = Amount of the disputed invoices ÷ amount issued × 100
figures-concentration-receivables = Concentration of receivables
figures-concentration-sales = Concentration of sales, a year
figures-concentration-formula = Each customer's share in percent, squared, added up: 10,000 is a single customer
figures-largest-share = Share of the largest customer
figures-top-three-share = Share of the three largest
figures-largest-formula = What the largest owe ÷ receivables × 100
figures-payment-score = Payment score
figures-payment-score-formula = Each invoice's days beyond its terms as points from 20 (120 days late) over 80 (on time) to 100 (30 days early), weighted by amount
figures-scope-bad-debt = Write-offs for bad debt only: small balances, bank charges and goodwill are left out. A recovery counts on its own day.
figures-scope-cash-to-sales = Payments set against invoices in the period, whenever those were issued. Above 100 % more came in than was sold.
figures-scope-collection-rate = Invoices with a due date in the period, less what was voided, credited or discounted. Payments count until the day of the figure, early ones too.
figures-scope-recovery-rate = Payments in the period on invoices that were issued before it began, against all that was open then, due or not.
figures-scope-disputes = Invoices issued in the period and contested by its end, settled since or not. One that was disputed twice counts once; void ones are left out.
figures-scope-concentration = What each customer owes on the day, credits not netted. Customers who owe nothing are left out. Five equal customers are 2,000 points.
figures-scope-concentration-sales = Invoices of the last 365 days less voided ones and credit notes, by customer, tax included.
figures-scope-payment-score = Closed invoices at their days late, early ones as earlier, and open ones past due at the age they have. In the trend the invoices closed in the month alone. Fewer than three make no score.
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
figures-percent = { $value }%
figures-unit-days = days
figures-unit-times-per-year = times a year
figures-unit-points = points
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
figures-input-bad-debt = Bad debt less recoveries
figures-input-fell-due = Fell due in the period
figures-input-collected-of-it = Paid of it
figures-input-issued-invoices = Invoices issued
figures-input-invoiced = Amount issued
figures-input-disputed-invoices = Disputed of them
figures-input-disputed-amount = Amount disputed
figures-input-customers = Customers
figures-input-largest-balances = The largest owe
figures-input-experiences = Invoices that count
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
figures-behind-open-on =
    { $count ->
        [one] 1 invoice was open on { $day }
       *[other] { $count } invoices were open on { $day }
    }
figures-behind-due-in =
    { $count ->
        [one] 1 invoice due, { $period }
       *[other] { $count } invoices due, { $period }
    }
figures-behind-disputed =
    { $count ->
        [one] 1 disputed invoice
       *[other] { $count } disputed invoices
    }
figures-behind-bad-debt =
    { $count ->
        [one] 1 invoice with bad debt
       *[other] { $count } invoices with bad debt
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
figures-column-written-off = Written off
figures-invariants = Rests on
figures-invariant-holds = Holds
figures-invariant-broken = Does not hold
figures-invariant-listed = The invoices listed add up to “{ $name }”, to the cent.
figures-invariant-due = What is due and what is not yet due add up to everything open.
figures-invariant-buckets = The buckets of the aging add up to everything open.
figures-invariant-below-zero = No invoice has less than nothing open.
figures-invariant-book = The book's own check of all its entries finds nothing.
figures-total = Total
figures-show-more = Show { $count } more
figures-buckets-title = Total of the aging
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

## shortcuts: the sheet of keys

shortcuts-title = Shortcuts
shortcuts-palette = Search or run
shortcuts-filter = Filter this list
shortcuts-commit = Issue, save or import
shortcuts-letters = Letters alone are shortcuts
shortcuts-today = Go to Today
shortcuts-invoices = Go to Invoices
shortcuts-customers = Go to Customers
shortcuts-payments = Go to Payments
shortcuts-desk = Go to the payment desk
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

## palette: search or run

palette-title = Search or run
palette-hint = Amounts work too: 1.250 finds { $example }
palette-do = Do
palette-go = Go to
palette-books = Books
palette-new-customer = New customer
palette-import = Bring a file of invoices
palette-backup = Back up this book
palette-undo = Take back: { $what }
palette-redo = Do again: { $what }
palette-pay-from = Record payment from { $name }
palette-invoice-for = New invoice for { $name }
palette-as-of = Show everything as of { $day }
palette-open-book = Open book { $name }
palette-customer-open = { $amount } open
palette-customer-clear = Nothing open
palette-invoice-detail = { $amount }, { $state }
palette-payment = Payment from { $name }
palette-payment-detail = { $amount }, { $day }
palette-language = Language: { $language }
palette-theme-light = Light theme
palette-theme-dark = Dark theme
palette-theme-system = Theme as the system

## handout: tables and charts as files and on paper

handout-table = Export
handout-chart = Save
handout-xlsx = Spreadsheet (XLSX)
handout-csv = Text table (CSV)
handout-print = Print
handout-svg = Picture (SVG)
handout-png = Picture (PNG)
handout-making = Making the spreadsheet
handout-stopped = Stopped. No file was made.
handout-in-downloads = { $name } is in your downloads
handout-not-written = The browser could not make this file.
handout-too-large = This table does not fit into a spreadsheet. Save it as a text table.

## list: what stands above every list

list-columns = Columns
list-views = Views
list-view-edit = Save this view
list-view-text = A view keeps the filters, the order and the columns of this list, not the day.
list-view-name = Name of this view
list-view-save = Save this view
list-view-saved = Saved the view { $name }
list-view-remove = Remove the view { $name }
list-view-not-kept = This browser could not keep the view.

## history: everything that was recorded

history-title = History
history-text = Everything that was entered, newest first. What was taken back stays here, struck through.
history-number = Entry
history-what = What
history-recorded = Entered
history-state = State
history-do = Way back
history-holds = Holds
history-gone = Taken back
history-take-back = Take back
history-do-again = Do again
history-then = As it was then
history-of-withdrawal = Taken back: { $what }
history-of-reinstatement = Done again: { $what }
history-of-book = Book opened
history-added-customer = New customer { $name }
history-changed-customer = Changed customer { $name }
history-foot =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
history-open = Show the history
history-reason = Reason

## derived: how a figure of one customer or document comes about

derived-gone = This figure is not there as of that day.
derived-customer-open = Open: { $name }
derived-customer-overdue = Overdue: { $name }
derived-customer-bucket = { $bucket }: { $name }
derived-customer-credit = Unallocated: { $name }
derived-customer-days = Usually pays on: { $name }
derived-invoice-open = Open on { $number }
derived-invoice-total = Total of { $number }
derived-invoice-late = How late { $number } is
derived-invoice-expected = When { $number } is expected
derived-payment-left = Unallocated on this payment
derived-note-left = Unallocated on { $number }
derived-listed-open = Open: customers listed
derived-listed-overdue = Overdue: customers listed
derived-all-credits = Unallocated: all customers
derived-open-formula = Open = invoiced − voided − paid − credited − discounts − written off
derived-overdue-formula = Overdue = open amounts of the invoices whose due day has passed
derived-buckets-formula = Total = the buckets added up
derived-bucket-formula = Bucket = open amounts of the invoices that are that many days past due
derived-left-formula = Unallocated = received − set against invoices − given back
derived-days-formula = Σ amount paid × days since its invoice ÷ Σ amount paid, in whole days
derived-total-formula = Total = net + tax, net = Σ quantity × unit price
derived-late-formula = Days late = day counted to − due day, due day = invoice date + days agreed
derived-expected-formula = Expected = due day + mean lateness, never before the day counted to
derived-listed-formula = Sum of what each customer listed owes
derived-credits-formula = Sum of what is left on every payment and credit note
derived-customer-open-scope = Every issued invoice in this currency with something open. What is unallocated is not taken off: it is a figure of its own.
derived-invoice-open-scope = Everything dated until that day. What was taken back counts for nothing and is not listed.
derived-overdue-scope = Invoices with something open, by their due day. An invoice due on the day itself is not late. Contested invoices count.
derived-left-scope = Payments count from the day they came, credit notes from their day, what they were set against from the day it was allocated. What was taken back counts for nothing.
derived-total-scope = Each line is rounded before tax, tax once on the net total. An imported invoice keeps the amounts it came with.
derived-late-scope = Whole days of the calendar. Counted while something is open on the invoice.
derived-expected-scope = Mean of the closed invoices listed, weighted by amount, early payments as negative. From three of them on it is the customer's own, else the whole book's, else none. An estimate.
derived-listed-scope = The customers that the list shows, as it is searched, in the currency chosen. Each name leads on to the customer's own invoices.
derived-sources =
    { $count ->
        [0] Nothing behind it
        [one] 1 source behind it
       *[other] { $count } sources behind it
    }
derived-column-document = Document
derived-column-fact = What counts
derived-column-day = Day
derived-column-days = Days
derived-column-age = Days old
derived-column-entries = Entries
derived-entry = #{ $number }
derived-recorded = recorded { $day }
derived-entries-more = { $count } more
derived-fact-set-against = Set against invoices
derived-fact-taken-back = Taken back
derived-fact-given-back = Given back
derived-fact-voided = Voided
derived-fact-credited = Credited
derived-fact-discount = Discount
derived-fact-discount-back = Discount taken back
derived-fact-recovered = Recovered
derived-input-discounts = Discounts
derived-input-tax-rate = Tax rate
derived-input-tax = Tax
derived-input-agreed-days = Days agreed
derived-input-counted-to = Day counted to
derived-input-other-days = Due on other days
derived-input-customer-lateness = The customer's mean lateness
derived-input-mean-days = Mean, not rounded
derived-input-credits = Payments and credit notes
derived-holds-sources = The sources listed add up to the figure, to the cent.
derived-holds-open = Invoiced less everything taken off is what is open.
derived-holds-gross = The invoice's total is what its issue made owed.
derived-holds-lines = The lines add up to the net amount.
derived-holds-tax = Net and tax add up to the total.
derived-holds-credits-agree = Payments and credit notes say the same of this invoice as the invoice says of them.
derived-holds-invoices-agree = The invoices say the same of it as it says of them.
derived-holds-terms = The due day is the invoice date and the terms.
derived-holds-mean = The mean is that of the invoices listed.
derived-holds-expected = The expected day follows from the due day and the lateness.
derived-holds-customers = All customers add up to everything open.
derived-holds-credits = What is left for each customer adds up to all that is left.
derived-holds-left = Received less everything used is what is left.
derived-holds-left-zero = No payment and no credit note has less than nothing left.
derived-holds-buckets-disputed = The buckets of the aging and what is contested add up to everything open.
customers-documents-of = Invoices of { $name }
customers-payments-of = Payments of { $name }
customers-sheet-payment = Payment
customers-sheet-note = Credit note
invoices-lines-of = Lines of { $number }

# Payment terms
terms-ambiguous = “net { $days } EOM” is read in two ways. Which is meant?
terms-month-end-first = Month’s end, then { $days } days
terms-days-first = { $days } days, then that month’s end
terms-no-such-day = A day of the month is 1 to 31.
terms-tiers = At most { $count } discounts, each smaller than the one before it and with a later day.
terms-share = A share is more than 0 % and at most 100 %, an amount more than 0.
terms-shares = Without a balance, instalments are percentages of the total that add up to 100 %.
terms-too-many-parts = At most { $count } instalments, at most one of them the balance.
terms-discount-on-parts = An early-payment discount and instalments do not go together.
terms-parts-exceed = The instalments are more than the invoice.
terms-calendar-name = A calendar’s name has at most { $count } characters, and no comma or bracket.
terms-parts = { $count } instalments, the last due { $last }
terms-due-tiers = Due { $due }. { $tiers }
terms-tier = { $percent }% off until { $until }
terms-build = Choose terms…
terms-builder = Build the terms
terms-take = Use these terms
terms-written = Written: { $text }
terms-example = On an invoice of today, for example
terms-this-invoice = On this invoice
terms-column-what = What
terms-column-when = When
terms-column-pay = To pay
terms-line-discount = With { $percent }% off
terms-until = until { $day }
terms-line-due = In full
terms-line-part = Instalment { $number }
terms-rule = Due
terms-rule-days = Days after the invoice
terms-rule-eom = Month’s end, then days
terms-rule-days-eom = Days, then that month’s end
terms-rule-mfi = A day of the next month
terms-rule-payment-day = Days, then the next payment day
terms-rule-rog = Days after receipt of the goods
terms-rule-cod = Cash on delivery
terms-rule-cia = Cash in advance
terms-rule-cwo = Cash with order
terms-rule-parts = In instalments
terms-days = Days
terms-months = Day of the month
terms-months-hint = 1 to 31; several with commas. 31 is the last day.
terms-instalments = Instalments
terms-instalments-hint = Share @ days, such as 30%@15, 70%@45 or 500@0, balance@EOM+15. “then” counts each from the one before.
terms-discounts = Early-payment discounts
terms-discounts-hint = Percent/days, such as 2/10 or 2/10, 1/20. Leave empty for none.
terms-partial = A part paid in time
terms-partial-pro-rata = earns its share of the discount
terms-partial-none = earns nothing
terms-partial-when-closed = earns nothing until the invoice is closed in time
terms-tax = The discount and the tax
terms-tax-when-taken = Tax is reduced when it is taken
terms-tax-always = Tax is on the discounted amount from the beginning
terms-tax-never = Off the net amount alone; the tax stays
terms-grace = Days of grace
terms-grace-hint = Days after the last one that still count.
terms-adjust = On a day off
terms-adjust-none = the due day stays
terms-adjust-following = the next business day
terms-adjust-modified-following = the next one, in the same month
terms-adjust-preceding = the business day before
terms-adjust-modified-preceding = the one before, in the same month
terms-calendar = Holidays
terms-calendar-none = Saturdays and Sundays only
terms-calendar-hint = Calendars are kept under Data and backup.
terms-calendars = Holiday calendars
terms-calendars-text = Terms can move a due day off these days, and off Saturdays and Sundays. Invoices that are issued keep their due day.
terms-calendar-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
terms-calendar-edit = Edit
terms-calendar-new = New calendar
terms-calendar-title = Holiday calendar
terms-calendar-called = Name
terms-calendar-list = Days
terms-calendar-list-hint = One a line. Leave empty to remove the calendar.
terms-calendar-line = Line { $line }: { $why }
terms-calendar-save = Save calendar
terms-calendar-saved = Calendar { $name } saved
