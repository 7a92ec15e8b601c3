import type { Policy } from "../policy";

/** A Policy written as code for one server, in the idiom of its community. */
export interface Recipe {
  readonly id: string;
  /** What its community calls it: `Express (cors)`. */
  readonly name: string;
  readonly family: Family;
  /** The command that fetches what the code needs, where it needs anything. */
  readonly install: string | null;
  /** Whether its code lets files be embedded too, where the policy says so. */
  readonly embeds?: true;
  /** Whether its code keeps the origins of a list that no response shows, where the policy says that there is one. */
  readonly keepsList?: true;
  /** Whether any origin (`*`) still reads what it reads today, where the policy says that every response is open. */
  readonly keepsOpen?: true;
  /** Whether its code leaves what other origins get as it is, whatever that is. */
  readonly leavesOthers?: true;
  /** What goes wrong with this server, in one or two short sentences. */
  readonly trap: string;
  /** The code, piece by piece, in the order in which to paste it. Every value of the policy is quoted for its language. */
  parts(policy: Policy): readonly [Part, ...Part[]];
  /** Why this server can't be told that policy, in one sentence; `null` when it can. Left out where it always can. */
  refuses?(policy: Policy): string | null;
}

/** One piece of code and its place. */
export interface Part {
  /** Where it goes, in one sentence; names of files and functions stand in backticks. */
  readonly where: string;
  /** Lines without a common indent and without a last line break. */
  readonly code: string;
}

/** How recipes are grouped where a person chooses one. */
export type Family =
  | "Node"
  | "Go"
  | "Python"
  | "Java"
  | "Rust"
  | "Ruby, PHP, .NET, Elixir"
  | "Web servers and proxies"
  | "Cloud"
  | "Only on your machine";
