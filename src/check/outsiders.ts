import type { Exchange } from "../engine/fetch/exchange";
import { type Finding, finding } from "./finding";
import type { Likeness, Outsider } from "./look-alikes";
import { type Probed, passesIn } from "./probe";

/** What a page of an origin that should not get in can read: with the cookies of whoever opens it, without, or nothing. */
export type Access = "with-credentials" | "public" | "nothing" | "unknown";

/** An outsider and what it was told. */
export interface OutsiderResult extends Outsider {
  readonly access: Access;
}

/** By the rules of the browser: `*` opens a response without cookies, and is broken, not open, with them. */
export function accessOf({ exchange }: Probed): Access {
  if (exchange.outcome === "failed") return "unknown";
  if (passesIn(asSent(exchange, true), true)) return "with-credentials";
  return passesIn(asSent(exchange, false), false) ? "public" : "nothing";
}

/** The exchange as a page of that mind would have it. Cookies change who is asked about, not which headers come back. */
function asSent(exchange: Exchange, credentialed: boolean): Exchange {
  return { ...exchange, credentials: credentialed ? "include" : "omit" };
}

/** What is wrong with who gets in, the gravest first; one finding for a server that lets everybody in. */
export function outsiderFindings(results: readonly OutsiderResult[], url: string): Finding[] {
  const open = results.filter(({ access }) => access === "with-credentials" || access === "public");
  const denied = open.filter(({ likeness }) => likeness === "denied").map((one) => deniedFinding(one, url));
  const everybody = open.find(({ likeness }) => likeness === "unrelated");
  if (everybody !== undefined) return [...denied, everybodyFinding(everybody.access, url)];
  return [
    ...denied,
    ...open.flatMap(({ likeness, origin, access }) => {
      const words = LIKE[likeness];
      if (words === undefined) return [];
      const level = words.isWrong || (likeness === "null" && access === "with-credentials") ? "error" : "warning";
      return [finding(level, `allows-${likeness}`, `${words.text(origin)} ${canRead(origin, access, url)}`)];
    }),
  ];
}

function deniedFinding({ origin, access }: OutsiderResult, url: string): Finding {
  return finding(
    "error",
    "allows-denied",
    `The origin \`${origin}\` must not be allowed, and it is. ${canRead(origin, access, url)}`,
  );
}

function everybodyFinding(access: Access, url: string): Finding {
  return access === "with-credentials"
    ? finding(
        "error",
        "allows-any-origin",
        `The server allows every origin that asks, with credentials. A page of any website can read \`${url}\` with the cookies of whoever opens the page.`,
      )
    : finding(
        "note",
        "public",
        `Every website can read \`${url}\` without cookies. That is right for public data, and wrong for what only your network or your machine should see.`,
      );
}

function canRead(origin: string, access: Access, url: string): string {
  const page = origin === "null" ? "A sandboxed frame on any website" : `A page on \`${origin}\``;
  return access === "with-credentials"
    ? `${page} can read \`${url}\` with the cookies of whoever opens it.`
    : `${page} can read \`${url}\`, without cookies.`;
}

/** What each likeness shows of the server's comparison. `isWrong`: the origin can be anybody's. */
const LIKE: Readonly<
  Partial<Record<Likeness, { readonly isWrong: boolean; readonly text: (origin: string) => string }>>
> = {
  prefix: {
    isWrong: true,
    text: (origin) =>
      `The server compares only the end of the origin: it allows \`${origin}\`, a name that anybody can register.`,
  },
  suffix: {
    isWrong: true,
    text: (origin) =>
      `The server compares only the start of the origin: it allows \`${origin}\`, a name that anybody can make.`,
  },
  null: { isWrong: false, text: () => "The server allows the origin `null`, which any website can send." },
  subdomain: {
    isWrong: false,
    text: (origin) =>
      `The server allows every subdomain, such as \`${origin}\`. One that is taken over can read all that you can.`,
  },
  scheme: {
    isWrong: false,
    text: (origin) => `The server allows \`${origin}\` too, the same host with the other scheme.`,
  },
  port: {
    isWrong: false,
    text: (origin) => `The server allows \`${origin}\` too, any port of the same host.`,
  },
};
