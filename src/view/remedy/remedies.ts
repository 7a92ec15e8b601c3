import { createContext } from "preact";
import { useState } from "preact/hooks";
import type { KnownHosts } from "../../engine/diagnose/owner";
import type { remediesFor } from "../../engine/remedy/remedies";
import { type Deferred, useDeferred } from "../deferred";

/** Whose servers are whose, as the person said. */
export interface Hosts {
  known(): KnownHosts;
  /** Remembers it; `host` with its port: `api.example:8443`. */
  say(host: string, whose: Whose): void;
}

export type Whose = "own" | "foreign";

export interface Remedies {
  /** `null` until the code has come. */
  readonly find: typeof remediesFor | null;
  readonly hosts: KnownHosts;
  say(host: string, whose: Whose): void;
}

export const RemediesContext = createContext<Remedies | null>(null);

export function useRemedies(code: Deferred<typeof remediesFor>, hosts: Hosts): Remedies {
  const find = useDeferred(code);
  const [known, setKnown] = useState(() => hosts.known());
  return {
    find,
    hosts: known,
    say(host, whose) {
      setKnown(moved(known, host, whose));
      hosts.say(host, whose);
    },
  };
}

/** The hosts with one of them on that side and not on the other. */
function moved({ own = new Set(), foreign = new Set() }: KnownHosts, host: string, whose: Whose): KnownHosts {
  const without = (some: ReadonlySet<string>) => new Set([...some].filter((one) => one !== host));
  const next = { own: without(own), foreign: without(foreign) };
  next[whose].add(host);
  return next;
}
