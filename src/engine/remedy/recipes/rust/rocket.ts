import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { rust, rustList } from "../quote";
import type { Recipe } from "../recipe";

/** Rocket without a package: a fairing, which sees errors too, and a route for preflights. https://rocket.rs/guide/v0.5/fairings/, version 0.5.2 */
export const rocket: Recipe = {
  id: "rocket",
  name: "Rocket",
  family: "Rust",
  install: null,
  embeds: true,
  trap: "Rocket responds to OPTIONS with 404 unless a route takes it. A request guard of a route does not run for the route here.",
  parts: (policy) => [
    { where: "At the end of the file that contains `rocket()`.", code: fairingOf(policy).join("\n") },
    {
      where: "In `rocket()`, right after `rocket::build()`.",
      code: `.attach(PageCors)\n.mount("/", rocket::routes![page_preflight])`,
    },
  ],
};

function fairingOf(policy: Policy): string[] {
  const { origins } = policy;
  const isAny = origins[0] === ANY;
  const set = ([name, value]: HeaderLine): string => `response.set_raw_header(${rust(name)}, ${rust(value)});`;
  const granted = [...everyResponse(policy), ...preflightHeaders(policy)].map(set);
  return [
    "struct PageCors;",
    "",
    "#[rocket::async_trait]",
    "impl rocket::fairing::Fairing for PageCors {",
    "    fn info(&self) -> rocket::fairing::Info {",
    `        rocket::fairing::Info { name: "CORS", kind: rocket::fairing::Kind::Response }`,
    "    }",
    "",
    "    async fn on_response<'r>(&self, request: &'r rocket::Request<'_>, response: &mut rocket::Response<'r>) {",
    ...(isAny
      ? [set(["Access-Control-Allow-Origin", ANY]), ...granted]
      : [
          `response.adjoin_raw_header("Vary", "Origin");`,
          `let origin = request.headers().get_one("Origin").unwrap_or_default();`,
          `if [${rustList(origins)}].contains(&origin) {`,
          `    response.set_raw_header("Access-Control-Allow-Origin", origin.to_string());`,
          ...granted.map((line) => `    ${line}`),
          "}",
        ]
    ).map((line) => `        ${line}`),
    "    }",
    "}",
    "",
    `#[rocket::options("/<_..>")]`,
    "fn page_preflight() -> rocket::http::Status {",
    "    rocket::http::Status::NoContent",
    "}",
  ];
}
