//! What can be bought, and at which list prices.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use jiff::tz::TimeZone;
use liaison_contract::paths;
use liaison_contract::price_list::{PriceList, PriceListBody, PricedProduct, Way};
use liaison_domain::country::Country;
use liaison_domain::money::Currency;
use liaison_domain::price_list::{Product, ProductCode};
use liaison_domain::{Action, authorize};
use serde::Deserialize;

use super::extract::{SignedIn, query, word};
use super::new_invitation;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::trial_invitation::own_partner;
use crate::app::App;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed);

/// What the partner can sell in a country, for how long, how it is billed then, and what the catalogue says it costs.
#[utoipa::path(
    get, path = paths::PRICE_LIST, operation_id = "get_price_list", tag = "purchase offers",
    params(
        ("usage_location" = Option<String>, Query, description = "Where it will be used; the partner's country unless said"),
        ("currency" = Option<Currency>, Query, description = "`USD` unless said"),
    ),
    responses((status = 200, description = "The prices of today", body = PriceListBody), Read),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Asked(usage_location, currency): Asked,
) -> Answer<Json<PriceListBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadPurchaseOffer(partner))?;
    let partner = new_invitation::partner(&app.store.read(), partner).await?;
    let usage_location = usage_location.unwrap_or(partner.country);
    let on = app.now().to_zoned(TimeZone::UTC).date();
    let catalogue = app.current.get();
    let list = app.current_price_list(&catalogue);
    let priced = |product: Product<'_>| {
        let code = ProductCode(product.code().to_owned());
        let ways = product.commitments().iter().flat_map(|commitment| {
            commitment.billings().iter().map(|billing| Way {
                commitment: *commitment,
                billing: *billing,
                list: product.list_price(on, currency, *commitment, *billing),
            })
        });
        PricedProduct {
            refused: list
                .offerable(&code, usage_location, &partner.service_types)
                .err(),
            name: product.name().to_owned(),
            kind: product.kind(),
            most_licences: product.most_licences(),
            ways: ways.collect(),
            code,
        }
    };
    Ok(Json(PriceListBody {
        price_list: PriceList {
            on,
            usage_location,
            currency,
            products: list.products().map(priced).collect(),
        },
    }))
}

/// `?usage_location=` and `?currency=`.
pub(crate) struct Asked(Option<Country>, Currency);

#[derive(Deserialize)]
struct AskedQuery {
    usage_location: Option<String>,
    currency: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: AskedQuery = query(parts)?;
        let country = asked.usage_location.as_deref().map(Country::try_from);
        let country = country
            .transpose()
            .map_err(|_| Refusal::parameter("usage_location"))?;
        let currency = word(asked.currency.as_deref(), "currency")?;
        Ok(Self(country, currency.unwrap_or(Currency::Usd)))
    }
}
