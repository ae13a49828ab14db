//! A table becomes a spreadsheet in steps, with the browser's turn between them.

use chrono::NaiveDate;
use receivables::interchange::sheet::Sheet;
use workbook::{Filling, WorkbookError};

use crate::session::{Run, Stopped};

/// Rows put in between two turns of the browser: some milliseconds of work.
const ROWS_A_STEP: usize = 500;

/// The bytes of a file, or why the table does not fit.
pub type Made = Result<Vec<u8>, WorkbookError>;

/// Makes the file. Putting the rows in is the first half; packing them is done in one go.
///
/// # Errors
/// [`Stopped`].
pub async fn made_in_steps(sheet: Sheet, made_on: NaiveDate, run: Run) -> Result<Made, Stopped> {
    let mut filling = match Filling::begin(sheet, made_on) {
        Ok(filling) => filling,
        Err(error) => return Ok(Err(error)),
    };
    loop {
        let (done, of) = filling.rows();
        run.turn(done, 2 * of).await?;
        if done == of {
            return Ok(filling.finish());
        }
        if let Err(error) = filling.step(ROWS_A_STEP) {
            return Ok(Err(error));
        }
    }
}
