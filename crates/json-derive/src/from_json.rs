//! Reading: one look-up a field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, Result};

use crate::attributes::{From, OfType};
use crate::fields::{Content, Field, Shape, Variant};

pub(crate) fn derive(item: &DeriveInput) -> Result<TokenStream> {
    let attributes = OfType::read(&item.attrs)?;
    let body = match &attributes.from {
        Some(From::Always(through)) => quote! {
            <#through as ::liaison_json::FromJson>::from_json(json).map(Self::from)
        },
        Some(From::Sometimes(through)) => quote! {
            <#through as ::liaison_json::FromJson>::from_json(json)?.try_into().ok()
        },
        None => match Shape::of(item, &attributes)? {
            Shape::Transparent => quote!(::liaison_json::FromJson::from_json(json).map(Self)),
            Shape::Struct(fields) => {
                let content = content(&fields, &quote!(Self));
                quote! {
                    let object = ::liaison_json::derived::object(json)?;
                    #content
                }
            }
            Shape::Enum(variants) => body_of_enum(item, &variants, attributes.tag.as_deref())?,
        },
    };
    let name = &item.ident;
    Ok(quote! {
        #[automatically_derived]
        impl ::liaison_json::FromJson for #name {
            fn from_json(json: &::liaison_json::Json) -> ::core::option::Option<Self> {
                #body
            }
        }
    })
}

fn body_of_enum(item: &DeriveInput, variants: &[Variant], tag: Option<&str>) -> Result<TokenStream> {
    let names = variants
        .iter()
        .filter(|variant| !variant.other)
        .map(|variant| &variant.name);
    let names = quote!(&[#(#names),*]);
    let other = other(item, variants)?;
    let has_content = variants
        .iter()
        .any(|variant| !matches!(variant.content, Content::Nothing));
    let known = variants.iter().filter(|variant| !variant.other);
    let arms = known.enumerate().map(|(index, variant)| {
        let ident = &variant.ident;
        let value = match &variant.content {
            Content::Nothing => quote!(::core::option::Option::Some(Self::#ident)),
            Content::One => quote!(::liaison_json::FromJson::from_json(content).map(Self::#ident)),
            Content::Fields(fields) => {
                let value = content(fields, &quote!(Self::#ident));
                match tag {
                    Some(_) => value,
                    None => quote!({
                        let object = ::liaison_json::derived::object(content)?;
                        #value
                    }),
                }
            }
        };
        quote!(#index => #value,)
    });
    Ok(match tag {
        Some(tag) => quote! {
            let object = ::liaison_json::derived::object(json)?;
            let tag = ::liaison_json::derived::field(object, #tag);
            match ::liaison_json::derived::position(tag, #names)? {
                #(#arms)*
                _ => #other,
            }
        },
        None if has_content => quote! {
            let (index, content) = ::liaison_json::derived::variant(json, #names)?;
            match index {
                #(#arms)*
                _ => #other,
            }
        },
        None => quote! {
            match ::liaison_json::derived::position(json, #names)? {
                #(#arms)*
                _ => #other,
            }
        },
    })
}

/// What a name that is not known reads as.
fn other(item: &DeriveInput, variants: &[Variant]) -> Result<TokenStream> {
    let plain = variants
        .iter()
        .all(|variant| matches!(variant.content, Content::Nothing));
    match variants.iter().find(|variant| variant.other) {
        None => Ok(quote!(::core::option::Option::None)),
        Some(variant) if plain => {
            let ident = &variant.ident;
            Ok(quote!(::core::option::Option::Some(Self::#ident)))
        }
        Some(_) => Err(Error::new_spanned(
            &item.ident,
            "liaison-json knows `serde(other)` among plain names only",
        )),
    }
}

fn content(fields: &[Field], path: &TokenStream) -> TokenStream {
    let fields = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        let json = quote!(::liaison_json::derived::field(object, #name));
        let read = match &field.attributes.with {
            Some(module) => quote!(#module::from_json),
            None => quote!(::liaison_json::FromJson::from_json),
        };
        if field.attributes.default {
            quote!(#ident: match ::liaison_json::derived::field_or_none(object, #name) {
                ::core::option::Option::Some(json) => #read(json)?,
                ::core::option::Option::None => ::core::default::Default::default(),
            })
        } else {
            quote!(#ident: #read(#json)?)
        }
    });
    quote!(::core::option::Option::Some(#path { #(#fields),* }))
}
