//! From the log that both sides read: invitations and delegated administration.

use liaison_domain::event::{Event, What};
use liaison_domain::notification::{NotificationEvent, Reader, Subject, Topic};
use liaison_store::{StoreError, Tx, trial_invitation};

use super::reader::{administrators_of, ids, present, who_decides_for};
use super::{Happening, each, tell};

pub(crate) async fn of_event(tx: &Tx, entry: &Event, position: u8) -> Result<(), StoreError> {
    let Some(event) = event(&entry.what) else {
        return Ok(());
    };
    let invitation = match &entry.about {
        Some(about) => trial_invitation::find(tx, about.id).await?,
        None => None,
    };
    let named = |name: &Option<String>| name.clone().unwrap_or_default();
    let mut concerned = Vec::new();
    if event.concerns(Reader::Partner)
        && let Some(partner) = entry.partner
    {
        let people = match &invitation {
            Some(invitation) => Vec::from_iter(present(tx, invitation.looked_after_by).await?),
            None => who_decides_for(tx, partner).await?,
        };
        let subject = match (&entry.about, event.topic()) {
            (Some(about), Topic::TrialInvitation) => Subject::TrialInvitation {
                id: about.id,
                name: about.name.clone(),
            },
            _ => Subject::Customer {
                name: named(&entry.customer_name),
            },
        };
        concerned.extend(each(people, &subject, entry.customer_name.as_deref()));
    }
    if event.concerns(Reader::Customer)
        && let Some(customer) = entry.customer
    {
        let subject = match (&invitation, event.topic()) {
            (Some(invitation), Topic::TrialInvitation) => Subject::ReceivedInvitation {
                token: invitation.token.clone(),
                name: invitation.summary.as_str().to_owned(),
            },
            _ => Subject::Partner {
                name: named(&entry.partner_name),
            },
        };
        let people = ids(administrators_of(tx, customer).await?);
        concerned.extend(each(people, &subject, entry.partner_name.as_deref()));
    }
    let happening = Happening {
        event,
        at: entry.at,
        position,
        author: &entry.author,
        days: None,
    };
    tell(tx, &happening, concerned).await
}

/// What of the log somebody is told. A role's change is told by whoever changes it, because the log has no id of the
/// person.
fn event(what: &What) -> Option<NotificationEvent> {
    use NotificationEvent as E;
    Some(match what {
        What::InvitationOpened {} => E::InvitationOpened,
        What::CustomerSignedIn {} => E::InvitationIdentified,
        What::TrialAccepted { .. } => E::InvitationAccepted,
        What::TrialDeclined { .. } => E::InvitationDeclined,
        What::InvitationExpired {} => E::InvitationExpired,
        What::InvitationRevoked {} => E::InvitationRevoked,
        What::AdministrationGranted { .. } => E::AdministrationAuthorised,
        What::AdministrationReplaced {} => E::AdministrationReplaced,
        What::AdministrationRemoved {} => E::AdministrationRemovedByCustomer,
        What::AdministrationLapsed {} => E::AdministrationExpired,
        What::InvitationCreated {}
        | What::InvitationPaused {}
        | What::InvitationResumed {}
        | What::InvitationExtended { .. }
        | What::InvitationSent { .. }
        | What::RecipientNotReached { .. }
        | What::AdministratorNeeded {}
        | What::InvitationForwarded {}
        | What::ReviewStarted {}
        | What::WentQuiet {}
        | What::TrialStarted { .. }
        | What::StaffInvited { .. }
        | What::StaffInvitationWithdrawn { .. }
        | What::StaffJoined {}
        | What::StaffRoleChanged { .. }
        | What::StaffLeft { .. }
        | What::ProfileChanged {}
        | What::OfficeAdded { .. }
        | What::OfficeRenamed { .. }
        | What::OfficeClosed { .. }
        | What::OfferTemplateKept { .. }
        | What::OfferTemplateRenamed { .. }
        | What::OfferTemplateDeleted { .. }
        | What::PersonSignedUp { .. }
        | What::CustomerRoleChanged { .. }
        | What::OrganisationRenamed { .. } => return None,
    })
}
