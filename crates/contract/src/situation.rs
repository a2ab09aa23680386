//! What stands between a customer and answering, with the facts.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::UserId;
use liaison_domain::redemption::Obstacle;
use liaison_json::wire;

use crate::answer::AnsweredInvitation;

/// `GET /api/links/{token}/situation`, and the answer to passing the link on.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SituationBody {
    pub situation: LinkSituation,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkSituation {
    pub obstacle: Option<Obstacle>,
    /// To whom of the organisation a plain user can pass it on; empty for everybody else.
    pub colleagues: Vec<Colleague>,
    /// The organisation's trial of the same plan, where that is what stands in the way.
    pub earlier: Option<AnsweredInvitation>,
}

/// A global administrator of the viewer's own organisation.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Colleague {
    pub user: UserId,
    pub name: String,
    pub email: String,
    /// When the link was last mailed to them from this page.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub forwarded_at: Option<Timestamp>,
    pub forwarded_by: Option<String>,
}

/// `POST /api/links/{token}/forwardings`: the link, mailed to a colleague. Once a day each.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Forward {
    pub colleague: UserId,
    /// In which the mail is written, unless the colleague has chosen another.
    pub language: Language,
}
