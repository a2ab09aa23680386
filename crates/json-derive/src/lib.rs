//! Derives the reading and writing of `liaison-json` from the attributes that serde reads, so that the wire is
//! described once. An attribute that is not understood is a compile error: it would be another wire in the browser.

mod attributes;
mod fields;
mod from_json;
mod to_json;

use proc_macro::TokenStream;
use quote::quote;
use syn::{DeriveInput, parse_macro_input};

/// For what travels between server and browser: `FromJson` and `ToJson`, and with the crate's feature `serde` also
/// `Serialize` and `Deserialize`. Stands above the attributes of serde.
#[proc_macro_attribute]
pub fn wire(arguments: TokenStream, item: TokenStream) -> TokenStream {
    if !arguments.is_empty() {
        return quote!(compile_error! { "`wire` takes no arguments" }).into();
    }
    let item = proc_macro2::TokenStream::from(item);
    quote! {
        #[derive(::liaison_json::FromJson, ::liaison_json::ToJson)]
        #[cfg_attr(feature = "serde", derive(::serde::Serialize, ::serde::Deserialize))]
        #item
    }
    .into()
}

#[proc_macro_derive(FromJson, attributes(serde))]
pub fn from_json(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    from_json::derive(&item)
        .unwrap_or_else(|error| error.into_compile_error())
        .into()
}

#[proc_macro_derive(ToJson, attributes(serde))]
pub fn to_json(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    to_json::derive(&item)
        .unwrap_or_else(|error| error.into_compile_error())
        .into()
}
