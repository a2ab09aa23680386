//! Fills a database that has the demo data with as many invitations and redemptions, or offers and subscriptions, of its
//! first partner, or listings of others, as a measurement needs, always the same ones for the same seed, and prints some of the names, one a line.
//!
//! `fill DATABASE-URL invitations|offers|listings NUMBER OF-CUSTOMERS FIRST SEED`, where `OF-CUSTOMERS` is how many redemptions of
//! the invitations, or subscriptions from the offers, and `FIRST` how many it has made there already.
//! `cargo xtask bench lists` runs it.

mod listed;
mod random;
mod sold;

use std::error::Error;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::{RedemptionId, TrialInvitationId, VisitorId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::redemption::Redemption;
use liaison_domain::text::{EmailAddress, InvitationName, TextError};
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_store::user::Membership;
use liaison_store::{DatabaseUrl, Store, customer, redemption, trial_invitation, user};

use self::random::Random;

type Done<T> = Result<T, Box<dyn Error>>;

const AUTHOR: &str = "mara@tidewell.example";
/// Of the demo data: each new row is one of its rows under another name.
const MODEL: &str = "Winter campaign";
const A_TRANSACTION: usize = 5_000;
const NAMES_PRINTED: usize = 40;

const PLACES: [&str; 24] = [
    "Aarhus", "Bergen", "Cebu", "Daegu", "Esbjerg", "Fukuoka", "Ghent", "Hobart", "Izmir", "Jaipur",
    "Kaunas", "Leipzig", "Malaga", "Nantes", "Osaka", "Penang", "Quito", "Rosario", "Sapporo", "Tampere",
    "Utrecht", "Valencia", "Wuhan", "Zagreb",
];
const TRADES: [&str; 16] = [
    "architects",
    "bakeries",
    "clinics",
    "dentists",
    "engineers",
    "florists",
    "galleries",
    "hotels",
    "installers",
    "joiners",
    "lawyers",
    "museums",
    "opticians",
    "printers",
    "schools",
    "vets",
];

#[tokio::main]
async fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, what, number, of_customers, first, seed] = arguments.as_slice() else {
        return Err("fill DATABASE-URL invitations|offers|listings NUMBER OF-CUSTOMERS FIRST SEED".into());
    };
    let store = Store::connect(&url.parse::<DatabaseUrl>()?).await?;
    let mut random = Random(seed.parse()?);
    let (number, of_customers, first) = (number.parse()?, of_customers.parse()?, first.parse()?);
    let model = Model::read(&store).await?;
    let names = match what.as_str() {
        "invitations" => {
            let wanted = Wanted {
                invitations: number,
                redemptions: of_customers,
                first,
            };
            model.fill(&store, &mut random, wanted).await?
        }
        "offers" => {
            let wanted = sold::Wanted {
                offers: number,
                subscriptions: of_customers,
                first,
            };
            let parties = model.parties(&store).await?;
            sold::fill(&store, &parties, &mut random, wanted).await?
        }
        "listings" => listed::fill(&store, &mut random, number, first).await?,
        other => return Err(format!("{other} are not filled in").into()),
    };
    store.close().await?;
    for name in names {
        println!("{name}");
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Wanted {
    invitations: usize,
    redemptions: usize,
    first: usize,
}

/// What the new rows are made after.
struct Model {
    invitation: TrialInvitation,
    redemptions: Vec<Redemption>,
}

impl Model {
    async fn read(store: &Store) -> Done<Self> {
        let reader = store.read();
        let author = user::find_by_email(&reader, &said(EmailAddress::try_from(AUTHOR.to_owned()))?)
            .await?
            .ok_or("the demo data is missing")?;
        let Membership::Staff { partner, .. } = author.membership else {
            return Err("the author is no partner's".into());
        };
        let wanted = trial_invitation::WantedInvitations {
            search: Some(MODEL.to_owned()),
            ..trial_invitation::WantedInvitations::default()
        };
        let found = trial_invitation::list(&reader, partner, &wanted, now()?, None, 1).await?;
        let invitation = found.items.into_iter().next().ok_or("the model is missing")?;
        let redemptions = redemption::list(
            &reader,
            &invitation.invitation,
            &redemption::Wanted::default(),
            now()?,
            None,
            200,
        )
        .await?;
        Ok(Self {
            invitation: invitation.invitation,
            redemptions: redemptions
                .items
                .into_iter()
                .map(|each| each.redemption)
                .collect(),
        })
    }

    /// The partner with the customers that came through the model.
    async fn parties(&self, store: &Store) -> Done<sold::Parties> {
        let mut customers = Vec::new();
        for id in self.redemptions.iter().filter_map(|each| each.customer) {
            if let Some(found) = customer::find(&store.read(), id).await? {
                customers.push((id, found.name));
            }
        }
        Ok(sold::Parties {
            partner: self.invitation.partner,
            author: self.invitation.created_by,
            customers,
        })
    }

    /// In the order of their creation, with the redemptions spread over them.
    async fn fill(&self, store: &Store, random: &mut Random, wanted: Wanted) -> Done<Vec<String>> {
        let Wanted {
            invitations,
            redemptions,
            ..
        } = wanted;
        let every = (invitations / NAMES_PRINTED).max(1);
        let (mut names, mut written) = (Vec::new(), 0);
        let mut tx = store.write().await?;
        for number in 0..invitations {
            let invitation = self.invitation(random, number, wanted)?;
            if number % every == 0 {
                names.push(invitation.terms.name.as_str().to_owned());
            }
            trial_invitation::insert(&tx, &invitation).await?;
            written += 1;
            for nth in 0..(redemptions * (number + 1) / invitations - redemptions * number / invitations) {
                redemption::insert(&tx, &self.redemption(random, &invitation, nth)).await?;
                written += 1;
            }
            if written >= A_TRANSACTION {
                tx.commit().await?;
                tx = store.write().await?;
                written = 0;
            }
        }
        tx.commit().await?;
        Ok(names)
    }

    fn invitation(&self, random: &mut Random, number: usize, wanted: Wanted) -> Done<TrialInvitation> {
        let mut made = self.invitation.clone();
        made.id = TrialInvitationId(random.uuid());
        let (place, trade) = (random.one_of(&PLACES), random.one_of(&TRADES));
        let name = format!(
            "{} {} {}",
            place.unwrap_or_default(),
            trade.unwrap_or_default(),
            1_000 + wanted.first + number
        );
        made.terms.name = said(InvitationName::try_from(name))?;
        // The bench counts them, so that no two are alike.
        made.summary = summary(wanted.first + number);
        made.token = LinkToken::new(&made.summary, random.bytes());
        // The newest one is a minute old, the oldest a year.
        let age = 365 * 24 * 60 * (wanted.invitations - number) / wanted.invitations;
        made.created_at = now()? - SignedDuration::from_mins(i64::try_from(age)?);
        made.expires_at = None;
        Ok(made)
    }

    fn redemption(&self, random: &mut Random, invitation: &TrialInvitation, nth: usize) -> Redemption {
        let visitor = |each: &&Redemption| each.customer.is_none();
        let fallback = || self.redemptions.iter().find(visitor).or(self.redemptions.first());
        let model = self.redemptions.get(nth).or_else(fallback);
        let mut made = model
            .cloned()
            .unwrap_or_else(|| unreachable!("the model has redemptions"));
        made.id = RedemptionId(random.uuid());
        made.invitation = invitation.id;
        made.visitor = made.visitor.map(|_| VisitorId(random.uuid()));
        made
    }
}

/// Each number has its own.
fn summary(number: usize) -> SummaryId {
    let digit = |at: usize| u8::try_from(at % 10).unwrap_or_default();
    let letter = |at: usize| u8::try_from(at % 22).unwrap_or_default();
    SummaryId::from_random([
        digit(number),
        letter(number / 10),
        letter(number / 220),
        digit(number / 4_840),
        digit(number / 48_400),
        letter(number / 484_000),
    ])
}

fn said<T>(result: Result<T, TextError>) -> Done<T> {
    result.map_err(|error| format!("{error:?}").into())
}

fn now() -> Done<Timestamp> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Ok(Timestamp::from_second(i64::try_from(since.as_secs())?)?)
}
