//! What a partner writes about itself for its customers.

use liaison_json::wire;

pub use crate::content_id::LogoId;
use crate::text::{EmailAddress, OrganisationName, PhoneNumber, PostalAddress, TextError, WebAddress};

/// The profile as it is typed, sent and shown. [`Profile::read`] says whether it can be kept.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawProfile {
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "+65 5550 0148"))]
    pub phone: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 300, example = "https://company.example")
    )]
    pub website: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub address: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProfileField {
    Name,
    Phone,
    Email,
    Website,
    Address,
}

impl ProfileField {
    pub const ALL: [Self; 5] = [Self::Name, Self::Phone, Self::Email, Self::Website, Self::Address];
}

impl RawProfile {
    pub fn field(&self, field: ProfileField) -> &str {
        match field {
            ProfileField::Name => &self.name,
            ProfileField::Phone => &self.phone,
            ProfileField::Email => &self.email,
            ProfileField::Website => &self.website,
            ProfileField::Address => &self.address,
        }
    }

    pub fn set(&mut self, field: ProfileField, text: String) {
        let place = match field {
            ProfileField::Name => &mut self.name,
            ProfileField::Phone => &mut self.phone,
            ProfileField::Email => &mut self.email,
            ProfileField::Website => &mut self.website,
            ProfileField::Address => &mut self.address,
        };
        *place = text;
    }
}

/// A profile that can be kept. Name and e-mail address are needed; the rest may be empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    pub name: OrganisationName,
    pub phone: PhoneNumber,
    pub email: EmailAddress,
    pub website: WebAddress,
    pub address: PostalAddress,
}

impl Profile {
    /// Every field is read before any is refused, so that a person sees all that is wrong at once.
    pub fn read(raw: &RawProfile) -> Result<Self, Vec<(ProfileField, TextError)>> {
        let mut errors = Vec::new();
        let name = kept(
            &mut errors,
            ProfileField::Name,
            OrganisationName::try_from(raw.name.as_str()),
        );
        let phone = kept(
            &mut errors,
            ProfileField::Phone,
            PhoneNumber::try_from(raw.phone.as_str()),
        );
        let email = kept(
            &mut errors,
            ProfileField::Email,
            EmailAddress::try_from(raw.email.as_str()),
        );
        let website = kept(
            &mut errors,
            ProfileField::Website,
            WebAddress::try_from(raw.website.as_str()),
        );
        let address = kept(
            &mut errors,
            ProfileField::Address,
            PostalAddress::try_from(raw.address.as_str()),
        );
        match (name, phone, email, website, address) {
            (Some(name), Some(phone), Some(email), Some(website), Some(address)) => Ok(Self {
                name,
                phone,
                email,
                website,
                address,
            }),
            _ => Err(errors),
        }
    }

    pub fn raw(&self) -> RawProfile {
        RawProfile {
            name: self.name.as_str().to_owned(),
            phone: self.phone.as_str().to_owned(),
            email: self.email.as_str().to_owned(),
            website: self.website.as_str().to_owned(),
            address: self.address.as_str().to_owned(),
        }
    }
}

fn kept<T>(
    errors: &mut Vec<(ProfileField, TextError)>,
    field: ProfileField,
    read: Result<T, TextError>,
) -> Option<T> {
    read.map_err(|error| errors.push((field, error))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(texts: [&str; 5]) -> RawProfile {
        let mut raw = RawProfile::default();
        for (field, text) in ProfileField::ALL.into_iter().zip(texts) {
            raw.set(field, text.to_owned());
        }
        raw
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let read = Profile::read(&raw(["", "ask", "hello", "ftp://a", "71 Robinson Road"]));
        assert_eq!(
            read,
            Err(vec![
                (ProfileField::Name, TextError::Empty),
                (ProfileField::Phone, TextError::NotAPhoneNumber),
                (ProfileField::Email, TextError::NotAnEmailAddress),
                (ProfileField::Website, TextError::NotAWebAddress),
            ])
        );
        let good = raw(["Tidewell", "", "hello@tidewell.example", "", ""]);
        assert_eq!(Profile::read(&good).map(|profile| profile.raw()), Ok(good));
    }
}
