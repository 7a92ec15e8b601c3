import { execFileSync } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, launch, type LaunchOptions as PuppeteerOptions, TargetType } from "puppeteer-core";
import manifest from "../../manifest.json" with { type: "json" };
import { extensionDir } from "../../scripts/build";
import { type BrowserKind, findBrowser } from "../../scripts/find-browser";
import { filesBelow } from "../../scripts/package";
import { zipOf } from "../../scripts/zip";
import { firefoxScope } from "./firefox-scope";
import { until } from "./patience";

const FIREFOX_ID = manifest.browser_specific_settings.gecko.id;

/**
 * A browser whose profile outlives it, with the extension as people install it: packed, and not loaded from a folder, of which the
 * extension is told.
 */
export class InstalledProfile {
  readonly #kind: BrowserKind;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "installed-"));
  readonly #key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  #installed = "";

  constructor(kind: BrowserKind) {
    this.#kind = kind;
  }

  /** Starts the browser with that version of the extension: installed, updated, or there since before. */
  async start(version: string): Promise<Browser> {
    const isNew = version !== this.#installed;
    this.#installed = version;
    return this.#kind === "chromium" ? this.#startChromium(version, isNew) : this.#startFirefox(version, isNew);
  }

  /** Whether the version that was asked for runs there. */
  async isRunning(browser: Browser): Promise<boolean> {
    if (this.#kind === "firefox") {
      return (await (await firefoxScope(browser))<string>("versionOf", FIREFOX_ID)) === this.#installed;
    }
    const isOurs = (url: string) => url.startsWith(`chrome-extension://${this.#id}/`);
    const target = browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER && isOurs(one.url()));
    const version = target?.worker().then((worker) => worker?.evaluate(() => chrome.runtime.getManifest().version));
    return (await Promise.race([version, answersNothing()])) === this.#installed;
  }

  get #profile(): string {
    return path.join(this.#folder, "profile");
  }

  /** The built extension in a folder of its own, as that version. */
  #copy(version: string): string {
    const copy = path.join(this.#folder, version);
    cpSync(extensionDir(this.#kind), copy, { recursive: true });
    const manifest = path.join(copy, "manifest.json");
    const fields = JSON.parse(readFileSync(manifest, "utf8")) as object;
    writeFileSync(manifest, JSON.stringify({ ...fields, version }));
    return copy;
  }

  /** As a program installs an extension beside itself. https://developer.chrome.com/docs/extensions/how-to/distribute/install-extensions */
  async #startChromium(version: string, isNew: boolean): Promise<Browser> {
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const launchIt = () =>
      this.#launch({
        pipe: true,
        enableExtensions: true,
        // Puppeteer keeps such extensions away.
        ignoreDefaultArgs: ["--disable-default-apps"],
        args: [...sandbox, "--no-first-run", "--disable-gpu"],
      });
    if (isNew) {
      const copy = this.#copy(version);
      const key = path.join(this.#folder, "key.pem");
      writeFileSync(key, this.#key.export({ type: "pkcs8", format: "pem" }));
      const apart = `--user-data-dir=${path.join(this.#folder, "packing")}`;
      const packing = ["--headless", apart, `--pack-extension=${copy}`, `--pack-extension-key=${key}`];
      execFileSync(findBrowser("chromium"), [...sandbox, ...packing], { stdio: "ignore" });
      const folder = path.join(this.#profile, "External Extensions");
      mkdirSync(folder, { recursive: true });
      const entry = { external_crx: `${copy}.crx`, external_version: version };
      writeFileSync(path.join(folder, `${this.#id}.json`), JSON.stringify(entry));
      // A version beside one that runs already is unpacked, and taken at the next start.
      if (existsSync(this.#unpacked())) {
        const before = await launchIt();
        await until(() => existsSync(this.#unpacked(version)), "the new version to be unpacked");
        await before.close();
      }
    }
    return launchIt();
  }

  #unpacked(version?: string): string {
    const all = path.join(this.#profile, "Default", "Extensions", this.#id);
    return version === undefined ? all : path.join(all, `${version}_0`);
  }

  /** The id that Chromium makes of a key. */
  get #id(): string {
    const key = createPublicKey(this.#key).export({ type: "spki", format: "der" });
    const digest = createHash("sha256").update(key).digest("hex").slice(0, 32);
    return [...digest].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join("");
  }

  /** As from a file. Only a build that may take extensions without Mozilla's signature does, such as ESR. */
  async #startFirefox(version: string, isNew: boolean): Promise<Browser> {
    const browser = await this.#launch({
      browser: "firefox",
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: { "xpinstall.signatures.required": false, "services.settings.server": "data:,#none" },
    });
    if (!isNew) return browser;
    const file = path.join(this.#folder, `${version}.xpi`);
    writeFileSync(file, zipOf(filesBelow(this.#copy(version))));
    const scope = await firefoxScope(browser);
    await scope("installFile", file);
    return browser;
  }

  #launch(options: PuppeteerOptions): Promise<Browser> {
    return launch({
      executablePath: findBrowser(this.#kind),
      headless: true,
      userDataDir: this.#profile,
      networkEnabled: false,
      defaultViewport: null,
      ...options,
    });
  }
}

/** A worker that ends while it is asked never answers; whoever waits asks again. */
function answersNothing(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), 5000);
  });
}
