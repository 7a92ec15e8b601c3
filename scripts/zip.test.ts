import { unzipSync } from "fflate";
import { expect, test } from "vitest";

import { zipOf } from "./zip";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a package holds every file under its name", () => {
  const files = new Map([
    ["manifest.json", bytes("{}")],
    ["assets/panel.js", bytes("export {}")],
  ]);
  expect(new Map(Object.entries(unzipSync(zipOf(files))))).toEqual(files);
});

test("the same files give the same bytes, in whatever order they were found", () => {
  const files = [
    ["b.js", bytes("b")],
    ["a.js", bytes("a")],
  ] as const;
  expect(zipOf(new Map(files))).toEqual(zipOf(new Map(files.toReversed())));
});
