import { describe, expect, test } from "vitest";
import { ids, remedies } from "../testing";

const redirected = (from: string, to: string, status = 302): string =>
  `GET ${from} -> ${status} | Location: ${to} => blocked`;

describe("the URL that a redirect without CORS headers leads to", () => {
  test.each([
    ["https://docs.example/api/springboot.json", "/api/spring-boot.json", 301],
    ["https://docs.example/latest", "https://docs.example/v2/items/", 302],
    ["https://files.example/data.csv", "https://cdn.files.example/2024/data.csv", 307],
    ["https://api.example/old", "https://data.example/api/new", 308],
    ["https://tiles.example/a?z=1", "https://t.tiles.example/tiles/a?z=1", 302],
  ])("%s is requested itself, before all else", (from, to, status) => {
    const [first] = remedies(redirected(from, to, status));
    expect(first?.id).toBe("final-url");
    expect(first?.steps[0]).toContain(`\`${new URL(to, from).href}\``);
    expect(first?.cost).toContain("have to allow your page too");
  });

  test.each([
    ["a login", "https://api.example/items.json", "https://api.example/accounts/login/?next=/items.json"],
    ["a page", "https://docs.example/items", "https://docs.example/overview"],
    ["the start page", "https://api.example/items.json", "https://api.example/"],
    ["an error page", "https://api.example/api/items", "https://api.example/api/error"],
    ["a signed URL", "https://api.example/f/1.png", "https://cdn.example/f/1.png?Expires=1&Signature=a"],
    ["a short-lived one", "https://api.example/f/1.png", "https://cdn.example/f/1.png?e=1700000000"],
    ["a session's", "https://api.example/items.json", "https://api.example/s/4f9c2ab17d3e48b0a6c1/items.json"],
    ["a store's", "https://b.s3.amazonaws.com/a.json", "https://b.s3.eu-west-1.amazonaws.com/a.json"],
    ["a known API's", "https://api.notion.com/v1/a", "https://api.notion.com/v1/b"],
  ])("is left alone where it is %s", (_, from, to) => {
    expect(ids(redirected(from, to))).not.toContain("final-url");
  });

  test("is left alone where the redirect itself passed, and where a request changes something", () => {
    const passed =
      "GET https://api.example/a.json -> 302 | Access-Control-Allow-Origin: * | Location: /b.json then GET https://api.example/b.json -> 200 => blocked";
    expect(ids(passed)).not.toContain("final-url");
    expect(ids("POST https://api.example/api/a -> 302 | Location: /api/b => blocked")).not.toContain("final-url");
  });
});

describe("another response of the same server", () => {
  const URLS = ["https://docs.example/items", "https://docs.example/things"] as const;
  const seen = (headers: string): string => `GET https://docs.example/java.json -> 200 ${headers} => delivered`;

  test("that allows the page shows that the final URL will do", () => {
    const [first] = remedies(redirected(...URLS), seen("| Access-Control-Allow-Origin: *"));
    expect(first?.id).toBe("final-url");
    expect(first?.steps.join(" ")).toContain("Other responses of `docs.example` allow your page");
    expect(first?.cost).toBeNull();
    expect(ids(redirected(...URLS))).not.toContain("final-url");
  });

  test("that does not shows that it won't", () => {
    const blocked = "GET https://docs.example/java.json -> 200 => blocked";
    expect(ids(redirected("https://docs.example/a.json", "/b.json"), blocked)).not.toContain("final-url");
  });
});
