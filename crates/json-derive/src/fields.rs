//! The fields and variants of a type, with the names that they have on the wire.

use syn::ext::IdentExt;
use syn::{Data, DataEnum, DeriveInput, Error, Fields, Ident, Result};

use crate::attributes::{OfField, OfType, OfVariant};

pub(crate) enum Shape {
    Struct(Vec<Field>),
    /// One field without a name, which is all that is written.
    Transparent,
    Enum(Vec<Variant>),
}

pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) attributes: OfField,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) other: bool,
    pub(crate) content: Content,
}

pub(crate) enum Content {
    Nothing,
    One,
    Fields(Vec<Field>),
}

impl Shape {
    pub(crate) fn of(item: &DeriveInput, attributes: &OfType) -> Result<Self> {
        if let Some(parameter) = item.generics.params.first() {
            return Err(Error::new_spanned(
                parameter,
                "a type of the wire has no parameters",
            ));
        }
        match &item.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(_) if attributes.rename_all.is_none() => Ok(Self::Struct(named(&data.fields)?)),
                Fields::Unnamed(fields) if attributes.transparent && fields.unnamed.len() == 1 => {
                    Ok(Self::Transparent)
                }
                _ => Err(Error::new_spanned(
                    &item.ident,
                    "liaison-json does not know this shape",
                )),
            },
            Data::Enum(data) => variants(data, attributes).map(Self::Enum),
            Data::Union(_) => Err(Error::new_spanned(
                &item.ident,
                "liaison-json does not know unions",
            )),
        }
    }
}

fn named(fields: &Fields) -> Result<Vec<Field>> {
    let mut own = Vec::new();
    for field in fields {
        let Some(ident) = &field.ident else {
            return Err(Error::new_spanned(field, "liaison-json wants a name here"));
        };
        let attributes = OfField::read(&field.attrs)?;
        let name = attributes.rename.clone();
        own.push(Field {
            ident: ident.clone(),
            name: name.unwrap_or_else(|| ident.unraw().to_string()),
            attributes,
        });
    }
    Ok(own)
}

fn variants(data: &DataEnum, of_type: &OfType) -> Result<Vec<Variant>> {
    let mut own = Vec::new();
    for variant in &data.variants {
        let attributes = OfVariant::read(&variant.attrs)?;
        let plain = variant.ident.unraw().to_string();
        let content = match &variant.fields {
            Fields::Unit => Content::Nothing,
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 && of_type.tag.is_none() => Content::One,
            Fields::Unnamed(_) => {
                return Err(Error::new_spanned(
                    variant,
                    "liaison-json does not know this shape",
                ));
            }
            Fields::Named(_) => Content::Fields(named(&variant.fields)?),
        };
        own.push(Variant {
            ident: variant.ident.clone(),
            name: match (attributes.rename, of_type.rename_all) {
                (Some(name), _) => name,
                (None, Some(case)) => case.apply(&plain),
                (None, None) => plain,
            },
            other: attributes.other,
            content,
        });
    }
    Ok(own)
}
