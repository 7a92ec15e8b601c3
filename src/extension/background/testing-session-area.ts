/**
 * A stand-in for storage.session that counts bytes as the stricter of the two browsers does. Measured in Chromium 156 and Firefox
 * ESR 153 by `getBytesInUse` and by what they still took. Test-only.
 */

/** What both browsers hold. */
export const QUOTA = 10_485_760;

export class SessionArea {
  readonly #values = new Map<string, { readonly value: unknown; readonly bytes: number }>();
  bytes = 0;
  /** The most that it ever held. */
  peak = 0;
  /** How often it was asked to hold more than it can. */
  refused = 0;

  get size(): number {
    return this.#values.size;
  }

  /** Everything that is stored, as one text. */
  text(): string {
    return JSON.stringify([...this.#values].map(([key, { value }]) => [key, value]));
  }

  keys(): string[] {
    return [...this.#values.keys()];
  }

  async get(): Promise<Record<string, unknown>> {
    return Object.fromEntries([...this.#values].map(([key, { value }]) => [key, structuredClone(value)]));
  }

  async set(entries: Readonly<Record<string, unknown>>): Promise<void> {
    const news = Object.entries(entries).map(([key, value]) => [key, { value, bytes: bytesOf(key, value) }] as const);
    const bytes = news.reduce((sum, [key, one]) => sum + one.bytes - (this.#values.get(key)?.bytes ?? 0), this.bytes);
    if (bytes > QUOTA) {
      this.refused += 1;
      throw new Error("Session storage quota bytes exceeded. Values were not stored.");
    }
    this.bytes = bytes;
    this.peak = Math.max(this.peak, bytes);
    for (const [key, one] of news) this.#values.set(key, one);
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.bytes -= this.#values.get(key)?.bytes ?? 0;
      this.#values.delete(key);
    }
  }
}

/** A text costs its bytes and a little; a value of many parts up to three times its JSON (Chromium). */
function bytesOf(key: string, value: unknown): number {
  const cost = typeof value === "string" ? Buffer.byteLength(value) : 3 * JSON.stringify(value).length;
  return 23 + 2 * key.length + cost;
}
