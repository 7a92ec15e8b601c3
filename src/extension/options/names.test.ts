import { expect, test } from "vitest";
import { namesIn } from "./names";

test("names may stand apart by commas, blanks or lines, and none comes twice", () => {
  expect(namesIn(" X-Tenant, Server;\nServer ,,via ")).toEqual(["X-Tenant", "Server", "via"]);
  expect(namesIn(" ")).toEqual([]);
});
