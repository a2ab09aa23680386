//! Why there is no answer.

use liaison_contract::Problem;

#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The server was not reached.
    Network,
    /// It was reached, but did not answer in time. Whether a change happened is not known.
    Timeout,
    /// It refused, and said why.
    Problem(Box<Problem>),
    /// An answer that is not of the contract, such as one of a proxy in between.
    Unexpected(u16),
}

impl ApiError {
    /// Whether the same request may succeed later without anybody changing anything.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Network | Self::Timeout => true,
            Self::Problem(problem) => is_passing_status(problem.status),
            Self::Unexpected(status) => is_passing_status(*status),
        }
    }

    /// Whether the server was not reached, whatever the request was.
    pub fn is_away(&self) -> bool {
        match self {
            Self::Network | Self::Timeout => true,
            Self::Problem(problem) => is_away_status(problem.status),
            Self::Unexpected(status) => is_away_status(*status),
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            _ => None,
        }
    }
}

const fn is_passing_status(status: u16) -> bool {
    status == 429 || is_away_status(status)
}

const fn is_away_status(status: u16) -> bool {
    matches!(status, 502..=504)
}
