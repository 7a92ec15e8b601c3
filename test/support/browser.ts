import type { BrowserKind } from "../../scripts/find-browser";
import { launchChromium } from "./chromium";
import { launchFirefox } from "./firefox";
import type { BrowserSession, ChromiumSession, FirefoxSession, LaunchOptions } from "./session";

export type { BrowserKind } from "../../scripts/find-browser";
export type { Panel } from "./panel";
export type { BrowserSession, ChromiumSession, FirefoxSession } from "./session";

/** Starts a browser with a new profile and the extension loaded. Close it, or it ends with this process. */
export async function launch(kind: "chromium", options?: LaunchOptions): Promise<ChromiumSession>;
export async function launch(kind: "firefox", options?: LaunchOptions): Promise<FirefoxSession>;
export async function launch(kind: BrowserKind, options?: LaunchOptions): Promise<BrowserSession>;
export async function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<BrowserSession> {
  return kind === "firefox" ? launchFirefox(options) : launchChromium(options);
}
