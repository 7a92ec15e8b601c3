/** The formats that links have had. A link once sent stays readable: each new version brings the way up from the one before. */

export const CURRENT_VERSION = 1;

/** `UPGRADERS.get(n)` makes what a link of version n - 1 holds into what one of version n holds. */
const UPGRADERS: ReadonlyMap<number, (content: unknown) => unknown> = new Map();

for (let version = 2; version <= CURRENT_VERSION; version += 1) {
  if (!UPGRADERS.has(version)) throw new Error(`nothing brings a link of version ${version - 1} up to ${version}`);
}

/** Content of an older version in the form of the current one, a version at a time. */
export function upgraded(content: unknown, from: number): unknown {
  let current = content;
  for (let version = from + 1; version <= CURRENT_VERSION; version += 1) {
    current = UPGRADERS.get(version)?.(current);
  }
  return current;
}
