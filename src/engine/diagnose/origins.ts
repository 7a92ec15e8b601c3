import { isLoopbackHost, parseUrl } from "../fetch/origin";

/** How an allowed origin differs from the wanted one, in one respect. */
export type NearMiss = "trailing-slash" | "whitespace" | "case" | "path" | "scheme" | "port" | "localhost-ip" | "www";

/** The one respect in which `allowed` differs from `wanted`, or `null` when it is far off or no URL. */
export function nearMiss(allowed: string, wanted: string): NearMiss | null {
  if (allowed === `${wanted}/`) return "trailing-slash";
  if (allowed !== wanted && allowed.replace(/\s/g, "") === wanted) return "whitespace";
  if (allowed.toLowerCase() === wanted) return "case";
  const a = parseUrl(allowed);
  const b = parseUrl(wanted);
  if (!a || !b || a.origin === "null") return null;
  if (a.origin === b.origin) return a.pathname === "/" && a.search === "" ? "port" : "path";
  const sameScheme = a.protocol === b.protocol;
  const sameHost = a.hostname === b.hostname;
  if (!sameScheme && sameHost && a.port === b.port) return "scheme";
  if (sameScheme && sameHost) return "port";
  if (!sameScheme || a.port !== b.port) return null;
  if (isLoopbackHost(a.hostname) && isLoopbackHost(b.hostname)) return "localhost-ip";
  return a.hostname === `www.${b.hostname}` || b.hostname === `www.${a.hostname}` ? "www" : null;
}

/** The parts of a value that holds several origins. */
export function originsIn(value: string): string[] {
  return value.split(/[\s,]+/).filter((part) => part !== "");
}
