//! Random identifiers from the browser's cryptographic source.

use thiserror::Error;

/// The browser gave no random bytes. Without them no id may be made: a repeated one would mix two histories.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("no random bytes: {0}")]
pub struct RandomError(String);

/// 128 random bits, for `LedgerId`, `CommandId` and `WriterId`.
///
/// # Errors
/// [`RandomError`].
pub fn random_128() -> Result<[u8; 16], RandomError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| RandomError(error.to_string()))?;
    Ok(bytes)
}
