import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { php } from "./php";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => php.parts(policy)[0].code;

test("compares the asking origin with the list, type and all, and responds to its preflights alone", () => {
  expect(codeOf(PRODUCTION)).toBe(`header('Vary: Origin', false);
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if (in_array($origin, ['https://app.example', 'https://admin.example'], true)) {
    header("Access-Control-Allow-Origin: $origin");
    header('Access-Control-Allow-Credentials: true');
    if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
        header('Access-Control-Allow-Methods: GET, POST');
        header('Access-Control-Allow-Headers: Content-Type');
        header('Access-Control-Max-Age: 7200');
        http_response_code(204);
        exit;
    }
}`);
});

test("any origin is a wildcard, not a reflection", () => {
  const code = codeOf(policyWith({ origins: [ANY], headers: [] }));
  expect(code).toContain("header('Access-Control-Allow-Origin: *');");
  expect(code).not.toMatch(/Vary|HTTP_ORIGIN|Allow-Headers/);
});

test("where every response is open today, unlisted origins keep the wildcard", () => {
  const code = codeOf({ ...PRODUCTION, open: true });
  expect(code).toMatch(/^header\('Access-Control-Allow-Origin: \*'\);\nheader\('Vary: Origin', false\);/);
  expect(code).toMatch(/^if \(\$_SERVER\['REQUEST_METHOD'\]/m);
});

test("keeps a quote inside its string", () => {
  expect(codeOf(policyWith({ headers: ["x-'y"] }))).toContain(
    String.raw`header('Access-Control-Allow-Headers: x-\'y');`,
  );
});
