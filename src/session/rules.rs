//! The rules of the ledger as a part of the program, with the sample book that is made by them: fetched ahead once a book
//! is open, and at the latest before the first command is decided (decision 0007). Reads the session's ledger; writes
//! nothing.

use chrono::NaiveDate;
use journal::envelope::Draft;
use journal::ledger_replay::draft_of;
#[cfg(feature = "split")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use receivables::ledger::command::Command;
use receivables::ledger::event::Event;
use receivables::ledger::rejection::Rejection;
use receivables::ledger::{Context, Ledger, decide};
use receivables::sample;

use super::Session;

/// What a command comes to: its events, and the same as they will be stored.
pub(super) struct Decided {
    pub events: Vec<Event>,
    /// The text says why they can't be written down.
    pub drafts: Result<Vec<Draft>, String>,
}

/// The sample book: the ledger, and its entries with the day each is recorded on.
pub(super) struct Story {
    pub ledger: Ledger,
    pub entries: Vec<(NaiveDate, Decided)>,
}

/// What the rules are asked.
enum Asked {
    /// What a command comes to on the session's ledger.
    Command(Session, Box<Command>, Context),
    /// The sample book as told from a day.
    Sample(NaiveDate),
}

enum Answer {
    Decided(Result<Decided, Rejection>),
    Told(Box<Result<Story, Rejection>>),
}

fn written(events: Vec<Event>) -> Decided {
    let drafts = events.iter().map(draft_of).collect::<Result<_, _>>().map_err(|error| error.to_string());
    Decided { events, drafts }
}

fn answer(asked: Asked) -> Answer {
    match asked {
        Asked::Command(session, command, context) => {
            Answer::Decided(session.with_untracked(|ledger| decide(ledger, &command, &context)).map(written))
        }
        Asked::Sample(today) => Answer::Told(Box::new(sample::book(today).map(|(ledger, entries)| {
            let entries = entries.into_iter().map(|entry| (entry.recorded_on, written(entry.events))).collect();
            Story { ledger, entries }
        }))),
    }
}

#[cfg(feature = "split")]
#[wasm_split(rules, wasm_split_path = ::leptos::wasm_split, preload(fetch), fallible)]
fn ask(asked: Asked) -> Result<Answer, SplitLoaderError> {
    Ok(answer(asked))
}

#[cfg(not(feature = "split"))]
async fn ask(asked: Asked) -> Result<Answer, std::convert::Infallible> {
    Ok(answer(asked))
}

#[cfg(not(feature = "split"))]
async fn fetch() -> Result<(), std::convert::Infallible> {
    Ok(())
}

/// Fetches the rules, unless they are here. Whether they are.
pub async fn fetch_rules() -> bool {
    fetch().await.is_ok()
}

/// Decides a command on the ledger as it is once the rules are here; `None` where they can't be fetched.
pub(super) async fn decided(
    session: Session,
    command: Command,
    context: Context,
) -> Option<Result<Decided, Rejection>> {
    match ask(Asked::Command(session, Box::new(command), context)).await.ok()? {
        Answer::Decided(decided) => Some(decided),
        Answer::Told(_) => None,
    }
}

/// Tells the sample book from a day; `None` where that can't be fetched.
pub(super) async fn sample_story(today: NaiveDate) -> Option<Result<Story, Rejection>> {
    match ask(Asked::Sample(today)).await.ok()? {
        Answer::Told(told) => Some(*told),
        Answer::Decided(_) => None,
    }
}
