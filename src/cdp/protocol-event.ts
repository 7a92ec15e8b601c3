/** An event as the browser sends it, and as logs of it are stored. */
export interface ProtocolEvent {
  readonly method: string;
  readonly params?: unknown;
  /** Of the frame or worker that it is from, where one connection carries several. */
  readonly sessionId?: string | undefined;
}
