//! What is different between two texts of a listing, so that the operator reads that and not everything.

use liaison_json::wire;

use super::RawListing;
use super::check::ListingField;
use crate::taxonomy::SpokenLanguage;

/// Where they differ.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ListingChange {
    pub field: ListingField,
    /// Of the text, where there is one a language. Of `contents` itself: the language came or went.
    pub language: Option<SpokenLanguage>,
}

/// In the order of the form.
pub fn changes(before: &RawListing, after: &RawListing) -> Vec<ListingChange> {
    use ListingField as F;
    let mut found = Vec::new();
    let mut add = |field, language, differs: bool| {
        if differs {
            found.push(ListingChange { field, language });
        }
    };
    add(F::Kind, None, before.kind != after.kind);
    let of = |listing: &RawListing, language| {
        let mut contents = listing.contents.iter();
        contents.find(|content| content.language == language).cloned()
    };
    let gone = before
        .contents
        .iter()
        .filter(|content| of(after, content.language).is_none());
    for content in after.contents.iter().chain(gone) {
        let language = Some(content.language);
        match (of(before, content.language), of(after, content.language)) {
            (Some(was), Some(is)) => {
                add(F::Name, language, was.name != is.name);
                add(
                    F::ShortDescription,
                    language,
                    was.short_description != is.short_description,
                );
                add(
                    F::LongDescription,
                    language,
                    was.long_description != is.long_description,
                );
                add(F::Overview, language, was.overview != is.overview);
            }
            _ => add(F::Contents, language, true),
        }
    }
    add(F::Languages, None, before.languages != after.languages);
    add(F::Industries, None, before.industries != after.industries);
    add(F::Products, None, before.products != after.products);
    add(F::Services, None, before.services != after.services);
    add(F::Solutions, None, before.solutions != after.solutions);
    add(
        F::CustomerSizes,
        None,
        before.customer_sizes != after.customer_sizes,
    );
    let (was, is) = (&before.links, &after.links);
    add(F::Website, None, was.website != is.website);
    add(F::ApplicationLink, None, was.application != is.application);
    add(
        F::ProfessionalNetwork,
        None,
        was.professional_network != is.professional_network,
    );
    let (was, is) = (&before.lead_contact, &after.lead_contact);
    add(F::LeadContactName, None, was.name != is.name);
    add(F::LeadContactEmail, None, was.email != is.email);
    add(F::LeadContactPhone, None, was.phone != is.phone);
    add(
        F::ConsultingOffers,
        None,
        before.consulting_offers != after.consulting_offers,
    );
    add(F::References, None, before.references != after.references);
    add(F::Logo, None, before.logo != after.logo);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Country;
    use crate::listing::{Content, ListingKind};

    #[test]
    fn only_what_differs_is_told_and_by_language() {
        let country = Country::try_from("SG").unwrap();
        let mut before = RawListing::new(country, ListingKind::Application);
        before.contents = vec![
            Content::new(SpokenLanguage::English),
            Content::new(SpokenLanguage::Malay),
        ];
        assert_eq!(changes(&before, &before), []);
        let mut after = before.clone();
        after.contents[0].overview = "Other words".to_owned();
        after.contents[1] = Content::new(SpokenLanguage::Chinese);
        after.links.website = "https://tidewell.example".to_owned();
        let told = changes(&before, &after);
        let told: Vec<_> = told.iter().map(|one| (one.field, one.language)).collect();
        assert_eq!(
            told,
            [
                (ListingField::Overview, Some(SpokenLanguage::English)),
                (ListingField::Contents, Some(SpokenLanguage::Chinese)),
                (ListingField::Contents, Some(SpokenLanguage::Malay)),
                (ListingField::Website, None),
            ]
        );
    }
}
