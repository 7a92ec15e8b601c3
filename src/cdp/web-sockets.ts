import type { Exchange, Response } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { isWebSocket } from "../engine/fetch/origin";
import type { SocketTold } from "./events";
import { lines } from "./lines";

/** What is told of one WebSocket, up to the end of its handshake. */
interface Socket {
  readonly url: string;
  /** The origin of the page in its session, where one is known. */
  readonly page: string | null;
  requested: SocketTold<"WillSendHandshakeRequest"> | null;
  responded: SocketTold<"HandshakeResponseReceived"> | null;
  failed: SocketTold<"FrameError"> | null;
  closedAt: number | null;
  made: Exchange | null | undefined;
}

/** What the browser says of a handshake that failed, as the error that it means. net/websockets of Chromium; measured on 156. */
const ERRORS: readonly (readonly [message: RegExp, error: string])[] = [
  [/net::ERR_\w+/, "$&"],
  [/^Connection closed before receiving a handshake response/, "net::ERR_CONNECTION_CLOSED"],
  [/^WebSocket is closed before the connection is established/, "net::ERR_ABORTED"],
  [/^(?:Error during WebSocket handshake|HTTP Authentication failed)/, "net::ERR_INVALID_HTTP_RESPONSE"],
];

/** Of a response that refuses the handshake, the browser tells the status alone, in the words of its error; of a 401 not even that. */
const STATUS = /Unexpected response code: (\d{3})\b/;
const UNAUTHORIZED = /^HTTP Authentication failed/;

/** The WebSockets that events of the DevTools protocol tell of. Those to the page's own server count too: people take a refusal for CORS. */
export class WebSockets {
  readonly #sockets = new Map<string, Socket>();
  readonly #most: number;
  #dropped = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many were dropped to bound memory. */
  get dropped(): number {
    return this.#dropped;
  }

  create({ requestId, url }: SocketTold<"Created">, page: string | null): void {
    if (!isWebSocket(url) || this.#sockets.has(requestId)) return;
    this.#sockets.set(requestId, {
      url,
      page,
      requested: null,
      responded: null,
      failed: null,
      closedAt: null,
      made: undefined,
    });
    if (this.#sockets.size <= this.#most) return;
    const [oldest = requestId] = this.#sockets.keys();
    this.#sockets.delete(oldest);
    this.#dropped += 1;
  }

  request(told: SocketTold<"WillSendHandshakeRequest">): void {
    this.#change(told.requestId, (socket) => (socket.requested ??= told));
  }

  respond(told: SocketTold<"HandshakeResponseReceived">): void {
    this.#change(told.requestId, (socket) => (socket.responded ??= told));
  }

  fail(told: SocketTold<"FrameError">): void {
    this.#change(told.requestId, (socket) => (socket.failed ??= told));
  }

  close(told: SocketTold<"Closed">): void {
    this.#change(told.requestId, (socket) => (socket.closedAt ??= told.timestamp));
  }

  /**
   * One exchange for each, in the order in which they were created. `toEpoch` makes milliseconds since the epoch of the protocol's
   * own seconds.
   */
  exchanges(toEpoch: (seconds: number) => number): Exchange[] {
    return [...this.#sockets].flatMap(([id, socket]) => {
      if (socket.made === undefined) socket.made = exchangeOf(id, socket, toEpoch);
      return socket.made ?? [];
    });
  }

  #change(id: string, change: (socket: Socket) => unknown): void {
    const socket = this.#sockets.get(id);
    if (!socket) return;
    change(socket);
    socket.made = undefined;
  }
}

function exchangeOf(id: string, socket: Socket, toEpoch: (seconds: number) => number): Exchange | null {
  const { url, page, requested, responded, failed, closedAt } = socket;
  const requestHeaders = requested ? lines(requested.request.headers) : null;
  const origin = getHeader(requestHeaders, "origin") ?? page;
  if (origin === null) return null;
  const endedAt = responded?.timestamp ?? failed?.timestamp ?? closedAt;
  const isOpen = responded?.response.status === 101;
  const isPending = endedAt === null;
  return {
    id,
    browser: "chromium",
    origin,
    type: "other",
    mode: "websocket",
    credentials: null,
    hops: [{ url, method: "GET", requestHeaders, preflight: null, response: responseOf(socket) }],
    outcome: isPending ? "pending" : isOpen ? "delivered" : "failed",
    error: isPending || isOpen ? null : errorOf(socket),
    startedAt: requested ? requested.wallTime * 1000 : toEpoch(endedAt ?? 0),
    endedAt: isPending ? null : toEpoch(endedAt),
  };
}

function responseOf({ responded, failed }: Socket): Response | null {
  if (responded) {
    return { status: responded.response.status, headers: lines(responded.response.headers), fromCache: false };
  }
  const message = failed?.errorMessage ?? "";
  const status = STATUS.exec(message)?.[1] ?? (UNAUTHORIZED.test(message) ? 401 : null);
  return status === null ? null : { status: Number(status), headers: [], fromCache: false };
}

/** A page that closes a socket before it opens gets no error at all. */
function errorOf({ failed }: Socket): string | null {
  if (failed === null) return "net::ERR_ABORTED";
  for (const [message, error] of ERRORS) {
    const found = message.exec(failed.errorMessage);
    if (found) return error === "$&" ? found[0] : error;
  }
  return null;
}
