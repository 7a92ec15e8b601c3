import { describe, expect, it } from "vitest";
import type { HeaderList } from "../engine/fetch/exchange";
import type { Change } from "../engine/remedy/fix";
import { API, exchange, hop, PAGE, response } from "../engine/testing";
import { changeLines, diffOf, fixText, placeLine } from "./fix-text";

const responseWith = (headers: HeaderList, status = 200) =>
  exchange("a", { hops: [hop({ response: response(status, headers) })] });
const onResponse = (patch: Partial<Change>): Change => ({ on: "response", hop: 0, set: {}, remove: [], ...patch });
const lines = (of: ReturnType<typeof exchange>, change: Change) =>
  diffOf(of, change).map(({ sign, name, value }) => `${sign} ${name ?? ""} ${value}`);

describe("the difference a fix makes", () => {
  it("puts the old line above the one that replaces it, whatever its case", () => {
    const change = onResponse({ set: { "Access-Control-Allow-Origin": PAGE } });
    expect(lines(responseWith([["access-control-allow-origin", `${PAGE}/`]]), change)).toEqual([
      `- Access-Control-Allow-Origin ${PAGE}/`,
      `+ Access-Control-Allow-Origin ${PAGE}`,
    ]);
  });

  it("removes every one of several lines", () => {
    const twice: HeaderList = [
      ["Access-Control-Allow-Origin", "*"],
      ["Access-Control-Allow-Origin", PAGE],
    ];
    expect(lines(responseWith(twice), onResponse({ set: { "Access-Control-Allow-Origin": PAGE } }))).toEqual([
      "- Access-Control-Allow-Origin *",
      `- Access-Control-Allow-Origin ${PAGE}`,
      `+ Access-Control-Allow-Origin ${PAGE}`,
    ]);
  });

  it("keeps a line that is right already", () => {
    expect(lines(responseWith([["Vary", "Origin"]]), onResponse({ set: { Vary: "Origin" } }))).toEqual([
      "  Vary Origin",
    ]);
  });

  it("shows headers to leave out, and a change of status", () => {
    const preflight = { requestHeaders: [], response: response(401, [["Location", "/login"]]), error: null };
    const of = exchange("a", { hops: [hop({ preflight })] });
    expect(lines(of, { on: "preflight", hop: 0, status: 204, set: {}, remove: ["location"] })).toEqual([
      "-  HTTP 401",
      "+  HTTP 204",
      "- location /login",
    ]);
  });

  it("adds what is wanted of a response that was never seen", () => {
    const of = exchange("a", { hops: [hop({ response: null })] });
    expect(lines(of, onResponse({ set: { Vary: "Origin" } }))).toEqual(["+ Vary Origin"]);
  });
});

describe("a fix as text", () => {
  it("is header lines to paste, with the rest as comments", () => {
    const change = onResponse({ status: 204, set: { Vary: "Origin" }, remove: ["Location"] });
    expect(changeLines(change)).toEqual(["# Status: 204", "# Leave out: Location", "Vary: Origin"]);
  });

  it("says for each block which response it belongs to", () => {
    const of = exchange("a", { hops: [hop({ method: "PUT" })] });
    const changes: Change[] = [
      { on: "preflight", hop: 0, set: { A: "1" }, remove: [] },
      onResponse({ set: { B: "2" } }),
    ];
    expect(fixText(of, { changes, proven: { standard: true, chromium: true, firefox: true, webkit: true } })).toBe(
      `# Preflight response: OPTIONS ${API}/users\nA: 1\n\n# Response: PUT ${API}/users\nB: 2`,
    );
    expect(placeLine(of, { on: "redirect", hop: 0, set: {}, remove: [] })).toBe(`Redirect response: PUT ${API}/users`);
  });
});
