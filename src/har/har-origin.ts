import { getHeader } from "../engine/fetch/headers";
import { isHttp, originOf } from "../engine/fetch/origin";
import type { Chain } from "./har-chains";
import type { HarRecord } from "./har-record";

/** The addresses of a file's pages: what an entry of a page itself tells, and its title, which is an address in Chromium's files. */
export class PageAddresses {
  readonly #titles: ReadonlyMap<string | undefined, string | undefined>;
  readonly #documents = new Map<string | null, HarRecord[]>();

  /** `documents` are the entries of the pages themselves, in the order of their start. */
  constructor(
    pages: readonly { id?: string | undefined; title?: string | undefined }[],
    documents: readonly HarRecord[],
  ) {
    this.#titles = new Map(pages.map(({ id, title }) => [id, title]));
    for (const document of documents) {
      const ofPage = this.#documents.get(document.fromPage);
      if (ofPage) ofPage.push(document);
      else this.#documents.set(document.fromPage, [document]);
    }
  }

  /** The origins of the pages themselves, as far as the file tells: what a page loads first is not one of its frames. */
  origins(): readonly string[] {
    const firsts = [...this.#documents].flatMap(([page, [first]]) =>
      isHttp(this.#titles.get(page ?? undefined) ?? "") ? [] : [first?.url ?? ""],
    );
    const addresses = [...this.#titles.values(), ...firsts].filter((one) => one !== undefined && isHttp(one));
    return [...new Set(addresses.map((one) => originOf(one ?? "")))].filter((one) => one !== null);
  }

  /** The likeliest first. */
  of(record: HarRecord): readonly string[] {
    const documents = this.#documents.get(record.fromPage) ?? [];
    const document = documents.findLast(
      ({ startedAt, redirectsTo }) => startedAt <= record.startedAt && redirectsTo === null,
    );
    const title = this.#titles.get(record.fromPage ?? undefined);
    return [title, document?.url].filter((address) => address !== undefined);
  }
}

/** Who asked: what the file says outright, else what the request says of itself, else the page or script it is listed under. */
export function originOfChain(chain: Chain, preflight: HarRecord | undefined, pages: PageAddresses): string | null {
  const [first] = chain;
  const said = chain.find(({ cors }) => cors?.origin)?.cors?.origin;
  if (said) return said;
  const header = (name: string): string | null =>
    getHeader(first.requestHeaders, name) ?? getHeader(preflight?.requestHeaders, name);
  const origin = header("origin");
  if (origin !== null) return origin;
  const referrer = header("referer") ?? "";
  const addresses = [...(isHttp(referrer) ? [referrer] : []), ...pages.of(first), first.initiatorUrl ?? ""];
  return addresses.map(originOf).find((one) => one !== null) ?? null;
}
