import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { expressByHand } from "./express-by-hand";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => expressByHand.parts(policy)[0].code;

test("reflects only listed origins, responds to their preflights before the routes do, and leaves all others alone", () => {
  expect(codeOf(PRODUCTION)).toBe(`const pageOrigins = ["https://app.example", "https://admin.example"];
app.use((req, res, next) => {
  res.vary("Origin");
  const origin = req.headers.origin;
  const isListed = origin && pageOrigins.includes(origin);
  if (!isListed) return next();
  res.set("Access-Control-Allow-Origin", origin);
  res.set("Access-Control-Allow-Credentials", "true");
  if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return next();
  res.set("Access-Control-Allow-Methods", "GET, POST");
  res.set("Access-Control-Allow-Headers", "Content-Type");
  res.set("Access-Control-Max-Age", "7200");
  res.sendStatus(204);
});`);
});

test("keeps the wildcard for all other origins where every response has it today", () => {
  const code = codeOf(policyWith({ open: true, credentials: true }));
  expect(code).toContain(`  res.set("Access-Control-Allow-Origin", isListed ? origin : "*");
  if (isListed) res.set("Access-Control-Allow-Credentials", "true");`);
});

test("says to delete what is there, but not a list that no response shows", () => {
  expect(expressByHand.parts(policyWith())[0].where).toContain("Delete `app.use(cors())`");
  expect(expressByHand.parts(policyWith({ hidesList: true }))[0].where).toContain("Leave `app.use(cors())`");
});

test("any origin is a star, which is the same for everybody and needs no Vary", () => {
  const code = codeOf(policyWith({ origins: [ANY] }));
  expect(code).toContain(`res.set("Access-Control-Allow-Origin", "*");`);
  expect(code).not.toContain("vary");
});

test("lets scripts read headers and other pages embed files where the policy says so", () => {
  const code = codeOf(policyWith({ exposed: ["X-Total-Count"], embedded: true }));
  expect(code).toContain(`  res.set("Access-Control-Expose-Headers", "X-Total-Count");`);
  expect(code).toContain(`  res.set("Cross-Origin-Resource-Policy", "cross-origin");`);
});

test("has no import, so that one text fits ES modules and CommonJS", () => {
  expect(
    expressByHand
      .parts(PRODUCTION)
      .map(({ code }) => code)
      .join(),
  ).not.toMatch(/import|require\(/);
});
