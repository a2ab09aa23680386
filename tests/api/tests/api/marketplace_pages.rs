//! Pages of the marketplace as they come, before a program has drawn them and where none runs.

use axum::http::Method;
use liaison_domain::listing::published::slug;
use liaison_tests_api::{House, Reply, on_both};
use serde_json::Value;

use crate::marketplace::{IKOU, Listed, MIGRATION, publish, search};

on_both!(
    results_are_read_without_a_program,
    a_listing_is_read_without_a_program,
    a_form_without_a_program_leads_to_one_address,
    whoever_is_chosen_to_compare_stays_chosen,
    what_cannot_be_drawn_is_the_apps,
    nothing_that_somebody_wrote_runs,
);

pub(crate) fn build(house: &House) {
    let index = include_str!("../../../../public/index.html").replace("{{build}}", "0a");
    std::fs::create_dir_all(&house.site).unwrap();
    std::fs::write(house.site.join("index.html"), index).unwrap();
    let styles = r#"{"build":"0a","styles":{"marketplace":["marketplace","marketplace_profile"]}}"#;
    std::fs::write(house.site.join("build.json"), styles).unwrap();
}

async fn read(house: &House, path: &str, language: &str) -> Reply {
    let headers = [("accept", "text/html"), ("accept-language", language)];
    house.client().send(Method::GET, path, &headers, None).await
}

pub(crate) async fn text(house: &House, path: &str, language: &str) -> String {
    let reply = read(house, path, language).await;
    assert_eq!(reply.status, 200, "{path}");
    assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(reply.header("cache-control"), "no-cache");
    assert!(reply.header("vary").contains("accept-language"));
    String::from_utf8(reply.bytes.to_vec()).unwrap()
}

fn has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
}

/// What the API would answer, from the page.
fn answered(page: &str) -> Value {
    let (_, rest) = page.split_once("id=\"answered\"").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

async fn results_are_read_without_a_program(house: House) {
    build(&house);
    publish(&house, &MIGRATION).await;
    publish(&house, &IKOU).await;
    let query = "q=support&near=Singapore&service=managed_services";
    let found = search(&house, &format!("{query}&read=en")).await;
    let page = text(&house, &format!("/marketplace?{query}"), "en").await;
    has(
        &page,
        &[
            "<html lang=\"en\"",
            "<title>Find a partner - Liaison</title>",
            "<meta name=\"description\"",
            "data-styles=\"marketplace\"",
            "href=\"/assets/0a/marketplace.css\"",
            MIGRATION.name,
            MIGRATION.text,
            "value=\"support\"",
            "value=\"managed_services\" checked",
            // The same without what it is narrowed by.
            "<a class=\"chip\" href=\"/marketplace?q=support&amp;near=Singapore\">Managed services",
        ],
    );
    assert!(!page.contains(IKOU.name));
    assert_eq!(answered(&page)["marketplace"], found);
    has(
        &page,
        &["data-address=\"/marketplace?q=support&amp;near=Singapore&amp;service=managed_services\""],
    );
    // Everybody, in the language that is asked for.
    let page = text(&house, "/marketplace", "ja-JP,ja;q=0.9").await;
    has(
        &page,
        &[
            "<html lang=\"ja\"",
            "パートナーを探す",
            "マレーシア",
            IKOU.name,
            MIGRATION.name,
        ],
    );
    let page = text(&house, "/marketplace", "zh-CN").await;
    has(&page, &["<html lang=\"zh-Hans\"", "查找合作伙伴", "新加坡"]);
    // Sought as any tool seeks, without saying what it accepts.
    let bare = house.client().send(Method::GET, "/marketplace", &[], None).await;
    assert_eq!(bare.status, 200);
}

async fn a_listing_is_read_without_a_program(house: House) {
    build(&house);
    let id = publish(&house, &IKOU).await;
    let slug = slug("Somebody", liaison_domain::Country::try_from("MY").unwrap(), id);
    let path = format!("/marketplace/partners/{slug}");
    let page = text(&house, &path, "ja").await;
    has(
        &page,
        &[
            IKOU.name,
            IKOU.text,
            "1 Long Street, Somewhere, マレーシア",
            "data-language=\"ja\"",
            &format!(
                "rel=\"canonical\" href=\"{}\"",
                house.app.config.public_url.join(&path)
            ),
        ],
    );
    let body = house
        .client()
        .get(&format!("/api/marketplace/listings/{slug}"))
        .await
        .expect(200);
    assert_eq!(answered(&page), body);
    // Nobody: the app says so, and whoever reads only the number hears it too.
    let gone = read(&house, "/marketplace/partners/nobody-sg-0", "en").await;
    assert_eq!(gone.status, 404);
    assert!(String::from_utf8_lossy(&gone.bytes).contains("skeleton"));
}

async fn a_form_without_a_program_leads_to_one_address(house: House) {
    build(&house);
    search(&house, "").await;
    let reply = read(
        &house,
        "/marketplace?q=mail&near=&within=&service=licensing&service=hardware&kind=application",
        "en",
    )
    .await;
    assert_eq!(reply.status, 303);
    assert_eq!(
        reply.header("location"),
        "/marketplace?q=mail&kind=application&service=licensing%2Chardware"
    );
    let page = text(&house, reply.header("location"), "en").await;
    has(&page, &["value=\"mail\""]);
}

async fn whoever_is_chosen_to_compare_stays_chosen(house: House) {
    build(&house);
    publish(&house, &MIGRATION).await;
    publish(&house, &IKOU).await;
    let everybody = search(&house, "read=en").await;
    let chosen = everybody["results"][0]["slug"].as_str().unwrap();
    let page = text(&house, &format!("/marketplace?compare={chosen}"), "en").await;
    has(
        &page,
        &[
            &format!("name=\"compare\" value=\"{chosen}\" checked"),
            &format!("href=\"/marketplace/compare?of={chosen}\""),
            "<b>1 chosen</b>",
        ],
    );
    // The page is the same one, whoever is chosen in it.
    let canonical = page.split("rel=\"canonical\" href=\"").nth(1).unwrap();
    assert!(canonical.split('"').next().unwrap().ends_with("/marketplace"));
    assert_eq!(answered(&page)["marketplace"], everybody);
}

async fn what_cannot_be_drawn_is_the_apps(house: House) {
    build(&house);
    let is_shell = |reply: &Reply| String::from_utf8_lossy(&reply.bytes).contains("skeleton");
    // Nothing was read yet; a word that nobody knows; a page behind the last.
    assert!(is_shell(&read(&house, "/marketplace", "en").await));
    search(&house, "").await;
    for path in [
        "/marketplace?service=flying",
        "/marketplace?page=51",
        "/marketplace?within=0",
        "/marketplace/ranking",
        "/marketplace/",
    ] {
        let reply = read(&house, path, "en").await;
        assert_eq!(reply.status, 200, "{path}");
        assert!(is_shell(&reply), "{path}");
    }
    // A build that this server does not know.
    std::fs::write(house.site.join("index.html"), "<!doctype html>2").unwrap();
    assert_eq!(read(&house, "/marketplace", "en").await.bytes, "<!doctype html>2");
}

async fn nothing_that_somebody_wrote_runs(house: House) {
    build(&house);
    let listed = Listed {
        name: "</script><script>alert(1)</script>",
        text: "\"><img src=x onerror=alert(1)> mailbox",
        ..MIGRATION
    };
    publish(&house, &listed).await;
    search(&house, "").await;
    for path in [
        "/marketplace",
        "/marketplace?q=%22%3E%3Cscript%3Ealert(2)%3C%2Fscript%3E%20mailbox",
    ] {
        let page = text(&house, path, "en").await;
        has(&page, &["&lt;script&gt;alert(1)", "&lt;img src=x"]);
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x"),
            "{page}"
        );
        let results = answered(&page)["marketplace"]["results"].clone();
        assert_eq!(results[0]["name"], listed.name);
    }
}
