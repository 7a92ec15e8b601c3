import { OPAQUE } from "../../engine/fetch/origin";

/**
 * The origins of a recorded tab's page and frames. By them the requests that belong to no tab find theirs: those of shared
 * workers and service workers, which serve every page of their origin.
 */

/** A page with more frames than this has no debugger's eyes on all of them. */
const MOST_ORIGINS = 50;
/** And this many letters are enough for fifty of them; names can be made as long as 250. */
const MOST_LETTERS = 4000;

/** These with one more; the same list when it adds nothing. */
export function withOrigin(known: readonly string[], origin: string | null): readonly string[] {
  if (origin === null || origin === OPAQUE || known.includes(origin)) return known;
  const latest = [...known, origin].slice(-MOST_ORIGINS);
  while (latest.join("").length > MOST_LETTERS) latest.shift();
  return latest;
}
