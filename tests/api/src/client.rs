//! A browser's way of asking: cookies are kept, the headers of a page of ours are sent.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt;
use uuid::Uuid;

use crate::house::new_id;

#[derive(Clone)]
pub struct Client {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub source: SocketAddr,
}

/// A whole answer.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            source: ([192, 0, 2, 1], 40_000).into(),
        }
    }

    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(Method::GET, path, &[], None).await
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> Reply {
        self.send(Method::POST, path, &[], Some(body)).await
    }

    /// With a key of its own.
    pub async fn decide(&mut self, path: &str, body: &Value) -> Reply {
        self.decide_as(new_id(), path, body).await
    }

    pub async fn decide_as(&mut self, key: Uuid, path: &str, body: &Value) -> Reply {
        let key = key.to_string();
        self.send(Method::POST, path, &[("idempotency-key", &key)], Some(body))
            .await
    }

    pub async fn put_new(&mut self, path: &str, body: &Value) -> Reply {
        self.put_new_as(new_id(), path, body).await
    }

    pub async fn put_new_as(&mut self, key: Uuid, path: &str, body: &Value) -> Reply {
        let key = key.to_string();
        let headers = [("idempotency-key", key.as_str()), ("if-none-match", "*")];
        self.send(Method::PUT, path, &headers, Some(body)).await
    }

    /// Puts something in the place of what there is.
    pub async fn replace(&mut self, path: &str, body: &Value) -> Reply {
        self.replace_as(new_id(), path, body).await
    }

    pub async fn replace_as(&mut self, key: Uuid, path: &str, body: &Value) -> Reply {
        let key = key.to_string();
        self.send(Method::PUT, path, &[("idempotency-key", &key)], Some(body))
            .await
    }

    /// Any request. A body goes as JSON unless a `content-type` is among the headers, and the request comes from a
    /// page of ours unless `sec-fetch-site` is. An empty value leaves the header out.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Reply {
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.send_raw(method, path, headers, body).await
    }

    pub async fn send_raw(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Reply {
        let response = self.open(method, path, headers, body).await;
        let (parts, body) = response.into_parts();
        Reply {
            status: parts.status,
            headers: parts.headers,
            bytes: to_bytes(body, usize::MAX).await.unwrap(),
        }
    }

    /// An answer whose body has not been read.
    pub async fn open(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> axum::response::Response {
        let mut request = Request::builder().method(method).uri(path);
        let given = |name: &str| headers.iter().any(|(key, _)| *key == name);
        for (name, value) in [
            ("host", "liaison.example"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/json"),
        ] {
            if !given(name) {
                request = request.header(name, value);
            }
        }
        for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(ConnectInfo(self.source));
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (pair, _) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        response
    }
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("{} is not JSON: {:?}", self.status, self.bytes))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body of an answer with this status.
    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}",
            String::from_utf8_lossy(&self.bytes)
        );
        if self.bytes.is_empty() {
            Value::Null
        } else {
            self.json()
        }
    }

    /// A problem document with this status and code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) -> Value {
        let problem = self.expect(status);
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(problem["code"], code, "{problem}");
        assert_eq!(problem["status"], status, "{problem}");
        assert_eq!(problem["type"], format!("/problems/{code}"));
        problem
    }
}
