import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import type { Policy } from "../../src/engine/remedy/policy";
import { RECIPES } from "../../src/engine/remedy/recipes";
import type { Recipe } from "../../src/engine/remedy/recipes/recipe";
import { hostilePolicies } from "./support/hostile-policies";
import { plainTwin } from "./support/plain-twin";
import { lackingPrograms } from "./support/workspace";

const missing = lackingPrograms(["rustc"]);

/** Prints, one to a line, the strings that Rust finds in its tokens, however deep they stand. */
const PRINTER = `
trait Print { fn print(self); }
impl Print for &str { fn print(self) { println!("{self}"); } }
impl<const N: usize> Print for &[u8; N] { fn print(self) { println!("{}", std::str::from_utf8(self).unwrap()); } }
impl Print for i32 { fn print(self) {} }
impl Print for bool { fn print(self) {} }
macro_rules! strings {
    () => {};
    ($one:literal $($rest:tt)*) => { $one.print(); strings!($($rest)*); };
    (($($inner:tt)*) $($rest:tt)*) => { strings!($($inner)*); strings!($($rest)*); };
    ([$($inner:tt)*] $($rest:tt)*) => { strings!($($inner)*); strings!($($rest)*); };
    ({$($inner:tt)*} $($rest:tt)*) => { strings!($($inner)*); strings!($($rest)*); };
    ($other:tt $($rest:tt)*) => { strings!($($rest)*); };
}
`;

test.skipIf(missing.length > 0)(
  `Rust reads odd values as it reads plain ones${missing.length > 0 ? " (needs rustc)" : ""}`,
  () => {
    const cases = RECIPES.filter(({ family }) => family === "Rust").flatMap((recipe) =>
      hostilePolicies(100).map((policy) => ({ recipe, policy, twin: plainTwin(policy) })),
    );
    const read = stringsIn(cases.map(({ recipe, policy }) => codeOf(recipe, policy)));
    const plain = stringsIn(cases.map(({ recipe, twin }) => codeOf(recipe, twin.policy)));
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(read.length).toBe(cases.length);
    for (const [index, { recipe, twin }] of cases.entries()) {
      for (const value of [twin.policy.origins.at(-1), ...twin.policy.headers]) {
        expect(String(plain[index])).toContain(value);
      }
      expect([recipe.id, read[index]?.toLowerCase()]).toEqual([recipe.id, twin.odd(plain[index] ?? "").toLowerCase()]);
    }
  },
);

function codeOf(recipe: Recipe, policy: Policy): string {
  return recipe
    .parts(policy)
    .map(({ code }) => code)
    .join("\n");
}

/** The strings that the compiler reads in each piece of code, one to a line. */
function stringsIn(codes: readonly string[]): readonly string[] {
  const directory = mkdtempSync(path.join(tmpdir(), "rust-syntax-"));
  try {
    const main = codes.map((code) => `strings! {\n${code}\n}\n"<end>".print();`).join("\n");
    const source = `#![recursion_limit = "10000"]\n${PRINTER}\nfn main() {\n${main}\n}\n`;
    writeFileSync(path.join(directory, "main.rs"), source);
    execFileSync("rustc", ["main.rs"], { cwd: directory, stdio: "pipe" });
    const printed = execFileSync(path.join(directory, "main"), { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return printed.split("<end>\n").slice(0, -1);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
