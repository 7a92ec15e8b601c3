import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { actixWeb } from "./actix-web";
import { policyWith, PRODUCTION } from "../testing";

test("lists each origin by itself", () => {
  expect(actixWeb.parts(PRODUCTION)[1]?.code).toBe(`.wrap(
    Cors::default()
        .allowed_origin("https://app.example")
        .allowed_origin("https://admin.example")
        .allowed_methods(["GET", "POST"])
        .allowed_headers(["Content-Type"])
        .supports_credentials()
        .max_age(7200)
)`);
});

test("any origin gets the star, and is not given back its own name", () => {
  const code = actixWeb.parts(policyWith({ origins: [ANY] }))[1]?.code;
  expect(code).toContain(".allow_any_origin()\n        .send_wildcard()");
  expect(code).not.toMatch(/credentials|max_age/);
});

test("refuses an origin that Actix would not start with", () => {
  expect(actixWeb.refuses?.(policyWith({ origins: ["https://a{b}.example"] }))).toContain("`https://a{b}.example`");
  expect(actixWeb.refuses?.(PRODUCTION)).toBeNull();
});
