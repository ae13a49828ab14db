//! What stands above every list: which columns are shown, and views that were given a name. Both are in the address.

mod columns;
mod views;

pub use columns::{ColumnMenu, hidden_columns};
pub use views::ViewMenu;
