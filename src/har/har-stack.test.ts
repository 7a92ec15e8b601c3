import { describe, expect, test } from "vitest";
import { CHROMIUM, entry, readOne } from "./testing";

const OWN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/content.js";
const PAGES = "https://app.example/main.js";

const frames = (...urls: readonly string[]) => ({ callFrames: urls.map((url) => ({ url, lineNumber: 1 })) });
const sender = (stack: unknown, asked = { Origin: "https://app.example" }) =>
  readOne([entry({ asked, custom: { _initiator: { type: "script", stack } } })], CHROMIUM).sentBy;

describe("a request of an extension's content script", () => {
  test("is known by a stack that is the extension's alone", () => {
    expect(sender(frames(OWN, OWN))).toBe("content-script");
    expect(sender({ ...frames("", OWN), parent: frames(OWN) })).toBe("content-script");
  });

  test("is not seen where the extension only wraps the page's fetch", () => {
    expect(sender(frames(OWN, PAGES))).toBeUndefined();
    expect(sender({ ...frames(OWN), parent: frames(PAGES) })).toBeUndefined();
  });

  test("is no request of the extension's own page", () => {
    const origin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
    expect(sender(frames(OWN), { Origin: origin })).toBeUndefined();
  });

  test.each([null, 7, {}, { callFrames: [] }, { callFrames: "a" }, { callFrames: [{ line: 1 }] }])(
    "is not guessed from a broken stack: %j",
    (stack) => {
      expect(sender(stack)).toBeUndefined();
    },
  );

  test("is not looked for without end", () => {
    let stack: object = frames(OWN);
    for (let depth = 0; depth < 5000; depth += 1) stack = { ...frames(OWN), parent: stack };
    expect(sender(stack)).toBeUndefined();
  });
});
