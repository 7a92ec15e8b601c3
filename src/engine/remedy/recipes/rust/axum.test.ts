import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { axum } from "./axum";
import { policyWith, PRODUCTION } from "../testing";

const codesOf = (policy = policyWith()) => axum.parts(policy).map(({ code }) => code);

test("one layer around the app, with what it needs imported", () => {
  expect(codesOf(PRODUCTION)).toEqual([
    `use std::time::Duration;
use axum::http::{HeaderName, HeaderValue, Method};
use tower_http::cors::CorsLayer;`,
    `let app = app.layer(
    CorsLayer::new()
        .allow_origin([
            HeaderValue::from_static("https://app.example"),
            HeaderValue::from_static("https://admin.example"),
        ])
        .allow_methods([
            Method::GET,
            Method::POST,
        ])
        .allow_headers([HeaderName::from_static("content-type")])
        .allow_credentials(true)
        .max_age(Duration::from_secs(7200)),
);`,
  ]);
});

test("imports nothing that it does not use", () => {
  expect(codesOf(policyWith({ origins: [ANY], headers: [], methods: ["GET"] }))).toEqual([
    "use axum::http::Method;\nuse tower_http::cors::{Any, CorsLayer};",
    `let app = app.layer(
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET]),
);`,
  ]);
});

test("a method without a constant is made from its bytes, letter for letter", () => {
  expect(codesOf(policyWith({ methods: ["patch"] }))[1]).toContain(
    `.allow_methods([Method::from_bytes(b"patch").unwrap()])`,
  );
});
