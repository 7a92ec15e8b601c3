import { describe, expect, test } from "vitest";
import { ids, remedies, told, words } from "../testing";

test("a server that gives its own page a plain http URL is told of its proxy", () => {
  const mixed = (url: string): string => told("https-url", `GET ${url} => failed mixed-content`);
  expect(mixed("http://app.example/events")).toContain("`X-Forwarded-Proto: https`");
  expect(mixed("http://api.example/events")).not.toContain("X-Forwarded-Proto");
});

describe("another URL", () => {
  test("where the server moved for good, with all its paths", () => {
    const moved = (status: number, target: string): string =>
      `POST https://old.example/api?a=1 | Content-Type: application/json preflight ${status} | Location: ${target} => blocked`;
    expect(ids(moved(308, "https://new.example/api?a=1"))[0]).toBe("final-url");
    expect(ids(moved(307, "https://new.example/api?a=1"))).not.toContain("final-url");
    expect(ids(moved(308, "https://new.example/welcome"))).not.toContain("final-url");
    expect(
      ids(
        "GET https://a.example/wp-json/wp/v2/posts -> 301 | Location: https://b.example/wp-json/wp/v2/posts => blocked",
      ),
    ).toContain("final-url");
  });

  test("where a second one, or no value, was put into it", () => {
    const put = (url: string, status = 404): string =>
      `POST ${url} | Content-Type: application/json preflight ${status} => blocked`;
    expect(ids(put("https://eth.example/v2/wss://eth.example/v2/key"))[0]).toBe("correct-url");
    expect(ids(put("https://api.example/undefined/items"))[0]).toBe("correct-url");
    expect(ids("GET http://undefined/items => failed net::ERR_NAME_NOT_RESOLVED")[0]).toBe("correct-url");
    // A proxy has the URLs of others in its path, and a server may have anything that it responds to.
    expect(ids(put("https://proxy.example/https://api.example/items"))).not.toContain("correct-url");
    expect(ids(put("https://api.example/undefined/items", 401))).not.toContain("correct-url");
    expect(ids(put("https://api.example/undefined-behaviour/items"))).not.toContain("correct-url");
  });

  test("where a server's address to listen on was taken for one to request", () => {
    const [way] = remedies("GET https://0.0.0.0:3002/@vite/client => failed net::ERR_CONNECTION_REFUSED");
    expect(way?.id).toBe("listen-address");
    expect(way?.steps[0]).toContain("`https://localhost:3002/@vite/client`");
    expect(ids("GET https://10.0.0.0:3002/ => failed net::ERR_CONNECTION_REFUSED")).not.toContain("listen-address");
  });

  test("or the page over https, where it names its own host so", () => {
    const font = (page: string): string => `GET https://www.example/a.woff2 from ${page} -> 200 => blocked font`;
    expect(ids(font("http://www.example"))[0]).toBe("same-scheme");
    expect(ids(font("http://www.example:8080"))).not.toContain("same-scheme");
    expect(ids(font("http://example"))).not.toContain("same-scheme");
  });
});

describe("a redirect of a preflight", () => {
  const slash = (location: string): string =>
    `POST https://api.example/items | Content-Type: application/json preflight 307 | Location: ${location} => blocked`;

  test("that leads from https to http keeps https in the URL to write", () => {
    expect(words(slash("http://api.example/items/"))).toContain("`https://api.example/items/` in your code");
    expect(words(slash("http://api.example/items/"))).toContain("X-Forwarded-Proto");
    expect(words(slash("https://api.example/items/"))).not.toContain("X-Forwarded-Proto");
  });

  test("to www is a form of the same URL, to another host it is not", () => {
    expect(ids(slash("https://www.api.example/items"))).toContain("final-url");
    expect(ids(slash("https://eu.api.example/items"))).not.toContain("final-url");
  });

  test("does not suggest a request that has no preflight", () => {
    expect(ids(slash("https://eu.api.example/items"))).not.toContain("no-preflight");
    const preflight = (status: number): string =>
      `POST https://api.example/i | Content-Type: application/json preflight ${status} => blocked`;
    expect(ids(preflight(405))).toContain("no-preflight");
    expect(ids(preflight(404))).not.toContain("no-preflight");
  });

  test("asks whether there is anything at a URL whose preflight got 404, unless it was seen", () => {
    const missing = "POST https://api.example/i | Content-Type: application/json preflight 404 => blocked";
    expect(told("preflight-no-route", missing)).toContain("whether the service has moved");
    expect(told("preflight-no-route", missing.replace("404", "405"))).not.toContain("has moved");
    const seen = remedies(missing, "GET https://api.example/i -> 200 => blocked");
    expect(JSON.stringify(seen)).not.toContain("has moved");
  });
});
