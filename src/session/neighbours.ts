import type { Exchange, Hop } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { originOf } from "../engine/fetch/origin";
import { Timeline, inOrder } from "./timeline";

/** Exchanges of each kind with one server, from each origin: enough to tell "never sends the header" from "not this time". */
const PER_SERVER = 4;
/** Exchanges of each kind with one URL: the last before an exchange, because caches keep what came last. */
const PER_URL = 4;
/** Kinds of one server or one URL. A page can request it from as many origins as it has frames. */
const MOST_KINDS = 8;

/** Exchanges with one server, or with one URL. */
interface Group {
  /** The exchanges that have a response, by kind. */
  readonly kinds: { readonly kind: string; readonly timeline: Timeline }[];
  /** How many exchanges belong here, with a response or without. */
  members: number;
  /** When the latest of them started. */
  latest: number;
  /** `Neighbours.version` when the neighbours of an exchange here last changed. */
  version: number;
}

/** One group that an exchange belongs to. */
interface Place {
  readonly of: "server" | "url";
  /** The server's origin, or the URL. */
  readonly key: string;
}

/** The same with what the exchange is there. */
interface Membership extends Place {
  /** `null` when no response was seen: such an exchange tells nothing about others. */
  readonly kind: string | null;
}

/**
 * Which exchanges `diagnose` sees beside one. Of each of its servers the first few of every kind: whether it allowed an origin, sent
 * other CORS headers or none, with a preflight or without, to which origin. Of each of its URLs the last few before it, with a
 * preflight or without, from which origin. They depend on which exchanges there are and not on the order in which they arrive, and
 * their number is bounded.
 */
export class Neighbours {
  readonly #groups = { server: new Map<string, Group>(), url: new Map<string, Group>() };
  #version = 0;

  /** Goes up when an exchange may have other neighbours than before. */
  get version(): number {
    return this.#version;
  }

  add(exchange: Exchange): void {
    for (const { of, key, kind } of membershipsOf(exchange)) {
      const group = this.#groups[of].get(key) ?? {
        kinds: [],
        members: 0,
        latest: Number.NEGATIVE_INFINITY,
        version: 0,
      };
      this.#groups[of].set(key, group);
      group.members += 1;
      if (kind === null) continue;
      const place = timelineOf(group, kind).add(exchange);
      const isSeen = of === "server" ? place < PER_SERVER : exchange.startedAt <= group.latest;
      group.latest = Math.max(group.latest, exchange.startedAt);
      if (isSeen) this.#touch(group);
    }
  }

  /** Removes the very object that was added. */
  remove(exchange: Exchange): void {
    for (const { of, group, place } of this.#takeOut(exchange)) {
      if (of === "url" || place < PER_SERVER) this.#touch(group);
    }
  }

  /** The same without a change for others: the version stays. */
  letGo(exchange: Exchange): void {
    this.#takeOut(exchange);
  }

  /** The groups that an exchange with a response was taken out of, and the place it had there. */
  #takeOut(exchange: Exchange): { readonly of: Place["of"]; readonly group: Group; readonly place: number }[] {
    return membershipsOf(exchange).flatMap(({ of, key, kind }) => {
      const group = this.#groups[of].get(key);
      if (group === undefined) return [];
      group.members -= 1;
      if (group.members === 0) this.#groups[of].delete(key);
      return kind === null ? [] : [{ of, group, place: timelineOf(group, kind).remove(exchange) }];
    });
  }

  clear(): void {
    this.#groups.server.clear();
    this.#groups.url.clear();
    this.#version += 1;
  }

  /** The neighbours of an exchange, in the order in which they started; itself is none of them. */
  of(exchange: Exchange): readonly Exchange[] {
    const near = new Set<Exchange>();
    for (const { of, key } of placesOf(exchange)) {
      const { kinds = [] } = this.#groups[of].get(key) ?? {};
      const samples = of === "server" ? firstOf(kinds, exchange) : lastBefore(kinds, exchange);
      for (const sample of samples) for (const other of sample) if (other.id !== exchange.id) near.add(other);
    }
    return inOrder(near);
  }

  /** Whether an exchange may have other neighbours than it had at that version. */
  mayDiffer(exchange: Exchange, version: number): boolean {
    if (version === this.#version) return false;
    return placesOf(exchange).some(({ of, key }) => (this.#groups[of].get(key)?.version ?? 0) > version);
  }

  #touch(group: Group): void {
    this.#version += 1;
    group.version = this.#version;
  }
}

function timelineOf({ kinds }: Group, kind: string): Timeline {
  const known = kinds.find((one) => one.kind === kind);
  if (known !== undefined) return known.timeline;
  const timeline = new Timeline();
  kinds.push({ kind, timeline });
  return timeline;
}

/** Of each kind the first few. */
function firstOf(kinds: Group["kinds"], { origin }: Exchange): (readonly Exchange[])[] {
  return chosen(
    kinds.map(({ kind, timeline }) => ({ kind, sample: timeline.first(PER_SERVER) })),
    origin,
  );
}

/** Of each kind the last few until an exchange. */
function lastBefore(kinds: Group["kinds"], { startedAt, origin }: Exchange): (readonly Exchange[])[] {
  return chosen(
    kinds.map(({ kind, timeline }) => ({ kind, sample: timeline.lastUntil(startedAt, PER_URL) })),
    origin,
  );
}

/** The samples that aren't empty. Where there are too many kinds, those of the exchange's own origin come first. */
function chosen(
  samples: readonly { readonly kind: string; readonly sample: readonly Exchange[] }[],
  origin: string,
): (readonly Exchange[])[] {
  const full = samples.filter(({ sample }) => sample.length > 0);
  if (full.length > MOST_KINDS) {
    const rank = (kind: string): string => `${kind.endsWith(` ${origin}`) ? 0 : 1}${kind}`;
    full.sort((one, other) => (rank(one.kind) < rank(other.kind) ? -1 : 1));
  }
  return full.slice(0, MOST_KINDS).map(({ sample }) => sample);
}

/** Its servers, and the URLs of its hops, each once. */
function placesOf({ hops }: Exchange): readonly Place[] {
  return [
    ...[...hopsByServer(hops).keys()].map((key) => ({ of: "server", key }) as const),
    ...[...new Set(hops.map(({ url }) => url))].map((key) => ({ of: "url", key }) as const),
  ];
}

function membershipsOf(exchange: Exchange): readonly Membership[] {
  const { hops } = exchange;
  const isKnown = hops.some(({ response, preflight }) => response ?? preflight?.response);
  const memberships: Membership[] = [];
  for (const [key, own] of hopsByServer(hops)) {
    memberships.push({ of: "server", key, kind: isKnown ? `${serverKind(own)} ${exchange.origin}` : null });
  }
  for (const hop of hops) {
    const kind = isKnown ? urlKind(exchange, hop) : null;
    const isTwice = memberships.some((one) => one.of === "url" && one.key === hop.url && one.kind === kind);
    if (!isTwice) memberships.push({ of: "url", key: hop.url, kind });
  }
  return memberships;
}

function hopsByServer(hops: readonly Hop[]): ReadonlyMap<string, readonly Hop[]> {
  const servers = new Map<string, Hop[]>();
  for (const hop of hops) {
    const server = originOf(hop.url) ?? hop.url;
    const own = servers.get(server);
    if (own === undefined) servers.set(server, [hop]);
    else own.push(hop);
  }
  return servers;
}

/** What the responses of one server show of CORS, and whether one is a preflight's. */
function serverKind(hops: readonly Hop[]): string {
  const how = hops.some(({ preflight }) => preflight?.response) ? "preflighted" : "plain";
  if (hops.some(({ response }) => getHeader(response?.headers, "access-control-allow-origin") !== null))
    return `${how} allows`;
  const isAware = hops.some(({ response, preflight }) => isOfCors(response) || isOfCors(preflight?.response));
  return isAware ? `${how} knows` : `${how} bare`;
}

const isOfCors = (response: Hop["response"] | undefined): boolean =>
  response?.headers.some(([name]) => /^access-control-/i.test(name)) === true;

/** Ends with the origin that requested it, or with the mode of a request that names none. */
function urlKind({ mode }: Exchange, { requestHeaders, preflight }: Hop): string {
  const from = getHeader(requestHeaders ?? preflight?.requestHeaders, "origin") ?? mode ?? "unknown";
  return `${preflight?.response ? "preflighted" : "plain"} ${from}`;
}
