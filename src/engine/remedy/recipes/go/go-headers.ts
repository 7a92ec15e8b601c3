import { ANY, type Policy } from "../../policy";
import { everyResponse } from "../header-lines";
import { go, goList } from "../quote";

/**
 * The statements of a Go handler that set the CORS headers on `w` for the request `r`, and respond to a preflight.
 * `afterPreflight` is what follows a preflight response, `otherwise` what follows everything else.
 */
export function goHeaders(policy: Policy, afterPreflight: string, otherwise: string): readonly string[] {
  const { origins, methods, headers, maxAge } = policy;
  const [origin, ...more] = origins;
  const set = (name: string, value: string): string => `w.Header().Set("${name}", ${value})`;
  const allowed = (value: string): string[] => [
    set("Access-Control-Allow-Origin", value),
    ...everyResponse(policy).map(([name, text]) => set(name, go(text))),
  ];
  return [
    ...(more.length === 0
      ? allowed(go(origin))
      : [
          `w.Header().Add("Vary", "Origin")`,
          `switch origin := r.Header.Get("Origin"); origin {`,
          `case ${goList(origins)}:`,
          ...allowed("origin").map((line) => `\t${line}`),
          `}`,
        ]),
    `if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {`,
    ...[
      set("Access-Control-Allow-Methods", go(methods.join(", "))),
      ...(headers.length > 0 ? [set("Access-Control-Allow-Headers", go(headers.join(", ")))] : []),
      ...(maxAge === null ? [] : [set("Access-Control-Max-Age", go(String(maxAge)))]),
      `w.WriteHeader(http.StatusNoContent)`,
      afterPreflight,
    ].map((line) => `\t${line}`),
    `}`,
    otherwise,
  ];
}

/** The fields that `cors.Options` of rs/cors and of go-chi/cors have in common. */
export function goCorsOptions({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return goFields([
    ["AllowedOrigins", goStrings(origins)],
    ["AllowedMethods", goStrings(methods)],
    ["AllowedHeaders", headers.length > 0 ? goStrings(headers) : null],
    ["ExposedHeaders", exposed.length > 0 ? goStrings(exposed) : null],
    ["AllowCredentials", credentials ? "true" : null],
    ["MaxAge", maxAge === null ? null : String(maxAge)],
  ]);
}

/** The fields of `cors.Config` that Fiber 3 and Echo 5 have in common. */
export function goCorsConfig({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return goFields([
    ["AllowOrigins", goStrings(origins)],
    ["AllowMethods", goStrings(methods)],
    ["AllowHeaders", headers.length > 0 ? goStrings(headers) : null],
    ["ExposeHeaders", exposed.length > 0 ? goStrings(exposed) : null],
    ["AllowCredentials", credentials ? "true" : null],
    ["MaxAge", maxAge === null ? null : String(maxAge)],
  ]);
}

/** Lines of a composite literal, aligned as gofmt does it; fields without a value are left out. */
export function goFields(fields: readonly (readonly [name: string, value: string | null])[]): readonly string[] {
  const given = fields.filter(([, value]) => value !== null);
  const width = Math.max(...given.map(([name]) => name.length)) + 2;
  return given.map(([name, value]) => `\t${`${name}:`.padEnd(width)}${value},`);
}

/** `[]string{"a", "b"}` */
export function goStrings(texts: readonly string[]): string {
  return `[]string{${goList(texts)}}`;
}

/** Why a package that reads `*` inside an origin as a pattern can't be told that policy. */
export function refusesStars({ origins }: Policy): string | null {
  const starred = origins.find((origin) => origin !== ANY && origin.includes("*"));
  return starred === undefined
    ? null
    : `This package reads the \`*\` in \`${starred}\` as a pattern, and would let other origins in.`;
}

/** Why a package that writes every method in capitals can't be told that policy. */
export function refusesSmallLetters({ methods }: Policy): string | null {
  const small = methods.find((method) => method !== method.toUpperCase());
  return small === undefined
    ? null
    : `This package writes methods in capitals, but browsers want \`${small}\` exactly as your page sends it.`;
}
