//! The modules that come with a page, as one. The splitter cuts what pages share by which of them share it, into dozens
//! of pieces, and a call from one piece into another goes through the program's table of functions. In one module it is
//! a call like any other, the optimiser sees both its ends, and nothing is said once for each piece.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module,
    RawSection, SectionId,
};
use wasmparser::{
    Data, Element, ElementItems, ElementKind, FunctionBody, Import, Operator, Parser, Payload, TypeRef,
};

/// The modules that the splitter has written beside the core of one program, in their order.
pub(crate) fn merge(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let pieces: Vec<Piece<'_>> = modules
        .iter()
        .map(|module| Piece::read(module))
        .collect::<Result<_>>()?;
    let types = pieces.first().map(|piece| piece.types).unwrap_or_default();
    let mut imports = Imports::default();
    let (mut functions, mut elements) = (FunctionSection::new(), ElementSection::new());
    let (mut code, mut data) = (CodeSection::new(), DataSection::new());
    let slots = slots(&pieces)?;
    let mut first = 0;
    for piece in &pieces {
        ensure!(piece.types == types, "modules of one program have the same types");
        let mut numbers = Renumbered {
            functions: piece.called(first, &slots)?,
            globals: imports.take(&piece.imports)?,
            first_segment: data.len(),
        };
        first += u32::try_from(piece.bodies.len())?;
        for own in &piece.functions {
            functions.function(*own);
        }
        for element in &piece.elements {
            numbers.parse_element(&mut elements, element.clone())?;
        }
        for body in &piece.bodies {
            numbers.parse_function_body(&mut code, body.clone())?;
        }
        for segment in &piece.data {
            numbers.parse_data(&mut data, segment.clone())?;
        }
    }
    let mut module = Module::new();
    module.section(&RawSection {
        id: SectionId::Type.into(),
        data: types,
    });
    module
        .section(&imports.section)
        .section(&functions)
        .section(&elements);
    module.section(&DataCountSection { count: data.len() });
    module.section(&code).section(&data);
    Ok(module.finish())
}

/// One of the modules. The splitter leaves to the core whatever is exported, and every import that is a function.
#[derive(Default)]
struct Piece<'a> {
    types: &'a [u8],
    imports: Vec<Import<'a>>,
    /// The type of each function, by its number.
    functions: Vec<u32>,
    elements: Vec<Element<'a>>,
    bodies: Vec<FunctionBody<'a>>,
    data: Vec<Data<'a>>,
}

impl<'a> Piece<'a> {
    fn read(module: &'a [u8]) -> Result<Self> {
        let mut piece = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    let range = section.range();
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    piece.types = module.get(range).context("the types are beyond the module")?;
                }
                Payload::ImportSection(section) => {
                    piece.imports = section.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(section) => {
                    piece.functions = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ElementSection(section) => {
                    piece.elements = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => piece.bodies.push(body),
                Payload::DataSection(section) => {
                    piece.data = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ExportSection(section) => ensure!(section.count() == 0, "only the core exports"),
                Payload::TableSection(_)
                | Payload::MemorySection(_)
                | Payload::GlobalSection(_)
                | Payload::TagSection(_)
                | Payload::StartSection { .. } => bail!("that belongs into the core"),
                _ => {}
            }
        }
        Ok(piece)
    }

    /// What is called where the module calls one of its functions: that function, of which the first has this number, or
    /// the one in this module to which it only passes on.
    fn called(&self, first: u32, slots: &BTreeMap<u32, u32>) -> Result<Vec<u32>> {
        let each = self.bodies.iter().zip(first..);
        each.map(|(body, own)| {
            let to = passes_on_to(body)?.and_then(|slot| slots.get(&slot));
            Ok(to.copied().unwrap_or(own))
        })
        .collect()
    }
}

/// Which place of the program's table holds which function of the one module.
fn slots(pieces: &[Piece<'_>]) -> Result<BTreeMap<u32, u32>> {
    let mut slots = BTreeMap::new();
    let mut first = 0;
    for piece in pieces {
        for element in &piece.elements {
            let ElementKind::Active { offset_expr, .. } = &element.kind else {
                bail!("a place in the table is given at once");
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("a place in the table is a number");
            };
            let ElementItems::Functions(functions) = &element.items else {
                bail!("only the core leaves places empty");
            };
            for (slot, function) in (u32::try_from(value)?..).zip(functions.clone()) {
                slots.insert(slot, first + function?);
            }
        }
        first += u32::try_from(piece.bodies.len())?;
    }
    Ok(slots)
}

/// The place in the table, where a function does nothing but call what is there with the parameters it was given.
fn passes_on_to(body: &FunctionBody<'_>) -> Result<Option<u32>> {
    if body.get_locals_reader()?.get_count() > 0 {
        return Ok(None);
    }
    let mut operators = body.get_operators_reader()?;
    let mut given = 0;
    let number = loop {
        match operators.read()? {
            Operator::LocalGet { local_index } if local_index == given => given += 1,
            Operator::I32Const { value } => break value,
            _ => return Ok(None),
        }
    };
    let is_call = matches!(operators.read()?, Operator::CallIndirect { table_index: 0, .. });
    let is_all = is_call && matches!(operators.read()?, Operator::End);
    Ok(u32::try_from(number).ok().filter(|_| is_all))
}

/// What is imported, once. A module names what it needs of the core, and a global by its number among those.
#[derive(Default)]
struct Imports {
    section: ImportSection,
    known: BTreeMap<String, u32>,
    globals: u32,
}

impl Imports {
    /// The number in the one module of each global of this one.
    fn take(&mut self, imports: &[Import<'_>]) -> Result<Vec<u32>> {
        let mut globals = Vec::new();
        for import in imports {
            let number = match self.known.get(import.name) {
                Some(number) => *number,
                None => self.add(import)?,
            };
            if let TypeRef::Global(_) = import.ty {
                globals.push(number);
            }
        }
        Ok(globals)
    }

    fn add(&mut self, import: &Import<'_>) -> Result<u32> {
        let number = match import.ty {
            TypeRef::Global(_) => {
                self.globals += 1;
                self.globals - 1
            }
            // There is one of each in the program.
            TypeRef::Memory(_) | TypeRef::Table(_) => 0,
            _ => bail!("{} comes through the table", import.name),
        };
        Renumbered::default().parse_import(&mut self.section, *import)?;
        self.known.insert(import.name.to_owned(), number);
        Ok(number)
    }
}

/// One module's numbers in the other.
#[derive(Default)]
struct Renumbered {
    functions: Vec<u32>,
    globals: Vec<u32>,
    first_segment: u32,
}

impl Reencode for Renumbered {
    type Error = Unknown;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Unknown>> {
        of(&self.functions, function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Unknown>> {
        of(&self.globals, global)
    }

    fn data_index(&mut self, segment: u32) -> Result<u32, Error<Unknown>> {
        Ok(self.first_segment + segment)
    }
}

fn of(numbers: &[u32], index: u32) -> Result<u32, Error<Unknown>> {
    let number = usize::try_from(index).ok().and_then(|index| numbers.get(index));
    number.copied().ok_or(Error::UserError(Unknown(index)))
}

/// A number that nothing in the module has.
#[derive(Debug)]
struct Unknown(u32);

impl fmt::Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "number {} is not in the module", self.0)
    }
}

impl std::error::Error for Unknown {}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
