import type { Violation } from "../engine/fetch/violation";

/** What one browser calls the broken rules; each rule by one name, or by the two of which the browser used one. */
export interface ConsoleNames {
  readonly browser: "Chromium" | "Firefox" | "Safari";
  readonly names: readonly (readonly string[])[];
}

/** What each browser calls these rules, as people paste it into a search box. A browser that says nothing of them is left out. */
export function consoleNames(violations: readonly Violation[]): readonly ConsoleNames[] {
  const browsers: readonly ConsoleNames[] = [
    { browser: "Chromium", names: unique(violations.map(({ chromium }) => [chromium])) },
    { browser: "Firefox", names: unique(violations.map(({ firefox, firefoxOr }) => [firefox, firefoxOr ?? null])) },
    { browser: "Safari", names: unique(violations.map(({ webkit }) => [webkit])) },
  ];
  return browsers.filter(({ names }) => names.length > 0);
}

function unique(all: readonly (readonly (string | null)[])[]): readonly (readonly string[])[] {
  const named = all.map((names) => names.filter((name) => name !== null)).filter((names) => names.length > 0);
  return [...new Map(named.map((names) => [names.join(" "), names])).values()];
}
