import * as v from "valibot";
import { OPAQUE, isHttp, originOf } from "../engine/fetch/origin";
import { isToken } from "../engine/fetch/tokens";

/** `cors-why.json`: who shall be able to ask what of which URL, and who shall not. Its JSON Schema is docs/cors-why.schema.json. */

const httpUrl = v.pipe(v.string(), v.check(isHttp, "is no http or https URL"));
const origin = v.pipe(
  v.string(),
  v.check(
    (text) => text === OPAQUE || (isHttp(text) && originOf(text) === text),
    "is no origin like https://app.example",
  ),
);
const token = v.pipe(v.string(), v.check(isToken, "is no method or header name"));
const header = v.pipe(
  v.string(),
  v.check(
    (text) => isToken(text.split(":", 1)[0]?.trim() ?? "") && !/[\r\n\0]/.test(text),
    "is no header name or 'name: value'",
  ),
);

const Endpoint = v.strictObject({
  url: httpUrl,
  origins: v.pipe(v.array(origin), v.minLength(1, "needs at least one origin")),
  deny: v.optional(v.array(origin), []),
  methods: v.optional(v.pipe(v.array(token), v.minLength(1, "needs at least one method")), ["GET"]),
  headers: v.optional(v.array(header), []),
  credentials: v.optional(v.boolean(), false),
  exposed: v.optional(v.array(token), []),
});

const PolicyFile = v.strictObject({
  $schema: v.optional(v.string()),
  endpoints: v.pipe(v.array(Endpoint), v.minLength(1, "needs at least one endpoint")),
});

/** One URL and what is to be true of it. */
export type Endpoint = v.InferOutput<typeof Endpoint>;

/** The endpoints of a policy file, or in one line what is wrong with it and where. */
export function readPolicyFile(text: string): { readonly endpoints: readonly Endpoint[] } | { readonly error: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { error: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = v.safeParse(PolicyFile, json, { abortEarly: true });
  if (parsed.success) return { endpoints: parsed.output.endpoints };
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  const problem =
    issue.type === "strict_object" && issue.expected === "never" ? "is no key of this file" : issue.message;
  return { error: place === null ? `the file: ${problem}` : `${place}: ${problem}` };
}
