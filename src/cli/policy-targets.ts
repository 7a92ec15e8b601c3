import type { HeaderLine } from "../engine/fetch/exchange";
import { getHeader, removeHeader } from "../engine/fetch/headers";
import { normalizeMethod } from "../engine/fetch/methods";
import type { Target } from "../check/target";
import { parseJson } from "../har/json-text";
import { standInValue } from "../report/verify";
import { type Endpoint, readPolicyFile } from "../report/policy-file";
import { headerOf, urlFrom } from "./check-words";
import type { Variables } from "./variables";

/** A target, and whether everything around it is looked at: for the first method of an endpoint that is enough. */
export interface PlannedTarget {
  readonly target: Target;
  readonly isFirst: boolean;
}

/**
 * What a policy file asks to be checked, or in one line what is wrong with it. `more` headers go with each of them. Throws `WrongUsage`
 * for a variable that is not set.
 */
export function targetsIn(
  text: string,
  more: readonly HeaderLine[],
  variables: Variables,
): readonly PlannedTarget[] | { readonly error: string } {
  const json = parseJson(text);
  const policy = "error" in json ? json : readPolicyFile(json.value);
  return "error" in policy ? policy : policy.endpoints.flatMap((endpoint) => targetsOf(endpoint, more, variables));
}

/** One target for each method of an endpoint. */
function targetsOf(endpoint: Endpoint, more: readonly HeaderLine[], variables: Variables): readonly PlannedTarget[] {
  const { url, origins, deny, methods, credentials, exposed } = endpoint;
  const [first = "null", ...others] = origins;
  const target = urlFrom(filled(url, variables));
  const headers = [...endpoint.headers.map((text) => lineOf(filled(text, variables))), ...more];
  return methods.map((name, at): PlannedTarget => {
    const method = normalizeMethod(name);
    // A GET has no body whose type it could name.
    const hasBody = method !== "GET" && method !== "HEAD";
    const own = hasBody ? headers : removeHeader(headers, "content-type");
    return {
      target: {
        url: target,
        origins: [first, ...others],
        deny: at === 0 ? deny : [],
        method,
        headers: removeHeader(own, "cookie"),
        credentials,
        cookies: credentials ? getHeader(own, "cookie") : null,
        body: null,
        exposed,
      },
      isFirst: at === 0,
    };
  });
}

function lineOf(text: string): HeaderLine {
  return text.includes(":") ? headerOf(text) : [text, standInValue(text)];
}

/** Secrets stay out of the file. */
function filled(text: string, variables: Variables): string {
  return text.replaceAll(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) => variables.valueOf(name));
}
