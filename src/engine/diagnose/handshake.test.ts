import { describe, expect, it } from "vitest";
import type { Preflight } from "../fetch/exchange";
import type { Violation } from "../fetch/violation";
import { API, exchange, hop, missingOrigin, PAGE, response } from "../testing";
import { drawHandshake, type Message } from "./handshake";

/** `browser>server OPTIONS /users done`: a message in one line. */
const line = (message: Message) => `${message.from}>${message.to} ${message.title} ${message.state}`;

const refused: Violation = {
  ...missingOrigin,
  step: "preflight",
  rule: "preflight-status",
  header: null,
  value: "401",
};

const preflight = (patch: Partial<Preflight> = {}): Preflight => ({
  requestHeaders: [
    ["Origin", PAGE],
    ["Access-Control-Request-Method", "PUT"],
  ],
  response: response(204, [["Access-Control-Allow-Origin", PAGE]]),
  error: null,
  ...patch,
});

describe("the drawn handshake", () => {
  it("ends with the page getting the response when nothing is wrong", () => {
    expect(drawHandshake(exchange("a"), [], "allowed").map(line)).toEqual([
      "page>browser GET request done",
      "browser>server GET /users done",
      "server>browser 200 done",
      "browser>page response done",
    ]);
  });

  it("stops at a refused preflight and shows the real request as never sent", () => {
    const put = hop({
      method: "PUT",
      requestHeaders: null,
      response: null,
      preflight: preflight({ response: response(401) }),
    });
    expect(drawHandshake(exchange("a", { hops: [put] }), [refused], "blocked").map(line)).toEqual([
      "page>browser PUT request done",
      "browser>server OPTIONS /users done",
      "server>browser 401 blocked",
      "browser>server PUT /users never",
      "server>browser response never",
      "browser>page network error, no response error",
    ]);
  });

  it.each([
    ["is refused", preflight({ response: response(401) }), [refused]],
    ["gets no answer", preflight({ response: null, error: "NS_ERROR_UNKNOWN_HOST" }), []],
  ])(
    "shows a request as never sent whose preflight %s, though the browser had its headers ready",
    (_, asked, broken) => {
      const put = hop({ method: "PUT", requestHeaders: [["Origin", PAGE]], response: null, preflight: asked });
      const messages = drawHandshake(exchange("a", { browser: "firefox", hops: [put] }), broken, "blocked");
      expect(messages.map(line)).toContain("browser>server PUT /users never");
    },
  );

  it("marks the answer that the page may not read, after a preflight that passed", () => {
    const put = hop({ method: "PUT", preflight: preflight() });
    const states = drawHandshake(exchange("a", { hops: [put] }), [missingOrigin], "blocked").map(
      (message) => message.state,
    );
    expect(states).toEqual(["done", "done", "done", "done", "blocked", "error"]);
  });

  it("names the host again where a redirect leads elsewhere, and stops at the hop that lacks the header", () => {
    const login = hop({ url: "https://login.example/start" });
    const moved = hop({ response: response(302, [["Location", login.url]]) });
    const violation = { ...missingOrigin, hop: 1 };
    expect(drawHandshake(exchange("a", { hops: [moved, login] }), [violation], "blocked").map(line)).toEqual([
      "page>browser GET request done",
      "browser>server GET /users done",
      "server>browser 302 done",
      "browser>server GET login.example/start done",
      "server>browser 200 blocked",
      "browser>page network error, no response error",
    ]);
  });

  it("stops at the missing answer when the network failed", () => {
    const messages = drawHandshake(exchange("a", { hops: [hop({ response: null })] }), [], "failed");
    expect(messages.map(line)[2]).toBe("server>browser no response failed");
  });

  it("stops at the request when it never left", () => {
    const messages = drawHandshake(
      exchange("a", { hops: [hop({ requestHeaders: null, response: null })] }),
      [],
      "blocked",
    );
    expect(messages.map((message) => message.state)).toEqual(["done", "blocked", "never", "error"]);
  });

  it("waits where an answer may still come", () => {
    const messages = drawHandshake(exchange("a", { hops: [hop({ response: null })] }), [], "pending");
    expect(messages.map((message) => message.state)).toEqual(["done", "done", "waiting", "waiting"]);
  });

  it("shows a header that should be there as missing, and a wrong one as broken", () => {
    const wrong = { ...missingOrigin, rule: "allow-origin-mismatch", value: "https://else.example" } as const;
    const answered = hop({ response: response(200, [["access-control-allow-origin", "https://else.example"]]) });
    expect(drawHandshake(exchange("a"), [missingOrigin], "blocked")[2]?.headers).toEqual([
      { name: "Access-Control-Allow-Origin", value: null, isBroken: true },
    ]);
    expect(drawHandshake(exchange("a", { hops: [answered] }), [wrong], "blocked")[2]?.headers).toEqual([
      { name: "Access-Control-Allow-Origin", value: "https://else.example", isBroken: true },
    ]);
  });

  it("says that a cookie and a login were sent, and never what they hold", () => {
    const secret = hop({
      url: `${API}/me`,
      requestHeaders: [
        ["Cookie", "session=s3cret"],
        ["Authorization", "Bearer s3cret"],
      ],
    });
    const messages = drawHandshake(exchange("a", { hops: [secret] }), [], "allowed");
    expect(messages[1]?.headers.map((header) => header.value)).toEqual(["sent", "sent"]);
  });
});
