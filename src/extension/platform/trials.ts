import type { TrialRule } from "../trial/trial";
import { connect } from "./port";
import type { Trials, TrialsAnswer } from "./trial-protocol";

/**
 * The panel's way to have rules set for its tab: what it last asked for holds for as long as its port does, also when the
 * background was ended in between. Resolves once the rules hold; rejects with what the browser says against them.
 */
export function createTrialSetter(tab: number): (rules: readonly TrialRule[]) => Promise<void> {
  let wanted: Trials = { tab, number: 0, rules: [] };
  const waiting = new Map<number, (answer: TrialsAnswer) => void>();
  let port: ReturnType<typeof connect> | null = null;

  const open = () =>
    connect({
      name: "trials",
      onConnect: (send) => send(wanted),
      onMessage: (message) => {
        const answer = message as TrialsAnswer;
        waiting.get(answer.number)?.(answer);
      },
    });

  return (rules) => {
    wanted = { tab, number: wanted.number + 1, rules };
    const { number } = wanted;
    return new Promise((resolve, reject) => {
      waiting.set(number, ({ error }) => {
        waiting.delete(number);
        if (error === null) resolve();
        else reject(new Error(error));
      });
      // Whoever never tries anything needs no port.
      if (port) port.send(wanted);
      else port = open();
    });
  };
}
