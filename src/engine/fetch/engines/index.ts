import type { Browser } from "../exchange";
import { CHROMIUM } from "./chromium";
import type { Engine } from "./engine";
import { FIREFOX } from "./firefox";
import { STANDARD } from "./standard";
import { WEBKIT } from "./webkit";

export type { Engine, PreflightCheck } from "./engine";
export { CHROMIUM, FIREFOX, STANDARD, WEBKIT };

/** Every party that judges, the standard first. */
export const ENGINES: readonly Engine[] = [STANDARD, CHROMIUM, FIREFOX, WEBKIT];

const BY_BROWSER: Readonly<Record<Browser, Engine>> = { chromium: CHROMIUM, firefox: FIREFOX, webkit: WEBKIT };

/** The rules as that browser applies them. */
export function engineOf(browser: Browser): Engine {
  return BY_BROWSER[browser];
}
