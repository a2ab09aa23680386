//! Delivery reports, as a mail server writes them about a message that it has taken.

use crate::smtp::Heard;

/// What the report says about the recipient.
#[derive(Clone, Copy, Debug)]
pub struct Says<'a> {
    pub recipient: &'a str,
    pub action: &'a str,
    pub status: &'a str,
    pub diagnosis: &'a str,
}

impl<'a> Says<'a> {
    pub const fn no_such_user(recipient: &'a str) -> Self {
        Self {
            recipient,
            action: "failed",
            status: "5.1.1",
            diagnosis: "smtp; 550 5.1.1 no such user here",
        }
    }
}

/// With the message in full behind it.
pub fn report(message: &Heard, says: Says<'_>) -> Vec<u8> {
    let Says {
        recipient,
        action,
        status,
        diagnosis,
    } = says;
    let original = &message.message;
    format!(
        "Return-Path: <>\n\
         From: MAILER-DAEMON@mail.example (Mail Delivery System)\n\
         To: {}\n\
         Subject: Undelivered Mail Returned to Sender\n\
         Auto-Submitted: auto-replied\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status;\n\
         \tboundary=\"report/mail.example\"\n\
         \n\
         --report/mail.example\n\
         Content-Type: text/plain; charset=us-ascii\n\
         \n\
         It did not arrive.\n\
         \n\
         --report/mail.example\n\
         Content-Type: message/delivery-status\n\
         \n\
         Reporting-MTA: dns; mail.example\n\
         \n\
         Final-Recipient: rfc822; {recipient}\n\
         Action: {action}\n\
         Status: {status}\n\
         Diagnostic-Code: {diagnosis}\n\
         \n\
         --report/mail.example\n\
         Content-Type: message/rfc822\n\
         \n\
         {original}\n\
         --report/mail.example--\n",
        message.from,
    )
    .into_bytes()
}
