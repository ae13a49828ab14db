//! Events of older versions are lifted to the present one by pure functions, one step a version. Touches nothing.

use std::borrow::Cow;

use serde_json::Value;
use serde_json::value::RawValue;

use crate::canonical::to_canonical;
use crate::envelope::{RECORD_VERSION, RecordError};

/// One step: how events of `kind`, written at version `from`, read at version `from + 1`.
#[derive(Clone, Copy, Debug)]
pub struct Upcaster {
    /// The event's kind.
    pub kind: &'static str,
    /// The version it is lifted from.
    pub from: u32,
    /// The lift; `None` where the payload is not what that version wrote.
    pub lift: fn(Value) -> Option<Value>,
}

/// What a program can read: the kinds it knows and the steps that lift older versions of them.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// Every kind ever released. A kind is never removed.
    pub kinds: &'static [&'static str],
    /// Steps, in any order. A kind without a step for a version reads unchanged.
    pub upcasters: &'static [Upcaster],
}

/// `payload` of `kind` as written at `version`, lifted to [`RECORD_VERSION`]. Borrowed where nothing changes.
///
/// # Errors
/// [`RecordError::NewerVersion`], [`RecordError::UnknownKind`], [`RecordError::NotLifted`].
pub fn upcast<'a>(
    schema: &Schema,
    kind: &str,
    version: u32,
    payload: &'a RawValue,
) -> Result<Cow<'a, RawValue>, RecordError> {
    upcast_to(schema, kind, version, RECORD_VERSION, payload)
}

fn upcast_to<'a>(
    schema: &Schema,
    kind: &str,
    version: u32,
    present: u32,
    payload: &'a RawValue,
) -> Result<Cow<'a, RawValue>, RecordError> {
    if version > present {
        return Err(RecordError::NewerVersion { found: version });
    }
    if !schema.kinds.contains(&kind) {
        return Err(RecordError::UnknownKind { kind: kind.to_owned() });
    }
    let failed = || RecordError::NotLifted { kind: kind.to_owned(), from: version };
    let mut lifted: Option<Value> = None;
    for from in version..present {
        let Some(step) = schema.upcasters.iter().find(|step| step.kind == kind && step.from == from) else { continue };
        let value = match lifted.take() {
            Some(value) => value,
            None => serde_json::from_str(payload.get()).map_err(|_| failed())?,
        };
        lifted = Some((step.lift)(value).ok_or_else(failed)?);
    }
    match lifted {
        None => Ok(Cow::Borrowed(payload)),
        Some(value) => {
            let text = to_canonical(&value).map_err(|_| failed())?;
            RawValue::from_string(text).map(Cow::Owned).map_err(|_| failed())
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn rename_amount(mut value: Value) -> Option<Value> {
        let amount = value.as_object_mut()?.remove("amount")?;
        value.as_object_mut()?.insert("gross_minor".into(), amount);
        Some(value)
    }

    fn add_currency(mut value: Value) -> Option<Value> {
        value.as_object_mut()?.insert("currency".into(), "EUR".into());
        Some(value)
    }

    const SCHEMA: Schema = Schema {
        kinds: &["Issued", "Noted"],
        upcasters: &[
            Upcaster { kind: "Issued", from: 2, lift: add_currency },
            Upcaster { kind: "Issued", from: 1, lift: rename_amount },
        ],
    };

    fn raw(text: &str) -> Box<RawValue> {
        RawValue::from_string(text.to_owned()).unwrap()
    }

    #[test]
    fn steps_run_in_order_of_version() {
        let old = raw(r#"{"amount":5}"#);
        let new = upcast_to(&SCHEMA, "Issued", 1, 3, &old).unwrap();
        assert_eq!(new.get(), r#"{"currency":"EUR","gross_minor":5}"#);
        let middle = raw(r#"{"gross_minor":5}"#);
        assert_eq!(upcast_to(&SCHEMA, "Issued", 2, 3, &middle).unwrap().get(), r#"{"currency":"EUR","gross_minor":5}"#);
    }

    #[test]
    fn what_needs_no_step_is_borrowed_unchanged() {
        let note = raw(r#"{ "any" : 1.5 }"#);
        assert!(matches!(upcast_to(&SCHEMA, "Noted", 1, 3, &note).unwrap(), Cow::Borrowed(_)));
        assert!(matches!(upcast(&SCHEMA, "Issued", 1, &note).unwrap(), Cow::Borrowed(_)));
    }

    #[test]
    fn newer_versions_unknown_kinds_and_misfits_are_named() {
        let payload = raw("{}");
        assert_eq!(
            upcast(&SCHEMA, "Issued", RECORD_VERSION + 1, &payload).unwrap_err(),
            RecordError::NewerVersion { found: RECORD_VERSION + 1 }
        );
        assert_eq!(
            upcast(&SCHEMA, "Shredded", 1, &payload).unwrap_err(),
            RecordError::UnknownKind { kind: "Shredded".into() }
        );
        assert_eq!(
            upcast_to(&SCHEMA, "Issued", 1, 3, &payload).unwrap_err(),
            RecordError::NotLifted { kind: "Issued".into(), from: 1 }
        );
    }
}
