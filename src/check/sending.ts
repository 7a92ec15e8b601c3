import { plural } from "../engine/diagnose/words/values";
import type { Send } from "./request";
import { isConnectionError } from "./wire/failures";

/** What stops a check before it is done, for a reason that the person gave. */
export class CheckStopped extends Error {}

const stopped = (most: number) => ({
  one: "stopped after 1 request (--max-requests)",
  other: `stopped after ${most} requests (--max-requests)`,
});

/** Sends so many requests and no more; the next one throws `CheckStopped`. */
export function limited(send: Send, most: number): Send {
  let sent = 0;
  return async (request) => {
    sent += 1;
    if (sent > most) throw new CheckStopped(plural(most, stopped(most)));
    return send(request);
  };
}

/**
 * Sends again what failed for an error of the connection, so many times and no other failure. `wait` takes milliseconds; the pauses
 * grow from half a second to eight.
 */
export function retrying(send: Send, times: number, wait: (pause: number) => Promise<void>): Send {
  return async (request) => {
    for (let tried = 0; ; tried += 1) {
      const result = await send(request);
      if (!("error" in result) || !isConnectionError(result.error) || tried >= times) return result;
      await wait(Math.min(500 * 2 ** tried, 8000));
    }
  };
}
