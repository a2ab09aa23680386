//! What somebody asks for, as both sides read it.

use jiff::civil::Date;
use leptos::prelude::*;
use liaison_contract::lead::Lead;
use liaison_domain::lead::enquiry::RawEnquiry;
use liaison_domain::money::Money;
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service};
use liaison_messages::{Words, messages as m};

use crate::i18n::{I18n, names, offer, taxonomy, when};
use crate::ui::live::said;
use crate::ui::{Definition, DefinitionList};

#[derive(Clone)]
pub(in crate::features::lead) struct Asked {
    products: Vec<ProductFamily>,
    services: Vec<Service>,
    industry: Option<Industry>,
    size: Option<CustomerSize>,
    wanted_by: Option<Date>,
    budget: Option<Money>,
    country: String,
}

impl From<&Lead> for Asked {
    fn from(lead: &Lead) -> Self {
        Self {
            products: lead.products.clone(),
            services: lead.services.clone(),
            industry: lead.industry,
            size: lead.customer_size,
            wanted_by: lead.wanted_by,
            budget: lead.budget,
            country: lead.country.clone(),
        }
    }
}

impl From<&RawEnquiry> for Asked {
    fn from(enquiry: &RawEnquiry) -> Self {
        Self {
            products: enquiry.products.clone(),
            services: enquiry.services.clone(),
            industry: enquiry.industry,
            size: enquiry.customer_size,
            wanted_by: enquiry.wanted_by,
            budget: enquiry.budget,
            country: enquiry.country.clone(),
        }
    }
}

/// What it is called, and what was said of it, if anything.
type Said = (fn(&Words) -> String, fn(&Words, &Asked) -> Option<String>);

/// What was said of it; what was left out is left out here, too.
pub(in crate::features::lead) fn list(i18n: I18n, asked: Asked) -> AnyView {
    let names: [Said; 7] = [
        (m::enquiry_services, |words, asked| {
            let each = asked.services.iter().map(|one| taxonomy::service(words, *one));
            some_of(words, each.collect())
        }),
        (m::enquiry_products, |words, asked| {
            let each = asked.products.iter().map(|one| taxonomy::product(words, *one));
            some_of(words, each.collect())
        }),
        (m::enquiry_industry, |words, asked| {
            asked.industry.map(|industry| taxonomy::industry(words, industry))
        }),
        (m::enquiry_size, |words, asked| {
            asked.size.map(|size| taxonomy::size(words, size))
        }),
        (m::enquiry_wanted_by, |words, asked| {
            asked.wanted_by.map(|day| when::day(words, day))
        }),
        (m::enquiry_budget, |words, asked| {
            asked.budget.map(|budget| offer::money(words, budget))
        }),
        (m::enquiry_country, |words, asked| {
            Some(words.formatter().country(&asked.country))
        }),
    ];
    let rows = names.map(|(name, value)| {
        untrack(|| i18n.say(|words| value(words, &asked)))?;
        let asked = asked.clone();
        let value = said(move || i18n.say(|words| value(words, &asked).unwrap_or_default()));
        Some(view! { <Definition name=i18n.tr(name)>{value}</Definition> })
    });
    view! { <DefinitionList>{rows.into_iter().flatten().collect_view()}</DefinitionList> }.into_any()
}

fn some_of(words: &Words, each: Vec<String>) -> Option<String> {
    (!each.is_empty()).then(|| names::list(words, &each))
}
