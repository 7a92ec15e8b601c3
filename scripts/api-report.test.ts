import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REPORT, apiReport, reportOn } from "./api-report";

test("what the package exports is what docs/api.txt says: `npm run docs:api` writes it anew", async () => {
  expect(await apiReport()).toBe(readFileSync(REPORT, "utf8"));
});

const MODULES: Readonly<Record<string, string>> = {
  "library/index": `import { type Found } from "../deep";
export { type Part as Piece } from "../deep";
/** What it is. */
export declare function find(text: string): readonly Found[];
`,
  "deep/index": `export interface Found {
    /** A comment says nothing of the signature. */
    readonly part: Part;
}
export type Part = "a" | "b";
export type Unused = 1;
declare const hidden: unique symbol;
`,
};

test("a report has what is exported, by its public name, and all that this names, without comments", () => {
  const report = reportOn([["a-package", "library/index"]], {
    read: (module) => MODULES[module] ?? "",
    has: (module) => module in MODULES,
  });
  expect(report).toBe(`# a-package

// Part as Piece
type Part = "a" | "b";

declare function find(text: string): readonly Found[];

# Named by these

interface Found {
  readonly part: Part;
}
`);
});
