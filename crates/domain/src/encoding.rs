//! In which characters a file of text was written. Files do not say, but for a mark at their beginning.

/// The browser reads each of them by its label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    ShiftJis,
    Gb18030,
}

impl Encoding {
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::ShiftJis => "shift_jis",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// What the bytes themselves say; nothing when it is one of the older ones, which only their text tells apart.
pub fn recognised(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xfe, 0xff, ..] => return Some(Encoding::Utf16Be),
        [0xff, 0xfe, ..] => return Some(Encoding::Utf16Le),
        // A table of addresses has some letter of ASCII at its beginning.
        [0, 1..=0x7f, ..] => return Some(Encoding::Utf16Be),
        [1..=0x7f, 0, ..] => return Some(Encoding::Utf16Le),
        _ => {}
    }
    core::str::from_utf8(bytes).is_ok().then_some(Encoding::Utf8)
}

/// Which of two readings of the same bytes is the likelier one. Chinese text that is read as Japanese is full of
/// half-width kana, which nobody writes in a table.
pub fn likelier(as_shift_jis: &str, as_gb18030: &str) -> Encoding {
    if strangeness(as_shift_jis) <= strangeness(as_gb18030) {
        Encoding::ShiftJis
    } else {
        Encoding::Gb18030
    }
}

fn strangeness(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\u{fffd}' => 10,
            '\u{ff61}'..='\u{ff9f}' | '\u{e000}'..='\u{f8ff}' => 1,
            _ => 0,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_say() {
        let utf16: Vec<u8> = "a@x.example".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let swapped: Vec<u8> = "a@x.example".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, expected) in [
            (b"\xef\xbb\xbfa".as_slice(), Some(Encoding::Utf8)),
            ("メール".as_bytes(), Some(Encoding::Utf8)),
            (b"", Some(Encoding::Utf8)),
            (b"\xff\xfea\0", Some(Encoding::Utf16Le)),
            (b"\xfe\xff\0a", Some(Encoding::Utf16Be)),
            (&utf16, Some(Encoding::Utf16Le)),
            (&swapped, Some(Encoding::Utf16Be)),
            // メール in Shift_JIS, 邮件 in GB18030.
            (b"\x83\x81\x81\x5b\x83\x8b", None),
            (b"\xd3\xca\xbc\xfe", None),
        ] {
            assert_eq!(recognised(bytes), expected, "{bytes:x?}");
        }
    }

    #[test]
    fn the_text_says() {
        // What a browser makes of the last two of above.
        assert_eq!(likelier("メール", "儊乕儖"), Encoding::ShiftJis);
        assert_eq!(likelier("ﾓﾊｼ\u{fffd}", "邮件"), Encoding::Gb18030);
    }
}
