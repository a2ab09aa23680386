//! Letters about somebody's own account.

use liaison_messages::{Words, messages as m};

use super::{Composed, Letter, Part};

/// A link to a new password.
pub(crate) fn password_reset(words: &Words, url: String) -> Composed {
    Letter {
        subject: m::mail_reset_subject(words),
        parts: vec![
            Part::Paragraph(m::mail_reset_text(words)),
            Part::Button {
                label: m::mail_reset_open(words),
                url,
            },
            Part::Note(m::mail_reset_why(words)),
        ],
    }
    .compose(words)
}

/// A link to join a partner's staff.
pub(crate) fn join(words: &Words, partner: &str, inviter: &str, url: String) -> Composed {
    Letter {
        subject: m::mail_join_subject(words, partner),
        parts: vec![
            Part::Paragraph(m::mail_join_text(words, inviter, partner)),
            Part::Button {
                label: m::mail_join_open(words),
                url,
            },
            Part::Note(m::mail_join_why(words)),
        ],
    }
    .compose(words)
}

/// Said to whoever has the mailbox, in case it was somebody else.
pub(crate) fn password_changed(words: &Words) -> Composed {
    Letter {
        subject: m::mail_changed_subject(words),
        parts: vec![
            Part::Paragraph(m::mail_changed_text(words)),
            Part::Note(m::mail_changed_why(words)),
        ],
    }
    .compose(words)
}

/// The same, where it was done by somebody who was signed in.
pub(crate) fn password_changed_by_oneself(words: &Words) -> Composed {
    Letter {
        subject: m::mail_changed_subject(words),
        parts: vec![
            Part::Paragraph(m::mail_changed_own_text(words)),
            Part::Note(m::mail_changed_why(words)),
        ],
    }
    .compose(words)
}

/// The code that shows whose new address it is.
pub(crate) fn address_code(words: &Words, code: &str, minutes: i64) -> Composed {
    Letter {
        subject: m::mail_code_subject(words, code),
        parts: vec![
            Part::Paragraph(m::mail_code_text(words, code, minutes)),
            Part::Note(m::mail_address_code_why(words)),
        ],
    }
    .compose(words)
}

/// To the address that was there before.
pub(crate) fn address_changed(words: &Words, new: &str) -> Composed {
    Letter {
        subject: m::mail_address_changed_subject(words),
        parts: vec![
            Part::Paragraph(m::mail_address_changed_text(words, new)),
            Part::Note(m::mail_address_changed_why(words)),
        ],
    }
    .compose(words)
}

/// The code that shows whose address it is.
pub(crate) fn sign_up_code(words: &Words, code: &str, minutes: i64) -> Composed {
    Letter {
        subject: m::mail_code_subject(words, code),
        parts: vec![
            Part::Paragraph(m::mail_code_text(words, code, minutes)),
            Part::Note(m::mail_code_why(words)),
        ],
    }
    .compose(words)
}

/// In place of a code, for whoever has an account.
pub(crate) fn already_there(words: &Words, url: String) -> Composed {
    Letter {
        subject: m::mail_already_subject(words),
        parts: vec![
            Part::Paragraph(m::mail_already_text(words)),
            Part::Button {
                label: m::mail_already_open(words),
                url,
            },
            Part::Note(m::mail_already_why(words)),
        ],
    }
    .compose(words)
}
