//! What the tabs of one account tell each other.

use liaison_drafts::DraftId;
use liaison_json::{FromJson, ToJson};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

#[derive(Clone, PartialEq, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// A draft was written or removed; read it again.
    DraftChanged(DraftId),
    /// A page has gone away, and left words beside the drafts that whoever is still there can put in.
    LeftBehind,
    /// Something in the outbox moved; read it again.
    OutboxChanged,
    /// The server may have news of drafts: the leading tab asks.
    NewsOfDrafts,
    /// A hidden tab leads; a visible one may want to.
    LeadHeld,
    /// A visible tab wants to lead.
    LeadSought,
    /// The account left this device: forget what is on the page.
    SignedOut,
    /// The leading tab received it from the server's live stream: the text of one message, as it came.
    Event(String),
    /// The leading tab heard from the server's live stream that the person's inbox changed.
    InboxChanged,
    /// How the live stream stands.
    Stream(StreamState),
}

#[derive(Clone, Copy, PartialEq, Eq, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum StreamState {
    /// A tab that has just come wants to know; the one that holds the stream answers.
    Asked,
    Open,
    /// Open, but from the present: what happened before it is not known, so read again.
    Restarted,
    Lost,
}

/// One tab's end. Where the browser has no channels nothing is posted and nothing is heard.
pub struct Channel {
    raw: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    pub fn open(name: &str, heard: impl Fn(Message) + 'static) -> Self {
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // A tab of another build may say things that this one does not know; they are not for it.
            if let Some(text) = event.data().as_string()
                && let Some(message) = liaison_json::read(&text)
            {
                heard(message);
            }
        });
        let raw = BroadcastChannel::new(name).ok();
        if let Some(raw) = &raw {
            raw.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { raw, _heard: heard }
    }

    /// Whether the other tabs hear anything.
    pub fn is_open(&self) -> bool {
        self.raw.is_some()
    }

    /// Tells the other tabs. The own tab hears nothing.
    pub fn post(&self, message: &Message) {
        if let Some(raw) = &self.raw {
            let _ = raw.post_message(&liaison_json::write(message).into());
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(raw) = &self.raw {
            raw.set_onmessage(None);
            raw.close();
        }
    }
}
