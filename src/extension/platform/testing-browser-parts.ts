/** What the fake browser of the tests is made of: events, ports and storage areas, in memory. Test-only. */

export type Listener = (...args: never[]) => unknown;

export class FakeEvent {
  readonly listeners = new Set<Listener>();
  /** What was said with the latest listener: its filter, and what else it is to be told. */
  options: readonly unknown[] = [];

  addListener = (listener: Listener, ...options: readonly unknown[]): void => {
    this.listeners.add(listener);
    this.options = options;
  };

  removeListener = (listener: Listener): void => {
    this.listeners.delete(listener);
  };

  /** Gives what the listeners return. */
  emit(...args: readonly unknown[]): unknown[] {
    return [...this.listeners].map((listener) => (listener as (...given: readonly unknown[]) => unknown)(...args));
  }
}

export class FakePort {
  readonly onMessage = new FakeEvent();
  readonly onDisconnect = new FakeEvent();
  isOpen = true;
  other: FakePort | null = null;

  readonly name: string;
  readonly sender: unknown;

  constructor(name: string, sender: unknown) {
    this.name = name;
    this.sender = sender;
  }

  postMessage = (message: unknown): void => {
    if (!this.isOpen) throw new Error("Attempting to use a disconnected port object");
    const copy: unknown = structuredClone(message);
    const { other } = this;
    queueMicrotask(() => {
      if (other?.isOpen !== true) return;
      if (other.onMessage.listeners.size === 0) other.inbox.push(copy);
      else other.onMessage.emit(copy, other);
    });
  };

  /** What came before anybody listened. */
  readonly inbox: unknown[] = [];

  flush(): void {
    for (const message of this.inbox.splice(0)) this.onMessage.emit(message, this);
  }

  /** The other side hears of it. */
  disconnect = (): void => {
    if (!this.isOpen) return;
    this.isOpen = false;
    const { other } = this;
    if (other === null || !other.isOpen) return;
    other.isOpen = false;
    queueMicrotask(() => other.onDisconnect.emit(other));
  };
}

export class FakeArea {
  readonly values = new Map<string, unknown>();
  readonly onChanged = new FakeEvent();

  get = async (keys: string | readonly string[] | null): Promise<Record<string, unknown>> => {
    const wanted = keys === null ? null : new Set(typeof keys === "string" ? [keys] : keys);
    return Object.fromEntries([...this.values].filter(([key]) => wanted === null || wanted.has(key)));
  };

  set = async (entries: Readonly<Record<string, unknown>>): Promise<void> => {
    for (const [key, value] of Object.entries(entries)) this.values.set(key, structuredClone(value));
    this.onChanged.emit({});
  };

  remove = async (keys: string | readonly string[]): Promise<void> => {
    for (const key of [keys].flat()) this.values.delete(key);
  };
}
