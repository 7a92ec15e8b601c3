import { describe, expect, test } from "vitest";
import { rising } from "../soak/flat";
import { soak } from "../soak/soak";
import { BROWSER } from "./fixture";

describe("memory", () => {
  test(
    "does not grow while pages come and go, and the background sleeps now and then",
    { timeout: 400_000 },
    async () => {
      const samples = await soak({ browser: BROWSER, exchanges: 1500, isKept: false });
      expect(samples.length).toBeGreaterThanOrEqual(20);
      expect(rising(samples)).toEqual([]);
    },
  );
});
