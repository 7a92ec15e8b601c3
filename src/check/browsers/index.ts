import type { Browser } from "../../engine/fetch/exchange";
import type { BrowserProfile } from "./browser";
import { chromium } from "./chromium";
import { firefox } from "./firefox";
import { webkit } from "./webkit";

export type { BrowserProfile } from "./browser";

export const PROFILES: Readonly<Record<Browser, BrowserProfile>> = { chromium, firefox, webkit };
