import { expect, test } from "vitest";
import { allowed, blocked, exchange } from "../../engine/testing";
import { Session } from "../../session/session";
import { RECORDING } from "../../session/testing";
import { summaryOf } from "./summary";

/** The summary of exchanges with these labels; `fine` and `failed` are no labels. */
const of = (labels: readonly string[], recording = RECORDING) => {
  const session = Session.of(
    labels.map((_, index) => exchange(`e${index}`)),
    {
      diagnose: (one) => {
        const label = labels[Number(one.id.slice(1))] ?? "";
        if (label === "fine") return allowed(one);
        return label === "failed" ? blocked(one, { verdict: "failed" }) : blocked(one, { label });
      },
    },
  );
  return summaryOf(recording, session);
};

test("counts what was blocked and names the cause that comes most", () => {
  expect(of(["Wrong port", "Trailing slash", "fine", "Wrong port"])).toEqual({
    title: "3 requests were blocked",
    isBad: true,
    about: "Wrong port (2 of 3)",
    failed: "",
  });
  expect(of(["Wrong port"])).toMatchObject({ title: "1 request was blocked", about: "Wrong port" });
});

test("counts a request that failed apart from those that were blocked", () => {
  expect(of(["failed", "Wrong port", "failed"])).toMatchObject({
    title: "1 request was blocked",
    failed: "2 requests failed: they got no response",
  });
  expect(of(["failed"])).toMatchObject({
    title: "No request was blocked",
    isBad: false,
    failed: "1 request failed: it got no response",
  });
});

test("says that nothing was blocked, and why nothing would be known", () => {
  expect(of(["fine"])).toEqual({ title: "No request was blocked", isBad: false, about: "", failed: "" });
  expect(of([], { ...RECORDING, isOn: false }).about).toContain("while DevTools is open");
  expect(of([], { ...RECORDING, isPaused: true }).title).toBe("Recording is paused");
  expect(of(["Wrong port"], { ...RECORDING, mayWatch: false }).title).toBe("CORS Why can't read requests on this site");
});
