//! The partner's own company.

use liaison_contract::company::{CompanyProfile, CompanyProfileBody};
use liaison_contract::paths;
use web_sys::Blob;

use super::{ApiError, client};

pub async fn find_company_profile() -> Result<CompanyProfile, ApiError> {
    let body: CompanyProfileBody = client::get(paths::COMPANY_PROFILE).await?;
    Ok(body.company_profile)
}

/// Sends a finished draft: the text of a `PutCompanyProfile`, for the text of a `CompanyProfileBody`.
pub async fn put_company_profile(request: String, key: &str) -> Result<String, ApiError> {
    client::put_changed(paths::COMPANY_PROFILE, request, key).await
}

/// Puts the picture of a file in the place of the logo before.
pub async fn put_company_logo(file: &Blob, key: &str) -> Result<CompanyProfile, ApiError> {
    let body: CompanyProfileBody = client::put_file(paths::COMPANY_PROFILE_LOGO, file, key).await?;
    Ok(body.company_profile)
}

pub async fn remove_company_logo(key: &str) -> Result<CompanyProfile, ApiError> {
    let body: CompanyProfileBody = client::delete(paths::COMPANY_PROFILE_LOGO, key).await?;
    Ok(body.company_profile)
}
