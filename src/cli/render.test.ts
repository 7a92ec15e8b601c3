import { describe, expect, test } from "vitest";
import type { FullDiagnosis } from "../engine/remedy/fix";
import type { RemedyKind } from "../engine/remedy/remedy";
import { exchange, hop } from "../engine/testing";
import { render } from "./render";

const PLAIN = { width: 60, colour: false };

const EXCHANGE = exchange("e1", {
  hops: [hop({ url: "https://api.example/orders" }), hop({ url: "https://api.example/all" })],
});

const plain = (diagnosis: FullDiagnosis) => ({ exchange: EXCHANGE, diagnosis, remedies: [] });

const ALLOWED: FullDiagnosis = {
  schema: 1,
  exchange: "e1",
  request: {
    method: "GET",
    url: "https://api.example/orders",
    origin: "https://app.example",
    mode: "cors",
    credentials: null,
    type: "xmlhttprequest",
  },
  verdict: "allowed",
  certainty: "inferred",
  step: null,
  cause: null,
  violations: [],
  label: "",
  headline: "The page may read the answer.",
  why: "",
  help: null,
  preflightReason: "",
  evidence: [],
  fix: null,
  fixWithCookies: null,
  browsers: { standard: "allowed", chromium: "allowed", firefox: "allowed", webkit: "allowed" },
  warnings: [],
  answeredBy: null,
  owner: "unknown",
  alternatives: [],
};

const BLOCKED: FullDiagnosis = {
  ...ALLOWED,
  verdict: "blocked",
  step: "preflight",
  cause: "preflight-auth",
  violations: [
    {
      step: "preflight",
      hop: 0,
      rule: "preflight-status",
      header: null,
      value: "401",
      wanted: "200-299",
      chromium: "PreflightInvalidStatus",
      firefox: "CORSPreflightDidNotSucceed3",
      webkit: null,
    },
  ],
  headline: "The login check refused the test request.",
  why: "The browser asks first, without a login. Your API answered 401 and so the page got nothing at all.",
  fix: {
    changes: [
      {
        on: "preflight",
        hop: 0,
        status: 204,
        set: { "Access-Control-Allow-Origin": "https://app.example" },
        remove: ["WWW-Authenticate"],
      },
      { on: "response", hop: 1, set: { "Access-Control-Allow-Origin": "*" }, remove: [] },
    ],
    proven: { standard: true, chromium: true, firefox: true, webkit: true },
  },
};

const rendered = (...asked: Parameters<typeof render>): string => [...render(...asked)].join("");

describe("what a person reads", () => {
  test("is verdict, words, error names, fix and a summary", () => {
    expect(rendered([plain(BLOCKED)], PLAIN).split("\n")).toEqual([
      "BLOCKED GET https://api.example/orders",
      "  The login check refused the test request.",
      "  The browser asks first, without a login. Your API answered",
      "  401 and so the page got nothing at all.",
      "  Chromium: PreflightInvalidStatus",
      "  Firefox: CORSPreflightDidNotSucceed3",
      "  About this cause: https://cors-why.github.io/causes/preflight-auth",
      "",
      "  Fix the preflight response: OPTIONS",
      "  https://api.example/orders",
      "    status 204",
      "    Access-Control-Allow-Origin: https://app.example",
      "    without WWW-Authenticate",
      "",
      "  Fix the response: GET https://api.example/all",
      "    Access-Control-Allow-Origin: *",
      "",
      "1 cross-origin request: 1 blocked.",
      "",
    ]);
  });

  test("is another request before the headers to send, where that is all it takes", () => {
    const remedy = { id: "final-url", title: "Request the final URL", steps: ["Write `/orders/`."], code: [] } as const;
    const rest = { cost: null, proof: "not-provable-here", docs: null } as const;
    const text = (kind: RemedyKind) =>
      rendered([{ ...plain(BLOCKED), remedies: [{ ...remedy, ...rest, kind }] }], PLAIN);
    expect(text("request")).toMatch(/About this cause[^]*Request the final URL[^]*Fix the preflight response/);
    expect(text("server-code")).toMatch(/About this cause[^]*Fix the preflight response[^]*Request the final URL/);
  });

  test("leaves the headers of somebody else's server to those who run it", () => {
    expect(rendered([plain({ ...BLOCKED, owner: "third-party" })], PLAIN)).toContain(
      "  If you run the server, fix the response: GET",
    );
  });

  test("is one line for a request that works", () => {
    expect(rendered([plain(ALLOWED)], PLAIN)).toBe(
      "allowed GET https://api.example/orders\n\n1 cross-origin request: 1 allowed.\n",
    );
  });

  test("has the warnings of a request that works", () => {
    const warned = { ...ALLOWED, warnings: [{ id: "vary-missing", text: "Add Vary: Origin." }] };
    expect(rendered([plain(warned)], PLAIN)).toContain("\n  Warning: Add Vary: Origin.\n");
  });

  test("says of two explanations what makes each the right one", () => {
    const either = {
      ...BLOCKED,
      fix: null,
      alternatives: [
        { ...BLOCKED, evidence: ["If cookies were sent:"] },
        { ...BLOCKED, headline: "The server allows no page.", evidence: ["If no cookies were sent:"] },
      ],
    };
    const text = rendered([plain(either)], PLAIN);
    expect(text).toContain("\n  If cookies were sent:\n");
    expect(text).toContain("\n  If no cookies were sent: The server allows no page.\n");
    expect(text.match(/Fix the preflight response/g)).toHaveLength(2);
  });

  test("counts every verdict, and says so when there is nothing", () => {
    expect(rendered([plain(BLOCKED), plain(ALLOWED), plain(ALLOWED)], PLAIN)).toContain(
      "3 cross-origin requests: 1 blocked, 2 allowed.\n",
    );
    expect(rendered([], PLAIN)).toBe("No cross-origin requests.\n");
  });

  test("has colours only where they are wanted", () => {
    expect(rendered([plain(BLOCKED)], { ...PLAIN, colour: true })).toContain("\u001B[31mBLOCKED\u001B[39m");
    expect(rendered([plain(BLOCKED)], PLAIN)).not.toContain("\u001B");
  });

  test("can't be made to steer the terminal by what is in the file", () => {
    const url = "https://api.example/\u001B[2J";
    expect(rendered([plain({ ...ALLOWED, request: { ...ALLOWED.request, url } })], PLAIN)).not.toContain("\u001B");
  });
});
