import type { Exchange } from "../engine/fetch/exchange";
import { type HarContent, readHarValue } from "../har/har-in";
import { parseJson } from "../har/json-text";
import { decode } from "./decode";
import { KINDS } from "./kinds";
import { type Fields, type RecordingKind, fieldsOf } from "./kinds/kind";

/** What a file holds, whatever wrote it. */
export interface Recording extends HarContent {
  /** Which kind of file it is; `null` for a HAR file. */
  readonly kind: RecordingKind | null;
}

/** The exchanges of a file, whatever kind it is, or in one line what is wrong with it. */
export async function readRecording(bytes: Uint8Array<ArrayBuffer>): Promise<Recording | { readonly error: string }> {
  const decoded = await decode(bytes);
  return "error" in decoded ? decoded : readRecordingText(decoded.text);
}

/** The same of a file's text. */
export function readRecordingText(text: string): Recording | { readonly error: string } {
  const lines = readLines(text);
  const listed = lines && readRecords(lines.records, lines.leftOut);
  if (listed) return listed;
  const json = parseJson(text);
  if ("error" in json) return json;
  const read = readRecords(
    recordsIn(json.value)
      .map(fieldsOf)
      .filter((one) => one !== null),
    [],
  );
  if (read) return read;
  const har = readHarValue(json.value);
  return "error" in har ? har : { ...har, kind: null };
}

/** The list of records that a value is or holds; of a HAR file there is none. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  if (Array.isArray(fields?.["traceEvents"])) return fields["traceEvents"];
  // A log of a single event.
  return fields && !("log" in fields) ? [fields] : [];
}

/** So many records are looked at to tell which kind a file is. */
const MOST_LOOKED_AT = 1000;

/** What the records tell; `null` where they are of no kind that is known. */
function readRecords(
  records: readonly Fields[],
  leftOut: readonly string[],
): Recording | { readonly error: string } | null {
  const first = records.slice(0, MOST_LOOKED_AT);
  const kind = KINDS.find((one) => first.some((record) => one.recognizes(record)));
  if (!kind) return null;
  const read = kind.read(records);
  if ("error" in read) return read;
  const { id, name, missing } = kind;
  return {
    kind: { id, name, missing },
    exchanges: inOrder(read.exchanges),
    pages: read.pages,
    leftOut: [...leftOut, ...read.leftOut],
    doubts: [],
  };
}

/** In the order in which they began, under ids of our own: those of a file need not be unique. */
function inOrder(exchanges: readonly Exchange[]): Exchange[] {
  return exchanges
    .map((one) => ({ ...one, startedAt: timeOf(one.startedAt), endedAt: timeOf(one.endedAt ?? one.startedAt) }))
    .toSorted((one, other) => one.startedAt - other.startedAt)
    .map((exchange, index) => ({ ...exchange, id: `e${index + 1}` }));
}

/** The time, or 0 for one that no date can hold. https://tc39.es/ecma262/#sec-time-values-and-time-range */
function timeOf(milliseconds: number): number {
  return Math.abs(milliseconds) <= 8.64e15 ? milliseconds : 0;
}

/** The objects of a text that has one a line; `null` where its first line is none, or the only one. */
function readLines(text: string): { readonly records: Fields[]; readonly leftOut: string[] } | null {
  const start = text.search(/[^\s\uFEFF]/);
  const end = text.indexOf("\n", start);
  if (text[start] !== "{" || end === -1 || text.slice(end).trim() === "") return null;
  if (objectIn(text.slice(start, end)) === null) return null;
  const records: Fields[] = [];
  const leftOut: string[] = [];
  for (const [index, line] of text.slice(start).split("\n").entries()) {
    const record = objectIn(line);
    if (record !== null) records.push(record);
    else if (line.trim() !== "") leftOut.push(`line ${index + 1} is not a JSON object`);
  }
  return { records, leftOut };
}

function objectIn(json: string): Fields | null {
  try {
    return fieldsOf(JSON.parse(json));
  } catch {
    return null;
  }
}
