import { describe, expect, test } from "vitest";

import { exchangeOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { type Asked, askedOf, policiesForRequest, policyForServer, reviewOf } from "./policy";

const asked = (text: string, sendsNone = false): Asked => {
  const exchange = exchangeOf(text);
  return askedOf(exchange, diagnoseAndFix(exchange), sendsNone);
};

const policies = (text: string) => policiesForRequest(asked(text));

const API = "https://api.example";

describe("what a server has to allow for one request", () => {
  test("is this origin, this method and these headers", () => {
    expect(policies("PUT https://api.example/items?x=1 | X-Tenant: 7 preflight 404 => blocked omit")).toEqual([
      {
        server: "https://api.example",
        path: "/items",
        origins: ["https://app.example"],
        methods: ["PUT"],
        headers: ["x-tenant"],
        credentials: false,
        maxAge: null,
        exposed: [],
        embedded: false,
        granted: [],
        hidesList: false,
        open: false,
      },
    ]);
  });

  test("holds on to what is allowed already, but not to a wildcard", () => {
    const [policy] = policies(
      "PUT https://api.example/ | X-A: 1 preflight 204 | Access-Control-Allow-Methods: GET, PATCH | Access-Control-Allow-Headers: X-B, * => blocked omit",
    );
    expect(policy).toMatchObject({ methods: ["PUT", "GET", "PATCH"], headers: ["x-a", "X-B"] });
  });

  test("is asked of each server that a redirect visits", () => {
    const found = policies("GET https://api.example/a -> 302 | Location: https://cdn.example/b => blocked omit");
    expect(found.map(({ server, origins }) => [server, origins])).toEqual([
      ["https://api.example", ["https://app.example"]],
      ["https://cdn.example", ["*"]],
    ]);
  });

  test("is nothing when a value can't stand in code", () => {
    expect(policies("GET https://api.example/ from https://äpp.example => blocked omit")).toEqual([]);
  });
});

describe("what a server has to allow for all that its page needs", () => {
  const all = [
    asked(`GET ${API}/a -> 200 => blocked omit`),
    asked(`DELETE ${API}/b from https://www.app.example | X-A: 1 preflight 405 => blocked omit`),
    asked(`GET ${API}/c from null -> 200 => blocked omit`),
    asked("GET https://cdn.example/d from https://other.example -> 200 => blocked omit"),
  ];

  test("is every method and header that was seen there, from the page and others of its host", () => {
    expect(policyForServer(API, all)).toMatchObject({
      origins: ["https://app.example", "https://www.app.example"],
      methods: ["GET", "DELETE"],
      headers: ["x-a"],
      credentials: false,
    });
  });

  test("is any origin for a server that only opaque origins ask", () => {
    expect(policyForServer(API, all.slice(2))).toMatchObject({ origins: ["*"], credentials: false });
  });

  test("holds for both credentials modes where the mode is open, unless the person says which", () => {
    const open = "GET http://localhost:4000/ from http://localhost:3000 -> 200 => blocked";
    expect(policyForServer("http://localhost:4000", [asked(open)])).toMatchObject({ credentials: true });
    expect(policyForServer("http://localhost:4000", [asked(open, true)])).toMatchObject({ credentials: false });
  });

  test("leaves out a frame of another site, and one of this site that sends no credentials beside those that do", () => {
    const page = asked(`GET ${API}/a -> 200 => blocked include`);
    const frame = asked(`GET ${API}/b from https://ads.example -> 200 => blocked include`);
    const sibling = asked(`GET ${API}/b from https://www.app.example -> 200 => blocked omit`);
    const policy = policyForServer(API, [page, frame, sibling]);
    if (policy === null) throw new Error("There is a policy");
    expect(policy.origins).toEqual(["https://app.example"]);
    expect(reviewOf(policy, [page, frame, sibling]).leftOut).toEqual([
      "https://ads.example",
      "https://www.app.example",
    ]);
    expect(policyForServer(API, [page, frame], ["https://ads.example"])?.origins).toEqual([
      "https://app.example",
      "https://ads.example",
    ]);
  });

  test("keeps what the server grants today: the live origin, methods, headers, credentials, exposed headers and age", () => {
    const refused = asked(
      `PUT ${API}/a | X-A: 1 preflight 204 | Access-Control-Allow-Origin: https://live.example | Access-Control-Allow-Methods: GET, PATCH | Access-Control-Allow-Headers: X-B | Access-Control-Max-Age: 600 => blocked omit`,
    );
    const other = asked(
      `GET ${API}/b -> 200 | Access-Control-Allow-Origin: https://live.example | Access-Control-Allow-Credentials: true | Access-Control-Expose-Headers: X-Total => blocked omit`,
    );
    expect(policyForServer(API, [refused, other])).toMatchObject({
      origins: ["https://app.example", "https://live.example"],
      methods: ["PUT", "GET", "PATCH"],
      headers: ["x-a", "X-B"],
      credentials: true,
      exposed: ["X-Total"],
      maxAge: 600,
    });
  });

  test("keeps any origin where it is granted and no credentials are sent, and says so where it can't", () => {
    const open = asked(`GET ${API}/a -> 200 | Access-Control-Allow-Origin: * => delivered omit`);
    const put = (mode: string) => asked(`PUT ${API}/b preflight 405 => blocked ${mode}`);
    expect(policyForServer(API, [put("omit"), open])?.origins).toEqual(["*"]);
    const listed = policyForServer(API, [put("include"), open]);
    if (listed === null) throw new Error("There is a policy");
    expect(listed.origins).toEqual(["https://app.example"]);
    expect(reviewOf(listed, [put("include"), open]).narrows).toEqual(["origin"]);
  });

  test("takes a wildcard beside an origin for no grant: browsers accept neither, and the list is what somebody meant", () => {
    const both = asked(
      `GET ${API}/a -> 200 | Access-Control-Allow-Origin: https://live.example | Access-Control-Allow-Origin: * => blocked omit`,
    );
    expect(policyForServer(API, [both])?.origins).toEqual(["https://app.example", "https://live.example"]);
  });

  test("does not take an origin that a server only repeats for one of its list", () => {
    const frame = asked(
      `GET ${API}/b from https://ads.example -> 200 | Access-Control-Allow-Origin: https://ads.example => delivered omit`,
    );
    expect(policyForServer(API, [asked(`GET ${API}/a -> 200 => blocked omit`), frame])?.origins).toEqual([
      "https://app.example",
    ]);
  });

  test("knows of a list that no response shows", () => {
    const refused = asked(
      `PUT ${API}/a preflight 400 | Access-Control-Allow-Methods: GET | Vary: Origin => blocked omit`,
    );
    const [policy] = policiesForRequest(refused);
    expect(policy?.hidesList).toBe(true);
  });

  test("is told of files that Cross-Origin-Resource-Policy keeps from the page", () => {
    const image = asked(
      `GET ${API}/logo.svg -> 200 | Cross-Origin-Resource-Policy: same-origin => blocked no-cors image net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`,
    );
    expect(policiesForRequest(image)).toMatchObject([{ embedded: true, origins: ["https://app.example"] }]);
  });
});
