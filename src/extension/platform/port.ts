import type { Runtime } from "webextension-polyfill";
import { browser, isAlive } from "./browser";
import { readAwake } from "./protocol";

/**
 * A connection to the background that outlives it. Neither browser keeps the background alive for an open port, so the port
 * breaks half a minute after the last event. It is made anew when there is something to say, or when the background says
 * that it is awake again; otherwise the background may sleep. Whoever connects says again what it wants.
 */
export interface PortOptions {
  readonly name: string;
  /** Called on every connection, before anything else is sent. */
  onConnect(send: (message: unknown) => void): void;
  onMessage?(message: unknown): void;
  /** Whether the connection is to be made anew at once when it breaks, also while there is nothing to say. */
  isHeld?(): boolean;
  /** The extension was updated or removed: there is nobody to connect to any more. */
  onGone?(): void;
}

/** A connection that did not last so many milliseconds is made again after as many: a background that fails gets a rest. */
const PAUSE = 1000;

export interface Connection {
  send(message: unknown): void;
  /** Says nothing where that would need a new port: whoever connects says what it wants in any case. */
  sendIfOpen(message: unknown): void;
}

export function connect({ name, onConnect, onMessage, isHeld, onGone }: PortOptions): Connection {
  let port: Runtime.Port | null = null;
  let unsent: unknown[] = [];
  /** The background that has last said that it is awake, and the one that the port leads or led to. */
  let awake: string | null = null;
  let reached: string | null = null;

  const open = (): void => {
    if (port !== null) return;
    if (!isAlive()) {
      onGone?.();
      return;
    }
    const opened = browser.runtime.connect({ name });
    const since = Date.now();
    port = opened;
    reached = null;
    opened.onMessage.addListener((message: unknown) => {
      const background = readAwake(message);
      if (background === null) onMessage?.(message);
      else reached = background;
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      // A hidden page's timers may come a minute late.
      if (Date.now() - since > PAUSE && isHeld?.() === true) open();
      else setTimeout(reopen, PAUSE);
    });
    onConnect((message) => opened.postMessage(message));
    const left = unsent;
    unsent = [];
    for (const message of left) opened.postMessage(message);
  };

  const reopen = (): void => {
    const isNeeded =
      isHeld?.() === true || unsent.length > 0 || reached === null || (awake !== null && awake !== reached);
    if (isNeeded || !isAlive()) open();
  };

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    // A script in a page may call too; it has a tab.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    awake = readAwake(message) ?? awake;
    // A port that leads to an earlier background is about to break.
    if (awake !== null && port === null) open();
    return undefined;
  });
  open();
  return {
    send(message) {
      if (port === null) {
        unsent.push(message);
        open();
      } else {
        port.postMessage(message);
      }
    },
    sendIfOpen: (message) => port?.postMessage(message),
  };
}
