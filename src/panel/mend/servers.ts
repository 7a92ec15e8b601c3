import { createContext } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Exchange } from "../../fetch/exchange";
import { originOf } from "../../fetch/origin";
import { type Asked, askedOf } from "../../fix/policy";
import type { Recipe } from "../../fix/recipes/recipe";
import type { ExchangeList } from "../state/exchange-list";

/** Where the code for servers comes from, and who remembers which server it is. */
export interface Servers {
  /** All recipes; fetched when the first fix is shown, because they are many. */
  recipes(): Promise<readonly Recipe[]>;
  /** The id of the server chosen last, or an empty string. */
  favourite(): Promise<string>;
  remember(id: string): void;
}

/** The tab that is no server: the headers themselves. */
export const HEADERS = "headers";

/** Which server's code is shown, for every fix of this panel. */
export interface Mending {
  /** Empty until they have come. */
  readonly recipes: readonly Recipe[];
  readonly favourite: string;
  /** The tab that the person chose since the panel was opened: an id or `headers`; `null` before. */
  readonly chosen: string | null;
  choose(tab: string): void;
  /** What else was recorded of the same servers. */
  neighbours(exchange: Exchange): readonly Exchange[];
  /** Everything recorded that this server was asked, with its fixes. */
  asked(server: string): readonly Asked[];
  /** Gives the text of the fix on screen; `null` while there is none. */
  readonly visible: { current: (() => string) | null };
}

export const MendContext = createContext<Mending | null>(null);

export function useMending(servers: Servers, list: ExchangeList): Mending {
  const [recipes, setRecipes] = useState<readonly Recipe[]>([]);
  const [favourite, setFavourite] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const visible = useRef<(() => string) | null>(null);
  useEffect(() => {
    void servers.recipes().then(setRecipes);
    void servers.favourite().then(setFavourite);
  }, [servers]);
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
    asked: (server) => askedOfServer(list, server),
    visible,
  };
}

function askedOfServer(list: ExchangeList, server: string): readonly Asked[] {
  const asked: Asked[] = [];
  for (const { exchange } of list.entries()) {
    if (!exchange.hops.some(({ url }) => originOf(url) === server)) continue;
    const diagnosis = list.diagnosis(exchange);
    if (diagnosis !== null) asked.push(askedOf(exchange, diagnosis));
  }
  return asked;
}
