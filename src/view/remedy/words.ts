import type { Owner } from "../../engine/diagnose/responders/responder";
import type { Proof } from "../../engine/remedy/remedy";

/** The words about who sent a response, who can change it, and what else helps. */
export const remedyWords = {
  who: "Who responded",
  unknownResponder: "Nothing in the response shows which software sent it.",
  inferred: (name: string) => `Likely ${name}.`,
  // A product keeps its own spelling: nginx.
  observed: (name: string) => `${name.replace(/^the /, "The ")}.`,
  notMine: "This is not my server",
  mine: "This is my server",
  ways: "Other fixes",
  waysFirst: "What helps",
  copy: (where: string) => `Copy: ${where}`,
  cost: "Note",
} as const;

/** Who can make the change, in one sentence. */
export const ownerWords: Readonly<Record<Owner, (host: string) => string>> = {
  you: (host) => `\`${host}\` is yours: you can change it.`,
  platform: (host) => `\`${host}\` runs on a platform: change its settings.`,
  "third-party": (host) => `\`${host}\` belongs to somebody else: only its operator can change it.`,
  browser: () => "The page or the browser decides this, not a server.",
  unknown: (host) => `Nothing shows whose server \`${host}\` is.`,
};

/** How far a remedy is proven. */
export const proofWords: Readonly<Record<Proof, string>> = {
  proven: "Checked against the recorded responses.",
  "needs-your-list": "Correct, but the list it changes is not known here.",
  "not-provable-here": "What the server does then was not recorded.",
};
