import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { type Found, find } from "./text";

/** What nobody looks through for the place of a line. */
const ELSEWHERE = new Set(["node_modules", "web", ".venv", "tmp", "target", "dist", ".next", "__pycache__", "vendor"]);
const TEXTS = /\.(?:[cm]?[jt]sx?|py|go|java|rb|php|cs|rs|conf|toml|ya?ml|properties|ru)$|^Caddyfile$/;

/** The files of an application, as a person looks through them and changes them. */
export class Project {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  files(): readonly string[] {
    const walk = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const at = path.join(folder, entry.name);
        if (entry.isDirectory()) return ELSEWHERE.has(entry.name) ? [] : walk(at);
        return TEXTS.test(entry.name) ? [at] : [];
      });
    return walk(this.#folder).toSorted();
  }

  lines(file: string): string[] {
    return readFileSync(file, "utf8").split("\n");
  }

  write(file: string, lines: readonly string[]): void {
    writeFileSync(file, lines.join("\n"));
  }

  /** The file of that name, wherever it is. */
  named(name: string): string | null {
    return this.files().find((file) => path.basename(file) === name) ?? null;
  }

  /** The first file that contains that text, and where. */
  holding(text: string): { readonly file: string; readonly found: Found } | null {
    for (const file of this.files()) {
      const found = find(this.lines(file), text);
      if (found) return { file, found };
    }
    return null;
  }

  /** Puts code before a line. */
  insert(file: string, at: number, code: readonly string[]): void {
    const lines = this.lines(file);
    this.write(file, [...lines.slice(0, at), ...code, ...lines.slice(at)]);
  }

  make(name: string, beside: string, code: readonly string[]): string {
    const folders = readdirSync(this.#folder, { recursive: true, encoding: "utf8" });
    const next = folders.find((entry) => path.basename(entry) === beside && !/node_modules|\.next/.test(entry));
    const file = path.join(this.#folder, path.dirname(next ?? beside), name);
    this.write(file, code);
    return file;
  }
}
