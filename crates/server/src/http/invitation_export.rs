//! The list of invitations as a table for spreadsheets.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use liaison_contract::paths;
use liaison_contract::trial_invitation::{ListOrder, TrialInvitation};
use liaison_domain::id::PartnerId;
use liaison_domain::trial_invitation::InvitationState;
use liaison_domain::{Action, authorize, moment};
use liaison_store::Cursor;
use liaison_store::trial_invitation::Wanted;

use super::extract::SignedIn;
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::{Sought, listed, own_partner};
use crate::app::App;

/// How many are read at a time, so that a long list is never in memory as a whole.
const BATCH: u64 = 200;
/// Without it spreadsheets take the text for that of an older encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";
const COLUMNS: [&str; 13] = [
    "summary_id",
    "name",
    "state",
    "usage_location",
    "plan",
    "created_at",
    "expires_at",
    "opened",
    "signed_in",
    "reviewed",
    "accepted",
    "declined",
    "link",
];

refuses!(Export: InvalidParameter, NotSignedIn, NotAllowed);

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATIONS_CSV, operation_id = "export_trial_invitations", tag = "trial invitations",
    params(
        ("search" = Option<String>, Query, description = "In the name or the summary id"),
        ("state" = Option<InvitationState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row an invitation, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        Export,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    Sought(wanted): Sought,
) -> Answer<Response> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadTrialInvitation(partner))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"trial-invitations.csv\"",
        ),
    ];
    let rows = Rows {
        app,
        partner,
        wanted,
        place: Place::Head,
    };
    Ok((headers, Body::from_stream(rows.texts())).into_response())
}

struct Rows {
    app: App,
    partner: PartnerId,
    wanted: Wanted,
    place: Place,
}

#[derive(Clone, Copy)]
enum Place {
    Head,
    After(Option<Cursor>),
    End,
}

impl Rows {
    /// A failure on the way breaks the answer off, so that nobody takes a part for the whole.
    fn texts(self) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
        stream::unfold(self, |mut rows| async move {
            let text = rows.next().await?;
            Some((text.map(Bytes::from), rows))
        })
    }

    async fn next(&mut self) -> Option<Result<String, std::io::Error>> {
        let after = match self.place {
            Place::Head => {
                self.place = Place::After(None);
                return Some(Ok([BYTE_ORDER_MARK, &line(&COLUMNS.map(str::to_owned))].concat()));
            }
            Place::After(after) => after,
            Place::End => return None,
        };
        Some(self.batch(after).await.map_err(|_| {
            self.place = Place::End;
            std::io::Error::other("the list could not be read to its end")
        }))
    }

    async fn batch(&mut self, after: Option<Cursor>) -> Result<String, Refusal> {
        let (items, next) = listed(&self.app, self.partner, &self.wanted, after, BATCH).await?;
        self.place = next.map_or(Place::End, |next| Place::After(Some(next)));
        Ok(items.iter().map(row).collect())
    }
}

fn row(each: &TrialInvitation) -> String {
    line(&[
        each.summary.as_str().to_owned(),
        each.terms.name.as_str().to_owned(),
        word(&each.state),
        each.terms.usage_location.as_str().to_owned(),
        each.plan_name.clone(),
        moment::text(each.created_at),
        each.expires_at.map(moment::text).unwrap_or_default(),
        each.funnel.opened.to_string(),
        each.funnel.signed_in.to_string(),
        each.funnel.reviewed.to_string(),
        each.funnel.accepted.to_string(),
        each.funnel.declined.to_string(),
        each.link.clone(),
    ])
}

fn line<const N: usize>(cells: &[String; N]) -> String {
    let mut line = cells.each_ref().map(|text| cell(text)).join(",");
    line.push_str("\r\n");
    line
}

/// In quotes, and never a formula: a spreadsheet would run what begins like one.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_whatever_stands_in_it() {
        for (text, expected) in [
            ("Winter", "\"Winter\""),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("+7", "\"'+7\""),
            ("-7", "\"'-7\""),
            ("@x", "\"'@x\""),
            ("＝1", "\"'＝1\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
