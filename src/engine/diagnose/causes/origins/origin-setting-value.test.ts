import { expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

const allows = (value: string): string =>
  `GET https://api.example/items -> 200 | Access-Control-Allow-Origin: ${value} => blocked`;

test.each([
  ["$http_origin", "placeholder or the name of a variable"],
  ["%{HTTP_ORIGIN}e", "placeholder or the name of a variable"],
  ["{{ cors_origin }}", "placeholder or the name of a variable"],
  ["<origin>", "placeholder or the name of a variable"],
  ["[object Object]", "object that was written as text"],
  ["https://app.example;", "ends with the character `;`"],
  ['"https://app.example"', "brackets or quotes"],
  ["None", "variable that is not set"],
  ["same-origin", "a word that has a meaning elsewhere"],
  ["false", "a switch"],
])("says what %s is as an allowed origin", (value, expected) => {
  const { cause, why } = diagnosisOf(allows(value));
  expect(cause).toBe("origin-setting-value");
  expect(why).toContain(expected);
});

test.each(["https://www.example", "app.example", "https://*.example", "localhost:3000"])(
  "leaves %s to the causes of origins",
  (value) => {
    expect(causeIn(allows(value))).not.toBe("origin-setting-value");
  },
);
