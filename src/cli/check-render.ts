import type { Level } from "../check/finding";
import type { Verdict } from "../engine/diagnose/diagnosis";
import type { Checked } from "../check/check";
import type { BrowserVerdict } from "../check/real-browser";
import type { Exchange } from "../engine/fetch/exchange";
import { BROWSERS, sumOf } from "./check-said";
import { type Remedied, renderOne } from "./render";
import { type Colour, type Style, painter } from "./style";
import { printable } from "../report/printable";
import { wrap } from "./wrap";

/** One exchange that is shown, and the check that it belongs to. */
export interface Shown {
  readonly checked: Checked;
  readonly exchange: Exchange;
  readonly isStandIn: boolean;
}

const INDENT = "  ";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  blocked: "blocks it",
  allowed: "allows it",
  opaque: "hides it",
  failed: "gets no response",
  unknown: "allows it so far",
  "not-cors": "applies no CORS rule",
};

/** How each level is called, and its colour. */
export const LEVELS: Readonly<Record<Level, readonly [string, Colour]>> = {
  error: ["Error", "red"],
  warning: ["Warning", "yellow"],
  note: ["Note", "dim"],
};

/** The first word on a request that a browser lets through and that fails all the same. */
const FALLS_SHORT = "CHECK FAILED";

/** What a person reads of a check: each request with its diagnosis and with what else was found, then one line that sums up. */
export function renderChecked(rows: readonly (Shown & Remedied)[], style: Style): string {
  const blocks = rows.map((row) =>
    [
      ...renderOne(row, style, row.isStandIn || row.checked.passed ? null : FALLS_SHORT),
      ...(row.isStandIn ? [] : besides(row, style)),
    ].join("\n"),
  );
  const sum = sumOf(rows.filter(({ isStandIn }) => !isStandIn).map(({ checked }) => checked.passed));
  return `${[...blocks, sum].join("\n\n")}\n`;
}

const UNTRUSTED =
  "To check behind a certificate of your own: --cacert FILE trusts the certificates in that file, and --insecure takes any.";

/** What the browser of this machine made of it, in its own words. */
function realWords({ name, verdict, said }: BrowserVerdict): string {
  return `${name} of this machine, asked itself, ${VERDICTS[verdict]}${said === null ? "." : `: ${said}`}`;
}

function besides({ checked, diagnosis }: Shown & Remedied, style: Style): string[] {
  const paint = painter(style);
  const by = BROWSERS.map(([browser, name]) => `${name} ${VERDICTS[checked.browsers[browser]]}`).join(", ");
  const reason = diagnosis.preflightReason === "" ? "No preflight was due." : diagnosis.preflightReason;
  return [
    ...wrap(`As a page of ${printable(checked.origin)}: ${by}.`, style.width, INDENT),
    ...wrap(printable(reason), style.width, INDENT),
    ...(diagnosis.cause === "bad-certificate" ? wrap(UNTRUSTED, style.width, INDENT) : []),
    ...(checked.real === null ? [] : wrap(printable(realWords(checked.real)), style.width, INDENT)),
    ...checked.findings.flatMap(({ level, text }) => {
      const [word, colour] = LEVELS[level];
      const [first = "", ...more] = wrap(`${word}: ${printable(text)}`, style.width, INDENT);
      return ["", first.replace(word, paint(colour)(word)), ...more];
    }),
  ];
}
