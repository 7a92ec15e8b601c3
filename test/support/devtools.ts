import type { Panel } from "./panel";
import type { BrowserSession } from "./session";

/** DevTools of the first tab, which one test may close and the next one needs. */
export class DevTools {
  readonly session: BrowserSession;
  #panel: Panel | undefined;

  constructor(session: BrowserSession) {
    this.session = session;
  }

  /** Gives the CORS panel, and opens it unless it is open. */
  async open(): Promise<Panel> {
    return (this.#panel ??= await this.session.openPanel());
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
