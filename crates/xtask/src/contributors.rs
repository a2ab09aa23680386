//! Who makes the program large: bytes of code by crate, read from the modules while they still carry names.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// A crate and the bytes of its functions, in all modules together, before the optimiser.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq, Debug)]
pub(crate) struct Contributor {
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

/// The crates of all modules in this folder, the largest first.
pub(crate) fn of(folder: &Path) -> Result<Vec<Contributor>> {
    let mut bytes = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "wasm") {
            add(&fs::read(file)?, &mut bytes)?;
        }
    }
    let mut all: Vec<_> = bytes
        .into_iter()
        .map(|(name, bytes)| Contributor { name, bytes })
        .collect();
    all.sort_by_key(|contributor| std::cmp::Reverse(contributor.bytes));
    Ok(all)
}

fn add(module: &[u8], bytes: &mut BTreeMap<String, u64>) -> Result<()> {
    let mut imported = 0_u32;
    let mut sizes = Vec::new();
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if matches!(
                        import?.ty,
                        wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_)
                    ) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().end - body.range().start),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        // wasm-split writes a subsection that the reader does not know.
                        let Ok(Name::Function(functions)) = subsection else {
                            continue;
                        };
                        for naming in functions {
                            let naming = naming?;
                            names.insert(naming.index, crate_of(naming.name));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (index, size) in (imported..).zip(sizes) {
        let name = names.get(&index).map_or("(no name)", String::as_str);
        *bytes.entry(name.to_owned()).or_default() += size;
    }
    Ok(())
}

/// The first crate that a mangled name names: that of the type for a method, that of the trait where the type is a
/// parameter, that of the function otherwise.
fn crate_of(mangled: &str) -> String {
    let path = format!("{:#}", rustc_demangle::demangle(mangled));
    let is_part = |part: char| part.is_alphanumeric() || part == '_';
    let named = path
        .split_once("::")
        .and_then(|(before, _)| before.rsplit(|part| !is_part(part)).next());
    match named {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => "(glue)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_belongs_to_the_crate_it_begins_with() {
        assert_eq!(
            crate_of("_ZN4core3ptr13drop_in_place17h0123456789abcdefE"),
            "core"
        );
        assert_eq!(
            crate_of(
                "_ZN72_$LT$tachys..view..any_view..AnyView$u20$as$u20$tachys..view..Render$GT$5build17h0123456789abcdefE"
            ),
            "tachys"
        );
        assert_eq!(
            crate_of("_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17h40867382598e895dE"),
            "core"
        );
        assert_eq!(crate_of("__wbindgen_malloc"), "(glue)");
    }
}
