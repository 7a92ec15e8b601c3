import { plural } from "../engine/diagnose/words/values";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { askedOf } from "../engine/remedy/policy";
import { requestUrl } from "../report/redact/request-url";
import { withEvidence } from "../report/evidence";
import { type Recording, readRecording, readRecordingText } from "../files/read-recording";
import { Session } from "../session/session";
import type { Options } from "./diagnose-options";
import { isOpen, openLines } from "./open-requests";
import { printedCut, printedRaw } from "./printed";
import { render } from "./render";
import type { Style } from "./style";

export interface Finished {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  /** One line for standard error, or an empty string. */
  readonly complaint: string;
  /** What else a person should know, a line each; none of it is a failure. */
  readonly notes: readonly string[];
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

/** Everything between reading the file and printing. */
export async function run(
  file: string | Uint8Array<ArrayBuffer>,
  options: Options,
  style: Style,
  built: Built,
): Promise<Finished> {
  const name = options.file === "-" ? "standard input" : options.file;
  const har = typeof file === "string" ? readRecordingText(file) : await readRecording(file);
  const refused = "error" in har ? har.error : options.strict ? har.leftOut[0] : undefined;
  if ("error" in har || refused !== undefined) {
    return { exitCode: 2, output: "", complaint: `${name}: ${refused}`, notes: [], page: null };
  }
  const { exchanges } = har;
  const faults: string[] = [];
  const session = Session.of(exchanges, {
    diagnose: diagnoseAndFix,
    onFault: ({ hops: [{ url }] }) => faults.push(options.raw ? url : requestUrl(url)),
  });
  const diagnosisOf = (exchange: Exchange): FullDiagnosis => session.diagnosis(exchange);
  const diagnoses = exchanges.map(diagnosisOf);
  const countsOpen = options.failOn === "blocked" && options.strict;
  const isShown = ({ verdict }: FullDiagnosis): boolean => options.only === null || verdict === options.only;
  const chosen = exchanges.filter((exchange) => isShown(diagnosisOf(exchange)));
  const report = () => withEvidence(chosen, session);
  const print = async () => {
    if (options.prompt) return (await import("./ticket")).promptOf(report(), chosen.length);
    if (options.markdown) return (await import("./ticket")).ticketOf(report(), chosen.length, built.viewerAddress);
    const printed = options.raw ? printedRaw(session) : printedCut(session, exchanges);
    if (options.json) {
      return `${JSON.stringify(
        chosen.map((one) => printed(one).json()),
        null,
        2,
      )}\n`;
    }
    // The page's own requests first: whoever asks first is taken for the page.
    const ofPage = ({ origin }: Exchange): boolean => har.pages.includes(origin);
    const asked = (of: readonly Exchange[]) =>
      [...of.filter(ofPage), ...of.filter((one) => !ofPage(one))]
        .map(printed)
        .map((one) => askedOf(one.exchange, one.diagnosis));
    const text = render(chosen.map(printed), style);
    if (options.recipe === null) return text;
    const { renderRecipe } = await import("./recipe");
    return text + renderRecipe(options.recipe, asked(chosen), asked(exchanges), style, har.pages);
  };
  const page = async (viewer: string) => (await import("./page")).toPage(report(), viewer, built.version);
  return {
    exitCode: diagnoses.some((one) => one.verdict === options.failOn || (countsOpen && isOpen(one))) ? 1 : 0,
    output: await print(),
    complaint: faults.length === 0 ? "" : `${FAULT} ${faults.join(" ")}`,
    notes: [
      ...kindLines(name, har.kind),
      ...leftOutLines(name, har.leftOut),
      ...har.doubts.map((doubt) => `${name}: ${doubt.replaceAll("`", "")}`),
      ...(options.failOn === "blocked"
        ? openLines(
            name,
            exchanges.map((exchange) => ({ exchange, diagnosis: diagnosisOf(exchange) })),
            countsOpen,
          )
        : []),
    ],
    page: built.viewer === null ? null : await page(built.viewer),
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
