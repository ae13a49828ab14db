//! Pure durability: envelope, canonical JSON, hash chain, backup format, verification. Touches no browser.
