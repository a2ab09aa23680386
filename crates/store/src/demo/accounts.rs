//! Who to sign in as.

/// A demo account and what it is good for.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    pub who: &'static str,
    pub email: &'static str,
    pub try_this: &'static str,
}

/// The accounts worth naming. Everybody's password is [`super::PASSWORD`].
pub fn accounts() -> Vec<Account> {
    let account = |who, email, try_this| Account { who, email, try_this };
    vec![
        account(
            "Mara Lindqvist, sales agent of Tidewell Systems",
            "mara@tidewell.example",
            "write a trial invitation and follow its answers",
        ),
        account(
            "Priya Raman, global administrator of Tidewell Systems",
            "priya@tidewell.example",
            "revoke an invitation",
        ),
        account(
            "Owen Achebe, helpdesk agent of Tidewell Systems",
            "owen@tidewell.example",
            "see that a helpdesk agent does not sell",
        ),
        account(
            "Joel Tan, global administrator of Fenwick Lane IT",
            "joel@fenwicklane.example",
            "start from nothing, without a programme for delegated administration",
        ),
        account(
            "Ben Okafor, global administrator of Longshore IT",
            "ben@longshore.example",
            "find delegated administration closed by a lapsed enrolment",
        ),
        account(
            "孙若溪, global administrator of Hepan Cloud 河畔云",
            "ruoxi@hepan.example",
            "see the partner features that the cloud in China does not have",
        ),
        account(
            "Ines Marchetti, operator",
            "ines@operator.example",
            "say what sources say of the availability of features, and decide between them",
        ),
        account(
            "Elena Ostrova, global administrator of Harrow & Finch Architects",
            "elena@harrowfinch.example",
            "accept or decline the winter campaign",
        ),
        account(
            "Tom Finch, plain user of Harrow & Finch Architects",
            "tom@harrowfinch.example",
            "open an invitation without the right to answer",
        ),
        account(
            "Wei Ling Koh, global administrator of Bukit Timah Physio",
            "wei@btphysio.example",
            "replace or keep the delegated administrator",
        ),
        account(
            "青木 春, global administrator of Umibe Print",
            "haru@umibe.example",
            "open an invitation for another country, and one in Japanese",
        ),
        account(
            "Sofia Ferreira, global administrator of Northmoor Veterinary",
            "sofia@northmoor.example",
            "open an invitation to a trial it had before",
        ),
    ]
}
