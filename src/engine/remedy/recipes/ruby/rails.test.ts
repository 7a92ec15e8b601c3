import { expect, test } from "vitest";

import { rails } from "./rails";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => rails.parts(policy)[0].code;

test("is a block of its own, so that those below it keep their origins", () => {
  const granted = { ...PRODUCTION, granted: ["https://admin.example"] };
  expect(codeOf(granted)).toBe(`allow do
  origins 'https://app.example'

  resource '*',
           headers: ['Content-Type'],
           methods: [:get, :post],
           credentials: true,
           max_age: 7200
end`);
  expect(codeOf(PRODUCTION)).toContain("origins 'https://app.example', 'https://admin.example'");
});

test("writes only what is needed", () => {
  expect(codeOf(policyWith({ headers: [] }))).toContain(`  resource '*',
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
