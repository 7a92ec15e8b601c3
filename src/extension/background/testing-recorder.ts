import { Memory, type Stored, changedTabs } from "./memory";
import { type Policy, type Recordable, Recorder } from "./recorder";

/** A recorder, and what is stored of it after each event, for the tests of this room. Test-only. */

/** Does to what is stored what these changes say. */
export function store(stored: Map<string, unknown>, changes: Stored): void {
  for (const [key, value] of changes) {
    if (value === undefined) stored.delete(key);
    else stored.set(key, structuredClone(value));
  }
}

export function recording(policy: Policy, { privateTabs = [] as readonly number[], left = new Map() as Stored } = {}) {
  const stored = new Map(left);
  const memory = new Memory();
  memory.restore(left);
  const hidden = new Set(privateTabs);
  const told: number[] = [];
  const recorder = new Recorder({ memory, policy, privateTabs: hidden });
  const save = () => {
    const changes = memory.takeChanges(hidden);
    store(stored, changes);
    told.splice(0, told.length, ...changedTabs(changes));
  };
  return {
    recorder,
    stored,
    /** The tabs that something is to be told of since it was last written down. */
    told,
    /** Writes down what has changed. */
    save,
    /** Each of them by itself, with a death in between that loses nothing. */
    see: (events: readonly Recordable[]) => {
      for (const event of events) {
        recorder.take([event]);
        save();
      }
    },
  };
}
