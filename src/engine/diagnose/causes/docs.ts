import type { CauseDocs } from "./cause";

/**
 * The `docs` of each cause's file. They are read from the folder, so that the list in `index.ts` stays the only one. With `?docs` a file is
 * one more module here: what shows no documentation loads the causes without it.
 */
// oxlint-disable-next-line walls/globals -- resolved when it is built: no file is read at run time
const FILES = import.meta.glob(["./*/*.ts", "!./*/*.test.ts"], { eager: true, query: "?docs" });

/** Typed here and not above: Vitest keeps what a file became, and knows by `import.meta.glob(` alone that this one depends on a folder. */
const MODULES = Object.values(FILES) as readonly { readonly docs?: CauseDocs | readonly CauseDocs[] }[];

const ALL = MODULES.flatMap(({ docs = [] }) => docs);

/** What tests and documentation need of each cause, by its id. */
export const CAUSE_DOCS: ReadonlyMap<string, CauseDocs> = new Map(ALL.map((docs) => [docs.of.id, docs]));

/** The documentation of a cause. Throws for an id that is none. */
export function docsOf(id: string): CauseDocs {
  const docs = CAUSE_DOCS.get(id);
  if (!docs) throw new Error(`no cause is called ${id}`);
  return docs;
}
