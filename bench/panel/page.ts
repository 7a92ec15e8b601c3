import { Detail } from "../../src/view/detail/detail";
import { ShareDialog } from "../../src/view/share/share-dialog";
import type { Exchange } from "../../src/engine/fetch/exchange";
import { diagnoseAndFix } from "../../src/engine/remedy/full-diagnosis";
import { mountPanel } from "../../src/view/app";
import type { FeedUpdate } from "../../src/session/source";
import { realisticExchanges } from "../../test/support/realistic-exchanges";

/** The panel in a page of its own, fed by the benchmark. Each step ends after it was painted. */
export interface PanelBench {
  /** Has so many exchanges ready, and nothing shown. */
  prepare(count: number): void;
  firstRows(): Promise<void>;
  /** Until every exchange has been diagnosed. */
  settled(): Promise<void>;
  /** Shows that part of the list, from 0 to 1. */
  scroll(part: number): Promise<void>;
  type(text: string): Promise<void>;
  /** The list by time, scrolled to its end. */
  toEnd(): Promise<void>;
  /** A new event, and its row. */
  arrive(id: string): Promise<void>;
}

let exchanges: Exchange[] = [];
let seq = 0;
let listener: (update: FeedUpdate) => void = () => undefined;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const field = (selector: string) => document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** The painting after a frame's callbacks is over when the next task runs. */
const painted = async () => {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
};

async function until(condition: () => unknown): Promise<void> {
  do await painted();
  while (!condition());
}

function send(some: readonly Exchange[]): void {
  const records = some.map((exchange) => ({ seq: (seq += 1), exchange }));
  const recording = {
    isOn: true,
    isPaused: false,
    isKept: false,
    sawOwnOrigin: false,
    mayWatch: true,
    isClosedFile: false,
    isPrivate: false,
  };
  listener({ records, left: null, dropped: 0, cleared: false, state: "recording", recording });
}

function mount(root: HTMLElement): void {
  const source = {
    subscribe(heard: typeof listener) {
      listener = heard;
      return () => undefined;
    },
    more: () => undefined,
    clear: () => undefined,
    pause: () => undefined,
    keep: () => undefined,
    allow: () => undefined,
  };
  const actions = {
    reloadPage: () => undefined,
    copy: async () => undefined,
    viewerAddress: async () => "",
    viewerPage: async () => "",
    readFile: async () => ({ error: "" }),
    detail: () => Detail,
    shareDialog: () => ShareDialog,
    servers: { recipes: () => [], favourite: () => "", remember: () => undefined },
    remedies: () => () => [],
    hosts: { known: () => ({}), say: () => undefined },
  };
  mountPanel(root, source, actions, diagnoseAndFix);
}

const bench: PanelBench = {
  prepare(count) {
    exchanges = realisticExchanges(count);
  },
  firstRows() {
    const root = find("#root");
    if (root) mount(root);
    send(exchanges);
    return until(() => find("[data-exchange]"));
  },
  async settled() {
    const counted = () =>
      [...document.querySelectorAll(".filter:not([data-filter=all]) .count")].reduce(
        (sum, one) => sum + Number(one.textContent),
        0,
      );
    await until(() => counted() >= exchanges.length);
  },
  async scroll(part) {
    const list = find(".list");
    if (list) list.scrollTop = (list.scrollHeight - list.clientHeight) * part;
    await painted();
  },
  async type(text) {
    const search = field(".search");
    if (search) search.value = text;
    search?.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await painted();
  },
  async toEnd() {
    const order = field(".order");
    if (order) order.value = "time";
    order?.dispatchEvent(new Event("change", { bubbles: true }));
    await bench.scroll(1);
  },
  async arrive(id) {
    const [sample] = exchanges;
    if (!sample) return;
    const [hop] = sample.hops;
    // It is the newest, as what arrives is in a browser.
    const startedAt = 1 + Math.max(...exchanges.map((one) => one.startedAt)) + seq;
    send([{ ...sample, id, startedAt, hops: [{ ...hop, url: `https://api.acme-store.com/arrival/${id}` }] }]);
    // A full list lets its oldest go, and is shorter then.
    while (!find(`#row-${id}:not([data-verdict=pending])`)) await bench.scroll(1);
  },
};

Object.assign(globalThis, { bench });
