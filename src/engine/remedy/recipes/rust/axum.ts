import { ANY, type Policy } from "../../policy";
import { rust } from "../quote";
import type { Recipe } from "../recipe";

/** The methods that `Method` has a constant for. https://docs.rs/http/1/http/struct.Method.html */
const NAMED = new Set(["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"]);

/** Axum with tower-http's layer. https://docs.rs/tower-http/0.7/tower_http/cors/, Axum 0.8 */
export const axum: Recipe = {
  id: "axum",
  name: "Axum (tower-http)",
  family: "Rust",
  install: "cargo add tower-http --features cors",
  trap: "Axum runs the last `.layer` first. Add this one below your routes and your authentication check: routes that come after it send no CORS headers.",
  parts: (policy) => [
    { where: "At the top of the file. Leave out what is there already.", code: importsFor(policy).join("\n") },
    {
      where:
        "Right before `axum::serve`, below every route and every other layer. If yours has another name than `app`, write that name in both places of the first line.",
      code: [
        "let app = app.layer(",
        "    CorsLayer::new()",
        ...callsFor(policy).map((call) => `        ${call}`),
        ");",
      ].join("\n"),
    },
  ],
};

function importsFor({ origins, headers, maxAge, exposed }: Policy): readonly string[] {
  const anyone = origins[0] === ANY;
  const types = [
    ...(headers.length + exposed.length > 0 ? ["HeaderName"] : []),
    ...(anyone ? [] : ["HeaderValue"]),
    "Method",
  ];
  return [
    ...(maxAge === null ? [] : ["use std::time::Duration;"]),
    `use axum::http::${types.length > 1 ? `{${types.join(", ")}}` : types.join("")};`,
    `use tower_http::cors::${anyone ? "{Any, CorsLayer}" : "CorsLayer"};`,
  ];
}

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  const calls = [
    origins[0] === ANY
      ? ".allow_origin(Any)"
      : callWith(
          "allow_origin",
          origins.map((one) => `HeaderValue::from_static(${rust(one)})`),
        ),
    callWith("allow_methods", methods.map(methodOf)),
    ...(headers.length > 0 ? [callWith("allow_headers", headers.map(nameOf))] : []),
    ...(exposed.length > 0 ? [callWith("expose_headers", exposed.map(nameOf))] : []),
    ...(credentials ? [".allow_credentials(true)"] : []),
    ...(maxAge === null ? [] : [`.max_age(Duration::from_secs(${maxAge}))`]),
  ];
  return [...calls.slice(0, -1), `${calls.at(-1)},`].flatMap((call) => call.split("\n"));
}

/** A name has to be lowercase here, or the server does not start. */
function nameOf(header: string): string {
  return `HeaderName::from_static(${rust(header.toLowerCase())})`;
}

function methodOf(method: string): string {
  return NAMED.has(method) ? `Method::${method}` : `Method::from_bytes(b${rust(method)}).unwrap()`;
}

function callWith(name: string, values: readonly string[]): string {
  return values.length === 1
    ? `.${name}([${values.join("")}])`
    : [`.${name}([`, ...values.map((value) => `    ${value},`), "])"].join("\n");
}
