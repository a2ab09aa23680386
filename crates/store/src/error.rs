//! What can go wrong, without a word of SQL for those who only pass it on.

use std::error::Error;

use sea_orm::sqlx::Error as SqlxError;
use sea_orm::{DbErr, RuntimeErr};

/// A rule that the database itself keeps, whoever writes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Constraint {
    /// An object with this id exists already.
    Id,
    /// One account an e-mail address.
    Email,
    PartnerNumber,
    SessionToken,
    /// A summary id is unique within a partner.
    Summary,
    LinkToken,
    OneRedemptionPerCustomer,
    OneRedemptionPerVisitor,
    OneTrialPerPlan,
    OneSubscriptionPerRedemption,
    OneSubscriptionPerLine,
    OneActiveAdministrator,
    OneRecipientPerAddress,
    OneStaffInvitationPerAddress,
    OneReviewPerEngagement,
    IdempotencyKey,
}

/// The index PostgreSQL names, the columns SQLite names, and what both mean.
const CONSTRAINTS: [(&str, &str, Constraint); 18] = [
    ("user_email", "user.email", Constraint::Email),
    ("partner_number", "partner.number", Constraint::PartnerNumber),
    (
        "session_token_hash",
        "session.token_hash",
        Constraint::SessionToken,
    ),
    (
        "trial_invitation_summary",
        "trial_invitation.partner, trial_invitation.summary",
        Constraint::Summary,
    ),
    (
        "trial_invitation_token",
        "trial_invitation.token",
        Constraint::LinkToken,
    ),
    (
        "purchase_offer_summary",
        "purchase_offer.partner, purchase_offer.summary",
        Constraint::Summary,
    ),
    (
        "purchase_offer_redemption_customer",
        "purchase_offer_redemption.offer, purchase_offer_redemption.customer",
        Constraint::OneRedemptionPerCustomer,
    ),
    (
        "purchase_offer_token",
        "purchase_offer.token",
        Constraint::LinkToken,
    ),
    (
        "redemption_customer",
        "redemption.invitation, redemption.customer",
        Constraint::OneRedemptionPerCustomer,
    ),
    (
        "redemption_visitor",
        "redemption.invitation, redemption.visitor",
        Constraint::OneRedemptionPerVisitor,
    ),
    (
        "subscription_trial",
        "subscription.customer, subscription.product",
        Constraint::OneTrialPerPlan,
    ),
    (
        "subscription_redemption",
        "subscription.trial_redemption",
        Constraint::OneSubscriptionPerRedemption,
    ),
    (
        "subscription_line",
        "subscription.offer_redemption, subscription.offer_line",
        Constraint::OneSubscriptionPerLine,
    ),
    (
        "relationship_active",
        "relationship.customer",
        Constraint::OneActiveAdministrator,
    ),
    (
        "recipient_address",
        "recipient.invitation, recipient.address",
        Constraint::OneRecipientPerAddress,
    ),
    (
        "staff_invitation_email",
        "staff_invitation.partner, staff_invitation.email",
        Constraint::OneStaffInvitationPerAddress,
    ),
    (
        "customer_review_engagement",
        "customer_review.engagement_kind, customer_review.engagement_id",
        Constraint::OneReviewPerEngagement,
    ),
    (
        "idempotency_pkey",
        "idempotency.actor, idempotency.key",
        Constraint::IdempotencyKey,
    ),
];

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Trying again helps, now or later: no connection, a lock that was not given, a deadlock that was broken.
    #[error("the database cannot be reached")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// The transaction cannot go on: drop it and read again.
    #[error("another object stands in the way: {0:?}")]
    Conflict(Constraint),
    /// Something stored has no meaning for this build.
    #[error("what is stored cannot be read: {0}")]
    Corrupt(String),
    /// A mistake of ours.
    #[error("the database refused a statement")]
    Refused(#[source] Box<dyn Error + Send + Sync>),
}

impl StoreError {
    pub(crate) fn corrupt(what: &str, value: impl std::fmt::Display) -> Self {
        Self::Corrupt(format!("{what}: {value}"))
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match &error {
            DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
                match classify(inner) {
                    Some(Class::Conflict(constraint)) => Self::Conflict(constraint),
                    Some(Class::Unavailable) => Self::Unavailable(error.into()),
                    None => Self::Refused(error.into()),
                }
            }
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable(error.into()),
            DbErr::Type(what) | DbErr::Json(what) => Self::Corrupt(what.clone()),
            _ => Self::Refused(error.into()),
        }
    }
}

impl From<SqlxError> for StoreError {
    fn from(error: SqlxError) -> Self {
        Self::Unavailable(error.into())
    }
}

enum Class {
    Conflict(Constraint),
    Unavailable,
}

fn classify(error: &SqlxError) -> Option<Class> {
    match error {
        SqlxError::Database(inner) if inner.is_unique_violation() => {
            let found = |(index, columns, _): &&(&str, &str, Constraint)| match inner.constraint() {
                Some(name) => name == *index,
                None => inner.message().rsplit(": ").next() == Some(*columns),
            };
            let named = CONSTRAINTS
                .iter()
                .find(found)
                .map(|(_, _, constraint)| *constraint);
            Some(Class::Conflict(named.unwrap_or(Constraint::Id)))
        }
        // SQLite: busy and locked. PostgreSQL: serialisation, deadlock, lock not available, shutting down, too many.
        SqlxError::Database(inner) => match inner.code().as_deref() {
            Some(
                "5" | "6" | "261" | "517" | "40001" | "40P01" | "55P03" | "57P01" | "57P02" | "57P03"
                | "53300",
            ) => Some(Class::Unavailable),
            _ => None,
        },
        SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed => {
            Some(Class::Unavailable)
        }
        _ => None,
    }
}
