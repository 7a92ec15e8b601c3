import type { HeaderLine } from "../engine/fetch/exchange";
import { getHeader, removeHeader } from "../engine/fetch/headers";
import { normalizeMethod } from "../engine/fetch/methods";
import type { Target } from "../check/target";
import { standInValue } from "../report/verify";
import { type Endpoint, readPolicyFile } from "../report/policy-file";
import { WrongUsage } from "./command";
import { type Env, headerOf, urlFrom } from "./check-words";

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
  env: Env,
): readonly PlannedTarget[] | { readonly error: string } {
  const policy = readPolicyFile(text);
  return "error" in policy ? policy : policy.endpoints.flatMap((endpoint) => targetsOf(endpoint, more, env));
}

/** One target for each method of an endpoint. */
function targetsOf(endpoint: Endpoint, more: readonly HeaderLine[], env: Env): readonly PlannedTarget[] {
  const { url, origins, deny, methods, credentials, exposed } = endpoint;
  const [first = "null", ...others] = origins;
  const headers = [...endpoint.headers.map((text) => lineOf(filled(text, env))), ...more];
  return methods.map((name, at): PlannedTarget => {
    const method = normalizeMethod(name);
    // A GET has no body whose type it could name.
    const hasBody = method !== "GET" && method !== "HEAD";
    const own = hasBody ? headers : removeHeader(headers, "content-type");
    return {
      target: {
        url: urlFrom(filled(url, env)),
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
function filled(text: string, env: Env): string {
  return text.replaceAll(/\$\{([A-Za-z_]\w*)\}/g, (_, name: string) => {
    const value = env[name];
    if (value === undefined) throw new WrongUsage(`the environment variable ${name} is not set`);
    return value;
  });
}
