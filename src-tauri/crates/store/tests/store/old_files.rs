//! Real files of every older shape are opened, copied first, and lose nothing.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use store::EditState;

use crate::scratch::Scratch;

#[test]
fn every_old_file_is_copied_first_and_loses_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/migrations/databases");
    let mut opened = 0;
    for file in fs::read_dir(folder).unwrap() {
        let old = file.unwrap().path();
        if old.extension() != Some(OsStr::new("sqlite")) {
            continue;
        }
        let name = old.file_stem().unwrap().to_string_lossy().into_owned();
        let schema = name.strip_prefix("schema-").unwrap();
        let scratch = Scratch::new();
        fs::copy(&old, scratch.path()).unwrap();
        // The copy is asked, because reading a file in WAL mode leaves files beside it.
        let before = store::verify(&scratch.path()).unwrap();

        let store = scratch.open();
        let version = store.version().unwrap();
        assert_eq!(
            version.schema, version.known,
            "{name} is brought up to date"
        );
        assert_eq!(
            store.holdings().unwrap(),
            before,
            "{name} holds what it held"
        );
        assert!(store.check().is_ok(), "{name} is whole afterwards");
        let declined = store
            .read::<_, store::StoreError>(|read| {
                let ids = read.ids_beginning_with("e7fb1244")?;
                ids.first().map(|id| read.edits_of(id)).transpose()
            })
            .unwrap()
            .unwrap();
        assert_eq!(
            declined[0].state,
            EditState::Confirmed,
            "{name}: its edits can be read"
        );
        let copy = scratch
            .path()
            .with_extension(format!("before-{schema}.sqlite"));
        assert_eq!(
            store::verify(&copy).unwrap(),
            before,
            "{name} was copied before anything was changed"
        );
        opened += 1;
    }
    assert!(opened > 0, "there is at least one old file");
}
