import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EXTENSION } from "../../test/support/session";

/** Where `scripts/bench.ts` puts the background that hears everything and does nothing. */
const LISTENING = "dist/bench/listening/background.js";

/** The extensions that ours is measured against. Each has an empty panel under the name and at the place of ours. */
export interface StandIns {
  /** May do nothing. */
  readonly silent: string;
  /** May do what ours may, and has no code. */
  readonly entitled: string;
  /** May do what ours may, has its listeners on the same events with the same options, and does nothing in them. */
  readonly listening: string;
}

interface Rights {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
}

/** Writes them into a directory. `ours` is a built extension. */
export function writeStandIns(directory: string, ours: string): StandIns {
  const { permissions = [], host_permissions = [] } = JSON.parse(
    readFileSync(path.join(ours, "manifest.json"), "utf8"),
  ) as Rights;
  const rights = { permissions, host_permissions };
  const background = { service_worker: "background.js", scripts: ["background.js"], type: "module" };
  const silent = write(directory, "silent", {});
  const entitled = write(directory, "entitled", rights);
  const listening = write(directory, "listening", { ...rights, background });
  copyFileSync(LISTENING, path.join(listening, "background.js"));
  return { silent, entitled, listening };
}

function write(directory: string, name: string, manifest: object): string {
  const { devtoolsPath, panelPath, panelTitle } = EXTENSION;
  const files = {
    "/manifest.json": JSON.stringify({
      manifest_version: 3,
      name,
      version: "1.0",
      devtools_page: devtoolsPath,
      browser_specific_settings: { gecko: { id: `${name}@bench.invalid` } },
      ...manifest,
    }),
    [devtoolsPath]: `<!doctype html><script src="/devtools.js"></script>`,
    "/devtools.js": `chrome.devtools.panels.create(${JSON.stringify(panelTitle)}, "", ${JSON.stringify(panelPath)});`,
    [panelPath]: "<!doctype html><p>Nothing</p>",
  };
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(directory, name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return path.join(directory, name);
}
