import { plural } from "../engine/diagnose/words/values";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { askedOf } from "../engine/remedy/policy";
import { remediesFor } from "../engine/remedy/remedies";
import { holdsStandIn } from "../report/redact/ledger";
import { requestUrl } from "../report/redact/request-url";
import { withEvidence } from "../report/evidence";
import { type Recording, readRecording, readRecordingText } from "../files/read-recording";
import { Session } from "../session/session";
import type { Shell } from "./command";
import type { Options } from "./diagnose-options";
import { type OpenRequest, isOpen, openLines } from "./open-requests";
import { filtered, gathered, jsonList, mapped } from "./pieces";
import { SECRETS_CUT, allOf, oneByOne, printedCut, printedRaw } from "./printed";
import { render } from "./render";
import type { Style } from "./style";

export interface Finished {
  readonly exitCode: 0 | 1 | 2;
  /** One line for standard error, or an empty string. */
  readonly complaint: string;
  /** report.html, where it was asked for. */
  readonly page: string | null;
}

/** What was built into the program or lies beside it. */
export interface Built {
  readonly version: string;
  /** The address of the viewer that links open. */
  readonly viewerAddress: string;
  /** The viewer's HTML, where report.html was asked for. */
  readonly viewer: string | null;
}

/**
 * Everything between reading the file and printing. `print` gets what is for standard output in pieces, `note` what else a person should
 * know, a line each; none of that is a failure.
 */
export async function run(
  file: string | Uint8Array<ArrayBuffer>,
  options: Options,
  style: Style,
  built: Built,
  { print, note }: Pick<Shell, "print" | "note">,
): Promise<Finished> {
  const name = options.file === "-" ? "standard input" : options.file;
  const har = typeof file === "string" ? readRecordingText(file) : await readRecording(file);
  const refused = "error" in har ? har.error : options.strict ? har.leftOut[0] : undefined;
  if ("error" in har || refused !== undefined) {
    return { exitCode: 2, complaint: `${name}: ${refused}`, page: null };
  }
  for (const line of [...kindLines(name, har.kind), ...leftOutLines(name, har.leftOut)]) note(line);
  for (const doubt of har.doubts) note(`${name}: ${doubt.replaceAll("`", "")}`);
  const { exchanges } = har;
  const faults: string[] = [];
  const session = Session.of(exchanges, {
    diagnose: diagnoseAndFix,
    onFault: ({ hops: [{ url }] }) => faults.push(options.raw ? url : requestUrl(url)),
  });
  const isReport = options.prompt || options.markdown || built.viewer !== null;
  const diagnosed = isReport ? allOf(session) : oneByOne(session);
  const isShown = ({ verdict }: FullDiagnosis): boolean => options.only === null || verdict === options.only;
  const open: OpenRequest[] = [];
  let isFound = false;
  /** Whether one is to be shown; to be asked once of each. */
  const look = (exchange: Exchange): boolean => {
    const { diagnosis } = diagnosed(exchange);
    isFound ||= diagnosis.verdict === options.failOn;
    if (isOpen(diagnosis)) open.push({ exchange, headline: diagnosis.headline });
    return isShown(diagnosis);
  };
  const chosen = isReport ? exchanges.filter(look) : filtered(exchanges, look);
  const report = Array.isArray(chosen) ? { chosen: chosen.length, shared: withEvidence(chosen, session) } : null;

  if (report !== null && (options.prompt || options.markdown)) {
    const { promptOf, ticketOf } = await import("./ticket");
    const { shared } = report;
    print(
      options.prompt ? promptOf(shared, report.chosen) : await ticketOf(shared, report.chosen, built.viewerAddress),
    );
  } else {
    const printed = options.raw ? printedRaw(diagnosed, remediesFor) : printedCut(diagnosed, remediesFor, exchanges);
    const each = mapped(chosen, printed);
    const pieces = options.json ? jsonList(mapped(each, (one) => one.json())) : render(each, style);
    let isCut = false;
    for (const piece of gathered(pieces)) {
      isCut ||= !options.raw && !options.json && holdsStandIn(piece);
      print(piece);
    }
    if (isCut) note(SECRETS_CUT);
    if (options.recipe !== null) {
      const { renderRecipe } = await import("./recipe");
      // The page's own requests first: whoever asks first is taken for the page.
      const ofPage = ({ origin }: Exchange): boolean => har.pages.includes(origin);
      const asked = (of: readonly Exchange[]) =>
        [...of.filter(ofPage), ...of.filter((one) => !ofPage(one))]
          .map(printed)
          .map((one) => askedOf(one.exchange, one.diagnosis));
      const ofChosen = asked(exchanges.filter((one) => isShown(diagnosed(one).diagnosis)));
      print(renderRecipe(options.recipe, ofChosen, asked(exchanges), style, har.pages));
    }
  }
  const countsOpen = options.failOn === "blocked" && options.strict;
  if (options.failOn === "blocked") for (const line of openLines(name, open, countsOpen)) note(line);
  return {
    exitCode: isFound || (countsOpen && open.length > 0) ? 1 : 0,
    complaint: faults.length === 0 ? "" : `${FAULT} ${faults.join(" ")}`,
    page:
      built.viewer === null || report === null
        ? null
        : (await import("./page")).toPage(report.shared, built.viewer, built.version),
  };
}

/** Which kind of file it is and what that means, where it is no HAR file. */
function kindLines(name: string, kind: Recording["kind"]): string[] {
  return kind === null ? [] : [`${name}: this is ${kind.name}. ${kind.missing}`];
}

/** More lines than these nobody reads. */
const MOST_LINES = 5;

/** Which entries of the file were left out, and why. */
function leftOutLines(name: string, leftOut: readonly string[]): string[] {
  const lines = leftOut.slice(0, MOST_LINES).map((line) => `${name}: entry left out: ${line}`);
  const more = leftOut.length - lines.length;
  if (more === 0) return lines;
  const rest = plural(more, { one: "1 more entry left out", other: `${more} more entries left out` });
  return [...lines, `${name}: ${rest}`];
}

/** What is said, with their URLs, of exchanges that could not be diagnosed. */
const FAULT = "A fault in CORS Why, not in your file. No diagnosis for:";
