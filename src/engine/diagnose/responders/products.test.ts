import { describe, expect, test } from "vitest";
import type { HeaderLine } from "../../fetch/exchange";
import { PLATFORMS } from "./platforms";
import { productOf } from "./products";
import { OF_PLATFORMS } from "./testing-platforms";
import { OF_THIRD_PARTIES } from "./testing-third-party";
import { THIRD_PARTIES } from "./third-party";

const SHOWN = [...OF_PLATFORMS, ...OF_THIRD_PARTIES];

function product(at: string, status = 200, headers: readonly string[] = []): string | null {
  const lines = headers.map((line): HeaderLine => {
    const [name = ""] = line.split(":");
    return [name, line.slice(name.length + 1).trim()];
  });
  const url = `https://${at.includes("/") ? at : `${at}/items`}`;
  return productOf({ url, isPreflight: false, response: { status, headers: lines, fromCache: false } })?.id ?? null;
}

/** The same response without its header lines, and the URL a bit off: another host, another path, another port, another query. */
function nearly(at: string): readonly string[] {
  if (at.includes("?")) return [at.replace("?", "?x-")];
  const [host = "", ...path] = at.split("/");
  const [name = "", port] = host.split(":");
  if (port !== undefined) return [`${name}:1${port.slice(1)}9/${path.join("/")}`];
  return path.length > 0
    ? [`${host}/x-${path.join("/")}`]
    : [`${name}.example`, `x-${name.replaceAll(".", "-")}.example`];
}

const ROWS = SHOWN.map(([id, at, status, ...headers]) => ({ id, at, status, headers }));

describe.each(ROWS)("$id at $at", ({ id, at, status, headers }) => {
  test("is known by its URL or its headers", () => {
    expect(product(at, status, headers)).toBe(id);
  });

  test("is not told of what only looks like it", () => {
    for (const other of nearly(at)) expect(product(other, status)).not.toBe(id);
  });
});

test("no product is known by the name alone of a server of this machine or network", () => {
  const names = [
    "localhost",
    "app.localhost",
    "127.0.0.1",
    "192.168.1.20",
    "[::1]",
    "[fd00::1]",
    "nas.local",
    "app.test",
  ];
  const named = [...PLATFORMS, ...THIRD_PARTIES].filter(
    ({ ports, query }) => ports === undefined && query === undefined,
  );
  expect(named.flatMap(({ id, hosts }) => names.filter((name) => hosts?.test(name)).map((name) => [id, name]))).toEqual(
    [],
  );
});

test("every product has a response here", () => {
  const shown = new Set(SHOWN.map(([id]) => id));
  expect([...PLATFORMS, ...THIRD_PARTIES].map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test.each(["sessions", "contents", "terminals", "states", "services", "events", "history"])(
  "an application that has /api/%s of its own is not taken for Jupyter or Home Assistant",
  (name) => expect(product(`api.example/api/${name}`, 404, ["content-type: application/json"])).toBeNull(),
);

test("webpack's development server is known by the files of its hot updates, which Next.js has of its own", () => {
  expect(product("shop.example/dist/ab12cd.hot-update.json")).toBe("webpack-dev");
  expect(product("shop.example/_next/static/webpack/ab12cd.webpack.hot-update.json")).not.toBe("webpack-dev");
});

test("helmet of Express is not taken for webpack's development server, whose header it sends too", () => {
  const corp = ["x-powered-by: Express", "cross-origin-resource-policy: same-origin", "accept-ranges: bytes"];
  expect(product("shop.example/a.png", 200, [...corp, "origin-agent-cluster: ?1"])).toBeNull();
  expect(product("shop.example/a.png", 200, corp.slice(1))).toBeNull();
});
