import { describe, expect, test } from "vitest";
import { diagnose } from "./diagnose";
import { type KnownHosts, ownerOf } from "./owner";
import { exchangesOf } from "./testing";

function owner(text: string, others: string[] = [], hosts: KnownHosts = {}): string {
  const all = exchangesOf(...others, text);
  const exchange = all.at(-1);
  if (!exchange) throw new Error("no exchange");
  return ownerOf(exchange, diagnose(exchange, all), all.slice(0, -1), hosts);
}

const ask = (url: string, from = "https://www.shop.example", answer = "200"): string =>
  `GET ${url} from ${from} -> ${answer} => blocked`;

describe("who can change it", () => {
  test.each([
    ["the same site", ask("https://api.shop.example/items"), "you"],
    ["this machine", ask("http://localhost:8080/items", "http://localhost:3000"), "you"],
    ["the local network", ask("http://192.168.1.10/items", "http://localhost:3000"), "you"],
    [
      "another port of the same forwarded machine",
      ask("https://waffle-8000.app.github.dev/i", "https://waffle-5173.app.github.dev", "200 | Server: uvicorn"),
      "you",
    ],
    [
      "somebody else's forwarded machine",
      ask("https://syrup-8000.app.github.dev/i", "https://waffle-5173.app.github.dev", "200 | Server: uvicorn"),
      "unknown",
    ],
    ["a bucket", ask("https://b.s3.amazonaws.com/a.png"), "platform"],
    ["an identity provider", ask("https://login.microsoftonline.com/t/oauth2/v2.0/token"), "platform"],
    ["somebody else's API", ask("https://api.notion.com/v1/pages"), "third-party"],
    ["a server that nothing tells of", ask("https://api.elsewhere.example/items"), "unknown"],
    ["a host that only ends like one", ask("https://evil-api.notion.com.example/v1"), "unknown"],
    ["neighbours on a shared suffix", ask("https://a.github.io/x.json", "https://b.github.io"), "platform"],
    ["a CORS layer with a list", ask("https://api.elsewhere.example/i", undefined, "200 | Vary: Origin"), "you"],
    [
      "the browser's own redirect",
      "PUT http://api.elsewhere.example/i preflight 307 | Location: https://api.elsewhere.example/i | Non-Authoritative-Reason: HSTS => blocked",
      "browser",
    ],
    ["a policy of the page", "GET https://api.elsewhere.example/i => failed net::ERR_BLOCKED_BY_CLIENT", "browser"],
  ])("%s", (_, text, expected) => {
    expect(owner(text)).toBe(expected);
  });

  test("a server that names this very page elsewhere is theirs", () => {
    const named =
      "GET https://api.elsewhere.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";
    expect(owner(ask("https://api.elsewhere.example/items", "https://app.example"), [named])).toBe("you");
  });

  test("what the person says of a host outranks all else", () => {
    const foreign = { foreign: new Set(["api.shop.example"]) };
    expect(owner(ask("https://api.shop.example/items"), [], foreign)).toBe("third-party");
    expect(owner(ask("https://api.notion.com/v1"), [], { own: new Set(["api.notion.com"]) })).toBe("you");
  });
});
