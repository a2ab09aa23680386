//! What an intent asks for.

use liaison_json::{FromJson, ToJson};

/// What is asked of the server. What a later build asks stays where it is, unsent.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(from = "String", into = "String")]
pub enum IntentKind {
    CreateTrialInvitation,
    SendPurchaseOffer,
    RevisePurchaseOffer,
    UpdateCompanyProfile,
    /// A new one, or the next version of the one that it names.
    SubmitListing,
    /// About the lead that it names.
    WriteLeadNote,
    Later(String),
}

const CREATE_TRIAL_INVITATION: &str = "create_trial_invitation";
const SEND_PURCHASE_OFFER: &str = "send_purchase_offer";
const REVISE_PURCHASE_OFFER: &str = "revise_purchase_offer";
const UPDATE_COMPANY_PROFILE: &str = "update_company_profile";
const SUBMIT_LISTING: &str = "submit_listing";
const WRITE_LEAD_NOTE: &str = "write_lead_note";

impl From<String> for IntentKind {
    fn from(text: String) -> Self {
        match text.as_str() {
            CREATE_TRIAL_INVITATION => Self::CreateTrialInvitation,
            SEND_PURCHASE_OFFER => Self::SendPurchaseOffer,
            REVISE_PURCHASE_OFFER => Self::RevisePurchaseOffer,
            UPDATE_COMPANY_PROFILE => Self::UpdateCompanyProfile,
            SUBMIT_LISTING => Self::SubmitListing,
            WRITE_LEAD_NOTE => Self::WriteLeadNote,
            _ => Self::Later(text),
        }
    }
}

impl From<IntentKind> for String {
    fn from(kind: IntentKind) -> Self {
        match kind {
            IntentKind::CreateTrialInvitation => CREATE_TRIAL_INVITATION.to_owned(),
            IntentKind::SendPurchaseOffer => SEND_PURCHASE_OFFER.to_owned(),
            IntentKind::RevisePurchaseOffer => REVISE_PURCHASE_OFFER.to_owned(),
            IntentKind::UpdateCompanyProfile => UPDATE_COMPANY_PROFILE.to_owned(),
            IntentKind::SubmitListing => SUBMIT_LISTING.to_owned(),
            IntentKind::WriteLeadNote => WRITE_LEAD_NOTE.to_owned(),
            IntentKind::Later(text) => text,
        }
    }
}
