import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { readProtocolEvents } from "../cdp/protocol-log";
import { allReferences } from "../reference/cause-reference";
import { diagnose } from "../library/diagnose";
import type { DiagnosisJson } from "./diagnosis-json";

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("docs/schema.json", "utf8")),
);

function faults(diagnoses: unknown): unknown {
  validate(JSON.parse(JSON.stringify(diagnoses)));
  return validate.errors;
}

/** Recorded from Chromium on the demo's page. */
const RECORDED = readProtocolEvents(
  readFileSync("test/support/fixtures/cdp-events.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)),
);

describe("the published schema", () => {
  test("fits the diagnoses of what a browser told of the demo", () => {
    expect(RECORDED.length).toBeGreaterThan(0);
    expect(faults(diagnose(RECORDED))).toBeNull();
  });

  test.each(allReferences().map((one) => [one.id, one] as const))("fits the diagnosis of %s", (id, { exchanges }) => {
    const diagnoses = diagnose(exchanges);
    expect(diagnoses.map(({ cause }) => cause)).toContain(id);
    expect(faults(diagnoses)).toBeNull();
  });

  const [sample] = diagnose(RECORDED) as [DiagnosisJson, ...DiagnosisJson[]];
  test.each([
    ["a member that is missing", { ...sample, verify: undefined }],
    ["a member that it does not know", { ...sample, label: "" }],
    ["a verdict that there is not", { ...sample, verdict: "refused" }],
    ["another version", { ...sample, schema: 2 }],
  ])("refuses %s", (_, wrong) => {
    expect(faults([wrong])).not.toBeNull();
  });
});
