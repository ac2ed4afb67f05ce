//! WebAssembly whose functions stand beside those that they resemble: what compresses it looks for the same nearby, and
//! functions that take and give the same, and are about as long, are often about the same. Those that are called most
//! stand first, where one byte names them. Nothing that runs changes, only at which place a function stands.

use anyhow::{Context, Result};
use std::{cmp::Reverse, collections::BTreeMap, convert::Infallible, iter};
use wasm_encoder::{CodeSection, FunctionSection, Module, reencode, reencode::Reencode};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef};

/// How many functions one byte can name.
const SHORT: usize = 128;

type Outcome = Result<(), reencode::Error<Infallible>>;

/// The same program with its functions in the order of their types, sizes and bytes, those first that are called most.
///
/// # Errors
/// When it is not WebAssembly.
pub(crate) fn alike(program: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    let mut order = Order::of(program).context("what was compiled is not WebAssembly")?;
    order.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

/// Where the functions stand.
struct Order {
    /// How many functions are imported; these come first and stay.
    imported: u32,
    /// Where each of the others stood, in the order in which they stand now.
    from: Vec<usize>,
    /// Where each of them stands now, counted with those that are imported.
    to: Vec<u32>,
}

impl Order {
    fn of(program: &[u8]) -> Result<Self> {
        let (mut imported, mut types, mut bodies, mut calls) =
            (0, Vec::new(), Vec::new(), BTreeMap::<u32, usize>::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => {
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            *calls.entry(function_index).or_default() += 1;
                        }
                    }
                    bodies.push(body.as_bytes());
                }
                _ => {}
            }
        }
        let mut from: Vec<_> = (0..bodies.len()).collect();
        from.sort_by_key(|at| Reverse(u32::try_from(*at).ok().and_then(|at| calls.get(&(imported + at)))));
        let (often, rest) = from.split_at_mut(SHORT.saturating_sub(imported as usize).min(bodies.len()));
        let key = |at: &usize| bodies.get(*at).map(|body: &&[u8]| (types.get(*at), body.len().checked_ilog2(), *body));
        often.sort_by_key(key);
        rest.sort_by_key(key);
        let mut places: Vec<_> = iter::zip(&from, imported..).collect();
        places.sort_unstable();
        let to = places.into_iter().map(|(_, place)| place).collect();
        Ok(Self { imported, from, to })
    }

    fn ordered<T: Clone>(
        &self,
        all: impl Iterator<Item = Result<T, BinaryReaderError>>,
    ) -> Result<Vec<T>, BinaryReaderError> {
        let all: Vec<T> = all.collect::<Result<_, _>>()?;
        Ok(self.from.iter().filter_map(|at| all.get(*at)).cloned().collect())
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, at: u32) -> Result<u32, reencode::Error<Infallible>> {
        let own = at.checked_sub(self.imported).and_then(|at| self.to.get(at as usize));
        Ok(own.copied().unwrap_or(at))
    }

    fn parse_function_section(&mut self, out: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Outcome {
        for kind in self.ordered(section.into_iter())? {
            out.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Outcome {
        for body in self.ordered(section.into_iter())? {
            self.parse_function_body(out, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{Function, TypeSection};

    /// One imported function; then `b` gives 2 and calls `a`, `a` gives 1. `a` is exported.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x01\x09\x02\x60\0\x01\x7f\x60\0\x01\x7f\x02\x07\x01\x01m\x01f\0\0\
        \x03\x03\x02\x01\0\x07\x05\x01\x01a\0\x02\x0a\x0e\x02\x07\0\x41\x02\x1a\x10\x02\x0b\x04\0\x41\x01\x0b";
    const ALIKE: &[u8] = b"\0asm\x01\0\0\0\x01\x09\x02\x60\0\x01\x7f\x60\0\x01\x7f\x02\x07\x01\x01m\x01f\0\0\
        \x03\x03\x02\0\x01\x07\x05\x01\x01a\0\x01\x0a\x0e\x02\x04\0\x41\x01\x0b\x07\0\x41\x02\x1a\x10\x01\x0b";

    #[test]
    fn what_is_called_most_has_a_short_name() {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        for _ in 0..200 {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().call(199).end();
            code.function(&body);
        }
        let mut module = Module::new();
        let program = module.section(&types).section(&functions).section(&code).as_slice();
        assert_eq!(alike(program).unwrap().len(), program.len() - 200);
    }

    #[test]
    fn functions_move_and_are_found_again() {
        assert_eq!(alike(PROGRAM).unwrap(), ALIKE);
        assert_eq!(alike(ALIKE).unwrap(), ALIKE);
        assert!(alike(b"no").is_err());
    }
}
