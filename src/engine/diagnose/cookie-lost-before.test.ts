import { describe, expect, test } from "vitest";
import { diagnosisOf } from "./testing";

const ALLOWED = "| Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: true";
const login = (cookie: string): string =>
  `POST https://api.other/login | Sec-Fetch-Site: cross-site -> 200 ${ALLOWED} | Set-Cookie: ${cookie} => delivered include`;
const me = (headers = "", status = 401, end = "delivered include"): string =>
  `GET https://api.other/me | Sec-Fetch-Site: cross-site ${headers} -> ${status} ${ALLOWED} => ${end}`;

const warned = (text: string, before: string): string =>
  diagnosisOf(text, before).warnings.find(({ id }) => id === "cookie-lost-before")?.text ?? "";

describe("a refused request after a login whose cookie was not kept", () => {
  test.each(["sid=1; SameSite=Lax", "sid=1", "sid=1; Secure; SameSite=Strict"])("%s", (cookie) => {
    for (const status of [401, 403]) {
      expect(warned(me("", status), login(cookie))).toContain("`sid`");
      expect(warned(me("", status), login(cookie))).toContain(`likely why the server responded with ${status}`);
    }
  });

  test("has to send credentials too, where that is not known", () => {
    expect(warned(me("", 403, "delivered"), login("sid=1; SameSite=Lax"))).toContain("send credentials too");
    expect(warned(me(), login("sid=1; SameSite=Lax"))).not.toContain("send credentials too");
  });

  test.each([
    ["the cookie was kept", me(), login("sid=1; SameSite=None; Secure")],
    ["it is of a load balancer", me(), login("AWSALB=1; SameSite=Lax")],
    ["it is for another path", me(), login("sid=1; Path=/admin; SameSite=Lax")],
    ["the request was accepted", me("", 200), login("sid=1; SameSite=Lax")],
    ["the request has a token", me("| Authorization: Bearer a"), login("sid=1; SameSite=Lax")],
    ["the request has a cookie", me("| Cookie: sid=1"), login("sid=1; SameSite=Lax")],
    ["the request sends no credentials", me("", 401, "delivered omit"), login("sid=1; SameSite=Lax")],
    [
      "page and server are of one site",
      me().replace("cross-site", "same-site"),
      login("sid=1; SameSite=Lax").replace("cross-site", "same-site"),
    ],
  ])("is not told where %s", (_, text, before) => {
    expect(warned(text, before)).toBe("");
  });
});
