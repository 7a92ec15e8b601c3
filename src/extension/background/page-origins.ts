import { OPAQUE } from "../../engine/fetch/origin";

/**
 * The origins of each recorded tab's page and frames. By them the requests that belong to no tab find theirs: those of shared
 * workers and service workers, which serve every page of their origin.
 */
export type PageOrigins = ReadonlyMap<number, readonly string[]>;

/** A page with more frames than this has no debugger's eyes on all of them. */
const MOST_ORIGINS = 50;
/** And this many letters are enough for fifty of them; names can be made as long as 250. */
const MOST_LETTERS = 4000;

/** With one more origin for that tab; the same object when it adds nothing. */
export function withOrigin(origins: PageOrigins, tab: number, origin: string | null): PageOrigins {
  const known = origins.get(tab) ?? [];
  if (origin === null || origin === OPAQUE || known.includes(origin)) return origins;
  const latest = [...known, origin].slice(-MOST_ORIGINS);
  while (latest.join("").length > MOST_LETTERS) latest.shift();
  return new Map(origins).set(tab, latest);
}

export function withoutOrigins(origins: PageOrigins, tab: number): PageOrigins {
  if (!origins.has(tab)) return origins;
  return new Map([...origins].filter(([other]) => other !== tab));
}

/** The tabs that show something of that origin. */
export function tabsWith(origins: PageOrigins, origin: string): number[] {
  return [...origins].filter(([, known]) => known.includes(origin)).map(([tab]) => tab);
}
