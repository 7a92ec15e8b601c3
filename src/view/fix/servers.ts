import { createContext } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import { rememberRecent } from "../../engine/fetch/remember";
import { contributionOf } from "../../engine/remedy/contribution";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { type Asked, askedOf } from "../../engine/remedy/policy";
import type { Recipe } from "../../engine/remedy/recipes/recipe";
import { type Deferred, useDeferred } from "../deferred";
import { GivenFixes } from "./given-fixes";
import type { ExchangeList } from "../state/exchange-list";

/** Where the code for servers comes from, and who remembers which server it is. */
export interface Servers {
  /** All recipes; they come after the panel, because they are many. */
  readonly recipes: Deferred<readonly Recipe[]>;
  /** The id of the server chosen last, or an empty string. */
  favourite(): string;
  remember(id: string): void;
}

/** The tab that is no server: the headers themselves. */
export const HEADERS = "headers";

/** Which server's code is shown, for every fix of this panel. */
export interface ServerChoice {
  /** Empty until they have come. */
  readonly recipes: readonly Recipe[];
  readonly favourite: string;
  /** The tab that the person chose since the panel was opened: an id or `headers`; `null` before. */
  readonly chosen: string | null;
  choose(tab: string): void;
  /** What else was recorded of the same servers. */
  neighbours(exchange: Exchange): readonly Exchange[];
  /** What this server was asked, with its fixes, as far as each contributes to a policy; `sendsNone` as in `askedOf`. */
  asked(server: string, sendsNone: boolean): readonly Asked[];
  /** Counts up whenever what was recorded changes. */
  readonly version: number;
  /** What was shown before. */
  readonly given: GivenFixes;
  /** Gives the text of the fix on screen; `null` while there is none. */
  readonly visible: { current: (() => string) | null };
}

const NONE: readonly Recipe[] = [];

export const ServerChoiceContext = createContext<ServerChoice | null>(null);

export function useServerChoice(servers: Servers, list: ExchangeList, version: number): ServerChoice {
  const recipes = useDeferred(servers.recipes) ?? NONE;
  const [favourite, setFavourite] = useState(() => servers.favourite());
  const [chosen, setChosen] = useState<string | null>(null);
  const [given] = useState(() => new GivenFixes());
  // Before the list goes on: its page may be left before anything is painted.
  useLayoutEffect(() => {
    given.observe(list.entries(), (server) => askedOfServer(list, server, false));
  }, [list, version]);
  const visible = useRef<(() => string) | null>(null);
  return {
    recipes,
    favourite,
    chosen,
    choose(tab) {
      setChosen(tab);
      if (tab === HEADERS) return;
      setFavourite(tab);
      servers.remember(tab);
    },
    neighbours: (exchange) => list.neighbours(exchange),
    asked: (server, sendsNone) => askedOfServer(list, server, sendsNone),
    version,
    given,
    visible,
  };
}

interface Contribution {
  readonly asked: Asked;
  readonly text: string;
}

/** By diagnosis, for either `sendsNone`: a page that goes on asking has thousands of them, and a plan for each new one looks at all. */
const known = { true: new WeakMap<FullDiagnosis, Contribution>(), false: new WeakMap<FullDiagnosis, Contribution>() };

/** The same text for the same letters: thousands of contributions are alike. */
const keptOnce = rememberRecent((text) => text);

/** With the diagnoses that are there: to wait for those of a long history would hold up the panel. */
function askedOfServer(list: ExchangeList, server: string, sendsNone: boolean): readonly Asked[] {
  const byText = new Map<string, Asked>();
  for (const { exchange, diagnosis } of list.entries()) {
    if (!exchange.hops.some(({ url }) => url.startsWith(server))) continue;
    if (diagnosis === null) continue;
    const { text, asked } = contributionTo(exchange, diagnosis, sendsNone);
    if (!byText.has(text)) byText.set(text, asked);
  }
  return [...byText.values()];
}

function contributionTo(exchange: Exchange, diagnosis: FullDiagnosis, sendsNone: boolean): Contribution {
  const byDiagnosis = known[`${sendsNone}`];
  const before = byDiagnosis.get(diagnosis);
  if (before !== undefined) return before;
  const asked = askedOf(exchange, diagnosis, sendsNone);
  const contribution = { asked, text: keptOnce(contributionOf(asked)) };
  byDiagnosis.set(diagnosis, contribution);
  return contribution;
}
