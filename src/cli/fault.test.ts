import { afterEach, expect, test, vi } from "vitest";
import { file, entry } from "../har/testing";
import { Session } from "../session/session";
import { run } from "./run";
import { BUILT, OPTIONS } from "./testing-run";

const SHELL = { print: () => undefined, note: () => undefined };

afterEach(() => vi.restoreAllMocks());

test.each([false, true])(
  "a fault of ours names its request, with secrets only where they were asked for: %s",
  async (raw) => {
    const sessionOf = Session.of.bind(Session);
    const diagnose = () => {
      throw new Error("a fault of ours");
    };
    vi.spyOn(Session, "of").mockImplementation((exchanges, how) => sessionOf(exchanges, { ...how, diagnose }));
    const har = file([entry({ url: "https://api.example/items?access_token=hXq93kLmZp" })]);
    const { complaint } = await run(har, { ...OPTIONS, raw }, { width: 80, colour: false }, BUILT, SHELL);
    expect(complaint).toContain("https://api.example/items?access_token=");
    expect(complaint.includes("hXq93kLmZp")).toBe(raw);
  },
);
