//! What stands in a receipt, section by section.

use jiff::Timestamp;
use liaison_domain::id::ReceiptId;
use liaison_domain::link::SummaryId;
use liaison_domain::moment;
use liaison_domain::partner::{Customer, Partner};
use liaison_domain::receipt::Answered as Kind;
use liaison_json::Json;
use liaison_receipt::prepare;
use liaison_store::receipt::{self, Receipt};
use liaison_store::user::StoredUser;
use liaison_store::{StoreError, Tx};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Key, sha256};
use crate::http::problem::{Answer, Refusal};
use crate::random;

/// An answer that was just given.
pub(crate) struct Answered<'a> {
    pub(crate) kind: Kind,
    /// The customer's way through it, or the partner's through a programme.
    pub(crate) redemption: Uuid,
    /// Of what was on the page; of an agreement, which signature it is.
    pub(crate) version: i64,
    pub(crate) summary: &'a SummaryId,
    pub(crate) partner: &'a Partner,
    /// A partner signs its agreement with none.
    pub(crate) customer: Option<&'a Customer>,
    pub(crate) person: &'a StoredUser,
    pub(crate) role: Value,
    /// What was on the page.
    pub(crate) offered: Value,
    /// What was said to it.
    pub(crate) given: Value,
    pub(crate) at: Timestamp,
}

/// Signs it and keeps it, in the transaction of the answer. Nothing is answered that cannot be signed.
pub(crate) async fn keep(tx: &Tx, answered: Answered<'_>) -> Answer<ReceiptId> {
    let Answered {
        kind,
        redemption,
        version,
        summary,
        partner,
        customer,
        person,
        role,
        offered,
        given,
        at,
    } = answered;
    let id = ReceiptId(random::uuid(at)?);
    let mut parties = json!({
        "partner": {"id": partner.id, "number": partner.number, "name": partner.name},
        "person": {"id": person.id, "name": person.name, "role": role},
    });
    if let (Some(customer), Some(parties)) = (customer, parties.as_object_mut()) {
        let answering = json!({"id": customer.id, "name": customer.name});
        parties.insert("customer".to_owned(), answering);
    }
    let about = json!({
        "receipt": id, "answered": kind, "summary": summary, "version": version, "redemption": redemption,
        "at": moment::text(at),
    });
    let sections = [
        ("about", about),
        ("answer", given),
        ("offered", offered),
        ("parties", parties),
    ];
    let mut read = Vec::new();
    for (name, content) in sections {
        read.push((
            name,
            Json::try_from(content).map_err(|_| {
                let error =
                    StoreError::Corrupt(format!("the section {name} has a number that is no integer"));
                Refusal::internal(&error)
            })?,
        ));
    }
    let key = Key::current(tx)
        .await
        .map_err(|error| Refusal::internal(&error))?;
    let receipt = Receipt {
        id,
        answered: kind,
        redemption,
        version,
        summary: summary.clone(),
        partner: partner.id,
        customer: customer.map(|customer| customer.id),
        at,
    };
    let document = key.sign(prepare(read, &key.id, sha256));
    receipt::insert(tx, &receipt, document).await?;
    Ok(id)
}
