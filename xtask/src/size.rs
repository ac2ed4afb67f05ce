//! What a browser loads before the first question: every file raw and compressed, and whether all
//! of it fits its budget.

use crate::{
    dist::{self, Dist, Profile},
    process, toolchain,
};
use anyhow::{Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{
    io::{self, Write},
    iter::Sum,
};

/// The most bytes, after gzip, that the first load may take in a language: what it takes today, so that it cannot
/// grow. The aim is 230,000; docs/decisions/0012-first-load.md says what stands in the way.
const BUDGETS: [(&str, usize); 2] = [("en", 425_000), ("ja", 425_000)];

/// One file, or several together, in bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// `cargo xtask size`.
pub(crate) fn command() -> Result<()> {
    toolchain::wasm_target()?;
    report(&dist::build(Profile::Release, None)?)
}

/// Prints the first load of every language.
///
/// # Errors
/// When a language has no budget, or its first load is past it.
pub(crate) fn report(dist: &Dist) -> Result<()> {
    let names = &dist.names;
    let shared = ["index.html", &names.style, &names.boot, &names.script, &names.wasm];
    println!("{:34}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli");
    let mut total = Size::default();
    for name in shared {
        total = [total, measured(dist, name)?].into_iter().sum();
    }
    let mut loads = Vec::new();
    for (language, name) in &names.words {
        let load: Size = [total, measured(dist, name)?].into_iter().sum();
        loads.push((language.as_str(), load));
    }
    for (language, load) in &loads {
        print(&format!("first load, {language}"), *load);
    }
    loads.iter().try_for_each(|(name, load)| fits(name, *load))
}

fn measured(dist: &Dist, name: &str) -> Result<Size> {
    let size = Size::of(&process::read_bytes(&dist.folder.join(name))?)?;
    print(name, size);
    Ok(size)
}

fn print(name: &str, size: Size) {
    let Size { raw, gzip, brotli } = size;
    println!("{name:34}{raw:>10}{gzip:>10}{brotli:>10}");
}

fn fits(language: &str, load: Size) -> Result<()> {
    let budget = BUDGETS.iter().find(|(name, _)| *name == language);
    let budget = budget.map_or(0, |(_, budget)| *budget);
    ensure!(budget > 0, "the language `{language}` has no budget: give it a row in xtask/src/size.rs");
    ensure!(
        load.gzip <= budget,
        "the first load in `{language}` takes {} bytes after gzip, {} past its budget of {budget}: \
         load less at first, or argue for another budget in xtask/src/size.rs",
        load.gzip,
        load.gzip - budget
    );
    Ok(())
}

impl Size {
    fn of(content: &[u8]) -> io::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content)?;
        let mut brotli = Vec::new();
        let strongest = BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &*content, &mut brotli, &strongest)?;
        Ok(Self { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_fits_up_to_its_budget() {
        let table = [("en", 425_000, true), ("en", 425_001, false), ("ja", 1, true), ("eo", 1, false)];
        for (language, gzip, fit) in table {
            let load = Size { gzip, ..Size::default() };
            assert_eq!(fits(language, load).is_ok(), fit, "{language} {gzip}");
        }
    }

    #[test]
    fn compression_compresses() {
        let size = Size::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 50, "{size:?}");
    }
}
