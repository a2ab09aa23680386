//! Text to tree, by recursive descent.

use crate::Json;

/// Deeper than anything of ours; what is deeper yet would use up the stack.
const DEEPEST: u32 = 64;

/// Nothing where it is not JSON, or has a number that is not an integer of 64 bits.
pub fn parse(text: &str) -> Option<Json> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(DEEPEST)?;
    parser.space();
    (parser.at == text.len()).then_some(value)
}

/// Stops between characters only, because everything it looks for is ASCII.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn value(&mut self, deeper: u32) -> Option<Json> {
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.text().map(Json::Text),
            b'[' => self.array(deeper.checked_sub(1)?),
            b'{' => self.object(deeper.checked_sub(1)?),
            _ => self.number(),
        }
    }

    fn array(&mut self, deeper: u32) -> Option<Json> {
        self.at += 1;
        let mut items = Vec::new();
        if self.comes(b']') {
            return Some(Json::Array(items));
        }
        loop {
            items.push(self.value(deeper)?);
            if self.comes(b']') {
                return Some(Json::Array(items));
            }
            self.comes(b',').then_some(())?;
        }
    }

    fn object(&mut self, deeper: u32) -> Option<Json> {
        self.at += 1;
        let mut fields = Vec::new();
        if self.comes(b'}') {
            return Some(Json::Object(fields));
        }
        loop {
            self.space();
            let name = self.text()?;
            self.comes(b':').then_some(())?;
            fields.push((name, self.value(deeper)?));
            if self.comes(b'}') {
                return Some(Json::Object(fields));
            }
            self.comes(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        let negative = self.peek() == Some(b'-');
        self.at += usize::from(negative);
        let first = self.at;
        // Counted downwards, because there is one more number below zero than above.
        let mut number = 0_i64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number.checked_mul(10)?.checked_sub(i64::from(digit - b'0'))?;
            self.at += 1;
        }
        let digits = self.text.as_bytes().get(first..self.at)?;
        let well_formed = matches!(digits, [b'0'] | [b'1'..=b'9', ..]);
        if !well_formed || matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return None;
        }
        if !negative {
            number = number.checked_neg()?;
        }
        Some(Json::Number(number))
    }

    fn text(&mut self) -> Option<String> {
        (self.take()? == b'"').then_some(())?;
        let mut text = String::new();
        loop {
            let start = self.at;
            while self
                .peek()
                .is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
            {
                self.at += 1;
            }
            text.push_str(self.text.get(start..self.at)?);
            match self.take()? {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.take()? {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                if !(0xd800..0xdc00).contains(&unit) {
                    return char::from_u32(unit);
                }
                (self.take()? == b'\\' && self.take()? == b'u').then_some(())?;
                let second = self.unit()?;
                if !(0xdc00..0xe000).contains(&second) {
                    return None;
                }
                return char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00));
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit << 4 | char::from(self.take()?).to_digit(16)?;
        }
        Some(unit)
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        let here = self.text.as_bytes().get(self.at..)?;
        here.starts_with(word.as_bytes()).then_some(())?;
        self.at += word.len();
        Some(value)
    }

    /// Whether this byte is next after any space; if so it is taken.
    fn comes(&mut self, byte: u8) -> bool {
        self.space();
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn take(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
