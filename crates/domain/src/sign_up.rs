//! Signing up: how long a code can be used, and which organisation an address belongs to.

use liaison_json::wire;

use crate::actor::CustomerRole;
use crate::text::EmailAddress;

/// How long the code of a mail works.
pub const CODE_MINUTES: i64 = 30;
/// How often a code may be tried. With six digits, guessing is then hopeless.
pub const MOST_TRIES: i64 = 5;

const PUBLIC: &str = include_str!("../data/public-mail-domains.txt");

/// What somebody begins with an account.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Begins {
    /// A customer's organisation, or a place in one that is known.
    Customer,
    /// A partner company. Who belongs to one that is known is asked by it to join.
    Partner,
}

/// Whether the organisation is known by the address, or begins with this person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// Nobody of this organisation was here before.
    First,
    Later,
}

impl Arrival {
    /// Who comes first administers; later ones wait until an administrator says otherwise.
    pub const fn role(self) -> CustomerRole {
        match self {
            Self::First => CustomerRole::GlobalAdministrator,
            Self::Later => CustomerRole::PlainUser,
        }
    }
}

/// The domain that names the organisation of an address. A public mail domain names nobody.
pub fn organisation_domain(address: &EmailAddress) -> Option<&str> {
    let (_, domain) = address.as_str().rsplit_once('@')?;
    let is_public = PUBLIC.lines().any(|line| line == domain);
    (!is_public).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_mail_domain_names_no_organisation() {
        let domain = |text: &str| {
            let address = EmailAddress::try_from(text).unwrap();
            organisation_domain(&address).map(str::to_owned)
        };
        for public in [
            "a@gmail.com",
            "b@QQ.com",
            "c@yahoo.co.jp",
            "d@163.com",
            "e@docomo.ne.jp",
        ] {
            assert_eq!(domain(public), None, "{public}");
        }
        assert_eq!(domain("Elena@Harrow.example"), Some("harrow.example".to_owned()));
        assert_eq!(
            domain("a@mail.gmail.com.example"),
            Some("mail.gmail.com.example".to_owned())
        );
    }

    #[test]
    fn the_list_is_sorted_and_says_nothing_twice() {
        let domains: Vec<&str> = PUBLIC.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(domains.is_sorted() && domains.len() > 150);
        assert!(domains.windows(2).all(|two| two[0] != two[1]));
        assert!(
            domains
                .iter()
                .all(|domain| *domain == domain.trim().to_lowercase())
        );
    }

    #[test]
    fn only_the_first_administers() {
        assert_eq!(Arrival::First.role(), CustomerRole::GlobalAdministrator);
        assert_eq!(Arrival::Later.role(), CustomerRole::PlainUser);
    }
}
