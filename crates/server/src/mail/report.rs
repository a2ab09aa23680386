//! Reading what comes back to the address that mail is sent from: a delivery report (RFC 3464), or something else.

use std::thread;

use liaison_domain::mail::{MailEvent, reported};
use liaison_domain::text::EmailAddress;
use mail_parser::{Message, MessageParser, MimeHeaders};

use super::answer_text;

/// A message whose parts lie in one another a megabyte deep is let go part by part, each on the stack.
const STACK: usize = 256 << 20;

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Incoming {
    Report(Report),
    /// A program wrote it that reports something else, such as an absence.
    Automatic,
    Letter,
    Unreadable,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Report {
    /// The Message-ID of what was sent, without its angle brackets. Not every server gives it back.
    pub(super) original: Option<String>,
    pub(super) recipients: Vec<Reported>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Reported {
    /// As the last server calls it and as we did, where that is said.
    pub(super) addresses: Vec<EmailAddress>,
    /// None when the message may still arrive, or has.
    pub(super) event: Option<MailEvent>,
    pub(super) reason: String,
}

/// Anybody can write to the address, so the parser gets a thread of its own: whatever it is given, it ends there.
pub(super) fn read(message: &[u8]) -> Incoming {
    thread::scope(|scope| {
        let reading = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, || parsed(message));
        reading
            .ok()
            .and_then(|reading| reading.join().ok())
            .unwrap_or(Incoming::Unreadable)
    })
}

fn parsed(bytes: &[u8]) -> Incoming {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Incoming::Unreadable;
    };
    if message.header_raw("From").is_none() {
        return Incoming::Unreadable;
    }
    if !is_of_type(&message, "multipart", "report") {
        return if is_automatic(&message) {
            Incoming::Automatic
        } else {
            Incoming::Letter
        };
    }
    let kind = message
        .content_type()
        .and_then(|kind| kind.attribute("report-type"));
    if !kind.is_some_and(|kind| kind.eq_ignore_ascii_case("delivery-status")) {
        return Incoming::Automatic;
    }
    let statuses = ["delivery-status", "global-delivery-status"];
    let Some(status) = message.parts.iter().find(|part| {
        statuses
            .iter()
            .any(|subtype| is_of_type(*part, "message", subtype))
    }) else {
        return Incoming::Unreadable;
    };
    Incoming::Report(Report {
        original: original(&message),
        recipients: recipients(&String::from_utf8_lossy(status.contents())),
    })
}

/// The message in full, or its header, whatever that part is called.
fn original(message: &Message<'_>) -> Option<String> {
    let headers = [
        ("text", "rfc822-headers"),
        ("message", "rfc822-headers"),
        ("message", "global-headers"),
    ];
    message.parts.iter().find_map(|part| {
        if let Some(whole) = part.message() {
            return whole.message_id().map(str::to_owned);
        }
        if headers
            .iter()
            .any(|(kind, subtype)| is_of_type(part, kind, subtype))
        {
            let header = MessageParser::default().parse_headers(part.contents())?;
            return header.message_id().map(str::to_owned);
        }
        None
    })
}

fn is_of_type<'x>(part: &impl MimeHeaders<'x>, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.ctype().eq_ignore_ascii_case(kind)
            && found
                .subtype()
                .is_some_and(|found| found.eq_ignore_ascii_case(subtype))
    })
}

/// By the header that programs put there for this (RFC 3834), by the older ones, or because no answer is wanted.
fn is_automatic(message: &Message<'_>) -> bool {
    let says = |name: &'static str| {
        message
            .header_raw(name)
            .map(|value| value.trim().to_ascii_lowercase())
    };
    says("Auto-Submitted").is_some_and(|value| value != "no")
        || says("Precedence").is_some_and(|value| ["bulk", "junk", "list", "auto_reply"].contains(&&*value))
        || says("Return-Path").is_some_and(|value| value == "<>")
}

/// Groups of fields with blank lines between them: the first is about the report, each other about a recipient.
fn recipients(text: &str) -> Vec<Reported> {
    let mut groups = vec![Vec::<(String, String)>::new()];
    for line in text.lines() {
        let Some(fields) = groups.last_mut() else { break };
        if line.trim().is_empty() {
            if !fields.is_empty() {
                groups.push(Vec::new());
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    groups.iter().filter_map(|fields| recipient(fields)).collect()
}

fn recipient(fields: &[(String, String)]) -> Option<Reported> {
    let field = |name: &str| {
        let found = fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    };
    // A comment may stand behind it, in parentheses.
    let word = |name: &str| {
        let value = field(name).unwrap_or_default();
        value.split([' ', '\t', '(', ';']).next().unwrap_or_default()
    };
    field("final-recipient")?;
    let status = word("status");
    let diagnosis =
        field("diagnostic-code").map(|value| value.split_once(';').map_or(value, |(_, said)| said));
    let reason = diagnosis.map(answer_text).filter(|said| !said.is_empty());
    Some(Reported {
        addresses: ["original-recipient", "final-recipient"]
            .into_iter()
            .filter_map(|name| address(field(name)?))
            .collect(),
        event: reported(word("action"), status),
        reason: reason.unwrap_or_else(|| answer_text(status)),
    })
}

/// `rfc822; name@company.example`.
fn address(value: &str) -> Option<EmailAddress> {
    let (kind, address) = value.split_once(';')?;
    if !["rfc822", "utf-8"].contains(&&*kind.trim().to_ascii_lowercase()) {
        return None;
    }
    let address = address.trim().trim_start_matches('<').trim_end_matches('>');
    EmailAddress::try_from(address).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGINAL: &str = "019aa5d2-7c10-7b3e-9f41-0c5d2e8a6b17@partners.example";

    macro_rules! file {
        ($name:literal) => {
            include_str!(concat!("../../tests/reports/", $name, ".eml"))
        };
    }

    fn report(text: &str) -> Report {
        let Incoming::Report(report) = read(text.as_bytes()) else {
            panic!("{:?}", read(text.as_bytes()));
        };
        // Whether lines end as on the wire or as a pipe has them is all the same.
        let on_the_wire = text.replace('\n', "\r\n");
        assert_eq!(
            read(on_the_wire.as_bytes()),
            Incoming::Report(report.clone()),
            "{text}"
        );
        report
    }

    fn only(text: &str) -> Reported {
        let report = report(text);
        assert_eq!(report.original.as_deref(), Some(ORIGINAL));
        let [recipient] = &report.recipients[..] else {
            panic!("{report:?}");
        };
        recipient.clone()
    }

    fn addresses(reported: &Reported) -> Vec<&str> {
        reported.addresses.iter().map(EmailAddress::as_str).collect()
    }

    #[test]
    fn a_refusal_with_the_whole_message() {
        let found = only(file!("refused-further-on"));
        assert_eq!(addresses(&found), ["wei@bukit.example", "wei@bukit.example"]);
        assert_eq!(found.event, Some(MailEvent::CameBack));
        assert_eq!(
            found.reason,
            "550 5.1.1 <wei@bukit.example>: Recipient address rejected: User unknown in virtual mailbox table"
        );
    }

    #[test]
    fn a_refusal_with_the_header_alone_and_another_recipient() {
        let report = report(file!("header-alone"));
        assert_eq!(report.original.as_deref(), Some(ORIGINAL));
        let [info, wei] = &report.recipients[..] else {
            panic!("{report:?}");
        };
        assert_eq!((addresses(info), info.event), (vec!["info@bukit.example"], None));
        assert_eq!(addresses(wei), ["wei@bukit.example"]);
        assert_eq!(wei.event, Some(MailEvent::CameBack));
        assert_eq!(wei.reason, "552 Mailbox full");
    }

    #[test]
    fn a_refusal_with_pages_of_its_own_and_an_address_within() {
        let found = only(file!("rich"));
        assert_eq!(
            addresses(&found),
            ["wei@bukit.example", "wei.tan@corp.bukit.example"]
        );
        assert_eq!(found.event, Some(MailEvent::CameBack));
        assert!(
            found
                .reason
                .starts_with("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient"),
            "{}",
            found.reason
        );
    }

    #[test]
    fn who_gave_up_says_so_and_who_waits_says_nothing_final() {
        let found = only(file!("tried-for-too-long"));
        assert_eq!(found.event, Some(MailEvent::GivenUpFurtherOn));
        assert_eq!(
            found.reason,
            "connect to mx.bukit.example[192.0.2.7]:25: Connection timed out"
        );
        assert_eq!(only(file!("delayed")).event, None);
    }

    #[test]
    fn what_is_no_report_stays_none() {
        for (text, expected) in [
            (file!("absence"), Incoming::Automatic),
            (file!("receipt"), Incoming::Automatic),
            (file!("letter"), Incoming::Letter),
            ("", Incoming::Unreadable),
            ("\n\n", Incoming::Unreadable),
            ("no header", Incoming::Unreadable),
            ("Subject: nobody wrote it\n\nx", Incoming::Unreadable),
            (
                "From: a@b.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
                 --b\nContent-Type: text/plain\n\nNothing else.\n--b--\n",
                Incoming::Unreadable,
            ),
        ] {
            assert_eq!(read(text.as_bytes()), expected, "{text}");
        }
        let person = file!("absence").replace("Auto-Submitted: auto-replied", "Auto-Submitted: no");
        assert_eq!(read(person.as_bytes()), Incoming::Letter);
        for line in ["Precedence: auto_reply", "Return-Path: <>"] {
            let text = person.replace("Auto-Submitted: no", line);
            assert_eq!(read(text.as_bytes()), Incoming::Automatic, "{line}");
        }
    }

    #[test]
    fn a_reason_is_short_plain_text() {
        let long = "no ".repeat(400);
        let hostile = format!("smtp; 550 \u{1b}[31mred\u{7}\u{202e}left\u{200b} <b onload=x> {long}");
        let text = file!("delayed").replace("X-Postfix; connect to", &hostile);
        let reason = only(&text).reason;
        assert!(
            reason.starts_with("550 [31mred left <b onload=x> no no"),
            "{reason}"
        );
        assert_eq!(reason.chars().count(), 300);
        let none = file!("tried-for-too-long").replace("Diagnostic-Code:", "X-Nothing:");
        assert_eq!(only(&none).reason, "4.4.1");
    }

    #[test]
    fn nothing_that_is_sent_breaks_it() {
        let mut deep = b"From: a@b.example\n".to_vec();
        while deep.len() < 990_000 {
            deep.extend(b"Content-Type: message/rfc822\n\n");
        }
        read(&deep);
        let mut digests = b"From: a@b.example\n".to_vec();
        while digests.len() < 990_000 {
            digests.extend(b"Content-Type: multipart/digest; boundary=a\n\n--a\n\n");
        }
        read(&digests);
        let noise: Vec<u8> = (0_u32..50_000)
            .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
            .collect();
        read(&noise);
        // A report that ends anywhere, and one with a byte of it replaced.
        let text = file!("rich").as_bytes();
        for end in 0..text.len() {
            read(&text[..end]);
            let mut changed = text.to_vec();
            changed[end] = 0xff;
            read(&changed);
        }
    }
}
