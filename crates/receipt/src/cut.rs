//! Where each section is, in a file whose sections may be anything by now.
//!
//! Nothing is sought by a name: what somebody wrote in one section may look like another. The sections are cut into one
//! piece each, so that no byte is in none; a file is what was signed where every piece is. What was altered may have
//! moved what comes after it, so that there are three ways to cut, and the one that accuses the fewest is believed.

/// A section, with what stands around it, as it was signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Piece {
    pub(crate) name: String,
    /// What separates it from the one before, and its name.
    pub(crate) before: String,
    /// The last one has the brace that ends them all.
    pub(crate) after: &'static str,
    /// The length of its content.
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
}

impl Piece {
    fn len(&self) -> usize {
        [self.before.len(), self.bytes, self.after.len()]
            .into_iter()
            .fold(0, usize::saturating_add)
    }

    fn is(&self, cut: &[u8], digest: &impl Fn(&[u8]) -> String) -> bool {
        let content = cut
            .strip_prefix(self.before.as_bytes())
            .and_then(|rest| rest.strip_suffix(self.after.as_bytes()));
        content.is_some_and(|content| content.len() == self.bytes && digest(content) == self.sha256)
    }
}

/// Those that are not what was signed. None are only where the text is, to the byte.
pub(crate) fn altered<'p>(
    text: &[u8],
    pieces: &'p [Piece],
    digest: &impl Fn(&[u8]) -> String,
) -> Vec<&'p Piece> {
    let mut fewest = between_what_is_whole(text, pieces, digest);
    for cuts in [by_length(text, pieces), by_commas(text, pieces)]
        .into_iter()
        .flatten()
    {
        let others: Vec<&Piece> = pieces
            .iter()
            .zip(cuts)
            .filter_map(|(piece, cut)| (!piece.is(cut, digest)).then_some(piece))
            .collect();
        if others.len() < fewest.len() {
            fewest = others;
        }
    }
    fewest
}

/// What is whole from the front and from the back is; what lies between is altered, however it came to be.
fn between_what_is_whole<'p>(
    text: &[u8],
    pieces: &'p [Piece],
    digest: &impl Fn(&[u8]) -> String,
) -> Vec<&'p Piece> {
    let mut rest = text;
    let mut left = pieces;
    while let Some((piece, others)) = left.split_first() {
        match rest.split_at_checked(piece.len()) {
            Some((cut, behind)) if piece.is(cut, digest) => (rest, left) = (behind, others),
            _ => break,
        }
    }
    let first = left.first().or(pieces.last());
    while let Some((piece, others)) = left.split_last() {
        let at = rest.len().checked_sub(piece.len());
        match at.and_then(|at| rest.split_at_checked(at)) {
            Some((before, cut)) if piece.is(cut, digest) => (rest, left) = (before, others),
            _ => break,
        }
    }
    match (left, rest) {
        ([], []) => Vec::new(),
        // Something was put before what is whole itself, or behind everything.
        ([], _) => first.into_iter().collect(),
        (left, _) => left.iter().collect(),
    }
}

/// Where only bytes were replaced, everything is where it was.
fn by_length<'t>(mut text: &'t [u8], pieces: &[Piece]) -> Option<Vec<&'t [u8]>> {
    let mut cuts = Vec::new();
    for piece in pieces {
        let (cut, behind) = text.split_at_checked(piece.len())?;
        cuts.push(cut);
        text = behind;
    }
    text.is_empty().then_some(cuts)
}

/// Where it is JSON still, the members of the object end at its own commas.
fn by_commas<'t>(text: &'t [u8], pieces: &[Piece]) -> Option<Vec<&'t [u8]>> {
    let mut cuts = Vec::new();
    let (mut from, mut depth) = (0_usize, 0_usize);
    let (mut in_text, mut escaped) = (false, false);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.checked_sub(1)?,
            b',' if depth == 1 => {
                cuts.push(text.get(from..at)?);
                from = at;
            }
            _ => {}
        }
    }
    cuts.push(text.get(from..)?);
    (cuts.len() == pieces.len()).then_some(cuts)
}
