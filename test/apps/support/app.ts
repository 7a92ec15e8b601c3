import type { Friend } from "./grants";

/** A program and its arguments; `__APP__` in them stands for the copy's folder. */
export type Command = readonly [string, ...string[]];

/** One program of an application, and the port that it listens on. */
export interface Program {
  readonly run: Command;
  /** Below the application's folder. */
  readonly directory?: string;
  readonly port: number;
}

/** A realistic application, as it lies in a folder of this name in `programs`. */
export interface App {
  readonly name: string;
  /** The port of its page, which is the folder `web`. */
  readonly page: number;
  /** Fetches and builds what it needs, before it starts. */
  readonly setUp: readonly { readonly run: Command; readonly directory?: string }[];
  readonly programs: readonly Program[];
  /** Other pages that it lets in, and still has to afterwards. */
  readonly friends?: readonly Friend[];
  /** Programs that have to be on the machine. */
  readonly needs: readonly string[];
  /** What a command of the panel, such as `pip install`, is run with; the folder that it is run in is `directory`. */
  /** The recipe that a person chooses who knows what they run, where the panel shows none by itself. */
  readonly server?: string;
  readonly shell?: { readonly path?: string; readonly directory: string };
}
