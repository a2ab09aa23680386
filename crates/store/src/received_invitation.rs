//! What a customer has before it and has not answered.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, TrialInvitationId};
use liaison_domain::trial_invitation::TrialInvitation;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::column::timestamp;
use crate::entity::{redemption, trial_invitation};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::Db;
use crate::trial_invitation::to_invitation;
use crate::{partner, user};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceivedInvitation {
    pub invitation: TrialInvitation,
    pub partner_name: String,
    /// Who of the organisation last had it before them.
    pub seen_by: String,
    pub opened_at: Timestamp,
}

/// The last opened first.
pub async fn list(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ReceivedInvitation>, StoreError> {
    use redemption::Column;
    let query = redemption::Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::AnsweredAt.is_null());
    let rows = newest(db, query, (Column::OpenedAt, Column::Invitation), after, limit).await?;
    let invitations: HashMap<TrialInvitationId, TrialInvitation> = trial_invitation::Entity::find()
        .filter(trial_invitation::Column::Id.is_in(rows.iter().map(|row| row.invitation)))
        .all(&db.executor())
        .await?
        .into_iter()
        .map(|row| to_invitation(row).map(|invitation| (invitation.id, invitation)))
        .collect::<Result<_, StoreError>>()?;
    let partners = partner::names(db, invitations.values().map(|invitation| invitation.partner.0)).await?;
    let people = user::names(db, rows.iter().filter_map(|row| row.last_user)).await?;
    let items = rows
        .into_iter()
        .map(|row| {
            let invitation = invitations
                .get(&TrialInvitationId(row.invitation))
                .ok_or_else(|| StoreError::corrupt("redemption.invitation", row.id))?;
            let person = row.last_user.and_then(|id| people.get(&id));
            Ok(ReceivedInvitation {
                partner_name: partners.get(&invitation.partner.0).cloned().unwrap_or_default(),
                seen_by: person.cloned().unwrap_or_default(),
                opened_at: timestamp("redemption.opened_at", row.opened_at)?,
                invitation: invitation.clone(),
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &ReceivedInvitation| {
        Cursor::new(item.opened_at, item.invitation.id.0)
    }))
}
