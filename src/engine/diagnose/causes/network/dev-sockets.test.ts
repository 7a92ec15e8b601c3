import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

const said = (text: string) => {
  const { cause, why, help } = diagnosisOf(text);
  return { cause, why, steps: help?.steps.join(" ") ?? "" };
};

describe("the WebSocket of a development server", () => {
  const VITE = "GET ws://dev.example:5173/?token=a | Sec-WebSocket-Protocol: vite-hmr";

  test("of Vite is named with what it compares, where the status shows and where it does not", () => {
    const refused = said(`${VITE} -> 400 | Content-Type: text/html => failed mode-websocket firefox`);
    expect(refused).toMatchObject({ cause: "websocket-refused", why: expect.stringContaining("wants the token") });
    expect(refused.steps).toContain("add `dev.example` to `server.allowedHosts`");
    const unseen = said(`${VITE} => failed net::ERR_FAILED mode-websocket`);
    expect(unseen).toMatchObject({ cause: "websocket-failed", why: expect.stringContaining("wants the token") });
  });

  test("of Next.js is known by its path", () => {
    const { why, steps } = said("GET ws://localhost:3000/_next/webpack-hmr => failed net::ERR_FAILED mode-websocket");
    expect(why).toContain("compares the page's origin, `https://app.example`");
    expect(steps).toContain("add `app.example` to `allowedDevOrigins`");
  });

  test.each([
    ["GET ws://dev.example:5173/ | Sec-WebSocket-Protocol: graphql-ws -> 400 => failed mode-websocket firefox"],
    ["GET ws://localhost:3000/_next/data => failed net::ERR_FAILED mode-websocket"],
    [`${VITE} -> 302 | Location: /login => failed mode-websocket firefox`],
  ])("is not seen in %s", (text) => {
    const { why } = said(text);
    expect(why).not.toContain("Vite");
    expect(why).not.toContain("Next.js");
  });
});
