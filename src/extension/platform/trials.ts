import type { TrialRule } from "../trial/trial";
import { connect } from "./port";
import { STILL_ON, type Trials, type TrialsReply } from "./trial-protocol";

/** Both browsers end a background that has heard nothing for 30 seconds. Milliseconds. */
const BEAT = 20_000;

/**
 * The panel's way to have rules set for its tab: what it last asked for holds for as long as its port does, also when the
 * background was ended in between. Resolves once the rules hold; rejects with what the browser says against them.
 */
export function createTrialSetter(tab: number): (rules: readonly TrialRule[]) => Promise<void> {
  let wanted: Trials = { tab, number: 0, rules: [] };
  const waiting = new Map<number, (reply: TrialsReply) => void>();
  let port: ReturnType<typeof connect> | null = null;
  let beat: ReturnType<typeof setInterval> | undefined;

  const isOn = () => wanted.rules.length > 0;
  const open = () =>
    connect({
      name: "trials",
      isHeld: isOn,
      onConnect: (send) => send(wanted),
      onMessage: (message) => {
        const reply = message as TrialsReply;
        waiting.get(reply.number)?.(reply);
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
      clearInterval(beat);
      if (isOn()) beat = setInterval(() => port?.send(STILL_ON), BEAT);
    });
  };
}
