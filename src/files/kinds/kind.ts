import type { HarContent } from "../../har/har-in";

/** One record of a file, not yet checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** Which kind of file a recording is. */
export interface RecordingKind {
  readonly id: string;
  /** As a person knows it: "a Playwright trace". */
  readonly name: string;
  /** What such files hold less than a HAR file of DevTools, as a sentence. */
  readonly missing: string;
}

/** What is known of one kind of file that is no HAR file: a list of records. One file a kind, each with its source. */
export interface Kind extends RecordingKind {
  /** Where the format is described, and what it was measured on. */
  readonly source: string;
  /** Whether this record shows the file to be of this kind. */
  recognizes(record: Fields): boolean;
  /** What the records tell, in any order of the exchanges; or in one line why they can't be read. */
  read(records: readonly Fields[]): Omit<HarContent, "doubts"> | { readonly error: string };
}

/** The value, if it is an object. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The error of a file with more requests than are read. */
export const tooLarge = (most: number) => ({ error: `too large: more than ${most} requests` });
