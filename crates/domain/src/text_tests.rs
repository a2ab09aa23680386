use proptest::prelude::*;

use super::*;

#[test]
fn names_are_trimmed_and_bounded() {
    assert_eq!(
        InvitationName::try_from("  Spring  ").map(String::from),
        Ok("Spring".into())
    );
    assert_eq!(InvitationName::try_from(" \n "), Err(TextError::Empty));
    assert_eq!(
        InvitationName::try_from("é".repeat(121).as_str()),
        Err(TextError::TooLong { most: 120, is: 121 })
    );
    assert_eq!(InvitationName::try_from("a\nb"), Err(TextError::ControlCharacter));
}

#[test]
fn right_to_left_emoji_and_markup_are_only_text() {
    for text in ["دعوة تجريبية", "👩‍💻 trial", "<script>alert(1)</script>"] {
        assert_eq!(
            InvitationName::try_from(text).map(String::from),
            Ok(text.to_owned())
        );
    }
}

#[test]
fn what_nobody_sees_is_refused_on_one_line() {
    for text in ["Tide\u{200b}well", "\u{202e}llewediT", "a\u{2066}b", "a\u{feff}b"] {
        assert_eq!(
            OrganisationName::try_from(text),
            Err(TextError::ControlCharacter),
            "{text:?}"
        );
    }
    assert!(MessageText::try_from("\u{200f}שלום").is_ok());
}

#[test]
fn a_web_address_is_one_of_the_web() {
    for good in [
        "",
        "https://tidewell.example",
        "HTTP://Tidewell.example:8080/a?b=c#d",
        "https://河畔.example/关于",
    ] {
        assert!(WebAddress::try_from(good).is_ok(), "{good}");
    }
    for wrong in [
        "tidewell.example",
        "javascript:alert(1)",
        "https://",
        "https://tidewell",
        "https://tidewell.example@evil.example",
        "https://tide well.example",
        "https://a.example:0",
        "https://a.example:x",
        "ftp://a.example",
        "https://a.example/\"onload=",
        "data:text/html,x",
    ] {
        assert_eq!(
            WebAddress::try_from(wrong),
            Err(TextError::NotAWebAddress),
            "{wrong}"
        );
    }
}

#[test]
fn a_phone_number_has_digits_and_what_goes_between_them() {
    for good in ["", "+65 5550 0148", "(03) 5550-0186", "110.55.5"] {
        assert!(PhoneNumber::try_from(good).is_ok(), "{good}");
    }
    for wrong in [
        "1234",
        "ask Mara",
        "+65+5550",
        "65 5550 +0148",
        "1234567890123456",
        "５５５５０１",
    ] {
        assert_eq!(
            PhoneNumber::try_from(wrong),
            Err(TextError::NotAPhoneNumber),
            "{wrong}"
        );
    }
}

#[test]
fn messages_keep_their_lines() {
    assert_eq!(
        MessageText::try_from("a\r\nb\tc").map(String::from),
        Ok("a\nb\tc".into())
    );
    assert_eq!(MessageText::try_from("").map(String::from), Ok(String::new()));
    assert_eq!(MessageText::try_from("a\u{0}b"), Err(TextError::ControlCharacter));
}

#[test]
fn an_address_has_a_name_and_a_domain() {
    assert_eq!(
        EmailAddress::try_from(" Mara@Tidewell.Example ").map(String::from),
        Ok("mara@tidewell.example".into())
    );
    for wrong in [
        "mara",
        "@tidewell.example",
        "mara@",
        "mara@tidewell",
        "a b@c.example",
        "a@-b.example",
        "a@b..c",
    ] {
        assert_eq!(
            EmailAddress::try_from(wrong),
            Err(TextError::NotAnEmailAddress),
            "{wrong}"
        );
    }
    assert_eq!(EmailAddress::try_from(""), Err(TextError::Empty));
}

proptest! {
    #[test]
    fn reading_never_panics_and_is_stable(text in ".*") {
        if let Ok(once) = InvitationName::try_from(text.as_str()) {
            prop_assert!(InvitationName::try_from(once.as_str()).is_ok_and(|again| again == once));
        }
        if let Ok(once) = EmailAddress::try_from(text.as_str()) {
            prop_assert!(EmailAddress::try_from(once.as_str()).is_ok_and(|again| again == once));
        }
        if let Ok(once) = WebAddress::try_from(text.as_str()) {
            prop_assert!(WebAddress::try_from(once.as_str()).is_ok_and(|again| again == once));
        }
        let _ = PhoneNumber::try_from(text.as_str());
        let _ = MessageText::try_from(text);
    }
}
