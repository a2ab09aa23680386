//! The words for the parts of a listing, and for what is to be mended in them.

use liaison_domain::listing::ListingKind;
use liaison_domain::listing::check::{Fault, ListingField, Point, PointReason};
use liaison_domain::listing::limit::{Length, Limit, Unit};
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_messages::{Words, messages as m};

pub(super) use crate::i18n::listing::{field, place};
use crate::i18n::taxonomy;

/// What is to be mended at a point, without where.
pub(super) fn reason(words: &Words, reason: &PointReason) -> String {
    match reason {
        PointReason::Operator { text } => text.clone(),
        PointReason::Check { fault } => self::fault(words, fault),
    }
}

/// What the automatic checks found there.
pub(super) fn fault(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Missing {} => m::listing_fault_missing(words),
        Fault::TooShort { unit, least, is } => too_short(words, *unit, *least, *is),
        Fault::TooLong { unit, most, is } => too_long(words, *unit, *most, *is),
        Fault::TooMany { most, is } => m::listing_fault_too_many(words, i64::from(*most), i64::from(*is)),
        Fault::Twice {} => m::listing_fault_twice(words),
        Fault::ControlCharacter {} => m::listing_fault_control_character(words),
        Fault::NotAWebAddress {} => m::listing_fault_web_address(words),
        Fault::NotAnEmailAddress {} => m::listing_fault_email(words),
        Fault::NotAPhoneNumber {} => m::listing_fault_phone(words),
        Fault::OutOfRange { least, most } => {
            m::listing_fault_out_of_range(words, i64::from(*least), i64::from(*most))
        }
        Fault::Mixed {} => m::listing_fault_mixed(words),
        Fault::BannedClaim { claim } => m::listing_fault_claim(words, claim),
    }
}

fn too_short(words: &Words, unit: Unit, least: u32, is: u32) -> String {
    let (least, is) = (i64::from(least), i64::from(is));
    match unit {
        Unit::Words => m::listing_fault_few_words(words, least, is),
        Unit::Characters => m::listing_fault_few_characters(words, least, is),
    }
}

fn too_long(words: &Words, unit: Unit, most: u32, is: u32) -> String {
    let (most, is) = (i64::from(most), i64::from(is));
    match unit {
        Unit::Words => m::listing_fault_many_words(words, most, is),
        Unit::Characters => m::listing_fault_many_characters(words, most, is),
    }
}

/// How much of a text there is, and how much there may be.
pub(super) fn length(words: &Words, limit: Limit, found: Result<u32, Length>) -> String {
    let (least, most) = (i64::from(limit.least), i64::from(limit.most));
    let is = match found {
        Ok(is) | Err(Length::TooShort { is, .. }) => is,
        // Where the words are few enough and too long, the error says it.
        Err(Length::TooLong { unit, is, .. }) if unit == limit.unit => is,
        Err(Length::TooLong { .. }) => limit.most,
        Err(Length::Empty) => 0,
    };
    match limit.unit {
        Unit::Words => m::listing_words_of(words, i64::from(is), least, most),
        Unit::Characters => m::listing_characters_of(words, i64::from(is), least, most),
    }
}

/// Where the control of a part is, in the page of its step.
pub(super) fn id(field: ListingField, language: Option<SpokenLanguage>, item: Option<u32>) -> String {
    let name = match field {
        ListingField::Kind | ListingField::Locations => "kind",
        ListingField::Contents => "contents",
        ListingField::Name => "name",
        ListingField::ShortDescription => "short",
        ListingField::LongDescription => "long",
        ListingField::Overview => "overview",
        ListingField::Languages => "languages",
        ListingField::Industries => "industries",
        ListingField::Products => "products",
        ListingField::Services => "services",
        ListingField::Solutions => "solutions",
        ListingField::CustomerSizes => "sizes",
        ListingField::Website => "website",
        ListingField::ApplicationLink => "application",
        ListingField::ProfessionalNetwork => "network",
        ListingField::LeadContactName => "contact-name",
        ListingField::LeadContactEmail => "contact-email",
        ListingField::LeadContactPhone => "contact-phone",
        ListingField::ConsultingOffers => "offers",
        ListingField::References => "references",
        ListingField::Logo => "logo",
    };
    let mut id = ["listing-", name].concat();
    if let Some(language) = language {
        id.push('-');
        id.push_str(language.word());
    }
    if let Some(item) = item {
        id.push('-');
        id.push_str(&item.to_string());
    }
    id
}

/// A point as a line: where, and what.
pub(super) fn point(words: &Words, point: &Point) -> String {
    let place = place(words, point.field, point.language, point.item);
    m::listing_point(words, &place, &reason(words, &point.reason))
}

/// "Singapore · Professional service".
pub(super) fn what(words: &Words, country: &str, kind: ListingKind) -> String {
    let country = words.formatter().country(country);
    [&country, " · ", &taxonomy::kind(words, kind)].concat()
}
