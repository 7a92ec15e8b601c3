import type { Policy } from "../../policy";
import { javaList } from "../quote";
import type { Part } from "../recipe";

/** Spring calls every interceptor for a preflight too, after it has responded to it; a 401 then takes the response's place. */
export const LOGIN_CHECK: Part = {
  where: "If a `HandlerInterceptor` of yours checks logins: as the first line of its `preHandle`.",
  code: "if (org.springframework.web.cors.CorsUtils.isPreFlightRequest(request)) return true;",
};

/** The methods that Spring's annotations can name. */
const REQUEST_METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]);

/** Why Spring can't be told that policy: it takes an origin with a comma in it for two origins. */
export function refusesCommas({ origins }: Policy): string | null {
  const listed = origins.find((origin) => origin.includes(","));
  return listed === undefined ? null : `Spring takes \`${listed}\` for two origins, because of the comma.`;
}

/** Why an annotation of Spring can't be told that policy: its values may hold variables, and its methods are a fixed set. */
export function refusesInAnnotations(policy: Policy): string | null {
  const variable = policy.origins.find((origin) => origin.includes("${"));
  if (variable !== undefined) return `Spring takes the \`\${\` in \`${variable}\` for the beginning of a variable.`;
  const method = policy.methods.find((name) => !REQUEST_METHODS.has(name));
  if (method !== undefined) return `\`@CrossOrigin\` has no name for the method \`${method}\`.`;
  return refusesCommas(policy);
}

/** Statements in Java that make a `CorsFilter` for the listed origins alone, and give it to what stands before it: `http.addFilter(`. */
export function giveCorsFilterTo(taker: string, policy: Policy): string[] {
  return [
    ...corsStatements(policy),
    `${taker}new CorsFilter(request -> pageCors) {`,
    "    @Override",
    "    protected boolean shouldNotFilter(HttpServletRequest request) {",
    `        return pageCors.checkOrigin(request.getHeader("Origin")) == null;`,
    "    }",
    "});",
  ];
}

/** Statements in Java that write the policy as Spring's `CorsConfiguration` with the name `pageCors`. */
export function corsStatements(policy: Policy): string[] {
  return [
    "CorsConfiguration pageCors = new CorsConfiguration();",
    ...callsFor(policy).map((call) => `pageCors.${call};`),
  ];
}

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    `setAllowedOrigins(List.of(${javaList(origins)}))`,
    `setAllowedMethods(List.of(${javaList(methods)}))`,
    ...(headers.length > 0 ? [`setAllowedHeaders(List.of(${javaList(headers)}))`] : []),
    ...(exposed.length > 0 ? [`setExposedHeaders(List.of(${javaList(exposed)}))`] : []),
    ...(credentials ? ["setAllowCredentials(true)"] : []),
    ...(maxAge === null ? [] : [`setMaxAge(${maxAge}L)`]),
  ];
}
