//! What results are narrowed by, as people say it.

use liaison_messages::{Words, messages as m};

/// What results are narrowed by.
pub(super) fn facet(words: &Words, facet: &str) -> String {
    let said = match facet {
        "kind" => m::marketplace_facet_kind,
        "service" => m::marketplace_facet_service,
        "product" => m::marketplace_facet_product,
        "solution" => m::marketplace_facet_solution,
        "size" => m::marketplace_facet_size,
        "industry" => m::marketplace_facet_industry,
        "language" => m::marketplace_facet_language,
        "programme" => m::marketplace_facet_programme,
        _ => m::marketplace_facet_country,
    };
    said(words)
}
