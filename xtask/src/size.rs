//! What a browser loads before the first question: every file raw and compressed, and whether all
//! of it fits its budget.

use crate::{
    dist::{self, Dist, Profile, offline},
    process, toolchain,
};
use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use kamae::exchange::pack::PAGES;
use kamae::i18n::language::Language;
use std::{
    collections::BTreeSet,
    io::{self, Write},
    iter::Sum,
};

/// For each language the most bytes, after gzip, that a browser loads before the first page can be answered, and of this
/// with every word of the questions and what stands beside them.
const FIRST: [(&str, usize, usize); 2] = [("en", 205_400, 257_800), ("ja", 205_600, 254_800)];
/// The most bytes that the one-file edition takes, as it lies on a stick (docs/decisions/0016-one-file.md).
const SINGLE: usize = 1_188_000;
/// The most bytes, after brotli, of everything that is kept for when there is no network.
const KEPT: usize = 1_157_000;
/// The most bytes, after gzip, that all words of one language take.
const WORDS: usize = 82_900;

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

/// Prints what is loaded first and what later, in every language.
///
/// # Errors
/// When a language has no budget, or is past one.
pub(crate) fn report(dist: &Dist) -> Result<()> {
    let names = &dist.names;
    println!("{:38}{:>10}{:>10}{:>10}", "file", "raw", "gzip", "brotli");
    let shared = ["index.html", &names.style, &names.boot, &names.script, &names.wasm];
    let shared = sum(dist, shared)?;
    let (words, others): (Vec<_>, Vec<_>) = names.packs.iter().partition(|(pack, _)| language(pack).is_some());
    sum(dist, others.into_iter().map(|(_, file)| file.as_str()))?;
    for spoken in words.iter().filter_map(|(pack, _)| language(pack)).collect::<BTreeSet<_>>() {
        let mine = words.iter().filter(|(pack, _)| language(pack) == Some(spoken));
        let (first, rest): (Vec<_>, Vec<_>) = mine.partition(|(pack, _)| *pack == spoken);
        let first = sum(dist, first.into_iter().map(|(_, file)| file.as_str()))?;
        let (pages, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(pack, _)| pack.ends_with(PAGES));
        let pages = sum(dist, pages.into_iter().map(|(_, file)| file.as_str()))?;
        let rest = sum(dist, rest.into_iter().map(|(_, file)| file.as_str()))?;
        let budget = FIRST.iter().find(|(name, ..)| *name == spoken);
        let (_, budget, whole) = budget
            .with_context(|| format!("the language `{spoken}` has no budget: give it a row in xtask/src/size.rs"))?;
        let load: Size = [shared, first].into_iter().sum();
        fits(&format!("first load, {spoken}"), load, *budget)?;
        fits(&format!("all words, {spoken}"), [first, rest, pages].into_iter().sum(), WORDS)?;
        fits(
            &format!("first load with every word of the questions, {spoken}"),
            [load, rest].into_iter().sum(),
            *whole,
        )?;
    }
    let kept = kept(dist)?;
    print("kept for when there is no network", kept);
    ensure!(kept.brotli <= KEPT, "{} bytes are kept, after brotli, past the budget of {KEPT}", kept.brotli);
    let single = measured(dist, &dist::single_name())?;
    ensure!(single.raw <= SINGLE, "the one-file edition takes {} bytes, past its budget of {SINGLE}", single.raw);
    Ok(())
}

/// What the service worker keeps: the page, and all that it names.
fn kept(dist: &Dist) -> Result<Size> {
    let worker = process::read(&dist.folder.join(offline::WORKER))?;
    let mut kept = Size::of(&process::read_bytes(&dist.folder.join("index.html"))?)?;
    for name in worker.split('"').skip(1).step_by(2).filter(|name| name.contains('.')) {
        let path = dist.folder.join(name);
        if path.is_file() {
            kept = [kept, Size::of(&process::read_bytes(&path)?)?].into_iter().sum();
        }
    }
    Ok(kept)
}

/// The language of a pack of words.
fn language(pack: &str) -> Option<&str> {
    let code = pack.split('/').next()?;
    Language::ALL.iter().any(|language| language.code() == code).then_some(code)
}

/// Prints each file and gives their sum.
fn sum<'n>(dist: &Dist, names: impl IntoIterator<Item = &'n str>) -> Result<Size> {
    names.into_iter().map(|name| measured(dist, name)).sum()
}

fn measured(dist: &Dist, name: &str) -> Result<Size> {
    let size = Size::of(&process::read_bytes(&dist.folder.join(name))?)?;
    print(name, size);
    Ok(size)
}

fn print(name: &str, size: Size) {
    let Size { raw, gzip, brotli } = size;
    println!("{name:38}{raw:>10}{gzip:>10}{brotli:>10}");
}

fn fits(what: &str, size: Size, budget: usize) -> Result<()> {
    print(what, size);
    ensure!(
        size.gzip <= budget,
        "{what}: {} bytes after gzip, {} past the budget of {budget}: load less, or argue for another budget in \
         xtask/src/size.rs",
        size.gzip,
        size.gzip - budget
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
        for (gzip, fit) in [(0, true), (10, true), (11, false)] {
            let load = Size { gzip, ..Size::default() };
            assert_eq!(fits("first load", load, 10).is_ok(), fit, "{gzip}");
        }
    }

    #[test]
    fn compression_compresses() {
        let size = Size::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 50, "{size:?}");
    }
}
