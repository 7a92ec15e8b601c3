import type { Panel } from "./panel";
import { until } from "./patience";
import type { BrowserSession } from "./session";

/** DevTools of the first tab, which one test may close and the next one needs. */
export class DevTools {
  readonly session: BrowserSession;
  #panel: Panel | undefined;

  constructor(session: BrowserSession) {
    this.session = session;
  }

  /** Gives the CORS panel, and opens it unless it is open. Whatever the tab's page does from now on is recorded. */
  async open(): Promise<Panel> {
    if (this.#panel) return this.#panel;
    this.#panel = await this.session.openPanel();
    // A page that is loaded before tells nothing of what its policy forbids, nor, in Firefox, of how its requests ended.
    await until(() => this.#hasPageScript(), "the script in the pages");
    return this.#panel;
  }

  /** Firefox gives a panel no API to ask by. */
  async #hasPageScript(): Promise<boolean | undefined> {
    if (this.session.kind === "firefox") return this.session.hasPageScript();
    return this.#panel?.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  }

  /** Goes back to the CORS panel from another tool. */
  async comeBack(): Promise<Panel> {
    return (this.#panel = await this.session.openPanel());
  }

  async close(): Promise<void> {
    await this.#panel?.close();
    this.#panel = undefined;
  }
}
