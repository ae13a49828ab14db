//! Bytes to text: which encoding, and why. Pure; every byte sequence yields text or a typed refusal.

use super::refusal::{Container, FileRefusal};
use crate::bounds::IMPORT_BYTES_MAX;

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, of which ASCII is a part.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, the western European code page.
    Windows1252,
}

/// What the encoding was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodingEvidence {
    /// Said by the user.
    Chosen,
    /// The file begins with a byte order mark.
    ByteOrderMark,
    /// Only ASCII: every encoding but UTF-16 reads it the same.
    PlainAscii,
    /// Bytes beyond ASCII, all of them valid UTF-8.
    ValidUtf8,
    /// Every second byte is zero, as in UTF-16 text of western languages.
    ZeroBytes,
    /// The byte at this offset cannot be UTF-8.
    NotUtf8 {
        /// Offset in bytes.
        at: usize,
    },
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding it was read in.
    pub encoding: Encoding,
    /// Why that one.
    pub evidence: EncodingEvidence,
}

/// Windows-1252 0x80 to 0x9F; the five holes stand for themselves, as browsers read them.
const WINDOWS_1252_HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes looked at for UTF-16 without a byte order mark.
const ZERO_SAMPLE_BYTES: usize = 1024;

/// The text of `bytes`, in the encoding `chosen` or in the one found.
///
/// # Errors
/// [`FileRefusal::Empty`], [`FileRefusal::TooLarge`] or [`FileRefusal::NotText`].
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, FileRefusal> {
    if bytes.len() > IMPORT_BYTES_MAX {
        return Err(FileRefusal::TooLarge { bytes: bytes.len(), max: IMPORT_BYTES_MAX });
    }
    if let Some(container) = container_of(bytes) {
        return Err(FileRefusal::NotText(container));
    }
    let (marked, mark_bytes) = byte_order_mark(bytes);
    let (encoding, evidence) = match (chosen, marked) {
        (Some(encoding), _) => (encoding, EncodingEvidence::Chosen),
        (None, Some(encoding)) => (encoding, EncodingEvidence::ByteOrderMark),
        (None, None) => guess(bytes),
    };
    let body = if marked == Some(encoding) { bytes.get(mark_bytes..).unwrap_or_default() } else { bytes };
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(body).into_owned(),
        Encoding::Utf16Le => utf16(body, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(body, u16::from_be_bytes),
        Encoding::Windows1252 => body.iter().map(|byte| windows_1252(*byte)).collect(),
    };
    if text.chars().all(char::is_whitespace) {
        return Err(FileRefusal::Empty);
    }
    Ok(Decoded { text, encoding, evidence })
}

fn container_of(bytes: &[u8]) -> Option<Container> {
    if bytes.starts_with(b"PK\x03\x04") {
        Some(Container::Zip)
    } else if bytes.starts_with(b"%PDF-") {
        Some(Container::Pdf)
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(Container::OldSpreadsheet)
    } else {
        None
    }
}

fn byte_order_mark(bytes: &[u8]) -> (Option<Encoding>, usize) {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        (Some(Encoding::Utf8), 3)
    } else if bytes.starts_with(&[0xFF, 0xFE]) {
        (Some(Encoding::Utf16Le), 2)
    } else if bytes.starts_with(&[0xFE, 0xFF]) {
        (Some(Encoding::Utf16Be), 2)
    } else {
        (None, 0)
    }
}

fn guess(bytes: &[u8]) -> (Encoding, EncodingEvidence) {
    let sample = bytes.get(..ZERO_SAMPLE_BYTES).unwrap_or(bytes);
    let zeros_at = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = sample.len() / 2;
    let (even, odd) = (zeros_at(0), zeros_at(1));
    if pairs > 1 && odd * 10 > pairs * 7 && even * 10 < pairs {
        return (Encoding::Utf16Le, EncodingEvidence::ZeroBytes);
    }
    if pairs > 1 && even * 10 > pairs * 7 && odd * 10 < pairs {
        return (Encoding::Utf16Be, EncodingEvidence::ZeroBytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => (Encoding::Utf8, EncodingEvidence::PlainAscii),
        Ok(_) => (Encoding::Utf8, EncodingEvidence::ValidUtf8),
        Err(error) => (Encoding::Windows1252, EncodingEvidence::NotUtf8 { at: error.valid_up_to() }),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252_HIGH.get(usize::from(byte) - 0x80).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_found_with_their_evidence() {
        let sample = "Kunde;Fällig\nMüller;1 €\n";
        let le: Vec<u8> = sample.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = sample.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let ansi: Vec<u8> = b"Kunde;F\xE4llig\nM\xFCller;1 \x80\n".to_vec();
        for (bytes, encoding, evidence) in [
            (sample.as_bytes().to_vec(), Encoding::Utf8, EncodingEvidence::ValidUtf8),
            (marked(&[0xEF, 0xBB, 0xBF], sample.as_bytes()), Encoding::Utf8, EncodingEvidence::ByteOrderMark),
            (marked(&[0xFF, 0xFE], &le), Encoding::Utf16Le, EncodingEvidence::ByteOrderMark),
            (marked(&[0xFE, 0xFF], &be), Encoding::Utf16Be, EncodingEvidence::ByteOrderMark),
            (le.clone(), Encoding::Utf16Le, EncodingEvidence::ZeroBytes),
            (be.clone(), Encoding::Utf16Be, EncodingEvidence::ZeroBytes),
            (ansi, Encoding::Windows1252, EncodingEvidence::NotUtf8 { at: 7 }),
        ] {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.encoding, decoded.evidence), (encoding, evidence));
            assert_eq!(decoded.text, sample, "{encoding:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        assert_eq!(decode(b"PK\x03\x04rest", None), Err(FileRefusal::NotText(Container::Zip)));
        assert_eq!(decode(b"%PDF-1.7", None), Err(FileRefusal::NotText(Container::Pdf)));
        assert_eq!(decode(b"\xEF\xBB\xBF \n", None), Err(FileRefusal::Empty));
        let large = vec![b'a'; IMPORT_BYTES_MAX + 1];
        assert!(matches!(decode(&large, None), Err(FileRefusal::TooLarge { .. })));
    }

    #[test]
    fn a_chosen_encoding_wins() {
        let decoded = decode("ä".as_bytes(), Some(Encoding::Windows1252)).unwrap();
        assert_eq!(decoded.text, "Ã¤");
    }
}
