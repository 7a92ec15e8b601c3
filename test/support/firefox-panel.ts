import type { FirefoxScope } from "./firefox-scope";
import { Panel, splitKey, type PanelSize } from "./panel";

const MODIFIERS: Readonly<Record<string, string>> = {
  Alt: "altKey",
  Control: "ctrlKey",
  Meta: "metaKey",
  Shift: "shiftKey",
};

export class FirefoxPanel extends Panel {
  readonly #scope: FirefoxScope;
  readonly #pageId: string;
  readonly #path: string;
  #scale = 1;

  constructor(scope: FirefoxScope, pageId: string, path: string) {
    super();
    this.#scope = scope;
    this.#pageId = pageId;
    this.#path = path;
  }

  #command<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    return this.#scope(name, this.#pageId, this.#path, ...args);
  }

  protected run(expression: string): Promise<string> {
    return this.#command("evaluate", expression);
  }

  protected clickAt(selector: string): Promise<void> {
    return this.#command("click", selector);
  }

  press(combination: string): Promise<void> {
    const { modifiers, key } = splitKey(combination);
    return this.#command("press", key, Object.fromEntries(modifiers.map((name) => [MODIFIERS[name] ?? name, true])));
  }

  async paint(of: "panel" | "devtools"): Promise<Uint8Array> {
    const png = await this.#scope<string>("paint", this.#pageId, of === "panel" ? this.#path : null, this.#scale);
    return Buffer.from(png, "base64");
  }

  protected applySize(size: PanelSize): Promise<void> {
    this.#scale = size.scale ?? 1;
    return this.#command("setSize", size);
  }

  protected applyTheme(theme: "light" | "dark"): Promise<void> {
    return this.#scope("setTheme", theme);
  }

  async close(): Promise<void> {
    await this.#scope("closeToolbox", this.#pageId);
  }
}
