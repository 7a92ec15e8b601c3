import { describe, expect, test } from "vitest";
import { explainMessage } from "../engine/messages/explain";
import { allReferences, referenceOf } from "./cause-reference";

const ALL = allReferences().map((reference) => [reference.id, reference] as const);

/** What no console tells of: nothing was blocked, or the worker took it. */
const SILENT: ReadonlySet<string> = new Set(["no-cors-opaque", "service-worker"]);

describe.each(ALL)("%s", (id, { meaning, sign, messages, alike, diagnosis, links }) => {
  test("says what it means in three sentences at most, and how to recognize it in one", () => {
    expect(meaning.match(/[.?](?= |$)/g)?.length ?? 0).toBeLessThanOrEqual(3);
    expect(sign).toMatch(/^[^\n]+\.$/);
  });

  test("has an example that is diagnosed as it", () => {
    expect(diagnosis.cause).toBe(id);
  });

  test("has what browsers log for it, unless they log nothing", () => {
    expect(Object.values(messages).flat().length > 0).toBe(!SILENT.has(id));
  });

  test("is found again by each of its messages", () => {
    for (const sentence of Object.values(messages).flat()) {
      const found = explainMessage(sentence.replaceAll("{status}", "404").replaceAll(/\{\w*\}/g, "https://x.example"));
      expect(
        found.flatMap(({ causes }) => causes),
        sentence,
      ).toContain(id);
    }
  });

  test("names what looks alike, and pages outside that explain more", () => {
    for (const other of alike) expect(referenceOf(other.id)?.label).toBe(other.label);
    for (const link of links) expect(link).toMatch(/^https:\/\/[\w.]+\//);
  });
});

test("an id that is none has no reference", () => {
  expect(referenceOf("constructor")).toBeNull();
});
