//! What somebody asks the marketplace for, read from the address.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use liaison_contract::marketplace::{MOST_PAGES, PAGE, QUERY_MOST, WITHIN_MOST};
use liaison_domain::Country;
use liaison_domain::listing::location::Coordinates;
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_search::facet::{Chosen, Facet};
use liaison_search::index::{Around, Search};
use liaison_search::place::{Place, places};
use serde::Deserialize;

use crate::http::extract::query;
use crate::http::problem::Refusal;

/// A search, and how its results are to be shown.
pub(crate) struct Asked {
    pub(crate) search: Search,
    /// What `near` was understood as.
    pub(crate) place: Option<Place>,
    /// Languages in which texts are read, the best first.
    pub(crate) read: Vec<SpokenLanguage>,
}

/// The beginning of a name.
pub(crate) struct Typed(pub(crate) String);

#[derive(Deserialize)]
struct Query {
    q: Option<String>,
    near: Option<String>,
    r#in: Option<String>,
    at: Option<String>,
    within: Option<String>,
    country: Option<String>,
    kind: Option<String>,
    service: Option<String>,
    product: Option<String>,
    solution: Option<String>,
    size: Option<String>,
    industry: Option<String>,
    language: Option<String>,
    programme: Option<String>,
    rating: Option<String>,
    read: Option<String>,
    page: Option<String>,
}

impl Query {
    fn words_of(&self, facet: Facet) -> Option<&str> {
        match facet {
            Facet::Kind => self.kind.as_deref(),
            Facet::Service => self.service.as_deref(),
            Facet::Product => self.product.as_deref(),
            Facet::Solution => self.solution.as_deref(),
            Facet::CustomerSize => self.size.as_deref(),
            Facet::Industry => self.industry.as_deref(),
            Facet::Language => self.language.as_deref(),
            Facet::Programme => self.programme.as_deref(),
            Facet::Rating => self.rating.as_deref(),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: Query = query(parts)?;
        let place = match asked
            .near
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty())
        {
            Some(name) => places().find(short(name, "near")?, country(asked.r#in.as_deref(), "in")?),
            None => None,
        };
        let within = number(asked.within.as_deref(), WITHIN_MOST, "within")?;
        let place_chosen = place.map(|place| Around {
            at: place.at,
            country: Some(place.country),
            within,
        });
        let near = match asked.at.as_deref() {
            Some(at) => Some(here(at, country(asked.r#in.as_deref(), "in")?, within)?),
            None => place_chosen,
        };
        let page = number(asked.page.as_deref(), MOST_PAGES, "page")?.unwrap_or(1);
        let search = Search {
            text: short(asked.q.as_deref().unwrap_or_default(), "q")?.to_owned(),
            near,
            country: country(asked.country.as_deref(), "country")?,
            chosen: chosen(&asked)?,
            offset: ((page - 1) * PAGE) as usize,
            limit: PAGE as usize,
        };
        Ok(Self {
            search,
            place,
            read: languages(asked.read.as_deref())?,
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Typed {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let Query { q, .. } = query(parts)?;
        let typed = q.ok_or_else(|| Refusal::parameter("q"))?;
        short(&typed, "q").map(|typed| Self(typed.to_owned()))
    }
}

fn chosen(asked: &Query) -> Result<Chosen, Refusal> {
    let mut chosen = Chosen::default();
    for facet in Facet::ALL {
        let words = asked
            .words_of(facet)
            .into_iter()
            .flat_map(|words| words.split(','));
        for word in words.filter(|word| !word.is_empty()) {
            if !chosen.choose(facet, word) {
                return Err(Refusal::parameter(facet.word()));
            }
        }
    }
    Ok(chosen)
}

fn short<'a>(text: &'a str, name: &str) -> Result<&'a str, Refusal> {
    match text.chars().count() <= QUERY_MOST {
        true => Ok(text),
        false => Err(Refusal::parameter(name)),
    }
}

fn country(text: Option<&str>, name: &str) -> Result<Option<Country>, Refusal> {
    let read = |text: &str| Country::try_from(text).map_err(|_| Refusal::parameter(name));
    text.filter(|text| !text.is_empty()).map(read).transpose()
}

fn number(text: Option<&str>, most: u32, name: &str) -> Result<Option<u32>, Refusal> {
    let read = |text: &str| {
        let number = text.parse().ok().filter(|number| (1..=most).contains(number));
        number.ok_or_else(|| Refusal::parameter(name))
    };
    text.filter(|text| !text.is_empty()).map(read).transpose()
}

fn languages(text: Option<&str>) -> Result<Vec<SpokenLanguage>, Refusal> {
    let read = |word| SpokenLanguage::from_word(word).ok_or_else(|| Refusal::parameter("read"));
    let words = text.into_iter().flat_map(|text| text.split(','));
    words.filter(|word| !word.is_empty()).map(read).collect()
}

/// Where a device says it is. Of which country that is, it does not say.
fn here(text: &str, country: Option<Country>, within: Option<u32>) -> Result<Around, Refusal> {
    let wrong = || Refusal::parameter("at");
    let (latitude, longitude) = text.split_once(',').ok_or_else(wrong)?;
    let millionths = |text: &str| {
        let degrees: f64 = text.trim().parse().ok()?;
        degrees
            .is_finite()
            .then(|| (degrees * 1_000_000.0).round() as i64)
    };
    let at = millionths(latitude)
        .zip(millionths(longitude))
        .map(|(latitude, longitude)| Coordinates { latitude, longitude });
    let at = at.filter(|at| at.is_on_earth()).ok_or_else(wrong)?;
    Ok(Around { at, country, within })
}
