//! Everything that can go wrong with a request × every request there is × once and three times. When it ends, the desk
//! arrives by itself, or asks and arrives when told to try again: each edit is on the server exactly once.

mod cell;
mod column;
mod creating;
mod row;

use cell::Cell;
use column::COLUMNS;
use row::rows;

/// How often each goes wrong.
const TIMES: [u32; 2] = [1, 3];

/// What became of the matrix, for one column.
async fn all_cells_of(name: &str) {
    let column = COLUMNS.iter().find(|column| column.name == name).unwrap();
    let mut broken = Vec::new();
    let mut played = 0;
    for row in rows() {
        for times in TIMES {
            let cell = Cell {
                row: &row,
                column,
                times,
            };
            played += 1;
            if let Err(why) = cell.play().await {
                broken.push(format!("{} × {name} × {times}: {why}", row.name));
            }
        }
    }
    assert_eq!(
        played,
        rows().len() * TIMES.len(),
        "every cell of {name} was played"
    );
    assert!(
        broken.is_empty(),
        "{} of {played} cells are broken:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

#[test]
fn the_matrix_has_a_cell_for_everything() {
    let cells = rows().len() * COLUMNS.len() * TIMES.len();
    assert_eq!(
        (rows().len(), COLUMNS.len(), cells),
        (62, 15, 1_860),
        "a row or column that is taken away is missed"
    );
    let mut names: Vec<&str> = rows().iter().map(|row| row.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rows().len(), "no row stands there twice");
}

/// One test a column, so that they run side by side and a failure says where.
macro_rules! columns {
    ($($test:ident => $column:literal,)*) => {
        $(
            #[tokio::test(start_paused = true)]
            async fn $test() {
                all_cells_of($column).await;
            }
        )*

        #[test]
        fn every_column_is_played() {
            let played = [$($column),*];
            let all: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
            assert_eq!(played.to_vec(), all, "in the order of the table");
        }
    };
}

columns! {
    the_first_list_survives_everything => "the first list",
    the_next_page_survives_everything => "its next page",
    a_list_of_changes_survives_everything => "a list of changes",
    reading_back_what_was_done_survives_everything => "reading back what was done",
    reading_back_what_was_lost_survives_everything => "reading back what was lost",
    reading_what_has_no_body_survives_everything => "reading after an empty answer",
    reading_before_a_merge_survives_everything => "reading before a merge",
    reading_for_an_etag_survives_everything => "reading for an eTag",
    accepting_survives_everything => "accepting",
    declining_survives_everything => "declining",
    adding_a_contact_survives_everything => "adding a contact",
    an_overtaken_write_survives_everything => "sending what a colleague overtook",
    naming_survives_everything => "the name",
    naming_as_add_survives_everything => "the name as add",
    naming_by_put_survives_everything => "the name by PUT",
}
