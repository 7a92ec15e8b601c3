import { ANY, type Policy } from "../../policy";
import { rust, rustList } from "../quote";
import type { Recipe } from "../recipe";

/** Actix Web 4 with its own middleware. https://docs.rs/actix-cors/0.7/actix_cors/ */
export const actixWeb: Recipe = {
  id: "actix-web",
  name: "Actix Web (actix-cors)",
  family: "Rust",
  install: "cargo add actix-cors",
  trap: "Actix runs the last `.wrap` first. Above your authentication check, this one gets no preflight: the check responds with 401. Before version 0.7.2, a check that returns `Err` also loses the CORS headers.",
  refuses: ({ origins }) => {
    // actix-cors parses each origin as a URI of the `http` crate, and fails when the server starts.
    const odd = origins.find((origin) => /["`{}]/.test(origin));
    return odd === undefined ? null : `Actix takes \`${odd}\` for an invalid origin and would not start.`;
  },
  parts: (policy) => [
    { where: "At the top of the file.", code: "use actix_cors::Cors;" },
    {
      where: "At the end of `App::new()`, as its last `.wrap`.",
      code: [".wrap(", "    Cors::default()", ...callsFor(policy).map((call) => `        ${call}`), ")"].join("\n"),
    },
  ],
};

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    ...(origins[0] === ANY
      ? [".allow_any_origin()", ".send_wildcard()"]
      : origins.map((origin) => `.allowed_origin(${rust(origin)})`)),
    `.allowed_methods([${rustList(methods)}])`,
    ...(headers.length > 0 ? [`.allowed_headers([${rustList(headers)}])`] : []),
    ...(exposed.length > 0 ? [`.expose_headers([${rustList(exposed)}])`] : []),
    ...(credentials ? [".supports_credentials()"] : []),
    ...(maxAge === null ? [] : [`.max_age(${maxAge})`]),
  ];
}
