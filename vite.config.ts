import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { type Plugin, transformWithOxc } from "vite";
import { defineConfig } from "vitest/config";
import manifest from "./manifest.json" with { type: "json" };
import packageJson from "./package.json" with { type: "json" };
import { singleFile } from "./scripts/single-file.ts";
import { viewerFile } from "./scripts/viewer-file.ts";

type Target = "chrome" | "firefox" | "cli" | "viewer" | "library";

/** What to build; vitest runs without one. */
const target = process.env["TARGET"] as Target | undefined;

/**
 * The script for the page's isolated world is registered only while somebody records, so the manifest does not list it
 * and it has to be a classic script: one file without imports, its types stripped, under a name that never changes.
 */
function pageObserver(): Plugin {
  const source = "src/extension/platform/page-observer.ts";
  return {
    name: "page-observer",
    buildStart() {
      this.addWatchFile(source);
    },
    async generateBundle() {
      const { code } = await transformWithOxc(readFileSync(source, "utf8"), source, { sourcemap: false });
      this.emitFile({ type: "asset", fileName: "observer.js", source: `(() => {\n${code}})();\n` });
    },
  };
}

const extension = (browser: "chrome" | "firefox") => ({
  plugins: [
    crx({ manifest: { ...manifest, version: packageJson.version } as ManifestV3Export, browser }),
    pageObserver(),
    viewerFile(),
  ],
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: {
        panel: "src/extension/panel/panel.html",
        "first-run": "src/extension/first-run/first-run.html",
      },
    },
  },
});

/**
 * What the commands share, by when it is loaded, the first that fits. Left alone, every set of commands that share a module would get a
 * file of its own: a check would open thirty small files in place of nine.
 */
const COMMAND_LINE_FILES = [
  // Of the entry, which loads nothing else before it knows the command.
  {
    name: "command",
    test: /src[\\/](cli[\\/](command|overwritten|recipe-names|wrap)|report[\\/]printable|engine[\\/]diagnose[\\/]words[\\/]unseen)\.ts/,
  },
  { name: "rules", test: /src[\\/]engine[\\/](fetch[\\/]|diagnose[\\/](infer|words[\\/]values))/ },
  // What only documentation needs of a cause is a module of its own, though it is in the file of the cause.
  {
    name: "diagnosis",
    test: /src[\\/](engine[\\/](diagnose|remedy[\\/](full-diagnosis|policy|in-order)\.ts)|session|report[\\/](redact|cut-text|verify|fix-text|diagnosis-json|evidence|console-names)|cli[\\/](printed|render|style))(?!.*docs)/,
  },
  { name: "remedies", test: /src[\\/]engine[\\/]remedy[\\/](?!recipes)/ },
  // Last, because a group takes what its files import along. undici is loaded for TLS and proxies alone.
  {
    name: "asking",
    test: /src[\\/](check[\\/](?!curl-in|shell-words|wire[\\/](with-undici|parser-tiering))|cli[\\/](check-(options|watch|words)|variables))/,
  },
];

const commandLine = {
  plugins: [viewerFile()],
  build: {
    outDir: "dist/cli",
    ssr: "src/cli/main.ts",
    ssrEmitAssets: true,
    target: "node20",
    minify: true,
    rolldownOptions: {
      output: {
        entryFileNames: "cors-why.js",
        banner: "#!/usr/bin/env node",
        comments: { legal: true, annotation: false, jsdoc: false },
        codeSplitting: { groups: COMMAND_LINE_FILES },
      },
    },
  },
  ssr: { noExternal: true as const },
};

/** What programs import: all of it in the package itself, and nothing of Node but files, which Playwright's entry reads. */
const library = {
  plugins: [viewerFile()],
  build: {
    outDir: "dist/library",
    emptyOutDir: true,
    minify: false,
    target: "es2022",
    lib: {
      entry: {
        index: "src/library/index.ts",
        playwright: "src/library/playwright.ts",
        puppeteer: "src/library/puppeteer.ts",
      },
      formats: ["es" as const],
    },
    rolldownOptions: { external: [/^node:/] },
  },
};

const viewer = {
  plugins: [singleFile()],
  build: {
    outDir: "dist/viewer",
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: "src/viewer/index.html" },
  },
};

function configFor(of: Target) {
  if (of === "cli") return commandLine;
  if (of === "library") return library;
  return of === "viewer" ? viewer : extension(of);
}

/** Tests that do a great deal of one thing (a day of browsing, thousands of random files) and so take seconds each. */
const SIMULATIONS = "src/**/*.simulation.test.ts";

/** In milliseconds: what takes as long hangs, however busy the machine is. */
const HANGS = 240_000;

/**
 * Each browser is a project. A file of test/browser runs in both that take extensions, unless it is named after one browser, as
 * settings.firefox.test.ts is.
 */
const WITH_EXTENSION = ["chromium", "firefox"] as const;

/** What tests in real browsers share. Two files at a time: two cores are a common size for a CI machine. */
const WITH_BROWSERS = {
  globalSetup: ["test/browser/setup.ts"],
  // The first test of a file waits for its browser too.
  testTimeout: HANGS,
  hookTimeout: HANGS,
  // As long for what `expect.poll` waits for, too (`PATIENCE`).
  expect: { poll: { timeout: 60_000, interval: 50 } },
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  ...(target === undefined ? {} : configFor(target)),
  define: {
    __VERSION__: JSON.stringify(packageJson.version),
    // Where a shared link opens, unless a person chose another viewer.
    __VIEWER__: JSON.stringify(packageJson.config.viewer),
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    env: { TZ: "UTC" },
    // To compile what has not changed is a sixth of the unit tests' work.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          testTimeout: HANGS,
          // The first test of a file may wait until all that it loads is compiled.
          hookTimeout: HANGS,
          include: [
            "{src,demo,scripts}/**/*.test.{ts,tsx}",
            "test/{support,soak,apps/support}/*.test.ts",
            "test/conformance/{corpus,six-captures}.test.ts",
          ],
          exclude: [SIMULATIONS],
          // The files share their workers: to start one takes longer than most of them do.
          isolate: false,
          pool: "threads",
          unstubGlobals: true,
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: {
          name: "simulations",
          // Each goes on for about a minute on a machine that has nothing else to do, some of them in a hook.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          include: [SIMULATIONS],
          maxWorkers: availableParallelism(),
        },
      },
      ...WITH_EXTENSION.map((browser) => ({
        extends: true as const,
        test: {
          name: browser,
          provide: { browser },
          include: ["test/browser/**/!(*.{chromium,firefox,webkit}).test.ts", `test/browser/**/*.${browser}.test.ts`],
          ...WITH_BROWSERS,
        },
      })),
      {
        extends: true,
        test: { name: "webkit", include: ["test/browser/**/*.webkit.test.ts"], ...WITH_BROWSERS },
      },
      {
        extends: true,
        test: {
          name: "servers",
          include: ["test/servers/**/*.test.ts"],
          ...WITH_BROWSERS,
          // A server may have to be fetched and compiled first.
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: "apps",
          include: ["test/apps/*.test.ts"],
          globalSetup: ["test/browser/setup.ts"],
          // What an application needs may have to be fetched first.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
