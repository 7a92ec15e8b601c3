import type { Policy } from "../../../src/engine/remedy/policy";

/** A policy of as many values, all of plain letters, and the way back from its values to those of the first. */
export interface Twin {
  readonly policy: Policy;
  /** That text with every plain value in it replaced by the odd one that it stands for. */
  odd(text: string): string;
}

/**
 * Code that is written for an odd policy has to read like the code for its twin, value for value: whatever breaks out of
 * its string, or changes in it, reads otherwise.
 */
export function plainTwin(policy: Policy): Twin {
  const odd = new Map<string, string>();
  const plain =
    (kind: string, before = "", after = "") =>
    (value: string): string => {
      const word = `${before}${kind}-${odd.size}-x${after}`;
      odd.set(word, value);
      return word;
    };
  const [origin, ...origins] = policy.origins.map(plain("origin", "http://", ".example:8080"));
  const [method, ...methods] = policy.methods.map(plain("METHOD"));
  if (origin === undefined || method === undefined) throw new Error("A policy has at least one origin and one method");
  return {
    policy: {
      ...policy,
      origins: [origin, ...origins],
      methods: [method, ...methods],
      headers: policy.headers.map(plain("header")),
      exposed: policy.exposed.map(plain("exposed")),
    },
    odd: (text) =>
      text.replaceAll(
        /(?:http:\/\/origin|METHOD|header|exposed)-\d+-x(?:\.example:8080)?/g,
        (word) => odd.get(word) ?? word,
      ),
  };
}
