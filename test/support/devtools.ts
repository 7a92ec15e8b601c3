import type { Panel } from "./panel";
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
    // A page that is loaded before tells nothing of what its policy forbids. Firefox lets a panel ask for less.
    await this.#panel.waitFor(
      async () => {
        const api = chrome as Partial<typeof chrome>;
        if (api.scripting) return (await api.scripting.getRegisteredContentScripts()).length > 0;
        return Object.hasOwn(await chrome.storage.session.get(null), "recorders");
      },
      { what: "the script in the pages" },
    );
    return this.#panel;
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
