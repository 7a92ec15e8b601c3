import { explainMessage } from "../../src/engine/messages/explain";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import type { Told } from "./compare";

/** A message that a browser logged, and whether `explain` names the cause of the case behind it. */
export interface Explained {
  readonly message: string;
  readonly cause: string;
  readonly isFound: boolean;
  /** Whether it is the first that is named. */
  readonly isFirst: boolean;
}

/** Every message about a case that has a cause; of several about one case, the one that names it counts. */
export function explained(told: readonly Told[], messagesOf: (told: Told) => readonly string[]): Explained[] {
  return told.flatMap((one): Explained[] => {
    const [exchange] = one.exchanges;
    if (!exchange) return [];
    const diagnosis = diagnoseAndFix(exchange);
    const branches = diagnosis.certainty === "either" ? diagnosis.alternatives : [diagnosis];
    const causes = new Set<string>(branches.flatMap(({ cause }) => cause ?? []));
    const messages = messagesOf(one).filter(
      (message) => explainMessage(message).length > 0 || /CORS|Access-Control/.test(message),
    );
    const [first] = messages;
    if (causes.size === 0 || first === undefined) return [];
    const named = messages.flatMap((message) => explainMessage(message).map((found) => found.causes));
    return [
      {
        message: messages.join("\n"),
        cause: [...causes].join(" or "),
        isFound: named.some((all) => all.some((cause) => causes.has(cause))),
        isFirst: named.some(([likeliest]) => likeliest !== undefined && causes.has(likeliest)),
      },
    ];
  });
}
