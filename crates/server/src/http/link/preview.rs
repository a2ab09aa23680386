//! The review page of one's own invitation, as somebody else would find it. Nothing is written.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use liaison_contract::paths;
use liaison_contract::preview::{Preview, PreviewBody};
use liaison_contract::situation::Colleague;
use liaison_domain::id::{TrialInvitationId, UserId};
use liaison_domain::preview::Onlooker;
use liaison_domain::redemption::Obstacle;
use serde::Deserialize;
use uuid::Uuid;

use super::case::Case;
use super::{review, situation};
use crate::app::App;
use crate::http::extract::{Id, SignedIn, query};
use crate::http::openapi::refuses;
use crate::http::private::private;
use crate::http::problem::{Answer, Refusal};
use crate::http::trial_invitation::readable;

/// Of the colleague to whom a plain user passes the link on.
const EMAIL: &str = "administrator@customer.example";

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// What a customer would find behind the link. Nobody has opened it by this.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_PREVIEW, operation_id = "get_trial_invitation_preview",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("as" = Option<Onlooker>, Query, description = "Who is imagined to look; `administrator` unless said"),
    ),
    responses((status = 200, description = "What they would find", body = PreviewBody), Read),
    security(("session" = []))
)]
pub(crate) async fn preview(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    As(onlooker): As,
) -> Answer<Response> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let case = Case::imagined(&reader, &app, &invitation, onlooker).await?;
    let mut situation = situation::of(&app, &reader, &case).await?;
    if situation.obstacle == Some(Obstacle::NeedsAdministrator) {
        situation.colleagues = vec![colleague()];
    }
    let review = review::of(&app, &reader, &case).await?;
    let body = PreviewBody {
        preview: Preview { review, situation },
    };
    Ok(private(body))
}

fn colleague() -> Colleague {
    Colleague {
        user: UserId(Uuid::nil()),
        name: String::new(),
        email: EMAIL.to_owned(),
        forwarded_at: None,
        forwarded_by: None,
    }
}

/// `?as=`.
pub(crate) struct As(Onlooker);

#[derive(Deserialize)]
struct AsQuery {
    r#as: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for As {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: AsQuery = query(parts)?;
        match asked.r#as.as_deref() {
            None => Ok(Self(Onlooker::Administrator)),
            Some(slug) => Onlooker::from_slug(slug)
                .map(Self)
                .ok_or_else(|| Refusal::parameter("as")),
        }
    }
}
