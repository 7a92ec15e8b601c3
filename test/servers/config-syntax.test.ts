import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import type { Policy } from "../../src/engine/remedy/policy";
import { hostilePolicies } from "./support/hostile-policies";
import { lackingPrograms } from "./support/workspace";
import { knownRecipe, writable } from "./support/writable";

const directory = mkdtempSync(path.join(tmpdir(), "cors-why-syntax-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Configuration that is not run here, as the parser of its own language reads it. */
interface Language {
  readonly recipe: string;
  readonly needs: string;
  /** Makes a file of the recipe's first piece. */
  readonly file: (code: string) => string;
  /** The program that reads all of these files, and prints what it found in them, as one list in JSON. */
  readonly read: (files: readonly string[]) => readonly string[];
  /** What it has to find. */
  readonly wanted: (policy: Policy) => unknown;
}

const LANGUAGES: readonly Language[] = [
  {
    recipe: "laravel",
    needs: "php",
    file: (code) => `<?php\n${code}\n`,
    read: (files) => [
      "-r",
      "echo json_encode(array_map(fn($file) => require $file, array_slice($argv, 1)));",
      ...files,
    ],
    wanted: ({ origins, methods, headers, credentials, maxAge, exposed }) => ({
      paths: ["*"],
      allowed_origins: origins,
      allowed_origins_patterns: [],
      allowed_methods: methods,
      allowed_headers: headers,
      exposed_headers: exposed,
      max_age: maxAge ?? 0,
      supports_credentials: credentials,
    }),
  },
  {
    recipe: "traefik",
    needs: "ruby",
    file: (code) => code,
    read: (files) => ["-ryaml", "-rjson", "-e", "puts ARGV.map { |file| YAML.load_file(file) }.to_json", ...files],
    wanted: ({ origins, methods, headers, credentials, maxAge, exposed }) => ({
      cors: {
        headers: {
          accessControlAllowOriginList: origins,
          accessControlAllowMethods: methods,
          ...(headers.length > 0 ? { accessControlAllowHeaders: headers } : {}),
          ...(credentials ? { accessControlAllowCredentials: true } : {}),
          ...(exposed.length > 0 ? { accessControlExposeHeaders: exposed } : {}),
          ...(maxAge === null ? {} : { accessControlMaxAge: maxAge }),
          addVaryHeader: true,
        },
      },
    }),
  },
  {
    recipe: "aws-api-gateway",
    needs: "sh",
    // In place of the program of AWS stands one that prints what it was given.
    file: (code) => `aws() { printf '%s' "$6"; }\nAPI_ID=1\n${code}\n`,
    read: (files) => [
      "-c",
      `printf '['; comma=; for file; do printf '%s' "$comma"; . "$file"; comma=,; done; printf ']'`,
      "sh",
      ...files,
    ],
    wanted: ({ origins, methods, headers, credentials, maxAge, exposed }) => ({
      AllowOrigins: origins,
      AllowMethods: methods,
      ...(headers.length > 0 ? { AllowHeaders: headers } : {}),
      ...(credentials ? { AllowCredentials: true } : {}),
      ...(exposed.length > 0 ? { ExposeHeaders: exposed } : {}),
      ...(maxAge === null ? {} : { MaxAge: maxAge }),
    }),
  },
];

describe.each(LANGUAGES)("the recipe $recipe", ({ recipe: id, needs, file, read, wanted }) => {
  const missing = lackingPrograms([needs]);
  const skipped = missing.length > 0;

  test.skipIf(skipped)(`holds every odd but legal value as it is${skipped ? ` (needs ${needs})` : ""}`, () => {
    const recipe = knownRecipe(id);
    const policies = hostilePolicies(100).map((policy) => writable(recipe, policy));
    const files = policies.map((policy, index) => {
      const name = path.join(directory, `${id}-${index}`);
      const { code } = recipe.parts(policy)[0];
      writeFileSync(name, file(code));
      return name;
    });
    const found: unknown = JSON.parse(execFileSync(needs, read(files), { encoding: "utf8" }));
    expect(found).toEqual(policies.map(wanted));
  });
});
