import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wrongWith } from "./png";

const OPAQUE = readFileSync("docs/panel.png");
const WITH_ALPHA = Uint8Array.from(OPAQUE, (byte, at) => (at === 25 ? 6 : byte));

test("an image is taken in its own size alone, and without transparency", () => {
  expect(wrongWith(OPAQUE, 1200, 760)).toBeNull();
  expect(wrongWith(OPAQUE, 1280, 800)).toBe("is 1200 x 760 pixels, not 1280 x 800");
  expect(wrongWith(WITH_ALPHA, 1200, 760)).toBe("can have transparent pixels");
  expect(() => wrongWith(readFileSync("package.json"), 1, 1)).toThrow("not a PNG file");
});
