import { expect, test } from "vitest";

import { ownPath } from "./own-path";
import { policyWith } from "./testing";

test("the page asks below the prefix, unless the API's paths stand there already", () => {
  expect(ownPath(policyWith({ path: "/v1/items" }))).toBe("/api/v1/items");
  expect(ownPath(policyWith({ path: "/api/v1/items" }))).toBe("/api/v1/items");
  expect(ownPath(policyWith({ path: "/apis" }))).toBe("/api/apis");
});
