import type { Outcome } from "../../../src/engine/fetch/exchange";
import { randomOf } from "../../conformance/random";

/** What the page of the chaos test asks for, and what has to be recorded of it. */
export interface Planned {
  readonly id: string;
  readonly url: string;
  readonly method: "GET" | "PUT";
  /** The page gives up on it once the server has it. */
  readonly isAborted: boolean;
  readonly outcome: Outcome;
  readonly hops: 1 | 2;
}

interface Kind {
  /** How many of twenty. */
  readonly share: number;
  /** What the server makes of it: the first segment of its path. */
  readonly answer: "allow" | "bare" | "refuse" | "redirect" | "close" | "hang";
  readonly method: Planned["method"];
  readonly outcome: Outcome;
  /** All of them ask for one address. */
  readonly isShared?: boolean;
}

const KINDS: readonly [Kind, ...Kind[]] = [
  { share: 3, answer: "allow", method: "GET", outcome: "delivered" },
  { share: 3, answer: "bare", method: "GET", outcome: "blocked" },
  { share: 2, answer: "allow", method: "GET", outcome: "delivered", isShared: true },
  { share: 2, answer: "redirect", method: "GET", outcome: "delivered" },
  { share: 1, answer: "close", method: "GET", outcome: "failed" },
  { share: 1, answer: "hang", method: "GET", outcome: "failed" },
  { share: 3, answer: "allow", method: "PUT", outcome: "delivered" },
  { share: 2, answer: "allow", method: "PUT", outcome: "delivered", isShared: true },
  { share: 1, answer: "bare", method: "PUT", outcome: "blocked" },
  { share: 2, answer: "refuse", method: "PUT", outcome: "blocked" },
];

/** So many requests to two servers in turn, the same for a seed. */
export function planOf(seed: number, count: number, apis: readonly string[]): readonly Planned[] {
  const random = randomOf(seed, 0);
  const [first, ...rest] = KINDS.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  return Array.from({ length: count }, (_, index) => {
    const { answer, method, outcome, isShared = false } = random.pick([first ?? KINDS[0], ...rest]);
    return {
      id: `${index}`,
      url: `${apis[index % 2] ?? ""}/${answer}/${isShared ? "shared" : index}?${method}`,
      method,
      isAborted: answer === "hang",
      outcome,
      hops: answer === "redirect" ? 2 : 1,
    };
  });
}

/**
 * Runs in the page: asks for all of them, six of each server at a time. `window.read`
 * keeps the ids of those that the script could read.
 */
export async function askAll(requests: readonly Omit<Planned, "outcome" | "hops">[]): Promise<void> {
  const { read } = Object.assign(window, { read: [] as string[] });
  const ask = async ({ id, url, method, isAborted }: (typeof requests)[number]): Promise<void> => {
    const controller = new AbortController();
    const headers: Record<string, string> = method === "PUT" ? { [`X-Own-${id}`]: "1" } : {};
    const asking = fetch(url, { method, headers, cache: "no-store", signal: controller.signal })
      .then((response) => response.text())
      .then(
        () => void read.push(id),
        () => undefined,
      );
    if (isAborted) {
      const { pathname, search } = new URL(url);
      await fetch(`/reached${pathname}${search}`);
      controller.abort();
    }
    await asking;
  };
  const queues = [0, 1].map((rest) => requests.filter((_, index) => index % 2 === rest));
  const workers = queues.flatMap((queue) =>
    Array.from({ length: 6 }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await ask(next);
    }),
  );
  await Promise.all(workers);
}
