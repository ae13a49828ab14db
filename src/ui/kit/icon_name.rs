//! The names of the icons. Their drawings are symbols in `index.html`; a test keeps both lists the same. Pure.

/// An icon of the sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the name is all there is to say
pub enum IconName {
    Check,
    Invoice,
    WhatIf,
    Plus,
    Close,
    Clock,
    Payment,
    Warning,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Sent,
    Customer,
    Import,
    Export,
    Report,
    Data,
    Theme,
    Mail,
    Search,
    Phone,
    Info,
    Table,
    Stop,
    Lock,
    Draft,
    Calendar,
    Undo,
    Redo,
    Columns,
    Flag,
    More,
    Edit,
    Trash,
    Copy,
    Print,
    Filter,
    ArrowRight,
    Keyboard,
    File,
    Question,
}

impl IconName {
    /// Every icon.
    pub const ALL: [Self; 42] = [
        Self::Check,
        Self::Invoice,
        Self::WhatIf,
        Self::Plus,
        Self::Close,
        Self::Clock,
        Self::Payment,
        Self::Warning,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::ChevronLeft,
        Self::ChevronRight,
        Self::Sent,
        Self::Customer,
        Self::Import,
        Self::Export,
        Self::Report,
        Self::Data,
        Self::Theme,
        Self::Mail,
        Self::Search,
        Self::Phone,
        Self::Info,
        Self::Table,
        Self::Stop,
        Self::Lock,
        Self::Draft,
        Self::Calendar,
        Self::Undo,
        Self::Redo,
        Self::Columns,
        Self::Flag,
        Self::More,
        Self::Edit,
        Self::Trash,
        Self::Copy,
        Self::Print,
        Self::Filter,
        Self::ArrowRight,
        Self::Keyboard,
        Self::File,
        Self::Question,
    ];

    /// Where its symbol is, for `<use href>`.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Check => "#i-check",
            Self::Invoice => "#i-invoice",
            Self::WhatIf => "#i-what-if",
            Self::Plus => "#i-plus",
            Self::Close => "#i-close",
            Self::Clock => "#i-clock",
            Self::Payment => "#i-payment",
            Self::Warning => "#i-warning",
            Self::ChevronDown => "#i-chevron-down",
            Self::ChevronUp => "#i-chevron-up",
            Self::ChevronLeft => "#i-chevron-left",
            Self::ChevronRight => "#i-chevron-right",
            Self::Sent => "#i-sent",
            Self::Customer => "#i-customer",
            Self::Import => "#i-import",
            Self::Export => "#i-export",
            Self::Report => "#i-report",
            Self::Data => "#i-data",
            Self::Theme => "#i-theme",
            Self::Mail => "#i-mail",
            Self::Search => "#i-search",
            Self::Phone => "#i-phone",
            Self::Info => "#i-info",
            Self::Table => "#i-table",
            Self::Stop => "#i-stop",
            Self::Lock => "#i-lock",
            Self::Draft => "#i-draft",
            Self::Calendar => "#i-calendar",
            Self::Undo => "#i-undo",
            Self::Redo => "#i-redo",
            Self::Columns => "#i-columns",
            Self::Flag => "#i-flag",
            Self::More => "#i-more",
            Self::Edit => "#i-edit",
            Self::Trash => "#i-trash",
            Self::Copy => "#i-copy",
            Self::Print => "#i-print",
            Self::Filter => "#i-filter",
            Self::ArrowRight => "#i-arrow-right",
            Self::Keyboard => "#i-keyboard",
            Self::File => "#i-file",
            Self::Question => "#i-question",
        }
    }
}

#[cfg(test)]
mod test {
    use super::IconName;

    #[test]
    fn every_icon_is_drawn_and_no_other() {
        let page = include_str!("../../../index.html");
        let drawn: Vec<&str> = page.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let named: Vec<&str> = IconName::ALL.iter().map(|icon| icon.href().trim_start_matches('#')).collect();
        assert_eq!(drawn, named);
    }
}
