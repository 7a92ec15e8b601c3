import { parseUrl } from "../../fetch/origin";
import type { Sign } from "../responders/responder";
import { type Seen, rememberSeen, shows, whoMayShow } from "../responders/signs";
import { django } from "./django";
import { go } from "./go";
import { laravel } from "./laravel";
import { mcpPython } from "./mcp-python";
import { nextjsActions } from "./nextjs-actions";
import { nextjsDev } from "./nextjs-dev";
import type { OriginCheck } from "./origin-check";
import { rails } from "./rails";
import { springSecurity } from "./spring-security";
import { sveltekit } from "./sveltekit";
import { vite } from "./vite";
import { webpackDevServer } from "./webpack-dev-server";

/** The most telling signs first. */
export const ORIGIN_CHECKS: readonly OriginCheck[] = [
  webpackDevServer,
  go,
  sveltekit,
  vite,
  nextjsDev,
  mcpPython,
  laravel,
  nextjsActions,
  rails,
  django,
  springSecurity,
];

const checksFor = whoMayShow(ORIGIN_CHECKS, ({ signs }) => signs);

/** The check that rejected a request, and by which sign; `isOwn`: the page's request to its own origin. `null` where none shows. */
export function originCheckThatRejected(seen: Seen, isOwn: boolean): Rejected | null {
  return isOwn ? findRejection(seen, true) : rejectionFromElsewhere(seen);
}

interface Rejected {
  readonly check: OriginCheck;
  readonly sign: Sign;
}

const rejectionFromElsewhere = rememberSeen((seen) => findRejection(seen, false));

function findRejection(seen: Seen, isOwn: boolean): Rejected | null {
  const path = parseUrl(seen.url)?.pathname ?? "";
  for (const check of checksFor(seen)) {
    if ((check.onlyOwn && !isOwn) || check.paths?.test(path) === false) continue;
    const sign = check.signs.find((one) => shows(seen, one));
    if (sign) return { check, sign };
  }
  return null;
}

/** The check of that id, or `null`. */
export function originCheckOf(id: string | undefined): OriginCheck | null {
  return ORIGIN_CHECKS.find((check) => check.id === id) ?? null;
}
