import type { Runtime } from "webextension-polyfill";
import { browser, isAlive } from "./browser";

/**
 * A connection to the background that outlives it. Neither browser keeps the background alive for an open port, so the port
 * breaks half a minute after the last event and has to be made anew; whoever connects says again what it wants.
 */
export interface PortOptions {
  readonly name: string;
  /** Called on every connection, before anything else is sent. */
  onConnect(send: (message: unknown) => void): void;
  onMessage?(message: unknown): void;
  /** The extension was updated or removed: there is nobody to connect to any more. */
  onGone?(): void;
}

const FIRST_DELAY = 100;
const LONGEST_DELAY = 5000;
/** A connection that lasted this long was a good one. Milliseconds. */
const STABLE = 1000;

export function connect({ name, onConnect, onMessage, onGone }: PortOptions): { send(message: unknown): void } {
  let port: Runtime.Port | null = null;
  let delay = FIRST_DELAY;

  const open = (): void => {
    if (!isAlive()) {
      onGone?.();
      return;
    }
    const opened = browser.runtime.connect({ name });
    const since = Date.now();
    port = opened;
    opened.onMessage.addListener((message) => onMessage?.(message));
    opened.onDisconnect.addListener(() => {
      port = null;
      if (Date.now() - since > STABLE) delay = FIRST_DELAY;
      setTimeout(open, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY);
    });
    onConnect((message) => opened.postMessage(message));
  };

  open();
  return { send: (message) => port?.postMessage(message) };
}
