//! What of serde's attributes is understood, and where.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, LitStr, Path, Result, Type};

#[derive(Default)]
pub(crate) struct OfType {
    pub(crate) rename_all: Option<Case>,
    pub(crate) tag: Option<String>,
    pub(crate) transparent: bool,
    pub(crate) from: Option<From>,
    pub(crate) into: Option<Type>,
}

/// Through which type it is read.
pub(crate) enum From {
    Always(Type),
    Sometimes(Type),
}

#[derive(Default)]
pub(crate) struct OfVariant {
    pub(crate) rename: Option<String>,
    /// It stands for every name that is not known.
    pub(crate) other: bool,
}

#[derive(Default)]
pub(crate) struct OfField {
    pub(crate) rename: Option<String>,
    pub(crate) default: bool,
    pub(crate) skip_if: Option<Path>,
    /// A module with `from_json` and `to_json`.
    pub(crate) with: Option<Path>,
}

#[derive(Clone, Copy)]
pub(crate) enum Case {
    Snake,
    Kebab,
}

impl OfType {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut own = Self::default();
        each(attributes, |name, meta| {
            match name {
                "rename_all" => own.rename_all = Some(Case::read(&text(meta)?)?),
                "tag" => own.tag = Some(text(meta)?.value()),
                "transparent" => own.transparent = true,
                "from" => own.from = Some(From::Always(text(meta)?.parse()?)),
                "try_from" => own.from = Some(From::Sometimes(text(meta)?.parse()?)),
                "into" => own.into = Some(text(meta)?.parse()?),
                // It guards the server. The browser passes over what it does not know.
                "deny_unknown_fields" => {}
                _ => return Ok(Known::No),
            }
            Ok(Known::Yes)
        })?;
        Ok(own)
    }
}

impl OfVariant {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut own = Self::default();
        each(attributes, |name, meta| {
            match name {
                "rename" => own.rename = Some(text(meta)?.value()),
                "other" => own.other = true,
                _ => return Ok(Known::No),
            }
            Ok(Known::Yes)
        })?;
        Ok(own)
    }
}

impl OfField {
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut own = Self::default();
        each(attributes, |name, meta| {
            match name {
                "rename" => own.rename = Some(text(meta)?.value()),
                "default" if !meta.input.peek(syn::Token![=]) => own.default = true,
                "skip_serializing_if" => own.skip_if = Some(text(meta)?.parse()?),
                "with" => own.with = Some(text(meta)?.parse()?),
                _ => return Ok(Known::No),
            }
            Ok(Known::Yes)
        })?;
        Ok(own)
    }
}

impl Case {
    fn read(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "snake_case" => Ok(Self::Snake),
            "kebab-case" => Ok(Self::Kebab),
            other => Err(syn::Error::new(
                text.span(),
                format!("liaison-json does not know the case `{other}`"),
            )),
        }
    }

    /// The name of a variant, as serde writes it.
    pub(crate) fn apply(self, name: &str) -> String {
        let between = match self {
            Self::Snake => '_',
            Self::Kebab => '-',
        };
        let mut applied = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() && !applied.is_empty() {
                applied.push(between);
            }
            applied.push(letter.to_ascii_lowercase());
        }
        applied
    }
}

enum Known {
    Yes,
    No,
}

fn each(
    attributes: &[Attribute],
    mut take: impl FnMut(&str, &ParseNestedMeta<'_>) -> Result<Known>,
) -> Result<()> {
    for attribute in attributes.iter().filter(|one| one.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            match take(&name, &meta)? {
                Known::Yes => Ok(()),
                Known::No => Err(meta.error(format!("liaison-json does not know `serde({name})` here"))),
            }
        })?;
    }
    Ok(())
}

fn text(meta: &ParseNestedMeta<'_>) -> Result<LitStr> {
    meta.value()?.parse()
}
