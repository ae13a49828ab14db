//! Which key does what: the one table that the listener obeys, and that the sheet of shortcuts and the palette print.
//! Pure.

/// What a key does on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the name is all there is to say
pub enum Deed {
    Palette,
    GoToday,
    GoInvoices,
    GoCustomers,
    GoPayments,
    GoDesk,
    GoWhatIf,
    GoReports,
    NewInvoice,
    RecordPayment,
    Undo,
    Redo,
    Sheet,
}

/// Keys that are pressed together or one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chord {
    /// A letter alone, outside fields.
    Letter(char),
    /// A letter after G, outside fields.
    AfterG(char),
    /// A sign alone, outside fields, however the keyboard makes it.
    Sign(char),
    /// A letter with Ctrl, or the Mac's Command.
    Command(char),
    /// A letter with Ctrl and Shift.
    CommandShift(char),
}

/// A key as it was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// What the browser calls it: `k`, `K`, `?`.
    pub key: String,
    /// With Ctrl or the Mac's Command.
    pub command: bool,
    /// With Shift.
    pub shift: bool,
    /// With Alt.
    pub alt: bool,
    /// In a field or a dialog, where letters are text.
    pub in_field: bool,
    /// G was pressed just before.
    pub after_g: bool,
}

/// Every chord. The first of a deed is the one that is printed.
pub const KEYMAP: [(Chord, Deed); 14] = [
    (Chord::Command('k'), Deed::Palette),
    (Chord::AfterG('t'), Deed::GoToday),
    (Chord::AfterG('i'), Deed::GoInvoices),
    (Chord::AfterG('c'), Deed::GoCustomers),
    (Chord::AfterG('p'), Deed::GoPayments),
    (Chord::AfterG('a'), Deed::GoDesk),
    (Chord::AfterG('w'), Deed::GoWhatIf),
    (Chord::AfterG('r'), Deed::GoReports),
    (Chord::Letter('n'), Deed::NewInvoice),
    (Chord::Letter('p'), Deed::RecordPayment),
    (Chord::Command('z'), Deed::Undo),
    (Chord::CommandShift('z'), Deed::Redo),
    (Chord::Command('y'), Deed::Redo),
    (Chord::Sign('?'), Deed::Sheet),
];

impl Chord {
    /// The keys to print, in order; `command` is what the keyboard calls Ctrl.
    #[must_use]
    pub fn keys(self, command: &str) -> Vec<String> {
        let letter = |letter: char| letter.to_uppercase().to_string();
        match self {
            Self::Letter(key) | Self::Sign(key) => vec![letter(key)],
            Self::AfterG(key) => vec!["G".to_owned(), letter(key)],
            Self::Command(key) => vec![command.to_owned(), letter(key)],
            Self::CommandShift(key) => vec![command.to_owned(), "Shift".to_owned(), letter(key)],
        }
    }

    /// Whether it acts by a letter alone: such chords can be turned off.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        matches!(self, Self::Letter(_) | Self::AfterG(_))
    }

    fn is_pressed(self, press: &Press) -> bool {
        let is = |letter: char| press.key.to_lowercase() == letter.to_string();
        let plain = !press.command && !press.alt && !press.in_field;
        match self {
            Self::Letter(letter) => plain && !press.after_g && is(letter),
            Self::AfterG(letter) => plain && press.after_g && is(letter),
            Self::Sign(sign) => plain && is(sign),
            // In a field they are the browser's own, but for the palette, which is wanted everywhere.
            Self::Command('k') => press.command && !press.shift && !press.alt && is('k'),
            Self::Command(letter) => press.command && !press.shift && !press.alt && !press.in_field && is(letter),
            Self::CommandShift(letter) => press.command && press.shift && !press.alt && !press.in_field && is(letter),
        }
    }
}

impl Deed {
    /// The keys that do it, to print.
    #[must_use]
    pub fn keys(self, command: &str) -> Vec<String> {
        let own = KEYMAP.iter().find(|(_, deed)| *deed == self);
        own.map(|(chord, _)| chord.keys(command)).unwrap_or_default()
    }
}

/// What a pressed key does. With `letters` off, letters alone do nothing.
#[must_use]
pub fn deed_of(press: &Press, letters: bool) -> Option<Deed> {
    let chords = KEYMAP.iter().filter(|(chord, _)| letters || !chord.is_letter());
    chords.into_iter().find(|(chord, _)| chord.is_pressed(press)).map(|(_, deed)| *deed)
}

/// Whether a pressed key waits for the letter of a page.
#[must_use]
pub fn is_prefix(press: &Press, letters: bool) -> bool {
    letters && !press.after_g && Chord::Letter('g').is_pressed(press)
}

#[cfg(test)]
mod test {
    use super::*;

    fn press(key: &str) -> Press {
        Press { key: key.to_owned(), ..Press::default() }
    }

    #[test]
    fn every_chord_does_what_the_table_says() {
        for (chord, deed) in KEYMAP {
            let pressed = match chord {
                Chord::Letter(key) | Chord::Sign(key) => press(&key.to_string()),
                Chord::AfterG(key) => Press { after_g: true, ..press(&key.to_string()) },
                Chord::Command(key) => Press { command: true, ..press(&key.to_string()) },
                Chord::CommandShift(key) => {
                    Press { command: true, shift: true, ..press(&key.to_uppercase().to_string()) }
                }
            };
            assert_eq!(deed_of(&pressed, true), Some(deed), "{chord:?}");
            assert_eq!(deed_of(&pressed, false), (!chord.is_letter()).then_some(deed), "{chord:?} without letters");
        }
    }

    #[test]
    fn no_chord_stands_twice() {
        for (at, (chord, _)) in KEYMAP.iter().enumerate() {
            assert!(KEYMAP.iter().skip(at + 1).all(|(other, _)| other != chord), "{chord:?}");
        }
    }

    #[test]
    fn letters_typed_into_a_field_are_text_and_only_the_palette_opens_from_one() {
        let typed = |key: &str, command| Press { in_field: true, command, ..press(key) };
        for key in ["n", "p", "g", "?"] {
            assert_eq!(deed_of(&typed(key, false), true), None, "{key}");
        }
        assert_eq!(deed_of(&typed("z", true), true), None);
        assert_eq!(deed_of(&typed("k", true), true), Some(Deed::Palette));
    }

    #[test]
    fn a_prefix_changes_what_the_next_letter_means() {
        assert!(is_prefix(&press("g"), true) && !is_prefix(&press("g"), false));
        assert_eq!(deed_of(&press("p"), true), Some(Deed::RecordPayment));
        assert_eq!(deed_of(&Press { after_g: true, ..press("p") }, true), Some(Deed::GoPayments));
        assert_eq!(deed_of(&Press { after_g: true, ..press("n") }, true), None);
        assert!(!is_prefix(&Press { after_g: true, ..press("g") }, true));
    }

    #[test]
    fn the_first_chord_is_printed() {
        assert_eq!(Deed::Redo.keys("Ctrl"), ["Ctrl", "Shift", "Z"]);
        assert_eq!(Deed::GoToday.keys("⌘"), ["G", "T"]);
        assert_eq!(Deed::Palette.keys("⌘"), ["⌘", "K"]);
    }
}
