import { expect, test } from "vitest";

import { php } from "./php";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => php.parts(policy)[0].code;

test("one origin is a fixed header, and a preflight ends there", () => {
  expect(codeOf()).toBe(`header('Access-Control-Allow-Origin: https://app.example');

if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
    header('Access-Control-Allow-Methods: GET, POST');
    header('Access-Control-Allow-Headers: Content-Type');
    http_response_code(204);
    exit;
}`);
});

test("compares the asking origin with the list, type and all", () => {
  expect(codeOf(PRODUCTION)).toContain(`$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if (in_array($origin, ['https://app.example', 'https://admin.example'], true)) {
    header("Access-Control-Allow-Origin: $origin");
}
header('Vary: Origin');
header('Access-Control-Allow-Credentials: true');`);
});

test("keeps a quote inside its string", () => {
  expect(codeOf(policyWith({ headers: ["x-'y"] }))).toContain(
    String.raw`header('Access-Control-Allow-Headers: x-\'y');`,
  );
});
