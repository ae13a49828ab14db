//! What the tabs of one book tell each other. A message is a hint and is never believed: a tab that hears of new
//! entries reads them from the database, and one that is asked to step back gives up a right, not data.
//! Touches BroadcastChannel alone.

use journal::identity::WriterId;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// Longer texts are not ours.
const MAX_MESSAGE: usize = 200;

/// A message between the tabs of one book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Message {
    /// The sender stored entries up to this place.
    Appended {
        /// Place of the last row.
        seq: u64,
    },
    /// The sender wants to become the writer.
    StepBack {
        /// The asking tab.
        asker: WriterId,
    },
    /// The sender became the writer.
    Writing {
        /// Its epoch.
        epoch: u64,
    },
}

/// One end of a book's channel. Dropping it closes it.
pub(super) struct Channel {
    channel: BroadcastChannel,
    _listener: Closure<dyn FnMut(MessageEvent)>,
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

impl Channel {
    /// Listens to `name`; `None` where the browser has no such channels.
    pub(super) fn open(name: &str, heard: impl Fn(Message) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string().as_deref().and_then(read) {
                heard(message);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        Some(Self { channel, _listener: listener })
    }

    /// Tells the other tabs. A message that can't be sent is lost without harm.
    pub(super) fn tell(&self, message: Message) {
        if let Ok(text) = serde_json::to_string(&message) {
            drop(self.channel.post_message(&text.into()));
        }
    }
}

fn read(text: &str) -> Option<Message> {
    if text.len() > MAX_MESSAGE { None } else { serde_json::from_str(text).ok() }
}
