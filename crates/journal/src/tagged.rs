//! Reads `(kind, payload)` as the variant of an enum, straight from the payload's text: no intermediate value is built.

use serde::de::value::{EnumAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, VariantAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::value::RawValue;

struct Tagged<'de> {
    kind: &'de str,
    payload: &'de RawValue,
}

struct Payload<'de>(&'de RawValue);

impl<'de> EnumAccess<'de> for Tagged<'de> {
    type Error = serde_json::Error;
    type Variant = Payload<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Self::Error> {
        let variant = seed.deserialize(StrDeserializer::<serde_json::Error>::new(self.kind))?;
        Ok((variant, Payload(self.payload)))
    }
}

impl<'de> VariantAccess<'de> for Payload<'de> {
    type Error = serde_json::Error;

    fn unit_variant(self) -> Result<(), Self::Error> {
        <()>::deserialize(self.0)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Self::Error> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Self::Error> {
        self.0.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.deserialize_struct("", fields, visitor)
    }
}

/// Reads the variant named `kind` of `E` from `payload`.
pub(crate) fn read<E: DeserializeOwned>(kind: &str, payload: &RawValue) -> Result<E, serde_json::Error> {
    E::deserialize(EnumAccessDeserializer::new(Tagged { kind, payload }))
}

/// Splits an enum, as serde derives it by default, into its variant's name and content.
pub(crate) fn split<E: serde::Serialize>(event: &E) -> Result<(String, serde_json::Value), serde_json::Error> {
    match serde_json::to_value(event)? {
        serde_json::Value::String(kind) => Ok((kind, serde_json::Value::Null)),
        serde_json::Value::Object(fields) if fields.len() == 1 => {
            fields.into_iter().next().ok_or_else(|| de::Error::custom("empty object"))
        }
        _ => Err(de::Error::custom("not an externally tagged enum")),
    }
}
