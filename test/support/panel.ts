import { writeFile } from "node:fs/promises";
import { PATIENCE } from "./patience";

/** The size of the panel's own document, in CSS pixels. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of a screenshot for each of these pixels; 1 unless told. */
  readonly scale?: number;
}

export interface WaitOptions {
  /** Milliseconds; PATIENCE unless told. */
  readonly timeout?: number;
  /** Handed to the predicate, as JSON. */
  readonly args?: readonly unknown[];
  /** What is waited for, in words, for the message of a timeout. */
  readonly what?: string;
}

export interface ScreenshotOptions extends Partial<PanelSize> {
  /** The panel's document alone (the default), or everything DevTools shows. */
  readonly of?: "panel" | "devtools";
}

/**
 * A function that is sent to the panel as its source text, so it sees its arguments and the panel's
 * globals and nothing else; or, as a string, the body of an async function of `...args`.
 */
export type PanelScript<Args extends readonly unknown[], Result> = string | ((...args: Args) => Result);

/** The real "CORS" panel in the real DevTools of one tab. Arguments and results travel as JSON. */
export abstract class Panel {
  #naturalSize: PanelSize | undefined;

  /** Evaluates an expression in the panel; it gives a promise of a string. */
  protected abstract run(expression: string): Promise<string>;
  /** A trusted click in the middle of the first element that matches, where it is now. */
  protected abstract clickAt(selector: string): Promise<void>;
  /** A trusted key press, by `KeyboardEvent.key`, with modifiers in front: `ArrowDown`, `Shift+Tab`, `/`. */
  abstract press(key: string): Promise<void>;
  /** A PNG of the panel's document alone, or of everything DevTools shows; in Firefox, of the window that it is docked in. */
  abstract paint(of: "panel" | "devtools"): Promise<Uint8Array>;
  protected abstract applySize(size: PanelSize): Promise<void>;
  protected abstract applyTheme(theme: "light" | "dark"): Promise<void>;
  /** Closes DevTools. */
  abstract close(): Promise<void>;

  evaluate<Result, Args extends readonly unknown[]>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  evaluate<Result = unknown>(body: string, ...args: readonly unknown[]): Promise<Result>;
  async evaluate<Result>(script: PanelScript<never, unknown>, ...args: readonly unknown[]): Promise<Result> {
    const call = `(${asFunction(script)})(...${JSON.stringify(args)})`;
    return JSON.parse(await this.run(`(async () => JSON.stringify((await ${call}) ?? null))()`)) as Result;
  }

  /** Waits until the predicate is truthy in the panel, and gives its value; else throws, saying what the panel shows. */
  async waitFor<Result>(
    predicate: PanelScript<never, Result>,
    { timeout = PATIENCE, args = [], what }: WaitOptions = {},
  ): Promise<Awaited<Result>> {
    const source = asFunction(predicate);
    const found = await withDeadline(
      this.evaluate<{ value: Awaited<Result> } | { shown: string }>(
        `const deadline = Date.now() + ${timeout};
         for (;;) {
           const value = await (${source})(...args);
           if (value) return { value };
           if (Date.now() > deadline) return { shown: document.body?.innerText.slice(0, 400) ?? "" };
           await new Promise((resolve) => setTimeout(resolve, 25));
         }`,
        ...args,
      ),
      timeout + 5_000,
      `The panel went away while waiting for ${what ?? source}.`,
    );
    if ("value" in found) return found.value;
    throw new Error(`Waited ${timeout} ms in vain for ${what ?? source}. The panel shows:\n${found.shown}`);
  }

  /**
   * A trusted click in the middle of the first element that matches, once it is there and nothing moves it any more: a click that
   * aims at where it was would hit its neighbour.
   */
  async click(selector: string): Promise<void> {
    await this.waitFor(isSteady, { args: [selector], what: `${selector}, to click it` });
    await this.clickAt(selector);
  }

  /** Gives the panel's document this size, or its natural one back. */
  async setSize(size: PanelSize | null): Promise<void> {
    if (size === null && this.#naturalSize === undefined) return;
    this.#naturalSize ??= await this.#size();
    const { width, height } = size ?? this.#naturalSize;
    await this.applySize(size ?? this.#naturalSize);
    await this.waitFor((w: number, h: number) => innerWidth === w && innerHeight === h, {
      args: [width, height],
      what: `a panel of ${width} x ${height}`,
    });
  }

  /** Sets the theme of DevTools, and waits until the panel sees it. */
  async setTheme(theme: "light" | "dark"): Promise<void> {
    await this.applyTheme(theme);
    await this.waitFor((scheme: string) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, {
      args: [theme],
      what: `the ${theme} theme`,
    });
  }

  /** Writes a PNG. A size given here is for this image only. */
  async screenshot(path: string, { of = "panel", width, height }: ScreenshotOptions = {}): Promise<void> {
    const before = await this.#size();
    const wanted = { width: width ?? before.width, height: height ?? before.height };
    const resize = wanted.width !== before.width || wanted.height !== before.height;
    if (resize) await this.setSize(wanted);
    await writeFile(path, await this.paint(of));
    if (resize) await this.setSize(before);
  }

  #size(): Promise<PanelSize> {
    return this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  }
}

/** `Control+Shift+k` is `k` with two modifiers; `+` is itself. */
export function splitKey(key: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const names = key.split(/\+(?=.)/);
  return { modifiers: names.slice(0, -1), key: names.at(-1) ?? "" };
}

/** Runs in the panel: whether the element is there, and stays for a moment where it is. */
async function isSteady(selector: string): Promise<boolean> {
  const place = (): string | undefined => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box && [box.x, box.y, box.width, box.height].join();
  };
  const before = place();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return before !== undefined && before === place();
}

function asFunction(script: PanelScript<never, unknown>): string {
  return typeof script === "function" ? script.toString() : `async (...args) => {${script}\n}`;
}

async function withDeadline<Result>(work: Promise<Result>, milliseconds: number, message: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(message));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
