import * as fc from "fast-check";

import type { Policy } from "../../../src/engine/remedy/policy";

const LETTERS = [..."aZ0"];
/** Every character of a token that is no letter or digit. https://httpwg.org/specs/rfc9110.html#tokens */
const SIGNS = [..."!#$%&'*+-.^_`|~"];
/** What a host may hold besides. https://url.spec.whatwg.org/#forbidden-host-code-point */
const HOST_SIGNS = [...`!$&'()*+,-.;=_\`{}~"`];

/** What somebody might choose to break out of a string, of a template or of a comment, as far as a token can hold it. */
const TRICKS = ["${x}", "$(x)", "`x`", "'+x+'", "%s", "%{x}", "#{x}", "{{x}}", "*/", "'''", "$$", "~^", "!x", "__x__"];

const word = (signs: readonly string[], tricks: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...LETTERS, ...signs, ...tricks), { minLength: 1, maxLength: 8 })
    .map((parts) => `x${parts.join("")}x`);

const isLegal = (legal: readonly string[]) => (trick: string) =>
  [...trick].every((one) => LETTERS.includes(one) || /[a-z]/.test(one) || legal.includes(one));

const token = word(SIGNS, TRICKS.filter(isLegal(SIGNS)));
const origin = word(HOST_SIGNS, TRICKS.filter(isLegal(HOST_SIGNS))).map((host) => `http://${host}.example:8080`);

const policy: fc.Arbitrary<Policy> = fc.record({
  server: fc.constant("http://api.example"),
  path: fc.constantFrom("/data", "/a'b", "/a$b/c"),
  origins: fc.uniqueArray(origin, { minLength: 1, maxLength: 6 }).map(([one = "", ...more]) => [one, ...more] as const),
  methods: fc.uniqueArray(token, { minLength: 1, maxLength: 20 }).map(([one = "", ...more]) => [one, ...more] as const),
  headers: fc.uniqueArray(token, { maxLength: 40, selector: (name) => name.toLowerCase() }),
  credentials: fc.boolean(),
  maxAge: fc.constantFrom(null, 7200),
  exposed: fc.uniqueArray(token, { maxLength: 3, selector: (name) => name.toLowerCase() }),
  embedded: fc.boolean(),
  granted: fc.constant([]),
  hidesList: fc.constant(false),
  open: fc.constant(false),
});

/** That many policies of odd but legal values, always the same for a seed. A hundred of them hold thousands of tokens. */
export function hostilePolicies(count: number, seed = 1): readonly Policy[] {
  return fc.sample(policy, { numRuns: count, seed });
}
