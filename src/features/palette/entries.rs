//! What the palette finds: verbs and pages by their names, drafts of this device, and invitations that the server found.

use liaison_contract::session::Session;
use liaison_messages::{Words, messages as m};

use super::Floating;
use super::pages::{CREATE, PAGES, Place};
use crate::api::ApiError;
use crate::api::trial_invitation::{Sought, seek_trial_invitations};
use crate::app::entitlements_of;
use crate::i18n::{I18n, names};
use crate::offline::Offline;
use crate::ui::{draft_address, draft_head};

const MOST_DRAFTS: usize = 5;
const MOST_INVITATIONS: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Verbs,
    Pages,
    Drafts,
    Invitations,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Verbs, Self::Pages, Self::Drafts, Self::Invitations];

    pub(super) const fn name(self) -> fn(&Words) -> String {
        match self {
            Self::Verbs => m::palette_verbs,
            Self::Pages => m::palette_pages,
            Self::Drafts => m::palette_drafts,
            Self::Invitations => m::palette_invitations,
        }
    }
}

#[derive(Clone, PartialEq)]
pub(super) enum Run {
    Go(String),
    Show(Floating),
    /// Not allowed; the note says why.
    Nothing,
}

#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) group: Group,
    pub(super) name: String,
    pub(super) note: String,
    pub(super) keys: &'static str,
    pub(super) run: Run,
}

/// An invitation, as far as it is shown here.
#[derive(Clone, PartialEq)]
pub(super) struct Invitation {
    id: String,
    name: String,
    plan: String,
    summary: String,
}

/// What the server found, and for which text.
#[derive(Clone, PartialEq)]
pub(super) struct Found {
    pub(super) text: String,
    invitations: Vec<Invitation>,
}

/// With nothing typed, the newest ones.
pub(super) async fn find(text: String) -> Result<Found, ApiError> {
    let sought = Sought {
        search: text.clone(),
        ..Sought::default()
    };
    let listed = seek_trial_invitations(sought, 1).await?;
    let invitations = listed.items.into_iter().take(MOST_INVITATIONS);
    Ok(Found {
        text,
        invitations: invitations
            .map(|each| Invitation {
                id: each.id.to_string(),
                name: each.terms.name.as_str().to_owned(),
                plan: each.plan_name,
                summary: each.summary.as_str().to_owned(),
            })
            .collect(),
    })
}

/// In the order in which they stand.
pub(super) fn entries(
    i18n: I18n,
    offline: Offline,
    session: Option<&Session>,
    text: &str,
    found: Option<Found>,
) -> Vec<Entry> {
    let mut all = verbs(i18n, session);
    all.extend(pages(i18n, session));
    all.extend(drafts(i18n, offline));
    all.retain(|entry| fits(&entry.name, text));
    let is_answer = found.as_ref().is_some_and(|found| found.text == text);
    // What was found for fewer letters stands until the answer comes, as far as it fits these too.
    let invitations = found.into_iter().flat_map(|found| found.invitations);
    all.extend(
        invitations
            .filter(|each| is_answer || fits(&each.name, text) || fits(&each.summary, text))
            .map(|each| Entry {
                group: Group::Invitations,
                name: each.name,
                note: [&each.plan, " ", &each.summary].concat(),
                keys: "",
                run: Run::Go(["/trial-invitations/", &each.id].concat()),
            }),
    );
    all
}

/// Each word that was typed stands somewhere in the name.
fn fits(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    text.to_lowercase()
        .split_whitespace()
        .all(|word| name.contains(word))
}

fn verbs(i18n: I18n, session: Option<&Session>) -> Vec<Entry> {
    let may = session
        .and_then(|session| entitlements_of(i18n, session))
        .map(|entitlements| entitlements.trial_invitation);
    let verb = |name: fn(&Words) -> String, keys, run| Entry {
        group: Group::Verbs,
        name: i18n.say(name),
        note: String::new(),
        keys,
        run,
    };
    let create = |place: &Place, may| match may {
        Ok(()) => verb(place.name, place.keys, Run::Go(place.href.to_owned())),
        Err(reason) => Entry {
            note: i18n.say(|words| names::not_entitled(words, reason)),
            ..verb(place.name, "", Run::Nothing)
        },
    };
    let create = CREATE.iter().filter_map(|place| Some(create(place, may?)));
    let help = verb(m::keys_title, "?", Run::Show(Floating::Help));
    create.chain([help]).collect()
}

fn pages(i18n: I18n, session: Option<&Session>) -> Vec<Entry> {
    PAGES
        .iter()
        .filter(|place| session.is_some_and(|session| place.opens_for(session)))
        .map(|place| Entry {
            group: Group::Pages,
            name: i18n.say(place.name),
            note: String::new(),
            keys: place.keys,
            run: Run::Go(place.href.to_owned()),
        })
        .collect()
}

/// The newest first. The profile of the company is among the pages.
fn drafts(i18n: I18n, offline: Offline) -> Vec<Entry> {
    let drafts = offline.drafts().into_iter().rev().take(MOST_DRAFTS);
    drafts
        .filter_map(|draft| {
            let (name, _) = draft_head(&draft).ok()?;
            let name = match name.trim() {
                "" => i18n.say(m::palette_untitled),
                name => name.to_owned(),
            };
            Some(Entry {
                group: Group::Drafts,
                name,
                note: String::new(),
                keys: "",
                run: Run::Go(draft_address(&draft)),
            })
        })
        .collect()
}
