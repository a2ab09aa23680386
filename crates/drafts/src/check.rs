//! What a draft of a trial invitation still lacks, found by the functions that the server uses too.

use jiff::Timestamp;
use liaison_contract::trial_invitation::{PutTrialInvitation, RawMessage, RawTerms};
use liaison_domain::catalogue::{Catalogue, NotOfferable, PlanCode, ServiceType, TrialTerms};
use liaison_domain::country::Country;
use liaison_domain::entitlement::{Entitlements, NotEntitled};
use liaison_domain::limits::{Expiry, LimitError, check_most_acceptances};
use liaison_domain::text::{InvitationName, MessageText, TextError};

use crate::trial_invitation::{Asked, ExpiryChoice, Step, TrialInvitationDraft};

/// What the draft is judged by: the catalogue, and what this partner may offer today.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    pub catalogue: &'a Catalogue,
    pub service_types: &'a [ServiceType],
    pub entitlements: Entitlements,
    pub now: Timestamp,
    /// The last moment of a day where the author is, of what a calendar field says.
    pub end_of_day: fn(&str) -> Option<Timestamp>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    Name,
    UsageLocation,
    Office,
    Expiry,
    MostAcceptances,
    Plan,
    Administration,
    BeforeLink,
    AfterLink,
}

impl Field {
    pub const fn step(self) -> Step {
        match self {
            Self::Name | Self::UsageLocation | Self::Office | Self::Expiry | Self::MostAcceptances => {
                Step::Location
            }
            Self::Plan => Step::Trial,
            Self::Administration => Step::DelegatedAdministration,
            Self::BeforeLink | Self::AfterLink => Step::Message,
        }
    }

    /// The field that a refusal of the server points at.
    pub fn from_pointer(pointer: &str) -> Option<Self> {
        Some(match pointer {
            "/terms/name" => Self::Name,
            "/terms/usage_location" => Self::UsageLocation,
            "/terms/expiry/days" | "/terms/expiry/at" => Self::Expiry,
            "/terms/most_acceptances" => Self::MostAcceptances,
            "/terms/office" => Self::Office,
            "/terms/plan" => Self::Plan,
            "/terms/administration" => Self::Administration,
            "/terms/message/before_link" => Self::BeforeLink,
            "/terms/message/after_link" => Self::AfterLink,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    Text(TextError),
    NotChosen,
    NotOfferable(NotOfferable),
    NotEntitled(NotEntitled),
    Limit(LimitError),
}

/// One thing that stands between the draft and its link. It blocks nothing before the last step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OpenPoint {
    pub field: Field,
    pub wrong: Wrong,
}

/// Everything that is missing, in the order of the steps.
pub fn check(draft: &TrialInvitationDraft, surroundings: &Surroundings<'_>) -> Vec<OpenPoint> {
    let findings = [
        (Field::Name, name(draft)),
        (Field::UsageLocation, usage_location(draft, surroundings)),
        (Field::Expiry, expiry(draft, surroundings).map(drop)),
        (Field::MostAcceptances, most_acceptances(draft).map(drop)),
        (Field::Plan, plan(draft, surroundings)),
        (
            Field::Administration,
            administration(draft, surroundings).map(drop),
        ),
        (Field::BeforeLink, message(&draft.message.before_link)),
        (Field::AfterLink, message(&draft.message.after_link)),
    ];
    findings
        .into_iter()
        .filter_map(|(field, finding)| finding.err().map(|wrong| OpenPoint { field, wrong }))
        .collect()
}

/// The request that creates the invitation, once nothing is missing.
pub fn to_request(
    draft: &TrialInvitationDraft,
    surroundings: &Surroundings<'_>,
) -> Result<PutTrialInvitation, Vec<OpenPoint>> {
    let open = check(draft, surroundings);
    if !open.is_empty() {
        return Err(open);
    }
    Ok(PutTrialInvitation {
        terms: RawTerms {
            name: draft.name.clone(),
            usage_location: draft.usage_location.clone(),
            plan: draft.plan.clone(),
            administration: draft.administration.and_then(Asked::kind),
            message: RawMessage {
                language: draft.message.language,
                before_link: draft.message.before_link.clone(),
                after_link: draft.message.after_link.clone(),
            },
            expiry: expiry(draft, surroundings).unwrap_or_default(),
            most_acceptances: most_acceptances(draft).unwrap_or_default(),
            office: draft.office.parse().ok(),
        },
    })
}

/// The terms of the chosen trial, or what is wrong with the choice. Without a place there is no trial to be wrong.
pub fn trial(draft: &TrialInvitationDraft, surroundings: &Surroundings<'_>) -> Result<TrialTerms, Wrong> {
    if draft.plan.is_empty() {
        return Err(Wrong::NotChosen);
    }
    let country = Country::try_from(draft.usage_location.as_str())
        .map_err(|_| Wrong::NotOfferable(NotOfferable::UnknownUsageLocation))?;
    surroundings
        .catalogue
        .trial(&PlanCode(draft.plan.clone()), country, surroundings.service_types)
        .map_err(Wrong::NotOfferable)
}

fn name(draft: &TrialInvitationDraft) -> Result<(), Wrong> {
    InvitationName::try_from(draft.name.as_str())
        .map(drop)
        .map_err(Wrong::Text)
}

fn usage_location(draft: &TrialInvitationDraft, surroundings: &Surroundings<'_>) -> Result<(), Wrong> {
    surroundings
        .entitlements
        .trial_invitation
        .map_err(Wrong::NotEntitled)?;
    if draft.usage_location.is_empty() {
        return Err(Wrong::NotChosen);
    }
    let location = Country::try_from(draft.usage_location.as_str())
        .ok()
        .and_then(|country| surroundings.catalogue.usage_location(country))
        .ok_or(Wrong::NotOfferable(NotOfferable::UnknownUsageLocation))?;
    if surroundings.catalogue.has_partner_features(location.cloud) {
        Ok(())
    } else {
        Err(Wrong::NotOfferable(NotOfferable::CloudWithoutPartnerFeatures))
    }
}

/// When the link would end, and how many could accept.
pub fn limits(
    draft: &TrialInvitationDraft,
    surroundings: &Surroundings<'_>,
) -> (Result<Expiry, Wrong>, Result<Option<u32>, Wrong>) {
    (expiry(draft, surroundings), most_acceptances(draft))
}

fn expiry(draft: &TrialInvitationDraft, surroundings: &Surroundings<'_>) -> Result<Expiry, Wrong> {
    let typed = &draft.expiry;
    let expiry = match typed.choice {
        ExpiryChoice::Days => Expiry::After {
            // What is no number of days is none in the range either.
            days: typed.days.trim().parse().unwrap_or(0),
        },
        ExpiryChoice::Date => Expiry::At {
            at: (surroundings.end_of_day)(&typed.date).ok_or(Wrong::NotChosen)?,
        },
        ExpiryChoice::Never => Expiry::Never {},
    };
    match expiry.check(surroundings.now) {
        Ok(()) => Ok(expiry),
        Err(error) => Err(Wrong::Limit(error)),
    }
}

fn most_acceptances(draft: &TrialInvitationDraft) -> Result<Option<u32>, Wrong> {
    let typed = draft.most_acceptances.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let most = typed.parse().unwrap_or(0);
    match check_most_acceptances(most) {
        Ok(()) => Ok(Some(most)),
        Err(error) => Err(Wrong::Limit(error)),
    }
}

fn plan(draft: &TrialInvitationDraft, surroundings: &Surroundings<'_>) -> Result<(), Wrong> {
    match trial(draft, surroundings) {
        // What is wrong with the place is said at the place.
        Err(Wrong::NotOfferable(
            NotOfferable::UnknownUsageLocation | NotOfferable::CloudWithoutPartnerFeatures,
        )) => Ok(()),
        other => other.map(drop),
    }
}

fn administration(
    draft: &TrialInvitationDraft,
    surroundings: &Surroundings<'_>,
) -> Result<Option<Asked>, Wrong> {
    match (
        draft.administration,
        surroundings.entitlements.delegated_administration,
    ) {
        (Some(Asked::Limited | Asked::Full), Err(reason)) => Err(Wrong::NotEntitled(reason)),
        // There is nothing to choose where nothing may be asked for.
        (None, Ok(())) => Err(Wrong::NotChosen),
        (answer, _) => Ok(answer),
    }
}

fn message(text: &str) -> Result<(), Wrong> {
    MessageText::try_from(text).map(drop).map_err(Wrong::Text)
}

#[cfg(test)]
mod tests {
    use liaison_domain::availability::{Closed, PartnerFeature};
    use liaison_domain::catalogue::{Plan, UsageLocation};
    use liaison_domain::country::Cloud;
    use liaison_domain::delegated_administration::AdministrationKind;
    use proptest::prelude::*;

    use super::*;
    use crate::trial_invitation::DraftedMessage;

    fn country(code: &str) -> Country {
        Country::try_from(code).unwrap()
    }

    fn catalogue() -> Catalogue {
        let plan = |code: &str, service_type, trial| Plan {
            code: PlanCode(code.to_owned()),
            name: code.to_owned(),
            service_type,
            services: Vec::new(),
            most_users: None,
            trial,
            clouds: vec![Cloud::Worldwide],
            prices: Vec::new(),
        };
        let terms = Some(TrialTerms {
            days: 30,
            licences: 25,
        });
        Catalogue {
            closed: vec![Closed {
                cloud: Cloud::Vianet21,
                feature: PartnerFeature::TrialsAndOffers,
                plans: None,
            }],
            as_of: jiff::civil::date(2026, 11, 1),
            usage_locations: vec![
                UsageLocation {
                    country: country("SG"),
                    cloud: Cloud::Worldwide,
                },
                UsageLocation {
                    country: country("CN"),
                    cloud: Cloud::Vianet21,
                },
            ],
            plans: vec![
                plan("team", ServiceType::Business, terms),
                plan("enterprise_1", ServiceType::Enterprise, terms),
                plan("frontline", ServiceType::Business, None),
            ],
        }
    }

    const ALL: Entitlements = Entitlements {
        trial_invitation: Ok(()),
        delegated_administration: Ok(()),
    };
    const REGISTERED: Entitlements = Entitlements {
        trial_invitation: Ok(()),
        delegated_administration: Err(NotEntitled::NoProgramme),
    };

    fn now() -> Timestamp {
        "2026-11-21T09:00:00Z".parse().unwrap()
    }

    fn end_of_day(date: &str) -> Option<Timestamp> {
        format!("{date}T23:59:59Z").parse().ok()
    }

    fn judged(draft: &TrialInvitationDraft, entitlements: Entitlements) -> Vec<OpenPoint> {
        let catalogue = catalogue();
        let service_types = [ServiceType::Business];
        check(
            draft,
            &Surroundings {
                catalogue: &catalogue,
                service_types: &service_types,
                entitlements,
                now: now(),
                end_of_day,
            },
        )
    }

    fn complete() -> TrialInvitationDraft {
        TrialInvitationDraft {
            name: " Spring ".to_owned(),
            usage_location: "SG".to_owned(),
            plan: "team".to_owned(),
            administration: Some(Asked::Limited),
            message: DraftedMessage {
                before_link: "Hello".to_owned(),
                ..DraftedMessage::default()
            },
            most_acceptances: " 25 ".to_owned(),
            step: Step::Finish,
            ..TrialInvitationDraft::default()
        }
    }

    fn point(field: Field, wrong: Wrong) -> OpenPoint {
        OpenPoint { field, wrong }
    }

    #[test]
    fn an_empty_draft_lacks_one_thing_a_step() {
        assert_eq!(
            judged(&TrialInvitationDraft::default(), ALL),
            [
                point(Field::Name, Wrong::Text(TextError::Empty)),
                point(Field::UsageLocation, Wrong::NotChosen),
                point(Field::Plan, Wrong::NotChosen),
                point(Field::Administration, Wrong::NotChosen),
            ]
        );
    }

    #[test]
    fn a_complete_draft_becomes_the_request() {
        let catalogue = catalogue();
        let surroundings = Surroundings {
            catalogue: &catalogue,
            service_types: &[ServiceType::Business],
            entitlements: ALL,
            now: now(),
            end_of_day,
        };
        let request = to_request(&complete(), &surroundings).unwrap();
        assert_eq!(request.terms.name, " Spring ");
        assert_eq!(request.terms.usage_location, "SG");
        assert_eq!(request.terms.plan, "team");
        assert_eq!(request.terms.administration, Some(AdministrationKind::Limited));
        assert_eq!(request.terms.message.before_link, "Hello");
        assert_eq!(request.terms.expiry, Expiry::After { days: 90 });
        assert_eq!(request.terms.most_acceptances, Some(25));
        let mut refused = complete();
        refused.plan.clear();
        assert_eq!(
            to_request(&refused, &surroundings).err(),
            Some(vec![point(Field::Plan, Wrong::NotChosen)])
        );
    }

    #[test]
    fn each_wrong_choice_is_named_once_and_at_its_place() {
        let change = |change: fn(&mut TrialInvitationDraft)| {
            let mut draft = complete();
            change(&mut draft);
            draft
        };
        let cases = [
            (
                change(|d| d.name = "a\nb".into()),
                ALL,
                Field::Name,
                Wrong::Text(TextError::ControlCharacter),
            ),
            (
                change(|d| d.usage_location = "CN".into()),
                ALL,
                Field::UsageLocation,
                Wrong::NotOfferable(NotOfferable::CloudWithoutPartnerFeatures),
            ),
            (
                change(|d| d.usage_location = "ZZ".into()),
                ALL,
                Field::UsageLocation,
                Wrong::NotOfferable(NotOfferable::UnknownUsageLocation),
            ),
            (
                change(|d| d.plan = "enterprise_1".into()),
                ALL,
                Field::Plan,
                Wrong::NotOfferable(NotOfferable::ServiceTypeNotAuthorised),
            ),
            (
                change(|d| d.plan = "frontline".into()),
                ALL,
                Field::Plan,
                Wrong::NotOfferable(NotOfferable::NoTrialOfThisPlan),
            ),
            (
                change(|d| d.plan = "<b>".into()),
                ALL,
                Field::Plan,
                Wrong::NotOfferable(NotOfferable::UnknownPlan),
            ),
            (
                complete(),
                REGISTERED,
                Field::Administration,
                Wrong::NotEntitled(NotEntitled::NoProgramme),
            ),
            (
                change(|d| d.message.after_link = "x".repeat(4001)),
                ALL,
                Field::AfterLink,
                Wrong::Text(TextError::TooLong { most: 4000, is: 4001 }),
            ),
        ];
        for (draft, entitlements, field, wrong) in cases {
            assert_eq!(judged(&draft, entitlements), [point(field, wrong)], "{draft:?}");
        }
    }

    #[test]
    fn a_limit_is_a_number_in_its_range_or_a_day_to_come() {
        let days = Wrong::Limit(LimitError::OutOfRange { least: 1, most: 730 });
        let over = Wrong::Limit(LimitError::NotInTheFuture);
        let day = |text: &str| end_of_day(text).unwrap();
        for (choice, typed, expected) in [
            (ExpiryChoice::Days, "1", Ok(Expiry::After { days: 1 })),
            (ExpiryChoice::Days, " 730 ", Ok(Expiry::After { days: 730 })),
            (ExpiryChoice::Days, "731", Err(days)),
            (ExpiryChoice::Days, "0", Err(days)),
            (ExpiryChoice::Days, "", Err(days)),
            (ExpiryChoice::Days, "3e1", Err(days)),
            (ExpiryChoice::Days, "99999999999", Err(days)),
            (
                ExpiryChoice::Date,
                "2026-11-21",
                Ok(Expiry::At {
                    at: day("2026-11-21"),
                }),
            ),
            (ExpiryChoice::Date, "2026-11-20", Err(over)),
            (ExpiryChoice::Date, "", Err(Wrong::NotChosen)),
            (ExpiryChoice::Never, "x", Ok(Expiry::Never {})),
        ] {
            let mut draft = complete();
            draft.expiry.choice = choice;
            draft.expiry.days = typed.to_owned();
            draft.expiry.date = typed.to_owned();
            let catalogue = catalogue();
            let surroundings = Surroundings {
                catalogue: &catalogue,
                service_types: &[ServiceType::Business],
                entitlements: ALL,
                now: now(),
                end_of_day,
            };
            assert_eq!(expiry(&draft, &surroundings), expected, "{typed}");
        }
        let most = Wrong::Limit(LimitError::OutOfRange {
            least: 1,
            most: 10_000,
        });
        for (typed, expected) in [
            ("", Ok(None)),
            ("1", Ok(Some(1))),
            ("10000", Ok(Some(10_000))),
            ("0", Err(most)),
            ("-3", Err(most)),
            ("ten", Err(most)),
        ] {
            let draft = TrialInvitationDraft {
                most_acceptances: typed.to_owned(),
                ..complete()
            };
            assert_eq!(most_acceptances(&draft), expected, "{typed}");
        }
    }

    #[test]
    fn whoever_may_not_ask_need_not_answer() {
        for answer in [None, Some(Asked::No)] {
            let draft = TrialInvitationDraft {
                administration: answer,
                ..complete()
            };
            assert_eq!(judged(&draft, REGISTERED), []);
        }
    }

    proptest! {
        #[test]
        fn anything_typed_is_judged_without_panic(name in ".*", place in ".*", plan in ".*", before in ".*") {
            let draft = TrialInvitationDraft {
                name,
                usage_location: place,
                plan,
                message: DraftedMessage { before_link: before, ..DraftedMessage::default() },
                ..complete()
            };
            judged(&draft, ALL);
        }
    }
}
