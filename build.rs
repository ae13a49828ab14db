//! Cuts the catalogue where it says so: the first load embeds what stands above, the parts of the program bring the rest
//! (docs/decisions/0007). `scripts/site/split.mjs` cuts at the same line.

use std::error::Error;
use std::path::Path;

const CATALOGUE: &str = "messages/en.ftl";
const CUT: &str = "\n### later";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CATALOGUE}");
    let catalogue = std::fs::read_to_string(CATALOGUE)?;
    let (first, _) = catalogue.split_once(CUT).ok_or("the catalogue has no line that begins with ### later")?;
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("first.ftl"), first)?;
    Ok(())
}
