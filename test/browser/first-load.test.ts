import { describe, expect, test } from "vitest";
import { extensionDir } from "../../scripts/build";
import { firstLoad } from "../../scripts/first-load";
import { BROWSER } from "./fixture";

/** Bytes after gzip. */
const MOST = 60_000;

describe("the panel as it is loaded", () => {
  const files = firstLoad(extensionDir(BROWSER), "src/extension/panel/panel.html");

  test("is there with script and style", () => {
    expect(files.some(({ file }) => file.endsWith(".js"))).toBe(true);
    expect(files.some(({ file }) => file.endsWith(".css"))).toBe(true);
  });

  test(`has less than ${MOST / 1000} kB of both, compressed`, () => {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const heaviest = files.toSorted((a, b) => b.size - a.size).map(({ file, size }) => `${size} ${file}`);
    expect(total, heaviest.join("\n")).toBeLessThan(MOST);
  });
});
