import { describe, expect, test } from "vitest";
import { plainUrl, requestUrl } from "./request-url";

/** In pieces, so that no scanner takes one for a key that works. */
const joined = (...parts: readonly string[]): string => parts.join("");

const ISSUED = [
  joined("sk-", "ant-api03-Zk3vQ9xYpL2mN8rT5wB7cD1fG4"),
  joined("gh", "p_Zk3vQ9xYpL2mN8rT5wB7cD1fG4hJ6kM0nPab"),
  joined("shp", "at_3f9a0c7e5b2d4f6a8c1e3b5d7f9a0c2e"),
  joined("dop", "_v1_3f9a0c7e5b2d4f6a8c1e3b5d7f9a0c2e"),
  joined("ey", "JhbGciOiJub25lIn0.eyJzdWIiOiI0MiJ9."),
  joined("AK", "IAQ3EXAMPLEQ7PLE2K"),
  "Vq8ZkT3bYw0LmPx9RfHs2JdNcGa",
  "tim.berners@acme.example",
  "grace%2Binvoices%40acme.example",
];

describe("the URL by which a program finds its request in a log", () => {
  const places: readonly ((secret: string) => string)[] = [
    (secret) => `/files/${secret}/x`,
    (secret) => `/cart;jsessionid=${secret}`,
    (secret) => `/Users('${secret}')/Orders`,
    (secret) => `/v1/users:${secret}`,
    (secret) => `/relay/https%3A%2F%2Fx%2F${secret}`,
    (secret) => `/x?q=${secret}`,
    (secret) => `/x?${secret}=1`,
    (secret) => `/x?filter[${secret}]=1`,
    (secret) => `/x#${secret}`,
  ];

  test.each(ISSUED)("says nothing of what was issued to somebody: %s", (secret) => {
    for (const place of places) {
      const url = requestUrl(`https://api.example${place(secret)}`);
      expect(url).toMatch(/^https:\/\/api\.example\/.*CUT/);
      expect(url).not.toContain(secret.slice(0, 12));
    }
  });

  test("has no session's id, however short, as a matrix parameter", () => {
    expect(requestUrl("https://api.example/cart;jsessionid=a1b2c3d4/items")).toBe("https://api.example/CUT/items");
  });

  test.each([
    "https://api.example/orders/507f1f77bcf86cd799439011",
    "https://api.example/items/550e8400-e29b-41d4-a716-446655440000/parts",
    "https://api.example/static/index-BxK3fZ9a.js",
    "https://api.example/api/v2/getUserProfileSettings2?page=2&sort=name",
    "https://api.example/search?q=red%20shoes&filter[colour]=red;size=9",
    "https://api.example/@types/node",
  ])("stays as the program knows it: %s", (url) => {
    expect(requestUrl(url)).toBe(url);
  });
});

describe("a URL of words alone", () => {
  test.each(ISSUED)("has no parameter called like a secret: %s", (secret) => {
    expect(plainUrl(`https://api.example/x?${secret}=1&filter[name]=1&$top=5`, "MASKED")).toBe(
      "https://api.example/x?MASKED=1&filter[name]=1&$top=5",
    );
  });
});
