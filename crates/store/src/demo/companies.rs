//! What a company shows of itself beside its name, and its offices.

use jiff::Timestamp;
use liaison_domain::company::Profile;
use liaison_domain::id::OfficeId;
use liaison_domain::office::Office;
use liaison_domain::text::{OfficeName, PostalAddress, WebAddress};

use super::organisations::tidewell;
use super::people::PRIYA;
use super::{Kind, days_ago, hours_ago, id};
use crate::column::parse_word;
use crate::company::{self, LastChange};
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::{logo, office};

const LOGO: &[u8] = include_bytes!("tidewell.png");
const LOGO_ID: &str = "b8df464667a1a69539777bdc6a3f82c0cf6879f6617456617e201c6b4632293e";

pub(super) async fn insert(tx: &Tx, now: Timestamp) -> Result<(), StoreError> {
    let change = LastChange {
        by: PRIYA.1.to_owned(),
        at: days_ago(now, 60),
    };
    let corrupt = |error| StoreError::corrupt("demo", error);
    if let Some(company) = company::find(tx, tidewell()).await? {
        let website = WebAddress::try_from("https://tidewell.example").map_err(corrupt)?;
        let profile =
            Profile::read(&company.profile()).map_err(|_| StoreError::corrupt("demo", "profile"))?;
        let profile = Profile { website, ..profile };
        let _ = company::set_profile(tx, tidewell(), 1, &profile, &change).await?;
        let id = parse_word("demo", LOGO_ID)?;
        logo::keep(tx, &id, LOGO, change.at).await?;
        let _ = company::set_logo(tx, tidewell(), 2, Some(&id), &change).await?;
    }
    for (number, name, address, country, created_at) in [
        (
            1,
            "Robinson Road",
            "71 Robinson Road, Singapore",
            "SG",
            days_ago(now, 400),
        ),
        (
            2,
            "Jurong East",
            "9 Jurong Town Hall Road, Singapore",
            "SG",
            days_ago(now, 160),
        ),
        // Of today: not for invitations before tomorrow.
        (3, "Osaka", "大阪市北区梅田 3-1", "JP", hours_ago(now, 5)),
    ] {
        let item = Office {
            id: demo_office(number),
            partner: tidewell(),
            name: OfficeName::try_from(name).map_err(corrupt)?,
            address: PostalAddress::try_from(address).map_err(corrupt)?,
            country: parse_word("demo", country)?,
            created_at,
            closed_at: None,
            revision: 1,
        };
        office::insert(tx, &item).await?;
    }
    Ok(())
}

pub(super) fn demo_office(number: u32) -> OfficeId {
    OfficeId(id(Kind::Office, number))
}
