import { expect, test } from "vitest";
import { diagnosisOf } from "./testing";

const kept = (page: string, url: string): string =>
  diagnosisOf(
    `POST ${url} from ${page} | Sec-Fetch-Site: cross-site -> 200 | Access-Control-Allow-Origin: ${page} | Access-Control-Allow-Credentials: true | Set-Cookie: sid=1; SameSite=Lax => delivered include`,
  ).warnings.find(({ id }) => id === "cookie-not-kept")?.text ?? "";

test("a cookie lost between two names of one computer needs one name for both", () => {
  const text = kept("http://localhost:3001", "http://127.0.0.1:4000/login");
  expect(text).toContain("`localhost` and `127.0.0.1` are two sites");
  expect(text).toContain("request `http://localhost:4000`, or open the page at `http://127.0.0.1:3001`");
  expect(text).not.toContain("SameSite=None");
});

test("a cookie lost between two schemes of one name is not told to use one name", () => {
  expect(kept("http://localhost:3001", "https://localhost:4000/login")).not.toContain("are two sites");
});

test("a cookie lost between two sites needs SameSite=None", () => {
  expect(kept("https://app.example", "https://api.other/login")).toContain("Set `SameSite=None; Secure`");
});
