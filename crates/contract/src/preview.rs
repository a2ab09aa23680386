//! The review page as the partner sees it beforehand, in a customer's place.

use liaison_json::wire;

use crate::review::Review;
use crate::situation::LinkSituation;

/// `GET /api/trial-invitations/{id}/preview?as={onlooker}`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewBody {
    pub preview: Preview,
}

/// What the customer's own two requests would answer. People and organisations that are imagined have no names: who
/// shows the page gives them some, in the page's language.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preview {
    pub review: Review,
    pub situation: LinkSituation,
}
