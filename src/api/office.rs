//! The partner's offices.

use liaison_contract::office::{
    CloseOffice, Office, OfficeBody, OfficesBody, PutOffice, RawOffice, RenameOffice,
};
use liaison_contract::paths;
use liaison_domain::id::OfficeId;

use super::{ApiError, client};

/// The oldest first, closed ones too.
pub async fn list_offices() -> Result<Vec<Office>, ApiError> {
    let body: OfficesBody = client::get(paths::OFFICES).await?;
    Ok(body.offices)
}

pub async fn add_office(id: OfficeId, office: RawOffice, key: &str) -> Result<Office, ApiError> {
    let body = liaison_json::write(&PutOffice { office });
    one(&client::put_new(&paths::office(id), body, key).await?)
}

pub async fn rename_office(id: OfficeId, revision: i64, name: String, key: &str) -> Result<Office, ApiError> {
    let path = paths::office_renamings(id);
    let body: OfficeBody = client::post(&path, &RenameOffice { revision, name }, Some(key)).await?;
    Ok(body.office)
}

pub async fn close_office(id: OfficeId, revision: i64, key: &str) -> Result<Office, ApiError> {
    let path = paths::office_closures(id);
    let body: OfficeBody = client::post(&path, &CloseOffice { revision }, Some(key)).await?;
    Ok(body.office)
}

fn one(text: &str) -> Result<Office, ApiError> {
    let body: OfficeBody = liaison_json::read(text).ok_or(ApiError::Unexpected(201))?;
    Ok(body.office)
}
