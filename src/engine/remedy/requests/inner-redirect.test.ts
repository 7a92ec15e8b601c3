import { describe, expect, test } from "vitest";
import { ids, told } from "../testing";

describe("a redirect that names the origin behind a proxy", () => {
  const FASTAPI =
    "GET http://localhost:5173/api/items from http://localhost:5173 -> 307 | Location: http://localhost:8000/api/items/ then GET http://localhost:8000/api/items/ -> 200 => blocked";
  const DOCKER =
    "GET https://app.example/api/items from https://app.example -> 307 | Location: http://backend:8000/items/ then GET http://backend:8000/items/ -> nothing => failed net::ERR_NAME_NOT_RESOLVED";
  const LAN =
    "GET http://192.168.1.20:3000/api/items from http://192.168.1.20:3000 -> 307 | Location: http://127.0.0.1:8000/api/items/ then GET http://127.0.0.1:8000/api/items/ -> nothing => failed net::ERR_CONNECTION_REFUSED";

  test.each([
    [FASTAPI, "http://localhost:5173/api/items/"],
    [DOCKER, "https://app.example/api/items/"],
    [LAN, "http://192.168.1.20:3000/api/items/"],
  ])("is avoided by the URL with its slash, at the origin that the browser requested", (text, url) => {
    expect(ids(text)[0]).toBe("inner-redirect");
    expect(told("inner-redirect", text)).toContain(`Request \`${url}\``);
    expect(ids(text)).not.toContain("plain-link");
    expect(ids(text)).not.toContain("other-computer");
  });

  test("is the proxy's to rewrite, where no slash makes the difference", () => {
    const text = FASTAPI.replaceAll("8000/api/items/", "8000/api/items");
    expect(told("inner-redirect", text)).toMatch(/`autoRewrite: true`/);
    expect(told("inner-redirect", text)).not.toContain("Request `");
  });

  test("is not requested where it leads", () => {
    const text = "GET https://api.example/items -> 301 | Location: http://api.example:8080/items/ => blocked";
    expect(ids(text)).toContain("inner-redirect");
    expect(ids(text)).not.toContain("final-url");
  });
});

test.each([
  ["a server that sends everybody to https", "http://localhost:5000/items", "https://localhost:5001/items"],
  ["another site", "https://app.example/go", "https://partner.example/go"],
  [
    "a login on this computer",
    "http://localhost:3000/login",
    "http://localhost:8080/realms/a/protocol/openid-connect/auth",
  ],
  ["another resource of a page at the root", "http://localhost:5173/", "http://localhost:8000/overview"],
  ["a public IPv6 address", "https://app.example/items", "https://[2606:4700::1]/items"],
  ["another resource", "http://localhost:5173/api/items", "http://localhost:8000/overview"],
])("a redirect to %s is no origin behind a proxy", (_, from, to) => {
  expect(ids(`GET ${from} from http://localhost:5173 -> 302 | Location: ${to} => blocked`)).not.toContain(
    "inner-redirect",
  );
});
