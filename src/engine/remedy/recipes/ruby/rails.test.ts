import { expect, test } from "vitest";

import { rails } from "./rails";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => rails.parts(policy)[0].code;

test("stands before every other middleware, with the origins listed", () => {
  expect(codeOf(PRODUCTION)).toBe(`Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins 'https://app.example', 'https://admin.example'

    resource '*',
             headers: ['Content-Type'],
             methods: [:get, :post],
             credentials: true,
             max_age: 7200
  end
end`);
});

test("writes only what is needed", () => {
  expect(codeOf(policyWith({ headers: [] }))).toContain(`    resource '*',
             methods: [:get, :post]
  end`);
});

test("quotes a method that is no plain symbol", () => {
  expect(codeOf(policyWith({ methods: ["M-SEARCH"] }))).toContain("methods: [:'m-search']");
});

test("says that it can't write a method in small letters", () => {
  expect(rails.refuses?.(policyWith({ methods: ["patch"] }))).toContain("`patch`");
  expect(rails.refuses?.(policyWith({ methods: ["PATCH"] }))).toBeNull();
});
