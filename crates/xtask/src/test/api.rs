//! The whole server in process, on both databases.

use anyhow::Result;

use super::cargo::{cargo, counted};
use super::counts::Counts;
use crate::place::Place;

pub(super) fn api(place: &Place, postgres: &str, filter: Option<&str>) -> Result<Counts> {
    let mut command = cargo(place);
    command
        .args(["test", "--no-fail-fast", "--package", "liaison-tests-api"])
        .env("TEST_POSTGRES_URL", postgres);
    counted(&mut command, filter)
}
