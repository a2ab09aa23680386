//! Writing: the name and the value of each field in turn.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result};

use crate::attributes::OfType;
use crate::fields::{Content, Field, Shape, Variant};

pub(crate) fn derive(item: &DeriveInput) -> Result<TokenStream> {
    let attributes = OfType::read(&item.attrs)?;
    let body = match &attributes.into {
        Some(through) => quote! {
            let through: #through = ::core::clone::Clone::clone(self).into();
            ::liaison_json::ToJson::to_json(&through, out);
        },
        None => match Shape::of(item, &attributes)? {
            Shape::Transparent => quote!(::liaison_json::ToJson::to_json(&self.0, out);),
            Shape::Struct(fields) => {
                let idents = fields.iter().map(|field| &field.ident);
                let object = object(&quote!(), &fields);
                quote! {
                    let Self { #(#idents),* } = self;
                    #object
                }
            }
            Shape::Enum(variants) => body_of_enum(&variants, attributes.tag.as_deref()),
        },
    };
    let name = &item.ident;
    Ok(quote! {
        #[automatically_derived]
        impl ::liaison_json::ToJson for #name {
            fn to_json(&self, out: &mut ::std::string::String) {
                #body
            }
        }
    })
}

fn body_of_enum(variants: &[Variant], tag: Option<&str>) -> TokenStream {
    let plain = variants
        .iter()
        .all(|variant| matches!(variant.content, Content::Nothing));
    if plain && tag.is_none() {
        let arms = variants.iter().map(|variant| {
            let (ident, name) = (&variant.ident, &variant.name);
            quote!(Self::#ident => #name)
        });
        return quote!(::liaison_json::derived::text(match self { #(#arms),* }, out););
    }
    let arms = variants.iter().map(|variant| {
        let (ident, name) = (&variant.ident, &variant.name);
        let open = match tag {
            Some(tag) => quote! {
                ::liaison_json::derived::name(#tag, out);
                ::liaison_json::derived::text(#name, out);
            },
            None => quote!(),
        };
        let around = |value: TokenStream| {
            quote! {
                out.push('{');
                ::liaison_json::derived::name(#name, out);
                #value
                out.push('}');
            }
        };
        match &variant.content {
            Content::Nothing if tag.is_none() => {
                quote!(Self::#ident => ::liaison_json::derived::text(#name, out),)
            }
            Content::Nothing => {
                let object = object(&open, &[]);
                quote!(Self::#ident => { #object })
            }
            Content::One => {
                let value = around(quote!(::liaison_json::ToJson::to_json(value, out);));
                quote!(Self::#ident(value) => { #value })
            }
            Content::Fields(fields) => {
                let idents = fields.iter().map(|field| &field.ident);
                let object = object(&open, fields);
                let value = if tag.is_some() { object } else { around(object) };
                quote!(Self::#ident { #(#idents),* } => { #value })
            }
        }
    });
    quote!(match self { #(#arms)* })
}

/// Each field is bound under its own name.
fn object(open: &TokenStream, fields: &[Field]) -> TokenStream {
    let fields = fields.iter().map(|field| {
        let (ident, name) = (&field.ident, &field.name);
        let write = match &field.attributes.with {
            Some(module) => quote!(#module::to_json(#ident, out);),
            None => quote!(::liaison_json::ToJson::to_json(#ident, out);),
        };
        let write = quote! {
            ::liaison_json::derived::name(#name, out);
            #write
        };
        match &field.attributes.skip_if {
            Some(is_absent) => quote!(if !#is_absent(#ident) { #write }),
            None => write,
        }
    });
    quote! {
        out.push('{');
        #open
        #(#fields)*
        out.push('}');
    }
}
