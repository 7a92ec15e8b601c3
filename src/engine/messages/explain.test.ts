import { describe, expect, test } from "vitest";
import { randomExchanges } from "../../../test/support/random-exchange";
import { CAUSE_DOCS } from "../diagnose/causes/docs";
import { diagnose } from "../diagnose/diagnose";
import { explainMessage } from "./explain";

/** The causes of the first message in a text. */
const causesOf = (text: string): readonly string[] => explainMessage(text)[0]?.causes ?? [];
const likeliest = (text: string): string | undefined => causesOf(text)[0];

const BLOCKED =
  "Access to fetch at 'https://api.example/items' from origin 'http://localhost:3000' has been blocked by CORS policy: ";

describe("a message of Chromium's", () => {
  test.each([
    [
      "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin. Have the server send the header with a valid value.",
      "origin-trailing-slash",
    ],
    [
      "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:5173' that is not equal to the supplied origin.",
      "origin-port",
    ],
    [
      "The 'Access-Control-Allow-Origin' header contains multiple values '*, http://localhost:3000', but only one is allowed.",
      "duplicate-origin-header",
    ],
    ["The 'Access-Control-Allow-Origin' header contains the invalid value 'localhost:3000'.", "origin-bare-host"],
    [
      "Response to preflight request doesn't pass access control check: The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
      "wildcard-with-credentials",
    ],
    [
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
      "credentials-not-allowed",
    ],
    [
      "Request header field sentry-trace is not allowed by Access-Control-Allow-Headers in preflight response.",
      "tracing-header",
    ],
    [
      "Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.",
      "header-not-allowed",
    ],
    [
      "Request header field !#$%&'*+-.^_`|~ is not allowed by Access-Control-Allow-Headers in preflight response.",
      "header-not-allowed",
    ],
    ["Method patch is not allowed by Access-Control-Allow-Methods in preflight response.", "method-case"],
    ["Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.", "method-not-allowed"],
    ["Redirect is not allowed for a preflight request.", "preflight-redirect"],
  ])("%s is %s", (reason, cause) => {
    expect(causesOf(BLOCKED + reason)).toContain(cause);
    if (cause !== "preflight-redirect") expect(likeliest(BLOCKED + reason)).toBe(cause);
  });

  test("of Firefox that stands for every failure starts with the network, unless a response came", () => {
    const failed = (status: string) =>
      `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: CORS request did not succeed). Status code: ${status}.`;
    expect(likeliest(failed("(null)"))).toBe("server-unreachable");
    expect(likeliest("CORS request did not succeed")).toBe("server-unreachable");
    expect(likeliest(failed("302"))).toBe("redirect-credentials-in-url");
  });

  test("about the preflight puts causes of the preflight first", () => {
    const causes = causesOf(
      `${BLOCKED}Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    );
    expect(causes).toContain("preflight-auth");
    expect(causes.indexOf("preflight-auth")).toBeLessThan(causes.indexOf("actual-without-cors"));
  });

  test.each([
    "XMLHttpRequest cannot load http://api.example/. No 'Access-Control-Allow-Origin' header is present on the requested resource. Origin 'http://localhost:3000' is therefore not allowed access.",
    "Failed to load https://api.example/: No ‘Access-Control-Allow-Origin’ header is present on the requested resource.",
    "MissingAllowOriginHeader",
  ])("counts in every wording that it had: %s", (text) => {
    expect(causesOf(text)).toContain("not-configured");
  });
});

describe("a message of Firefox's", () => {
  test.each([
    ["CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.", "not-authenticated"],
    ["CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 500.", "server-error"],
    ["CORS header ‘Access-Control-Allow-Origin’ missing).", "not-configured"],
    ["CORS preflight response did not succeed). Status code: 405.", "preflight-no-route"],
    ["CORS preflight channel did not succeed).", "preflight-auth"],
    [
      "missing token ‘x-tenant’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel).",
      "header-not-allowed",
    ],
    ["CORS request did not succeed). Status code: (null).", "server-unreachable"],
  ])("(Reason: %s is %s", (reason, cause) => {
    const text = `Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/items. (Reason: ${reason}`;
    expect(causesOf(text)).toContain(cause);
  });

  test.each([
    [
      "Quellübergreifende (Cross-Origin) Anfrage blockiert: Die Gleiche-Quelle-Regel verbietet das Lesen der externen Ressource auf https://api.example/items. (Grund: CORS-Kopfzeile 'Access-Control-Allow-Origin' fehlt). Statuscode: 200.",
      "not-configured",
    ],
    [
      "クロスオリジン要求をブロックしました: 同一生成元ポリシーにより、https://api.example/items にあるリモートリソースの読み込みは拒否されます (理由: CORS ヘッダー ‘Access-Control-Allow-Methods’ にメソッドが見つからない)。",
      "method-not-allowed",
    ],
    [
      "Blocage d’une requête multiorigine (Cross-Origin Request) : la politique « Same Origin » ne permet pas de consulter la ressource distante située sur https://api.example/items. Raison : jeton « patch » invalide dans l’en-tête CORS « Access-Control-Allow-Methods ».",
      "invalid-list",
    ],
    [
      "已拦截跨源请求：同源策略禁止读取位于 https://api.example/ 的远程资源。（原因：CORS 头缺少 'Access-Control-Allow-Origin'）。状态码：200。",
      "not-configured",
    ],
  ])("is known in other languages: %s", (text, cause) => {
    expect(causesOf(text)).toContain(cause);
  });
});

describe("a message of Safari's", () => {
  test.each([
    ["Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 502", "gateway-error"],
    ["Preflight response is not successful. Status code: 401", "preflight-auth"],
    ["Request header field X-Tenant is not allowed by Access-Control-Allow-Headers.", "header-not-allowed"],
    ["Header Access-Control-Allow-Methods has an invalid value: GET; POST", "invalid-list"],
  ])("%s has %s among its causes", (text, cause) => {
    expect(explainMessage(text).flatMap(({ causes }) => causes)).toContain(cause);
  });
});

test.each([
  "Header Access-Control-Allow-Headers has an invalid value: ",
  "Header Access-Control-Allow-Methods has an invalid value:",
])("'%s', of Safari and with nothing to quote, is invalid-list", (message) => {
  expect(causesOf(message)).toContain("invalid-list");
});

test("a message that says nothing is known for that", () => {
  for (const text of [
    "TypeError: Failed to fetch",
    "TypeError: NetworkError when attempting to fetch resource.",
    "TypeError: Load failed",
  ])
    expect(explainMessage(text)).toMatchObject([{ causes: [] }]);
});

test("a whole console gives each of its messages, and leaves out what says nothing beside them", () => {
  const console = `${BLOCKED}No 'Access-Control-Allow-Origin' header is present on the requested resource.
    GET https://api.example/items net::ERR_FAILED 200 (OK)
    Uncaught (in promise) TypeError: Failed to fetch
    GET https://other.example/items net::ERR_CONNECTION_REFUSED`;
  expect(explainMessage(console).map(({ causes }) => causes[0])).toEqual(["not-configured", "server-unreachable"]);
});

test.each(["", "Hello", "TypeError: x is not a function", "404 (Not Found)", "C".repeat(100_000)])(
  "text that is no such message gives nothing: %.20s",
  (text) => {
    expect(explainMessage(text)).toEqual([]);
  },
);

test("every cause is found by the rule that it breaks first, in thousands of random exchanges", () => {
  const lost = randomExchanges(1, 3000)
    .map((exchange) => diagnose(exchange))
    .flatMap((diagnosis) => (diagnosis.certainty === "either" ? diagnosis.alternatives : [diagnosis]))
    .filter(({ cause, violations: [first], step }) => {
      // What no browser's CORS stopped, browsers report by another name than the rule's.
      if (cause === null || first === undefined || step === null || cause === "corp") return false;
      return CAUSE_DOCS.get(cause)?.rules.includes(first.rule) === false;
    });
  expect(lost.map(({ cause, violations: [first] }) => `${cause}: ${first?.rule}`)).toEqual([]);
});
