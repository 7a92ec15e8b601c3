import type { Remedy } from "../../../src/engine/remedy/remedy";

/** A program and its arguments; `{{port}}` and `{{upstream}}` in them stand for the ports of this run. */
export type Command = readonly [string, ...string[]];

/** A program with slots in its files, as the tests build and run it. */
export interface Program {
  /** A directory of `apps`, copied as a whole: what is shared by several servers is fetched and built once. */
  readonly workspace: string;
  /** The files in it that hold the slots: lines of nothing but a comment `recipe 1`, `recipe 2`, ... */
  readonly files: readonly string[];
  /** What stands in the slots of a server that knows nothing of CORS, where nothing would be no program. */
  readonly bare?: readonly string[];
  /** Programs that have to be on the machine. */
  readonly needs: readonly string[];
  /** Fetches what the workspace needs, after `lock` has changed. */
  readonly install?: Command;
  /** The file whose change means to install again. */
  readonly lock?: string;
  /** Builds, after every change of a slot. */
  readonly build?: Command;
  /** Starts it, from the workspace; it listens on `{{port}}`, also in the variable PORT. */
  readonly run: Command;
  /** A path that it responds to as soon as it runs; `/` where left out. */
  readonly ready?: string;
  /** Directory below the workspace to build and run in. */
  readonly directory?: string;
}

/** A server that a recipe is for. */
export interface TestServer extends Program {
  /** The id of the recipe. */
  readonly recipe: string;
  /** What stands in the slots of a server that sends `Access-Control-Allow-Origin: *` with GET /data, and with nothing else. */
  readonly naive: readonly string[];
  /** Whether it stands in front of a plain server of the tests, at `{{upstream}}`, also in the variable UPSTREAM. */
  readonly proxies?: boolean;
  /** Whether it names the origin of the request where any is allowed, in place of `*`. */
  readonly namesAnyOrigin?: boolean;
}

/** A product whose setting a remedy tells. */
export interface TestProduct extends Program {
  readonly name: string;
  /** The id of the remedy, which has to be the first. */
  readonly setting: string;
  /** What of the remedy stands in the slots. */
  slots(remedy: Remedy): readonly string[];
  /** What a page requests of it, and the status that it then gets. */
  readonly path: string;
  readonly init: RequestInit;
  readonly status: number;
  /** A header of the response that the page has to read. */
  readonly exposes?: string;
}
