import { describe, expect, test, vi } from "vitest";
import type { TrialRule } from "../../extension/trial/trial";
import { createTrials } from "./trials";

const rule: TrialRule = {
  url: "https://api.example/a",
  initiator: "https://app.example",
  method: "get",
  set: {},
  remove: [],
};

describe("fixes that are tried in a tab", () => {
  function tabWithTrial() {
    const setRules = vi.fn<(rules: readonly TrialRule[]) => Promise<void>>(async () => undefined);
    let show: (url: string) => void = () => undefined;
    const trials = createTrials({ setRules, onPage: (listener) => (show = listener) });
    return { trials, setRules, show: (url: string) => show(url) };
  }

  test("end when the tab shows another site, for the browser and for whoever looks", async () => {
    const { trials, setRules, show } = tabWithTrial();
    await trials.switchOn({ exchange: "a", name: "GET /a", rules: [rule] });
    show("https://app.example/again");
    expect(trials.state().on).toHaveLength(1);
    show("https://elsewhere.example/");
    await vi.waitFor(() => expect(trials.state().on).toEqual([]));
    expect(setRules.mock.lastCall).toEqual([[]]);
  });

  test("are both on when the second was chosen before the browser had agreed to the first", async () => {
    const { trials, setRules } = tabWithTrial();
    const other = { ...rule, url: "https://api.example/b" };
    await Promise.all([
      trials.switchOn({ exchange: "a", name: "GET /a", rules: [rule] }),
      trials.switchOn({ exchange: "b", name: "GET /b", rules: [other] }),
    ]);
    expect(setRules.mock.lastCall).toEqual([[rule, other]]);
    expect(trials.state().on.map(({ exchange }) => exchange)).toEqual(["a", "b"]);
  });

  test("leave the others as they are where the browser refuses one", async () => {
    const { trials, setRules } = tabWithTrial();
    await trials.switchOn({ exchange: "a", name: "GET /a", rules: [rule] });
    setRules.mockRejectedValueOnce(new Error("too many"));
    await trials.switchOn({ exchange: "b", name: "GET /b", rules: [rule] });
    expect(trials.state()).toMatchObject({ on: [{ exchange: "a" }], problem: "too many" });
    await trials.switchOff("a");
    expect(setRules.mock.lastCall).toEqual([[]]);
  });

  test("stay where one that was chosen meanwhile is refused before the browser has agreed to them", async () => {
    const { trials, setRules } = tabWithTrial();
    let agree: () => void = () => undefined;
    setRules.mockReturnValueOnce(new Promise<void>((resolve) => (agree = resolve)));
    const first = trials.switchOn({ exchange: "a", name: "GET /a", rules: [rule] });
    setRules.mockRejectedValueOnce(new Error("too many"));
    await trials.switchOn({ exchange: "b", name: "GET /b", rules: [rule] });
    agree();
    await first;
    const third = { ...rule, url: "https://api.example/c" };
    await trials.switchOn({ exchange: "c", name: "GET /c", rules: [third] });
    expect(setRules.mock.lastCall).toEqual([[rule, third]]);
  });
});
