//! Storage in the browser: the only module that names IndexedDB, localStorage, Web Locks and BroadcastChannel.
//!
//! [`Books`] opens the database and keeps the list of books; [`Book`] is one open book: it appends sealed commands,
//! reads them back, and tells its owner whether this tab is the writer. Witnesses and [`Preferences`] live in
//! localStorage, another failure domain; [`health()`] reports what the browser promises. Nothing here decides what an
//! event means, draws anything or keeps a word the user reads.

mod book;
mod book_meta;
mod books;
mod channel;
mod checkpoints;
mod error;
mod health;
mod idb;
mod local;
mod lock;
mod page;
mod preferences;
mod rows;
mod saving;
mod schema;
mod witness;

pub use book::{Book, BookSignal, ReaderCause, Role, TAKE_OVER_WAIT_MS};
pub use book_meta::{BookKind, BookMeta, BookState, MAX_BOOK_NAME};
pub use books::Books;
pub use error::StoreError;
pub use health::{Health, SpaceEstimate, health, request_persistence};
pub use idb::{Birth, ConnectionNotice, Durability};
pub use local::local_storage_works;
pub use preferences::{Preferences, Theme};
pub use rows::{Ack, CHUNK_ROWS};
pub use saving::Saving;
pub use schema::{DATABASE, VERSION};
pub use witness::{
    WitnessFound, forget_witness, read_witness, remember_name, remembered_name, witnessed_books, write_witness,
};

use idb::NoticeSink;
