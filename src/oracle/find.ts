import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CheckStopped } from "../check/sending";

export type BrowserKind = "chromium" | "firefox";

/** There is no such browser here, or it doesn't do what it is asked to; the message is for the person. */
export class BrowserError extends CheckStopped {
  /** Whether to install one would help. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}

interface Search {
  readonly variables: readonly string[];
  readonly commands: readonly string[];
  readonly places: readonly string[];
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
  },
  firefox: {
    variables: ["FIREFOX"],
    commands: ["firefox", "firefox-esr", "firefox-developer-edition"],
    places: usualPlaces.filter(isFirefox),
  },
};

/** The browser's program file: what a variable names, or what is installed. Throws `BrowserError`, which says how to get one. */
export function findBrowser(kind: BrowserKind): string {
  const found = named(SEARCH[kind]) ?? installed(SEARCH[kind]);
  if (found !== undefined) return found;
  const install =
    kind === "chromium"
      ? "Install Chromium or Chrome, or set CHROMIUM to its program file."
      : "Install Firefox, or set FIREFOX to its program file.";
  throw new BrowserError(`No ${kind} found. ${install}`, true);
}

function named({ variables }: Search): string | undefined {
  for (const variable of variables) {
    const file = process.env[variable];
    if (!file) continue;
    if (existsSync(file)) return file;
    throw new BrowserError(`${variable} is ${file}, but there is no such file.`);
  }
  return undefined;
}

function installed({ commands, places }: Search): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const candidates = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...candidates, ...places].find((file) => existsSync(file));
}
