//! What a partner offers again and again.

use liaison_contract::offer_template::{
    ListedOfferTemplate, OfferTemplate, OfferTemplateBody, OfferTemplatesBody, PutOfferTemplate,
    RenameOfferTemplate,
};
use liaison_contract::paths;
use liaison_domain::id::OfferTemplateId;

use super::client::OnlyIf;
use super::{ApiError, client};

/// All of them, by name.
pub async fn list_offer_templates() -> Result<Vec<ListedOfferTemplate>, ApiError> {
    let body: OfferTemplatesBody = client::get(paths::OFFER_TEMPLATES).await?;
    Ok(body.offer_templates)
}

/// One with its terms, from which an offer is begun.
pub async fn find_offer_template(id: OfferTemplateId) -> Result<OfferTemplate, ApiError> {
    let body: OfferTemplateBody = client::get(&paths::offer_template(id)).await?;
    Ok(body.offer_template)
}

/// The same id and body make one template, however often they are sent.
pub async fn keep_offer_template(
    id: OfferTemplateId,
    template: &PutOfferTemplate,
    key: &str,
) -> Result<OfferTemplate, ApiError> {
    let body = liaison_json::write(template);
    let answer = client::put_new(&paths::offer_template(id), body, key).await?;
    let body: OfferTemplateBody = liaison_json::read(&answer).ok_or(ApiError::Unexpected(201))?;
    Ok(body.offer_template)
}

/// `revision` is the one that was on the page.
pub async fn rename_offer_template(
    id: OfferTemplateId,
    revision: i64,
    name: String,
    key: &str,
) -> Result<OfferTemplate, ApiError> {
    let path = paths::offer_template_renamings(id);
    let body: OfferTemplateBody =
        client::post(&path, &RenameOfferTemplate { revision, name }, Some(key)).await?;
    Ok(body.offer_template)
}

/// What it was.
pub async fn delete_offer_template(
    id: OfferTemplateId,
    revision: i64,
    key: &str,
) -> Result<OfferTemplate, ApiError> {
    let only_if = OnlyIf::Revision(revision);
    let body: OfferTemplateBody = client::delete_if(&paths::offer_template(id), key, only_if).await?;
    Ok(body.offer_template)
}
