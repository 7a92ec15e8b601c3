import { expect, test } from "vitest";
import { allowed, blocked, exchange, RECORDING } from "../../view/testing";
import { summaryOf } from "./summary";

const of = (labels: readonly string[], recording = RECORDING) =>
  summaryOf(
    recording,
    labels.map((_, index) => exchange(`e${index}`)),
    (one) => {
      const label = labels[Number(one.id.slice(1))] ?? "";
      return label === "fine" ? allowed(one) : blocked(one, { label });
    },
  );

test("counts what was blocked and names the cause that comes most", () => {
  expect(of(["Wrong port", "Trailing slash", "fine", "Wrong port"])).toEqual({
    title: "3 requests were blocked",
    isBad: true,
    about: "Wrong port (2 of 3)",
  });
  expect(of(["Wrong port"])).toMatchObject({ title: "1 request was blocked", about: "Wrong port" });
});

test("says that nothing was blocked, and why nothing would be known", () => {
  expect(of(["fine"])).toEqual({ title: "No request was blocked", isBad: false, about: "" });
  expect(of([], { ...RECORDING, isOn: false }).about).toContain("while DevTools is open");
  expect(of([], { ...RECORDING, isPaused: true }).title).toBe("Recording is paused");
  expect(of(["Wrong port"], { ...RECORDING, mayWatch: false }).title).toBe("CORS Why may not watch this site");
});
