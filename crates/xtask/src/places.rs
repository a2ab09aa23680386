//! The places of the program's table that wait for a page's functions.
//!
//! The splitter leaves them in the core as "nothing stands here", one entry a place and one segment for each piece that
//! it has cut off: 5,000 bytes of every first load, and more with each new page. A table begins empty by itself.

use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ElementSection, Module};
use wasmparser::{BinaryReaderError, Element, ElementItems, Operator, Parser};

/// Takes what says that nothing stands there out of the core in this folder.
pub(crate) fn leave_empty(core: &Path) -> Result<()> {
    let module = fs::read(core)?;
    Ok(fs::write(core, without_nulls(&module)?)?)
}

fn without_nulls(core: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    WithoutNulls
        .parse_core_module(&mut module, Parser::new(0), core)
        .map_err(|error| anyhow!("the core cannot be read: {error}"))?;
    Ok(module.finish())
}

struct WithoutNulls;

impl Reencode for WithoutNulls {
    type Error = Infallible;

    fn parse_element(
        &mut self,
        elements: &mut ElementSection,
        element: Element<'_>,
    ) -> Result<(), Error<Infallible>> {
        if is_nothing(&element.items)? {
            return Ok(());
        }
        utils::parse_element(self, elements, element)
    }
}

fn is_nothing(items: &ElementItems<'_>) -> Result<bool, BinaryReaderError> {
    match items {
        ElementItems::Functions(functions) => Ok(functions.count() == 0),
        ElementItems::Expressions(_, places) => {
            for place in places.clone() {
                if !matches!(place?.get_operators_reader().read()?, Operator::RefNull { .. }) {
                    return Ok(false);
                }
            }
            Ok(true)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use wasm_encoder::{
        CodeSection, ConstExpr, Elements, Function, FunctionSection, HeapType, RefType, TableSection,
        TableType, TypeSection,
    };
    use wasmparser::{Payload, Validator};

    use super::*;

    /// A module with one function, and these in its table, one behind the other.
    fn module(segments: &[&[ConstExpr]]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        functions.function(0);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            minimum: 9,
            maximum: None,
            table64: false,
            shared: false,
        });
        let mut elements = ElementSection::new();
        for (segment, place) in segments.iter().zip(0..) {
            elements.active(
                None,
                &ConstExpr::i32_const(place),
                Elements::Expressions(RefType::FUNCREF, Cow::Borrowed(*segment)),
            );
        }
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&tables);
        module.section(&elements).section(&code);
        module.finish()
    }

    fn count(module: &[u8]) -> u32 {
        let elements = Parser::new(0)
            .parse_all(module)
            .find_map(|payload| match payload.unwrap() {
                Payload::ElementSection(section) => Some(section.count()),
                _ => None,
            });
        elements.unwrap_or_default()
    }

    #[test]
    fn only_what_holds_a_function_stays() {
        let (null, function) = (|| ConstExpr::ref_null(HeapType::FUNC), ConstExpr::ref_func(0));
        let full = module(&[&[null(), null()], &[null(), function], &[], &[null()]]);
        let emptied = without_nulls(&full).unwrap();
        assert_eq!((count(&full), count(&emptied)), (4, 1));
        Validator::new().validate_all(&emptied).unwrap();
        assert_eq!(without_nulls(&emptied).unwrap(), emptied);
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(without_nulls(b"<!doctype html>").is_err());
    }
}
