import { plural } from "../engine/diagnose/words/values";
import type { DiagnosisJson } from "../report/diagnosis-json";
import { writeHar } from "../har/har-out";
import { toHtml } from "../report/html";
import { redact } from "../report/redact";
import { diagnose } from "./diagnose";
import type { CorsWatch } from "./watch";

/** Ways to attach a file to the report of the running test. */
export interface Attaching {
  attach(name: string, options: { readonly body: string; readonly contentType: string }): Promise<void>;
}

/** What a matcher returns to Playwright, Vitest and Jest. */
export interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matcher's result, with secrets cut; with something blocked, the report goes to `attaching`. `viewer` reads the page that reports open in. */
export async function matchNoBlocked(
  cors: CorsWatch,
  attaching: Attaching | null,
  viewer: () => Promise<string>,
): Promise<Matched> {
  await cors.settled();
  const isBlocked = cors.diagnoses().map(({ verdict }) => verdict === "blocked");
  // The message goes to logs that many may read, as the attached report does.
  const shared = redact(cors.exchanges()).exchanges;
  const blocked = diagnose(shared).filter((_, at) => isBlocked[at]);
  const warnings = cors.warnings().map((warning) => `Warning: ${warning}`);
  if (blocked.length > 0 && attaching !== null) {
    const body = toHtml(await viewer(), writeHar(shared, VERSION));
    await attaching.attach("cors-why.html", { body, contentType: "text/html" });
  }
  const count = plural(blocked.length, {
    one: "The browser blocked 1 response.",
    other: `The browser blocked ${blocked.length} responses.`,
  });
  return {
    pass: blocked.length === 0,
    message: () =>
      blocked.length === 0
        ? ["The browser blocked no response.", ...warnings].join("\n\n")
        : [count, ...blocked.map(toText), ...warnings].join("\n\n"),
  };
}

const FIX = {
  preflight: "Fix the preflight response:",
  response: "Fix the response:",
  redirect: "Fix the redirect:",
} as const;

// oxlint-disable-next-line no-underscore-dangle -- the build puts the package's version here
declare const __VERSION__: string;
const VERSION = __VERSION__;

function toText({ request, headline, why, fix, docs, violations }: DiagnosisJson): string {
  const [first] = violations;
  return [
    `${request.method} ${request.url}`,
    `  ${headline}`,
    ...(why === "" ? [] : [`  ${why}`]),
    ...(first?.chromium ? [`  Chromium: ${first.chromium}`] : []),
    ...(fix?.changes ?? []).flatMap(({ on, status, set, remove }) => [
      `  ${FIX[on]}`,
      ...(status === undefined ? [] : [`    status ${status}`]),
      ...Object.entries(set).map(([name, value]) => `    ${name}: ${value}`),
      ...remove.map((name) => `    without ${name}`),
    ]),
    ...(docs === null ? [] : [`  About this cause: ${docs}`]),
  ].join("\n");
}
