//! Golden pictures: each sample is compared byte for byte with a committed SVG. After a wanted change, run with
//! `UPDATE_GOLDEN=1` and look at the new pictures before committing them.

use std::path::Path;

use crate::samples;

#[test]
fn pictures_are_as_committed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1");
    let mut different = Vec::new();
    for (name, drawing) in samples::all() {
        let path = folder.join(format!("{name}.svg"));
        let drawn = drawing.svg + "\n";
        if update {
            std::fs::write(&path, &drawn).expect("golden picture can be written");
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(drawn.as_str()) {
            different.push(name);
        }
    }
    assert!(different.is_empty(), "these pictures changed: {different:?}");
}

#[test]
fn no_golden_picture_is_left_over() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let known: Vec<String> = samples::all().iter().map(|(name, _)| format!("{name}.svg")).collect();
    for entry in std::fs::read_dir(folder).expect("golden folder") {
        let name = entry.expect("entry").file_name().to_string_lossy().into_owned();
        assert!(known.contains(&name), "{name} belongs to no sample");
    }
}

#[test]
fn drawing_twice_gives_the_same_bytes() {
    let (first, second) = (samples::all(), samples::all());
    for ((name, a), (_, b)) in first.iter().zip(&second) {
        assert_eq!(a, b, "{name}");
    }
}
