import { describe, expect, test } from "vitest";
import { ENGINES } from "./engines";
import { unsafeHeaders } from "./request-headers";

/** Names that every object has, and no table of ours knows. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);

describe("a request header with a name that every object has", () => {
  test.each(NAMES)("%s needs permission like any other unknown one", (name) => {
    for (const engine of ENGINES) {
      expect(unsafeHeaders([[name, "1"]], engine)).toEqual([{ name: name.toLowerCase(), reason: "name" }]);
    }
  });
});
