import { expect, test } from "vitest";
import { corpRefusal } from "./corp";

const FILE = "https://cdn.example.com/a.png";

test.each([
  ["same-origin keeps out another origin", "same-origin", FILE, "https://app.example.com", "same-origin"],
  ["same-origin lets its own origin in", "same-origin", FILE, "https://cdn.example.com", null],
  ["same-origin keeps out an opaque origin", "same-origin", FILE, "null", "same-origin"],
  ["same-site lets a sister in", "same-site", FILE, "https://app.example.com", null],
  ["same-site keeps out another site", "same-site", FILE, "https://other.example", "same-site"],
  ["same-site keeps a page without TLS from a file with it", "same-site", FILE, "http://app.example.com", "same-site"],
  [
    "same-site lets a page with TLS have a file without",
    "same-site",
    "http://cdn.example.com/a.png",
    "https://app.example.com",
    null,
  ],
  ["same-site tells addresses apart", "same-site", "https://10.0.0.1/a.png", "https://10.9.0.1", "same-site"],
  ["cross-origin lets everyone in", "cross-origin", FILE, "https://other.example", null],
  ["another value is none", "Same-Origin", FILE, "https://other.example", null],
  ["a list is none", "same-origin, same-site", FILE, "https://other.example", null],
])("%s", (_, policy, url, origin, refusal) => {
  expect(corpRefusal([["Cross-Origin-Resource-Policy", policy]], url, origin)).toBe(refusal);
});

test("without a policy everyone is let in", () => {
  expect(corpRefusal([], FILE, "https://other.example")).toBeNull();
});
