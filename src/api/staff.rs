//! The people of one's own partner.

use liaison_contract::paths;
use liaison_contract::session::{Session, SessionBody};
use liaison_contract::staff::{
    ChangeStaffRole, Departure, Invited, InvitedBody, Join, LookUpStaffInvitation, NewStaffInvitation,
    SendStaffInvitation, StaffBody, StaffInvitationsBody, WithdrawStaffInvitation,
};
use liaison_domain::id::{StaffInvitationId, UserId};

use super::{ApiError, client};

/// A page of the list holds everybody of all but the largest firms.
const MOST: usize = 200;

/// Everybody of the firm; the one who came last first.
pub async fn list_staff() -> Result<StaffBody, ApiError> {
    client::get(&format!("{}?limit={MOST}", paths::STAFF)).await
}

pub async fn list_staff_invitations() -> Result<StaffInvitationsBody, ApiError> {
    client::get(paths::STAFF_INVITATIONS).await
}

pub async fn invite_staff(new: &NewStaffInvitation, key: &str) -> Result<(), ApiError> {
    client::post_and_forget(paths::STAFF_INVITATIONS, new, Some(key)).await
}

pub async fn send_staff_invitation(
    id: StaffInvitationId,
    asked: SendStaffInvitation,
    key: &str,
) -> Result<(), ApiError> {
    client::post_and_forget(&paths::staff_invitation_sendings(id), &asked, Some(key)).await
}

pub async fn withdraw_staff_invitation(
    id: StaffInvitationId,
    revision: i64,
    key: &str,
) -> Result<(), ApiError> {
    let path = paths::staff_invitation_withdrawals(id);
    client::post_and_forget(&path, &WithdrawStaffInvitation { revision }, Some(key)).await
}

pub async fn change_staff_role(id: UserId, change: ChangeStaffRole, key: &str) -> Result<(), ApiError> {
    client::post_and_forget(&paths::staff_role_changes(id), &change, Some(key)).await
}

pub async fn let_staff_go(id: UserId, departure: Departure, key: &str) -> Result<(), ApiError> {
    client::post_and_forget(&paths::staff_departures(id), &departure, Some(key)).await
}

/// Whom the link of a mail is for.
pub async fn find_staff_invitation(token: String) -> Result<Invited, ApiError> {
    let asked = LookUpStaffInvitation { token };
    let body: InvitedBody = client::post(paths::STAFF_INVITATION_LOOKUPS, &asked, None).await?;
    Ok(body.invited)
}

pub async fn join_staff(join: &Join) -> Result<Option<Session>, ApiError> {
    let body: SessionBody = client::post(paths::JOININGS, join, None).await?;
    Ok(body.session)
}
