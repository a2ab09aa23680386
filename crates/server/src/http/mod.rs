//! HTTP: one module a resource, and what happens around all of them.

mod account;
mod address_change;
mod answer;
mod availability;
mod catalogue;
mod company_logo;
mod company_profile;
mod cookie;
mod csv;
mod customer_review;
mod device;
mod draft;
mod enrolment;
mod event;
mod extract;
mod granting;
mod health;
mod idempotency;
mod inbox;
mod invitation_change;
mod invitation_export;
mod lead;
mod limit;
mod link;
mod listing;
mod marketplace;
mod middleware;
mod new_invitation;
mod notification_preference;
mod offer;
mod offer_link;
mod offer_template;
mod office;
mod openapi;
mod organisation;
mod overview;
mod page;
mod partner_of_record;
pub(crate) mod password;
mod person;
mod price_list;
mod private;
pub(crate) mod problem;
mod receipt;
mod received_invitation;
mod received_offer;
mod recipient;
mod redemption;
mod redemption_export;
mod relationship;
mod renewal_radar;
mod session;
mod sign_up;
mod site;
mod staff;
mod staff_invitation;
mod subscription;
mod tagged;
mod terms;
mod terms_document;
mod timeline;
mod trial_invitation;
mod unsubscription;
mod wipe;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use liaison_contract::{ProblemCode, paths};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use openapi::document;

use self::problem::Refusal;
use crate::app::App;

/// Everything the server answers. The outermost layer is the last one.
pub fn router(app: App) -> Router {
    let (api, _) = routes().split_for_parts();
    api.route(paths::OPENAPI, get(openapi::get))
        .route(paths::HEALTH, get(health::health))
        .route(paths::READY, get(health::ready))
        .merge(page::routes())
        .fallback(site::fallback)
        .method_not_allowed_fallback(async || Refusal::new(ProblemCode::MethodNotAllowed))
        .layer(from_fn(fresh_by_default))
        .layer(from_fn_with_state(
            app.clone(),
            middleware::cross_site::refuse_cross_site,
        ))
        .layer(CatchPanicLayer::custom(middleware::panic::answer))
        .layer(from_fn_with_state(app.clone(), middleware::security_headers::add))
        .layer(from_fn(middleware::contract::say))
        .layer(from_fn(middleware::request_log::log))
        .with_state(app)
}

/// The described operations: the document and the router come from this one list.
fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::Document::start())
        .routes(routes!(session::get))
        .routes(routes!(session::create, device::list))
        .routes(routes!(device::end))
        .routes(routes!(wipe::create))
        .routes(routes!(account::get, account::put))
        .routes(routes!(account::set_password))
        .routes(routes!(address_change::create))
        .routes(routes!(address_change::verify))
        .routes(routes!(session::sign_out))
        .routes(routes!(password::ask))
        .routes(routes!(password::set))
        .routes(routes!(sign_up::create))
        .routes(routes!(sign_up::create_partner))
        .routes(routes!(sign_up::verify))
        .routes(routes!(catalogue::get))
        .routes(routes!(availability::get))
        .routes(routes!(availability::export::export))
        .routes(routes!(availability::list_changes))
        .routes(routes!(availability::get_cell))
        .routes(routes!(availability::keeping::state))
        .routes(routes!(availability::keeping::decide))
        .routes(routes!(availability::import::compare))
        .routes(routes!(availability::import::import))
        .routes(routes!(listing::list))
        .routes(routes!(listing::get, listing::submitting::put))
        .routes(routes!(listing::events))
        .routes(routes!(listing::change::withdraw))
        .routes(routes!(listing::change::unlist))
        .routes(routes!(listing::change::relist))
        .routes(routes!(listing::change::appeal))
        .routes(routes!(listing::change::retire))
        .routes(routes!(listing::review::list))
        .routes(routes!(listing::review::approve))
        .routes(routes!(listing::review::send_back))
        .routes(routes!(listing::review::suspend))
        .routes(routes!(listing::reporting::report))
        .routes(routes!(listing::reporting::list))
        .routes(routes!(listing::reporting::dismiss))
        .routes(routes!(listing::location::list))
        .routes(routes!(listing::location::put, listing::location::delete))
        .routes(routes!(listing::location::events))
        .routes(routes!(listing::location_review::list))
        .routes(routes!(listing::location_review::confirm))
        .routes(routes!(listing::location_review::refuse))
        .routes(routes!(marketplace::search))
        .routes(routes!(marketplace::get))
        .routes(routes!(marketplace::places))
        .routes(routes!(customer_review::lists::published))
        .routes(routes!(customer_review::lists::list))
        .routes(routes!(customer_review::lists::received))
        .routes(routes!(customer_review::lists::reported))
        .routes(routes!(customer_review::engagements))
        .routes(routes!(
            customer_review::get,
            customer_review::writing::put,
            customer_review::writing::delete
        ))
        .routes(routes!(customer_review::events))
        .routes(routes!(customer_review::answering::reply))
        .routes(routes!(customer_review::answering::report))
        .routes(routes!(customer_review::answering::hide))
        .routes(routes!(customer_review::answering::keep))
        .routes(routes!(overview::get))
        .routes(routes!(company_profile::get, company_profile::put))
        .routes(routes!(company_logo::put, company_logo::delete))
        .routes(routes!(company_logo::get))
        .routes(routes!(enrolment::list))
        .routes(routes!(enrolment::get))
        .routes(routes!(enrolment::events))
        .routes(routes!(enrolment::joining::sign))
        .routes(routes!(enrolment::joining::pass_training))
        .routes(routes!(enrolment::joining::apply))
        .routes(routes!(enrolment::of_partners::list))
        .routes(routes!(enrolment::of_partners::get))
        .routes(routes!(enrolment::of_partners::events))
        .routes(routes!(enrolment::deciding::decide))
        .routes(routes!(lead::sent::list))
        .routes(routes!(lead::asking::put))
        .routes(routes!(lead::own::list))
        .routes(routes!(lead::own::confirm))
        .routes(routes!(lead::own::withdraw))
        .routes(routes!(lead::link::get))
        .routes(routes!(lead::link::confirm))
        .routes(routes!(lead::link::withdraw))
        .routes(routes!(lead::list::list))
        .routes(routes!(lead::list::export))
        .routes(routes!(lead::get))
        .routes(routes!(lead::events))
        .routes(routes!(lead::deciding::decide))
        .routes(routes!(lead::note::list))
        .routes(routes!(lead::note::put))
        .routes(routes!(office::list))
        .routes(routes!(office::put))
        .routes(routes!(office::rename))
        .routes(routes!(office::close))
        .routes(routes!(staff::list))
        .routes(routes!(staff::change_role))
        .routes(routes!(staff::leave))
        .routes(routes!(staff_invitation::list, staff_invitation::create))
        .routes(routes!(staff_invitation::send_again))
        .routes(routes!(staff_invitation::withdraw))
        .routes(routes!(staff_invitation::joining::look_up))
        .routes(routes!(staff_invitation::joining::join))
        .routes(routes!(draft::list))
        .routes(routes!(draft::get, draft::put, draft::delete))
        .routes(routes!(event::stream))
        .routes(routes!(trial_invitation::list))
        .routes(routes!(invitation_export::export))
        .routes(routes!(trial_invitation::get, trial_invitation::put))
        .routes(routes!(link::preview::preview))
        .routes(routes!(invitation_change::pause))
        .routes(routes!(invitation_change::resume))
        .routes(routes!(invitation_change::extend))
        .routes(routes!(invitation_change::revoke))
        .routes(routes!(redemption::list))
        .routes(routes!(redemption_export::export))
        .routes(routes!(timeline::list))
        .routes(routes!(recipient::list, recipient::add))
        .routes(routes!(recipient::send_again))
        .routes(routes!(recipient::remind))
        .routes(routes!(price_list::get))
        .routes(routes!(offer::list::list))
        .routes(routes!(offer::list::export))
        .routes(routes!(offer::get, offer::put))
        .routes(routes!(offer::versions))
        .routes(routes!(offer::events))
        .routes(routes!(offer::change::revise))
        .routes(routes!(offer::change::extend))
        .routes(routes!(offer::change::withdraw))
        .routes(routes!(offer::change::archive))
        .routes(routes!(offer::reminding::remind))
        .routes(routes!(offer::answers::list))
        .routes(routes!(offer::answers::messages, offer::answers::reply))
        .routes(routes!(terms_document::create))
        .routes(routes!(terms_document::get))
        .routes(routes!(terms_document::get_by_link))
        .routes(routes!(offer_template::list))
        .routes(routes!(
            offer_template::get,
            offer_template::put,
            offer_template::delete
        ))
        .routes(routes!(offer_template::rename))
        .routes(routes!(offer_link::get))
        .routes(routes!(offer_link::open))
        .routes(routes!(offer_link::quote))
        .routes(routes!(offer_link::accept))
        .routes(routes!(offer_link::decline))
        .routes(routes!(offer_link::messages, offer_link::ask))
        .routes(routes!(link::get))
        .routes(routes!(link::open))
        .routes(routes!(link::accept))
        .routes(routes!(link::decline))
        .routes(routes!(link::find_situation))
        .routes(routes!(link::forward))
        .routes(routes!(terms::get_trial))
        .routes(routes!(terms::get_partner))
        .routes(routes!(receipt::list))
        .routes(routes!(receipt::get))
        .routes(routes!(receipt::keys))
        .routes(routes!(answer::list))
        .routes(routes!(received_invitation::list))
        .routes(routes!(received_offer::list))
        .routes(routes!(organisation::get, organisation::put))
        .routes(routes!(organisation::events))
        .routes(routes!(person::list))
        .routes(routes!(person::change_role))
        .routes(routes!(subscription::list))
        .routes(routes!(subscription::get))
        .routes(routes!(subscription::events))
        .routes(routes!(subscription::change::extend))
        .routes(routes!(subscription::change::convert))
        .routes(routes!(subscription::change::withdraw_conversion))
        .routes(routes!(subscription::change::add_seats))
        .routes(routes!(subscription::change::return_seats))
        .routes(routes!(subscription::change::cancel))
        .routes(routes!(subscription::change::change_renewal))
        .routes(routes!(subscription::of_partner::list))
        .routes(routes!(subscription::of_partner::export))
        .routes(routes!(partner_of_record::check))
        .routes(routes!(partner_of_record::history))
        .routes(routes!(partner_of_record::gaps))
        .routes(routes!(partner_of_record::name))
        .routes(routes!(partner_of_record::remove))
        .routes(routes!(
            notification_preference::get,
            notification_preference::put
        ))
        .routes(routes!(notification_preference::put_one))
        .routes(routes!(inbox::list))
        .routes(routes!(inbox::counts))
        .routes(routes!(inbox::read_up_to))
        .routes(routes!(inbox::read))
        .routes(routes!(unsubscription::get, unsubscription::unsubscribe))
        .routes(routes!(renewal_radar::get))
        .routes(routes!(relationship::list))
        .routes(routes!(relationship::terminate))
}

/// An answer of the API is about one person at one moment, unless its handler says otherwise.
async fn fresh_by_default(request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    if is_api {
        let no_store = HeaderValue::from_static("no-store");
        response
            .headers_mut()
            .entry(header::CACHE_CONTROL)
            .or_insert(no_store);
    }
    response
}
