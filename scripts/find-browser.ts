import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { ExplainedError } from "./explained-error";

export type BrowserKind = "chromium" | "firefox";

const APT_GET = "/usr/bin/apt-get";

interface Search {
  readonly variables: readonly string[];
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly install: string;
}

const programFiles = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => [
  path.join(process.env[variable] ?? "", "Google/Chrome/Application/chrome.exe"),
  path.join(process.env[variable] ?? "", "Chromium/Application/chrome.exe"),
  path.join(process.env[variable] ?? "", "Microsoft/Edge/Application/msedge.exe"),
  path.join(process.env[variable] ?? "", "Mozilla Firefox/firefox.exe"),
]);

const applications = ["/Applications", path.join(os.homedir(), "Applications")].flatMap((folder) => [
  `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  `${folder}/Firefox.app/Contents/MacOS/firefox`,
  `${folder}/Firefox Developer Edition.app/Contents/MacOS/firefox`,
]);

const isFirefox = (file: string): boolean => /firefox(\.exe)?$/i.test(file);
const usualPlaces = [...programFiles, ...applications];

const SEARCH: Readonly<Record<BrowserKind, Search>> = {
  chromium: {
    variables: ["CHROMIUM", "CHROME_PATH"],
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    places: usualPlaces.filter((file) => !isFirefox(file)),
    debianPackage: "chromium",
    install: "Install Chromium or Chrome, or set CHROMIUM to its program file.",
  },
  firefox: {
    variables: ["FIREFOX"],
    commands: ["firefox", "firefox-esr", "firefox-developer-edition"],
    places: usualPlaces.filter(isFirefox),
    debianPackage: "firefox-esr",
    install: "Install Firefox, or set FIREFOX to its program file.",
  },
};

/** The browser's program file. On Debian, as root, a missing browser is installed first. */
export function findBrowser(kind: BrowserKind): string {
  const search = SEARCH[kind];
  const found = named(search) ?? installed(search);
  if (found) return found;
  if (canInstall()) {
    console.log(`No ${kind} here: installing Debian's ${search.debianPackage} with apt-get ...`);
    aptGet("update");
    aptGet("install", "--yes", "--no-install-recommends", search.debianPackage);
  }
  const nowFound = installed(search);
  if (nowFound) return nowFound;
  throw new ExplainedError(`No ${kind} found. ${search.install}`);
}

function named({ variables }: Search): string | undefined {
  for (const variable of variables) {
    const file = process.env[variable];
    if (!file) continue;
    if (existsSync(file)) return file;
    throw new ExplainedError(`${variable} is ${file}, but there is no such file.`);
  }
  return undefined;
}

function installed({ commands, places }: Search): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const candidates = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...candidates, ...places].find((file) => existsSync(file));
}

function canInstall(): boolean {
  return existsSync("/etc/debian_version") && existsSync(APT_GET) && process.getuid?.() === 0;
}

function aptGet(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(APT_GET, args, { env, encoding: "utf8" });
  if (status !== 0) throw new ExplainedError(`apt-get ${args.join(" ")} failed:\n${stdout}${stderr}`);
}
