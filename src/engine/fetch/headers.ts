import type { HeaderList } from "./exchange";

/** HTTP whitespace at either end is not part of a value. https://fetch.spec.whatwg.org/#concept-header-value-normalize */
const WHITESPACE = "\t\n\r ";

/** The value without the blanks around it. */
export function normalizeValue(value: string): string {
  let [start, end] = [0, value.length];
  while (start < end && WHITESPACE.includes(value.charAt(start))) start += 1;
  while (start < end && WHITESPACE.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
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
  for (const [key, line] of list) {
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
    const value = normalizeValue(line);
    combined = combined === null ? value : `${combined}, ${value}`;
  }
  return combined;
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
