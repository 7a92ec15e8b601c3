import { expect, test } from "vitest";
import { diagnosisOf } from "./testing";

const steps = (url: string): string => diagnosisOf(`GET ${url} => failed firefox`).help?.steps.join(" ") ?? "";

test("https to a port of this computer or its network may meet a server of plain http", () => {
  expect(steps("https://127.0.0.1:7777/api")).toContain("open `http://127.0.0.1:7777` too");
  expect(steps("https://192.168.1.20:8443/api")).toContain("HTTPS-only mode");
});

test.each(["http://127.0.0.1:7777/api", "https://127.0.0.1/api", "https://api.example:8443/api"])(
  "%s is not asked about it",
  (url) => {
    expect(steps(url)).not.toContain("speaks http only");
  },
);
