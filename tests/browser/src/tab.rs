//! Tabs without windows: each has its own [`Offline`] over the one database of the browser.

use leptos::prelude::{Callback, Owner};
use liaison::offline::{Keeping, Offline};
use liaison_domain::id::UserId;
use liaison_drafts::{DraftId, Kind, TrialInvitationDraft};

use crate::server::courier;

pub struct Tab {
    pub offline: Offline,
    owner: Owner,
}

impl Tab {
    pub async fn open(user: UserId) -> Self {
        let tab = Self::of_nobody();
        tab.offline.open(Some(user)).await;
        assert!(tab.offline.keeping() != Keeping::Opening);
        tab
    }

    pub fn of_nobody() -> Self {
        let owner = Owner::new();
        let offline = owner.with(Offline::new);
        offline.employ(courier());
        Self { offline, owner }
    }

    /// One that hears what the browser says of its window.
    pub async fn in_a_window(user: UserId) -> Self {
        let owner = Owner::new();
        let offline = owner.with(|| {
            let offline = Offline::new();
            offline.begin(courier(), Callback::new(|()| ()));
            offline
        });
        offline.open(Some(user)).await;
        Self { offline, owner }
    }

    pub fn name_of(&self, id: DraftId) -> Option<String> {
        let row = self.offline.draft(id)?;
        TrialInvitationDraft::read(&row).ok().map(|draft| draft.name)
    }

    /// As when its window closes: nothing more happens in it.
    pub async fn close(self) {
        self.offline.open(None).await;
        self.owner.cleanup();
    }

    pub async fn wipe(self) {
        self.offline.wipe().await;
        self.owner.cleanup();
    }
}
