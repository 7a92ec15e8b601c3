import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STORE_SHOTS, VIEWER_SHOT } from "./shots";

test("the listing has every image with its caption, in order", () => {
  const listed = [
    ...readFileSync("docs/store-listing.md", "utf8").matchAll(/^\| `(.*)\.png` \| 1280 x 800 \| (.*) \|$/gm),
  ];
  const made = [...STORE_SHOTS, VIEWER_SHOT].map(({ name, title }) => [name, title]);
  expect(listed.map(([, name, title]) => [name, title])).toEqual(made);
});
