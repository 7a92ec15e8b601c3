import type { Kind } from "./kind";
import { performanceTrace } from "./performance-trace";
import { playwrightTrace } from "./playwright-trace";
import { protocolLog } from "./protocol-log";

/** Every kind of file that is read beside HAR. No record fits two of them. */
export const KINDS: readonly Kind[] = [performanceTrace, playwrightTrace, protocolLog];
