import { expect, test } from "vitest";
import { diagnosisOf } from "../../diagnose/testing";
import { ids, remedies, told } from "../testing";

const VERCEL = "Server: Vercel | x-vercel-id: iad1::a";
const PAGE = `${VERCEL} | Content-Type: text/html; charset=utf-8 | Cache-Control: no-store, max-age=0 | X-Frame-Options: DENY | X-Robots-Tag: noindex`;

/** A preflight's response, or that of a GET. */
const preflight = (response: string, url = "https://api.example/i"): string =>
  `PUT ${url} preflight ${response} => blocked`;

test("Deployment Protection is named for certain by its cookie, likely by its page, and never by a 401 of Vercel alone", () => {
  const observed = preflight(`401 | ${PAGE} | Set-Cookie: _vercel_sso_nonce=a; Path=/`);
  expect(told("vercel-protection", observed)).toContain(
    "This deployment requires a Vercel login before your code runs",
  );
  const inferred = preflight(`401 | ${PAGE}`);
  expect(told("vercel-protection", inferred)).toContain("likely Vercel's login");
  expect(diagnosisOf(inferred).headline).toContain("likely responded");
  for (const own of ["", " | Content-Type: application/json", " | Content-Type: text/html"]) {
    const open = preflight(`401 | ${VERCEL}${own}`);
    expect(ids(open)).not.toContain("vercel-protection");
    expect(told("vercel-401", open)).toContain("Open the URL in a private window.");
    expect(diagnosisOf(open).cause).toBe("preflight-auth");
  }
});

test.each([
  "WWW-Authenticate: Bearer | Content-Type: application/json",
  "X-Matched-Path: /api/i",
  "X-Powered-By: Next.js",
  "x-vercel-cache: MISS",
])("a 401 of the code on Vercel is told as the code's: %s", (headers) => {
  const text = preflight(`401 | ${VERCEL} | ${headers}`);
  expect(ids(text).filter((id) => id === "vercel-protection" || id === "vercel-401")).toEqual([]);
  expect(ids(text)).toContain("preflight-auth");
  // The page's sign beside a mark of the code is that of the code's own page.
  expect(ids(preflight(`401 | ${PAGE} | ${headers.split(" | ")[0] ?? ""}`))).not.toContain("vercel-protection");
});

test.each([
  ["gitpod-port", "https://3000-a.ws-eu1.gitpod.io/i", "401 | Content-Length: 0"],
  [
    "easyauth",
    "https://api.example/i",
    '401 | x-ms-middleware-request-id: 1 | WWW-Authenticate: Bearer realm="a.example"',
  ],
  ["easyauth", "https://api.example/i", "403 | x-ms-middleware-request-id: 1 | Content-Length: 0"],
  [
    "google-run-invoker",
    "https://svc-abcdefghij-ew.a.run.app/i",
    "403 | Server: Google Frontend | Content-Type: text/html; charset=UTF-8",
  ],
])("%s is told of its own refusal, and not of the application's behind it", (id, url, own) => {
  expect(ids(`GET ${url} -> ${own} => blocked`)).toContain(id);
  const [status = "", ...headers] = own.split(" | ");
  const kept = headers.filter((line) => /^(?:x-ms-|server)/i.test(line));
  const behind = [
    status,
    ...kept,
    "Content-Type: application/json",
    "WWW-Authenticate: Bearer",
    "X-Powered-By: Express",
  ];
  expect(diagnosisOf(`GET ${url} -> ${behind.join(" | ")} => blocked`).cause).toBe(
    status === "401" ? "not-authenticated" : "not-permitted",
  );
  expect(ids(`GET ${url} -> ${behind.join(" | ")} => blocked`)[0]).not.toBe(id);
});

test("a private port says what it responded with, and links its own documents", () => {
  const told401 = told("gitpod-port", preflight("401 | Content-Length: 0", "https://8080-a.ws-eu1.gitpod.io/i"));
  expect(told401).toContain("gp ports visibility 8080:public");
  expect(told401).toContain("with 401, as it did here");
  expect(told401).not.toContain("login page");
  const redirected =
    "GET https://a-3000.app.github.dev/i -> 302 | Location: https://github.dev/pf-signin?id=1 => blocked";
  expect(told("codespaces-port", redirected)).toContain("a redirect to a login page");
  const docs = remedies(preflight("401 | Content-Length: 0", "https://8080-a.ws-eu1.gitpod.io/i"))[0]?.docs;
  expect(docs).toContain("gitpod.io");
});

test.each([
  [
    "ngrok-warning",
    "https://a.ngrok-free.app/i",
    "200 | ngrok-error-code: ERR_NGROK_6024",
    "200 | Content-Type: application/json",
  ],
  [
    "ngrok-warning",
    "https://a.ngrok-free.app/i",
    "200 | Content-Type: text/html",
    "200 | Content-Type: text/html | Server: nginx",
  ],
  ["localtunnel-reminder", "https://a.loca.lt/i", "511 | Content-Type: text/html", "401 | WWW-Authenticate: Bearer"],
  [
    "azure-functions-key",
    "https://a.azurewebsites.net/i",
    "401 | Content-Length: 0",
    "401 | Content-Length: 0 | WWW-Authenticate: Bearer",
  ],
])("%s is told of what may be its own response, and not of one of the server behind it", (id, url, own, behind) => {
  expect(ids(`GET ${url} -> ${own} => blocked`)).toContain(id);
  expect(ids(`GET ${url} -> ${behind} => blocked`)).not.toContain(id);
});

const LOGINS = [
  ["authelia", "authelia-path", "https://auth.example/?rd=https%3A%2F%2Fapi.example%2Fi&rm=GET"],
  ["cloudflare-access", "cloudflare-access-path", "https://a.cloudflareaccess.com/cdn-cgi/access/login/api.example"],
  ["pomerium", "pomerium-path", "https://auth.example/.pomerium/sign_in?a=1"],
  ["oauth2-proxy", "oauth2-proxy-401", "https://api.example/oauth2/start?rd=%2Fi"],
  [
    "alb-auth",
    "alb-auth-deny",
    "https://b.example/authorize?redirect_uri=https%3A%2F%2Fapi.example%2Foauth2%2Fidpresponse",
  ],
] as const;

test.each(LOGINS)(
  "%s is told to let preflights through where it stopped one, and nothing of them elsewhere",
  (preflights, request, login) => {
    const stopped = preflight(`302 | Location: ${login}`);
    expect(ids(stopped)).toContain(preflights);
    expect(ids(stopped)).not.toContain(request);
    expect(ids(stopped)).not.toContain("login-session");
    const redirected = `GET https://api.example/i?a=1 -> 302 | Location: ${login} => blocked`;
    expect(ids(redirected)).not.toContain(preflights);
    expect(ids(redirected).slice(0, 2)).toEqual(["login-session", request]);
    expect(told("login-session", redirected)).toContain(
      "Open `https://api.example/i` in a tab of its own and log in there",
    );
  },
);

test("a session is sent along, unless the request does so already", () => {
  const [, , login] = LOGINS[0];
  const redirected = `GET https://api.example/i -> 302 | Location: ${login} => blocked`;
  expect(told("login-session", redirected)).toContain("`credentials: 'include'`");
  expect(told("login-session", `${redirected} include`)).not.toContain("credentials: 'include'");
});

test("where an API redirects to its login itself, it can respond with 401, and that comes first", () => {
  const redirected = "GET https://api.example/i -> 302 | Location: https://api.example/login => blocked";
  expect(ids(redirected)).toEqual(["navigate", "login-session"]);
});

test("a page behind the same login is loaded again", () => {
  const [, , login] = LOGINS[1];
  const redirected = `GET https://api.example/i from https://api.example -> 302 | Location: ${login} => blocked`;
  expect(ids(redirected)[0]).toBe("login-session");
  expect(told("login-session", redirected)).toContain("Load the page again and log in");
  expect(told("login-session", redirected)).not.toContain("in a tab of its own");
});

test("a path is let through by the URL that was requested, and never by that of the login", () => {
  for (const [, request, login] of LOGINS.slice(0, 4)) {
    const followed = `GET https://api.example/feed.xml -> 302 | Access-Control-Allow-Origin: * | Location: ${login} then GET ${login} -> 200 | Content-Type: text/html => blocked`;
    const text = told(request, followed);
    if (text !== "") expect(text).toContain("/feed.xml`");
  }
  const [, path, login] = LOGINS[0];
  const image = `GET https://api.example/logo.png from https://api.example -> 302 | Location: ${login} => blocked image`;
  expect(told(path, image)).toContain("`/logo.png`");
});

test("nobody who only has to log in again is told to open a path to everybody", () => {
  const [, path, login] = LOGINS[0];
  const ended = `GET https://api.example/i from https://api.example -> 302 | Location: ${login} => blocked`;
  expect(ids(ended)).toContain("login-session");
  expect(ids(ended)).not.toContain(path);
});
