import { withoutEdges } from "./edges";
import type { HeaderList } from "./exchange";

/** HTTP whitespace at either end is not part of a value. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
const WHITESPACE = "\t\n\r ";

/** The value without the blanks around it. */
export function normalizeValue(value: string): string {
  return withoutEdges(value, WHITESPACE);
}

/** The values of every line of that name, in wire order. Names compare without case. */
export function headerLines(list: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const line of list) {
    const key = line[0];
    if (key.length === wanted.length && key.toLowerCase() === wanted) values.push(normalizeValue(line[1]));
  }
  return values;
}

/**
 * The combined value: all lines of that name joined with ", ", or `null` when there is none.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(list: HeaderList | null | undefined, name: string): string | null {
  if (!list) return null;
  const wanted = name.toLowerCase();
  let combined: string | null = null;
  for (const line of list) {
    const key = line[0];
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
    const value = normalizeValue(line[1]);
    combined = combined === null ? value : `${combined}, ${value}`;
  }
  return combined;
}

/** Browsers refuse a response with more than this in all of its headers: Firefox 384 KB, Chromium 256 KB. */
export const LONGEST_LIST = 393_216;

/** So many characters stand around a name and a value: a colon, a space and the end of the line. */
const AROUND = 4;

/** What of a list a browser can have got: all of it, or the lines within the limit, the last of them cut short. */
export function withinLimit(list: HeaderList): HeaderList {
  let left = LONGEST_LIST;
  const at = list.findIndex(([name, value]) => {
    if (name.length + value.length > left) return true;
    left -= name.length + value.length + AROUND;
    return false;
  });
  const line = list[at];
  if (line === undefined) return list;
  return left <= 0 ? list.slice(0, at) : [...list.slice(0, at), [line[0].slice(0, left), line[1].slice(0, left)]];
}

/** A copy of the list in which that name has the one given value, in the place of its first line or at the end. */
export function setHeader(list: HeaderList, name: string, value: string): HeaderList {
  const wanted = name.toLowerCase();
  const at = list.findIndex(([key]) => key.toLowerCase() === wanted);
  const rest = removeHeader(list, name);
  return at < 0 ? [...rest, [name, value]] : [...rest.slice(0, at), [name, value], ...rest.slice(at)];
}

/** A copy of the list without any line of that name. */
export function removeHeader(list: HeaderList, name: string): HeaderList {
  const unwanted = name.toLowerCase();
  return list.filter(([key]) => key.toLowerCase() !== unwanted);
}
