//! Modules as the splitter writes them, as one.

use wasm_encoder::{
    ConstExpr, EntityType, Function, GlobalType, MemoryType, RefType, TableType, TypeSection, ValType,
};
use wasmparser::Validator;

use super::*;

const OF_THE_CORE: i32 = 1;

/// A module whose first function passes on to a place in the table and whose second calls the first, adds a global,
/// and stands in the table itself.
fn piece(place: i32, passes_on_to: i32, globals: &[&str]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    let memory = MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    };
    let table = TableType {
        element_type: RefType::FUNCREF,
        minimum: 9,
        maximum: None,
        table64: false,
        shared: false,
    };
    let global = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    imports.import("__wasm_split", "memory", EntityType::Memory(memory));
    imports.import("__wasm_split", "table", EntityType::Table(table));
    for name in globals {
        imports.import("__wasm_split", name, EntityType::Global(global));
    }
    let mut functions = FunctionSection::new();
    functions.function(0).function(0);
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(place),
        wasm_encoder::Elements::Functions([1][..].into()),
    );
    let mut code = CodeSection::new();
    let mut passing_on = Function::new([]);
    passing_on
        .instructions()
        .local_get(0)
        .i32_const(passes_on_to)
        .call_indirect(0, 0)
        .end();
    let mut calling = Function::new([]);
    calling
        .instructions()
        .local_get(0)
        .call(0)
        .global_get(u32::try_from(globals.len()).unwrap() - 1)
        .i32_add()
        .end();
    code.function(&passing_on).function(&calling);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(place), [7]);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&elements);
    module
        .section(&DataCountSection { count: 1 })
        .section(&code)
        .section(&data);
    module.finish()
}

/// What each function of the module calls, and which globals it reads.
fn uses(module: &[u8]) -> Vec<String> {
    let piece = Piece::read(module).unwrap();
    let each = piece.bodies.iter().map(|body| {
        let operators = body
            .get_operators_reader()
            .unwrap()
            .into_iter()
            .map(Result::unwrap);
        let uses = operators.filter_map(|operator| match operator {
            Operator::Call { function_index } => Some(format!("calls {function_index}")),
            Operator::CallIndirect { .. } => Some("calls by the table".to_owned()),
            Operator::GlobalGet { global_index } => Some(format!("reads {global_index}")),
            _ => None,
        });
        uses.collect::<Vec<_>>().join(", ")
    });
    each.collect()
}

#[test]
fn calls_between_the_modules_are_calls_and_those_of_the_core_go_through_the_table() {
    let one = piece(4, OF_THE_CORE, &["stack"]);
    let other = piece(5, 4, &["other", "stack"]);
    let merged = merge(&[one, other]).unwrap();
    Validator::new().validate_all(&merged).unwrap();
    assert_eq!(
        uses(&merged),
        [
            "calls by the table",
            "calls 0, reads 0",
            "calls by the table",
            // Not the second module's first function, which passes on to the first module's second.
            "calls 1, reads 0"
        ]
    );
    let merged = Piece::read(&merged).unwrap();
    let names: Vec<_> = merged.imports.iter().map(|import| import.name).collect();
    assert_eq!(names, ["memory", "table", "stack", "other"]);
    assert_eq!(slots(&[merged]).unwrap(), BTreeMap::from([(4, 1), (5, 3)]));
}

#[test]
fn modules_of_two_programs_are_refused() {
    let mut other = Module::new();
    other.section(&TypeSection::new());
    assert!(merge(&[piece(4, 1, &["stack"]), other.finish()]).is_err());
}

#[test]
fn a_number_that_is_no_place_is_left_alone() {
    let merged = merge(&[piece(4, -1, &["stack"])]).unwrap();
    assert_eq!(uses(&merged), ["calls by the table", "calls 0, reads 0"]);
}
