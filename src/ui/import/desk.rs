//! What the import page works on: the file, what was found in it, the answers, and the plan made of them.
//!
//! It outlives the page, so that looking at another one, or making the book that the file goes into, loses no answer.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use receivables::interchange::{Choices, Decisions, ImportPlan, plan};
use receivables::ledger::Ledger;

pub use super::found::{Cause, Found, Problem, Reached, SourceFile};
use super::keep_decisions::carried_over;
use super::reading;
use crate::session::{BookKind, Phase, Session};

/// Where an import goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The open book.
    ThisBook,
    /// A book made for it.
    NewBook,
}

/// The state of the page. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The session it imports into.
    pub session: Session,
    /// What was found in the file, as far as it was read.
    pub found: RwSignal<Option<Arc<Found>>>,
    /// What is wanted of it; `found` follows.
    pub choices: RwSignal<Choices>,
    /// What was said about customers and rows.
    pub decisions: RwSignal<Decisions>,
    /// The file that could not be read last.
    pub problem: RwSignal<Option<Problem>>,
    /// Set while a file is being read.
    pub progress: RwSignal<Option<Reached>>,
    /// What an import would do now.
    pub plan: Memo<Option<Arc<ImportPlan>>>,
    /// Where it should go; by the kind of the open book where nobody said.
    pub target: RwSignal<Option<Target>>,
    /// Name of the book to make.
    pub book_name: RwSignal<String>,
    /// Currency of the book to make, as typed.
    pub book_currency: RwSignal<String>,
    /// The import is being stored.
    pub committing: RwSignal<bool>,
    /// Why the last attempt to import was refused.
    pub refused: RwSignal<Option<String>>,
    run: StoredValue<u64>,
}

thread_local! {
    static KEPT: RefCell<Option<(Owner, Desk)>> = const { RefCell::new(None) };
}

/// The one desk.
pub fn import_desk(session: Session) -> Desk {
    let made = || {
        // A new root makes itself the current owner, and the page would be built under it.
        let page = Owner::current();
        let owner = Owner::new_root(None);
        if let Some(page) = page {
            page.set();
        }
        let desk = owner.with(|| Desk::new(session));
        (owner, desk)
    };
    KEPT.with(|kept| kept.borrow_mut().get_or_insert_with(made).1)
}

/// Makes something that lasts as long as the program, such as the way back in a toast.
pub fn lasting<T>(make: impl FnOnce() -> T) -> T {
    let owner = KEPT.with(|kept| kept.borrow().as_ref().map(|(owner, _)| owner.clone()));
    match owner {
        Some(owner) => owner.with(make),
        None => make(),
    }
}

impl Desk {
    fn new(session: Session) -> Self {
        let found = RwSignal::new(None::<Arc<Found>>);
        let decisions = RwSignal::new(Decisions::default());
        let target = RwSignal::new(None);
        let compare = |before: Option<&Option<Arc<ImportPlan>>>, now: Option<&Option<Arc<ImportPlan>>>| {
            !matches!((before, now), (Some(None), Some(None)))
        };
        let plan = Memo::new_with_compare(
            move |_| {
                let found = found.get()?;
                let draft = found.draft.as_ref()?;
                let name = &found.file.name;
                let made = |ledger: &Ledger| decisions.with(|decisions| plan(ledger, draft, name, decisions));
                let into_new = target_of(session, target.get()) == Target::NewBook;
                Some(Arc::new(if into_new { made(&Ledger::new()) } else { session.with(made) }))
            },
            compare,
        );
        Self {
            session,
            found,
            choices: RwSignal::new(Choices::default()),
            decisions,
            problem: RwSignal::new(None),
            progress: RwSignal::new(None),
            plan,
            target,
            book_name: RwSignal::new(String::new()),
            book_currency: RwSignal::new(String::new()),
            committing: RwSignal::new(false),
            refused: RwSignal::new(None),
            run: StoredValue::new(0),
        }
    }

    /// Whether a book is made for the import.
    #[must_use]
    pub fn makes_book(self) -> bool {
        target_of(self.session, self.target.get()) == Target::NewBook
    }

    /// Reads a file. What is there stays until it has been read.
    pub fn take(self, file: SourceFile) {
        let choices = Choices::default();
        reading::start(self, Arc::new(file), choices);
    }

    /// Changes what was said about the file, and reads it again as far as that needs.
    pub fn choose(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
        if let Some(found) = self.found.get_untracked() {
            reading::start(self, Arc::clone(&found.file), self.choices.get_untracked());
        }
    }

    /// Ends what is being read; what was there before stays.
    pub fn cancel(self) {
        self.next_run();
        self.progress.set(None);
        if let Some(found) = self.found.get_untracked() {
            self.choices.set(found.choices.clone());
        }
    }

    /// Puts the file away.
    pub fn clear(self) {
        self.next_run();
        self.progress.set(None);
        self.problem.set(None);
        self.refused.set(None);
        self.found.set(None);
        self.choices.set(Choices::default());
        self.decisions.set(Decisions::default());
        self.target.set(None);
        self.book_name.set(String::new());
        self.book_currency.set(String::new());
    }

    /// Begins a reading; every earlier one is void.
    pub fn next_run(self) -> u64 {
        self.run.update_value(|run| *run += 1);
        self.run.get_value()
    }

    /// Whether that reading is still wanted.
    #[must_use]
    pub fn is_current(self, run: u64) -> bool {
        self.run.get_value() == run
    }

    /// Takes in what was read.
    pub fn settle(self, found: Found) {
        let before = self.found.get_untracked();
        let same_file = before.as_ref().filter(|before| Arc::ptr_eq(&before.file, &found.file));
        let decisions = match same_file {
            Some(before) => carried_over(before, &found, &self.decisions.get_untracked()),
            None => Decisions::default(),
        };
        self.refused.set(None);
        self.problem.set(None);
        self.progress.set(None);
        self.choices.set(found.choices.clone());
        self.decisions.set(decisions);
        self.found.set(Some(Arc::new(found)));
    }
}

/// Where an import goes, by the phase of the session, the kind of the open book and what was said.
fn target_of(session: Session, said: Option<Target>) -> Target {
    if session.phase().get() == Phase::FirstRun {
        return Target::NewBook;
    }
    let sample = session.current().with(|book| book.as_ref().is_some_and(|book| book.kind == BookKind::Sample));
    said.unwrap_or(if sample { Target::NewBook } else { Target::ThisBook })
}
