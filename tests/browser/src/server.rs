//! A server in the tab itself, and the courier that brings it what the tab sends.

use std::cell::RefCell;
use std::collections::BTreeMap;

use liaison::offline::{Ask, Courier, Finished, Listing};
use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::company::RawProfile;
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_drafts::{Held, IntentKind, Outcome, sync};

use crate::device::pause;
use crate::shelf::Shelf;

pub const ANSWER: &str = r#"{"trial_invitation":{}}"#;

/// A server that keeps keys and does what it is told to do next.
#[derive(Default)]
pub struct Server {
    pub seen: Vec<(TrialInvitationId, String)>,
    pub created: Vec<TrialInvitationId>,
    pub next: Next,
    /// As the company is there, with its revision, and the answers by their keys.
    pub company: (i64, RawProfile),
    pub saved: BTreeMap<String, String>,
    /// Drafts of one person; nobody's where nothing is kept for other devices.
    pub shelf: Option<Shelf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Next {
    #[default]
    Create,
    /// The request arrives and the answer is lost.
    LoseAnswer,
    BeUnreachable,
    SignOut,
    Refuse,
}

thread_local! {
    static SERVER: RefCell<Server> = RefCell::default();
}

pub fn server<T>(ask: impl FnOnce(&mut Server) -> T) -> T {
    SERVER.with_borrow_mut(ask)
}

pub(crate) fn courier() -> Courier {
    Courier {
        put_trial_invitation: |id, attempt| {
            Box::pin(async move {
                pause(20).await;
                server(|server| server.put(id, attempt.key))
            })
        },
        // No test here sends one: the way is the same as of an invitation.
        put_purchase_offer: |_, _| Box::pin(async { Outcome::Unreachable }),
        revise_purchase_offer: |_, _| Box::pin(async { Outcome::Unreachable }),
        put_listing: |_, _| Box::pin(async { Outcome::Unreachable }),
        put_lead_note: |_, _, _| Box::pin(async { Outcome::Unreachable }),
        revise_listing: |_, _, _| Box::pin(async { Outcome::Unreachable }),
        put_company_profile: |attempt| {
            Box::pin(async move {
                pause(20).await;
                server(|server| server.put_company(&attempt.request, attempt.key))
            })
        },
        list_drafts: |after| {
            Box::pin(async move {
                pause(5).await;
                server(|server| server.shelf.as_ref().map(|shelf| shelf.list(after)))
                    .unwrap_or(Listing::NotNow(Held::SignedOut))
            })
        },
        send_draft: |request| {
            Box::pin(async move {
                pause(5).await;
                server(|server| server.shelf.as_mut().map(|shelf| shelf.change(request)))
                    .unwrap_or(sync::Answer::SignedOut)
            })
        },
        find_catalogue: || Box::pin(async { None }),
    }
}

impl Server {
    pub fn company(&self) -> CompanyProfile {
        let (revision, profile) = self.company.clone();
        CompanyProfile {
            revision,
            profile,
            logo: None,
            id: PartnerId(uuid::Uuid::from_u128(7)),
            number: "1".to_owned(),
            country: Country::try_from("SG").unwrap(),
            cloud: Cloud::Worldwide,
            last_change: None,
        }
    }

    fn company_body(&self) -> String {
        liaison_json::write(&CompanyProfileBody {
            company_profile: self.company(),
        })
    }

    fn put_company(&mut self, request: &str, key: String) -> Outcome {
        if self.next == Next::BeUnreachable {
            return Outcome::Unreachable;
        }
        if let Some(first) = self.saved.get(&key) {
            return Outcome::Created(first.clone());
        }
        let asked: PutCompanyProfile = liaison_json::read(request).unwrap();
        if asked.revision != self.company.0 {
            return Outcome::Conflict(self.company_body());
        }
        self.company = (asked.revision + 1, asked.profile);
        self.saved.insert(key, self.company_body());
        match self.next {
            Next::LoseAnswer => Outcome::Unreachable,
            _ => Outcome::Created(self.company_body()),
        }
    }

    fn put(&mut self, id: TrialInvitationId, key: String) -> Outcome {
        match self.next {
            Next::BeUnreachable => return Outcome::Unreachable,
            Next::SignOut => return Outcome::SignedOut,
            Next::Refuse => {
                return Outcome::Refused(Box::new(Problem::new(ProblemCode::NotEntitled)));
            }
            Next::Create | Next::LoseAnswer => {}
        }
        let repeated = self.seen.iter().any(|(_, seen)| *seen == key);
        self.seen.push((id, key));
        if !repeated {
            self.created.push(id);
        }
        if self.next == Next::LoseAnswer {
            return Outcome::Unreachable;
        }
        Outcome::Created(ANSWER.to_owned())
    }
}

/// What the wizard asks for a finished draft.
pub fn as_invitation() -> Ask {
    Box::new(|_| {
        Some(Finished {
            kind: IntentKind::CreateTrialInvitation,
            name: "Spring".to_owned(),
            request: "{}".to_owned(),
            of: None,
            revision: None,
        })
    })
}
