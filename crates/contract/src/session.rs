//! Signing in and out, and who one is.

use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::availability::PartnerFeature;
use liaison_domain::id::UserId;
use liaison_domain::partner::{Customer, Partner};
use liaison_json::wire;

/// `POST /api/sessions`. Raw text: the server parses it, and says for each field what is wrong.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub password: String,
}

/// `POST /api/sign-outs`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignOut {
    pub scope: SignOutScope,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignOutScope {
    ThisDevice,
    OtherDevices,
    Everywhere,
}

/// `GET /api/session` and `POST /api/sessions`. Nobody signed in is an answer, not an error.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionBody {
    pub session: Option<Session>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    pub user: SignedInUser,
    pub side: SessionSide,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedInUser {
    pub id: UserId,
    pub name: String,
    pub email: String,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum SessionSide {
    Partner {
        partner: Partner,
        role: StaffRole,
        /// The partner features that do not exist in the partner's cloud.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        closed: Vec<PartnerFeature>,
    },
    Customer {
        customer: Customer,
        role: CustomerRole,
    },
    Operator {},
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(text: &str) -> Option<SessionSide> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn a_side_is_read_as_it_is_written() {
        let operator = serde_json::to_string(&SessionSide::Operator {}).unwrap();
        assert_eq!(operator, r#"{"side":"operator"}"#);
        assert!(matches!(side(&operator), Some(SessionSide::Operator {})));
        let customer = r#"{"side":"customer","customer":{"id":"00000000-0000-0000-0000-000000000001","name":"Elm","country":"SG","cloud":"worldwide"},"role":"plain_user"}"#;
        let Some(read) = side(customer) else {
            panic!("{customer}");
        };
        assert!(matches!(
            &read,
            SessionSide::Customer {
                role: CustomerRole::PlainUser,
                ..
            }
        ));
        assert!(side(&serde_json::to_string(&read).unwrap()) == Some(read));
    }

    #[test]
    fn a_side_with_the_wrong_parts_is_refused() {
        assert!(side(r#"{"side":"partner"}"#).is_none());
        assert!(side(r#"{"side":"customer","role":"sales_agent"}"#).is_none());
        assert!(side(r#"{"side":"nobody"}"#).is_none());
        assert!(side(r#"{}"#).is_none());
    }
}
