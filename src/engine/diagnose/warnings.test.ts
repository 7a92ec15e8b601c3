import { describe, expect, test } from "vitest";
import { diagnosisOf } from "./testing";
import { WARNING_DOCS } from "./words/warnings";

const idsIn = (text: string): string[] => diagnosisOf(text).warnings.map(({ id }) => id);

const GET = "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: *";
const put = (maxAge: string) =>
  `PUT https://api.example/items
     preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT ${maxAge}
     -> 200 | Access-Control-Allow-Origin: * => delivered omit`;

test("a header that the script cannot read is named, a header of no interest is not", () => {
  const [hidden] = diagnosisOf(`${GET} | X-Total: 7 | ETag: "1" | X-Powered-By: x => delivered omit`).warnings;
  expect(hidden?.id).toBe("header-hidden");
  expect(hidden?.text).toContain("`X-Total` and `ETag`");
  expect(hidden?.text).not.toContain("Powered");
});

test("a document that can be loaded in parts needs a header for it, and no other file does", () => {
  const file = (type: string) => diagnosisOf(`${GET} | Accept-Ranges: bytes | Content-Type: ${type} => delivered omit`);
  expect(file("application/pdf").warnings[0]?.text).toContain("`Accept-Ranges`");
  expect(file("video/mp4").warnings.map(({ id }) => id)).not.toContain("header-hidden");
});

test("a client of MCP reads in WWW-Authenticate where to log in, and nothing else needs that header", () => {
  const asked = (challenge: string): string =>
    `POST https://api.example/mcp -> 401 | Access-Control-Allow-Origin: * | WWW-Authenticate: ${challenge} => delivered omit`;
  const metadata = 'Bearer resource_metadata="https://api.example/.well-known/oauth-protected-resource"';
  expect(idsIn(asked(metadata))).toContain("header-hidden");
  expect(idsIn(asked('Bearer realm="api"'))).not.toContain("header-hidden");
});

test("an exposed header is not hidden, nor is any of a blocked response", () => {
  expect(idsIn(`${GET} | X-Total: 7 | Access-Control-Expose-Headers: x-total => delivered omit`)).toEqual([]);
  expect(idsIn("GET https://api.example/items -> 200 | X-Total: 7 => blocked omit")).toEqual([]);
});

test.each([
  ["max-age-missing", ""],
  ["preflight-every-time", "| Access-Control-Max-Age: 0"],
  ["max-age-invalid", "| Access-Control-Max-Age: abc"],
  ["max-age-over-cap", "| Access-Control-Max-Age: 86401"],
])("%s is told from the preflight that passed", (id, line) => {
  expect(idsIn(put(line))).toEqual([id]);
});

test("a lifetime is longer than those browsers cache it that cut it, and no others", () => {
  const text = (seconds: string): string =>
    diagnosisOf(put(`| Access-Control-Max-Age: ${seconds}`))
      .warnings.map((warning) => warning.text)
      .join(" ");
  expect(text("86400")).toBe(
    "`86400` seconds is longer than some browsers cache a preflight response: Chromium 7200, Safari 600. Firefox caches it as long as that.",
  );
  expect(text("86401")).toBe(
    "`86401` seconds is longer than browsers cache a preflight response: Chromium 7200, Firefox 86400, Safari 600.",
  );
});

test("a lifetime that every browser keeps is no matter", () => {
  expect(idsIn(put("| Access-Control-Max-Age: 600"))).toEqual([]);
});

test.each([
  ["grpc-status", "Content-Type: application/grpc-web+proto | grpc-status: 0"],
  ["Mcp-Session-Id", "Mcp-Session-Id: a"],
  ["client", "access-token: a | client: b | uid: c"],
  ["Link", "Link: <a>; rel=next"],
  ["Content-Disposition", "Content-Disposition: attachment"],
])("%s is named, since a page needs it for what it does", (name, headers) => {
  const { warnings } = diagnosisOf(`${GET} | ${headers} => delivered omit`);
  expect(warnings.map(({ text }) => text).join(" ")).toContain(`\`${name}\``);
});

test.each(["X-Request-Id: a", "client: b", "Location: /a", "X-RateLimit-Limit: 3", "X-Anything: 1"])(
  "%s is not named: nothing says that the page needs it",
  (header) => {
    expect(idsIn(`${GET} | ${header} => delivered omit`)).toEqual([]);
  },
);

test("a blocked POST without a preflight reached the server all the same", () => {
  const id = "access-control-is-not-csrf-protection";
  expect(idsIn("POST https://api.example/pay -> 200 => blocked omit")).toContain(id);
  expect(idsIn("POST https://api.example/pay | X-Job: 7 preflight 204 => blocked omit")).not.toContain(id);
  expect(idsIn("GET https://api.example/pay -> 200 => blocked omit")).not.toContain(id);
  expect(WARNING_DOCS.get(id)).toContain("/Attacks/CSRF");
});

test.each(["GET https://api.example/items/7/delete -> 200", "GET https://api.example/items/new -> 201"])(
  "a blocked %s did more than read, and a GET is the easiest to forge",
  (text) => {
    const { warnings } = diagnosisOf(`${text} => blocked omit`);
    const warning = warnings.find(({ id }) => id === "access-control-is-not-csrf-protection");
    expect(warning?.text).toContain("any link or image sends one");
    expect(idsIn("GET https://api.example/undeleted/updates -> 200 => blocked omit")).not.toContain(warning?.id);
  },
);

test("a POST to the page's own origin that got 403 names the checks of a server that look like CORS", () => {
  const own = diagnosisOf(
    "POST https://app.example/save | Origin: https://app.example -> 403 => delivered same-origin",
  );
  expect(own.verdict).toBe("not-cors");
  expect(own.warnings.map(({ id }) => id)).toEqual(["own-origin-refused"]);
  expect(own.warnings[0]?.text).toContain("`https://app.example`");
});

test.each([
  ["a GET", "GET https://app.example/save -> 403 => delivered same-origin"],
  ["another status", "POST https://app.example/save -> 401 => delivered same-origin"],
  ["another origin", "POST https://api.example/save -> 403 | Access-Control-Allow-Origin: * => delivered omit"],
])("%s says nothing of a check of the page's own origin", (_, text) => {
  expect(idsIn(text)).not.toContain("own-origin-refused");
});

describe("a response that a page of an extension reads without CORS headers", () => {
  const EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
  const asked = (response: string, from = EXTENSION): string =>
    `POST http://localhost:11434/api/chat from ${from} -> ${response} => delivered`;

  test("is not said to have passed the checks", () => {
    expect(diagnosisOf(asked("200")).headline).toBe("Your extension may read this response of `localhost:11434`.");
    const allowed = "200 | Access-Control-Allow-Origin: *";
    expect(diagnosisOf(asked(allowed)).why).toBe("All CORS checks passed.");
  });

  test("is told as the refusal of a list where it is one", () => {
    const [warning] = diagnosisOf(asked("403 | Content-Length: 0")).warnings;
    expect(warning?.id).toBe("origin-refused");
    expect(warning?.text).toContain(`Ollama responded with 403, since the origin \`${EXTENSION}\` is not on its list`);
    expect(idsIn(asked("404"))).toEqual([]);
    expect(idsIn("GET https://api.example/items -> 403 => delivered")).toEqual([]);
  });
});

test("a server that refused a request is not said to have changed something", () => {
  const sent = (status: number): string[] => idsIn(`POST https://api.example/items -> ${status} => blocked`);
  expect(sent(200)).toContain("access-control-is-not-csrf-protection");
  expect(sent(500)).toContain("access-control-is-not-csrf-protection");
  expect(sent(413)).not.toContain("access-control-is-not-csrf-protection");
});
