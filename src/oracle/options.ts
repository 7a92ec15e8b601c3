/** How the browser reaches servers. */
export interface OracleOptions {
  /** For one request. Milliseconds. */
  readonly timeout: number;
  /** Takes any certificate. */
  readonly insecure: boolean;
  /** Where `host:port` is found, instead of what its name resolves to. */
  readonly addresses: ReadonlyMap<string, string>;
}
