import { beforeEach, describe, expect, test } from "vitest";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { allowed, blocked, exchange, hop } from "../engine/testing";
import { ProgressLog } from "./progress";

let log = new ProgressLog();

beforeEach(() => {
  log = new ProgressLog();
});

/** Notes one time that `GET url` was sent, a second after the last. */
let clock = 0;
function sent(url: string, diagnose: (of: ReturnType<typeof exchange>) => FullDiagnosis) {
  clock += 1000;
  const of = exchange(`e${clock}`, { hops: [hop({ url })], startedAt: clock, endedAt: clock + 10 });
  log.note(of, diagnose(of));
  return of;
}
const failing = (cause: "not-configured" | "origin-not-allowed") => (of: ReturnType<typeof exchange>) =>
  blocked(of, { cause, label: cause });
const A = "https://api.example/a";

describe("a request that was blocked", () => {
  test("is fixed as soon as the same request is allowed, and both of its rows say so", () => {
    const first = sent(A, failing("not-configured"));
    expect(log.of(first)).toBeNull();
    const second = sent(A, allowed);
    const fixed = { is: "fixed", at: clock + 10, was: "not-configured" };
    expect(log.of(second)).toEqual(fixed);
    expect(log.of(first)).toEqual(fixed);
  });

  test("is still blocked by another cause, and says which it was before", () => {
    sent(A, failing("not-configured"));
    const second = sent(A, failing("origin-not-allowed"));
    expect(log.of(second)).toEqual({ is: "still", now: "origin-not-allowed", was: "not-configured" });
  });

  test("has no progress while it fails as before, nor through another method, URL or page", () => {
    const first = sent(A, failing("not-configured"));
    expect(log.of(sent(A, failing("not-configured")))).toBeNull();
    sent("https://api.example/b", allowed);
    const post = exchange("p", { hops: [hop({ url: A, method: "POST" })], startedAt: clock + 1 });
    log.note(post, allowed(post));
    const elsewhere = exchange("x", { origin: "https://other.example", hops: [hop({ url: A })], startedAt: clock + 1 });
    log.note(elsewhere, allowed(elsewhere));
    expect(log.of(first)).toBeNull();
  });

  test("is a problem again when it is blocked again", () => {
    sent(A, failing("not-configured"));
    sent(A, allowed);
    const third = sent(A, failing("not-configured"));
    expect(log.of(third)).toBeNull();
    expect(log.left(third)).toEqual({ problems: 1, left: 1 });
  });
});

test("what was allowed before it failed is no fix", () => {
  const early = exchange("early", { hops: [hop({ url: A })], startedAt: 1 });
  const late = exchange("late", { hops: [hop({ url: A })], startedAt: 2 });
  log.note(late, blocked(late));
  log.note(early, allowed(early));
  expect(log.of(late)).toBeNull();
});

test("counts what is left at a server, each request once", () => {
  const first = sent(A, failing("not-configured"));
  sent("https://api.example/b", failing("not-configured"));
  sent("https://api.example/b", failing("not-configured"));
  sent("https://elsewhere.example/", failing("not-configured"));
  expect(log.left(first)).toEqual({ problems: 2, left: 2 });
  sent(A, allowed);
  expect(log.left(first)).toEqual({ problems: 2, left: 1 });
});
