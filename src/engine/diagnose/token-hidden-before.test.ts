import { describe, expect, test } from "vitest";
import { diagnosisOf } from "./testing";

const ALLOWED = "| Access-Control-Allow-Origin: https://app.example";
const login = (headers: string): string =>
  `POST https://api.example/sign_in?a=1 -> 200 ${ALLOWED} | ${headers} => delivered omit`;
const me = (headers = "", status = 401): string =>
  `GET https://api.example/me ${headers} -> ${status} ${ALLOWED} => delivered omit`;

const warned = (text: string, before: string): string =>
  diagnosisOf(text, before).warnings.find(({ id }) => id === "token-hidden-before")?.text ?? "";

describe("a refused request after a login whose token the script could not read", () => {
  test.each(["access-token: a | client: b | uid: c", "Authorization: Bearer a", "X-Auth-Token: a"])("%s", (headers) => {
    const text = warned(me(), login(headers));
    expect(text).toContain("An earlier response, to `https://api.example/sign_in`, had");
    expect(text).toContain(`\`${headers.split(":")[0]}\``);
    expect(text).toContain("likely why the server responded with 401");
  });

  test.each([
    ["the header is exposed", me(), login("X-Auth-Token: a | Access-Control-Expose-Headers: X-Auth-Token")],
    ["the request has it", me("| X-Auth-Token: a"), login("X-Auth-Token: a")],
    ["the request has another", me("| Authorization: Bearer a"), login("X-Auth-Token: a")],
    ["the request was accepted", me("", 200), login("X-Auth-Token: a")],
    ["the header is no token", me(), login("X-Total-Count: 7")],
    ["another server sent it", me(), login("X-Auth-Token: a").replace("api.example", "id.example")],
  ])("is not told where %s", (_, text, before) => {
    expect(warned(text, before)).toBe("");
  });
});
