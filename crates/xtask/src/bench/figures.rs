//! What many measurements of one thing come to.

use std::fmt;

use anyhow::{Context, Result};
use serde::Serialize;

/// Figures that were measured, none in between.
#[derive(Serialize)]
pub(super) struct Spread {
    pub(super) measured: usize,
    pub(super) p50: f64,
    pub(super) p95: f64,
    pub(super) longest: f64,
}

pub(super) fn spread(mut millis: Vec<f64>) -> Result<Spread> {
    millis.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let place = (millis.len() * share).div_ceil(100).saturating_sub(1);
        let found = millis.get(place).map(|millis| (millis * 10.0).round() / 10.0);
        found.context("nothing was measured")
    };
    Ok(Spread {
        measured: millis.len(),
        p50: at(50)?,
        p95: at(95)?,
        longest: at(100)?,
    })
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            measured,
            p50,
            p95,
            longest,
        } = self;
        write!(
            f,
            "p50 {p50:.1} ms, p95 {p95:.1} ms, longest {longest:.1} ms (of {measured})"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_figures_that_were_measured() {
        let spread = spread((1..=100).rev().map(f64::from).collect()).unwrap();
        assert_eq!((spread.p50, spread.p95, spread.longest), (50.0, 95.0, 100.0));
        assert!(super::spread(Vec::new()).is_err());
    }
}
