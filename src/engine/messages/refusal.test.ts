import { describe, expect, test } from "vitest";
import { CORS_ERRORS } from "../fetch/cors-errors";
import { CHROMIUM_MESSAGES } from "./chromium";
import { refusalIn } from "./refusal";

const PAGE = "https://app.example";
const URL_ASKED = "https://api.example/items?a=1";
const line = (reason: string, url = `'${URL_ASKED}'`) =>
  `Access to fetch at ${url} from origin '${PAGE}' has been blocked by CORS policy: ${reason}`;

describe("a line of Chromium's console", () => {
  test("names the error, the URL and the origin, in the wording of today", () => {
    for (const { names: [name = ""] = [], texts } of CHROMIUM_MESSAGES) {
      const sentence = texts.find((text) => !text.startsWith("Access to ")) ?? "";
      const told = refusalIn(line(sentence.replaceAll(/\{\w*\}/g, "x")));
      if (told === null) expect(CORS_ERRORS).not.toContain(name);
      else expect(told).toMatchObject({ url: URL_ASKED, origin: PAGE, error: name });
    }
  });

  test("of a request that was redirected names the last URL", () => {
    const reason = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    const told = refusalIn(line(reason, `'${URL_ASKED}' (redirected from 'https://api.example/old')`));
    expect(told).toMatchObject({ url: URL_ASKED, error: "MissingAllowOriginHeader", headers: [] });
  });

  test("gives the headers that it names, and none where it leaves open what decides", () => {
    const credentials =
      "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.";
    expect(refusalIn(line(credentials))?.headers).toEqual([["Access-Control-Allow-Origin", PAGE]]);
    const status = "Response to preflight request doesn't pass access control check: It does not have HTTP ok status.";
    expect(refusalIn(line(status))).toMatchObject({ step: "preflight", headers: null });
  });

  test.each(["Failed to load resource: net::ERR_FAILED", line("A reason of a later version"), ""])(
    "that tells of no reason we know is passed over: %s",
    (text) => expect(refusalIn(text)).toBeNull(),
  );
});
