import { WebSocket } from "undici";
import { BrowserError } from "./find";

type Listener = (params: never, sessionId: string | undefined) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: string | { readonly message: string };
  readonly message?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Commands and events over a WebSocket, as the Chrome DevTools Protocol and WebDriver BiDi both have them. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #commands = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#take(JSON.parse(String(data)) as Message));
    socket.addEventListener("close", () => {
      for (const { reject } of this.#waiting.values())
        reject(new BrowserError("The browser ended before it was asked everything."));
      this.#waiting.clear();
    });
  }

  static async open(url: string): Promise<Connection> {
    const socket = new WebSocket(url);
    const connection = new Connection(socket);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener("open", () => resolve());
      socket.addEventListener("error", () => reject(new BrowserError(`The browser takes no connection at ${url}.`)));
    });
    return connection;
  }

  /** Sends a command and gives its result, or rejects with what the browser says is wrong. */
  send<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = (this.#commands += 1);
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    });
  }

  /** Calls back for every event of that name, and gives what ends that. */
  on(method: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  close(): void {
    this.#socket.close();
  }

  #take({ id, method, params, sessionId, result, error, message }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(method ?? "") ?? []) listener(params as never, sessionId);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else
      waiting?.reject(
        new BrowserError(`The browser says: ${typeof error === "string" ? `${error}: ${message}` : error.message}`),
      );
  }
}
