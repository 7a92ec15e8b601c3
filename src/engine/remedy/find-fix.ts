import { CHROMIUM, ENGINES, FIREFOX, STANDARD, WEBKIT } from "../fetch/engines";
import type { Exchange } from "../fetch/exchange";
import { type BrokenRule, brokenRules, passes } from "../fetch/judge";
import { hasInvalidLocation } from "../fetch/redirect";
import { rememberLast } from "../fetch/remember";
import { applyChanges } from "./apply";
import { completed } from "./complete";
import type { Change, Fix } from "./fix";
import { changeFor } from "./change-for";

/** Each round fixes one kind of rule at least, and there are fewer kinds than this. */
const MOST_ROUNDS = 12;

/**
 * The headers and statuses that let the exchange pass every rule of the standard and of every browser, or `null` when no
 * header can. Responses that were never seen are taken as bare, so that one fix is enough. What is returned has been applied
 * and judged again.
 */
export function findFix(exchange: Exchange, credentialed: boolean): Fix | null {
  const known = found(exchange);
  const before = known.get(credentialed);
  if (before !== undefined) return before;
  const fix = search(exchange, credentialed);
  known.set(credentialed, fix);
  return fix;
}

/** The whole diagnosis and both of its explanations need the same. */
const found = rememberLast<Exchange, Map<boolean, Fix | null>>(() => new Map<boolean, Fix | null>());

function search(exchange: Exchange, credentialed: boolean): Fix | null {
  const whole = completed(exchange);
  // It ends in a network error, whoever may read it. HTTP-redirect fetch, step 4
  if (whole.hops.some(({ url, response }) => response !== null && hasInvalidLocation(response, url))) return null;
  let changes: readonly Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = applyChanges(whole, changes);
    const broken = brokenAnywhere(fixed, credentialed);
    if (broken.length === 0) return proven(fixed, credentialed, changes);
    for (const violation of broken) {
      const change = changeFor(fixed, violation, credentialed);
      if (!change) return null;
      changes = merged(changes, change);
    }
  }
  return null;
}

function brokenAnywhere(exchange: Exchange, credentialed: boolean): BrokenRule[] {
  const everywhere = ENGINES.flatMap((engine) => brokenRules(exchange, credentialed, engine));
  const seen = new Set<string>();
  return everywhere.filter(({ step, hop, rule }) => {
    const place = `${step} ${hop} ${rule}`;
    return !seen.has(place) && seen.add(place);
  });
}

function proven(fixed: Exchange, credentialed: boolean, changes: readonly Change[]): Fix | null {
  if (changes.length === 0) return null;
  return {
    changes: changes.toSorted((a, b) => a.hop - b.hop || ORDER[a.on] - ORDER[b.on]),
    proven: {
      standard: passes(fixed, credentialed, STANDARD),
      chromium: passes(fixed, credentialed, CHROMIUM),
      firefox: passes(fixed, credentialed, FIREFOX),
      webkit: passes(fixed, credentialed, WEBKIT),
    },
  };
}

const ORDER = { preflight: 0, redirect: 1, response: 2 } as const;

/** The changes with one more, put together with an earlier one on the same response. */
function merged(changes: readonly Change[], change: Change): Change[] {
  const same = changes.find(({ on, hop }) => on === change.on && hop === change.hop);
  if (!same) return [...changes, change];
  const status = change.status ?? same.status;
  const both: Change = {
    on: same.on,
    hop: same.hop,
    ...(status === undefined ? {} : { status }),
    set: { ...same.set, ...change.set },
    remove: [...new Set([...same.remove, ...change.remove])].filter((name) => !(name in change.set)),
  };
  return changes.map((one) => (one === same ? both : one));
}
