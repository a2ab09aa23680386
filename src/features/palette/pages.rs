//! The one table of places that the keyboard reaches: for the palette, the shortcuts and the sheet alike.

use liaison_contract::session::{Session, SessionSide};
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::PartnerId;
use liaison_messages::{Words, messages as m};

use crate::app::actor;

pub(super) struct Place {
    /// Two letters, one after the other. Not every page has them.
    pub(super) keys: &'static str,
    pub(super) href: &'static str,
    pub(super) name: fn(&Words) -> String,
    /// What its page asks for; nothing beyond being signed in where there is none.
    action: Option<fn(PartnerId) -> Action>,
}

impl Place {
    pub(super) fn opens_for(&self, session: &Session) -> bool {
        match &session.side {
            SessionSide::Partner { partner, .. } => self
                .action
                .is_none_or(|action| authorize(&actor(Some(session)), action(partner.id)).is_ok()),
            SessionSide::Customer { .. } | SessionSide::Operator {} => false,
        }
    }

    fn is_called(&self, first: char, second: char) -> bool {
        let mut keys = self.keys.chars().filter(|key| *key != ' ');
        keys.next() == Some(first) && keys.next() == Some(second)
    }
}

pub(super) static PAGES: [Place; 16] = [
    Place {
        keys: "G O",
        href: "/overview",
        name: m::shell_overview,
        action: Some(Action::ReadOverview),
    },
    Place {
        keys: "G T",
        href: "/trial-invitations",
        name: m::shell_trial_invitations,
        action: Some(Action::ReadTrialInvitation),
    },
    Place {
        keys: "G P",
        href: "/purchase-offers",
        name: m::shell_purchase_offers,
        action: Some(Action::ReadPurchaseOffer),
    },
    Place {
        keys: "",
        href: "/offer-templates",
        name: m::palette_offer_templates,
        action: Some(Action::ReadPurchaseOffer),
    },
    Place {
        keys: "G S",
        href: "/subscriptions",
        name: m::shell_subscriptions,
        action: Some(Action::ReadCustomerSubscriptions),
    },
    Place {
        keys: "G E",
        href: "/leads",
        name: m::shell_leads,
        action: Some(Action::ReadLeads),
    },
    Place {
        keys: "G L",
        href: "/listing",
        name: m::palette_listings,
        action: Some(Action::ReadListing),
    },
    Place {
        keys: "G M",
        href: "/marketplace",
        name: m::palette_marketplace,
        action: None,
    },
    Place {
        keys: "G D",
        href: "/drafts",
        name: m::shell_drafts,
        action: Some(Action::CreateTrialInvitation),
    },
    Place {
        keys: "",
        href: "/company",
        name: m::shell_company,
        action: Some(Action::ReadCompany),
    },
    Place {
        keys: "",
        href: "/company/offices",
        name: m::palette_offices,
        action: Some(Action::ReadCompany),
    },
    Place {
        keys: "",
        href: "/company/enrolments",
        name: m::palette_enrolments,
        action: Some(Action::ReadCompany),
    },
    Place {
        keys: "",
        href: "/company/staff",
        name: m::palette_staff,
        action: Some(Action::ReadStaff),
    },
    Place {
        keys: "",
        href: "/account",
        name: m::shell_account,
        action: None,
    },
    Place {
        keys: "",
        href: "/account/devices",
        name: m::palette_devices,
        action: None,
    },
    Place {
        keys: "",
        href: "/account/storage",
        name: m::palette_storage,
        action: Some(Action::ReadOverview),
    },
];

/// Verbs that begin something; who may do one may do all.
pub(super) static CREATE: [Place; 2] = [
    Place {
        keys: "N T",
        href: "/trial-invitations/new",
        name: m::create_trial_invitation,
        action: Some(Action::CreateTrialInvitation),
    },
    Place {
        keys: "N P",
        href: "/purchase-offers/new",
        name: m::palette_create_offer,
        action: Some(Action::CreatePurchaseOffer),
    },
];

/// Whether a place's keys begin with this letter.
pub(super) fn begins(letter: char) -> bool {
    all().any(|place| place.keys.starts_with(letter))
}

/// Where two letters lead.
pub(super) fn called(first: char, second: char) -> Option<&'static Place> {
    all().find(|place| place.is_called(first, second))
}

fn all() -> impl Iterator<Item = &'static Place> {
    PAGES.iter().chain(&CREATE)
}
