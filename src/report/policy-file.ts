import * as v from "valibot";
import { meantBy } from "../engine/diagnose/words/near";
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

/** An origin that must get in and must not: no server can do both. */
const both = ({ origins, deny }: v.InferOutput<typeof Endpoint>): string | undefined =>
  origins.find((one) => deny.includes(one));

const PolicyFile = v.strictObject({
  $schema: v.optional(v.string()),
  endpoints: v.pipe(
    v.array(
      v.pipe(
        Endpoint,
        v.check(
          (endpoint) => both(endpoint) === undefined,
          ({ input }) => `"${both(input)}" is in "origins" and in "deny", and no server can do both`,
        ),
      ),
    ),
    v.minLength(1, "needs at least one endpoint"),
  ),
});

/** One URL and what is to be true of it. */
export type Endpoint = v.InferOutput<typeof Endpoint>;

/** The endpoints of a policy file, or in one line what is wrong with it and where. */
export function readPolicyFile(
  json: unknown,
): { readonly endpoints: readonly Endpoint[] } | { readonly error: string } {
  const parsed = v.safeParse(PolicyFile, json);
  if (parsed.success) return { endpoints: parsed.output.endpoints };
  // A misspelled key says more than the one that is missing for it.
  const issue = parsed.issues.find(isUnknownKey) ?? parsed.issues[0];
  const place = v.getDotPath(issue);
  const problem = problemOf(issue);
  return { error: place === null ? `the file: ${problem}` : `${place}: ${problem}` };
}

type Issue = v.InferIssue<typeof PolicyFile>;

const isUnknownKey = (issue: Issue): boolean => issue.type === "strict_object" && issue.expected === "never";

function problemOf(issue: Issue): string {
  if (issue.type !== "strict_object") return issue.message;
  if (!isUnknownKey(issue)) return issue.path === undefined ? issue.message : "is missing";
  const known = Object.keys(issue.path?.length === 1 ? PolicyFile.entries : Endpoint.entries);
  const meant = meantBy(String(issue.path?.at(-1)?.key), known);
  return meant === null ? `there is no such key; there are ${known.join(", ")}` : `did you mean "${meant}"?`;
}
