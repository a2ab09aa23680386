//! The row that a device keeps for a draft, whatever its kind.

use std::sync::Arc;

use jiff::Timestamp;
use liaison_domain::id::{DraftId, UserId};
use liaison_json::{FromJson, ToJson};

/// What a draft is going to be. Drafts of kinds that a later build invented are kept as they are.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(from = "String", into = "String")]
pub enum DraftKind {
    TrialInvitation,
    PurchaseOffer,
    CompanyProfile,
    Listing,
    LeadNote,
    Later(String),
}

const COMPANY_PROFILE: &str = "company_profile";
const LEAD_NOTE: &str = "lead_note";
const LISTING: &str = "listing";
const PURCHASE_OFFER: &str = "purchase_offer";
const TRIAL_INVITATION: &str = "trial_invitation";

impl DraftKind {
    pub fn name(&self) -> &str {
        match self {
            Self::TrialInvitation => TRIAL_INVITATION,
            Self::PurchaseOffer => PURCHASE_OFFER,
            Self::CompanyProfile => COMPANY_PROFILE,
            Self::Listing => LISTING,
            Self::LeadNote => LEAD_NOTE,
            Self::Later(name) => name,
        }
    }
}

impl From<String> for DraftKind {
    fn from(text: String) -> Self {
        match text.as_str() {
            TRIAL_INVITATION => Self::TrialInvitation,
            PURCHASE_OFFER => Self::PurchaseOffer,
            COMPANY_PROFILE => Self::CompanyProfile,
            LISTING => Self::Listing,
            LEAD_NOTE => Self::LeadNote,
            _ => Self::Later(text),
        }
    }
}

impl From<DraftKind> for String {
    fn from(kind: DraftKind) -> Self {
        match kind {
            DraftKind::Later(text) => text,
            kind => kind.name().to_owned(),
        }
    }
}

/// The payload is JSON text of the kind's own schema, so that a row of any schema can be carried without being read.
/// It is shared: what a page shows, what it last saw and what is on its way are mostly the same text.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct Draft {
    pub id: DraftId,
    pub kind: DraftKind,
    pub owner: UserId,
    pub schema: u16,
    /// Grows by one with each write on this device.
    pub revision: i64,
    #[serde(with = "liaison_domain::moment")]
    pub updated_at: Timestamp,
    pub payload: Arc<str>,
}

/// Why a payload was not read. The row stays as it is; nothing is ever written over it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unread {
    /// Written by a later build.
    Later,
    /// Not what its schema says.
    Damaged,
}
