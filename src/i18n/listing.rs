//! The words for the parts of a listing, and for what its draft says in them.

use liaison_domain::listing::check::ListingField;
use liaison_domain::listing::{ConsultingKind, DurationUnit};
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_json::{FromJson, Json};
use liaison_messages::{Words, messages as m};

use super::{names, taxonomy};

pub fn field(words: &Words, field: ListingField) -> String {
    use ListingField as F;
    let said = match field {
        F::Kind => m::listing_field_kind,
        F::Contents => m::listing_field_contents,
        F::Name => m::listing_field_name,
        F::ShortDescription => m::listing_field_short_description,
        F::LongDescription => m::listing_field_long_description,
        F::Overview => m::listing_field_overview,
        F::Languages => m::listing_field_languages,
        F::Industries => m::listing_field_industries,
        F::Products => m::listing_field_products,
        F::Services => m::listing_field_services,
        F::Solutions => m::listing_field_solutions,
        F::CustomerSizes => m::listing_field_customer_sizes,
        F::Website => m::listing_field_website,
        F::ApplicationLink => m::listing_field_application_link,
        F::ProfessionalNetwork => m::listing_field_professional_network,
        F::LeadContactName => m::listing_field_lead_contact_name,
        F::LeadContactEmail => m::listing_field_lead_contact_email,
        F::LeadContactPhone => m::listing_field_lead_contact_phone,
        F::ConsultingOffers => m::listing_field_consulting_offers,
        F::References => m::listing_field_references,
        F::Locations => m::listing_field_locations,
        F::Logo => m::listing_field_logo,
    };
    said(words)
}

/// A field with the language or the place in the list that is meant.
pub fn place(words: &Words, of: ListingField, language: Option<SpokenLanguage>, item: Option<u32>) -> String {
    let name = field(words, of);
    match (language, item) {
        (Some(language), _) => m::listing_field_in(words, &name, &taxonomy::language(words, language)),
        (None, Some(item)) => m::listing_field_item(words, &name, i64::from(item) + 1),
        (None, None) => name,
    }
}

/// What a draft has at a path; nothing for a path of another kind of draft.
pub fn label(words: &Words, path: &[&str]) -> Option<String> {
    use ListingField as F;
    let (field, language) = match path {
        ["country"] => return Some(m::listing_begin_country(words)),
        ["kind"] => (F::Kind, None),
        ["contents", language, part] => {
            let field = match *part {
                "name" => F::Name,
                "short_description" => F::ShortDescription,
                "long_description" => F::LongDescription,
                _ => F::Overview,
            };
            (field, SpokenLanguage::from_word(language))
        }
        ["contents", ..] => (F::Contents, None),
        ["languages"] => (F::Languages, None),
        ["industries"] => (F::Industries, None),
        ["products"] => (F::Products, None),
        ["services"] => (F::Services, None),
        ["solutions"] => (F::Solutions, None),
        ["customer_sizes"] => (F::CustomerSizes, None),
        ["links", "website"] => (F::Website, None),
        ["links", "application"] => (F::ApplicationLink, None),
        ["links", ..] => (F::ProfessionalNetwork, None),
        ["lead_contact", "name"] => (F::LeadContactName, None),
        ["lead_contact", "email"] => (F::LeadContactEmail, None),
        ["lead_contact", ..] => (F::LeadContactPhone, None),
        ["consulting_offers", ..] => (F::ConsultingOffers, None),
        ["references", ..] => (F::References, None),
        ["logo"] => (F::Logo, None),
        _ => return None,
    };
    Some(place(words, field, language, None))
}

/// What a draft says at a path: what is chosen from the taxonomy, and what stands in a listing under a name.
pub fn word(words: &Words, field: &[&str], value: &Json) -> Option<String> {
    let chosen = |facet: &str| {
        let each = value.as_array()?.iter().filter_map(Json::as_text);
        let names: Vec<String> = each
            .filter_map(|word| taxonomy::word(words, facet, word))
            .collect();
        Some(names::list(words, &names))
    };
    match field {
        ["languages"] => chosen("language"),
        ["industries"] => chosen("industry"),
        ["products"] => chosen("product"),
        ["services"] => chosen("service"),
        ["solutions"] => chosen("solution"),
        ["customer_sizes"] => chosen("size"),
        ["kind"] => taxonomy::word(words, "kind", value.as_text()?),
        ["contents" | "consulting_offers", _] => Some(value.get("name")?.as_text()?.to_owned()),
        ["references", _] => Some(value.get("customer")?.as_text()?.to_owned()),
        ["consulting_offers", _, "kind"] => Some(taxonomy::consulting_kind(
            words,
            ConsultingKind::from_json(value)?,
        )),
        ["consulting_offers", _, "unit"] => Some(match DurationUnit::from_json(value)? {
            DurationUnit::Hours => m::listing_unit_hours(words),
            DurationUnit::Days => m::listing_unit_days(words),
            DurationUnit::Weeks => m::listing_unit_weeks(words),
        }),
        ["country"] => Some(words.formatter().country(value.as_text()?)),
        _ => None,
    }
}
