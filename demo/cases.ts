import type { CaseGroup, DemoCase } from "./case";
import { credentials } from "./cases/credentials";
import { failures } from "./cases/failures";
import { origins } from "./cases/origins";
import { preflights } from "./cases/preflights";
import { redirects } from "./cases/redirects";
import { responders } from "./cases/responders";
import { successes } from "./cases/successes";

export type { CaseGroup, DemoCase } from "./case";

/** As the page shows them. */
export const CASE_GROUPS: readonly CaseGroup[] = [
  origins,
  credentials,
  preflights,
  redirects,
  responders,
  failures,
  successes,
];

/** In the order in which the page asks. */
export const DEMO_CASES: readonly DemoCase[] = CASE_GROUPS.flatMap((group) => group.cases);
