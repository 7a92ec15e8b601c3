import { describe, expect, test } from "vitest";
import { extensionDir } from "../../scripts/build";
import { type LoadedFile, backgroundLoad, firstLoad } from "../../scripts/first-load";
import { BROWSER } from "./fixture";

/** Bytes after gzip. */
const MOST = { panel: 60_000, background: 40_000 };

describe("the panel as it is loaded", () => {
  const files = firstLoad(extensionDir(BROWSER), "src/extension/panel/panel.html");

  test("is there with script and style", () => {
    expect(files.some(({ file }) => file.endsWith(".js"))).toBe(true);
    expect(files.some(({ file }) => file.endsWith(".css"))).toBe(true);
  });

  test(`has less than ${MOST.panel / 1000} kB of both, compressed`, () => {
    expectLess(files, MOST.panel);
  });
});

// It starts over again and again all day, and judges without the causes and their words.
test(`what the background loads at each start is less than ${MOST.background / 1000} kB, compressed`, () => {
  const files = backgroundLoad(extensionDir(BROWSER));
  expect(files.some(({ file }) => file.includes("background"))).toBe(true);
  expectLess(files, MOST.background);
});

function expectLess(files: readonly LoadedFile[], most: number): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const heaviest = files.toSorted((a, b) => b.size - a.size).map(({ file, size }) => `${size} ${file}`);
  expect(total, heaviest.join("\n")).toBeLessThan(most);
}
