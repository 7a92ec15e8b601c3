import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { askAll, type Got, type CaseRequest } from "../ask";

/** What the page is told to ask: of the page itself, and of its frame without an origin. */
export interface Job {
  readonly batch: number;
  readonly atOnce: number;
  readonly page: readonly CaseRequest[];
  readonly sandbox: readonly CaseRequest[];
}

export interface JobOutcomes {
  readonly page: readonly Got[];
  readonly sandbox: readonly Got[];
}

/** Hands jobs to the page of a browser that nobody can reach otherwise, and takes what it brings back. */
export class Driver {
  readonly #server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.url === "/next") {
      this.#next = (job) => response.end(JSON.stringify(job));
      this.#onReady();
      return;
    }
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      response.end();
      this.#onOutcomes(JSON.parse(body) as JobOutcomes);
    });
  });
  #next: ((job: Job) => void) | null = null;
  #onReady: () => void = () => undefined;
  #onOutcomes: (outcomes: JobOutcomes) => void = () => undefined;

  /** The HTML of the page that asks. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    const frame = `(${respondToParent})(${askAll})`;
    const main = `(${drive})(${JSON.stringify(`http://127.0.0.1:${port}`)}, ${JSON.stringify(frame)}, ${askAll})`;
    return `<!doctype html><meta charset="utf-8"><title>Conformance</title><body><script>${main}</script>`;
  }

  /** Settles when the page waits for a job. */
  async ready(): Promise<void> {
    if (this.#next) return;
    await new Promise<void>((resolve) => {
      this.#onReady = resolve;
    });
  }

  async run(job: Job): Promise<JobOutcomes> {
    await this.ready();
    const outcomes = new Promise<JobOutcomes>((resolve) => {
      this.#onOutcomes = resolve;
    });
    const hand = this.#next;
    this.#next = null;
    hand?.(job);
    return outcomes;
  }

  /** Before another page takes over. */
  reset(): void {
    this.#next = null;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}

/** Runs in the page, as its source text: takes jobs for ever. `frameScript` is what its sandboxed frame runs. */
async function drive(driver: string, frameScript: string, ask: typeof askAll): Promise<void> {
  const frame = document.createElement("iframe");
  const ready = new Promise<void>((resolve) => {
    addEventListener("message", ({ data }) => {
      if (data === "ready") resolve();
    });
  });
  frame.setAttribute("sandbox", "allow-scripts");
  // In pieces: an end tag would end the script that this stands in.
  frame.srcdoc = ["<script>", frameScript, "</", "script>"].join("");
  document.body.append(frame);
  await ready;
  const askFrame = (requests: readonly CaseRequest[], atOnce: number): Promise<Got[]> =>
    new Promise((resolve) => {
      const listen = ({ data }: MessageEvent): void => {
        removeEventListener("message", listen);
        resolve(data as Got[]);
      };
      addEventListener("message", listen);
      frame.contentWindow?.postMessage({ requests, atOnce }, "*");
    });
  for (;;) {
    const response = await fetch(`${driver}/next`, { cache: "no-store" });
    const { batch, atOnce, page, sandbox } = (await response.json()) as Job;
    const [ofPage, ofSandbox] = await Promise.all([ask(page, atOnce), askFrame(sandbox, atOnce)]);
    console.log(`~end ${batch}`);
    await fetch(`${driver}/done`, { method: "POST", body: JSON.stringify({ page: ofPage, sandbox: ofSandbox }) });
  }
}

/** Runs in the sandboxed frame, as its source text. */
function respondToParent(ask: typeof askAll): void {
  addEventListener("message", ({ data, source }) => {
    const { requests, atOnce } = data as { requests: readonly CaseRequest[]; atOnce: number };
    void ask(requests, atOnce).then((got) => source?.postMessage(got, { targetOrigin: "*" }));
  });
  parent.postMessage("ready", "*");
}
