import { expect, test } from "vitest";
import { ids, remedies, told } from "./testing";

const call = (from: string, url: string, status = 200): string => `GET ${url} from ${from} -> ${status} => blocked`;
const LOCAL = call("http://localhost:5173", "http://localhost:8081/api/v3/orders");

test("a development server can pass on what a page requests of a server beside it, and that comes after the headers", () => {
  expect(ids(LOCAL).slice(-3)).toEqual(["send-headers", "check-cors", "pass-on"]);
  expect(told("pass-on", LOCAL)).toContain("let it pass on `/upstream` to `http://localhost:8081`");
  expect(told("pass-on", LOCAL)).toContain("request `/upstream/api/v3/orders` without scheme and host");
  const remedy = remedies(LOCAL).find(({ id }) => id === "pass-on");
  expect(remedy?.code.map(({ where }) => where)).toContain("Vite (`vite.config.js`)");
});

test.each([
  ["the server is elsewhere", call("http://localhost:5173", "https://api.example/i")],
  ["the page is elsewhere", call("https://app.example", "http://localhost:8081/i")],
  ["the server is a product with a setting", call("http://localhost:5173", "http://localhost:11434/api/tags", 403)],
  ["another error comes first", call("http://localhost:5173", "http://localhost:8081/i", 500)],
  ["an element asked", `${call("http://localhost:5173", "http://localhost:8081/a.png")} image`],
])("nothing is passed on where %s", (_, text) => {
  expect(ids(text)).not.toContain("pass-on");
});
