import { describe, expect, test } from "vitest";
import { remedies, told } from "../testing";

describe("plain http from a page in an app", () => {
  const mixed = (page: string): string => `POST http://10.0.0.7:8080/i from ${page} => blocked mixed-content`;

  test("is not helped by a list of allowed origins, nor by a server that the page does not have", () => {
    for (const page of ["https://tauri.localhost", "capacitor://localhost"]) {
      const all = remedies(mixed(page))
        .flatMap(({ steps }) => steps)
        .join(" ");
      expect(all).toContain("block of mixed content");
      expect(all).not.toContain("list of allowed origins");
      expect(all).not.toContain("page's own server");
    }
    expect(told("app-shell", mixed("https://tauri.localhost"))).toContain("`dangerousUseHttpScheme: true`");
    expect(told("app-shell", mixed("capacitor://localhost"))).not.toContain("dangerousUseHttpScheme");
    expect(told("https-url", mixed("https://app.example"))).toContain("page's own server");
  });

  test("and a response without CORS headers is", () => {
    const blocked = "GET https://api.example/i from https://tauri.localhost -> 200 => blocked";
    expect(told("app-shell", blocked)).toContain("list of allowed origins");
    expect(told("app-shell", blocked)).not.toContain("mixed content");
  });
});
